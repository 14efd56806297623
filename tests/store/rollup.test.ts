import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check.ts';
import { all, run, together, type Db } from '../../src/main/store/db.ts';
import { rebuildRollup } from '../../src/main/store/rollup.ts';
import { addDays, listDays, startOfWeek } from '../../src/domain/days.ts';
import * as reports from '../../src/main/store/reports.ts';
import {
  addSession,
  deleteSession,
  editSession,
  listSessions,
  type SessionInput,
} from '../../src/main/store/sessions.ts';
import { dump, now, openNew, session, skillIds } from './fixture.ts';

const start = '2026-01-01';
const anyInput = fc
  .record({
    day: fc.nat(40),
    durationSeconds: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 86_400 })),
    skills: fc.subarray([...skillIds], { maxLength: 4 }),
    activity: fc.constantFrom(null, 'reading' as const, 'course' as const),
  })
  .map(({ day, skills, ...rest }) =>
    session({
      ...rest,
      localDay: addDays(start, day),
      skills: skills.map((id, n) => ({ id, weight: n + 1 })),
    }),
  );

function rollups(db: Db): unknown {
  const { day_totals, skill_totals, activity_totals, week_totals } = dump(db);
  return { day_totals, skill_totals, activity_totals, week_totals };
}

test('after random changes every roll-up equals a recount', async () => {
  const db = await openNew();
  const step = fc.tuple(fc.constantFrom('add', 'add', 'edit', 'delete'), anyInput, fc.nat(50));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      together(db, () => {
        for (const [kind, input, pick] of steps) {
          const { sessions } = listSessions(db, { limit: 500 });
          const found = sessions[pick % Math.max(1, sessions.length)];
          if (kind === 'add' || found === undefined) addSession(db, input, now);
          else if (kind === 'edit') editSession(db, found.id, input, now);
          else deleteSession(db, found.id, now);
        }
      });
      expect(checkStore(db)).toEqual({ ok: true, problems: [] });
      const kept = rollups(db);
      rebuildRollup(db);
      expect(rollups(db)).toEqual(kept);
    }),
    { numRuns: 25 },
  );
});

test('every report equals the sum of the sessions themselves', async () => {
  const db = await openNew();
  const inputs = fc.sample(anyInput, { numRuns: 120, seed: 7 });
  together(db, () => {
    for (const input of inputs) addSession(db, input, now);
  });
  const shares = listSessions(db, { limit: 500 }).sessions.flatMap(
    ({ localDay, activity, skills, durationSeconds }) =>
      (skills.length === 0 ? [{ id: null, seconds: durationSeconds }] : skills).map(
        ({ id, seconds }) => ({ day: localDay, activity, skill: id, seconds }),
      ),
  );
  const sum = (pick: (share: (typeof shares)[number]) => boolean): number =>
    shares.filter(pick).reduce((total, { seconds }) => total + seconds, 0);
  const studied = [...new Set(shares.map(({ day }) => day))].toSorted();
  expect(reports.firstDay(db)).toBe(studied[0]);
  expect(reports.lastDay(db)).toBe(studied.at(-1));
  for (const { skill, seconds, lastDay } of reports.secondsBySkill(db)) {
    expect(seconds).toBe(sum((share) => share.skill === skill));
    expect(lastDay).toBe(
      shares
        .filter((share) => share.skill === skill)
        .map(({ day }) => day)
        .toSorted()
        .at(-1),
    );
  }
  fc.assert(
    fc.property(
      fc.nat(45),
      fc.nat(45),
      fc.constantFrom(1 as const, 6 as const, 7 as const),
      (a, b, weekStart) => {
        const [from, to] = [addDays(start, Math.min(a, b)), addDays(start, Math.max(a, b))];
        const within = (share: { day: string }): boolean => share.day >= from && share.day <= to;
        expect(reports.secondsByDay(db, from, to)).toEqual(
          listDays(from, to)
            .map((day) => ({ day, seconds: sum((share) => share.day === day) }))
            .filter(({ day }) => studied.includes(day)),
        );
        for (const { activity, seconds } of reports.secondsByActivity(db, from, to)) {
          expect(seconds).toBe(sum((share) => within(share) && share.activity === activity));
        }
        const weeks = reports.secondsByWeekAndSkill(db, from, to, weekStart);
        expect(weeks.map((row) => row.start)).toEqual(weeks.map((row) => row.start).toSorted());
        expect(weeks.reduce((total, { seconds }) => total + seconds, 0)).toBe(sum(within));
        for (const { start: first, skill, seconds } of weeks) {
          expect(seconds).toBe(
            sum(
              (share) =>
                within(share) &&
                share.skill === skill &&
                startOfWeek(share.day, weekStart) === first,
            ),
          );
        }
        const skills = ['sql', 'git'];
        const { days, total } = reports.secondsBySkillAndDay(db, skills, {
          from,
          to,
          totalFrom: start,
          totalTo: to,
        });
        const ofSkills = (share: { skill: string | null }): boolean =>
          share.skill !== null && skills.includes(share.skill);
        expect(total).toBe(sum((share) => ofSkills(share) && share.day <= to));
        for (const { day, seconds } of days)
          expect(seconds).toBe(sum((share) => ofSkills(share) && share.day === day));
      },
    ),
    { numRuns: 60 },
  );
});

test('shares cannot be changed behind the roll-up', async () => {
  const db = await openNew();
  addSession(db, session(), now);
  expect(() => run(db, 'UPDATE session_skills SET seconds = 1')).toThrow('never updated');
  expect(() => run(db, "UPDATE sessions SET local_day = '2026-02-01'")).toThrow(
    'remove the shares',
  );
  expect(() => run(db, "UPDATE sessions SET activity = 'reading'")).toThrow('remove the shares');
});

test('check names what is off', async () => {
  const db = await openNew();
  const id = addSession(db, session(), now);
  run(db, 'UPDATE skill_totals SET seconds = seconds + 1');
  run(db, 'UPDATE sessions SET duration_seconds = 60');
  db.pragma('foreign_keys = OFF');
  run(db, "DELETE FROM skills WHERE id = 'postgresql'");
  expect(checkStore(db)).toEqual({
    ok: false,
    problems: [
      { what: 'foreign-key', where: 'session_skills  names a missing row of skills' },
      { what: 'shares', where: `session ${id} lasts 60 s, its shares 2700 s` },
      { what: 'roll-up', where: 'skill_totals postgresql' },
    ],
  });
});

test('time without a skill and shares of no seconds are counted', async () => {
  const db = await openNew();
  const input: SessionInput = session({
    durationSeconds: 1,
    skills: [
      { id: 'sql', weight: 1 },
      { id: 'git', weight: 1 },
    ],
  });
  const id = addSession(db, input, now);
  addSession(db, session({ skills: [], durationSeconds: 60 }), now);
  expect(all(db, 'SELECT skill_id, seconds, shares FROM day_totals')).toEqual([
    { skill_id: '', seconds: 60, shares: 1 },
    { skill_id: 'git', seconds: 0, shares: 1 },
    { skill_id: 'sql', seconds: 1, shares: 1 },
  ]);
  expect(listSessions(db, { limit: 5, skill: 'git' }).sessions.map((row) => row.id)).toEqual([id]);
  deleteSession(db, id, now);
  expect(all(db, 'SELECT skill_id FROM day_totals')).toEqual([{ skill_id: '' }]);
});
