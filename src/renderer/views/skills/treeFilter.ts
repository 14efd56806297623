import type { NamedGap } from '../../../contract/roles.ts';
import type { AreaNode, SkillNode, SkillTree } from '../../../contract/skills.ts';
import type { Filter, Segment } from './memory.ts';
import { fits } from './search.ts';

export type Counts = Readonly<Record<Segment, number>>;

/** What a filter leaves: ids of areas, sub-areas and requirements, and the skills outside the role. */
export interface Kept {
  readonly nodes: ReadonlySet<string>;
  readonly outside: readonly SkillNode[];
  readonly skillCount: number;
}

type Keeps = (skill: SkillNode, isGap: boolean) => boolean;

/** Ids of the nodes that a gap stands at: a requirement, or the area that is still to be chosen from. */
export function listGapNodes(gaps: readonly NamedGap[]): ReadonlySet<string> {
  return new Set(gaps.map((gap) => gap.node));
}

export function filterTree(tree: SkillTree, filter: Filter, gapNodes: ReadonlySet<string>): Kept {
  const keeps: Keeps = (skill, isGap) =>
    fitsWhich(skill, filter) && fitsSegment(skill, filter, isGap);
  const areas = filter.which === 'outside' ? [] : tree.areas;
  const nodes = areas.flatMap((area) => listKept(area, filter.text, gapNodes, false, keeps));
  const outside = tree.outside.filter((skill) => fits(skill, filter.text) && keeps(skill, false));
  const skillCount = nodes.filter(({ kind }) => kind === 'skill').length + outside.length;
  return { nodes: new Set(nodes.map(({ id }) => id)), outside, skillCount };
}

function fitsWhich(skill: SkillNode, { which }: Filter): boolean {
  return which === 'both' || which === 'outside' || skill.skillKind === which;
}

function fitsSegment(skill: SkillNode, { segment }: Filter, isGap: boolean): boolean {
  if (segment === 'gaps') return isGap;
  return segment === 'all' || (skill.met && skill.required !== null);
}

interface KeptNode {
  readonly kind: 'area' | 'skill';
  readonly id: string;
}

/** The area and what of it stays; nothing when nothing stays. A search that fits an area's name keeps all in it. */
function listKept(
  area: AreaNode,
  text: string,
  gapNodes: ReadonlySet<string>,
  isInGap: boolean,
  keeps: Keeps,
): KeptNode[] {
  const isGap = isInGap || gapNodes.has(area.id);
  const inside = fits({ title: area.title, aliases: [] }, text) ? '' : text;
  const below = area.children.flatMap((child): KeptNode[] => {
    if (child.kind === 'area') return listKept(child, inside, gapNodes, isGap, keeps);
    const stays = fits(child, inside) && keeps(child, isGap || gapNodes.has(child.nodeId));
    return stays ? [{ kind: 'skill', id: child.nodeId }] : [];
  });
  return below.length === 0 ? [] : [{ kind: 'area', id: area.id }, ...below];
}

/** How many skills each segment holds; an area still to be chosen from is one gap, as everywhere else. */
export function countSegments(
  tree: SkillTree,
  filter: Filter,
  gapNodes: ReadonlySet<string>,
): Counts {
  const inGaps = filterTree(tree, { ...filter, segment: 'gaps' }, gapNodes).nodes;
  return {
    all: filterTree(tree, { ...filter, segment: 'all' }, gapNodes).skillCount,
    gaps: [...gapNodes].filter((id) => inGaps.has(id)).length,
    met: filterTree(tree, { ...filter, segment: 'met' }, gapNodes).skillCount,
  };
}
