import type { Comment } from '../../../domain/feedback.ts';
import { emptySkillDraft, type ReviewDraft, type SkillDraft } from '../../../domain/reviewDraft.ts';

/** What was said of a skill; one that nothing is said of any more is not in the draft. */
export function withSkill(
  draft: ReviewDraft,
  skill: string,
  changed: Partial<SkillDraft>,
): ReviewDraft {
  const said = { ...(draft.skills[skill] ?? emptySkillDraft), ...changed };
  const { [skill]: _before, ...others } = draft.skills;
  const isNothing = said.level === null && said.reason === '' && saysNothing(said.comment);
  return { ...draft, skills: isNothing ? others : { ...others, [skill]: said } };
}

export function withArea(draft: ReviewDraft, area: string, comment: Comment): ReviewDraft {
  const { [area]: _before, ...others } = draft.areas;
  return { ...draft, areas: saysNothing(comment) ? others : { ...others, [area]: comment } };
}

/** Not even a blank: one that was typed first would vanish under the hand. */
function saysNothing({ goal, progress, nextStep }: Comment): boolean {
  return goal === '' && progress === '' && nextStep === '';
}

/** A template's words after those that stand there. */
export function insertComment(comment: Comment, inserted: Comment): Comment {
  const join = (before: string, added: string): string =>
    [before.trimEnd(), added].filter((part) => part !== '').join('\n');
  return {
    goal: join(comment.goal, inserted.goal),
    progress: join(comment.progress, inserted.progress),
    nextStep: join(comment.nextStep, inserted.nextStep),
  };
}
