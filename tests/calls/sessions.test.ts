import { describe, expect, test } from 'vitest';
import { form, instant, openLearner } from './learner.ts';

describe('a session', () => {
  test('"45m" ended now: what the line shows is what is stored', async () => {
    const { ask } = await openLearner({ at: '2026-11-19T20:30:17[Europe/Berlin]' });
    const { form: meant } = await ask('understandLine', {
      line: 'PostgreSQL*2, SQL 45m practice: window functions',
    });
    expect(meant).toEqual({
      day: '2026-11-19',
      startTime: '19:45',
      endTime: '20:30',
      durationSeconds: 2700,
      skills: [
        { id: 'postgresql', weight: 2 },
        { id: 'sql', weight: 1 },
      ],
      activity: 'practice',
      note: 'window functions',
    });
    if (meant === null) expect.fail();
    const session = await ask('addSession', meant);
    expect(session).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      localDay: '2026-11-19',
      startedAt: instant('2026-11-19T19:45:17[Europe/Berlin]'),
      endedAt: instant('2026-11-19T20:30:17[Europe/Berlin]'),
      startTime: '19:45',
      endTime: '20:30',
      zone: 'Europe/Berlin',
      offsetMinutes: 60,
      durationSeconds: 2700,
      skills: [
        {
          id: 'postgresql',
          title: 'PostgreSQL',
          area: 'relational-databases',
          weight: 2,
          seconds: 1800,
        },
        { id: 'sql', title: 'SQL', area: 'relational-databases', weight: 1, seconds: 900 },
      ],
      activity: 'practice',
      note: 'window functions',
      overlaps: false,
    });
    expect(await ask('readSession', { id: session.id })).toEqual({
      ...session,
      version: expect.any(String) as string,
    });
  });

  test('over midnight belongs to the day it began', async () => {
    const { ask } = await openLearner({ at: '2026-11-20T00:20[Europe/Berlin]' });
    const { form: meant } = await ask('understandLine', { line: 'SQL 45m' });
    expect(meant).toMatchObject({ day: '2026-11-19', startTime: '23:35', endTime: '00:20' });
    if (meant === null) expect.fail();
    const night = await ask('addSession', meant);
    expect(night).toMatchObject({
      localDay: '2026-11-19',
      startedAt: instant('2026-11-19T23:35[Europe/Berlin]'),
      endedAt: instant('2026-11-20T00:20[Europe/Berlin]'),
    });
    const stated = form({ day: '2026-11-17', startTime: '23:30', endTime: '00:30' });
    expect(await ask('addSession', stated)).toMatchObject({
      localDay: '2026-11-17',
      endedAt: instant('2026-11-18T00:30[Europe/Berlin]'),
    });
  });

  test('yesterday without times has none, and no zone to have them in', async () => {
    const { ask } = await openLearner();
    expect(await ask('addSession', form({ note: '  joins \n' }))).toMatchObject({
      localDay: '2026-11-18',
      startedAt: null,
      endedAt: null,
      startTime: null,
      endTime: null,
      zone: null,
      offsetMinutes: null,
      note: 'joins',
    });
  });

  test.each([
    ['a day ahead', { day: '2026-11-20' }, 'day-in-future'],
    ['a day that is none', { day: '2026-02-30' }, 'day-invalid'],
    ['a month that is none', { day: '2026-13-01' }, 'day-invalid'],
    ['before 1970', { day: '1969-12-31' }, 'day-invalid'],
    ['no time at all', { durationSeconds: 0 }, 'duration-zero'],
    ['less than none', { durationSeconds: -60 }, 'duration-zero'],
    ['a second over a day', { durationSeconds: 86_401 }, 'duration-too-long'],
    ['an end ahead', { day: '2026-11-19', startTime: '20:00' }, 'time-in-future'],
    ['a start ahead', { day: '2026-11-19', startTime: '21:00' }, 'time-in-future'],
    ['an end before its start', { startTime: '21:00', endTime: '20:00' }, 'end-before-start'],
    ['more time than passed', { startTime: '20:00', endTime: '20:30' }, 'duration-disagrees'],
    ['a skill that is none', { skills: [{ id: 'knitting', weight: 1 }] }, 'skill-unknown'],
    ['a prototype as skill', { skills: [{ id: '__proto__', weight: 1 }] }, 'skill-unknown'],
    [
      'a skill twice',
      {
        skills: [
          { id: 'sql', weight: 1 },
          { id: 'sql', weight: 2 },
        ],
      },
      'skill-twice',
    ],
    ['a weight of nothing', { skills: [{ id: 'sql', weight: 0 }] }, 'bad-input'],
    ['half a second', { durationSeconds: 0.5 }, 'bad-input'],
    ['an activity that is none', { activity: 'sleeping' as 'reading' }, 'bad-input'],
    ['too long a note', { note: 'x'.repeat(20_001) }, 'bad-input'],
  ])('is refused: %s', async (_case, change, code) => {
    const { ask, refused } = await openLearner();
    expect(await refused('addSession', form(change))).toMatchObject({ code });
    expect(await ask('listSessions', { limit: 10 })).toEqual({ sessions: [], next: null });
    expect((await ask('readApp', {})).undo).toEqual({ undo: null, redo: null });
  });

  test('may last a whole day, on any day since 1970', async () => {
    const { ask } = await openLearner();
    const whole = form({ day: '1970-01-01', durationSeconds: 86_400 });
    expect(await ask('addSession', whole)).toMatchObject({ durationSeconds: 86_400 });
  });

  test('shares whole seconds by largest remainder', async () => {
    const { ask } = await openLearner();
    const shares = async (durationSeconds: number, ...weights: number[]) => {
      const ids = ['java', 'python', 'php'];
      const skills = weights.map((weight, index) => ({ id: ids[index] ?? '', weight }));
      const session = await ask('addSession', form({ durationSeconds, skills }));
      return session.skills.map(({ seconds }) => seconds);
    };
    expect(await shares(100, 1, 1, 1)).toEqual([34, 33, 33]);
    expect(await shares(100, 1, 2)).toEqual([33, 67]);
    expect(await shares(2, 1, 1, 1)).toEqual([1, 1, 0]);
    expect(await shares(1000, 997, 2, 1)).toEqual([997, 2, 1]);
  });

  test('without a skill is time all the same', async () => {
    const { ask } = await openLearner();
    expect(await ask('addSession', form({ skills: [] }))).toMatchObject({ skills: [] });
    expect((await ask('readToday', {})).week.seconds).toBe(2700);
  });

  test('that shares time with another is marked and counted as logged', async () => {
    const { ask } = await openLearner();
    const at = (startTime: string) => form({ startTime, durationSeconds: 3600 });
    const early = await ask('addSession', at('10:00'));
    const next = await ask('addSession', at('11:00'));
    expect(next.overlaps).toBe(false);
    const both = await ask('addSession', at('10:30'));
    expect(both.overlaps).toBe(true);
    const marks = async () => {
      const { sessions } = await ask('listSessions', { limit: 10 });
      return sessions.map(({ startTime, overlaps }) => [startTime, overlaps]);
    };
    expect(await marks()).toEqual([
      ['11:00', true],
      ['10:30', true],
      ['10:00', true],
    ]);
    expect((await ask('readToday', {})).week.seconds).toBe(3 * 3600);
    await ask('deleteSession', { id: both.id });
    expect(await marks()).toEqual([
      ['11:00', false],
      ['10:00', false],
    ]);
    expect(early.overlaps).toBe(false);
  });
});

