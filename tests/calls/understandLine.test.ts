import { describe, expect, test } from 'vitest';
import type { UnderstoodLine } from '../../src/contract/sessions.ts';
import { dump } from '../store/fixture.ts';
import { openLearner, type Learner } from './learner.ts';

async function understand(line: string, day?: string): Promise<UnderstoodLine> {
  const { ask } = await openLearner();
  return ask('understandLine', { line, ...(day === undefined ? {} : { day }) });
}

describe('a typed line', () => {
  test('is understood piece by piece, in the order typed, each with its own text', async () => {
    const { ask } = await openLearner();
    await ask('addSkill', { title: 'Kafka' });
    const line =
      'postgrs, Postgres*2, kafka 1h30 Practice YESTERDAY 2026-11-01: joins: left, right ';
    const { parts, form, problem } = await ask('understandLine', { line });
    expect(parts).toEqual([
      {
        kind: 'unknown',
        text: 'postgrs',
        nearest: [{ id: 'postgresql', title: 'PostgreSQL' }],
      },
      {
        kind: 'skill',
        text: 'Postgres*2',
        id: 'postgresql',
        title: 'PostgreSQL',
        area: 'relational-databases',
      },
      { kind: 'skill', text: 'kafka', id: 'kafka', title: 'Kafka', area: null },
      { kind: 'duration', text: '1h30', seconds: 5400 },
      { kind: 'activity', text: 'Practice', activity: 'practice' },
      { kind: 'day', text: 'YESTERDAY', day: '2026-11-18' },
      { kind: 'unknown', text: '2026-11-01', nearest: [] },
      { kind: 'note', text: 'joins: left, right' },
    ]);
    expect(form).toBeNull();
    expect(problem).toMatchObject({ code: 'words-left-over' });
  });

  test.each([
    ['', 'skill-missing', {}],
    ['SQL', 'duration-missing', {}],
    ['postgrs 45m', 'skill-unknown', { name: 'postgrs', nearest: 'PostgreSQL' }],
    ['SQL frobnicate 45m', 'words-left-over', { words: 'frobnicate' }],
    ['SQL 45m 30m', 'words-left-over', { words: '30m' }],
    ['SQL 0m', 'duration-zero', { seconds: 0 }],
    ['SQL -5m', 'duration-zero', { seconds: -300 }],
    ['SQL 25h', 'duration-too-long', { seconds: 90_000 }],
    ['SQL, sql 45m', 'skill-twice', { title: 'SQL' }],
    ['SQL 45m 2026-11-20', 'day-in-future', { day: '2026-11-20', today: '2026-11-19' }],
    ['SQL 45m 2026-02-30', 'day-invalid', { day: '2026-02-30' }],
  ])('%j is not enough: %s', async (line, code, details) => {
    const { form, problem } = await understand(line);
    expect(form).toBeNull();
    expect(problem).toMatchObject({ code, details });
  });

  test('holds a note of 20,000 letters and no more', async () => {
    const fits = await understand(`SQL 45m: ${'x'.repeat(20_000)}`);
    expect(fits.form?.note).toHaveLength(20_000);
    expect(await understand(`SQL 45m: ${'x'.repeat(20_001)}`)).toMatchObject({
      form: null,
      problem: { code: 'text-too-long', details: { limit: 20_000 } },
    });
  });

  test('takes the day chosen beside it, unless it names one itself', async () => {
    const untimed = { startTime: null, endTime: null, durationSeconds: 2700 };
    const days = async (line: string, day?: string) => (await understand(line, day)).form;
    expect(await days('SQL 45m', '2026-11-17')).toMatchObject({ day: '2026-11-17', ...untimed });
    expect(await days('SQL 45m yesterday', '2026-11-17')).toMatchObject({
      day: '2026-11-18',
      ...untimed,
    });
    expect(await days('SQL 45m', '2026-11-19')).toMatchObject({ startTime: '19:45' });
    expect(await days('SQL 45m today', '2026-11-17')).toMatchObject({ startTime: '19:45' });
    expect(await understand('SQL 45m', '2026-11-20')).toMatchObject({
      form: null,
      problem: { code: 'day-in-future' },
    });
    expect(await understand('SQL 45m', '2026-02-30')).toMatchObject({
      form: null,
      problem: { code: 'day-invalid' },
    });
  });

  test.each([
    ['SQL 45m yesterday 9pm', { day: '2026-11-18', startTime: '21:00', endTime: null }],
    ['SQL 45m 18:30', { day: '2026-11-19', startTime: '18:30', endTime: null }],
    ['SQL 45m tuesday', { day: '2026-11-17', startTime: null }],
    ['SQL 45m mon 18:30', { day: '2026-11-16', startTime: '18:30' }],
    ['SQL 45m thursday 9pm', { day: '2026-11-12', startTime: '21:00' }],
    ['SQL 45m thursday 7pm', { day: '2026-11-19', startTime: '19:00' }],
    ['SQL 45m thu', { day: '2026-11-19', startTime: '19:45', endTime: '20:30' }],
    ['SQL 45m 18 Nov', { day: '2026-11-18', startTime: null }],
    ['SQL 18:30-19:15', { startTime: '18:30', endTime: '19:15', durationSeconds: 2700 }],
    ['SQL 30m 18:30-19:15', { startTime: '18:30', endTime: '19:15', durationSeconds: 1800 }],
    ['SQL 23:30-0:15 yesterday', { day: '2026-11-18', durationSeconds: 2700 }],
  ])('%s says when', async (line, form) => {
    const understood = await understand(line);
    expect(understood).toMatchObject({ form, problem: null });
  });

  test.each([
    ['SQL 45m 9pm', 'time-in-future', {}],
    ['SQL 45m 20:00', 'time-in-future', {}],
    ['SQL 20:00-21:00', 'time-in-future', {}],
    ['SQL 19:00-18:00', 'end-before-start', { start: '19:00', end: '18:00' }],
    ['SQL 1h 18:30-19:15', 'duration-disagrees', {}],
    ['SQL 45m 20 Nov', 'day-in-future', { day: '2026-11-20' }],
    ['SQL 45m 30 Feb', 'day-invalid', { day: '2026-02-30' }],
    ['SQL 21:00', 'duration-missing', {}],
  ])('%s is refused: %s', async (line, code, details) => {
    expect(await understand(line)).toMatchObject({ form: null, problem: { code, details } });
  });

  test('without a skill is time without one', async () => {
    const { ask } = await openLearner();
    const { form } = await ask('understandLine', { line: '45m' });
    if (form === null) expect.fail();
    expect(form).toMatchObject({ skills: [], durationSeconds: 2700, startTime: '19:45' });
    expect((await ask('addSession', form)).skills).toEqual([]);
  });

  test('right after another leaves its time open, for the two cannot both have ended now', async () => {
    const { ask, at } = await openLearner();
    const log = async (line: string) => {
      const { form } = await ask('understandLine', { line });
      if (form === null) expect.fail();
      return ask('addSession', form);
    };
    const first = await log('SQL 45m');
    at('2026-11-19T20:31[Europe/Berlin]');
    const second = await log('Docker 30m');
    expect(second).toMatchObject({
      localDay: '2026-11-19',
      startedAt: null,
      endedAt: null,
      overlaps: false,
    });
    expect(await ask('readSession', { id: first.id })).toMatchObject({ overlaps: false });
    expect(await log('Git 5m today')).toMatchObject({ startedAt: null });
    // What was stated is kept, even where it overlaps.
    expect(await log('Git 5m 20:00')).toMatchObject({ startTime: '20:00', overlaps: true });
    at('2026-11-19T21:16[Europe/Berlin]');
    expect(await log('Git 45m')).toMatchObject({ startTime: '20:31', overlaps: false });
  });

  test('is in the day of the machine’s zone', async () => {
    const { ask, at } = await openLearner();
    at('2026-11-20T04:30[Asia/Tokyo]');
    const today = await ask('understandLine', { line: 'SQL 45m 2026-11-20' });
    expect(today.form).toMatchObject({ day: '2026-11-20', startTime: '03:45', endTime: '04:30' });
  });

  test('keeps what is shown and what is logged the same', async () => {
    const { ask } = await openLearner();
    const { form } = await ask('understandLine', { line: 'SQL*3, Docker 50 min review: x' });
    if (form === null) expect.fail();
    const { skills, activity, note } = await ask('addSession', form);
    expect({ skills: skills.map(({ id, seconds }) => [id, seconds]), activity, note }).toEqual({
      skills: [
        ['sql', 2250],
        ['docker', 750],
      ],
      activity: 'review',
      note: 'x',
    });
  });

  test('writes nothing', async () => {
    const { ask, services } = await openLearner();
    const before = dump(services.store());
    await ask('understandLine', { line: 'SQL 45m: note' });
    await ask('understandLine', { line: 'nonsense' });
    expect(dump(services.store())).toEqual(before);
  });
});

