import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { flushDraft } from '../../state/review.ts';
import { hasMod } from '../../ui/platform.ts';
import { openAtFirst, skillKey, type ListGroupName, type ReviewItem } from './items.ts';
import type { ReviewModel } from './useReview.ts';

export interface Walk {
  readonly item: ReviewItem;
  readonly open: ReadonlySet<ListGroupName>;
  readonly toggle: (group: ListGroupName) => void;
  /** Shows it; in a narrow window over the list. */
  readonly choose: (key: string) => void;
  /** Shows it beside the list while the keyboard walks there. */
  readonly pass: (key: string) => void;
  /** Keeps what was typed and shows the next. */
  readonly goOn: () => void;
  /** The next was asked for, and there is none. */
  readonly isAtEnd: boolean;
  /** To a skill and its reason. */
  readonly lead: (skill: string) => void;
  /** Narrow: the item lies over the list. */
  readonly isOver: boolean;
  readonly close: () => void;
  /** Of the item in view. */
  readonly focusRow: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Which skill, area or part is in view, and the keys that walk from one to the next. */
export function useWalk(
  { groups, number }: ReviewModel,
  view: RefObject<HTMLElement | null>,
  isWide: boolean,
): Walk {
  const [open, setOpen] = useState(() => openAtFirst(groups));
  const [chosen, setChosen] = useState<string>();
  const [isOver, setOver] = useState(false);
  const [isAtEnd, setAtEnd] = useState(false);
  const items = groups.flatMap((group) => group.items);
  const listed = groups.filter(({ name }) => open.has(name)).flatMap((group) => group.items);
  const item = items.find(({ key }) => key === chosen) ?? listed[0] ?? items[0];
  if (item === undefined) throw new Error('A review has its parts about the whole at least');

  function show(key: string): void {
    const group = groups.find((one) => one.items.some((other) => other.key === key));
    flushSync(() => {
      setChosen(key);
      setAtEnd(false);
      if (group !== undefined && !open.has(group.name)) setOpen(new Set([...open, group.name]));
    });
  }

  function choose(key: string): void {
    show(key);
    if (!isWide) setOver(true);
  }

  function step(by: 1 | -1): boolean {
    const place = listed.findIndex(({ key }) => key === item?.key);
    const next = listed[place + by];
    if (next === undefined) return false;
    const wasInList = findRow(item?.key ?? '') === document.activeElement;
    show(next.key);
    const row = findRow(next.key);
    row?.scrollIntoView({ block: 'nearest' });
    if (wasInList) row?.focus();
    else findTitle()?.focus();
    return true;
  }

  function findRow(key: string): HTMLElement | null {
    return view.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`) ?? null;
  }

  function goOn(): void {
    void flushDraft(number);
    if (!step(1)) setAtEnd(true);
  }

  function lead(skill: string): void {
    choose(skillKey(skill));
    // Once the sheet that was closed for it has given the focus back.
    setTimeout(() => document.querySelector<HTMLElement>('[data-reason] textarea')?.focus(), 0);
  }

  function close(): void {
    setOver(false);
    focusRow();
  }

  function focusRow(): void {
    findRow(item?.key ?? '')?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    // A sheet over the review is a page of its own.
    const isHere = event.currentTarget.contains(target) || target.closest('[data-panel]') !== null;
    if (!isHere || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (hear(event, target)) event.preventDefault();
  }

  function hear(event: KeyboardEvent, target: HTMLElement): boolean {
    if (event.key === 'Enter' && hasMod(event)) {
      goOn();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || takesLetters(target)) return false;
    const key = event.key.toLowerCase();
    if (key !== 'j' && key !== 'k') return false;
    step(key === 'j' ? 1 : -1);
    return true;
  }

  return {
    item,
    open,
    toggle: (group) => {
      const next = new Set(open);
      if (!next.delete(group)) next.add(group);
      // What is in view stays in view, though its group is folded now.
      setChosen(item.key);
      setOpen(next);
    },
    choose,
    pass: (key) => {
      if (isWide) show(key);
    },
    goOn,
    isAtEnd,
    lead,
    isOver,
    close,
    focusRow,
    onKeyDown,
  };
}

function findTitle(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-review-title]');
}

function takesLetters(target: HTMLElement): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}
