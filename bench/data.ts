// npm run bench:data -- --sessions N --years Y --skills S --seed X [--profile DIR] [--until YYYY-MM-DD]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../scripts/build.ts';
import { failWith, Refusal, say } from '../scripts/say.ts';
import { addDays, isDay } from '../src/domain/days.ts';
import { makeProfile, type ProfileOptions } from './generate/profile.ts';
import { profileFolder } from './profiles.ts';

async function makeData(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  await ensureBuild();
  const startedAt = performance.now();
  await makeProfile(options);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${options.sessions} sessions in ${seconds} s, checked.`);
  process.stdout.write(`${options.folder}\n`);
}

function readOptions(args: readonly string[]): ProfileOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sessions: { type: 'string', default: '10000' },
      years: { type: 'string', default: '10' },
      skills: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: addDays(new Date().toISOString().slice(0, 10), -1) },
      profile: { type: 'string' },
    },
  });
  if (!isDay(values.until)) throw new Refusal(`--until ${values.until}: no such day.`);
  const plan = {
    sessions: readNumber('sessions', values.sessions, 1, 20_000_000),
    years: readNumber('years', values.years, 0.1, 50),
    skills: readNumber('skills', values.skills, 3, 1000),
    seed: readNumber('seed', values.seed, 0, 2 ** 31),
    until: values.until,
  };
  const { INIT_CWD: folder = process.cwd() } = process.env;
  const named = values.profile;
  return { ...plan, folder: named === undefined ? profileFolder(plan) : resolve(folder, named) };
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (number >= least && number <= most && (name === 'years' || Number.isInteger(number)))
    return number;
  throw new Refusal(`--${name} ${text}: a number from ${least} to ${most}, please.`);
}

makeData(process.argv.slice(2)).catch(failWith);