describe('a pasted page', () => {
  const length = 20_000;
  const shapes: readonly (readonly [string, string])[] = [
    ['words', 'lorem ipsum '],
    ['slips in names', 'postgrs, '],
    ['names', 'PostgreSQL, '],
    ['beginnings of names', 'Google Cloud '],
    ['colons', '1:1:'],
    ['hours of names', 'sql 1:30 '],
    ['numbers', '45 '],
    ['units', '1 hour '],
    ['weights', 'sql*2 '],
    ['decimals', '1,5,'],
    ['one word', 'x'],
    ['combining marks', 'é́́'],
    ['lines', 'a\n'],
  ];

  test('is guessed at only in its first words', async () => {
    const { parts, problem } = await understand('postgrs, '.repeat(2200));
    const guessed = parts.map((part) => part.kind === 'unknown' && part.nearest.length > 0);
    expect(parts).toHaveLength(2200);
    expect(guessed.filter(Boolean)).toHaveLength(10);
    expect(guessed.lastIndexOf(true)).toBe(9);
    expect(problem).toMatchObject({ code: 'skill-unknown', details: { name: 'postgrs' } });
  });

  test.each(shapes)('of %s costs twice as much when it is twice as long', async (_name, piece) => {
    const learner = await openLearner();
    const line = piece.repeat(length / piece.length);
    // The names are made ready once, with the first line.
    expect(await countFolds(learner, '')).toBeGreaterThan(1000);
    const empty = await countFolds(learner, '');
    expect(empty).toBeLessThan(100);
    const half = (await countFolds(learner, line.slice(0, length / 2))) - empty;
    const whole = (await countFolds(learner, line)) - empty;
    expect(whole).toBeLessThanOrEqual(2.1 * half + 100);
    // A few dozen for each letter: nothing is compared with the whole catalogue again and again.
    expect(whole).toBeLessThan(40 * length);
  });

  test('that is longer than any note is refused before it is read', async () => {
    const { refused } = await openLearner();
    expect(await refused('understandLine', { line: 'x'.repeat(22_001) })).toMatchObject({
      code: 'bad-input',
      details: { where: 'line' },
    });
  });
});

/** Every comparison of words folds them first, so the foldings tell the work without a clock. */
async function countFolds({ ask }: Learner, line: string): Promise<number> {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own text below
  const { normalize } = String.prototype;
  let characters = 0;
  // oxlint-disable-next-line no-extend-native -- put back below
  String.prototype.normalize = function count(form?: string): string {
    characters += 1 + this.length;
    return normalize.call(this, form);
  };
  try {
    await ask('understandLine', { line });
  } finally {
    // oxlint-disable-next-line no-extend-native -- as it was
    String.prototype.normalize = normalize;
  }
  return characters;
}
