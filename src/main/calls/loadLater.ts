import type { CallName, Handlers, Input, Outputs } from '../../contract/index.ts';

type Ask<N extends CallName> = (name: N, input: Input<N>) => Promise<Outputs[N]>;

/**
 * Handlers whose code is loaded when one of them is first asked for: no first screen needs them, and reading it
 * would be part of each start.
 */
export function loadLater<N extends CallName>(
  names: readonly N[],
  load: () => Promise<Pick<Handlers, N>>,
): Pick<Handlers, N> {
  let loaded: Promise<Pick<Handlers, N>> | undefined;
  const ask: Ask<N> = async (name, input) => {
    loaded ??= load();
    return (await loaded)[name](input);
  };
  const handlers = names.map((name) => [name, (input: Input<N>) => ask(name, input)]);
  return Object.fromEntries(handlers) as Pick<Handlers, N>;
}
