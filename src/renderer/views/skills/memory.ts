import { create } from 'zustand';
import type { Draft } from './draft.ts';

export type Segment = 'all' | 'gaps' | 'met';

/** Which skills: those of the role by kind, or those that it does not ask for. */
export type Which = 'both' | 'hard' | 'soft' | 'outside';

export interface Filter {
  readonly text: string;
  readonly segment: Segment;
  readonly which: Which;
}

/** What the screen remembers while the app runs: what is open, what is filtered, what was begun. */
interface Memory {
  /** Ids of open areas; null: nothing was opened or closed yet. */
  readonly open: ReadonlySet<string> | null;
  /** While something is filtered all is open but these. */
  readonly closedInFilter: ReadonlySet<string>;
  readonly filter: Filter;
  /** Assessments begun and not saved, by skill. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

export const noFilter: Filter = { text: '', segment: 'all', which: 'both' };

export const useMemory = create<Memory>(() => ({
  open: null,
  closedInFilter: new Set(),
  filter: noFilter,
  drafts: {},
}));

export function isFiltered({ text, segment }: Filter): boolean {
  return text.trim() !== '' || segment !== 'all';
}

export function changeFilter(change: Partial<Filter>): void {
  useMemory.setState(({ filter }) => ({
    filter: { ...filter, ...change },
    closedInFilter: new Set(),
  }));
}

export function setOpen(open: ReadonlySet<string>): void {
  useMemory.setState({ open });
}

export function setClosedInFilter(closedInFilter: ReadonlySet<string>): void {
  useMemory.setState({ closedInFilter });
}

/** `draft` null: saved, or given up. */
export function keepDraft(skill: string, draft: Draft | null): void {
  useMemory.setState(({ drafts }) => {
    const { [skill]: _, ...others } = drafts;
    return { drafts: draft === null ? others : { ...others, [skill]: draft } };
  });
}
