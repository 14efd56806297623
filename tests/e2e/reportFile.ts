import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { command, evening, makeFolder, repo } from './milepost.ts';

export const question = 'Is my SQL good enough?';
export const evidence = 'https://example.org/queries?a=1&b=2';
export const learner = 'Kestrel';

export interface StudiedProfile {
  readonly profile: string;
  readonly fileIn: (name: string) => string;
  /** Writes a report as a person does; the name's ending says which kind. */
  readonly exportReport: (name: string) => Promise<void>;
  readonly remove: () => void;
}

/** A profile with something of everything that a report tells, hostile words among it. */
export async function makeStudied(): Promise<StudiedProfile> {
  const profile = makeFolder();
  await command(profile, 'log', 'SQL, Docker 1h practice: <b>window</b> functions');
  await command(profile, 'log', 'PostgreSQL 45m reading', '--at', '2026-10-20');
  await command(profile, 'assess', 'SQL', '1', '--on', '2026-09-01');
  await command(profile, 'assess', 'SQL', '3', '--evidence', evidence);
  await command(profile, 'assess', 'Docker', '2', '--evidence', 'javascript:alert(1)');
  await command(profile, 'goal', 'add', 'PostgreSQL', '3', '--by', '2026-12-31', '--weekly', '90');
  const fileIn = (name: string): string => join(profile, name);
  const scope = ['--from', '2026-09-12', '--sessions', 'all', '--pseudonym', learner];
  const exportReport = async (name: string): Promise<void> => {
    await start(profile, 'export', fileIn(name), ...scope, '--ask', question);
  };
  const remove = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return { profile, fileIn, exportReport, remove };
}

/** As a person types it: `npm start -- …`, without a display of its own. */
async function start(profile: string, ...words: readonly string[]): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [join(repo, 'scripts/start.ts'), '--profile', profile, '--now', evening, ...words],
    { env: { ...process.env, DISPLAY: '' } },
  );
}
