import { create } from 'zustand';
import type { Reply } from '../../contract/index.ts';
import type { Session, SessionForm, UnderstoodLine } from '../../contract/sessions.ts';
import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import { act } from './actions.ts';

export type LineProblem = { readonly code: RefusalCode; readonly details: RefusalDetails };

interface QuickAdd {
  readonly text: string;
  /** The day chosen beside the line; null: today. */
  readonly day: string | null;
  /** What main made of `text`; undefined while nothing is typed or it is still being asked. */
  readonly understood: UnderstoodLine | undefined;
  /** Why Enter did not log it; cleared by the next key. */
  readonly refused: LineProblem | undefined;
  readonly isLogging: boolean;
  /** Raised whenever somebody asks for the field's focus. */
  readonly focusAsked: number;
  /** What the form begins with, handed over once. */
  readonly draft: Partial<SessionForm> | undefined;
}

const blank = { text: '', day: null, understood: undefined, refused: undefined } as const;

export const useQuickAdd = create<QuickAdd>(() => ({
  ...blank,
  isLogging: false,
  focusAsked: 0,
  draft: undefined,
}));

let frame: number | undefined;

/** What is typed, understood on the next frame; an answer that comes too late is dropped. */
export function setLine(text: string): void {
  useQuickAdd.setState({ text, refused: undefined });
  askSoon();
}

export function setLineDay(day: string | null): void {
  useQuickAdd.setState({ day, refused: undefined });
  askSoon();
}

/** Asks again for the same line: a skill was added, or its meaning depends on the time. */
function askSoon(): void {
  frame ??= requestAnimationFrame(() => {
    frame = undefined;
    const { text, day } = useQuickAdd.getState();
    void understand(text, day);
  });
}

/** The meaning of that text on that day, shown unless the line has changed since. Undefined: there is no text. */
async function understand(
  text: string,
  day: string | null,
): Promise<Reply<UnderstoodLine> | undefined> {
  if (text.trim() === '') {
    useQuickAdd.setState({ understood: undefined });
    return undefined;
  }
  const reply = await act(
    'understandLine',
    { line: text, ...(day === null ? {} : { day }) },
    { quiet: true },
  );
  const now = useQuickAdd.getState();
  if (now.text === text && now.day === day) {
    useQuickAdd.setState(reply.ok ? { understood: reply.value } : { refused: reply.error });
  }
  return reply;
}

/** Brings the focus to the line, with a text to begin with if given. The caller shows Today first. */
export function focusQuickAdd(text?: string): void {
  useQuickAdd.setState(({ focusAsked }) => ({ focusAsked: focusAsked + 1 }));
  if (text !== undefined) setLine(text);
}

/** Logs the line as it is meant at this moment; undefined: it was not, and `refused` says why. */
export async function logLine(): Promise<Session | undefined> {
  const { text, day, isLogging } = useQuickAdd.getState();
  if (isLogging || text.trim() === '') return undefined;
  useQuickAdd.setState({ isLogging: true });
  try {
    return await logText(text, day);
  } finally {
    useQuickAdd.setState({ isLogging: false });
  }
}

/** Logs that text, whatever is typed while main reads it. */
async function logText(text: string, day: string | null): Promise<Session | undefined> {
  const meant = await understand(text, day);
  const form = meant?.ok === true ? meant.value.form : null;
  if (form === null) {
    const problem = meant?.ok === true ? meant.value.problem : meant?.error;
    useQuickAdd.setState({ refused: problem ?? undefined });
    return undefined;
  }
  const reply = await act('addSession', form, { quiet: true });
  if (!reply.ok) {
    useQuickAdd.setState({ refused: reply.error });
    return undefined;
  }
  // What was typed meanwhile belongs to the next session.
  const later = useQuickAdd.getState().text;
  useQuickAdd.setState({ ...blank, text: later === text ? '' : later });
  if (later !== text) askSoon();
  return reply.value;
}

/** Hands what was understood so far to the form. */
export function draftFromLine(): void {
  const { understood, day } = useQuickAdd.getState();
  useQuickAdd.setState({
    draft: understood?.form ?? { ...partsAsForm(understood), ...(day === null ? {} : { day }) },
  });
}

/** The form took the draft over, or was closed. */
export function takeDraft(): Partial<SessionForm> | undefined {
  const { draft } = useQuickAdd.getState();
  if (draft !== undefined) useQuickAdd.setState({ draft: undefined });
  return draft;
}

/** Nothing typed: the form logged what the line said. */
export function clearLine(): void {
  useQuickAdd.setState(blank);
}

function partsAsForm(understood: UnderstoodLine | undefined): Partial<SessionForm> {
  const form: { -readonly [K in keyof SessionForm]?: SessionForm[K] } = {};
  for (const part of understood?.parts ?? []) {
    if (part.kind === 'skill') form.skills = [...(form.skills ?? []), { id: part.id, weight: 1 }];
    if (part.kind === 'duration') form.durationSeconds = part.seconds;
    if (part.kind === 'activity') form.activity = part.activity;
    if (part.kind === 'day') form.day = part.day;
    if (part.kind === 'time') [form.startTime, form.endTime] = [part.start, part.end];
    if (part.kind === 'note') form.note = part.text;
  }
  return form;
}
