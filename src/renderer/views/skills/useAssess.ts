import { useEffect, useState } from 'react';
import type { Input, Reply } from '../../../contract/index.ts';
import type { SkillDetail } from '../../../contract/skills.ts';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { act } from '../../state/actions.ts';
import { listEvidence, startDraft, type Draft } from './draft.ts';
import { keepDraft, useMemory } from './memory.ts';

/** What was saved a moment ago, with the role's readiness before and after, 0 to 1. */
export interface Saved {
  /** Of the assessment. */
  readonly id: string;
  readonly level: number;
  readonly before: number | null;
  readonly after: number | null;
}

interface Assessing {
  readonly draft: Draft;
  readonly saved: Saved | null;
  readonly refusal: RefusalLike | null;
  readonly isSaving: boolean;
  readonly change: (draft: Draft | null) => void;
  readonly save: () => Promise<void>;
}

/** The draft of a skill's assessment, kept when one looks elsewhere, and its way to main. */
export function useAssess(detail: SkillDetail, readiness: number | null): Assessing {
  const kept = useMemory(({ drafts }) => drafts[detail.id]);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [isSaving, setSaving] = useState(false);
  const draft = kept ?? startDraft(detail.level);
  const made = detail.assessments.find(({ id }) => id === saved?.id);
  const madeId = made === undefined || made.withdrawn || made.replacedBy !== null ? null : made.id;

  // What was taken back since, here or by undo, is no longer said to be saved.
  useEffect(() => {
    if (madeId === null) return;
    return () => setSaved((now) => (now?.id === madeId ? null : now));
  }, [madeId]);

  function change(next: Draft | null): void {
    setSaved(null);
    setRefusal(null);
    keepDraft(detail.id, next);
  }

  async function save(): Promise<void> {
    if (draft.level === null || isSaving) return;
    setSaving(true);
    const reply = await send(detail.id, { ...draft, level: draft.level });
    setSaving(false);
    if (!reply.ok) {
      setRefusal(reply.error);
      return;
    }
    change(null);
    const { id, after } = reply.value;
    setSaved({ id, level: draft.level, before: readiness, after });
  }

  return { draft, saved, refusal, isSaving, change, save };
}

type Levelled = Draft & { readonly level: NonNullable<Draft['level']> };

interface Made {
  readonly id: string;
  readonly after: number | null;
}

async function send(skill: string, draft: Levelled): Promise<Reply<Made>> {
  const statement: Omit<Input<'correctAssessment'>, 'id'> = {
    level: draft.level,
    evidence: listEvidence(draft),
    ...(draft.day === null ? {} : { day: draft.day }),
  };
  if (draft.corrects !== null) {
    const input = { id: draft.corrects, ...statement };
    const reply = await act('correctAssessment', input, { quiet: true });
    if (!reply.ok) return reply;
    return { ok: true, value: { id: reply.value.assessment.id, after: reply.value.readiness } };
  }
  const mentor = draft.mentor.trim();
  const assessment = { skill, ...statement, ...(mentor === '' ? {} : { mentor }) };
  const reply = await act('addAssessments', { assessments: [assessment] }, { quiet: true });
  if (!reply.ok) return reply;
  const { assessments, readiness } = reply.value;
  return { ok: true, value: { id: assessments[0]?.id ?? '', after: readiness } };
}
