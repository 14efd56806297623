import fc from 'fast-check';
import type { AskedLevel, Level } from '../../src/domain/level.ts';
import type { Area, Requirement, Role, Source } from '../../src/domain/role.ts';

export const skillPool = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

type Shape =
  | {
      readonly skill: string;
      readonly level: AskedLevel;
      readonly weight: number | null;
      readonly source: Source | null;
    }
  | {
      readonly any: number | null;
      readonly weight: number | null;
      readonly source: Source | null;
      readonly children: readonly Shape[];
    };

const weight = fc.option(fc.constantFrom(0.5, 1, 2, 3, 7), { freq: 2 });
const source = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<Source>('core', 'extended') },
);
const requirementShape = fc.record({
  skill: fc.constantFrom(...skillPool),
  level: fc.constantFrom<AskedLevel>(1, 2, 3, 4, 5),
  weight,
  source,
});

const anyCount: fc.Arbitrary<number | null> = fc.option(fc.integer({ min: 1, max: 3 }), {
  freq: 2,
});

function areaShape(depth: number): fc.Arbitrary<Shape> {
  const child: fc.Arbitrary<Shape> =
    depth === 0
      ? requirementShape
      : fc.oneof(
          { weight: 3, arbitrary: requirementShape },
          { weight: 2, arbitrary: areaShape(depth - 1) },
        );
  return fc.record({
    any: anyCount,
    weight,
    source,
    children: fc.array(child, { minLength: 1, maxLength: 4 }),
  });
}

/** Roles of any rules, weights, depths up to three, and sources, always valid. */
export const anyRole: fc.Arbitrary<Role> = fc
  .array(areaShape(2), { minLength: 1, maxLength: 4 })
  .map((shapes) => {
    let count = 0;
    const build = (shape: Shape, insideAny: boolean): Area | Requirement => {
      const common = {
        id: `n${++count}`,
        ...(shape.weight === null || insideAny ? {} : { weight: shape.weight }),
        ...(shape.source === null ? {} : { source: shape.source }),
      };
      if ('skill' in shape) return { ...common, skill: shape.skill, level: shape.level };
      const any = shape.any === null ? null : Math.min(shape.any, shape.children.length);
      const children = shape.children.map((child) => build(child, any !== null));
      return {
        ...common,
        title: common.id,
        kind: 'hard',
        rule: any === null ? 'all' : { any },
        children,
      };
    };
    const areas = shapes.map((shape) => build(shape, false) as Area);
    return { id: 'role', revision: 1, title: 'Role', summary: '', areas, skills: [] };
  });

export const anyLevels: fc.Arbitrary<Record<string, Level>> = fc.dictionary(
  fc.constantFrom(...skillPool),
  fc.constantFrom<Level>(0, 1, 2, 3, 4, 5),
);

export const anyViewed = fc.record({
  extended: fc.boolean(),
  hidden: fc.array(
    fc.integer({ min: 1, max: 30 }).map((n) => `n${n}`),
    { maxLength: 2 },
  ),
});

/** All nodes of a role, from the top down. */
export function listNodes(role: Role): (Area | Requirement)[] {
  const visit = (node: Area | Requirement): (Area | Requirement)[] =>
    'children' in node ? [node, ...node.children.flatMap(visit)] : [node];
  return role.areas.flatMap(visit);
}
