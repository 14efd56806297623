import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScope } from '../../src/domain/composeSnapshot.ts';
import { addDays } from '../../src/domain/days.ts';
import { findGaps } from '../../src/domain/gaps.ts';
import { goalState } from '../../src/domain/goal.ts';
import { computeReadiness } from '../../src/domain/readiness.ts';
import { computeFigures } from '../../src/domain/snapshotFigures.ts';
import { anyGiven, directly, figuresOf } from '../files/figuresOf.ts';
import { richLearner } from '../files/richLearner.ts';
import { everyScope, gather, share } from '../files/snapshotSamples.ts';
import { naiveGaps, naiveNodes, naiveReadiness } from './naive.ts';
import { listNodes } from './randomRole.ts';

const nothing: Partial<ResolvedScope> = { leftOutSkills: [] };

describe('with no skill left out', () => {
  it('readiness, area by area, is that of the learner', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope: any }) => {
        const scope = { ...any, ...nothing };
        const { breakdown, areas, areasMet } = figuresOf(learner, scope);
        const { role, visibility, levels } = directly(learner, scope, scope.to);
        const own = computeReadiness(role, visibility, levels);
        const shown = ({ id, value, met }: (typeof own.areas)[number]) => ({ id, value, met });
        expect(breakdown.value).toBe(own.value);
        expect(breakdown.met).toBe(own.met);
        expect(breakdown.areas.map(shown)).toEqual(own.areas.map(shown));
        expect(areas.map(({ node }) => shown(node))).toEqual(own.areas.map(shown));
        expect(areasMet).toBe(own.areas.filter(({ met }) => met).length);
      }),
      { numRuns: 200 },
    );
  });

  it('readiness before the period is that of the day before, with history or without', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope: any }) => {
        const scope = { ...any, ...nothing };
        const { before, areas, areasMetBefore } = figuresOf(learner, scope);
        const { role, visibility, levels } = directly(learner, scope, addDays(scope.from, -1));
        const own = levels.size === 0 ? null : computeReadiness(role, visibility, levels);
        expect(before?.value).toBe(own?.value);
        expect(areas.map((one) => one.before)).toEqual(
          own?.areas.map(({ value }) => value) ?? areas.map(() => null),
        );
        expect(areasMetBefore).toBe(own && own.areas.filter(({ met }) => met).length);
      }),
      { numRuns: 200 },
    );
  });

  it('gaps are those of the learner', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope: any }) => {
        const scope = { ...any, ...nothing };
        const { gaps, gapCount } = figuresOf(learner, scope);
        const { role, visibility, levels } = directly(learner, scope, scope.to);
        const own = findGaps(role, visibility, levels);
        expect(gaps).toEqual(own.slice(0, 3));
        expect(gapCount).toBe(own.length);
      }),
      { numRuns: 200 },
    );
  });

  it('levels that changed are those that counted before and after', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope: any }) => {
        const scope = { ...any, ...nothing };
        const after = directly(learner, scope, scope.to).levels;
        const before = directly(learner, scope, addDays(scope.from, -1)).levels;
        const expected = [...after]
          .map(([skill, to]) => ({ skill, from: before.get(skill) ?? null, to }))
          .filter(({ from, to }) => (from ?? 0) !== to);
        const changes = figuresOf(learner, scope).changes.map(({ skill, from, to }) => ({
          skill: skill.id,
          from,
          to,
        }));
        expect(changes).toHaveLength(expected.length);
        expect(changes).toEqual(expect.arrayContaining(expected));
      }),
    );
  });
});

describe('with skills left out', () => {
  it('readiness and gaps are those of a role that does not ask for them', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope }) => {
        const { breakdown, gaps } = figuresOf(learner, scope);
        const { role, resolve, levels } = directly(learner, scope, scope.to);
        const leftOut = new Set(scope.leftOutSkills.map(resolve));
        const nodes = listNodes(role);
        const asked = nodes.filter((node) => 'skill' in node && leftOut.has(node.skill));
        const areas = nodes.filter((node) => 'children' in node).map(({ id }) => id);
        const viewed = {
          extended: learner.extended,
          hidden: [
            ...learner.hiddenAreas.filter((id) => areas.includes(id)),
            ...asked.map(({ id }) => id),
          ],
        };
        const bag = Object.fromEntries(levels);
        expect(breakdown.value).toBeCloseTo(
          naiveReadiness(role, viewed, bag)?.toNumber() ?? NaN,
          12,
        );
        const values = naiveNodes(role, viewed, bag);
        for (const { id, value, met } of breakdown.areas) {
          expect(value).toBeCloseTo(values.get(id)?.value.toNumber() ?? NaN, 12);
          expect(met).toBe(values.get(id)?.met);
        }
        const naive = naiveGaps(role, viewed, bag).slice(0, 3);
        expect(gaps.map(({ node }) => node)).toEqual(naive.map(({ node }) => node));
      }),
      { numRuns: 200 },
    );
  });
});

describe('readiness over time', () => {
  it('ends where readiness is, on the last day', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope }) => {
        const { steps, breakdown } = figuresOf(learner, scope);
        expect(steps.at(-1)).toEqual({ day: scope.to, value: breakdown.value });
      }),
    );
  });
});

describe('goals', () => {
  it('are as they stood at the end of the period', () => {
    fc.assert(
      fc.property(anyGiven, ({ learner, scope: any }) => {
        const scope = { ...any, goals: true, history: true };
        const { resolve, assessments } = gather(learner, scope);
        const leftOut = new Set(scope.leftOutSkills.map(resolve));
        const expected = learner.goals
          .filter(({ createdOn, skill }) => createdOn <= scope.to && !leftOut.has(resolve(skill)))
          .map(({ skill, terms, droppedOn, droppedAt }) => {
            const known = terms.filter(({ fromDay }) => fromDay <= scope.to);
            const isDropped = droppedOn !== null && droppedOn <= scope.to;
            const { state, metOn } = goalState({
              terms: known,
              droppedOn: isDropped ? droppedOn : null,
              droppedAt: isDropped ? droppedAt : null,
              assessments: assessments.filter((one) => resolve(one.skill) === resolve(skill)),
              today: scope.to,
            });
            return { skill: resolve(skill), state, metOn, by: known.at(-1)?.by };
          })
          .toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : a.by === b.by ? 0 : 1));
        const goals = figuresOf(learner, scope).goals ?? [];
        expect(
          goals.map(({ goal: { skill, state, metOn }, by }) => ({ skill, state, metOn, by })),
        ).toEqual(expected);
      }),
    );
  });

  it('have the time of their skill since they were made, and until they were met', () => {
    const { goals } = computeFigures(share(richLearner, everyScope));
    expect(
      goals?.map(({ title, level, by, current, seconds }) => [title, level, by, current, seconds]),
    ).toEqual([
      ['Redis caches', 2, '2026-03-25', 2, 0],
      ['Java', 4, '2026-06-29', 2, 2711],
    ]);
    expect(computeFigures(share(richLearner, { ...everyScope, goals: false })).goals).toBeNull();
  });
});
