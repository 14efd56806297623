import { describe, expect, test } from 'vitest';
import { instant, openLearner, said, type Learner } from './learner.ts';

/** All but the role: what DevOps' `git` at a level adds, of 22 shares. */
const gitAt = (level: number) => (2 * Math.min(1, level / 3)) / 4 / 22;

async function readinessOf({ ask }: Learner): Promise<number | null> {
  return (await ask('readReadiness', {})).breakdown.value;
}

describe('an assessment', () => {
  test('is kept with its evidence, and answers what readiness became', async () => {
    const learner = await openLearner();
    const { ask } = learner;
    const evidence = [
      { kind: 'artifact' as const, text: 'https://example.org/repository' },
      { kind: 'word' as const, text: 'Ada watched me rebase' },
      { kind: 'self-reported' as const, text: '窓関数' },
    ];
    const { assessments, readiness } = await ask(
      'addAssessments',
      said('git', 2, { evidence, day: '2026-11-10' }),
    );
    expect(assessments).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        skill: 'git',
        title: 'Git',
        level: 2,
        day: '2026-11-10',
        recordedAt: instant('2026-11-19T20:30[Europe/Berlin]'),
        mentor: null,
        evidence,
        counts: true,
        replacedBy: null,
        withdrawn: false,
      },
    ]);
    expect(readiness).toBeCloseTo(gitAt(2), 12);
    expect(readiness).toBe(await readinessOf(learner));
    const { origins } = await ask('readReadiness', {});
    expect(origins).toEqual({
      git: {
        skill: 'git',
        title: 'Git',
        assessment: assessments[0]?.id,
        level: 2,
        day: '2026-11-10',
        mentor: null,
        evidenceCount: 3,
      },
    });
  });

  test('of today unless a day is said; the later day counts, whoever said it', async () => {
    const learner = await openLearner();
    const { ask } = learner;
    const [today] = (await ask('addAssessments', said('git', 1))).assessments;
    expect(today?.day).toBe('2026-11-19');
    const earlier = await ask(
      'addAssessments',
      said('git', 3, { day: '2026-11-18', mentor: ' Grace ' }),
    );
    expect(earlier.assessments).toMatchObject([{ mentor: 'Grace', counts: false }]);
    expect(earlier.readiness).toBeCloseTo(gitAt(1), 12);
    const later = await ask('addAssessments', said('git', 3, { mentor: 'Grace' }));
    expect(later.readiness).toBeCloseTo(gitAt(3), 12);
    expect((await ask('readReadiness', {})).origins['git']).toMatchObject({
      mentor: 'Grace',
      level: 3,
    });
  });

  test('made later on the same day counts, also when the clock was set back', async () => {
    const { ask, at } = await openLearner();
    await ask('addAssessments', said('git', 1));
    at('2026-11-19T08:00[Europe/Berlin]');
    await ask('addAssessments', said('git', 2));
    expect(await ask('readSkill', { id: 'git' })).toMatchObject({ level: 2 });
  });

  test('comes with others as one action', async () => {
    const { ask } = await openLearner();
    const { assessments, readiness } = await ask('addAssessments', {
      assessments: [
        { skill: 'python', level: 3, evidence: [] },
        { skill: 'git', level: 3, evidence: [] },
        { skill: 'git', level: 0, evidence: [] },
      ],
    });
    expect(assessments.map(({ skill, level, counts }) => [skill, level, counts])).toEqual([
      ['python', 3, true],
      ['git', 0, true],
      ['git', 3, false],
    ]);
    expect(readiness).toBeCloseTo(2 / 22, 12);
    const { changes } = await ask('listChanges', { limit: 10 });
    expect(changes).toMatchObject([{ action: 'addAssessments', about: { count: 3 } }]);
    await ask('undo', {});
    expect(await ask('readReadiness', {})).toMatchObject({ origins: {} });
  });

  test.each([
    ['a skill that is none', { skill: 'knitting' }, 'skill-unknown'],
    ['a day ahead', { day: '2026-11-20' }, 'day-in-future'],
    ['a day that is none', { day: '2026-02-29' }, 'day-invalid'],
    ['level 6', { level: 6 }, 'bad-input'],
    ['level -1', { level: -1 }, 'bad-input'],
    ['half a level', { level: 2.5 }, 'bad-input'],
    ['evidence of no kind', { evidence: [{ kind: 'rumour', text: 'x' }] }, 'bad-input'],
    ['evidence of spaces', { evidence: [{ kind: 'word', text: '  ' }] }, 'bad-input'],
    ['a mentor without a name', { mentor: ' ' }, 'bad-input'],
  ])('is refused with all that came with it: %s', async (_case, change, code) => {
    const learner = await openLearner();
    const { ask, refused } = learner;
    const good = { skill: 'git', level: 2, evidence: [] };
    const input = { assessments: [good, { ...good, ...change }] };
    expect(await refused('addAssessments', input)).toMatchObject({ code });
    expect(await ask('readSkill', { id: 'git' })).toMatchObject({ level: null, assessments: [] });
    expect(await readinessOf(learner)).toBe(0);
  });

  test('may be of tomorrow where the machine is in it already', async () => {
    const { ask, at, refused } = await openLearner();
    at('2026-11-20T05:00[Asia/Tokyo]');
    await ask('addAssessments', said('git', 2, { day: '2026-11-20' }));
    at('2026-11-19T21:05[Europe/Berlin]');
    expect(await refused('addAssessments', said('git', 2, { day: '2026-11-20' }))).toMatchObject({
      code: 'day-in-future',
    });
  });
});

