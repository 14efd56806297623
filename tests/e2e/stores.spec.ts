import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { command, expect, makeFolder, picture, skipFirstRun, test } from './milepost.ts';

const folders: string[] = [];

async function makeProfile(): Promise<{ profile: string; store: string }> {
  const profile = makeFolder(folders);
  await command(profile, 'log', 'PostgreSQL 45m: indexes');
  return { profile, store: join(profile, 'milepost.sqlite') };
}

test('a store of a newer version is named and left alone', async ({ open }) => {
  const { profile, store } = await makeProfile();
  const db = new DatabaseSync(store);
  db.exec('PRAGMA user_version = 999');
  db.close();
  const before = readFileSync(store);
  const { page, quit } = await open({ profile });
  await expect(page.getByRole('main')).toContainText('newer Milepost');
  await expect(page.getByRole('main')).toContainText(store);
  await picture(page, 'problem-newer');
  await quit();
  expect(readFileSync(store).equals(before)).toBe(true);
});

test('another program’s database is named and left alone', async ({ open }) => {
  const profile = makeFolder(folders);
  const store = join(profile, 'milepost.sqlite');
  const db = new DatabaseSync(store);
  db.exec('PRAGMA application_id = 252006674; CREATE TABLE places(id INTEGER PRIMARY KEY)');
  db.close();
  const before = readFileSync(store);
  const { page, quit } = await open({ profile });
  await expect(page.getByRole('main')).toContainText('another program');
  await quit();
  expect(readFileSync(store).equals(before)).toBe(true);
});

test('a damaged store gets a screen, and the newest copy brings it back', async ({ open }) => {
  const { profile, store } = await makeProfile();
  const copy = join(makeFolder(folders), 'copy.sqlite');
  await command(profile, 'backup', copy);
  copyFileSync(copy, join(profile, 'kept.sqlite'));
  writeFileSync(store, Buffer.alloc(statSync(store).size, 'x'));
  truncateSync(store, 4096);
  const before = readFileSync(store);
  const { page, app } = await open({ profile });
  await expect(page.getByRole('main')).toContainText(store);
  await picture(page, 'problem-damaged');
  expect(readFileSync(store).equals(before)).toBe(true);

  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, copy);
  await page.getByRole('button', { name: /copy/i }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Sessions1');
  await picture(page, 'problem-restore');
  await dialog.getByRole('button', { name: /Restore/ }).click();
  await skipFirstRun(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'indexes' })).toBeVisible();
});

test('a store that cannot be opened is put back from its newest backup, and kept', async ({
  open,
}) => {
  const { profile, store } = await makeProfile();
  const earlier = join(makeFolder(folders), 'earlier.sqlite');
  await command(profile, 'backup', earlier);
  await command(profile, 'log', 'Redis 25m: eviction');
  const later = join(makeFolder(folders), 'later.sqlite');
  await command(profile, 'backup', later);
  await command(profile, 'log', 'git 10m: after the backup');

  // Two that can be read, and a newer one that cannot: the newest of the readable ones is offered.
  const backups = join(profile, 'backups');
  rmSync(backups, { recursive: true, force: true });
  mkdirSync(backups);
  copyFileSync(earlier, join(backups, 'milepost-20261117T090000Z-daily.sqlite'));
  const newest = join(backups, 'milepost-20261118T090000Z-daily.sqlite');
  copyFileSync(later, newest);
  writeFileSync(join(backups, 'milepost-20261119T090000Z-daily.sqlite'), 'no database');
  const backup = readFileSync(newest);
  writeFileSync(store, Buffer.alloc(statSync(store).size, 'x'));
  for (const ending of ['-wal', '-shm']) rmSync(store + ending, { force: true });
  const damaged = readFileSync(store);

  const { page, quit } = await open({ profile });
  await expect(page.getByRole('heading', { name: 'Milepost cannot open your data' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'newest backup' })).toContainText(
    '18 Nov',
  );
  await page.getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore this copy?' });
  await expect(dialog).toContainText('Sessions2');
  await expect(dialog).toContainText(newest);
  // Looking changes nothing.
  expect(readFileSync(store).equals(damaged)).toBe(true);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await skipFirstRun(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'eviction' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'indexes' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'after the backup' })).toHaveCount(0);
  await quit();

  const kept = readdirSync(backups).filter((name) => name.includes('-restore'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(backups, kept[0] ?? '')).equals(damaged)).toBe(true);
  expect(readFileSync(newest).equals(backup)).toBe(true);
});

test('a copy is saved, looked into and restored', async ({ open }) => {
  const { profile } = await makeProfile();
  const copy = join(makeFolder(folders), 'copy.sqlite');
  const { page, app } = await open({ profile });
  await skipFirstRun(page);
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, copy);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()
      ?.items.flatMap((item) => item.submenu?.items ?? [])
      .find(({ label }) => label === 'Save a copy…')
      ?.click();
  });
  await expect
    .poll(() => statSync(copy, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(10_000);

  const field = page.getByRole('textbox', { name: 'What did you study?' });
  await field.fill('docker 20m: layers');
  await field.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'layers' })).toBeVisible();

  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()
      ?.items.flatMap((item) => item.submenu?.items ?? [])
      .find(({ label }) => label === 'Restore…')
      ?.click();
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Sessions1');
  await picture(page, 'restore-dialog');
  await dialog.getByRole('button', { name: /Restore/ }).click();
  await skipFirstRun(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'indexes' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'layers' })).toHaveCount(0);
  const copies = (await page.evaluate(() => window.bridge.call('listCopies', {}))) as {
    value: { copies: { reason: string }[] };
  };
  expect(copies.value.copies.map(({ reason }) => reason)).toContain('restore');
});

test('a folder that takes no writes opens for reading, and says so', async ({ open }) => {
  test.skip(process.platform === 'win32', 'folders there have no mode to take away');
  const { profile } = await makeProfile();
  const unlock = lockFolder(profile);
  try {
    const { page, quit } = await open({ profile });
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect(page.getByText(/nothing can be saved there/)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'indexes' })).toBeVisible();
    const field = page.getByRole('textbox', { name: 'What did you study?' });
    await field.fill('docker 20m: lost');
    await field.press('Enter');
    await expect(page.getByText(/can be read (and|but) not written/)).toBeVisible();
    await expect(field).toHaveValue('docker 20m: lost');
    await picture(page, 'read-only');
    await quit();
  } finally {
    unlock();
  }
});

/** For root no mode forbids anything: a mount that takes no writes does. */
function lockFolder(folder: string): () => void {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => execFileSync('umount', ['-l', folder]);
}
