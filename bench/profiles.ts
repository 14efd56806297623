import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
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
export const plans = {
  thousand: { ...plan, sessions: 1000, years: 2 },
  tenThousand: { ...plan, sessions: 10_000, years: 10 },
  million: { ...plan, sessions: 1_000_000, years: 10 },
} as const;

export type Size = keyof typeof plans;

export function profileFolder(options: Omit<ProfileOptions, 'folder'>): string {
  const { sessions, years, skills, seed, until } = options;
  return join(dataFolder, 'profiles', `${sessions}-${years}y-${skills}-${seed}-${until}`);
}

/** Made once and never written to afterwards. */
async function ensureProfile(size: Size): Promise<string> {
  const folder = profileFolder(plans[size]);
  if (existsSync(folder)) return folder;
  say(`Making ${plans[size].sessions} sessions ...`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  await makeProfile({ ...plans[size], folder: part });
  renameSync(part, folder);
  return folder;
}

/** A copy to work in, with the day's backup made, so that no measurement runs beside it. */
export async function copyProfile(size: Size, name: string): Promise<string> {
  const original = await ensureProfile(size);
  const folder = join(dataFolder, 'runs', `${name}-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const store = join(original, 'milepost.sqlite');
  cpSync(store, join(folder, 'milepost.sqlite'));
  cpSync(store, join(folder, 'backups', backupName));
  return folder;
}

/** As keptCopies.ts names the backup of `now`'s day. */
const backupName = 'milepost-20261119T060000Z-daily.sqlite';

export function removeRuns(): void {
  rmSync(join(dataFolder, 'runs'), { recursive: true, force: true });
}
