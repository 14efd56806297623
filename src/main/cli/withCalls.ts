import { join } from 'node:path';
import type { CallName, Input, Outputs, Reply } from '../../contract/index.ts';
import { Refusal } from '../../domain/refusal.ts';
import { createHandlers } from '../calls/index.ts';
import type { Clock } from '../clock.ts';
import { dispatch } from '../dispatch.ts';
import { openProfile, type Profile } from '../profile.ts';
import type { ReportPrinter } from '../reportPrinter.ts';
import type { Services } from '../services.ts';
import { toRefusal } from '../store/open.ts';
import { say, sayRefusal } from '../words.ts';
import type { Context } from './command.ts';

/** A call by name, as windows ask. */
export type Ask = (name: string, input: unknown) => Promise<Reply<unknown>>;

export interface CallsOptions {
  readonly clock: Clock;
  readonly profile: string;
  readonly resources: string;
  readonly development: boolean;
  readonly versions: Services['facts']['versions'];
  /** Draws reports, with `ask` for the pages that do; null: there is no window to draw in. */
  readonly findPrinter: ((ask: Ask) => Promise<ReportPrinter>) | null;
}

/**
 * Opens the profile for one command, and closes it whatever becomes of the command. `work` gives the answer out itself:
 * a backup that is due comes after it, so that nobody waits for an answer because of it.
 */
export async function withCalls<T>(
  options: CallsOptions,
  work: (context: Omit<Context, 'resolve'>) => Promise<T>,
): Promise<T> {
  const { clock, development, versions, findPrinter, ...folders } = options;
  // A bug is for whoever mends it; the sentence for the person follows.
  const report = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  };
  const store = join(options.profile, 'milepost.sqlite');
  const readFault = (error: unknown): Refusal | null => toRefusal(error, store);
  let ask: Ask = () => Promise.reject(new Error('the profile is not open yet'));
  const profile = await openProfile({
    ...folders,
    role: 'command',
    clock,
    desktop: null,
    reports: findPrinter === null ? null : await findPrinter((name, input) => ask(name, input)),
    announce: () => {},
    facts: { demo: false, development, versions },
    painted: () => {},
  });
  try {
    const handlers = createHandlers(profile.services);
    ask = (name, input) => dispatch(handlers, readFault, report, name, input);
    const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Outputs[N]> => {
      const reply = await ask(name, input);
      if (!reply.ok) throw new Refusal(reply.error.code, reply.error.details);
      return (reply as Extract<Reply<Outputs[N]>, { ok: true }>).value;
    };
    return await work({ clock, call });
  } finally {
    await backUp(profile);
    await profile.close();
  }
}

/** Whoever never opens the window has a backup a day too. What was asked is done and stands, whatever becomes of it. */
async function backUp(profile: Profile): Promise<void> {
  try {
    if (profile.hasWritten()) await profile.backUp();
  } catch (error) {
    const problem = toRefusal(error) ?? {
      code: 'bug',
      details: { message: error instanceof Error ? error.message : String(error) },
    };
    process.stderr.write(`${say('backup.dailyFailed', { problem: sayRefusal(problem) })}\n`);
  }
}
