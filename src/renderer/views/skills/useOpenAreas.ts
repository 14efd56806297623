import { useEffect } from 'react';
import type { AreaNode, SkillNode, SkillTree } from '../../../contract/skills.ts';
import type { Place } from '../../state/place.ts';
import {
  changeFilter,
  isFiltered,
  noFilter,
  setClosedInFilter,
  setOpen,
  useMemory,
  type Filter,
} from './memory.ts';
import { outsideId } from './treeRows.ts';

export interface OpenAreas {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Opens an area, whatever the filter hid. */
  readonly reveal: (id: string) => void;
}

/** Which areas are open: remembered while the app runs; at first the first one with something missing. */
export function useOpenAreas(tree: SkillTree | undefined, place: Place): OpenAreas {
  const { open, closedInFilter, filter } = useMemory();
  const filtered = isFiltered(filter) || filter.which === 'outside';

  const first = tree?.areas.find((area) => !area.met)?.id;
  const opened = open ?? new Set(first === undefined ? [] : [first]);

  useEffect(() => {
    const change = place.section === undefined ? undefined : sections[place.section];
    if (change !== undefined) changeFilter({ text: '', ...change });
  }, [place.section]);

  // A skill that is opened from elsewhere is to be seen in the tree.
  const top = tree === undefined || place.skill === undefined ? null : findTop(tree, place.skill);
  useEffect(() => {
    if (top === null) return;
    if (!opened.has(top)) setOpen(new Set([...opened, top]));
    // Only when another skill is opened: closing its area again, or meeting the first, opens nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place.skill, top]);

  return {
    isOpen: (id) => (filtered ? !closedInFilter.has(id) : opened.has(id)),
    toggle: (id) =>
      filtered ? setClosedInFilter(flip(closedInFilter, id)) : setOpen(flip(opened, id)),
    reveal: (id) => {
      changeFilter(noFilter);
      setOpen(new Set([...opened, id]));
    },
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

/** Id of the top row that a skill stands below; null: nowhere. */
function findTop(tree: SkillTree, skill: string): string | null {
  const area = tree.areas.find((candidate) =>
    listSkills(candidate).some((node) => node.skill === skill),
  );
  if (area !== undefined) return area.id;
  return tree.outside.some((node) => node.skill === skill) ? outsideId : null;
}

function listSkills(node: AreaNode | SkillNode): SkillNode[] {
  return node.kind === 'skill' ? [node] : node.children.flatMap(listSkills);
}

export function isNothingAssessed(tree: SkillTree): boolean {
  return [...tree.areas.flatMap(listSkills), ...tree.outside].every(({ level }) => level === null);
}
