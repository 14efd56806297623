import { execFileSync } from 'node:child_process';
import { browsers, findBrowser, installable, type Browser } from '../browsers.ts';
import { hasProgram, runCommand } from '../command.ts';
import { isRoot } from '../repo.ts';
import { describeFailure, Refusal, say } from '../say.ts';

const windowPackages = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];
const displayPackages = ['xvfb', 'xauth'];
const buildPackages = ['python3', 'make', 'g++'];
const namespacePackages = ['util-linux', 'iproute2'];
const browserPackages: Readonly<Record<Browser, string>> = {
  Chromium: 'chromium',
  Firefox: 'firefox-esr',
};

/** Makes sure that the libraries of `executable` are on this Linux. */
export async function ensureLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux' || listMissingLibraries(executable).length === 0) return;
  const missing = listMissingLibraries(executable).join(', ');
  await installPackages([...displayPackages, ...windowPackages], `Electron lacks ${missing}`);
  const still = listMissingLibraries(executable);
  if (still.length > 0) throw new Refusal(`Electron still lacks ${still.join(', ')}.`);
}

export async function ensureDisplayServer(): Promise<void> {
  if (hasProgram('Xvfb')) return;
  await installPackages(displayPackages, 'There is no display, and no Xvfb to stand in for one');
}

export async function ensureBuildTools(): Promise<void> {
  if (['python3', 'make', 'g++'].every(hasProgram)) return;
  await installPackages(buildPackages, 'Building better-sqlite3 needs python3, make and g++');
}

/** For the tests that run without a network; where they cannot be had, those tests say so and are skipped. */
export async function ensureNamespaceTools(): Promise<void> {
  if (process.platform !== 'linux') return;
  if (['unshare', 'setpriv', 'ip'].every(hasProgram)) return;
  await installPackages(
    namespacePackages,
    'The tests without a network need unshare, setpriv and ip',
  ).catch((error: unknown) => say(describeFailure(error)));
}

/** For the tests that open a report in them; where one cannot be had, its tests say so and are skipped. */
export async function ensureBrowsers(): Promise<void> {
  for (const browser of browsers.filter((one) => findBrowser(one) === null)) {
    const reason = `The tests of a report in ${browser} need ${installable[browser]}`;
    if (process.platform === 'linux') {
      await installPackages([browserPackages[browser]], reason).catch((error: unknown) =>
        say(describeFailure(error)),
      );
    } else {
      say(`${reason}. Without it they are skipped.`);
    }
  }
}

function listMissingLibraries(executable: string): string[] {
  if (!hasProgram('ldd')) return [];
  const lines = execFileSync('ldd', [executable], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

async function installPackages(names: readonly string[], reason: string): Promise<void> {
  const install = ['install', '-y', '--no-install-recommends', ...names];
  const command = `apt-get ${install.join(' ')}`;
  if (!isRoot || !hasProgram('apt-get')) {
    throw new Refusal(`${reason}. Install it (as root; on Debian 12: ${command}).`);
  }
  say(`${reason}: ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt-get may hold the lists; the install decides, and waits for the lock.
  await runCommand('apt-get', ['update', '-q'], { env });
  const code = await runCommand('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...install], {
    env,
  });
  if (code !== 0) throw new Refusal(`${reason}, and \`${command}\` ended with ${code}.`);
}
