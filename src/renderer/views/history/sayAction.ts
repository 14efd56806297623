import i18next from 'i18next';
import { sayDay } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';

type About = Readonly<Record<string, string | number>>;

/**
 * One entry of the history as a sentence. The namespace `history` must be loaded. An action without words, from a
 * newer version say, is shown by its name.
 */
export function sayAction(action: string, about: About, language: string): string {
  const key = `action.${action}`;
  const options = { ns: 'history', ...fillIn(about, language) };
  if (!i18next.exists(key, options)) return i18next.t('other', { ns: 'history', action });
  return i18next.t(key, options);
}

/** "Undone: …", "Done again: …", or the sentence alone. */
export function sayChange(
  kind: 'do' | 'undo' | 'redo',
  action: string,
  about: About,
  language: string,
): string {
  const what = sayAction(action, about, language);
  if (kind === 'do') return what;
  return i18next.t(kind === 'undo' ? 'kind.undo' : 'kind.redo', { ns: 'history', what });
}

/** What the entry names, as people read it. One assessment names its skill, several their number and all of them. */
function fillIn(about: About, language: string): Record<string, string | number> {
  const filled: Record<string, string | number> = {
    count: 1,
    skills: about['skill'] ?? '',
    ...about,
  };
  if (typeof about['seconds'] === 'number') filled['duration'] = sayDuration(about['seconds']);
  for (const name of ['day', 'by']) {
    const day = about[name];
    if (typeof day === 'string') filled[name] = sayDay(day, 'withYear', language);
  }
  if (about['skills'] === '') filled['context'] = 'noSkill';
  if (typeof about['names'] === 'string') filled['names'] = saySettings(about['names']);
  return filled;
}

function saySettings(names: string): string {
  return names
    .split(/,\s*/)
    .map((name) =>
      i18next.exists(`setting.${name}`, { ns: 'history' })
        ? i18next.t(`setting.${name}`, { ns: 'history' })
        : name,
    )
    .join(', ');
}
