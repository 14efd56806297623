import { describe, expect, it } from 'vitest';
import { createLearner, readFirstLine, thursday } from './entry.ts';

interface Session {
  readonly id: string;
  readonly localDay: string;
  readonly startedAt: string | null;
  readonly durationSeconds: number;
  readonly skills: readonly { readonly id: string; readonly seconds: number }[];
  readonly activity: string | null;
  readonly note: string;
}

interface Logged {
  readonly ok: true;
  readonly session: Session;
}

const keys = ['id', 'localDay', 'startedAt', 'durationSeconds', 'skills', 'activity', 'note'];

describe('log', () => {
  it('ended now, unless it says otherwise', () => {
    const { json } = createLearner();
    const { ok, session } = json<Logged>('log', 'PostgreSQL, SQL 45m practice: window functions');
    expect(ok).toBe(true);
    expect(Object.keys(session)).toEqual(keys);
    expect(session).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      localDay: '2026-11-19',
      startedAt: '2026-11-19T19:45:00+01:00',
      durationSeconds: 2700,
      skills: [
        { id: 'postgresql', seconds: 1350 },
        { id: 'sql', seconds: 1350 },
      ],
      activity: 'practice',
      note: 'window functions',
    });
    expect(json('sessions')).toEqual([session]);
  });

  it.each([
    ['2026-11-18T21:00', '2026-11-18', '2026-11-18T21:00:00+01:00'],
    ['2026-07-01T21:00', '2026-07-01', '2026-07-01T21:00:00+02:00'],
    ['2026-11-18T20:00:00Z', '2026-11-18', '2026-11-18T21:00:00+01:00'],
    ['19:00', '2026-11-19', '2026-11-19T19:00:00+01:00'],
    ['2026-11-18', '2026-11-18', null],
    ['today', '2026-11-19', null],
    ['yesterday', '2026-11-18', null],
    ['2020-02-29', '2020-02-29', null],
  ])('--at %s', (at, localDay, startedAt) => {
    const { json } = createLearner();
    const { session } = json<Logged>('log', 'SQL 1h30', '--at', at);
    expect(session).toMatchObject({ localDay, startedAt, durationSeconds: 5400 });
  });

  it('takes its words in quotes or without, in any order before the colon', () => {
    const { json } = createLearner();
    const whole = json<Logged>('log', 'practice 45m Ruby on Rails: a, b: c').session;
    const split = json<Logged>(
      'log',
      'practice',
      '45m',
      'Ruby',
      'on',
      'Rails:',
      'a,',
      'b:',
      'c',
    ).session;
    expect(whole).toMatchObject({ skills: [{ id: 'ruby-on-rails' }], note: 'a, b: c' });
    expect(split).toMatchObject({ skills: [{ id: 'ruby-on-rails' }], note: 'a, b: c' });
  });

  it('keeps words of every script as they are', () => {
    const { json, run } = createLearner();
    const note = '窓関数 “Grüße” \\ "x" \'y\' $HOME %PATH% && | ; 👩‍💻 مرحبا';
    expect(json<Logged>('log', `SQL 30m: ${note}`).session.note).toBe(note);
    expect(run('sessions').stdout).toContain('窓関数');
  });

  it('shares seconds by weight', () => {
    const { json } = createLearner();
    const { session } = json<Logged>('log', 'PostgreSQL*2, SQL 10m');
    expect(session.skills).toEqual([
      { id: 'postgresql', seconds: 400 },
      { id: 'sql', seconds: 200 },
    ]);
  });

  it.each([
    ['SQL', 'duration-missing', 'How long'],
    ['', 'skill-missing', 'Which skill'],
    ['postgrs 45m', 'skill-unknown', 'PostgreSQL'],
    ['SQL frobnicate 45m', 'words-left-over', '“frobnicate”'],
    ['SQL 45m 30m', 'words-left-over', '“30m”'],
    ['SQL, sql 45m', 'skill-twice', '“SQL”'],
    [`SQL 45m: ${'x'.repeat(20_000)}`, 'text-too-long', '20000'],
    ['SQL 25h', 'duration-too-long', '24 hours'],
    ['SQL 0m', 'duration-zero', 'longer than nothing'],
    ['SQL -5m', 'duration-zero', 'longer than nothing'],
  ])('refuses %j: %s', (line, code, sentence) => {
    const { refusal, json } = createLearner();
    const refused = refusal('log', line);
    expect(refused).toMatchObject({ exit: 2, code });
    expect(refused.message).toContain(sentence);
    expect(json('sessions')).toEqual([]);
  });

  it.each([
    ['2026-11-20', 'day-in-future'],
    ['2026-11-19T20:00', 'time-in-future'],
    ['2026-02-30', 'day-invalid'],
    ['tomorrow', 'time-invalid'],
    ['2026-03-29T02:30', 'time-invalid'],
    ['2026-10-25T02:30+01:00', 'time-invalid'],
  ])('refuses --at %s: %s', (at, code) => {
    const { refusal } = createLearner();
    expect(refusal('log', 'SQL 45m', '--at', at)).toMatchObject({ exit: 2, code });
  });

  it('refuses a day that is said twice', () => {
    const { refusal } = createLearner();
    const refused = refusal('log', 'SQL 45m yesterday', '--at', '2026-11-01');
    expect(refused).toMatchObject({ exit: 2, code: 'command-usage' });
    expect(refused.message).toContain('The day stands in the line and in --at');
  });

  it('refuses a time that is said twice', () => {
    const { refusal } = createLearner();
    const refused = refusal('log', 'SQL 45m 18:30', '--at', '2026-11-01');
    expect(refused).toMatchObject({ exit: 2, code: 'command-usage' });
    expect(refused.message).toContain('The time stands in the line and in --at');
  });

  it('says to people what was logged, and the id', () => {
    const { run, json } = createLearner();
    const ran = run('log', 'SQL 1h5 practice: joins');
    const [session] = json<Session[]>('sessions');
    expect(ran).toEqual({
      code: 0,
      stderr: '',
      stdout: `Logged 2026-11-19 19:25, 1 h 05: SQL (practice): joins\nid ${session?.id}\n`,
    });
  });
});

describe('sessions', () => {
  it('are newest first, at most so many', () => {
    const { runAt, json } = createLearner();
    for (const at of ['2026-11-01', '2026-11-03T08:00', '2026-11-02', '2026-11-03T09:00']) {
      runAt(thursday, 'log', 'SQL 5m', '--at', at);
    }
    const starts = json<Session[]>('sessions').map(
      (session) => session.startedAt ?? session.localDay,
    );
    expect(starts).toEqual([
      '2026-11-03T09:00:00+01:00',
      '2026-11-03T08:00:00+01:00',
      '2026-11-02',
      '2026-11-01',
    ]);
    expect(json<Session[]>('sessions', '--limit', '2')).toHaveLength(2);
  });

  it('say so when there are none', () => {
    const { run, json } = createLearner();
    expect(json('sessions')).toEqual([]);
    expect(run('sessions').stdout).toContain('No sessions yet');
  });

  it('stand on one line each, harmless to a terminal', () => {
    const { run } = createLearner();
    run('log', 'SQL 5m: a\u001b[31mb\nc\u202ed');
    const { stdout } = run('sessions');
    expect(stdout).toMatch(/^2026-11-19 {2}20:25 {4}5 min {2}[0-9a-f-]{36} {2}SQL: ab cd\n$/);
  });

  it('end quietly when nobody reads on', async () => {
    const { folder, run } = createLearner();
    run('log', 'SQL 5m');
    const ran = await readFirstLine(['--profile', folder, 'sessions']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });
});