describe('a page', () => {
  test('is newest first; within a day, those without a start come last', async () => {
    const { ask } = await openLearner();
    const add = async (day: string, startTime: string | null, id = 'sql') => {
      await ask('addSession', form({ day, startTime, skills: [{ id, weight: 1 }] }));
    };
    await add('2026-11-10', '08:00');
    await add('2026-11-12', null);
    await add('2026-11-11', '09:00', 'git');
    await add('2026-11-12', '07:00');
    await add('2026-11-12', '19:00', 'git');
    const shown: string[][] = [];
    const pages = async (skill?: string) => {
      shown.length = 0;
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof ask<'listSessions'>>> = await ask('listSessions', {
          limit: 2,
          ...(after === null ? {} : { after }),
          ...(skill === undefined ? {} : { skill }),
        });
        shown.push(page.sessions.map((one) => `${one.localDay} ${one.startTime ?? '-'}`));
        after = page.next;
      } while (after !== null);
      return shown;
    };
    expect(await pages()).toEqual([
      ['2026-11-12 19:00', '2026-11-12 07:00'],
      ['2026-11-12 -', '2026-11-11 09:00'],
      ['2026-11-10 08:00'],
    ]);
    expect(await pages('git')).toEqual([['2026-11-12 19:00', '2026-11-11 09:00']]);
    expect(await pages('knitting')).toEqual([[]]);
  });

  test.each(["' OR 1=1 --", '', '2026-11-12', '2026-11-12~x~1', '2026-11-12~1~1~1'])(
    'does not go on from %j',
    async (after) => {
      const { refused } = await openLearner();
      expect(await refused('listSessions', { limit: 1, after })).toMatchObject({
        code: 'bad-input',
      });
    },
  );
});

describe('a skill of one’s own', () => {
  test('can be logged, and counts outside the role', async () => {
    const { ask, refused } = await openLearner();
    expect(await ask('addSkill', { title: ' Apache   Kafka ' })).toEqual({
      id: 'apache-kafka',
      title: 'Apache Kafka',
    });
    for (const title of ['apache kafka', 'APACHE-KAFKA', 'PostgreSQL', 'psql']) {
      expect(await refused('addSkill', { title })).toMatchObject({ code: 'skill-exists' });
    }
    const { form: meant } = await ask('understandLine', { line: 'Apache Kafka, SQL 1h' });
    if (meant === null) expect.fail();
    const session = await ask('addSession', meant);
    expect(session.skills.map(({ title, area, seconds }) => [title, area, seconds])).toEqual([
      ['Apache Kafka', null, 1800],
      ['SQL', 'relational-databases', 1800],
    ]);
    const { areas } = await ask('readProgress', { from: null, to: '2026-11-19' });
    expect(areas).toEqual([
      { area: 'relational-databases', title: 'Relational databases', seconds: 1800 },
      { area: 'outside', title: '', seconds: 1800 },
    ]);
    const { outside } = await ask('readSkillTree', {});
    expect(outside).toMatchObject([
      { skill: 'apache-kafka', seconds: 1800, lastStudied: '2026-11-19', required: null },
    ]);
  });
});
