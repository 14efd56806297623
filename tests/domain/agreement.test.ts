import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../src/domain/gaps.ts';
import { computeReadiness, type NodeReadiness } from '../../src/domain/readiness.ts';
import { naiveGaps, naiveMet, naiveNodes, naiveReadiness, type Viewed } from './naive.ts';
import { anyLevels, anyRole, anyViewed, listNodes } from './randomRole.ts';
import type { Role } from '../../src/domain/role.ts';

const runs = { numRuns: 3000 };

/** Only areas are hidden; requirements leave with their area or as extended. */
function hideAreas(role: Role, viewed: Viewed): Viewed {
  const areas = new Set(listNodes(role).flatMap((node) => ('children' in node ? [node.id] : [])));
  return { ...viewed, hidden: viewed.hidden.filter((id) => areas.has(id)) };
}

function flatten(nodes: readonly NodeReadiness[]): NodeReadiness[] {
  return nodes.flatMap((node) =>
    node.kind === 'area' ? [node, ...flatten(node.children)] : [node],
  );
}

describe('the independent implementation', () => {
  it('agrees on readiness, every value and everything met', () => {
    fc.assert(
      fc.property(anyRole, anyViewed, anyLevels, (role, viewed, levels) => {
        const seen = hideAreas(role, viewed);
        const visibility = { extended: seen.extended, hiddenAreas: new Set(seen.hidden) };
        const ours = computeReadiness(role, visibility, new Map(Object.entries(levels)));
        const naive = naiveReadiness(role, seen, levels);
        if (naive === null || ours.value === null) expect(ours.value).toBe(naive);
        else expect(ours.value).toBeCloseTo(naive.toNumber(), 12);
        expect(ours.met).toBe(naiveMet(role, seen, levels));
        const nodes = [...naiveNodes(role, seen, levels)];
        const ourNodes = flatten(ours.areas);
        expect(ourNodes.map(({ id, met }) => `${id} ${met}`)).toEqual(
          nodes.map(([id, { met }]) => `${id} ${met}`),
        );
        const different = ourNodes.filter(({ value }, index) => {
          return !(Math.abs(value - (nodes[index]?.[1].value.toNumber() ?? NaN)) < 1e-12);
        });
        expect(different).toEqual([]);
      }),
      runs,
    );
  });

  it('agrees on the gaps, their order, their gains and their alternatives', () => {
    fc.assert(
      fc.property(anyRole, anyViewed, anyLevels, (role, viewed, levels) => {
        const seen = hideAreas(role, viewed);
        const visibility = { extended: seen.extended, hiddenAreas: new Set(seen.hidden) };
        const ours = findGaps(role, visibility, new Map(Object.entries(levels)));
        const naive = naiveGaps(role, seen, levels);
        const name = (gap: { kind: string; node: string; alternatives: readonly string[] }) =>
          `${gap.kind} ${gap.node}: ${gap.alternatives.join(' ')}`;
        expect(ours.map(name)).toEqual(naive.map(name));
        const different = ours.filter(({ gain }, index) => {
          return !(Math.abs(gain - (naive[index]?.gain.toNumber() ?? NaN)) < 1e-12);
        });
        expect(different).toEqual([]);
      }),
      runs,
    );
  });
});
