import type { LearnerRow } from '../../../contract/learners.ts';

export type Group = LearnerRow['group'];

/** What the list is made of, from the top: a learner, or the head of a group. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly top: number; readonly group: Group }
  | {
      readonly kind: 'learner';
      readonly key: string;
      readonly top: number;
      readonly learner: LearnerRow;
      /** From 0, groups not counted. */
      readonly place: number;
    };

export const rowHeight = 40;
const groupHeight = 36;

/** Every line with its place, so that only those in view are drawn. */
export function layLines(learners: readonly LearnerRow[], grouped: boolean): readonly Line[] {
  const lines: Line[] = [];
  let top = 0;
  let group: Group | null = null;
  for (const [place, learner] of learners.entries()) {
    if (grouped && learner.group !== group) {
      group = learner.group;
      lines.push({ kind: 'group', key: `${group} ${place}`, top, group });
      top += groupHeight;
    }
    lines.push({ kind: 'learner', key: learner.id, top, learner, place });
    top += rowHeight;
  }
  return lines;
}

/** Of all lines, with room for the learners that were not read yet. */
export function measureLines(lines: readonly Line[], learners: number, all: number): number {
  const last = lines.at(-1);
  const read = last === undefined ? 0 : last.top + rowHeight;
  return read + Math.max(0, all - learners) * rowHeight;
}

/** More than is in view, so that quick scrolling finds them there. */
const ahead = 400;

/** The lines in view, and the one that has the focus, wherever it is. */
export function listInView(
  lines: readonly Line[],
  view: { readonly top: number; readonly height: number },
  active: string | undefined,
): readonly Line[] {
  return lines.filter(
    ({ key, top }) =>
      key === active ||
      (top > view.top - ahead - rowHeight && top < view.top + view.height + ahead),
  );
}

/** How many learners a view down to there needs. */
export function countWanted(view: { readonly top: number; readonly height: number }): number {
  return Math.ceil((view.top + view.height + 2 * ahead) / rowHeight);
}
