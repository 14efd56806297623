import { value, type Db } from './db.ts';

/** Moves when another connection, of this process or another, has committed. */
export function readDataVersion(db: Db): number {
  return value<number>(db, 'PRAGMA data_version') ?? 0;
}
