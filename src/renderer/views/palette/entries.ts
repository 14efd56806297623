import type { ReactNode } from 'react';

export type EntryGroup = 'log' | 'skills' | 'do' | 'goTo';

/** One line of the palette. */
export interface Entry {
  /** Unique in the palette; stays while the query changes. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly icon: ReactNode;
  readonly label: string;
  /** In quiet text after the label. */
  readonly hint?: string;
  /** At the right: a level, a shortcut. */
  readonly aside?: ReactNode;
  readonly run: () => void;
}

/** What can be found by its words, beside the skills. */
export interface Command extends Entry {
  /** Other words by which it is found. */
  readonly aliases: readonly string[];
  /** Only shown when something was typed. */
  readonly onlySearched?: boolean;
}

export const groupOrder: readonly EntryGroup[] = ['log', 'skills', 'do', 'goTo'];

/** The DOM id of a line in the list. */
export function optionId(listId: string, entry: Entry): string {
  return `${listId}-${entry.id}`;
}