describe('a correction', () => {
  test('replaces a mistake, which stays readable', async () => {
    const learner = await openLearner();
    const { ask, at, refused } = learner;
    const slip = await ask(
      'addAssessments',
      said('git', 5, { mentor: 'Grace', day: '2026-11-12' }),
    );
    const id = slip.assessments[0]?.id ?? '';
    at('2026-11-20T09:00[Europe/Berlin]');
    const { assessment, readiness } = await ask('correctAssessment', {
      id,
      level: 2,
      day: '2026-11-12',
      evidence: [{ kind: 'word', text: 'what Grace wrote' }],
    });
    expect(assessment).toMatchObject({
      skill: 'git',
      level: 2,
      day: '2026-11-12',
      mentor: 'Grace',
      counts: true,
      evidence: [{ kind: 'word', text: 'what Grace wrote' }],
    });
    expect(readiness).toBeCloseTo(gitAt(2), 12);
    expect(readiness).toBe(await readinessOf(learner));
    const { assessments } = await ask('readSkill', { id: 'git' });
    expect(assessments.map(({ level, counts, replacedBy }) => [level, counts, replacedBy])).toEqual(
      [
        [2, true, null],
        [5, false, assessment.id],
      ],
    );
    const again = { id, level: 1, evidence: [] };
    expect(await refused('correctAssessment', again)).toMatchObject({
      code: 'assessment-replaced',
    });
    expect(await refused('withdrawAssessment', { id })).toMatchObject({
      code: 'assessment-replaced',
    });
  });

  test('is held to the same bounds, and needs something to correct', async () => {
    const { ask, refused } = await openLearner();
    const { assessments } = await ask('addAssessments', said('git', 5));
    const correct = { id: assessments[0]?.id ?? '', level: 2, evidence: [] };
    expect(await refused('correctAssessment', { ...correct, day: '2026-11-20' })).toMatchObject({
      code: 'day-in-future',
    });
    expect(await refused('correctAssessment', { ...correct, id: 'none' })).toMatchObject({
      code: 'assessment-unknown',
    });
    expect(await ask('readSkill', { id: 'git' })).toMatchObject({ level: 5 });
  });

  test('that is withdrawn itself does not bring the mistake back', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('git', 1, { day: '2026-11-01' }));
    const slip = await ask('addAssessments', said('git', 5, { day: '2026-11-10' }));
    const right = await ask('correctAssessment', {
      id: slip.assessments[0]?.id ?? '',
      level: 2,
      evidence: [],
      day: '2026-11-10',
    });
    const { readiness } = await ask('withdrawAssessment', { id: right.assessment.id });
    expect(readiness).toBeCloseTo(gitAt(1), 12);
  });
});

describe('a withdrawal', () => {
  test('lets what was said before count again; the row stays, marked', async () => {
    const learner = await openLearner();
    const { ask, refused } = learner;
    await ask('addAssessments', said('git', 1, { day: '2026-11-01' }));
    const { assessments } = await ask('addAssessments', said('git', 3));
    const id = assessments[0]?.id ?? '';
    const { readiness } = await ask('withdrawAssessment', { id });
    expect(readiness).toBeCloseTo(gitAt(1), 12);
    expect(readiness).toBe(await readinessOf(learner));
    const git = await ask('readSkill', { id: 'git' });
    expect(
      git.assessments.map(({ level, counts, withdrawn }) => [level, counts, withdrawn]),
    ).toEqual([
      [3, false, true],
      [1, true, false],
    ]);
    expect(await refused('withdrawAssessment', { id })).toMatchObject({
      code: 'assessment-replaced',
    });
    expect(await refused('withdrawAssessment', { id: 'none' })).toMatchObject({
      code: 'assessment-unknown',
    });
  });
});
