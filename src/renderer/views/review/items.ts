import type { ReviewGroup, ReviewGroupName, ReviewSkill } from '../../../domain/reviewGroups.ts';
import type { Area } from '../../../domain/role.ts';

/** What one can speak of: a skill, an area, or the whole. `key` is unique in a review. */
export type ReviewItem =
  | { readonly key: string; readonly kind: 'skill'; readonly of: ReviewSkill }
  | { readonly key: string; readonly kind: 'area'; readonly of: Area }
  | { readonly key: WholeKind; readonly kind: WholeKind };

export const wholeKinds = ['overall', 'goals', 'question'] as const;
export type WholeKind = (typeof wholeKinds)[number];

export type ListGroupName = ReviewGroupName | 'areas' | 'whole';

export interface ListGroup {
  readonly name: ListGroupName;
  readonly items: readonly ReviewItem[];
}

/** As they stand in the list: skills as they are to be discussed, then areas, then the whole. */
export function listGroups(
  groups: readonly ReviewGroup[],
  areas: readonly Area[],
): readonly ListGroup[] {
  return [
    ...groups.map(({ name, skills }) => ({
      name,
      items: skills.map((of) => ({ key: skillKey(of.skill.id), kind: 'skill' as const, of })),
    })),
    {
      name: 'areas',
      items: areas.map((of) => ({ key: `area ${of.id}`, kind: 'area' as const, of })),
    },
    { name: 'whole', items: wholeKinds.map((kind) => ({ key: kind, kind })) },
  ];
}

export function skillKey(skill: string): string {
  return `skill ${skill}`;
}

/** What is open before anything was pressed: what to discuss, and the whole. */
export function openAtFirst(groups: readonly ListGroup[]): ReadonlySet<ListGroupName> {
  const names = groups.map(({ name }) => name);
  const toDiscuss = names.filter((name) => name === 'differs' || name === 'changed');
  const skills = toDiscuss.length > 0 ? toDiscuss : names.slice(0, 1);
  return new Set<ListGroupName>([...skills, 'whole']);
}
