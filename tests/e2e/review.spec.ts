// One story in the order of life: a mentor reviews, the learner answers, and the answer comes back.
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findAxe, settle } from './axe.ts';
import { findClipped } from './clipped.ts';
import { answerDialogs, dropFiles } from './dialogs.ts';
import {
  command,
  commandAt,
  expect,
  makeFolder,
  picture,
  setAppearance,
  test,
} from './milepost.ts';
import { learnerNamed, makeReports, share } from './people.ts';
import { openReader } from './reader.ts';
import { goTo, showLearners } from './screens.ts';
import { startAgain } from './secondStart.ts';

test.describe.configure({ mode: 'serial' });

const at = (day: string): string => `${day}T18:00[Europe/Berlin]`;
const reason = 'Show me a plan that you read without help.';
const mentorProfile = makeFolder();
const files = makeFolder();
const feedbackFile = join(files, 'feedback-Aiko.milepost-feedback');
const feedbackPage = join(files, 'feedback-Aiko.html');
const nextSnapshot = join(files, 'Aiko-next.milepost');
let learner: Awaited<ReturnType<typeof makeReports>>;

const list = (page: Page) => page.getByRole('group', { name: 'What to review' });
const item = (page: Page, name: RegExp) => list(page).getByRole('button', { name });
const level = (page: Page, value: number) =>
  page.getByRole('radiogroup', { name: 'Your level' }).getByRole('radio', { name: String(value) });

