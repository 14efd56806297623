import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { all, column, type Db } from '../../src/main/store/db.ts';
import { closeStore, openStore } from '../../src/main/store/open.ts';
import type { SessionInput } from '../../src/main/store/sessions.ts';
import { syncCatalogue } from '../../src/main/store/skills.ts';
import type { CatalogueSkill } from '../../src/domain/role.ts';

/** 2026-03-02T10:00:00Z, a Monday. */
export const now = Date.UTC(2026, 2, 2, 10);

const folders: string[] = [];
const stores: Db[] = [];

afterEach(() => {
  for (const db of stores.splice(0)) if (db.open) closeStore(db);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the test's own, gone afterwards. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-test-'));
  folders.push(folder);
  return folder;
}

export async function openAt(folder: string, role: 'window' | 'command' = 'window'): Promise<Db> {
  const { db } = await openStore({ folder, now, role });
  stores.push(db);
  return db;
}

/** A new store that knows `skillIds`. */
export async function openNew(): Promise<Db> {
  const db = await openAt(makeFolder());
  syncCatalogue(db, catalogue, 'digest-1', now);
  return db;
}

export const skillIds = ['postgresql', 'sql', 'git', 'java'] as const;

export const catalogue: readonly CatalogueSkill[] = [
  skill('postgresql', 'PostgreSQL', ['Postgres', 'psql']),
  skill('sql', 'SQL'),
  skill('git', 'Git'),
  skill('java', 'Java'),
];

export function skill(
  id: string,
  title: string,
  aliases: readonly string[] = [],
  replacedBy?: string,
): CatalogueSkill {
  const base = { id, title, kind: 'hard', aliases, summary: '' } as const;
  return replacedBy === undefined ? base : { ...base, replacedBy };
}

export function session(change: Partial<SessionInput> = {}): SessionInput {
  return {
    localDay: '2026-03-01',
    startedAt: null,
    endedAt: null,
    offsetMinutes: null,
    zone: null,
    durationSeconds: 2700,
    skills: [{ id: 'postgresql', weight: 1 }],
    activity: 'practice',
    note: '',
    ...change,
  };
}

/** Every row of every table but the log's, to be compared. */
export function dump(db: Db): Record<string, readonly unknown[]> {
  const tables = column<string>(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
  ).filter((name) => name !== 'changes');
  return Object.fromEntries(
    tables.map((name) => [name, all(db, `SELECT * FROM ${name} ORDER BY 1, 2`)]),
  );
}

/** Names and digests of all files in a folder: what "untouched" means. `-shm` is an index of the log, made by whoever reads. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
      .map(({ name, parentPath }) => {
        const path = join(parentPath, name);
        return [path, createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
