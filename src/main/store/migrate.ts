import { value, together, type Db } from './db.ts';
import { learnerStore, type StoreKind } from './kind.ts';

export const { applicationId } = learnerStore;

export const latestSchema = learnerStore.migrations.length;

export function readSchema(db: Db): number {
  return value<number>(db, 'PRAGMA user_version') ?? 0;
}

/**
 * Brings a store from the schema it has to `to`, one transaction for each step; the schema's number is raised in
 * the same transaction. The first failure stops everything, and what was reached until then stands.
 */
export function migrate(
  db: Db,
  to?: number,
  { applicationId, migrations }: StoreKind = learnerStore,
): void {
  const last = to ?? migrations.length;
  for (let schema = readSchema(db) + 1; schema <= last; schema += 1) {
    const sql = migrations[schema - 1];
    if (sql === undefined) throw new RangeError(`there is no schema ${schema}`);
    together(db, () => {
      if (schema === 1) db.pragma(`application_id = ${applicationId}`);
      db.exec(sql);
      db.pragma(`user_version = ${schema}`);
    });
  }
}
