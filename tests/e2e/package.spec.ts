import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from './milepost.ts';
import { canSandbox, makePackage, type Packaged } from './packaged.ts';
import { listFamily } from './sockets.ts';

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'The package was only ever made and started on Linux.');

let packaged: Packaged;
let profile = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  packaged = await makePackage();
  profile = join(packaged.home, 'profile');
});
test.afterAll(() => packaged.remove());

/** The files that an asar's header names. */
function listArchive(file: string): string[] {
  const handle = openSync(file, 'r');
  const read = (position: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(handle, bytes, 0, length, position);
    return bytes;
  };
  // Sizes of the pickles around it come first, the length of the text itself fourth.
  const text = read(16, read(12, 4).readUInt32LE()).toString('utf8');
  closeSync(handle);
  interface Folder {
    readonly files: Readonly<Record<string, Folder | { readonly size: number }>>;
  }
  const list = ({ files }: Folder, path: string): string[] =>
    Object.entries(files).flatMap(([name, entry]) =>
      'files' in entry ? list(entry, `${path}${name}/`) : [`${path}${name}`],
    );
  return list(JSON.parse(text) as Folder, '');
}

test('it holds what it needs to run and nothing of how it is made', () => {
  const files = listArchive(join(packaged.folder, 'resources', 'app.asar'));
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/index.js',
      'out/main/storeWorker.js',
      'out/main/snapshotWorker.js',
      'out/main/openingWorker.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'resources/skills.json',
      'resources/roles/back-end-engineer.role.json',
    ]),
  );
  const known =
    /^(package\.json|out\/(main|preload|renderer)\/|resources\/|node_modules\/better-sqlite3\/)/;
  expect(files.filter((file) => !known.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(tsx?|map|c|cc|cpp|h|gyp|md)$|\.test\./.test(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
});

test('its fuses are set', async () => {
  const wire = await getCurrentFuseWire(packaged.program);
  const isOn = (fuse: FuseV1Options): boolean => String.fromCodePoint(wire[fuse] ?? 0) === '1';
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    onlyAsar: true,
    ownSnapshot: false,
    fileProtocol: false,
  });
});

/** What the kernel says about every process of a kind. */
function readConfinement(pid: number, type: string): { seccomp: string; newRights: boolean }[] {
  return listFamily(pid)
    .filter((member) => readFileSync(`/proc/${member}/cmdline`, 'utf8').includes(`--type=${type}`))
    .map((member) => {
      const status = readFileSync(`/proc/${member}/status`, 'utf8');
      const read = (name: string): string =>
        new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? '';
      return { seccomp: read('Seccomp'), newRights: read('NoNewPrivs') !== '1' };
    });
}

test('an ordinary user logs a session in it, with the sandbox on', async () => {
  test.skip(!canSandbox(), 'This system gives an ordinary user no namespaces, so no sandbox.');
  const { pid, page, quit } = await packaged.open(profile);

  expect(readConfinement(pid, 'renderer')).toEqual([{ seccomp: '2', newRights: false }]);
  const lines = listFamily(pid).map((member) => readFileSync(`/proc/${member}/cmdline`, 'utf8'));
  expect(lines.filter((line) => line.includes('--no-sandbox'))).toEqual([]);
  const owner = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  expect(owner).not.toBe('0');

  await page.getByRole('button', { name: 'Skip all and go to Today' }).click();
  const field = page.getByRole('textbox', { name: 'What did you study?' });
  await field.fill('45m psql practice: window functions');
  await field.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'window functions' });
  await expect(row).toContainText('45 min');

  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('Everything is as it should be.')).toBeVisible();
  expect(await quit()).toBe(0);
});

test('its command line answers without a display, and says nothing else', async () => {
  const ask = async (...words: string[]): Promise<unknown> =>
    JSON.parse(await packaged.command('--profile', profile, ...words, '--json')) as unknown;
  if (!canSandbox()) await ask('log', '45m psql practice: window functions');
  expect(await ask('sessions')).toMatchObject([
    {
      durationSeconds: 2700,
      skills: [{ id: 'postgresql', seconds: 2700 }],
      activity: 'practice',
      note: 'window functions',
    },
  ]);
  expect(await ask('check')).toEqual({ ok: true, problems: [] });
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string };
  expect(await packaged.command('--version')).toContain(version);
});
