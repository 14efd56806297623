import type { Evidence } from '../../domain/evidence.ts';
import type { Level } from '../../domain/level.ts';
import { Refusal } from '../../domain/refusal.ts';
import { change } from './changes.ts';
import { all, first, value, type Db } from './db.ts';
import { createId } from './ids.ts';
import type { RowWriter } from './rows.ts';
import { readSkillTitle } from './skillTitle.ts';

export interface Statement {
  readonly level: Level;
  /** The day it was true. */
  readonly day: string;
  /** The offset it was made in. */
  readonly offsetMinutes: number;
  readonly evidence: readonly Evidence[];
}

export interface AssessmentInput extends Statement {
  readonly skill: string;
  /** Who said so; null: oneself. */
  readonly mentor: string | null;
}

/** What readiness needs of an assessment. */
export interface CountingRow {
  readonly id: string;
  readonly skill: string;
  readonly level: Level;
  readonly day: string;
  /** UTC milliseconds. */
  readonly recordedAt: number;
  readonly mentor: string | null;
  readonly replacedBy: string | null;
  readonly withdrawn: boolean;
}

export interface AssessmentRow extends CountingRow {
  readonly evidence: readonly Evidence[];
}

/** One action, whatever the number. Gives the ids in the order given. Throws `skill-unknown`. */
export function addAssessments(db: Db, inputs: readonly AssessmentInput[], at: number): string[] {
  const [only] = inputs;
  const about =
    inputs.length === 1 && only !== undefined
      ? describe(db, only)
      : {
          count: inputs.length,
          skills: inputs.map(({ skill }) => readSkillTitle(db, skill)).join(', '),
        };
  const entry = { at, action: 'addAssessments', about, nouns: ['assessments'] as const };
  return change(db, entry, (rows) =>
    inputs.map((input) => insertAssessment(rows, input, null, at)),
  );
}

/**
 * A mistake is corrected by a new assessment that names the one it replaces. Throws `assessment-unknown`,
 * `assessment-replaced` (corrected or withdrawn already).
 */
export function correctAssessment(
  db: Db,
  id: string,
  statement: Statement,
  at: number,
): { readonly id: string; readonly skill: string } {
  const { skill, mentor } = findStanding(db, id);
  const input = { ...statement, skill, mentor };
  const entry = {
    at,
    action: 'correctAssessment',
    about: describe(db, input),
    nouns: ['assessments'] as const,
  };
  return { skill, id: change(db, entry, (rows) => insertAssessment(rows, input, id, at)) };
}

/** Throws `assessment-unknown`, `assessment-replaced` (corrected or withdrawn already). */
export function withdrawAssessment(db: Db, id: string, at: number): void {
  const found = findStanding(db, id);
  const entry = {
    at,
    action: 'withdrawAssessment',
    about: describe(db, found),
    nouns: ['assessments'] as const,
  };
  change(db, entry, (rows) => {
    rows.update('assessments', { id }, { withdrawn_at: at });
  });
}

/** Inside an action: what became of this assessment by corrections no longer stands, unless it was withdrawn already. */
export function takeBackAssessment(rows: RowWriter, id: string, at: number): void {
  const last = first<{ id: string; withdrawn: number }>(
    rows.db,
    `WITH RECURSIVE chain(id, step) AS (
       SELECT ?, 0 UNION ALL
       SELECT r.id, step + 1 FROM chain JOIN assessments r ON r.replaces_id = chain.id)
     SELECT a.id, a.withdrawn_at IS NOT NULL AS withdrawn
     FROM chain JOIN assessments a ON a.id = chain.id ORDER BY step DESC LIMIT 1`,
    id,
  );
  if (last?.withdrawn === 0) rows.update('assessments', { id: last.id }, { withdrawn_at: at });
}

