import { create } from 'zustand';
import type { CallName, Input, Outputs, Reply } from '../../contract/index.ts';
import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import { call } from '../client.ts';

/** A message at the bottom left: what was done, with a way back, or why it was not. */
export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'refused';
  /** For `done`: an action of the history, in words there. */
  readonly action?: string;
  readonly about?: Readonly<Record<string, string | number>>;
  readonly undo?: boolean;
  /** The entry of the history that its way back takes back, once main has said which. */
  readonly seq?: number;
  readonly refusal?: { readonly code: RefusalCode; readonly details: RefusalDetails };
}

export const useMessages = create<{ readonly messages: readonly Message[] }>(() => ({
  messages: [],
}));

let lastId = 0;

export function showMessage(message: Omit<Message, 'id' | 'seq'>): void {
  lastId += 1;
  const id = lastId;
  useMessages.setState({ messages: [{ ...message, id }] });
  if (message.undo === true) void nameEntry(id);
}

/** So that "Undo" beside a message never takes back what somebody else did after it. */
async function nameEntry(id: number): Promise<void> {
  const reply = await call('listChanges', { limit: 1 });
  const seq = reply.ok ? reply.value.state.undo?.seq : undefined;
  if (seq === undefined) return;
  useMessages.setState(({ messages }) => ({
    messages: messages.map((message) => (message.id === id ? { ...message, seq } : message)),
  }));
}

export function dismissMessage(id: number): void {
  useMessages.setState(({ messages }) => ({
    messages: messages.filter((message) => message.id !== id),
  }));
}

/** A write. A refusal that belongs to no field is said at the bottom left; the caller gets the reply either way. */
export async function act<N extends CallName>(
  name: N,
  input: Input<N>,
  options: { readonly quiet?: boolean } = {},
): Promise<Reply<Outputs[N]>> {
  const reply = await call(name, input);
  if (!reply.ok && reply.error.code !== 'cancelled' && options.quiet !== true) {
    showMessage({ kind: 'refused', refusal: reply.error });
  }
  return reply;
}

/** Takes back the last action, or that one if it still is the last, whichever screen or command line it came from. */
export async function undo(seq?: number): Promise<void> {
  const reply = await act('undo', seq === undefined ? {} : { seq });
  if (reply.ok)
    showMessage({
      kind: 'done',
      action: `undo`,
      about: { ...reply.value.about, what: reply.value.action },
    });
}

export async function redo(): Promise<void> {
  const reply = await act('redo', {});
  if (reply.ok)
    showMessage({
      kind: 'done',
      action: `redo`,
      about: { ...reply.value.about, what: reply.value.action },
    });
}
