import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFolderOpen,
  IconHelp,
  IconKeyboard,
  IconMoon,
  IconPencilPlus,
  IconPlus,
  IconRestore,
  IconSun,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { App } from '../../../contract/app.ts';
import { act, redo, undo } from '../../state/actions.ts';
import { saveCopy } from '../../state/copies.ts';
import { openDialog } from '../../state/dialogs.ts';
import { chooseFiles } from '../../state/openings.ts';
import { goTo, type Screen } from '../../state/place.ts';
import { Keys } from '../../ui/Keys.tsx';
import { isApple } from '../../ui/platform.ts';
import { chooseCopy, startLogging } from '../frame/commands.ts';
import { numberedScreens, screenIcons } from '../frame/screens.ts';
import { sayAction } from '../history/sayAction.ts';
import type { Command } from './entries.ts';

type T = TFunction<'common'>;

const size = 16;

/** What can be done from anywhere, whatever is typed. */
export function listCommands(app: App, t: T, language: string): readonly Command[] {
  const dark = app.settings.appearance === 'dark';
  const say = (change: App['undo']['undo']): string =>
    change === null ? '' : sayAction(change.action, change.about, language);
  return [
    make('log', t('palette.log'), <IconPencilPlus size={size} />, () => startLogging(), {
      aside: <Keys keys={['mod', 'L']} />,
      aliases: ['session', 'studied'],
    }),
    make('goal', t('palette.newGoal'), <IconTargetArrow size={size} />, () =>
      openDialog({ kind: 'goal' }),
    ),
    ...(app.undo.undo === null
      ? []
      : [
          make('undo', t('undo'), <IconArrowBackUp size={size} />, () => void undo(), {
            hint: say(app.undo.undo),
            aside: <Keys keys={['mod', 'Z']} />,
          }),
        ]),
    ...(app.undo.redo === null
      ? []
      : [
          make('redo', t('redo'), <IconArrowForwardUp size={size} />, () => void redo(), {
            hint: say(app.undo.redo),
            aside: <Keys keys={isApple ? ['mod', 'shift', 'Z'] : ['mod', 'Y']} />,
          }),
        ]),
    make(
      'save-copy',
      t('palette.saveCopy'),
      <IconDeviceFloppy size={size} />,
      () => void saveCopy(),
      {
        aliases: ['backup'],
      },
    ),
    make(
      'open-files',
      t('palette.openFiles'),
      <IconFolderOpen size={size} />,
      () => void chooseFiles(),
      { aside: <Keys keys={['mod', 'O']} />, onlySearched: true, aliases: ['mentor', 'learner'] },
    ),
    make('restore', t('palette.restore'), <IconRestore size={size} />, () => void chooseCopy(), {
      onlySearched: true,
      aliases: ['backup'],
    }),
    make(
      'readiness',
      t('palette.readiness'),
      <IconHelp size={size} />,
      () => openDialog({ kind: 'readiness' }),
      { onlySearched: true },
    ),
    make(
      'new-skill',
      t('palette.newSkill'),
      <IconPlus size={size} />,
      () => openDialog({ kind: 'new-skill', title: '' }),
      { onlySearched: true },
    ),
    make(
      'appearance',
      dark ? t('palette.light') : t('palette.dark'),
      dark ? <IconSun size={size} /> : <IconMoon size={size} />,
      () => void act('changeSettings', { appearance: dark ? 'light' : 'dark' }),
      { onlySearched: true, aliases: ['theme', 'appearance'] },
    ),
    make(
      'shortcuts',
      t('palette.shortcuts'),
      <IconKeyboard size={size} />,
      () => openDialog({ kind: 'shortcuts' }),
      { aside: <Keys keys={['?']} />, onlySearched: true, aliases: ['shortcuts'] },
    ),
    ...numberedScreens.map((screen, index) =>
      makeGoTo(screen, t(`nav.${screen}`), ['mod', String(index + 1)]),
    ),
    makeGoTo('settings', t('nav.settings'), ['mod', ',']),
  ];
}

function make(
  id: string,
  label: string,
  icon: Command['icon'],
  run: () => void,
  rest: Partial<Pick<Command, 'hint' | 'aside' | 'aliases' | 'onlySearched'>> = {},
): Command {
  return { id, group: 'do', label, icon, run, aliases: [], ...rest };
}

function makeGoTo(screen: Screen, label: string, keys: readonly string[]): Command {
  const Icon = screenIcons[screen];
  return {
    id: `go-${screen}`,
    group: 'goTo',
    label,
    icon: <Icon size={size} />,
    aside: <Keys keys={keys} />,
    aliases: [],
    run: () => goTo({ screen }),
  };
}
