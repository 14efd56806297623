import type { QuestionPage } from '../../../contract/roles.ts';

/** Whether anything was answered before. */
export function isBegun(pages: readonly QuestionPage[]): boolean {
  return pages.some(hasAnswer);
}

/** The place of the first area without an answer; of the first one that lacks some; of the first. */
export function resumeAt(pages: readonly QuestionPage[]): number {
  const untouched = pages.findIndex((page) => !hasAnswer(page));
  return Math.max(0, untouched === -1 ? pages.findIndex(lacksAnswer) : untouched);
}

/** About a minute for each area from here on that still lacks an answer. */
export function minutesLeft(pages: readonly QuestionPage[], index: number): number {
  return Math.max(1, pages.slice(index).filter(lacksAnswer).length);
}

function hasAnswer({ groups }: QuestionPage): boolean {
  return groups.some(({ questions }) => questions.some(({ level }) => level !== null));
}

function lacksAnswer({ groups }: QuestionPage): boolean {
  return groups.some(({ questions }) => questions.some(({ level }) => level === null));
}
