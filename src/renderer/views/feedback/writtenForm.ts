import type { Input } from '../../../contract/index.ts';
import { emptyComment, type Comment } from '../../../domain/feedback.ts';
import type { Level } from '../../../domain/level.ts';

/** Advice as it stands in the fields. */
export interface WrittenForm {
  readonly mentor: string;
  /** null: today. */
  readonly day: string | null;
  readonly overall: Comment;
  readonly skills: readonly {
    readonly skill: string;
    readonly level: Level | null;
    readonly reason: string;
  }[];
  readonly question: string;
}

export const emptyForm: WrittenForm = {
  mentor: '',
  day: null,
  overall: emptyComment,
  skills: [],
  question: '',
};

export function isEmptyForm(form: WrittenForm): boolean {
  return JSON.stringify(form) === JSON.stringify(emptyForm);
}

/** Those picked, with what was said of them already. */
export function pickSkills(
  skills: WrittenForm['skills'],
  ids: readonly string[],
): WrittenForm['skills'] {
  return ids.map(
    (skill) => skills.find((other) => other.skill === skill) ?? { skill, level: null, reason: '' },
  );
}

export function inputOf({
  mentor,
  day,
  overall,
  skills,
  question,
}: WrittenForm): Input<'writeFeedback'> {
  return {
    mentor: mentor.trim(),
    ...(day === null ? {} : { day }),
    overall,
    skills: [...skills],
    question,
  };
}
