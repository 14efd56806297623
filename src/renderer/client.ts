import type { Bridge, CallName, Input, Notice, Outputs, Reply } from '../contract/index.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** Asks main. Never rejects for an expected outcome: a refusal comes back as `{ ok: false, error }`. */
export async function call<N extends CallName>(
  name: N,
  input: Input<N>,
): Promise<Reply<Outputs[N]>> {
  // Main parsed the input and the handler's type fixes the output, so the envelope holds what the contract says.
  return (await window.bridge.call(name, input)) as Reply<Outputs[N]>;
}

/** Hears what main tells every window. Returns its unsubscribe. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  return window.bridge.onNotice(listener);
}
