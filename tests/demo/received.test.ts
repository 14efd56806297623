import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHandlers } from '../../src/main/calls/index.ts';
import { createClock } from '../../src/main/clock.ts';
import { seedReceived } from '../../src/main/demo/received.ts';
import { seedDemo } from '../../src/main/demo/seed.ts';
import { openProfile } from '../../src/main/profile.ts';

test.each([
  '2026-11-19T20:30[Europe/Berlin]',
  '2027-03-14T00:05[America/New_York]',
  '2028-02-29T23:59[Pacific/Auckland]',
])("the demo's learner has a feedback to answer at %s", async (fixedNow) => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-demo-'));
  const profile = await openProfile({
    role: 'window',
    profile: folder,
    resources: 'resources',
    clock: createClock({ fixedNow }),
    desktop: null,
    reports: null,
    announce: () => {},
    painted: () => {},
    facts: {
      demo: true,
      development: true,
      versions: { app: '0', electron: '', chromium: '', node: '', assembled: false },
    },
  });
  onTestFinished(async () => {
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  });
  seedDemo(profile.services);
  const handlers = createHandlers(profile.services);
  const before = await handlers.listChanges({ limit: 1 });
  seedReceived(profile.services);

  const [row] = (await handlers.listFeedback({ limit: 5, before: null })).feedbacks;
  const feedback = await handlers.readFeedback({ id: row?.id ?? '' });
  const daysAgo = (ago: number): string =>
    new Date(Date.parse(fixedNow.slice(0, 10)) - ago * 86_400_000).toISOString().slice(0, 10);
  expect(feedback).toMatchObject({
    mentor: 'Priya Nair',
    day: daysAgo(19),
    receivedOn: daysAgo(18),
    answers: 'newest',
    exported: { fileName: `Sam-Rivera-${daysAgo(21)}.milepost`, day: daysAgo(21) },
    signature: { state: 'new' },
    answered: 0,
    levels: 5,
    goals: 1,
  });
  const skills = feedback.list.flatMap(({ item, skill, now }) =>
    item.kind === 'skill' && item.of.level !== null
      ? [[skill, item.of.claimed, item.of.level, now?.level]]
      : [],
  );
  // Said otherwise, and of HTTP the learner says the same since.
  expect(skills.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
    ['docker', 2, 1, 2],
    ['http', 1, 2, 2],
    ['orm', 2, 3, 2],
    ['postgresql', 3, 3, 3],
    ['sql', 3, 3, 3],
  ]);
  expect(feedback.list.map(({ item }) => item.kind)).toContain('question');
  // It came; nothing was done that could be undone.
  expect(await handlers.listChanges({ limit: 1 })).toEqual(before);
});
