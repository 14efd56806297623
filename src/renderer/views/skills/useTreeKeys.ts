import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { RowActions } from './TreeRow.tsx';
import type { Row } from './treeRows.ts';

interface TreeKeys {
  /** Id of the row that Tab reaches. */
  readonly active: string | null;
  readonly setActive: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Roving focus over the rows, as the ARIA treegrid pattern walks them. */
export function useTreeKeys(
  rows: readonly Row[],
  selected: string | null,
  grid: RefObject<HTMLElement | null>,
  { onToggle, onOpen }: RowActions,
): TreeKeys {
  const [wanted, setActive] = useState<string | null>(null);
  const chosen = rows.find((row) => row.kind === 'skill' && row.node.skill === selected);
  const active = rows.find(({ id }) => id === wanted) ?? chosen ?? rows[0];

  function focus(row: Row | undefined): void {
    if (row === undefined) return;
    setActive(row.id);
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Keys that belong to what stands in a row, its menu, are not the tree's.
    const pressed = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    const index = rows.findIndex(({ id }) => id === pressed);
    const current = rows[index];
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyActions[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act({ rows, index, current, focus, onToggle, onOpen });
  }

  return { active: active?.id ?? null, setActive, onKeyDown };
}

interface Walk extends RowActions {
  readonly rows: readonly Row[];
  readonly index: number;
  readonly current: Row;
  readonly focus: (row: Row | undefined) => void;
}

const pageLength = 10;

const keyActions: Readonly<Record<string, (walk: Walk) => void>> = {
  ArrowDown: ({ rows, index, focus }) => focus(rows[index + 1]),
  ArrowUp: ({ rows, index, focus }) => focus(rows[index - 1]),
  PageDown: ({ rows, index, focus }) => focus(rows[Math.min(rows.length - 1, index + pageLength)]),
  PageUp: ({ rows, index, focus }) => focus(rows[Math.max(0, index - pageLength)]),
  Home: ({ rows, focus }) => focus(rows[0]),
  End: ({ rows, focus }) => focus(rows.at(-1)),
  ArrowRight: goIn,
  ArrowLeft: goOut,
  Enter: open,
  ' ': open,
};

function goIn({ rows, index, current, focus, onToggle }: Walk): void {
  if (canToggle(current) && !current.isOpen) onToggle(current.id);
  else if (rows[index + 1]?.parent === current.id) focus(rows[index + 1]);
}

function goOut({ rows, current, focus, onToggle }: Walk): void {
  if (canToggle(current) && current.isOpen) onToggle(current.id);
  else focus(rows.find(({ id }) => id === current.parent));
}

function open({ current, onToggle, onOpen }: Walk): void {
  if (canToggle(current)) onToggle(current.id);
  else if (current.kind === 'skill') onOpen(current.node.skill);
}

function canToggle(row: Row): row is Extract<Row, { isOpen: boolean }> {
  return row.kind === 'area' || row.kind === 'outside';
}
