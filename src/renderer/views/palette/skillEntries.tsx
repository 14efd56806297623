import { IconChecklist, IconPencilPlus, IconPlus, IconTargetArrow } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { AreaName } from '../../../contract/app.ts';
import type { Goal } from '../../../contract/goals.ts';
import type { SkillName } from '../../../contract/skills.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { Keys } from '../../ui/Keys.tsx';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { startLogging } from '../frame/commands.ts';
import type { Entry } from './entries.ts';

type T = TFunction<'common'>;

const size = 16;

/** A skill, to be opened. */
export function skillEntry(skill: SkillName, areas: readonly AreaName[], t: T): Entry {
  const area = areas.find(({ id }) => id === skill.area);
  return {
    id: `skill-${skill.id}`,
    group: 'skills',
    icon: <AreaSquare area={skill.area} />,
    label: skill.title,
    hint: area?.title ?? t('outside'),
    aside: <LevelSquares level={skill.level} required={skill.required} />,
    run: () => goTo({ screen: 'skills', skill: skill.id, focus: 'panel' }),
  };
}

/** What can be done with the skill that fits best. */
export function skillActions(
  skill: SkillName,
  goals: readonly Goal[],
  today: string,
  t: T,
  language: string,
): readonly Entry[] {
  const goal = goals.find((one) => one.skill === skill.id && one.state === 'open');
  return [
    {
      id: `log-${skill.id}`,
      group: 'do',
      icon: <IconPencilPlus size={size} />,
      label: t('palette.logSkill', { skill: skill.title }),
      aside: <Keys keys={['mod', 'L']} />,
      run: () => startLogging(`${skill.title} `),
    },
    {
      id: `assess-${skill.id}`,
      group: 'do',
      icon: <IconChecklist size={size} />,
      label: t('palette.assessSkill', { skill: skill.title }),
      // A skill's panel is where it is assessed.
      run: () => goTo({ screen: 'skills', skill: skill.id, focus: 'panel' }),
    },
    goal === undefined
      ? {
          id: `goal-${skill.id}`,
          group: 'do',
          icon: <IconTargetArrow size={size} />,
          label: t('palette.goalForSkill', { skill: skill.title }),
          run: () => openDialog({ kind: 'goal', skill: skill.id, ...nextLevel(skill) }),
        }
      : {
          id: `goal-${skill.id}`,
          group: 'do',
          icon: <IconTargetArrow size={size} />,
          label: t('palette.changeGoal', {
            skill: goal.title,
            level: goal.level,
            by: sayDayFrom(goal.by, today, language),
          }),
          run: () => openDialog({ kind: 'goal', goal: goal.id }),
        },
  ];
}

/** Offered when no skill is called so. */
export function addSkillEntry(title: string, t: T): Entry {
  return {
    id: 'add-skill',
    group: 'do',
    icon: <IconPlus size={size} />,
    label: t('palette.addSkill', { title }),
    run: () => openDialog({ kind: 'new-skill', title }),
  };
}

/** The level that the role asks, while it is not reached. */
function nextLevel({ level, required }: SkillName): { readonly level?: number } {
  return required !== null && (level ?? 0) < required ? { level: required } : {};
}
