import { listRequirements } from './areaOf.ts';
import { isDay, type Day } from './days.ts';
import {
  isEmptyComment,
  type Comment,
  type Feedback,
  type FeedbackArea,
  type FeedbackSkill,
  type SuggestedGoal,
} from './feedback.ts';
import { cleanLine, cleanText } from './plainText.ts';
import { Refusal } from './refusal.ts';
import { isEmptySkillDraft, type ReviewDraft } from './reviewDraft.ts';
import { isArea, type Area } from './role.ts';
import type { Snapshot, SnapshotSkill } from './snapshot.ts';
import { countedOf } from './snapshotFigures.ts';

/** What a draft is an answer to, and whose. */
export interface FeedbackFacts {
  readonly snapshot: Snapshot;
  /** SHA-256 of the snapshot. */
  readonly digest: string;
  /** Public key that signed it; null: none did. */
  readonly key: string | null;
  readonly mentor: string;
  /** Today. */
  readonly day: Day;
}

/**
 * A draft as it is sent. Throws `review-empty`, `reason-missing` (another level than the learner's, and not why),
 * `mentor-name-missing`, `skill-unknown`, `area-unknown`, `goal-day-past`, `day-invalid`.
 */
export function composeFeedback(draft: ReviewDraft, facts: FeedbackFacts): Feedback {
  const { snapshot, digest, key, day } = facts;
  const mentor = cleanLine(facts.mentor);
  if (mentor === '') throw new Refusal('mentor-name-missing');
  const feedback: Feedback = {
    format: 'milepost.feedback',
    version: 1,
    snapshot: {
      digest,
      key,
      learner: snapshot.learner.name,
      role: snapshot.role.title,
      period: snapshot.period,
    },
    mentor: { name: mentor },
    day,
    skills: composeSkills(draft, snapshot),
    areas: composeAreas(draft, snapshot),
    overall: composeComment(draft.overall),
    goals: draft.goals.map((goal) => composeGoal(goal, facts)),
    question: clean(draft.question) || null,
  };
  if (saysNothing(feedback)) throw new Refusal('review-empty');
  return feedback;
}

function saysNothing({ skills, areas, overall, goals, question }: Feedback): boolean {
  return (
    skills.length === 0 &&
    areas.length === 0 &&
    overall === null &&
    goals.length === 0 &&
    question === null
  );
}

/** In role order, then those outside the role by title. */
function composeSkills({ skills: drafts }: ReviewDraft, snapshot: Snapshot): FeedbackSkill[] {
  const skills = new Map(snapshot.skills.map((skill) => [skill.id, skill]));
  const order = new Map(
    snapshot.role.areas
      .flatMap((area) => listRequirements(area))
      .map(({ skill }, place) => [skill, place]),
  );
  return Object.entries(drafts)
    .filter(([, draft]) => !isEmptySkillDraft(draft))
    .map(([id, draft]) => {
      const skill = skills.get(id);
      if (skill === undefined) throw new Refusal('skill-unknown', { name: id });
      return composeSkill(skill, draft);
    })
    .toSorted(
      (a, b) =>
        (order.get(a.skill) ?? Infinity) - (order.get(b.skill) ?? Infinity) ||
        (a.title < b.title ? -1 : 1),
    );
}

function composeSkill(
  skill: SnapshotSkill,
  { level, reason, comment }: ReviewDraft['skills'][string],
): FeedbackSkill {
  const claimed = countedOf(skill)?.level ?? null;
  const why = clean(reason);
  if (level !== null && level !== claimed && why === '') {
    throw new Refusal('reason-missing', { skill: skill.title });
  }
  const { id, title } = skill;
  return { skill: id, title, claimed, level, reason: why, comment: composeComment(comment) };
}

function composeAreas({ areas: drafts }: ReviewDraft, { role }: Snapshot): FeedbackArea[] {
  const areas = role.areas.flatMap(listAreas);
  for (const [id, comment] of Object.entries(drafts)) {
    const isKnown = areas.some((area) => area.id === id);
    if (!isKnown && !isEmptyComment(comment)) throw new Refusal('area-unknown', { id });
  }
  return areas.flatMap(({ id, title }) => {
    const draft = Object.hasOwn(drafts, id) ? drafts[id] : undefined;
    const comment = draft === undefined ? null : composeComment(draft);
    return comment === null ? [] : [{ area: id, title, comment }];
  });
}

function listAreas(area: Area): Area[] {
  return [area, ...area.children.filter(isArea).flatMap(listAreas)];
}

function composeComment({ goal, progress, nextStep }: Comment): Comment | null {
  const comment = { goal: clean(goal), progress: clean(progress), nextStep: clean(nextStep) };
  return isEmptyComment(comment) ? null : comment;
}

/** A skill that the snapshot does not name is one by its title alone. */
function composeGoal(goal: SuggestedGoal, { snapshot, day }: FeedbackFacts): SuggestedGoal {
  if (!isDay(goal.by)) throw new Refusal('day-invalid', { day: goal.by });
  if (goal.by < day) throw new Refusal('goal-day-past', { day: goal.by });
  const skill = snapshot.skills.find(({ id }) => id === goal.skill);
  const title = skill?.title ?? cleanLine(goal.title);
  if (title === '') throw new Refusal('skill-missing');
  return { ...goal, skill: skill?.id ?? null, title, reason: clean(goal.reason) };
}

function clean(text: string): string {
  return cleanText(text).trim();
}
