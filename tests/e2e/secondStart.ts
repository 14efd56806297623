import { spawn } from 'node:child_process';
import { once } from 'node:events';
import electron from 'electron';
import { repo } from './milepost.ts';

/** Starts Milepost on a profile as a person does a second time; its exit code, or the signal that ended it. */
export async function startAgain(
  profile: string,
  ...files: readonly string[]
): Promise<number | string | null> {
  // Outside Electron the package is the path of its program; its types are those inside.
  const program = electron as unknown as string;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(program, [...sandbox, repo, '--', '--profile', profile, ...files], {
    stdio: 'ignore',
    timeout: 20_000,
  });
  const [code, signal] = (await once(second, 'exit')) as [number | null, string | null];
  return code ?? signal;
}
