import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../scripts/repo.ts';
import { say } from '../scripts/say.ts';
import { makeProfile, type ProfileOptions } from './generate/profile.ts';

/** Everything that measuring leaves behind; ignored by git. */
export const dataFolder = join(repoRoot, 'bench', 'data');

/** The clock that the app is measured by: the evening after the last day of the data. */
export const now = '2026-11-19T20:30[Europe/Berlin]';

const plan = { skills: 60, seed: 1, until: '2026-11-18' };

/** The same years for all but the small one, so that screens of all time show as many weeks. */
const plans = {
  thousand: { ...plan, sessions: 1000, years: 2 },
  fiveThousand: { ...plan, sessions: 5000, years: 2 },
  tenThousand: { ...plan, sessions: 10_000, years: 10 },
  million: { ...plan, sessions: 1_000_000, years: 10 },
} as const;

type Size = keyof typeof plans;

export function profileFolder(options: Omit<ProfileOptions, 'folder'>): string {
  const { sessions, years, skills, seed, until } = options;
  return join(dataFolder, 'profiles', `${sessions}-${years}y-${skills}-${seed}-${until}`);
}

/** Made once, and anew when what makes it or the schema has changed; never written to afterwards. */
async function ensureProfile(size: Size): Promise<string> {
  const folder = `${profileFolder(plans[size])}-${fingerprintSources()}`;
  if (existsSync(folder)) return folder;
  say(`Making ${plans[size].sessions} sessions ...`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  await makeProfile({ ...plans[size], folder: part });
  renameSync(part, folder);
  return folder;
}

const sources = ['bench/generate', 'src/main/store/migrations'];

function fingerprintSources(): string {
  const hash = createHash('sha256');
  for (const folder of sources) {
    for (const name of readdirSync(join(repoRoot, folder)).toSorted()) {
      hash.update(readFileSync(join(repoRoot, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 8);
}

/** Another run beside this one has a folder of its own. */
const runFolder = join(dataFolder, 'runs', String(process.pid));

/** An empty folder for a program that is measured beside the app. */
export function makeRunFolder(name: string): string {
  const folder = join(runFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A copy to work in, with the day's backup made, so that no measurement runs beside it. */
export async function copyProfile(size: Size, name: string): Promise<string> {
  const original = await ensureProfile(size);
  const folder = makeRunFolder(`${name}-${size}`);
  mkdirSync(join(folder, 'backups'));
  const store = join(original, 'milepost.sqlite');
  cpSync(store, join(folder, 'milepost.sqlite'));
  cpSync(store, join(folder, 'backups', backupName));
  return folder;
}

/** As keptCopies.ts names the backup of `now`'s day. */
const backupName = 'milepost-20261119T060000Z-daily.sqlite';

export function removeRuns(): void {
  rmSync(runFolder, { recursive: true, force: true, maxRetries: 3 });
}

/** How Electron is asked for the app's window on a profile. */
export function milepostArgs(profile: string): string[] {
  return [repoRoot, '--', '--profile', profile, '--now', now];
}
