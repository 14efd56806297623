import { useEffect, useEffectEvent } from 'react';
import type { Level } from '../../../domain/level.ts';

interface PageKeys {
  readonly answer: (level: Level) => void;
  readonly move: (by: 1 | -1) => void;
  readonly next: () => void;
}

/**
 * 0 to 5 answer, up and down move, Enter goes on. Heard on the whole window, so that a press beside the rows does
 * not end it; not in a text field, and Enter not on another button.
 */
export function usePageKeys(keys: PageKeys): void {
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (target.matches('textarea, input:not([type="radio"])')) return;
    const isRow = target === document.body || target.matches('[type="radio"]');
    if (handle(event.key, isRow, keys)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function handle(key: string, isRow: boolean, keys: PageKeys): boolean {
  if (/^[0-5]$/.test(key)) {
    keys.answer(Number(key) as Level);
    return true;
  }
  if (!isRow) return false;
  if (key === 'ArrowDown') keys.move(1);
  else if (key === 'ArrowUp') keys.move(-1);
  else if (key === 'Enter') keys.next();
  else return false;
  return true;
}
