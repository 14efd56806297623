import { describe, expect, it } from 'vitest';
import type { ResolvedScope } from '../../src/domain/composeSnapshot.ts';
import { writeEnvelope } from '../../src/main/files/sealed.ts';
import { richLearner } from '../files/richLearner.ts';
import { everyScope, share, type Learner } from '../files/snapshotSamples.ts';

function shareRich(changes: Partial<ResolvedScope> = {}, learner: Learner = richLearner) {
  return share(learner, { ...everyScope, ...changes });
}

/** The bytes of the file. */
function write(changes: Partial<ResolvedScope> = {}): string {
  return writeEnvelope(shareRich(changes), null, null);
}

describe('what is never in a file', () => {
  const all = write({ question: 'What next?', recipient: 'Ada Mentor' });

  it('is an id of the store, or an instant of its own', () => {
    expect(all).not.toContain('0190a1b2');
    const { assessments, goals, journal } = richLearner;
    const instants = [
      ...assessments.map(({ recordedAt }) => recordedAt),
      ...goals.map(({ createdAt }) => createdAt),
      ...journal.map(({ recordedAt }) => recordedAt),
    ];
    for (const instant of instants) expect(all).not.toContain(String(instant));
    const told = Array.from(all.matchAll(/\d{4}-\d\d-\d\dT[\d:]+[+-]\d\d:\d\d/g), ([text]) => text);
    const { asOf, sessions } = shareRich();
    expect(told.toSorted()).toEqual(
      [asOf, ...(sessions ?? []).flatMap(({ startedAt }) => startedAt ?? [])].toSorted(),
    );
  });

  it('is a corrected or a withdrawn assessment, or anything after the period', () => {
    for (const trace of [
      'evidence-7',
      'evidence-8',
      '2026-01-21',
      '2026-01-22',
      '2026-05',
      '2222',
    ]) {
      expect(all).not.toContain(trace);
    }
    expect(all).not.toContain('2026-04-04');
    expect(shareRich().skills.find(({ id }) => id === 'java')?.assessments).toHaveLength(1);
    expect(shareRich().skills.find(({ id }) => id === 'aws')?.assessments).toEqual([]);
  });

  it('is time before the period', () => {
    for (const trace of ['1777', 'before the period', '2025-12-30']) {
      expect(all).not.toContain(trace);
    }
  });
});

/** In a file with everything, and not in one without this. */
describe.each<[string, Partial<ResolvedScope>, readonly (string | RegExp)[]]>([
  [
    'notes',
    { notes: false, replies: false },
    ['window functions', 'eviction rules', 'streams', '"note":'],
  ],
  ['evidence', { evidence: false }, ['https://', 'evidence-1', '"evidence":[']],
  ['times of day', { times: false }, [/\d\d:\d\d/, /\dT\d/]],
  ['replies', { replies: false }, ['"replies":[', 'Thank you, I will', 'Fridays', '"discuss"']],
  ['a skill that was discussed', { leftOutSkills: ['java'] }, [/java/i, 'Fridays', '"discuss"']],
  ['the name', { name: 'none' }, ['Noor', 'Example']],
  ['the name, for another', { name: 'pseudonym', pseudonym: 'Robin' }, ['Noor', 'Example']],
  [
    'goals',
    { goals: false },
    ['goal-1', '"weeklyMinutes"', '2026-01-16', '2026-06-29', ':73', ':97'],
  ],
  ['sessions', { sessions: 'none' }, ['session-1', 'startedAt', 'streams', '3012']],
  [
    'time',
    { time: false, sessions: 'none' },
    ['1801', '1237', '2003', '3001', '"seconds"', '2026-01-05'],
  ],
  ['history', { history: false }, ['2025-06-03', 'evidence-1"']],
  [
    'a skill',
    { leftOutSkills: ['redis'] },
    [
      /redis/i,
      'caches',
      '1237',
      '1009',
      '3012',
      'eviction',
      'both together',
      'evidence-4',
      'evidence-5',
      '2026-01-15',
      '2026-03-21',
      ':73',
    ],
  ],
  ['a skill that is the only one of its area', { leftOutSkills: ['aws'] }, [/aws/i, '"cloud"']],
  [
    "a skill of the learner's own",
    { leftOutSkills: ['beekeeping'] },
    [/beekeeping/i, '3001', '2026-02-02', '2026-02-08'],
  ],
  [
    'a skill by its retired name',
    { leftOutSkills: ['postgres'] },
    [/sql/i, 'postgres', '1801', '2003', 'window', 'Ada Mentor"}]', '2025-11-20'],
  ],
])('leaving out %s', (_, changes, secrets) => {
  const before = write();
  const after = write(changes);
  it.each(secrets)('leaves no trace of %s', (secret) => {
    if (secret !== 'postgres') expect(before).toMatch(secret);
    expect(after).not.toMatch(secret);
  });

  it('can be told from the file only as far as it says', () => {
    expect(shareRich(changes).leftOut).not.toEqual(shareRich().leftOut);
  });
});

