import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import { resolveTyped } from '../arguments.ts';
import { createClock, type Clock } from '../clock.ts';
import { defaultProfile } from '../profileFolder.ts';
import type { Services } from '../services.ts';
import { say, sayRefusal } from '../words.ts';
import { readAsked } from './asked.ts';
import { usageOf, type Command, type ExitCode } from './command.ts';
import { findCommand, knownOptions } from './commands/index.ts';
import { exitCodeOf } from './exitCode.ts';
import { helpAbout, helpAll } from './help.ts';
import { createOutput, isNobodyReading, type Output } from './output.ts';
import { checkOptions, isFlagTyped, readTyped, type Typed } from './typed.ts';
import { withCalls, type CallsOptions } from './withCalls.ts';

export interface Surroundings extends Pick<CallsOptions, 'findPrinter'> {
  /** The folder with resources/ and package.json. */
  readonly root: string;
  /** Run from source: a profile of its own, and a clock that may be set. */
  readonly development: boolean;
  readonly versions: Services['facts']['versions'];
}

/** Runs what stands behind `milepost` or `npm start --` and gives the exit code. Never throws. */
export async function runCommand(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const typed = readTyped(argv, knownOptions);
  const output = createOutput(isFlagTyped(typed, 'json'));
  try {
    return await answer(typed, surroundings, output);
  } catch (error) {
    if (isNobodyReading(error)) return 0;
    return await fail(error, output);
  }
}

async function answer(typed: Typed, surroundings: Surroundings, output: Output): Promise<ExitCode> {
  const found = findCommand(typed.words);
  if (isFlagTyped(typed, 'help')) {
    const help = found === null ? helpAll() : helpAbout(found.command);
    return await output.give({ json: { help }, text: help });
  }
  if (isFlagTyped(typed, 'version')) {
    const { app } = surroundings.versions;
    return await output.give({ json: { version: app }, text: app });
  }
  if (found === null) {
    checkOptions(typed.options, knownOptions, say('usage'));
    throw new Refusal('command-unknown', { name: '', reason: 'none' });
  }
  const { command, words } = found;
  const asked = readAsked(command, words, typed.options);
  const clock = setClock(asked.text('now'), surroundings.development, command);
  const profile = asked.text('profile');
  return withCalls(
    {
      clock,
      profile:
        profile === undefined
          ? defaultProfile(process.platform, process.env, surroundings.development)
          : resolveTyped(profile),
      resources: join(surroundings.root, 'resources'),
      development: surroundings.development,
      versions: surroundings.versions,
      findPrinter: surroundings.findPrinter,
    },
    async (context) => {
      // Rows are read from the store while they are written out.
      return output.give(await command.run(asked, { ...context, resolve: resolveTyped }));
    },
  );
}

function setClock(now: string | undefined, development: boolean, command: Command): Clock {
  if (now === undefined) return createClock();
  if (development) return createClock({ fixedNow: now });
  throw new Refusal('command-usage', { reason: 'now', usage: usageOf(command) });
}

async function fail(error: unknown, output: Output): Promise<1 | 2> {
  if (error instanceof Refusal) {
    await output.refuse(error.code, sayRefusal(error));
    return exitCodeOf(error.code);
  }
  const message = error instanceof Error ? error.message : String(error);
  await output.tell(error instanceof Error ? (error.stack ?? message) : message);
  await output.refuse('bug', sayRefusal({ code: 'bug', details: { message } }));
  return exitCodeOf('bug');
}
