import { useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Input, Outputs } from '../../contract/index.ts';
import type { LearnerRow } from '../../contract/learners.ts';
import { useReads, type ReadState } from './reads.ts';

type ListInput = Input<'listLearners'>;
type ListPage = Outputs['listLearners'];
export type LearnerFilter = Pick<ListInput, 'sort' | 'descending' | 'search' | 'role'>;
export type LearnerSort = LearnerFilter['sort'];

interface LearnerList extends LearnerFilter {
  /** Where the list was left, in pixels, and the learner who was opened from it. */
  readonly top: number;
  readonly opened: string | null;
}

const asAtFirst: LearnerList = {
  sort: 'next',
  descending: false,
  search: '',
  role: null,
  top: 0,
  opened: null,
};

/** How the list is shown: kept while other screens are. */
export const useLearnerList = create<LearnerList>(() => asAtFirst);

/** Another order or other learners: from the top again. */
export function changeFilter(change: Partial<LearnerFilter>): void {
  useLearnerList.setState({ ...change, top: 0, opened: null });
}

export function whereListWasLeft(): Pick<LearnerList, 'top' | 'opened'> {
  return useLearnerList.getState();
}

export function keepListTop(top: number): void {
  useLearnerList.setState({ top });
}

export function keepOpened(opened: string): void {
  useLearnerList.setState({ opened });
}

/** As after a start. */
export function forgetLearnerList(): void {
  useLearnerList.setState(asAtFirst);
}

/** Names and what waits first read from their beginning, figures and days from the largest. */
export function sortBy(sort: LearnerSort): void {
  const { sort: now, descending } = useLearnerList.getState();
  const usual = sort !== 'name' && sort !== 'next';
  changeFilter({ sort, descending: now === sort ? !descending : usual });
}

const pageLength = 100;

export interface Learners {
  readonly rows: readonly LearnerRow[];
  readonly counts: ListPage['counts'];
  readonly roles: ListPage['roles'];
  readonly search: string;
}

interface Kept extends Learners {
  readonly key: string;
}

/**
 * At least as many rows as wanted, where there are so many, page after page. What was shown stays until what follows is
 * there, so that nothing jumps.
 */
export function useLearners(filter: LearnerFilter, wanted: number): ReadState<Learners> {
  const key = JSON.stringify(filter);
  const [chain, setChain] = useState<{ key: string; cursors: readonly (string | null)[] }>({
    key,
    cursors: [null],
  });
  const cursors = chain.key === key ? chain.cursors : [null];
  const pages = useReads(
    'listLearners',
    cursors.map((after) => ({ ...filter, limit: pageLength, after })),
  );
  const next = followPages(pages, wanted);
  if (chain.key !== key || JSON.stringify(next) !== JSON.stringify(cursors)) {
    setChain({ key, cursors: next });
  }

  const [kept, setKept] = useState<Kept>();
  const now = useMemo(() => joinPages(pages, key), [pages, key]);
  const isPending = pages.some(
    ({ value, refusal }) => value === undefined && refusal === undefined,
  );
  if (!isPending && now !== undefined && now !== kept) setKept(now);
  const isShorter = now === undefined || (kept?.key === key && kept.rows.length > now.rows.length);
  return {
    value: isPending && isShorter ? kept : now,
    refusal: pages.find(({ refusal }) => refusal !== undefined)?.refusal,
  };
}

/** The cursors of the pages that are needed, as far as they are known. */
function followPages(pages: readonly ReadState<ListPage>[], wanted: number): (string | null)[] {
  const cursors: (string | null)[] = [null];
  let count = 0;
  for (const { value } of pages) {
    if (value === undefined) break;
    count += value.learners.length;
    if (value.next === null || count >= wanted) break;
    cursors.push(value.next);
  }
  return cursors;
}

function joinPages(pages: readonly ReadState<ListPage>[], key: string): Kept | undefined {
  const first = pages[0]?.value;
  if (first === undefined) return undefined;
  // While pages are read again one after the other, somebody may stand on two of them.
  const rows = new Map<string, LearnerRow>();
  for (const { value } of pages) {
    if (value === undefined) break;
    for (const row of value.learners) if (!rows.has(row.id)) rows.set(row.id, row);
  }
  const { search } = JSON.parse(key) as LearnerFilter;
  return { key, rows: [...rows.values()], counts: first.counts, roles: first.roles, search };
}
