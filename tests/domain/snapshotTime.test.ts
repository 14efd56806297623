import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRequirements } from '../../src/domain/areaOf.ts';
import { computeFigures } from '../../src/domain/snapshotFigures.ts';
import { anyGiven, directly, figuresOf } from '../files/figuresOf.ts';
import { richLearner } from '../files/richLearner.ts';
import { everyScope, share } from '../files/snapshotSamples.ts';

describe('time', () => {
  const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

  it('is the journal of the period, however it is added up', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope: any }) => {
        const scope = { ...any, time: true };
        const { time, areas } = figuresOf(learner, scope);
        const { resolve, role, visibility } = directly(learner, scope, scope.to);
        const leftOut = new Set(scope.leftOutSkills.map(resolve));
        const rows = learner.journal
          .filter(({ day }) => day >= scope.from && day <= scope.to)
          .flatMap(({ day, durationSeconds, skills }) =>
            skills.length === 0
              ? [{ day, skill: null as string | null, seconds: durationSeconds }]
              : skills.map(({ id, seconds }) => ({ day, skill: resolve(id), seconds })),
          )
          .filter(({ skill, seconds }) => seconds > 0 && (skill === null || !leftOut.has(skill)));
        const total = sum(rows.map(({ seconds }) => seconds));
        expect(time?.seconds).toBe(total);
        expect(time?.daysStudied).toBe(new Set(rows.map(({ day }) => day)).size);
        expect(sum((time?.weeks ?? []).map(({ seconds }) => seconds))).toBe(total);
        expect(sum((time?.weeks ?? []).flatMap(({ byArea }) => Object.values(byArea)))).toBe(total);
        expect(sum((time?.byActivity ?? []).map(({ seconds }) => seconds))).toBe(total);
        const withSkill = rows.filter(({ skill }) => skill !== null);
        expect(sum(time?.bySkill.values() ?? [])).toBe(
          sum(withSkill.map(({ seconds }) => seconds)),
        );
        const asked = new Set(
          role.areas
            .flatMap((area) => listRequirements(area, visibility))
            .map(({ skill }) => skill),
        );
        expect(sum(areas.map(({ seconds }) => seconds ?? 0))).toBe(
          sum(
            rows
              .filter(({ skill }) => skill !== null && asked.has(skill))
              .map(({ seconds }) => seconds),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('goes to areas, to what is outside the role, and to no skill', () => {
    const { time, areas } = computeFigures(share(richLearner, everyScope));
    expect(areas.map(({ node, seconds }) => [node.id, seconds])).toEqual([
      ['data', 1801 + 1237 + 2003 + 1009],
      ['languages', 2711],
      ['cloud', 0],
      ['people', 0],
    ]);
    const busy = time?.weeks.filter(({ seconds }) => seconds > 0);
    expect(busy?.map(({ start, byArea }) => [start, byArea])).toEqual([
      ['2026-01-05', { data: 6050 }],
      ['2026-02-02', { none: 1234, outside: 3001 }],
      ['2026-03-09', { languages: 2711 }],
    ]);
  });

  it('is absent when it was left out', () => {
    const { time, areas } = computeFigures(share(richLearner, { ...everyScope, time: false }));
    expect(time).toBeNull();
    expect(areas.map(({ seconds }) => seconds)).toEqual([null, null, null, null]);
  });
});

describe('the first page', () => {
  it('has what changed in role order, then by title, with what is asked', () => {
    const { changes } = computeFigures(share(richLearner, everyScope));
    expect(
      changes.map(({ skill, from, to, required, area }) => [skill.id, from, to, required, area]),
    ).toEqual([
      ['sql', 2, 3, 3, 'data'],
      ['redis', null, 2, 2, 'data'],
      ['java', null, 2, 4, 'languages'],
      ['beekeeping', null, 3, null, null],
    ]);
    const [beekeeping] = richLearner.assessments.filter(({ skill }) => skill === 'beekeeping');
    if (beekeeping === undefined) throw new Error('the sample changed');
    const others = ['x', 'y'].map((skill) => ({
      ...beekeeping,
      skill,
      id: skill,
    }));
    const learner = {
      ...richLearner,
      assessments: others,
      describe: (id: string) => ({ ...richLearner.describe(id), title: id === 'x' ? 'Z' : 'A' }),
    };
    const byTitle = computeFigures(share(learner, everyScope)).changes;
    expect(byTitle.map(({ skill }) => skill.id)).toEqual(['y', 'x']);
  });

  it('has the strongest areas and the largest gaps', () => {
    const { strongest, gaps, gapCount } = computeFigures(share(richLearner, everyScope));
    expect(strongest.map(({ node }) => node.id)).toEqual(['data', 'languages', 'people']);
    expect(gaps.map(({ skill }) => skill)).toEqual(['speaking', 'aws', 'java']);
    expect(gapCount).toBe(3);
  });
});
