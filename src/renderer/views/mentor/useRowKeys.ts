import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { LearnerRow } from '../../../contract/learners.ts';

interface RowKeys {
  /** Id of the row that Tab reaches. */
  readonly active: string | undefined;
  readonly setActive: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const steps: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  PageDown: (place, last) => Math.min(last, place + 10),
  PageUp: (place) => Math.max(0, place - 10),
  Home: () => 0,
  End: (_place, last) => last,
};

/** One row takes the Tab key, the arrows walk, Enter opens. A row out of view is drawn first and takes the focus then. */
export function useRowKeys(
  rows: readonly LearnerRow[],
  list: RefObject<HTMLElement | null>,
  opened: string | null,
  onOpen: (id: string) => void,
): RowKeys {
  const [wanted, setActive] = useState(opened);
  // Coming back from a learner's page, one stands where one left.
  const takesFocus = useRef(opened !== null);
  const active = (rows.find(({ id }) => id === wanted) ?? rows[0])?.id;

  useEffect(() => {
    if (!takesFocus.current || active === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"]`);
    if (row === null || row === undefined) return;
    takesFocus.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Keys on a button in a row are the button's.
    const pressed = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    if (pressed === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(pressed);
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = rows.findIndex(({ id }) => id === pressed);
    const next = rows[step(place, rows.length - 1)];
    if (next === undefined) return;
    takesFocus.current = true;
    setActive(next.id);
  }

  return { active, setActive, onKeyDown };
}
