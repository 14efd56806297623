import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import type { Connection, InsideReport } from './insideNamespace.ts';
import { expect, repo, skipFirstRun, test } from './milepost.ts';
import { recordSockets, type Socket } from './sockets.ts';

const wholeJob = 'from the first start to a promise that is kept';
/** An IPv4 address of this machine alone, as /proc writes it: 127.x.y.z backwards. */
const loopback = /^[0-9A-F]{6}7F:/;

/** The command that starts another one in a network namespace of its own; null: this system has none for us. */
function findNamespace(): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  const ways = [
    ['unshare', '--net'],
    ['unshare', '--map-root-user', '--net'],
  ];
  const works = ([file = '', ...words]: readonly string[]): boolean =>
    spawnSync(file, [...words, 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' }).status === 0;
  return ways.find(works) ?? null;
}

async function runInside(connection: Connection, info: TestInfo): Promise<InsideReport> {
  const namespace = findNamespace();
  test.skip(
    namespace === null,
    'No network namespace here: that takes Linux, util-linux, iproute2, and the right to make one.',
  );
  const [file = '', ...words] = namespace ?? [];
  const report = info.outputPath('inside.json');
  execFileSync(
    file,
    [
      ...words,
      process.execPath,
      join(import.meta.dirname, 'insideNamespace.ts'),
      connection,
      report,
      'tests/e2e/mainJob.spec.ts',
      `--grep=${wholeJob}`,
      '--reporter=line',
      `--output=${info.outputPath('inside')}`,
    ],
    { cwd: repo, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const inside = JSON.parse(readFileSync(report, 'utf8')) as InsideReport;
  test.skip(inside.refusal !== null, inside.refusal ?? '');
  expect(inside.exitCode, inside.output).toBe(0);
  expect(inside.output).toContain('1 passed');
  return inside;
}

const nothing = { packets: 0, datagrams: 0, unreachable: 0 };

// oxlint-disable-next-line no-empty-pattern
test('the whole job works where there is no network, and asks for none', async ({}, info) => {
  const { interfaces, traffic, control } = await runInside('none', info);
  expect(interfaces).toEqual(['lo']);
  expect(traffic).toEqual(nothing);
  expect(control.unreachable).toBe(1);
});

// oxlint-disable-next-line no-empty-pattern
test('on a wire that looks like a network not one packet leaves', async ({}, info) => {
  const { interfaces, traffic, control } = await runInside('wire', info);
  expect(interfaces).toEqual(expect.arrayContaining(['lo', 'wire']));
  expect(traffic).toEqual(nothing);
  expect(control).toMatchObject({ datagrams: 1, unreachable: 0 });
  expect(control.packets).toBeGreaterThan(0);
});

test('none of its processes holds an internet socket', async ({ open }) => {
  test.skip(process.platform !== 'linux', 'Only Linux tells in /proc who holds which socket.');
  // Before it starts: what a browser asks for first, it asks for in its first second.
  const recorder = recordSockets();
  try {
    const { app, page } = await open();
    await studyAndPromise(page);
    // No state to wait for: this is the time in which a browser would begin with chores of its own.
    await page.waitForTimeout(6000);
    const { times, processes } = recorder.looks();
    expect(times).toBeGreaterThan(500);
    expect(processes).toBeGreaterThan(2);
    expect(findForeign(recorder.seen())).toEqual([]);

    await app.evaluate(() => {
      const { createSocket } = process.getBuiltinModule('node:dgram');
      createSocket('udp4').bind();
    });
    await expect.poll(() => findForeign(recorder.seen())).toMatchObject([{ protocol: 'udp' }]);
  } finally {
    recorder.stop();
  }
});

/** All but what Playwright drives the app by: two ports that listen on this machine alone. */
function findForeign(sockets: readonly Socket[]): Socket[] {
  const isOwn = ({ protocol, local }: Socket): boolean =>
    protocol === 'tcp' && loopback.test(local);
  const doors = sockets.filter((one) => one.isListening && isOwn(one)).map(({ local }) => local);
  expect(doors.length).toBeLessThanOrEqual(2);
  return sockets.filter((one) => !isOwn(one) || !doors.includes(one.local));
}

async function studyAndPromise(page: Page): Promise<void> {
  await skipFirstRun(page);
  const field = page.getByRole('textbox', { name: 'What did you study?' });
  await field.fill('45m psql practice: window functions');
  await field.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'window functions' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill('psql');
  await page.getByRole('row', { name: /PostgreSQL/ }).click();
  await page.getByRole('radio', { name: /Competent/ }).click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByRole('row', { name: /PostgreSQL/ })).toContainText('3 / 3');
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'More for Web frameworks' }).click();
  await page.getByRole('menuitem', { name: 'Django' }).first().click();
  await page.getByRole('button', { name: 'Promise', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('img', { name: /% ready for Back-end engineer/ })).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('figure').first()).toBeVisible();
}
