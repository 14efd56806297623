import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeGain, findGaps } from '../../src/domain/gaps.ts';
import { computeReadiness } from '../../src/domain/readiness.ts';
import { anyLevels, anyRole } from './randomRole.ts';
import { area, asks, coreOnly, everything, hiding, levelsOf, roleOf } from './sampleRole.ts';

const languages = area('languages', { any: 1 }, [
  asks('java', 3),
  asks('python', 3),
  asks('go', 3),
]);

describe('gaps', () => {
  it('are ranked by gain, then by place in the file', () => {
    const role = roleOf(
      area('db', 'all', [asks('sql', 2), asks('orm', 2), asks('design', 4)]),
      area('web', 'all', [asks('http', 2)], { weight: 2 }),
    );
    const gaps = findGaps(role, everything, levelsOf({ design: 3, orm: 1 }));
    expect(gaps.map(({ skill }) => skill)).toEqual(['http', 'sql', 'orm', 'design']);
    expect(gaps.map(({ gain }) => gain)).toEqual([
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 9, 12),
      expect.closeTo(1 / 18, 12),
      expect.closeTo(1 / 36, 12),
    ]);
  });

  it('say where they stand, what is there and what is asked', () => {
    const role = roleOf(area('db', 'all', [asks('sql', 3)]));
    expect(findGaps(role, everything, levelsOf({ sql: 1 }))).toEqual([
      {
        kind: 'requirement',
        node: 'asks-sql',
        skill: 'sql',
        area: 'db',
        level: 1,
        required: 3,
        gain: expect.closeTo(2 / 3, 12) as number,
        alternatives: [],
      },
    ]);
  });

  it('of an any area are its most advanced choice, with the others as alternatives', () => {
    const gaps = findGaps(roleOf(languages), everything, levelsOf({ python: 1, go: 2 }));
    expect(gaps).toMatchObject([
      { kind: 'requirement', skill: 'go', alternatives: ['java', 'python'] },
    ]);
  });

  it('are the any area itself where no choice was started, never the first in the file', () => {
    const gaps = findGaps(roleOf(languages), everything, levelsOf({ java: 0 }));
    expect(gaps).toEqual([
      {
        kind: 'choice',
        node: 'languages',
        skill: null,
        area: 'languages',
        level: null,
        required: 3,
        gain: 1,
        alternatives: ['java', 'python', 'go'],
      },
    ]);
  });

  it('of any 2 with one started are that one, and the choice of another', () => {
    const role = roleOf(area('languages', { any: 2 }, languages.children));
    const gaps = findGaps(role, everything, levelsOf({ python: 1 }));
    expect(gaps).toMatchObject([
      { kind: 'choice', node: 'languages', gain: 0.5, alternatives: ['java', 'go'] },
      { kind: 'requirement', skill: 'python', gain: expect.closeTo(1 / 3, 12) as number },
    ]);
  });

  it('are none where a choice is met', () => {
    expect(findGaps(roleOf(languages), everything, levelsOf({ go: 3, java: 2 }))).toEqual([]);
  });

  it('of a group that is a choice are what it lacks, with the other choices as alternatives', () => {
    const aws = area('aws-platform', 'all', [asks('aws', 2), asks('ec2', 2)]);
    const role = roleOf(area('cloud', { any: 1 }, [aws, asks('azure', 2)]));
    expect(findGaps(role, everything, levelsOf({ aws: 2, azure: 0 }))).toMatchObject([
      { skill: 'ec2', area: 'aws-platform', alternatives: ['azure'] },
    ]);
    expect(findGaps(role, everything, new Map())).toMatchObject([
      { kind: 'choice', node: 'cloud', alternatives: ['aws', 'azure'] },
    ]);
  });

  it('raise this requirement alone, not the skill in its other places', () => {
    const role = roleOf(
      area('db', 'all', [asks('sql', 2)]),
      area('ops', 'all', [asks('sql', 4, { id: 'again' })]),
    );
    const gaps = findGaps(role, everything, levelsOf({ sql: 1 }));
    expect(gaps.map(({ node, gain }) => [node, gain])).toEqual([
      ['again', 0.375],
      ['asks-sql', 0.25],
    ]);
  });

  it('leave hidden nodes out', () => {
    const role = roleOf(
      area('db', 'all', [asks('sql', 2), asks('graph', 2, { source: 'extended' })]),
      area('web', 'all', [asks('http', 2)]),
    );
    const hidden = { ...coreOnly, hiddenAreas: new Set(['web']) };
    expect(findGaps(role, hidden, new Map()).map(({ skill }) => skill)).toEqual(['sql']);
    expect(findGaps(role, hiding('db', 'web'), new Map())).toEqual([]);
  });
});

describe('any role', () => {
  it('has a gap exactly when it is not met, and closing all gaps again and again meets it', () => {
    fc.assert(
      fc.property(anyRole, anyLevels, (role, levels) => {
        const known = levelsOf(levels);
        for (let rounds = 0; rounds < 50; rounds++) {
          const [gap] = findGaps(role, everything, known);
          const { met, value } = computeReadiness(role, everything, known);
          expect(gap === undefined).toBe(met || value === null);
          if (gap === undefined) return;
          const skill = gap.skill ?? gap.alternatives[0] ?? '';
          known.set(skill, 5);
        }
        expect.unreachable('gaps never end');
      }),
      { numRuns: 300 },
    );
  });

  it('gains what the gap says when the skill has one place', () => {
    fc.assert(
      fc.property(anyRole, anyLevels, (role, levels) => {
        const known = levelsOf(levels);
        const text = JSON.stringify(role);
        for (const { skill, gain, required, node } of findGaps(role, everything, known)) {
          if (skill === null || text.split(`"skill":"${skill}"`).length !== 2) continue;
          const after = computeReadiness(role, everything, new Map(known).set(skill, required));
          const before = computeReadiness(role, everything, known);
          expect((after.value ?? 0) - (before.value ?? 0)).toBeCloseTo(gain, 12);
          expect(computeGain(role, everything, known, [node])).toBe(gain);
        }
      }),
    );
  });
});
