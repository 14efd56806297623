import { useEffect } from 'react';
import { create } from 'zustand';
import type { Reply } from '../../contract/index.ts';
import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import { emptyDraft, type ReviewDraft } from '../../domain/reviewDraft.ts';
import { call } from '../client.ts';

/** Long enough to type on, short enough that a quit does not come first. */
const restMs = 400;

interface Written {
  readonly draft: ReviewDraft;
  /** What was typed last is not kept by main yet. */
  readonly isWaiting: boolean;
  /** Why it could not be kept. It stays here, and is sent again with the next change. */
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } | null;
}

/** By kept snapshot: what was typed since its review was opened. */
const useWritten = create<Readonly<Record<number, Written>>>(() => ({}));

const timers = new Map<number, ReturnType<typeof setTimeout>>();
const shown = new Set<number>();

export interface OpenDraft extends Written {
  readonly change: (draft: ReviewDraft) => void;
}

/** The draft of a review: what was typed here, or else what main kept. Typed text is kept when it rests. */
export function useDraft(snapshot: number, kept: ReviewDraft | null): OpenDraft {
  const written = useWritten((all) => all[snapshot]);
  useEffect(() => {
    shown.add(snapshot);
    const flush = (): void => void flushDraft(snapshot);
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      shown.delete(snapshot);
      flush();
    };
  }, [snapshot]);
  return {
    ...(written ?? { draft: kept ?? emptyDraft, isWaiting: false, refusal: null }),
    change: (draft) => change(snapshot, draft),
  };
}

/** Shown at once. */
function change(snapshot: number, draft: ReviewDraft): void {
  const refusal = useWritten.getState()[snapshot]?.refusal ?? null;
  useWritten.setState({ [snapshot]: { draft, isWaiting: true, refusal } });
  clearTimeout(timers.get(snapshot));
  timers.set(
    snapshot,
    setTimeout(() => void flushDraft(snapshot), restMs),
  );
}

/** Keeps what is not kept yet, at once. Whether all of it is kept now. */
export async function flushDraft(snapshot: number): Promise<boolean> {
  clearTimeout(timers.get(snapshot));
  const written = useWritten.getState()[snapshot];
  if (written === undefined) return true;
  if (!written.isWaiting) {
    forgetUnshown(snapshot);
    return true;
  }
  const reply = await call('keepDraft', { snapshot, draft: written.draft });
  note(snapshot, written.draft, reply);
  return reply.ok;
}

/** What was typed while it was being sent still waits. */
function note(snapshot: number, sent: ReviewDraft, reply: Reply<null>): void {
  const now = useWritten.getState()[snapshot];
  if (now === undefined) return;
  const isWaiting = now.draft !== sent || !reply.ok;
  const refusal = reply.ok ? null : reply.error;
  useWritten.setState({ [snapshot]: { draft: now.draft, isWaiting, refusal } });
  forgetUnshown(snapshot);
}

/** Main has it: the next look reads it there. */
function forgetUnshown(snapshot: number): void {
  const now = useWritten.getState()[snapshot];
  if (now === undefined || now.isWaiting || shown.has(snapshot)) return;
  forget(snapshot);
}

function forget(snapshot: number): void {
  const { [snapshot]: _gone, ...rest } = useWritten.getState();
  useWritten.setState(rest, true);
}

/** Begins anew; what stood there is handed back so that it can be put back. */
export async function startOver(snapshot: number): Promise<Reply<null>> {
  clearTimeout(timers.get(snapshot));
  const reply = await call('discardDraft', { snapshot });
  if (reply.ok) {
    useWritten.setState({ [snapshot]: { draft: emptyDraft, isWaiting: false, refusal: null } });
  }
  return reply;
}

/** As after a start, and when everything was erased. */
export function forgetDrafts(): void {
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  useWritten.setState({}, true);
  useGoals.setState({}, true);
}

/** A suggested goal as it stands in its fields, before it is one of the draft's. */
export interface GoalForm {
  readonly title: string;
  readonly level: number;
  readonly by: string;
  /** As it was typed; empty: no minutes are named. */
  readonly weekly: number | string;
  readonly reason: string;
  /** Of the one that is changed, among the draft's; null: a new one. */
  readonly place: number | null;
}

const useGoals = create<Readonly<Record<number, GoalForm>>>(() => ({}));

/** Stays while other parts of the review are in view; undefined: nothing was typed. */
export function useGoalForm(snapshot: number): GoalForm | undefined {
  return useGoals((all) => all[snapshot]);
}

export function setGoalForm(snapshot: number, form: GoalForm | undefined): void {
  const { [snapshot]: _before, ...rest } = useGoals.getState();
  useGoals.setState(form === undefined ? rest : { ...rest, [snapshot]: form }, true);
}
