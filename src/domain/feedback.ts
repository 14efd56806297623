import type { Day } from './days.ts';
import type { Level } from './level.ts';

/** A mentor's answer to one snapshot, as a file (docs/formats/feedback.md). */
export interface Feedback {
  readonly format: 'milepost.feedback';
  readonly version: 1;
  /** What it answers. */
  readonly snapshot: AnsweredSnapshot;
  readonly mentor: { readonly name: string };
  /** The day it was written; what is said of a level is said of that day. */
  readonly day: Day;
  /** In role order; only those that something is said of. */
  readonly skills: readonly FeedbackSkill[];
  /** In role order. */
  readonly areas: readonly FeedbackArea[];
  /** null: nothing was said of the whole. */
  readonly overall: Comment | null;
  readonly goals: readonly SuggestedGoal[];
  /** What the mentor asks. */
  readonly question: string | null;
}

/** Enough to recognise a snapshot, and to say which one it was to somebody who does not have it. */
export interface AnsweredSnapshot {
  /** SHA-256 of the snapshot. */
  readonly digest: string;
  /** Public key that signed it; null: it was not signed. */
  readonly key: string | null;
  /** null: left out of it. */
  readonly learner: string | null;
  readonly role: string;
  readonly period: { readonly from: Day; readonly to: Day };
}

/** A comment in three parts, each of which may be empty; one with nothing in it is left out. */
export interface Comment {
  readonly goal: string;
  readonly progress: string;
  readonly nextStep: string;
}

export interface FeedbackSkill {
  readonly skill: string;
  readonly title: string;
  /** What the snapshot said; null: not assessed. */
  readonly claimed: Level | null;
  /** What the mentor says; the same as `claimed`: they agree. null: only a comment. */
  readonly level: Level | null;
  /** Why the mentor says otherwise; may be empty where they agree. */
  readonly reason: string;
  readonly comment: Comment | null;
}

export interface FeedbackArea {
  readonly area: string;
  readonly title: string;
  readonly comment: Comment;
}

export interface SuggestedGoal {
  /** null: a skill that the mentor's catalogue does not have either, named by its title alone. */
  readonly skill: string | null;
  readonly title: string;
  readonly level: number;
  readonly by: Day;
  readonly weeklyMinutes: number | null;
  /** Why; may be empty. */
  readonly reason: string;
}

export const emptyComment: Comment = { goal: '', progress: '', nextStep: '' };

export function isEmptyComment({ goal, progress, nextStep }: Comment): boolean {
  return [goal, progress, nextStep].every((part) => part.trim() === '');
}

/** In characters: of one part of a comment, a reason, a question, a reply. */
export const commentLimit = 4000;
/** Of one feedback. */
export const mostSuggestedGoals = 50;
export const mostSkills = 2000;
export const mostAreas = 400;

/** What the learner made of one item. */
export const itemAnswers = ['accepted', 'discuss'] as const;
export type ItemAnswer = (typeof itemAnswers)[number];

/**
 * One thing said in a feedback, by a key that is unique in it: `skill <id>`, `area <id>`, `overall`, `goal <place>`
 * (from 0), `question`.
 */
export type FeedbackItem =
  | { readonly key: string; readonly kind: 'skill'; readonly of: FeedbackSkill }
  | { readonly key: string; readonly kind: 'area'; readonly of: FeedbackArea }
  | { readonly key: string; readonly kind: 'overall'; readonly of: Comment }
  | { readonly key: string; readonly kind: 'goal'; readonly of: SuggestedGoal }
  | { readonly key: string; readonly kind: 'question'; readonly of: string };

/** What can be answered on its own, in the order of the file. */
export function listItems(
  feedback: Pick<Feedback, 'skills' | 'areas' | 'overall' | 'goals' | 'question'>,
): FeedbackItem[] {
  const { skills, areas, overall, goals, question } = feedback;
  return [
    ...skills.map((of) => ({ key: `skill ${of.skill}`, kind: 'skill', of }) as const),
    ...areas.map((of) => ({ key: `area ${of.area}`, kind: 'area', of }) as const),
    ...(overall === null ? [] : [{ key: 'overall', kind: 'overall', of: overall } as const]),
    ...goals.map((of, place) => ({ key: `goal ${place}`, kind: 'goal', of }) as const),
    ...(question === null ? [] : [{ key: 'question', kind: 'question', of: question } as const]),
  ];
}

/** Of the skill or area; empty for the whole. */
export function titleOfItem(item: FeedbackItem): string {
  return item.kind === 'overall' || item.kind === 'question' ? '' : item.of.title;
}