/** Newest first; corrected and withdrawn ones too. */
export function listAssessments(
  db: Db,
  { skill }: { readonly skill?: string | undefined } = {},
): AssessmentRow[] {
  const where = skill === undefined ? '' : 'WHERE a.skill_id = ?';
  const values = skill === undefined ? [] : [skill];
  const evidence = Map.groupBy(
    all<Evidence & { assessment: string }>(
      db,
      `SELECT e.assessment_id AS assessment, e.kind, e.text
       FROM assessments a JOIN evidence e ON e.assessment_id = a.id ${where}
       ORDER BY e.assessment_id, e.position`,
      ...values,
    ),
    ({ assessment }) => assessment,
  );
  return all<StoredAssessment>(
    db,
    `SELECT ${columns} FROM assessments a ${where}
     ORDER BY a.assessed_day DESC, a.recorded_at DESC, a.id DESC`,
    ...values,
  ).map((row) => ({
    ...toCounting(row),
    evidence: (evidence.get(row.id) ?? []).map(({ kind, text }) => ({ kind, text })),
  }));
}

/** All, without their evidence, in no order. */
export function listCountingRows(db: Db): CountingRow[] {
  return all<StoredAssessment>(db, `SELECT ${columns} FROM assessments a`).map(toCounting);
}

/** Pieces of evidence by assessment id; those without are left out. */
export function countEvidence(db: Db): Map<string, number> {
  const rows = all<{ id: string; pieces: number }>(
    db,
    'SELECT assessment_id AS id, count(*) AS pieces FROM evidence GROUP BY assessment_id',
  );
  return new Map(rows.map(({ id, pieces }) => [id, pieces]));
}

interface StoredAssessment extends Omit<CountingRow, 'withdrawn'> {
  readonly withdrawn: number;
}

const columns = `a.id, a.skill_id AS skill, a.level, a.assessed_day AS day, a.recorded_at AS recordedAt, a.mentor,
  (SELECT r.id FROM assessments r WHERE r.replaces_id = a.id) AS replacedBy, a.withdrawn_at IS NOT NULL AS withdrawn`;

function toCounting(row: StoredAssessment): CountingRow {
  return { ...row, withdrawn: row.withdrawn === 1 };
}

function findStanding(db: Db, id: string): CountingRow {
  const found = first<StoredAssessment>(
    db,
    `SELECT ${columns} FROM assessments a WHERE a.id = ?`,
    id,
  );
  if (found === undefined) throw new Refusal('assessment-unknown', { id });
  if (found.replacedBy !== null || found.withdrawn === 1)
    throw new Refusal('assessment-replaced', { id });
  return toCounting(found);
}

function describe(
  db: Db,
  { skill, level, day }: Pick<AssessmentInput, 'skill' | 'level' | 'day'>,
): Record<string, string | number> {
  return { skill: readSkillTitle(db, skill), level, day };
}

/** Inside an action. Gives the id. */
export function insertAssessment(
  rows: RowWriter,
  input: AssessmentInput,
  replaces: string | null,
  at: number,
): string {
  const { db } = rows;
  const id = createId(db, 'assessments', at);
  rows.insert('assessments', {
    id,
    skill_id: input.skill,
    level: input.level,
    assessed_day: input.day,
    recorded_at: Math.max(at, readNewestRecord(db, input)),
    offset_minutes: input.offsetMinutes,
    mentor: input.mentor,
    replaces_id: replaces,
    withdrawn_at: null,
  });
  input.evidence.forEach(({ kind, text }, position) => {
    rows.insert('evidence', { assessment_id: id, position, kind, text });
  });
  return id;
}

/** Of two assessments of one day the one made later counts, also when the clock was set back in between. */
function readNewestRecord(db: Db, { skill, day }: AssessmentInput): number {
  const newest = value<number | null>(
    db,
    'SELECT max(recorded_at) FROM assessments WHERE skill_id = ? AND assessed_day = ?',
    skill,
    day,
  );
  return newest ?? 0;
}
