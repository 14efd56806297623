import type { Level } from './level.ts';
import type { Advice, ReviewDraft, SkillDraft } from './reviewDraft.ts';
import type { Snapshot, SnapshotSkill } from './snapshot.ts';
import { countedOf } from './snapshotFigures.ts';

/** What was said of a level by the mentor, and what the learner's was then. */
export interface LastWord {
  readonly level: number;
  readonly claimed: Level | null;
}

/** By the newer of one's own advice and a mentor's assessment that the learner took over; null: none. */
export function lastWordOn(skill: SnapshotSkill, earlier: readonly Advice[]): LastWord | null {
  const own = earlier.find(
    ({ kind, about, level }) => kind === 'skill' && about === skill.id && level !== null,
  );
  const place = skill.assessments.findLastIndex(({ mentor }) => mentor !== null);
  const assessed = skill.assessments[place];
  if (own === undefined || own.level === null) {
    // The learner took this one over, so that it was theirs too.
    return assessed === undefined ? null : { level: assessed.level, claimed: assessed.level };
  }
  if (assessed !== undefined && assessed.day >= own.day) {
    return { level: assessed.level, claimed: assessed.level };
  }
  return { level: own.level, claimed: own.came.levelThen };
}

/** The learner answered the newest advice on it with "discuss". */
export function isSkillOpenToDiscuss(skill: string, earlier: readonly Advice[]): boolean {
  const newest = earlier.find(({ kind, about }) => kind === 'skill' && about === skill);
  return newest?.came.answer === 'discuss';
}

/** Another level than the learner's, and not why. */
export function lacksReason(claimed: Level | null, { level, reason }: SkillDraft): boolean {
  return level !== null && level !== claimed && reason.trim() === '';
}

/** Skills, by id, whose level is said to be another without a reason. */
export function listLackingReasons({ skills }: Snapshot, draft: ReviewDraft): string[] {
  return skills.flatMap((skill) => {
    const said = draft.skills[skill.id];
    const claimed = countedOf(skill)?.level ?? null;
    return said !== undefined && lacksReason(claimed, said) ? [skill.id] : [];
  });
}
