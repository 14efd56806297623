import type { AreaNode, SkillNode, SkillTree } from '../../../contract/skills.ts';
import { countWanted } from '../../../domain/readiness.ts';
import type { Kept } from './treeFilter.ts';

/** Where a row stands: ARIA's level, place and number of siblings. */
interface Standing {
  readonly id: string;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Id of the row above it in the tree; null: a top row. */
  readonly parent: string | null;
}

/** How an "any n" rule looks at a child: it is what counts, it is not, or the rule makes no difference here. */
type Choice = 'counts' | 'other' | 'plain';

export interface AreaRow extends Standing {
  readonly kind: 'area';
  readonly node: AreaNode;
  readonly isOpen: boolean;
}

/** A sub-area: always open, a head above its skills. */
export interface GroupRow extends Standing {
  readonly kind: 'group';
  readonly node: AreaNode;
  readonly choice: Choice;
  readonly depth: number;
}

export interface SkillRow extends Standing {
  readonly kind: 'skill';
  readonly node: SkillNode;
  readonly choice: Choice;
  readonly depth: number;
}

export interface OutsideRow extends Standing {
  readonly kind: 'outside';
  readonly isOpen: boolean;
  readonly seconds: number;
}

export type Row = AreaRow | GroupRow | SkillRow | OutsideRow;

export const outsideId = '(outside)';

/** The tree as rows from top to bottom: what the filter kept, and of that only the children of what is open. */
export function listRows(tree: SkillTree, kept: Kept, isOpen: (id: string) => boolean): Row[] {
  const areas = tree.areas.filter(({ id }) => kept.nodes.has(id));
  const siblings = areas.length + (kept.outside.length > 0 ? 1 : 0);
  const rows = areas.flatMap((node, index): Row[] => {
    const row: AreaRow = {
      kind: 'area',
      node,
      isOpen: isOpen(node.id),
      id: node.id,
      level: 1,
      place: index + 1,
      siblings,
      parent: null,
    };
    // Beside groups a single skill stands as far left as they do.
    const depth = node.children.some((child) => child.kind === 'area') ? 0 : 1;
    return row.isOpen ? [row, ...listChildren(node, row, kept, depth, false)] : [row];
  });
  return [...rows, ...listOutside(kept.outside, siblings, isOpen(outsideId))];
}

function listChildren(
  area: AreaNode,
  above: Standing,
  kept: Kept,
  depth: number,
  isOther: boolean,
): Row[] {
  const children = area.children.filter((child) => kept.nodes.has(idOf(child)));
  return children.flatMap((child, index): Row[] => {
    const choice = isOther ? 'other' : judgeChoice(area, child);
    const standing = {
      id: idOf(child),
      level: above.level + 1,
      place: index + 1,
      siblings: children.length,
      parent: above.id,
    };
    if (child.kind === 'skill') return [{ kind: 'skill', node: child, choice, depth, ...standing }];
    const row: GroupRow = { kind: 'group', node: child, choice, depth, ...standing };
    return [row, ...listChildren(child, row, kept, depth + 1, choice === 'other')];
  });
}

function idOf(node: AreaNode | SkillNode): string {
  return node.kind === 'skill' ? node.nodeId : node.id;
}

/** While fewer were started than count, the first in the file are not "what counts": the choice is still open. */
function judgeChoice({ rule, children }: AreaNode, child: AreaNode | SkillNode): Choice {
  if (rule === 'all' || children.length < 2) return 'plain';
  if (isChosen(child)) return 'counts';
  const wanted = countWanted(rule, children.length);
  return children.filter(isChosen).length < wanted ? 'plain' : 'other';
}

function isChosen(node: AreaNode | SkillNode): boolean {
  return node.counts && (node.kind === 'skill' ? node.value : (node.readiness ?? 0)) > 0;
}

function listOutside(skills: readonly SkillNode[], siblings: number, isOpen: boolean): Row[] {
  if (skills.length === 0) return [];
  const head: OutsideRow = {
    kind: 'outside',
    isOpen,
    seconds: skills.reduce((sum, skill) => sum + skill.seconds, 0),
    id: outsideId,
    level: 1,
    place: siblings,
    siblings,
    parent: null,
  };
  const rows = skills.map((node, index): SkillRow => ({
    kind: 'skill',
    node,
    choice: 'plain',
    depth: 1,
    id: `${outsideId} ${node.skill}`,
    level: 2,
    place: index + 1,
    siblings: skills.length,
    parent: outsideId,
  }));
  return isOpen ? [head, ...rows] : [head];
}