test('a mentor reviews, and the draft survives a restart', async ({ open }) => {
  test.setTimeout(120_000);
  learner = await makeReports(open, 'Aiko');
  const first = await open({
    profile: mentorProfile,
    now: at('2026-11-20'),
    files: [learner.report],
  });
  const { page } = first;
  await page.getByRole('button', { name: 'Review 3 skills' }).click();
  await expect(page.getByText('0 of 3 reviewed, kept as you type')).toBeVisible();

  await item(page, /^SQL/).click();
  await page.getByRole('button', { name: 'Confirm level 3' }).click();
  await expect(page.getByText('1 of 3 reviewed, kept as you type')).toBeVisible();

  await item(page, /^PostgreSQL/).click();
  await level(page, 1).check();
  await page.getByRole('button', { name: 'Save feedback file' }).click();
  const why = page.getByRole('textbox', { name: 'Reason' });
  await expect(why).toBeFocused();
  await expect(page.getByText('Say why you see another level than Aiko.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await why.fill(reason);
  await expect(page.getByText('Say why you see another level than Aiko.')).toHaveCount(0);

  await item(page, /^Docker/).click();
  await page.getByRole('textbox', { name: 'Progress' }).fill('Your image builds.');
  await page.getByRole('textbox', { name: 'Next step' }).fill('Make it small.');
  await item(page, /^Overall comment/).click();
  await page.getByRole('textbox', { name: 'Goal' }).fill('A service that you run yourself.');
  await item(page, /^Suggested goals/).click();
  await suggest(page, 'Docker', 3, 'A small image is the next thing to show.');
  await suggest(page, 'Chaos engineering', 1, 'You will meet it soon.');
  await item(page, /^Question to Aiko/).click();
  await page.getByRole('textbox', { name: 'What you ask' }).fill('What held you up in October?');
  // What was typed a moment ago is not lost by closing the window.
  await first.quit();

  const { page: again } = await open({ profile: mentorProfile, now: at('2026-11-20') });
  await showLearners(again);
  await learnerNamed(again, 'Aiko').getByRole('button', { name: 'Go on with the review' }).click();
  await expect(again.getByText('3 of 3 reviewed, kept as you type')).toBeVisible();
  await item(again, /^PostgreSQL/).click();
  await expect(again.getByRole('textbox', { name: 'Reason' })).toHaveValue(reason);
  await item(again, /^Question to Aiko/).click();
  await expect(again.getByRole('textbox', { name: 'What you ask' })).toHaveValue(
    'What held you up in October?',
  );
});

async function suggest(page: Page, skill: string, to: number, why: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Suggest a goal' });
  await form.getByRole('combobox', { name: 'Skill' }).fill(skill);
  await page.keyboard.press('Escape');
  await form
    .getByRole('radiogroup', { name: 'Level' })
    .getByRole('radio', { name: String(to) })
    .check();
  await form.getByRole('textbox', { name: 'Reason' }).fill(why);
  await form.getByRole('button', { name: 'Add goal' }).click();
  await expect(page.getByRole('button', { name: `Change the goal for ${skill}` })).toBeVisible();
}

test('the feedback is saved as a file and as a page that anybody can read', async ({ open }) => {
  const running = await open({ profile: mentorProfile, now: at('2026-11-20') });
  const { page } = running;
  await showLearners(page);
  await learnerNamed(page, 'Aiko').getByRole('button').click();
  await page.getByRole('button', { name: 'Save feedback file' }).click();
  const sheet = page.getByRole('dialog', { name: 'What the feedback says' });
  await expect(sheet).toContainText('PostgreSQL: level 1 instead of 2');
  await expect(sheet).toContainText('2 suggested goals');
  await answerDialogs(running, feedbackFile);
  await sheet.getByRole('button', { name: 'Save feedback file…' }).click();
  await expect(sheet).toContainText('The feedback needs your name.');
  await sheet.getByRole('textbox', { name: 'Your name' }).fill('Sam');
  await sheet.getByRole('button', { name: 'Save feedback file…' }).click();
  await expect(page.getByText(/^Saved feedback-Aiko\.milepost-feedback \(/)).toBeVisible();

  await answerDialogs(running, feedbackPage);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as a page to read…' }).click();
  await page.getByRole('button', { name: 'Save page…' }).click();
  await expect(page.getByText(/^Saved feedback-Aiko\.html \(/)).toBeVisible();
  await showLearners(page);
  await expect(learnerNamed(page, 'Aiko')).toContainText('no new report');
});

test('the page asks for nothing, complains of nothing and fits a phone', async () => {
  const { browser, page, complaints, listAsked } = await openReader(feedbackPage);
  try {
    const own = pathToFileURL(feedbackPage).href;
    const asked = await listAsked();
    expect(asked.filter((one) => one !== own && !one.startsWith('data:'))).toEqual([]);
    await expect(page.getByRole('article')).toContainText(reason);
    await expect(page.getByRole('article')).toContainText('What held you up in October?');
    await picture(page, 'feedback-page-820');
    expect(await findAxe(page)).toEqual([]);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      width: 390,
      height: 844,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(390);
    await picture(page, 'feedback-page-390');
    expect(await findClipped(page)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('the learner accepts, discusses, makes a goal, and takes it back', async ({ open }) => {
  test.setTimeout(120_000);
  const running = await open({ profile: learner.profile, now: at('2026-11-21') });
  const { page } = running;
  await dropFiles(page, feedbackFile);
  await expect(page.getByRole('heading', { level: 2, name: 'Sam' })).toBeVisible();
  await expect(page.getByText(/^Answers Aiko\.(html|milepost), which you saved on/)).toBeVisible();
  const said = (name: string) => page.getByRole('article', { name, exact: true });
  const postgres = said('PostgreSQL');
  await expect(postgres).toContainText(reason);
  await expect(postgres).toContainText('you said level 2 in that report');

  const accept = postgres.getByRole('button', { name: 'Accept' });
  await accept.click();
  const counts = 'Level 1 counts now. It is Sam’s, of 20 Nov 2026.';
  await expect(postgres).toContainText(counts);
  await page.keyboard.press('Control+z');
  await expect(accept).toHaveAttribute('aria-pressed', 'false');
  await expect(postgres).not.toContainText(counts);
  await page.keyboard.press('Control+y');
  await expect(postgres).toContainText(counts);

  const sql = said('SQL');
  await sql.getByRole('button', { name: 'Discuss' }).click();
  await sql.getByRole('button', { name: 'Add a note: SQL' }).click();
  await sql.getByRole('textbox', { name: 'Your note: SQL' }).fill('I guessed the joins.');

  await said('Docker, level 3').getByRole('button', { name: 'Make it a goal' }).click();
  await expect(said('Docker, level 3')).toContainText('It stands among your goals.');
  const chaos = said('Chaos engineering, level 1');
  await expect(chaos).toContainText('your mentor proposes it');
  await chaos.getByRole('button', { name: /^Add “Chaos engineering” to my skills/ }).click();
  await page.getByRole('button', { name: 'Add skill' }).click();
  await chaos.getByRole('button', { name: 'Make it a goal' }).click();
  await expect(chaos).toContainText('It stands among your goals.');
  await page.getByRole('textbox', { name: 'Your reply to Sam' }).fill('Thank you. I go on.');
  for (const appearance of ['light', 'dark'] as const) {
    await setAppearance(running, appearance);
    await settle(page);
    await picture(page, `feedback-answered-${appearance}`);
    expect.soft(await findAxe(page), appearance).toEqual([]);
    expect.soft(await findClipped(page), appearance).toEqual([]);
  }

  await goTo(page, '2', 'Skills');
  await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill('postgres');
  await page
    .getByRole('row', { name: /PostgreSQL/ })
    .first()
    .click();
  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(history.first()).toContainText('20 Nov 2026level 1Sam (mentor) · counts');
  await goTo(page, '3', 'Goals');
  const goals = page.getByRole('list', { name: 'Goals' });
  await expect(goals).toContainText('Chaos engineering');
  await expect(goals).toContainText('Docker');
});

test('page and file are one feedback, and nobody else’s', async () => {
  expect(await command(learner.profile, 'feedback', feedbackPage)).toMatchObject({ known: true });
  const stranger = makeFolder();
  await command(stranger, 'log', 'Git 10m');
  await expect(command(stranger, 'feedback', feedbackFile)).rejects.toMatchObject({ code: 1 });
});

test('the next report carries the answers, and the mentor sees what came of it', async ({
  open,
}) => {
  test.setTimeout(120_000);
  const later = at('2026-11-28');
  const { profile } = learner;
  await commandAt(later, profile, 'assess', 'Docker', '2', '--evidence', 'a small image');
  const running = await open({ profile, now: later });
  await goTo(running.page, '5', 'Share');
  await running.page.getByRole('combobox', { name: 'Period' }).click();
  await running.page.getByRole('option', { name: 'Since the last review' }).click();
  await expect(running.page.getByText(/^2\d Nov 2026 to 28 Nov 2026$/)).toBeVisible();
  await share(running, nextSnapshot);
  await running.quit();

  const mentor = await open({ profile: mentorProfile, now: at('2026-11-29') });
  const { page } = mentor;
  await goTo(page, '6', 'Learners');
  await expect(learnerNamed(page, 'Aiko')).toContainText('no new report');
  expect(await startAgain(mentorProfile, nextSnapshot)).toBe(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Aiko' })).toBeVisible();
  await page.getByRole('tab', { name: 'Difference' }).click();
  const levels = page.getByRole('region', { name: 'Levels' });
  await expect(levels.getByRole('row', { name: /^Docker/ })).toBeVisible();
  await expect(levels.getByRole('row', { name: /^PostgreSQL/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'New evidence' })).toContainText('a small image');
  await expect(page.getByRole('region', { name: 'Goals' })).toContainText('Chaos engineering');

  await page.getByRole('tab', { name: 'Advice' }).click();
  const advice = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await expect(page.getByText('Thank you. I go on.')).toBeVisible();
  await expect(advice(reason)).toContainText('accepted');
  await expect(advice(reason)).toContainText('level 2 → 1');
  await expect(advice('I guessed the joins.')).toContainText('wants to talk about it');
  await expect(advice('Your image builds.')).toContainText('level 1 → 2');
  await expect(advice('You will meet it soon.')).toContainText('goal open');
  await showLearners(page);
  await expect(learnerNamed(page, 'Aiko')).toContainText('28 Nov');
  const review = learnerNamed(page, 'Aiko').getByRole('button');
  await expect(review).toHaveText(/^Review \d skills?$/);
  await review.click();
  await expect(page.getByText('Aiko on your review of 20 Nov:')).toBeVisible();
  await expect(item(page, /^SQL.*wants to discuss it/)).toBeVisible();
});

test('a learner who is removed leaves nothing behind', async ({ open }) => {
  expect(findTraces(), 'the learner is there').not.toEqual([]);
  const mentor = await open({ profile: mentorProfile, now: at('2026-11-30') });
  const { page } = mentor;
  await showLearners(page);
  await learnerNamed(page, 'Aiko').getByRole('rowheader').click();
  await page.getByRole('button', { name: 'More for Aiko' }).click();
  await page.getByRole('menuitem', { name: 'Remove learner…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Aiko?' });
  await expect(dialog).toContainText('2 reports go');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('A learner sends you a report as a file')).toBeVisible();
  await mentor.quit();
  expect(findTraces()).toEqual([]);
});

/** The mentor's files that hold the learner's name or key. */
function findTraces(): string[] {
  const { signature } = JSON.parse(readFileSync(nextSnapshot, 'utf8')) as {
    signature: { key: string };
  };
  const key = Buffer.from(signature.key, 'base64');
  const traces = [
    Buffer.from('Aiko'),
    Buffer.from('Aiko', 'utf16le'),
    Buffer.from(signature.key),
    Buffer.from(key.toString('hex')),
    key,
  ];
  return readdirSync(mentorProfile, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(mentorProfile, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return traces.some((trace) => bytes.includes(trace));
  });
}
