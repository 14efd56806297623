import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsAt } from '../../src/domain/counting.ts';
import { computeReadiness } from '../../src/domain/readiness.ts';
import { resolveRole, resolveSkill } from '../../src/domain/retired.ts';
import { assess } from './sampleAssessments.ts';
import { area, asks, everything, roleOf } from './sampleRole.ts';

const successors = new Map([
  ['swagger', 'openapi'],
  ['openapi', 'api-description'],
  ['a', 'b'],
  ['b', 'a'],
  ['into', 'a'],
  ['self', 'self'],
]);

describe('a retired skill', () => {
  it.each([
    ['swagger', 'api-description'],
    ['openapi', 'api-description'],
    ['api-description', 'api-description'],
    ['sql', 'sql'],
    ['a', 'a'],
    ['b', 'b'],
    ['into', 'into'],
    ['self', 'self'],
  ])('%s is %s now', (id, now) => {
    expect(resolveSkill(id, successors)).toBe(now);
  });

  it('always ends, on an id that is not retired or on itself', () => {
    const id = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), id, (pairs, asked) => {
        const map = new Map(pairs);
        const now = resolveSkill(asked, map);
        expect(now === asked || !map.has(now)).toBe(true);
        expect(resolveSkill(now, map)).toBe(now);
      }),
    );
  });

  it('loses no assessment, whether the role names the old id or the new', () => {
    const resolve = (id: string) => resolveSkill(id, successors);
    const levels = levelsAt([assess('swagger', 2, '2026-05-01')], null, resolve);
    for (const skill of ['swagger', 'openapi', 'api-description']) {
      const inner = area('tools', { any: 1 }, [asks(skill, 2), asks('postman', 2)]);
      const role = resolveRole(roleOf(area('api', 'all', [inner])), resolve);
      expect(computeReadiness(role, everything, levels)).toMatchObject({ value: 1, met: true });
    }
  });
});
