import type { Settings } from '../../contract/settings.ts';
import { change } from './changes.ts';
import { all, together, type Db } from './db.ts';
import { putSetting, readSetting } from './settingRows.ts';
import type { RowWriter } from './rows.ts';

type Stored = Omit<Settings, 'invalid'>;
type Name = keyof Stored;
export type SettingsPatch = { readonly [K in Name]?: Stored[K] | undefined };

export const defaultSettings: Settings = {
  name: '',
  appearance: 'system',
  weekStart: 1,
  showExtended: true,
  hiddenAreas: [],
  firstRunDone: false,
  invalid: [],
};

/** More would not be read back: of areas that roles no longer have, the oldest are shown again. */
const mostHidden = 200;

// A store may come from another version or another hand, so what is in it is checked like any file.
const guards: { readonly [K in Name]: (found: unknown) => found is Stored[K] } = {
  name: (found): found is string => typeof found === 'string' && found.length <= 80,
  appearance: (found) => found === 'system' || found === 'light' || found === 'dark',
  weekStart: (found) => found === 1 || found === 6 || found === 7,
  showExtended: (found) => typeof found === 'boolean',
  hiddenAreas: (found): found is readonly string[] =>
    Array.isArray(found) &&
    found.length <= mostHidden &&
    found.every((id) => typeof id === 'string'),
  firstRunDone: (found) => typeof found === 'boolean',
};

const names = Object.keys(guards) as Name[];
/** Of the machine rather than of the learner, so not in the undo stack. */
const unlogged: ReadonlySet<Name> = new Set(['appearance', 'firstRunDone']);

/** A value that cannot be read is named in `invalid`; the default stands in for it. */
export function readSettings(db: Db): Settings {
  const rows = all<{ name: string; value: string }>(db, 'SELECT name, value FROM settings');
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const settings: Record<string, unknown> = { ...defaultSettings };
  const invalid: string[] = [];
  for (const name of names) {
    const text = stored.get(name);
    if (text === undefined) continue;
    const found: unknown = JSON.parse(text);
    if (guards[name](found)) settings[name] = found;
    else invalid.push(name);
  }
  return { ...(settings as unknown as Stored), invalid };
}

/**
 * Hides these areas, or shows them again. What is hidden beside them is read under the write lock and not sent along:
 * of two callers, neither takes back what the other did.
 */
export function setAreasHidden(
  db: Db,
  areas: readonly string[],
  hidden: boolean,
  at: number,
): void {
  together(db, () => {
    const before = readSettings(db).hiddenAreas;
    const hiddenAreas = hidden
      ? [...new Set([...before, ...areas])].slice(-mostHidden)
      : before.filter((id) => !areas.includes(id));
    // Pressed twice, it leaves no entry.
    if (areas.every((id) => before.includes(id) === hidden)) return;
    writeSettings(db, { hiddenAreas }, at);
  });
}

/** One action, in the undo stack but for appearance and the first run. Values must be those of the contract. */
export function writeSettings(db: Db, patch: SettingsPatch, at: number): void {
  const given = names.filter((name) => patch[name] !== undefined);
  const logged = given.filter((name) => !unlogged.has(name));
  const entry = {
    at,
    action: 'changeSettings',
    about: { names: logged.join(', ') },
    nouns: ['settings'] as const,
  };
  together(db, () => {
    for (const name of given) keepInvalid(db, name);
    for (const name of given) if (unlogged.has(name)) putSetting(db, name, patch[name]);
    change(db, entry, (rows) => {
      for (const name of logged) writeLogged(rows, name, JSON.stringify(patch[name]));
    });
  });
}

function writeLogged(rows: RowWriter, name: Name, value: string): void {
  if (readSetting(rows.db, name) === null) rows.insert('settings', { name, value });
  else rows.update('settings', { name }, { value });
}

/** What could not be read is kept aside before it is overwritten. */
function keepInvalid(db: Db, name: Name): void {
  const text = readSetting(db, name);
  if (text === null) return;
  const found: unknown = JSON.parse(text);
  if (!guards[name](found)) putSetting(db, `${name} (invalid)`, found);
}
