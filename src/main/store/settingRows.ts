import { run, together, value, type Db } from './db.ts';

/** The stored JSON text; null: never set. */
export function readSetting(db: Db, name: string): string | null {
  return value<string>(db, 'SELECT value FROM settings WHERE name = ?', name) ?? null;
}

/** Outside the undo stack. */
export function putSetting(db: Db, name: string, setting: unknown): void {
  run(
    db,
    'INSERT INTO settings(name, value) VALUES(?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(setting),
  );
}

/** As `putSetting`; what stands there and is not `isRead` is kept aside under another name. */
export function replaceSetting(
  db: Db,
  name: string,
  setting: unknown,
  isRead: (found: unknown) => boolean,
): void {
  together(db, () => {
    const text = readSetting(db, name);
    const found: unknown = text === null ? null : JSON.parse(text);
    if (text !== null && !isRead(found)) putSetting(db, `${name} (invalid)`, found);
    putSetting(db, name, setting);
  });
}
