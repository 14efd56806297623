import type { ExportEntry } from '../../contract/snapshots.ts';
import { all, column, first, run, together, value, type Db } from './db.ts';
import { mark } from './history.ts';

/** As it is shown, with what is not: the key itself and what was chosen. */
export interface ExportRow extends Omit<ExportEntry, 'n' | 'fingerprint'> {
  /** Public key; null: unsigned. */
  readonly key: string | null;
  /** What was chosen, as JSON. */
  readonly scope: string;
}

export function addExport(db: Db, row: ExportRow): void {
  together(db, () => {
    run(
      db,
      `INSERT INTO exports(at, offset_minutes, digest, format, file_name, bytes, from_day, to_day, key, scope)
       VALUES(@at, @offsetMinutes, @digest, @format, @fileName, @bytes, @from, @to, @key, @scope)`,
      { ...row },
    );
    mark(db, 'export', row.at, { nouns: ['exports'] });
  });
}

export interface ExportedSnapshot {
  readonly n: number;
  readonly fileName: string;
  /** UTC milliseconds, and the offset it was lived in. */
  readonly at: number;
  readonly offsetMinutes: number;
}

/** The last time that this snapshot left; null: it is not remembered. */
export function findExport(db: Db, digest: string): ExportedSnapshot | null {
  return (
    first<ExportedSnapshot>(
      db,
      `SELECT n, file_name AS fileName, at, offset_minutes AS offsetMinutes FROM exports
       WHERE digest = ? ORDER BY n DESC LIMIT 1`,
      digest,
    ) ?? null
  );
}

/** null: nothing ever left. */
export function newestExportDigest(db: Db): string | null {
  return value<string>(db, 'SELECT digest FROM exports ORDER BY n DESC LIMIT 1') ?? null;
}

/** Public keys that anything was ever signed with. */
export function listExportKeys(db: Db): string[] {
  return column<string>(db, 'SELECT DISTINCT key FROM exports WHERE key IS NOT NULL');
}

/** Newest first, by key: `next` is the `before` of the next page. */
export function listExports(
  db: Db,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): {
  readonly exports: readonly (ExportRow & { readonly n: number })[];
  readonly next: number | null;
} {
  const rows = all<ExportRow & { readonly n: number }>(
    db,
    `SELECT n, at, offset_minutes AS offsetMinutes, digest, format, file_name AS fileName, bytes,
       from_day AS "from", to_day AS "to", key, scope
     FROM exports WHERE n < ? ORDER BY n DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  return { exports: shown, next: rows.length > limit ? (shown.at(-1)?.n ?? null) : null };
}
