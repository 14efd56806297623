import { describe, expect, it } from 'vitest';
import { createLearner } from './entry.ts';

interface Assessed {
  readonly ok: true;
  readonly assessment: {
    readonly id: string;
    readonly level: number;
    readonly counts: boolean;
    readonly evidence: readonly object[];
  };
  readonly readiness: number;
}

describe('assess', () => {
  it('gives the assessment and the readiness after it', () => {
    const { json } = createLearner();
    const words = ['assess', 'psql', '3', '--evidence', 'https://example.org/x'];
    const answer = json<Assessed>(...words, '--on', '2026-11-01');
    expect(answer).toEqual({
      ok: true,
      assessment: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        skill: 'postgresql',
        title: 'PostgreSQL',
        level: 3,
        day: '2026-11-01',
        recordedAt: '2026-11-19T20:30:00+01:00',
        mentor: null,
        evidence: [{ kind: 'artifact', text: 'https://example.org/x' }],
        counts: true,
      },
      // Half of a fourth, weight 2 of 22: the database systems are met.
      readiness: expect.closeTo(1 / 22, 4) as number,
    });
    expect(String(answer.readiness)).toMatch(/^0\.\d{1,4}$/);
  });

  it('is today, without evidence and one’s own, unless said', () => {
    const { json } = createLearner();
    expect(json<Assessed>('assess', 'Ruby', 'on', 'Rails', '2').assessment).toMatchObject({
      skill: 'ruby-on-rails',
      day: '2026-11-19',
      mentor: null,
      evidence: [],
    });
  });

  it.each([
    [['--evidence', 'https://example.org'], 'artifact'],
    [['--evidence', 'https://'], 'self-reported'],
    [['--evidence', 'did it alone'], 'self-reported'],
    [['--evidence', 'Ada: well done', '--kind', 'word'], 'word'],
    [['--evidence', 'https://example.org', '--kind', 'self-reported'], 'self-reported'],
  ])('%j is of the kind %s', (options, kind) => {
    const { json } = createLearner();
    const { evidence } = json<Assessed>('assess', 'SQL', '1', ...options).assessment;
    expect(evidence).toEqual([{ kind, text: options[1] }]);
  });

  it('takes several pieces of evidence, and a mentor’s word', () => {
    const { json } = createLearner();
    const options = ['--evidence', 'a', '--evidence', 'b', '--by-mentor', 'Ada Ö'];
    const { assessment } = json<Assessed>('assess', 'SQL', '2', ...options);
    expect(assessment.evidence).toHaveLength(2);
    expect(assessment).toMatchObject({ mentor: 'Ada Ö' });
  });

  it('notes an older one, which does not count', () => {
    const { json, run } = createLearner();
    const { readiness } = json<Assessed>('assess', 'SQL', '3');
    const older = json<Assessed>('assess', 'SQL', '1', '--on', 'yesterday');
    expect(older).toMatchObject({ readiness, assessment: { counts: false } });
    expect(run('assess', 'SQL', '2', '--on', '2026-01-01').stdout).toContain(
      'SQL: level 2 (Advanced beginner) on 2026-01-01 noted; a later assessment counts.',
    );
  });

  it.each([
    [['SQL', '6'], 'level-invalid'],
    [['SQL', '-1'], 'command-usage'],
    [['SQL', '2.5'], 'level-invalid'],
    [['SQL', 'expert'], 'level-invalid'],
    [['SQLL', '3'], 'skill-unknown'],
    [['', '3'], 'skill-unknown'],
    [['SQL', '3', '--on', '2026-11-20'], 'day-in-future'],
    [['SQL', '3', '--on', '2026-02-30'], 'day-invalid'],
    [['SQL', '3', '--evidence', ' '], 'evidence-empty'],
    [['SQL', '3', '--kind', 'word'], 'evidence-empty'],
    [['SQL', '3', '--evidence', 'x', '--kind', 'gossip'], 'command-usage'],
    [['SQL', '3', '--by-mentor', ' '], 'command-usage'],
    [['SQL', '3', '--by-mentor', 'x'.repeat(81)], 'text-too-long'],
    [['SQL', '3', '--evidence', 'x'.repeat(4001)], 'text-too-long'],
  ])('refuses %j: %s', (words, code) => {
    const { refusal, json } = createLearner();
    expect(refusal('assess', ...words)).toMatchObject({ exit: 2, code });
    expect(json('history')).toEqual([]);
  });
});

describe('skill add', () => {
  it('adds a skill that can be logged, assessed and made a goal', () => {
    const { json } = createLearner();
    expect(json('skill', 'add', 'Event', 'sourcing')).toEqual({
      ok: true,
      skill: { id: 'event-sourcing', title: 'Event sourcing' },
    });
    json('log', 'event sourcing 20m');
    const { readiness } = json<Assessed>('assess', 'Event sourcing', '2');
    expect(readiness).toBe(0);
    json('goal', 'add', 'event sourcing', '3', '--by', '2027-01-01');
  });

  it.each(['PostgreSQL', 'psql', 'POSTGRES', ' sql '])('refuses %j, which is there', (name) => {
    const { refusal } = createLearner();
    expect(refusal('skill', 'add', name)).toMatchObject({ exit: 2, code: 'skill-exists' });
  });

  it('refuses a name that is none', () => {
    const { refusal } = createLearner();
    expect(refusal('skill', 'add', ' ')).toMatchObject({ exit: 2, code: 'command-usage' });
    const long = 'x'.repeat(81);
    expect(refusal('skill', 'add', long)).toMatchObject({ exit: 2, code: 'text-too-long' });
  });
});
