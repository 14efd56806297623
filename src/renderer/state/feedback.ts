import { useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Reply } from '../../contract/index.ts';
import { forgetFormDraft, keepFormDraft, readFormDraft, type DraftKey } from './formDrafts.ts';
import { goTo, usePlace } from './place.ts';

/** The parts of Share. */
export type SharePart = 'send' | 'feedback';

interface Shown {
  readonly part: SharePart;
  /** The one that was looked at last. */
  readonly feedback: string | undefined;
  /** Advice is being entered by hand. */
  readonly writing: boolean;
}

/** What Share showed last: kept while other screens are shown. */
const useLast = create<Shown>(() => ({ part: 'send', feedback: undefined, writing: false }));

/** What Share shows: what the place asks for, otherwise what it showed last. */
export function useShown(): Shown {
  const last = useLast();
  const { screen, section, feedback } = usePlace();
  const isAsked = screen === 'share' && (section !== undefined || feedback !== undefined);
  const part: SharePart = section === 'send' ? 'send' : 'feedback';
  const shown: Shown = isAsked
    ? { part, feedback: feedback ?? last.feedback, writing: section === 'write' }
    : last;
  useEffect(() => {
    useLast.setState({ part: shown.part, feedback: shown.feedback, writing: shown.writing });
  }, [shown.part, shown.feedback, shown.writing]);
  return shown;
}

export function showPart(part: SharePart): void {
  goTo({ screen: 'share', section: part });
}

export function showFeedback(feedback: string): void {
  goTo({ screen: 'share', section: 'feedback', feedback });
}

/** The list alone: the first of it where there is room. */
export function leaveFeedback(): void {
  useLast.setState({ feedback: undefined });
  showPart('feedback');
}

export function startWriting(): void {
  goTo({ screen: 'share', section: 'write' });
}

/** As after a start. */
export function forgetShown(): void {
  useLast.setState({ part: 'send', feedback: undefined, writing: false });
}

/** Long enough to type on, short enough that a quit does not come first. */
const restMs = 800;

export interface KeptText {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Saves at once what is typed and not saved yet. */
  readonly flush: () => void;
  /** What is typed, to be saved together with something else. */
  readonly take: () => string;
  readonly refusal: Refused | undefined;
}

type Refused = Extract<Reply<unknown>, { readonly ok: false }>['error'];
type Save = (text: string) => Promise<Reply<unknown>>;

interface Typed {
  /** null: what is stored is shown. */
  readonly text: string | null;
  /** What was stored when this was typed. */
  readonly stored: string;
}

/**
 * A text that is saved when it rests and when its field is left, and shown as it is stored while nothing is typed. What
 * could not be saved stays under `key`.
 */
export function useKeptText(key: DraftKey, stored: string, save: Save): KeptText {
  const [typed, setTyped] = useState<Typed>(() => {
    const draft = readFormDraft(key);
    return { text: typeof draft === 'string' ? draft : null, stored };
  });
  const [refusal, setRefusal] = useState<Refused>();
  // The same for the timer and for what is done on leaving, which come after their drawing.
  const unsaved = useRef<string | null>(typed.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  });

  if (typed.stored !== stored) {
    const isSaved = typed.text === stored || readFormDraft(key) === undefined;
    setTyped({ text: isSaved ? null : typed.text, stored });
  }

  function take(): string {
    clearTimeout(timer.current);
    unsaved.current = null;
    forgetFormDraft(key);
    return typed.text ?? stored;
  }

  async function flush(): Promise<void> {
    clearTimeout(timer.current);
    const text = unsaved.current;
    if (text === null) return;
    unsaved.current = null;
    const reply = await saving.current(text);
    if (!reply.ok) {
      unsaved.current ??= text;
      setRefusal(reply.error);
      return;
    }
    setRefusal(undefined);
    if (unsaved.current === null) forgetFormDraft(key);
  }

  const flushing = useRef(flush);
  useEffect(() => {
    flushing.current = flush;
  });
  useEffect(() => () => void flushing.current(), []);

  function change(text: string): void {
    setTyped({ text, stored });
    unsaved.current = text;
    keepFormDraft(key, text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushing.current(), restMs);
  }

  return { text: typed.text ?? stored, change, flush: () => void flush(), take, refusal };
}
