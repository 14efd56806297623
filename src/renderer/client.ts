import type { Bridge, CallName, Input, Notice, Outputs, Reply } from '../contract/index.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** Asks main. Never rejects: a refusal comes back as `{ ok: false, error }`, and a call that broke as the code `bug`. */
export async function call<N extends CallName>(
  name: N,
  input: Input<N>,
): Promise<Reply<Outputs[N]>> {
  try {
    // Main parsed the input and the handler's type fixes the output, so the envelope holds what the contract says.
    return (await window.bridge.call(name, input)) as Reply<Outputs[N]>;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'bug', details: { message } } };
  }
}

/** Hears what main tells every window. Returns its unsubscribe. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  return window.bridge.onNotice(listener);
}
