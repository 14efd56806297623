import type { Page } from '@playwright/test';
import { expect, picture, test, type Running } from './milepost.ts';

/** The whole of readiness as Today shows it, in whole percent. */
async function readPercent({ page }: Pick<Running, 'page'>): Promise<number> {
  const label = await page
    .getByRole('img', { name: /% ready for Back-end engineer/ })
    .getAttribute('aria-label');
  return Number(/(\d+) %/.exec(label ?? '')?.[1]);
}

/** What Progress says of now: its figures, the finding above the chart, and the last line of its table. */
async function readCharts(page: Page) {
  const figure = async (name: string): Promise<string> => {
    const words = await page
      .getByRole('main')
      .locator('dl > div')
      .filter({ has: page.getByRole('term').filter({ hasText: name }) })
      .innerText();
    return words.split('\n').slice(1).join(' ');
  };
  const chart = page.getByRole('figure', { name: /^Readiness (rose|fell|stayed)/ });
  await chart.getByRole('button', { name: 'As a table: Readiness over time' }).click();
  const table = await chart.getByRole('row').last().innerText();
  await chart.getByRole('button', { name: 'As a chart: Readiness over time' }).click();
  return {
    readiness: await figure('Readiness'),
    hours: await figure('Hours'),
    assessments: await figure('Assessments'),
    finding: await chart.getByRole('heading').innerText(),
    table,
  };
}

/** Leaves out how many points it took, which another rule rounds. */
function withoutPoints<T extends { finding: string; table: string }>(charts: T): T {
  const points = /\d+(\.\d+)?(?= points|$)/u;
  return {
    ...charts,
    finding: charts.finding.replace(points, 'N'),
    table: charts.table.replace(points, 'N'),
  };
}

function sayCharts(percent: number, figures: { hours: string; assessments: string }) {
  return {
    readiness: `${percent} %`,
    ...figures,
    finding: `Readiness rose N points to ${percent} %`,
    table: `19 Nov 2026\t${percent} %\t+N`,
  };
}

