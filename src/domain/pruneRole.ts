import { cleanDescriptors, cleanLine, cleanText } from './plainText.ts';
import {
  isArea,
  type Area,
  type Requirement,
  type Role,
  type Source,
  type Visibility,
} from './role.ts';

/**
 * The role without what is hidden and without requirements for the skills `leftOut`: shown whole, it gives the
 * percentages that the learner sees, over what is left. An area that loses something also loses the words that
 * might name it. `skills` is empty: titles come from elsewhere.
 */
export function pruneRole(role: Role, visibility: Visibility, leftOut: ReadonlySet<string>): Role {
  const areas = role.areas.flatMap((area) => {
    const kept = pruneNode(area, 'core', { visibility, leftOut });
    return kept !== null && isArea(kept) ? [kept] : [];
  });
  const summary = leftOut.size === 0 ? role.summary : '';
  return {
    id: role.id,
    revision: role.revision,
    title: cleanLine(role.title) || role.id,
    summary: cleanText(summary),
    areas,
    skills: [],
  };
}

interface Cut {
  readonly visibility: Visibility;
  readonly leftOut: ReadonlySet<string>;
}

function pruneNode(
  node: Area | Requirement,
  inherited: Source,
  cut: Cut,
): Area | Requirement | null {
  const { visibility, leftOut } = cut;
  const source = inherited === 'extended' ? inherited : (node.source ?? 'core');
  if (source === 'extended' && !visibility.extended) return null;
  if (!isArea(node)) return leftOut.has(node.skill) ? null : node;
  if (visibility.hiddenAreas.has(node.id)) return null;
  const children = node.children
    .map((child) => pruneNode(child, source, cut))
    .filter((child) => child !== null);
  if (children.length === 0) return null;
  const { levels, ...rest } = node;
  const rule = node.rule === 'all' ? node.rule : { any: Math.min(node.rule.any, children.length) };
  const isWhole = levels !== undefined && !asksFor(node, leftOut);
  return {
    ...rest,
    title: cleanLine(node.title) || node.id,
    rule,
    children,
    ...(isWhole ? { levels: cleanDescriptors(levels) } : {}),
  };
}

function asksFor(node: Area | Requirement, skills: ReadonlySet<string>): boolean {
  if (!isArea(node)) return skills.has(node.skill);
  return node.children.some((child) => asksFor(child, skills));
}
