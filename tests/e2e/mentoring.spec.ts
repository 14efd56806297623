import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAxe, settle } from './axe.ts';
import { findClipped } from './clipped.ts';
import { answerDialogs, dropFiles } from './dialogs.ts';
import { expect, makeFolder, picture, setAppearance, skipFirstRun, test } from './milepost.ts';
import {
  asked,
  dismiss,
  expectOpened,
  learnerNamed,
  makeReports,
  opened,
  proof,
} from './people.ts';
import { goTo, showLearners } from './screens.ts';
import { startAgain } from './secondStart.ts';

test('reports come in by dialog, by drop and by name, and each is kept once', async ({ open }) => {
  test.setTimeout(120_000);
  const { report, snapshot } = await makeReports(open, 'Aiko');
  const running = await open();
  const { page, profile } = running;
  await skipFirstRun(page);
  await goTo(page, '6', 'Learners');
  await answerDialogs(running, report, snapshot);
  await page.getByRole('button', { name: 'Open a report' }).click();
  await expectOpened(page, '2 files opened', [
    /^New learner: Aiko.*Compare this fingerprint by phone: .*Aiko\.html$/,
    /^Known already: Aiko.*Aiko\.milepost$/,
  ]);
  await expect(learnerNamed(page, 'Aiko')).toHaveCount(1);
  await expect(page.getByText('1 · 1 waits for your review')).toBeVisible();
  for (const appearance of ['light', 'dark'] as const) {
    await setAppearance(running, appearance);
    await settle(page);
    await picture(page, `opened-${appearance}`);
    expect.soft(await findAxe(page), appearance).toEqual([]);
    expect.soft(await findClipped(page), appearance).toEqual([]);
  }
  await dismiss(page);

  await dropFiles(page, report, snapshot);
  await expectOpened(page, '2 files opened', [/^Known already: Aiko/, /^Known already: Aiko/]);
  await dismiss(page);
  await expect(learnerNamed(page, 'Aiko')).toHaveCount(1);

  // One alone leads to the learner, wherever one is.
  await goTo(page, '3', 'Goals');
  expect(await startAgain(profile, snapshot)).toBe(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Aiko' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Known already: Aiko' })).toContainText(
    'This report had been opened before. Nothing was added.',
  );
});

test('a file named at the first start of all shows its learner', async ({ open }) => {
  const { report } = await makeReports(open, 'Aiko');
  const { page, quit, profile } = await open({ files: [report] });
  await expect(page.getByRole('heading', { level: 1, name: 'Aiko' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'New learner: Aiko' })).toBeVisible();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByRole('article').getByText(asked).first()).toBeVisible();
  await quit();
  // Nobody is asked the questions of the first run again.
  const again = await open({ profile });
  await showLearners(again.page);
  await expect(learnerNamed(again.page, 'Aiko')).toHaveCount(1);
});

test('changed data are refused by name, a changed page is kept and marked', async ({ open }) => {
  const { report, snapshot } = await makeReports(open, 'Aiko');
  const folder = makeFolder();
  const forged = join(folder, 'forged.milepost');
  const text = readFileSync(snapshot, 'utf8');
  writeFileSync(forged, text.replace(proof, 'tuned a querz'));
  const running = await open();
  const { page } = running;
  await skipFirstRun(page);
  await goTo(page, '6', 'Learners');
  await dropFiles(page, forged);
  await expectOpened(page, '1 refused', [/^Not opened“forged\.milepost” was changed or damaged/]);
  await expect(page.getByText('A learner sends you a report as a file')).toBeVisible();
  await dismiss(page);

  const html = readFileSync(report, 'utf8');
  const edited = join(folder, 'edited.html');
  const at = html.indexOf(asked, html.indexOf('<article'));
  writeFileSync(edited, html.slice(0, at) + 'Is all' + html.slice(at + 'Which'.length));
  await answerDialogs(running, edited);
  await page.getByRole('button', { name: 'Open a report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aiko' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'New learner' })).toContainText(
    'The page was changed on its way; the data in it are as they were signed.',
  );
  const reports = page.getByRole('region', { name: 'Reports' });
  await expect(reports).toContainText('page changed');
  // What is shown here is the data's, not the page's.
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByRole('article').getByText(asked).first()).toBeVisible();
  await expect(page.getByRole('article')).not.toContainText('Is all of my queries');
});

test('another key of the same name is said, and can be joined', async ({ open }) => {
  test.setTimeout(120_000);
  const first = await makeReports(open, 'Aiko');
  const second = await makeReports(open, 'Aiko');
  const running = await open({ files: [first.report] });
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1, name: 'Aiko' })).toBeVisible();
  await dropFiles(page, second.snapshot);
  const note = page.getByRole('status').filter({ hasText: 'Aiko.milepost' });
  await expect(note).toContainText('Aiko is known by another key: same person?');
  await showLearners(page);
  await expect(learnerNamed(page, 'Aiko')).toHaveCount(2);
  await expect(learnerNamed(page, 'Aiko').getByText('another key')).toHaveCount(2);

  await expect(opened(page)).toBeVisible();
  await opened(page).getByRole('button', { name: 'Same person as…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Same person as…' });
  await expect(dialog).toContainText('a key that came by mail proves nothing');
  await dialog.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aiko' })).toBeVisible();
  const keys = page.getByRole('region', { name: 'Key and signature' });
  await expect(keys.getByRole('listitem')).toHaveCount(2);
  await showLearners(page);
  await expect(learnerNamed(page, 'Aiko')).toHaveCount(1);
});
