import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeReadiness,
  type AreaReadiness,
  type NodeReadiness,
} from '../../src/domain/readiness.ts';
import { isArea, type Area, type Requirement, type Role } from '../../src/domain/role.ts';
import { anyLevels, anyRole, listNodes, skillPool } from './randomRole.ts';
import { area, asks, coreOnly, everything, hiding, levelsOf, roleOf } from './sampleRole.ts';

function onlyArea(
  role: Role,
  levels: Parameters<typeof levelsOf>[0],
  visibility = everything,
): AreaReadiness {
  const [first] = computeReadiness(role, visibility, levelsOf(levels)).areas;
  if (first === undefined) throw new Error('nothing visible');
  return first;
}

function countingIds(node: NodeReadiness): string[] {
  const below = node.kind === 'area' ? node.children.flatMap(countingIds) : [];
  return node.counts ? [node.id, ...below] : below;
}

describe('a requirement', () => {
  const role = roleOf(area('only', 'all', [asks('sql', 3)]));
  it.each([
    [undefined, null, 0, false],
    [0, 0, 0, false],
    [1, 1, 1 / 3, false],
    [2, 2, 2 / 3, false],
    [3, 3, 1, true],
    [5, 5, 1, true],
  ] as const)('at level %s of 3', (level, shown, value, met) => {
    const [child] = onlyArea(role, level === undefined ? {} : { sql: level }).children;
    expect(child).toMatchObject({ level: shown, value, met });
  });
});

describe('rule all', () => {
  it('weighs its children', () => {
    const role = roleOf(area('only', 'all', [asks('sql', 2, { weight: 3 }), asks('orm', 2)]));
    expect(onlyArea(role, { sql: 2 }).value).toBe(0.75);
    expect(onlyArea(role, { orm: 1 }).value).toBe(0.125);
  });

  it('is met when every visible child is', () => {
    const role = roleOf(
      area('only', 'all', [asks('sql', 2), asks('orm', 2, { source: 'extended' })]),
    );
    expect(onlyArea(role, { sql: 2 })).toMatchObject({ met: false, value: 0.5 });
    expect(onlyArea(role, { sql: 2 }, coreOnly)).toMatchObject({ met: true, value: 1 });
  });
});

describe('rule any n', () => {
  const offered = [asks('java', 4), asks('python', 4), asks('go', 4)];

  it('is the unweighted mean of the n highest', () => {
    const role = roleOf(area('only', { any: 2 }, offered));
    expect(onlyArea(role, { java: 1, python: 4, go: 2 }).value).toBe(0.75);
  });

  it('is met when n children are', () => {
    const role = roleOf(area('only', { any: 2 }, offered));
    expect(onlyArea(role, { java: 4, python: 3 }).met).toBe(false);
    expect(onlyArea(role, { java: 4, go: 5 }).met).toBe(true);
  });

  it('takes the first in the file of equals', () => {
    const role = roleOf(area('only', { any: 1 }, offered));
    expect(countingIds(onlyArea(role, { python: 2, go: 2 }))).toEqual(['only', 'asks-python']);
    expect(countingIds(onlyArea(role, { python: 2, go: 3 }))).toEqual(['only', 'asks-go']);
    expect(countingIds(onlyArea(role, {}))).toEqual(['only', 'asks-java']);
  });

  it('takes the first of equals, even when the sums differ in their last bits', () => {
    // 1/5 + 1/5 + 1/5 is 0.6000000000000001: three times a fifth, over three, is not a fifth.
    const fifths = area('fifths', 'all', [asks('a', 5), asks('b', 5), asks('c', 5)]);
    const role = roleOf(area('only', { any: 1 }, [asks('d', 5), fifths]));
    const only = onlyArea(role, { a: 1, b: 1, c: 1, d: 1 });
    expect(only.children[1]?.value).toBeGreaterThan(only.children[0]?.value ?? 1);
    expect(countingIds(only)).toEqual(['only', 'asks-d']);
  });

  it('uses what is visible where that is fewer than n', () => {
    const some = [asks('java', 4), asks('python', 4, { source: 'extended' }), asks('go', 4)];
    const role = roleOf(area('only', { any: 3 }, some));
    expect(onlyArea(role, { java: 4, go: 2 }).value).toBe(0.5);
    expect(onlyArea(role, { java: 4, go: 2 }, coreOnly)).toMatchObject({ value: 0.75, met: false });
    expect(onlyArea(role, { java: 4, go: 4 }, coreOnly)).toMatchObject({ value: 1, met: true });
  });

  it('lets nothing count below a branch that was not chosen', () => {
    const branch = area('aws', 'all', [asks('ec2', 2), asks('s3', 2)]);
    const role = roleOf(area('cloud', { any: 1 }, [branch, asks('azure', 2)]));
    expect(countingIds(onlyArea(role, { azure: 1 }))).toEqual(['cloud', 'asks-azure']);
    expect(countingIds(onlyArea(role, { ec2: 2, s3: 1 }))).toEqual([
      'cloud',
      'aws',
      'asks-ec2',
      'asks-s3',
    ]);
  });
});

