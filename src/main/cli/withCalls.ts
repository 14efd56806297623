import { join } from 'node:path';
import type { CallName, Input, Outputs, Reply } from '../../contract/index.ts';
import { Refusal } from '../../domain/refusal.ts';
import { createHandlers } from '../calls/index.ts';
import type { Clock } from '../clock.ts';
import { dispatch } from '../dispatch.ts';
import { openProfile, type Profile } from '../profile.ts';
import type { Services } from '../services.ts';
import { toRefusal } from '../store/open.ts';
import { say, sayRefusal } from '../words.ts';
import type { Context } from './command.ts';

export interface CallsOptions {
  readonly clock: Clock;
  readonly profile: string;
  readonly resources: string;
  readonly development: boolean;
  readonly versions: Services['facts']['versions'];
}

/**
 * Opens the profile for one command, and closes it whatever becomes of the command. `work` gives the answer out itself:
 * a backup that is due comes after it, so that nobody waits for an answer because of it.
 */
export async function withCalls<T>(
  options: CallsOptions,
  work: (context: Omit<Context, 'resolve'>) => Promise<T>,
): Promise<T> {
  const { clock, development, versions, ...folders } = options;
  const profile = await openProfile({
    ...folders,
    role: 'command',
    clock,
    desktop: null,
    announce: () => {},
    facts: { demo: false, development, versions },
    painted: () => {},
  });
  try {
    const handlers = createHandlers(profile.services);
    const store = join(options.profile, 'milepost.sqlite');
    const readFault = (error: unknown): Refusal | null => toRefusal(error, store);
    // A bug is for whoever mends it; the sentence for the person follows.
    const report = (error: unknown): void => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    };
    const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Outputs[N]> => {
      const reply = await dispatch(handlers, readFault, report, name, input);
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
