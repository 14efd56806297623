import { useEffect } from 'react';
import type { AreaNode, SkillNode, SkillTree } from '../../../contract/skills.ts';
import type { Place } from '../../state/place.ts';
import { changeFilter, isFiltered, setClosedInFilter, setOpen, useMemory, type Filter } from './memory.ts';
import { outsideId } from './treeRows.ts';

export interface OpenAreas {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** Which areas are open: remembered while the app runs; at first the first one with something missing. */
export function useOpenAreas(tree: SkillTree | undefined, place: Place): OpenAreas {
  const { open, closedInFilter, filter } = useMemory();
  const filtered = isFiltered(filter) || filter.which === 'outside';
  const opened = open ?? openAtFirst(tree);

  useEffect(() => {
    const change = place.section === undefined ? undefined : sections[place.section];
    if (change !== undefined) changeFilter({ text: '', ...change });
  }, [place.section]);

  // A skill that is opened from elsewhere is to be seen in the tree.
  useEffect(() => {
    if (tree === undefined || place.skill === undefined) return;
    const top = findTop(tree, place.skill);
    const now = useMemory.getState().open ?? openAtFirst(tree);
    if (top !== null && !now.has(top)) setOpen(new Set([...now, top]));
  }, [place.skill, tree === undefined]);

  return {
    isOpen: (id) => (filtered ? !closedInFilter.has(id) : opened.has(id)),
    toggle: (id) => (filtered ? setClosedInFilter(flip(closedInFilter, id)) : setOpen(flip(opened, id))),
  };
}

const sections: Readonly<Record<string, Partial<Filter>>> = {
  all: { segment: 'all', which: 'both' },
  gaps: { segment: 'gaps', which: 'both' },
  met: { segment: 'met', which: 'both' },
  hard: { segment: 'all', which: 'hard' },
  soft: { segment: 'all', which: 'soft' },
  outside: { segment: 'all', which: 'outside' },
};

function flip(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const flipped = new Set(ids);
  if (!flipped.delete(id)) flipped.add(id);
  return flipped;
}

function openAtFirst(tree: SkillTree | undefined): ReadonlySet<string> {
  const area = tree?.areas.find((candidate) => !candidate.met);
  return new Set(area === undefined ? [] : [area.id]);
}

/** Id of the top row that a skill stands below; null: nowhere. */
function findTop(tree: SkillTree, skill: string): string | null {
  const area = tree.areas.find((candidate) => listSkills(candidate).some((node) => node.skill === skill));
  if (area !== undefined) return area.id;
  return tree.outside.some((node) => node.skill === skill) ? outsideId : null;
}

function listSkills(node: AreaNode | SkillNode): SkillNode[] {
  return node.kind === 'skill' ? [node] : node.children.flatMap(listSkills);
}

export function isNothingAssessed(tree: SkillTree): boolean {
  return [...tree.areas.flatMap(listSkills), ...tree.outside].every(({ level }) => level === null);
}