describe('numbering', () => {
  const numbers = (items: readonly { readonly id: string }[] | undefined) =>
    items?.map(({ id }) => Number(id.split('-')[1]));

  it('is without gaps, whatever was left out', () => {
    const { goals, sessions } = shareRich({ leftOutSkills: ['redis', 'beekeeping'] });
    expect(numbers(goals)).toEqual([1]);
    expect(numbers(sessions)).toEqual([1, 2, 3, 4]);
    expect(numbers(shareRich().goals)).toEqual([1, 2]);
    expect(numbers(shareRich().sessions)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a session that a left-out skill shared in', () => {
  it('tells its other part, and neither its length nor its note', () => {
    const { sessions, days } = shareRich({ leftOutSkills: ['redis'] });
    expect(sessions?.find(({ day }) => day === '2026-01-06')).toEqual({
      id: 'session-4',
      day: '2026-01-06',
      startedAt: '2026-01-06T20:23:11+01:00',
      durationSeconds: 2003,
      skills: [{ skill: 'sql', seconds: 2003 }],
      activity: 'practice',
      note: '',
    });
    expect(days?.find(({ day }) => day === '2026-01-06')?.times).toEqual([
      { skill: 'sql', activity: 'practice', seconds: 2003 },
    ]);
  });

  it('is not there when its other part came to nothing', () => {
    const split = {
      day: '2026-01-07',
      startedAt: null,
      offsetMinutes: null,
      durationSeconds: 1,
      skills: [
        { id: 'redis', seconds: 1 },
        { id: 'sql', seconds: 0 },
      ],
      activity: null,
      note: 'a second',
      recordedAt: Date.parse('2026-01-07T01:00:00Z'),
    };
    const learner = { ...richLearner, journal: [split] };
    expect(shareRich({}, learner).sessions).toHaveLength(1);
    expect(shareRich({ leftOutSkills: ['redis'] }, learner).sessions).toEqual([]);
  });
});

describe('asOf', () => {
  const alone: Partial<ResolvedScope> = {
    goals: false,
    time: false,
    sessions: 'none',
    replies: false,
  };
  it('is the newest change that is in the file', () => {
    // The session of 9 March was recorded later that evening; the assessment of 21 March is newer.
    expect(shareRich().asOf).toMatch(/^2026-03-21T20:17:\d\d\+00:00$/);
    expect(shareRich({ leftOutSkills: ['redis'] }).asOf).toBe('2026-03-09T23:57:55+00:00');
    expect(shareRich({ ...alone, leftOutSkills: ['redis'] }).asOf).toMatch(/^2026-02-10T/);
    expect(shareRich({ times: false }).asOf).toBe('2026-03-21');
    const told = { ...alone, replies: true, leftOutSkills: ['redis'] };
    expect(shareRich(told).asOf).toBe('2026-02-21T08:00:02+00:00');
    expect(shareRich({ ...told, leftOutSkills: ['redis', 'java'] }).asOf).toMatch(/08:00:01/);
    expect(shareRich({ ...told, times: false }).asOf).toBe('2026-02-20');
  });

  it('is not that of a session that is not in it', () => {
    const journal = [
      ...richLearner.journal,
      {
        day: '2026-03-30',
        startedAt: null,
        offsetMinutes: null,
        durationSeconds: 60,
        skills: [],
        activity: null,
        note: '',
        recordedAt: Date.parse('2026-03-30T21:22:23Z'),
      },
    ];
    const learner = { ...richLearner, journal };
    const noted: Partial<ResolvedScope> = { ...alone, sessions: 'noted' };
    expect(shareRich({}, learner).asOf).toBe('2026-03-30T21:22:23+00:00');
    expect(shareRich({ ...alone, sessions: 'all' }, learner).asOf).toMatch(/^2026-03-30/);
    expect(shareRich(noted, learner).asOf).toMatch(/^2026-03-21/);
    const only = { ...learner, assessments: [] };
    expect(shareRich(noted, only).asOf).toBe('2026-03-09T21:58:30+00:00');
    expect(shareRich({ ...noted, times: false }, only).asOf).toBe('2026-03-09');
  });

  it('is the last day of a period in which nothing is told', () => {
    const empty = { ...richLearner, assessments: [], goals: [], journal: [], replies: [] };
    expect(shareRich({}, empty).asOf).toBe('2026-03-31');
  });
});

describe('a period that ended', () => {
  const february = { from: '2026-02-01', to: '2026-02-28' };
  it('has the levels of its end', () => {
    const { skills } = shareRich(february);
    const redis = skills.find(({ id }) => id === 'redis');
    expect(redis?.assessments.map(({ level }) => level)).toEqual([1]);
  });

  it.each([
    ['2026-01-15', [], []],
    ['2026-03-20', ['open', 'open'], [null, null]],
    ['2026-03-21', ['met', 'open'], ['2026-03-21', null]],
    ['2026-04-03', ['met', 'open'], ['2026-03-21', null]],
    ['2026-04-04', ['met', 'dropped'], ['2026-03-21', null]],
    ['2026-12-31', ['met', 'dropped'], ['2026-03-21', null]],
  ])('at %s has goals that are %j', (to, states, metOn) => {
    const { goals } = shareRich({ to });
    expect(goals?.map(({ state }) => state)).toEqual(states);
    expect(goals?.map((goal) => goal.metOn)).toEqual(metOn);
  });

  it('has a missed goal that was met too late', () => {
    const assessments = richLearner.assessments.map((one) =>
      one.day === '2026-03-21' ? { ...one, day: '2026-03-26' } : one,
    );
    const learner = { ...richLearner, assessments };
    const stateAt = (to: string) => shareRich({ to }, learner).goals?.[0]?.state;
    expect(stateAt('2026-03-25')).toBe('open');
    expect(stateAt('2026-03-26')).toBe('missed');
  });

  it('has the terms that were in force', () => {
    const termsAt = (to: string) => shareRich({ to }).goals?.[1]?.terms.map(({ level }) => level);
    expect(termsAt('2026-04-30')).toEqual([4]);
    expect(termsAt('2026-05-01')).toEqual([4, 3]);
  });

  it('without history has what counted when it began, and the goals that lived in it', () => {
    const { skills, goals } = shareRich({ from: '2026-03-22', history: false });
    expect(
      skills.flatMap(({ id, assessments }) => assessments.map(({ day }) => [id, day])),
    ).toEqual([
      ['beekeeping', '2026-02-02'],
      ['java', '2026-01-20'],
      ['redis', '2026-03-21'],
      ['speaking', '2025-12-24'],
      ['sql', '2026-02-10'],
    ]);
    expect(goals?.map(({ id, skill }) => [id, skill])).toEqual([['goal-1', 'java']]);
  });
});