describe('a role', () => {
  const two = roleOf(
    area('db', 'all', [asks('sql', 2)], { weight: 2 }),
    area('web', 'all', [asks('http', 2)]),
  );

  it('weighs its top areas', () => {
    expect(computeReadiness(two, everything, levelsOf({ sql: 2 })).value).toBe(2 / 3);
  });

  it('leaves hidden areas out, neither 0 nor 1', () => {
    expect(computeReadiness(two, hiding('web'), levelsOf({ sql: 1 })).value).toBe(0.5);
  });

  it('leaves an area without visible children out', () => {
    const role = roleOf(
      ...two.areas,
      area('empty', 'all', [asks('kafka', 1, { source: 'extended' })]),
    );
    expect(computeReadiness(role, coreOnly, levelsOf({ sql: 2, http: 2 }))).toMatchObject({
      value: 1,
      met: true,
    });
    expect(computeReadiness(role, everything, levelsOf({ sql: 2, http: 2 })).value).toBe(0.75);
  });

  it('has readiness null with nothing visible, and is not met', () => {
    expect(computeReadiness(two, hiding('db', 'web'), levelsOf({ sql: 5 }))).toEqual({
      value: null,
      met: false,
      areas: [],
    });
  });

  it('counts a skill in each of its places, at that place’s level', () => {
    const role = roleOf(
      area('db', 'all', [asks('sql', 2)]),
      area('ops', 'all', [asks('sql', 4, { id: 'again' })]),
    );
    const { areas, value } = computeReadiness(role, everything, levelsOf({ sql: 2 }));
    expect(areas.map(({ value, met }) => [value, met])).toEqual([
      [1, true],
      [0.5, false],
    ]);
    expect(value).toBe(0.75);
  });

  it('inherits extended, and cannot become core again below it', () => {
    const inner = area('inner', 'all', [asks('kafka', 1, { source: 'core' })], { source: 'core' });
    const role = roleOf(
      area('core', 'all', [asks('sql', 1)]),
      area('more', 'all', [inner], { source: 'extended' }),
    );
    expect(computeReadiness(role, coreOnly, new Map()).areas.map(({ id }) => id)).toEqual(['core']);
    const more = computeReadiness(role, everything, new Map()).areas[1];
    expect(more?.children[0]).toMatchObject({ id: 'inner', source: 'extended' });
  });

  it('is never 1 before it is met, however light the child that is missing', () => {
    const heavy = asks('sql', 1, { weight: 1e6 });
    const light = asks('orm', 5, { weight: 1e-6 });
    const role = roleOf(
      area('db', 'all', [heavy, heavy, heavy, light]),
      area('b', 'all', [asks('sql', 1)]),
    );
    const { value, met, areas } = computeReadiness(role, everything, levelsOf({ sql: 1, orm: 4 }));
    expect(met).toBe(false);
    expect(value).toBeLessThan(1);
    expect(areas[0]?.value).toBeLessThan(1);
    expect(Math.floor((value ?? 0) * 100)).toBe(99);
  });
});

describe('any role', () => {
  const view = (role: Role, levels: Parameters<typeof levelsOf>[0], visibility = everything) =>
    computeReadiness(role, visibility, levelsOf(levels));

  it('is between 0 and 1, and 1 exactly when met', () => {
    fc.assert(
      fc.property(anyRole, anyLevels, (role, levels) => {
        const check = (node: NodeReadiness): void => {
          expect(node.value).toBeGreaterThanOrEqual(0);
          expect(node.value === 1).toBe(node.met);
          if (node.kind === 'area') node.children.forEach(check);
        };
        const { areas, value, met } = view(role, levels);
        areas.forEach(check);
        expect(value === 1).toBe(met);
      }),
    );
  });

  it('never falls when a level rises', () => {
    fc.assert(
      fc.property(anyRole, anyLevels, fc.constantFrom(...skillPool), (role, levels, skill) => {
        const before = view(role, levels).value ?? 0;
        const after = view(role, { ...levels, [skill]: 5 }).value ?? 0;
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('is what counts: other requirements can be at any level below their own', () => {
    fc.assert(
      fc.property(anyRole, anyLevels, (role, levels) => {
        const seen = view(role, levels);
        const counted = (node: NodeReadiness): number[] =>
          node.kind === 'area' ? node.children.flatMap(counted) : node.counts ? [node.value] : [];
        const values = seen.areas.flatMap(counted);
        expect(values.length).toBeGreaterThan(0);
        expect(seen.value).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(seen.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
      }),
    );
  });

  it('is the same with an area hidden as with it cut out of the file', () => {
    fc.assert(
      fc.property(anyRole, anyLevels, fc.nat(), (role, levels, pick) => {
        const areas = listNodes(role).filter(isArea);
        const { id } = areas[pick % areas.length] ?? role.areas[0] ?? { id: '' };
        const cut = cutOut(role, id);
        const hidden = view(role, levels, hiding(id));
        expect(hidden.value).toBe(view(cut, levels).value);
        expect(hidden.areas).toEqual(view(cut, levels).areas);
      }),
    );
  });
});

/** Without the node, and without areas that it leaves empty; `any n` stays what it was. */
function cutOut(role: Role, id: string): Role {
  const cut = (nodes: readonly (Area | Requirement)[]): (Area | Requirement)[] =>
    nodes.flatMap((node): (Area | Requirement)[] => {
      if (node.id === id) return [];
      if (!isArea(node)) return [node];
      const children = cut(node.children);
      return children.length === 0 ? [] : [{ ...node, children }];
    });
  return { ...role, areas: cut(role.areas) as Area[] };
}
