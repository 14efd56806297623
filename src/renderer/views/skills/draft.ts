import type { Assessment } from '../../../contract/assessments.ts';
import type { Evidence, EvidenceKind } from '../../../domain/evidence.ts';
import type { Level } from '../../../domain/level.ts';

/** A piece of evidence being written; `key` keeps its field while others come and go. */
export interface DraftPiece {
  readonly key: number;
  readonly kind: EvidenceKind;
  readonly text: string;
}

/** An assessment being made, or the one that will replace a mistake. */
export interface Draft {
  readonly level: Level | null;
  readonly pieces: readonly DraftPiece[];
  /** null: today. */
  readonly day: string | null;
  readonly mentor: string;
  /** Id of the assessment that this one replaces. */
  readonly corrects: string | null;
}

export function startDraft(level: number | null): Draft {
  return { level: level as Level | null, pieces: [], day: null, mentor: '', corrects: null };
}

/** The same statement once more, to be put right. */
export function startCorrection(assessment: Assessment): Draft {
  return {
    level: assessment.level,
    pieces: assessment.evidence.map((piece) => ({ ...piece, key: nextKey() })),
    day: assessment.day,
    mentor: assessment.mentor ?? '',
    corrects: assessment.id,
  };
}

export function addPiece(draft: Draft): Draft {
  return { ...draft, pieces: [...draft.pieces, { key: nextKey(), kind: 'artifact', text: '' }] };
}

export function changePiece(draft: Draft, key: number, change: Partial<DraftPiece>): Draft {
  return {
    ...draft,
    pieces: draft.pieces.map((piece) => (piece.key === key ? { ...piece, ...change } : piece)),
  };
}

export function removePiece(draft: Draft, key: number): Draft {
  return { ...draft, pieces: draft.pieces.filter((piece) => piece.key !== key) };
}

/** What is sent: pieces without a word in them are left out. */
export function listEvidence(draft: Draft): Evidence[] {
  return draft.pieces.flatMap(({ kind, text }) =>
    text.trim() === '' ? [] : [{ kind, text: text.trim() }],
  );
}

let lastKey = 0;

function nextKey(): number {
  lastKey += 1;
  return lastKey;
}
