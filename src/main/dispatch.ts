import { inputs, type CallName, type Handlers, type Reply } from '../contract/index.ts';
import { Refusal } from '../domain/refusal.ts';

/** Turns an error of the machine (a full disk, a locked file) into a refusal; null: a bug. */
export type ReadFault = (error: unknown) => Refusal | null;

/**
 * The one door to the handlers, for windows and command line alike: looks the call up, parses what came, answers
 * with an envelope. Never throws.
 */
export async function dispatch(
  handlers: Handlers,
  readFault: ReadFault,
  report: (error: unknown) => void,
  name: string,
  input: unknown,
): Promise<Reply<unknown>> {
  if (!Object.hasOwn(inputs, name))
    return refuse(new Refusal('unknown-call', { name: name.slice(0, 80) }));
  const call = name as CallName;
  const parsed = inputs[call].safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    return refuse(
      new Refusal('bad-input', {
        where: where.slice(0, 200),
        reason: issue?.message.slice(0, 200) ?? '',
      }),
    );
  }
  try {
    // The schema under this name parsed it, so it is this handler's input; TypeScript can't follow the name.
    const handler = handlers[call] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : readFault(error);
    if (refusal !== null) return refuse(refusal);
    report(error);
    const message = error instanceof Error ? error.message : String(error);
    return refuse(new Refusal('bug', { message: message.slice(0, 300) }));
  }
}

function refuse(refusal: Refusal): Reply<never> {
  return { ok: false, error: { code: refusal.code, details: refusal.details } };
}
