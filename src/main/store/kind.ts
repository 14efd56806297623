import { randomUUID } from 'node:crypto';
import { run, type Db } from './db.ts';
import { migrations } from './migrations/index.ts';

/** What makes a SQLite file one of Milepost's, and which one. */
export interface StoreKind {
  /** In the file's header. */
  readonly applicationId: number;
  /** In order; the first makes schema 1. */
  readonly migrations: readonly string[];
  /** What a new one begins with. */
  readonly begin: (db: Db) => void;
}

/** What a learner enters: `milepost.sqlite`. */
export const learnerStore: StoreKind = {
  // "MLPT"
  applicationId: 0x4d4c5054,
  migrations,
  begin: (db) => {
    run(db, "INSERT INTO settings(name, value) VALUES('deviceId', json_quote(?))", randomUUID());
  },
};