test('from the first start to a promise that is kept', async ({ open }) => {
  const first = await open();
  const { page } = first;

  await test.step('first run: the role, then what is known already', async () => {
    await expect(
      page.getByRole('heading', { name: 'Which job do you want to grow into?' }),
    ).toBeVisible();
    await picture(page, 'first-run-role');
    await page.getByRole('button', { name: 'Choose Back-end engineer' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Programming languages' }),
    ).toBeVisible();
    const python = page.getByRole('group', { name: 'Python' });
    await python.getByRole('radio', { name: /^2,/ }).click();
    await page.getByRole('button', { name: 'Next: Web frameworks' }).click();
    await page.getByRole('button', { name: 'Skip area' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Relational databases' }),
    ).toBeVisible();
    await page
      .getByRole('group', { name: 'PostgreSQL' })
      .getByRole('radio', { name: /^1,/ })
      .click();
    await picture(page, 'first-run-area');
    await page.getByRole('button', { name: 'Next: NoSQL databases' }).click();
    await page.getByRole('button', { name: 'Skip the rest' }).click();
  });

  const before = await test.step('Today shows where one stands', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect(page.getByRole('img', { name: /% ready/ })).toBeVisible();
    await picture(page, 'today-after-first-run');
    return readPercent(first);
  });
  expect(before).toBeGreaterThan(0);

  const charted = await test.step('the charts before', async () => {
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
    const shown = await readCharts(page);
    await page.keyboard.press('Control+1');
    return shown;
  });

  await test.step('a session in one line', async () => {
    await page
      .getByRole('textbox', { name: 'What did you study?' })
      .fill('45m psql, sql practice: window functions');
    await expect(page.getByRole('group', { name: 'Understood so far' })).toContainText('45 min');
    await expect(page.getByRole('group', { name: 'Understood so far' })).toContainText(
      'PostgreSQL',
    );
    await picture(page, 'today-typing');
    await page.keyboard.press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: 'window functions' });
    await expect(row).toContainText('45 min');
    await expect(row).toContainText('PostgreSQL');
    await expect(page.getByRole('img', { name: /45 min studied this week/ })).toBeVisible();
  });

  const raised = await test.step('an assessment raises readiness', async () => {
    await page
      .getByRole('link', { name: 'Skills' })
      .or(page.getByRole('button', { name: 'Skills', exact: true }))
      .click();
    await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill('psql');
    await page.getByRole('row', { name: /PostgreSQL/ }).click();
    await page.getByRole('radio', { name: /Competent/ }).click();
    await page.getByRole('button', { name: 'Save assessment' }).click();
    await expect(page.getByRole('row', { name: /PostgreSQL/ })).toContainText('3 / 3');
    await picture(page, 'skills-panel');
    await page.keyboard.press('Control+1');
    await expect.poll(() => readPercent(first)).toBeGreaterThan(before);
    return readPercent(first);
  });

  await test.step('a promise from a gap in two clicks', async () => {
    await page.getByRole('button', { name: 'More for Web frameworks' }).click();
    await page.getByRole('menuitem', { name: 'Django' }).first().click();
    await expect(page.getByRole('dialog', { name: 'New goal' })).toBeVisible();
    await picture(page, 'goal-dialog');
    await page.getByRole('button', { name: 'Promise', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
    await expect(
      page.getByRole('radiogroup', { name: 'Which goals' }).getByText('Open 1'),
    ).toBeVisible();
    await picture(page, 'goals-one');
  });

  await test.step('the charts show it', async () => {
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
    const shown = await readCharts(page);
    await picture(page, 'progress-first-day');
    expect(withoutPoints(charted)).toEqual(sayCharts(before, { hours: '0 h', assessments: '2' }));
    expect(withoutPoints(shown)).toEqual(sayCharts(raised, { hours: '0.8 h', assessments: '3' }));
    expect(shown.finding).not.toBe(charted.finding);
    expect(shown.table).not.toBe(charted.table);
  });

  const after = await test.step('restart: all of it is there', async () => {
    await page.keyboard.press('Control+1');
    const shown = await readPercent(first);
    await first.quit();
    return shown;
  });
  const second = await open({ profile: first.profile });
  await expect(second.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(
    second.page.getByRole('listitem').filter({ hasText: 'window functions' }),
  ).toBeVisible();
  expect(await readPercent(second)).toBe(after);
});

test('a session is edited, deleted and brought back', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Skip all and go to Today' }).click();
  await page
    .getByRole('textbox', { name: 'What did you study?' })
    .fill('docker 30m course: layers');
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'layers' });
  await expect(row).toContainText('30 min');

  await row.getByRole('button', { name: /^Edit/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit a session' });
  await dialog.getByRole('textbox', { name: 'Start' }).fill('19:15');
  await picture(page, 'session-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('1 h 15');

  await row.getByRole('button', { name: /^Delete/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('1 h 15');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('30 min');
  await page.keyboard.press('Control+Shift+z');
  await expect(row).toContainText('1 h 15');
});

test('a skill that the role does not ask for becomes one of one’s own', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Skip all and go to Today' }).click();
  await page.getByRole('textbox', { name: 'What did you study?' }).fill('kafka 20m');
  await page.getByRole('button', { name: /kafka/i }).first().click();
  await page.getByRole('menuitem', { name: 'Add “kafka” as my own skill' }).click();
  await page.getByRole('textbox', { name: 'What did you study?' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'kafka' })).toContainText('20 min');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('row', { name: /Outside this role/ })).toBeVisible();
});

test('the palette logs from any screen', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Skip all and go to Today' }).click();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('45m sql practice: joins');
  await expect(page.getByText(/^Log: /)).toBeVisible();
  await picture(page, 'palette');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listitem').filter({ hasText: 'joins' })).toContainText('45 min');
});
