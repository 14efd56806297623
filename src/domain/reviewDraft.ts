import type { Day } from './days.ts';
import { emptyComment, isEmptyComment, type Comment, type SuggestedGoal } from './feedback.ts';
import type { Level } from './level.ts';

/** What a mentor has written of a review so far, as it stands in the fields. */
export interface ReviewDraft {
  /** By skill id; only those that something was said of. */
  readonly skills: Readonly<Record<string, SkillDraft>>;
  /** By area id. */
  readonly areas: Readonly<Record<string, Comment>>;
  readonly overall: Comment;
  readonly goals: readonly SuggestedGoal[];
  readonly question: string;
}

export interface SkillDraft {
  /** null: nothing was said of the level. */
  readonly level: Level | null;
  readonly reason: string;
  readonly comment: Comment;
}

export const emptyDraft: ReviewDraft = {
  skills: {},
  areas: {},
  overall: emptyComment,
  goals: [],
  question: '',
};

export const emptySkillDraft: SkillDraft = { level: null, reason: '', comment: emptyComment };

export function isEmptySkillDraft({ level, reason, comment }: SkillDraft): boolean {
  return level === null && reason.trim() === '' && isEmptyComment(comment);
}

export function isEmptyDraft({ skills, areas, overall, goals, question }: ReviewDraft): boolean {
  return (
    Object.values(skills).every(isEmptySkillDraft) &&
    Object.values(areas).every(isEmptyComment) &&
    isEmptyComment(overall) &&
    goals.length === 0 &&
    question.trim() === ''
  );
}

/** A comment of one's own to begin with. */
export interface ReviewTemplate {
  readonly name: string;
  readonly comment: Comment;
}

/** One thing that a mentor said before, and what came of it. */
export interface Advice {
  /** Of the feedback that said it. */
  readonly feedback: number;
  readonly day: Day;
  readonly kind: 'skill' | 'area' | 'overall' | 'goal' | 'question';
  /** Skill or area id; null: neither, or a skill known by its title alone. */
  readonly about: string | null;
  /** Of the skill or area; empty for the whole. */
  readonly title: string;
  /** What was said of the level, or the level that a goal was suggested for. */
  readonly level: number | null;
  /** The reason, or the question. */
  readonly text: string;
  readonly comment: Comment | null;
  readonly came: AdviceOutcome;
}

/** From the learner's newest snapshot. Empty fields: nothing is known. */
export interface AdviceOutcome {
  readonly levelThen: Level | null;
  readonly levelNow: Level | null;
  /** Pieces of evidence for the skill that the reviewed snapshot did not have. */
  readonly newEvidence: number;
  /** What the learner said to it. */
  readonly answer: 'accepted' | 'discuss' | null;
  readonly note: string;
  /** Of a goal for the skill that was made on or after the day; null: there is none. */
  readonly goal: 'open' | 'met' | 'missed' | 'dropped' | null;
}
