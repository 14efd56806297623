import { execFile, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { repo } from './milepost.ts';

/** The packaged app and somebody without rights to run it. */
export interface Packaged {
  readonly folder: string;
  readonly program: string;
  /** A folder that belongs to that somebody. */
  readonly home: string;
  /** Opens the window, and waits until its page has a heading. */
  readonly open: (profile: string) => Promise<Opened>;
  /** `bin/milepost`, with no display to fall back on. */
  readonly command: (...words: readonly string[]) => Promise<string>;
  readonly remove: () => void;
}

export interface Opened {
  readonly pid: number;
  readonly page: Page;
  /** Resolves with the exit code. */
  readonly quit: () => Promise<number | null>;
}

const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const asNobody = [
  'setpriv',
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--inh-caps=-all',
];

/** A command as an ordinary user runs it: root steps down, everybody else is one already. */
function asOrdinaryUser(words: readonly string[]): [file: string, args: readonly string[]] {
  const [file = '', ...args] = isRoot ? [...asNobody, ...words] : words;
  return [file, args];
}

/** Whether Chromium's sandbox can be on: it makes namespaces of its own, which some systems refuse. */
export function canSandbox(): boolean {
  const [file, args] = asOrdinaryUser(['unshare', '--map-root-user', '--net', 'true']);
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}

/** Runs `npm run package` and takes what it made. */
export async function makePackage(): Promise<Packaged> {
  await promisify(execFile)(process.execPath, [join(repo, 'scripts/package.ts')], { cwd: repo });
  const release = join(repo, 'release');
  const name = readdirSync(release).find((entry) => entry.endsWith('-unpacked'));
  if (name === undefined) throw new Error(`nothing was unpacked in ${release}`);
  const home = mkdtempSync(join(tmpdir(), 'milepost-packaged-'));
  const folder = findReadable(join(release, name), join(home, 'app'));
  if (isRoot) await promisify(execFile)('chown', ['-R', `${nobody}:${nobody}`, home]);
  const env = describeUser(home);
  const program = join(folder, 'milepost');
  return {
    folder,
    program,
    home,
    open: (profile) => openWindow(program, profile, env),
    command: async (...words) => {
      const [file, args] = asOrdinaryUser([join(folder, 'bin', 'milepost'), ...words]);
      return (await promisify(execFile)(file, args, { env, cwd: home })).stdout;
    },
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** The package itself; a copy of it where an ordinary user cannot get to it. */
function findReadable(folder: string, copy: string): string {
  const [file, args] = asOrdinaryUser(['test', '-x', join(folder, 'milepost')]);
  if (spawnSync(file, args).status === 0) return folder;
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Nothing of ours is handed down, the way to our Electron least of all. */
function describeUser(home: string): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, HOME: home, TMPDIR: home, LANG: 'en_GB.UTF-8', TZ: 'Europe/Berlin' };
}

async function openWindow(
  program: string,
  profile: string,
  env: Record<string, string>,
): Promise<Opened> {
  const { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, XDG_RUNTIME_DIR } = process.env;
  const display = { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY, XDG_RUNTIME_DIR };
  // The inspector is off in it, so it is driven from outside, as any Chromium is.
  const words = [program, '--remote-debugging-port=0', '--lang=en-GB', '--', '--profile', profile];
  const [file, args] = asOrdinaryUser(words);
  const child = spawn(file, args, {
    env: { ...env, ...(isRoot ? { DISPLAY } : display) },
    cwd: env['HOME'],
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  void ended.then(() => process.off('exit', kill));
  const lines: string[] = [];
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      const [, listening] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (listening !== undefined) found(listening);
    });
    child.on('error', failed);
    void ended.then((code) => failed(new Error(`it ended with ${code}:\n${lines.join('\n')}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('it has no browser context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return {
    pid: child.pid ?? 0,
    page,
    quit: async () => {
      await page.close();
      return ended;
    },
  };
}
