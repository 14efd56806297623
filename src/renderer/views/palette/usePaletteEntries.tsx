import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import type { SkillName } from '../../../contract/skills.ts';
import { titleLimit } from '../../../domain/textLimits.ts';
import { useRead } from '../../state/reads.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { findFit } from '../skills/search.ts';
import { listCommands } from './commandEntries.tsx';
import { groupOrder, type Command, type Entry, type EntryGroup } from './entries.ts';
import { logEntry } from './logEntry.tsx';
import { addSkillEntry, skillActions, skillEntry } from './skillEntries.tsx';
import { splitVerb } from './verbs.ts';
import { useLogLine } from './useLogLine.ts';

export interface PaletteEntries {
  readonly groups: readonly { readonly group: EntryGroup; readonly entries: readonly Entry[] }[];
  /** In the order shown. */
  readonly all: readonly Entry[];
  /** All that can be found. */
  readonly total: number;
  /** What Enter does unless the arrows moved. */
  readonly first: Entry | undefined;
  /** Main is still reading the text as a session; Enter waits for it. */
  readonly pending: boolean;
  /** Nothing is called that, and no skill can be. */
  readonly isTooLong: boolean;
}

const mostSkills = 6;

/** What the typed text finds, grouped in the palette's order. */
export function usePaletteEntries(query: string, app: App): PaletteEntries {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const skills = useRead('listSkills', {}).value ?? [];
  const goals = useRead('listGoals', {}).value ?? [];
  const { understood, pending } = useLogLine(query);
  const text = query.trim();
  const commands = listCommands(app, t, language);
  const line = understood === undefined ? null : logEntry(query, understood, t, language);
  const asIs = text === '' ? [] : rankSkills(skills, text);
  const { verb, rest } = splitVerb(text);
  const found = asIs.length === 0 && verb !== null ? rankSkills(skills, rest) : asIs;
  const best = found[0];
  const fitting = findCommands(commands, text);
  const isNew = text !== '' && line === null && found.length === 0 && fitting.length === 0;
  const isTooLong = isNew && text.length > titleLimit;
  const entries: readonly Entry[] = [
    ...(line === null ? [] : [line]),
    ...found.slice(0, mostSkills).map((skill) => skillEntry(skill, app.areas, t)),
    ...(best === undefined ? [] : skillActions(best, goals, app.today, t, language)),
    ...fitting,
    ...(isNew && !isTooLong ? [addSkillEntry(text, t)] : []),
  ];
  const groups = groupOrder
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((group) => group.entries.length > 0);
  const all = groups.flatMap((group) => group.entries);
  const asked = verb === null || best === undefined ? undefined : `${verb}-${best.id}`;
  return {
    groups,
    all,
    first: all.find(({ id }) => id === asked) ?? all[0],
    total: skills.length + commands.length,
    pending,
    isTooLong,
  };
}

function rankSkills(skills: readonly SkillName[], text: string): SkillName[] {
  return skills
    .flatMap((skill) => {
      const fit = findFit(skill, text);
      return fit === null ? [] : [{ skill, score: fit.score }];
    })
    .toSorted((a, b) => a.score - b.score)
    .map(({ skill }) => skill);
}

function findCommands(commands: readonly Command[], text: string): Command[] {
  if (text === '') return commands.filter(({ onlySearched }) => onlySearched !== true);
  return commands.filter(({ label, aliases }) => findFit({ title: label, aliases }, text) !== null);
}
