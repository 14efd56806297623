import type { Input } from '../../contract/index.ts';
import { dayOf, offsetMinutesAt } from '../../domain/days.ts';
import { listItems, titleOfItem, type Comment, type FeedbackItem } from '../../domain/feedback.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { answerFeedback, type AnswerInput } from '../store/feedbackAnswers.ts';
import { readFeedback, type FeedbackDetails } from '../store/feedbackRows.ts';
import { findSkill } from './feedbackSkill.ts';
import { checkTerms, readGoals, refuseSecond } from './goals.ts';
import { readStanding, type Standing } from './standing.ts';

/**
 * What the learner makes of items, as one action. Throws `feedback-item-unknown`, and for what can't be accepted:
 * `skill-unknown` (a proposal), `day-in-future`, `goal-exists`, `goal-already-met`, `goal-day-past`.
 */
export function answerItems(
  services: Services,
  id: string,
  inputs: Input<'answerFeedback'>['items'],
): void {
  const feedback = readFeedback(services.store(), id);
  const standing = readStanding(services);
  const items = new Map(listItems(feedback.content).map((item) => [item.key, item]));
  const promised = new Set<string>();
  const answers = inputs.map(({ item: key, answer, note }) => {
    const item = items.get(key);
    if (item === undefined) throw new Refusal('feedback-item-unknown', { item: key });
    const before = feedback.answers.find((one) => one.item === key);
    const isNew = answer === 'accepted' && before?.answer !== 'accepted';
    const makes = isNew ? planAccepted(services, standing, feedback, item) : null;
    if (makes?.kind === 'goal') refusePromisedTwice(promised, makes.input, item);
    return { item: key, title: titleOfItem(item), answer, note: note.trim(), makes };
  });
  answerFeedback(services.store(), id, answers, {
    at: services.clock.now(),
    today: todayOf(services),
  });
}

function todayOf({ clock }: Services): string {
  return dayOf(clock.now(), clock.zone());
}

function refusePromisedTwice(
  promised: Set<string>,
  { skill, by }: { readonly skill: string; readonly by: string },
  item: FeedbackItem,
): void {
  if (promised.has(skill)) throw new Refusal('goal-exists', { title: titleOfItem(item), by });
  promised.add(skill);
}

function planAccepted(
  services: Services,
  standing: Standing,
  feedback: FeedbackDetails,
  item: FeedbackItem,
): AnswerInput['makes'] {
  if (item.kind === 'goal') return planGoal(services, standing, item.of);
  if (item.kind !== 'skill' || item.of.level === null) return null;
  const today = todayOf(services);
  const { day } = feedback;
  if (day > today) throw new Refusal('day-in-future', { day, reason: 'feedback' });
  const { title, level, reason, comment } = item.of;
  const text = [reason, joinComment(comment)].filter((part) => part !== '').join('\n');
  return {
    kind: 'assessment',
    input: {
      skill: requireSkill(standing, item.of.skill, title),
      level,
      day,
      offsetMinutes: offsetMinutesAt(services.clock.now(), services.clock.zone()),
      mentor: feedback.mentor,
      evidence:
        text === '' ? [] : [{ kind: 'word', text: text.slice(0, mostEvidence).toWellFormed() }],
    },
  };
}

/** In characters, as the store has it. */
const mostEvidence = 4000;

function planGoal(
  services: Services,
  standing: Standing,
  suggested: Extract<FeedbackItem, { kind: 'goal' }>['of'],
): AnswerInput['makes'] {
  const { level, by, weeklyMinutes, title } = suggested;
  const skill = requireSkill(standing, suggested.skill, title);
  const terms = { level, by, weeklyMinutes };
  refuseSecond(readGoals(services, standing), skill);
  checkTerms(services, standing, skill, terms);
  return { kind: 'goal', input: { skill, ...terms, day: todayOf(services) } };
}

function requireSkill(standing: Standing, id: string | null, title: string): string {
  const skill = findSkill(standing, id, title);
  if (skill === null) throw new Refusal('skill-unknown', { name: title, reason: 'proposal' });
  return skill;
}

function joinComment(comment: Comment | null): string {
  if (comment === null) return '';
  const { goal, progress, nextStep } = comment;
  return [goal, progress, nextStep].filter((part) => part !== '').join('\n');
}
