import { describe, expect, test } from 'vitest';
import { openLearner, said } from './learner.ts';

describe('the gaps of today', () => {
  test('begin, before anything is said, with what is to be chosen; the file decides between equals', async () => {
    const { ask } = await openLearner();
    const { gaps } = await ask('readToday', {});
    expect(gaps).toMatchObject([
      {
        kind: 'choice',
        node: 'languages',
        title: 'Programming languages',
        skill: null,
        level: null,
        required: 3,
        alternatives: ['java', 'python', 'php', 'ruby', 'node-js', 'go', 'csharp'],
        alternativeTitles: ['Java', 'Python', 'PHP', 'Ruby', 'Node.js', 'Go', 'C#'],
        topArea: 'languages',
      },
      { kind: 'choice', node: 'frameworks', title: 'Web frameworks' },
      {
        kind: 'choice',
        node: 'relational-database-systems',
        title: 'Database systems',
        topArea: 'relational-databases',
        topAreaTitle: 'Relational databases',
      },
    ]);
    expect(gaps[0]?.gain).toBeCloseTo(2 / 22, 12);
    expect(gaps[1]?.gain).toBeCloseTo(1 / 22, 12);
    expect(gaps[2]?.gain).toBeCloseTo(1 / 22, 12);
  });

  test('name the choice that was begun, with the others as alternatives', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('python', 1));
    await ask('addAssessments', said('java', 1));
    const { gaps } = await ask('readToday', {});
    // Both are at a third: the first in the file goes on.
    expect(gaps[0]).toMatchObject({
      kind: 'requirement',
      node: 'java',
      skill: 'java',
      title: 'Java',
      level: 1,
      required: 3,
      alternatives: ['python', 'php', 'ruby', 'node-js', 'go', 'csharp'],
    });
    expect(gaps[0]?.gain).toBeCloseTo((2 * (1 - 1 / 3)) / 22, 12);
    await ask('addAssessments', said('python', 2));
    // No longer one of the three that matter most.
    const { gaps: later } = await ask('readReadiness', {});
    const python = later.find(({ skill }) => skill === 'python');
    expect(python?.alternatives[0]).toBe('java');
    expect(python?.gain).toBeCloseTo((2 * (1 - 2 / 3)) / 22, 12);
    expect(later.some(({ skill }) => skill === 'java')).toBe(false);
  });

  test('are none once everything is met', async () => {
    const { ask } = await openLearner();
    const { gaps, gapCount } = await ask('readToday', {});
    expect(gaps).toHaveLength(3);
    const report = await ask('readReadiness', {});
    expect(gapCount).toBe(report.gaps.length);
    const skills = (await ask('listSkills', {})).filter(({ required }) => required !== null);
    await ask('addAssessments', {
      assessments: skills.map(({ id }) => ({ skill: id, level: 3, evidence: [] })),
    });
    expect(await ask('readToday', {})).toMatchObject({
      readiness: 1,
      areasMet: 17,
      gaps: [],
      gapCount: 0,
    });
  });
});
