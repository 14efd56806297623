import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/contract/assessments.ts';
import type { Handlers } from '../../src/contract/index.ts';
import type { Session } from '../../src/contract/sessions.ts';
import { createHandlers } from '../../src/main/calls/index.ts';
import { createClock } from '../../src/main/clock.ts';
import { seedDemo } from '../../src/main/demo/seed.ts';
import { openProfile, type Profile } from '../../src/main/profile.ts';

const opened: { readonly profile: Profile; readonly folder: string }[] = [];

afterAll(async () => {
  for (const { profile, folder } of opened) {
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function seed(fixedNow: string): Promise<{ handlers: Handlers; milliseconds: number }> {
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
  opened.push({ profile, folder });
  const before = performance.now();
  seedDemo(profile.services);
  const milliseconds = performance.now() - before;
  return { handlers: createHandlers(profile.services), milliseconds };
}

async function listSessions(handlers: Handlers): Promise<Session[]> {
  const page = await handlers.listSessions({ limit: 500 });
  expect(page.next).toBeNull();
  return [...page.sessions];
}

/** Every assessment in the order in which they were made. */
async function listAssessments(handlers: Handlers): Promise<Assessment[]> {
  const skills = await handlers.listSkills({});
  const details = await Promise.all(skills.map(async ({ id }) => await handlers.readSkill({ id })));
  return details
    .flatMap(({ assessments }) => assessments)
    .toSorted((a, b) => a.recordedAt - b.recordedAt);
}

function daysApart(days: readonly string[]): number[] {
  return days
    .slice(1)
    .map((day, index) => (Date.parse(day) - Date.parse(days[index] ?? '')) / 86_400_000);
}

const durations: number[] = [];

const moments = [
  '2026-11-19T20:30[Europe/Berlin]',
  '2026-10-25T02:30+01:00[Europe/Berlin]',
  '2027-03-14T00:05[America/New_York]',
  '2028-02-29T23:59[Pacific/Auckland]',
  '2027-01-01T07:00[Asia/Kathmandu]',
];

describe.each(moments)('the demo at %s', async (now) => {
  const { handlers, milliseconds } = await seed(now);
  durations.push(milliseconds);
  const sessions = await listSessions(handlers);
  const assessments = await listAssessments(handlers);
  const today = (await handlers.readApp({})).today;
  const studied = [...new Set(sessions.map(({ localDay }) => localDay))].toSorted();

  it('has two years of sessions, with three gaps over ten days', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(300);
    expect(sessions.length).toBeLessThanOrEqual(450);
    expect(daysApart([studied[0] ?? '', today])).toEqual([729]);
    expect(daysApart(studied).filter((days) => days > 10)).toEqual([17, 25, 15]);
    expect(daysApart(studied).filter((days) => days > 6 && days <= 10)).toEqual([]);
  });

  it('has bursts, and weeks that are nearly idle', () => {
    const weeks = Map.groupBy(sessions, ({ localDay }) =>
      Math.floor(Date.parse(localDay) / 604_800_000),
    );
    const counts = [...weeks.values()].map((week) => week.length);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(7);
    expect(Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  it('is alive: something today and in the days before', () => {
    expect(studied.at(-1)).toBe(today);
    const age = (session: Session): number => daysApart([session.localDay, today])[0] ?? 0;
    expect(sessions.filter((session) => age(session) < 7).length).toBeGreaterThanOrEqual(3);
  });

  it('has no session that overlaps another, lies ahead, or is of an odd length', () => {
    const end = (session: Session): number => session.endedAt ?? 0;
    expect(sessions.filter(({ overlaps }) => overlaps)).toEqual([]);
    expect(Math.max(...sessions.map(end))).toBeLessThanOrEqual(
      Date.parse(now.replace(/\[.*/, '')) + 1e8,
    );
    for (const { durationSeconds } of sessions) {
      expect(durationSeconds % 300).toBe(0);
      expect(durationSeconds).toBeGreaterThanOrEqual(900);
      expect(durationSeconds).toBeLessThanOrEqual(9000);
    }
  });

  it('has notes like a learner writes, each once', () => {
    const notes = sessions.map(({ note }) => note).filter((note) => note !== '');
    expect(notes.length).toBeGreaterThan(150);
    expect(new Set(notes).size).toBe(notes.length);
    expect(sessions.filter(({ activity }) => activity === null).length).toBeLessThan(
      sessions.length / 2,
    );
    expect(sessions.some(({ skills }) => skills.length === 0)).toBe(true);
    expect(sessions.some(({ startedAt }) => startedAt === null)).toBe(true);
  });

  it('has at least 25 skills, one of its own', async () => {
    const skills = new Set(sessions.flatMap((session) => session.skills.map(({ id }) => id)));
    expect(skills.size).toBeGreaterThanOrEqual(25);
    const own = (await handlers.listSkills({})).filter((skill) => skill.own);
    expect(own.map(({ title }) => title)).toEqual(['Kafka']);
    expect(skills).toContain('kafka');
  });

  it('has at least 60 assessments with evidence, one level lowered, one by a mentor', () => {
    expect(assessments.length).toBeGreaterThanOrEqual(60);
    expect(assessments.every(({ evidence }) => evidence.length > 0)).toBe(true);
    const kinds = new Set(assessments.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
    expect(kinds.size).toBe(3);
    const levels = new Map<string, number>();
    const lowered = assessments.filter(({ skill, level }) => {
      const isLower = level < (levels.get(skill) ?? 0);
      levels.set(skill, level);
      return isLower;
    });
    expect(lowered.map(({ skill }) => skill)).toEqual(['orm']);
    expect(assessments.filter(({ mentor }) => mentor !== null)).toHaveLength(1);
    const links = assessments.flatMap(({ evidence }) =>
      evidence.flatMap(({ text }) => text.match(/https?:\S+/g) ?? []),
    );
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !new URL(link).hostname.endsWith('.example.org'))).toEqual([]);
  });

  it('has a goal of each state; the open one was changed once', async () => {
    const goals = await handlers.listGoals({});
    expect(goals.map(({ state }) => state).toSorted()).toEqual([
      'dropped',
      'met',
      'missed',
      'open',
    ]);
    const open = goals.find(({ state }) => state === 'open');
    expect(open?.terms).toHaveLength(2);
    expect(open?.weeklyMinutes).toBe(120);
    expect(open?.minutesTotal).toBeGreaterThan(200);
  });

  it('stands between 0.35 and 0.65, also without what is extended', async () => {
    const { breakdown } = await handlers.readReadiness({});
    expect(breakdown.value).toBeGreaterThan(0.35);
    expect(breakdown.value).toBeLessThan(0.65);
    await handlers.changeSettings({ showExtended: false });
    const core = (await handlers.readReadiness({})).breakdown;
    await handlers.undo({});
    expect(core.value).toBeGreaterThan(0.35);
    expect(core.value).toBeLessThan(0.65);
  });

  it('is sound', async () => {
    expect(await handlers.checkStore({})).toEqual({ ok: true, problems: [] });
    const { settings } = await handlers.readApp({});
    expect(settings).toMatchObject({ name: 'Sam Rivera', firstRunDone: true });
  });
});

describe('two demos of one day', () => {
  // The quickest of all: the others may have waited for a busy machine.
  it('are there in two seconds each', () => {
    expect(Math.min(...durations)).toBeLessThan(2000);
  });

  it('are the same', async () => {
    const [one, other] = await Promise.all([seed(moments[0] ?? ''), seed(moments[0] ?? '')]);
    const strip = (sessions: readonly Session[]): object[] =>
      sessions.map(({ id: _id, ...rest }) => rest);
    expect(strip(await listSessions(one.handlers))).toEqual(
      strip(await listSessions(other.handlers)),
    );
  });
});
