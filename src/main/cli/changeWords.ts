import type { Change } from '../../contract/changes.ts';
import { isSaid, say } from '../words.ts';
import { sayDuration } from './figures.ts';
import { plain } from './terminal.ts';

/** The sentence of the window's history; an action that it has no words for is shown by its name. */
export function sayChange({ action, about }: Pick<Change, 'action' | 'about'>): string {
  const details = fillIn(about);
  const key = `history:action.${action}`;
  return plain(isSaid(key, details) ? say(key, details) : say('history:other', { action }));
}

/** One assessment names its skill, several the number and all of their skills. */
function fillIn(about: Change['about']): Change['about'] {
  const { seconds, skill, skills, names } = about;
  return {
    count: 1,
    ...(skill === undefined ? {} : { skills: skill }),
    ...about,
    ...(typeof seconds === 'number' ? { duration: sayDuration(seconds) } : {}),
    ...(typeof names === 'string' ? { names: saySettings(names) } : {}),
    ...(skills === '' ? { context: 'noSkill' } : {}),
  };
}

function saySettings(names: string): string {
  return names
    .split(/,\s*/)
    .map((name) => (isSaid(`history:setting.${name}`) ? say(`history:setting.${name}`) : name))
    .join(', ');
}
