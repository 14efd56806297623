import { Refusal } from '../../domain/refusal.ts';
import type { Role } from '../../domain/role.ts';
import { addRoleSkills } from './catalogue.ts';
import { change } from './changes.ts';
import { all, first, run, together, value, type Db } from './db.ts';
import { mark } from './history.ts';
import { putSetting } from './settingRows.ts';

export interface StoredRole {
  readonly id: string;
  /** Counts the documents adopted here, from 1. */
  readonly version: number;
  /** UTC milliseconds. */
  readonly adoptedAt: number;
  readonly role: Role;
  /** It is the one that is followed. */
  readonly current: boolean;
}

/** Digest of the document in force; null: this role was never adopted. */
export function readRoleDigest(db: Db, id: string): string | null {
  return value<string>(db, `SELECT digest ${fromCurrent} WHERE r.id = ?`, id) ?? null;
}

/**
 * Keeps a checked role document whole, as a new version where its digest is new; an older revision than the one in
 * force is kept out, so that an old version of the app beside a new one takes nothing back. Not an action of the
 * learner's, so not in the undo stack. `follow`: also when nothing is followed yet.
 */
export function adoptRole(
  db: Db,
  role: Role,
  document: string,
  digest: string,
  at: number,
  { follow = false }: { readonly follow?: boolean } = {},
): void {
  together(db, () => {
    const current = first<{ revision: number }>(
      db,
      `SELECT revision ${fromCurrent} WHERE r.id = ?`,
      role.id,
    );
    if (current === undefined || current.revision <= role.revision) {
      setCurrent(db, role.id, putVersion(db, role, document, digest, at));
      addRoleSkills(db, role.skills);
    }
    if (follow && readFollowed(db) === null) putSetting(db, 'role', role.id);
    mark(db, 'adoptRole', at);
  });
}

/** Every adopted role, the followed one first. */
export function listRoles(db: Db): StoredRole[] {
  return all<RoleRow>(db, `SELECT ${roleColumns} ${fromCurrent} ORDER BY current DESC, r.id`).map(
    (row) => toRole(db, row),
  );
}

/** The role that is followed. Throws `role-unknown` before any was adopted. */
export function readCurrentRole(db: Db): StoredRole {
  const row = first<RoleRow>(db, `SELECT ${roleColumns} ${fromCurrent} WHERE current`);
  if (row === undefined) throw new Refusal('role-unknown', { id: readFollowed(db) ?? '' });
  return toRole(db, row);
}

/** Throws `role-unknown`. */
export function followRole(db: Db, id: string, at: number): void {
  const document = value<string>(
    db,
    `SELECT document ->> '$.title' ${fromCurrent} WHERE r.id = ?`,
    id,
  );
  if (document === undefined) throw new Refusal('role-unknown', { id });
  const entry = { at, action: 'chooseRole', about: { title: document }, nouns: ['roles'] as const };
  change(db, entry, (rows) => {
    const key = { name: 'role' };
    const written = JSON.stringify(id);
    if (readFollowed(db) === null) rows.insert('settings', { ...key, value: written });
    else rows.update('settings', key, { value: written });
  });
}

/** When each revision first came in, oldest first. */
export function listRevisions(
  db: Db,
  roleId: string,
): { readonly revision: number; readonly adoptedAt: number }[] {
  return all(
    db,
    `SELECT revision, min(adopted_at) AS adoptedAt FROM role_versions WHERE role_id = ?
     GROUP BY revision ORDER BY min(version)`,
    roleId,
  );
}

interface RoleRow {
  readonly id: string;
  readonly version: number;
  readonly adoptedAt: number;
  readonly current: number;
}

const fromCurrent = `FROM roles r JOIN role_versions v ON v.role_id = r.id AND v.version = r.current_version`;
const roleColumns = `r.id, v.version, v.adopted_at AS adoptedAt,
  r.id IS (SELECT value ->> '$' FROM settings WHERE name = 'role') AS current`;

// A document is parsed once, and only when it is needed: reading it costs more than the query.
const parsed = new WeakMap<Db, Map<string, Role>>();

function toRole(db: Db, { current, ...row }: RoleRow): StoredRole {
  const known = parsed.get(db) ?? new Map<string, Role>();
  parsed.set(db, known);
  const key = `${row.id} ${row.version}`;
  const role = known.get(key) ?? readDocument(db, row.id, row.version);
  known.set(key, role);
  return { ...row, role, current: current === 1 };
}

function readDocument(db: Db, id: string, version: number): Role {
  const text = value<string>(
    db,
    'SELECT document FROM role_versions WHERE role_id = ? AND version = ?',
    id,
    version,
  );
  if (text === undefined) throw new Error(`role ${id} has no version ${version}`);
  return JSON.parse(text) as Role;
}

function readFollowed(db: Db): string | null {
  return value<string>(db, "SELECT value ->> '$' FROM settings WHERE name = 'role'") ?? null;
}

function putVersion(db: Db, role: Role, document: string, digest: string, at: number): number {
  const known = value<number>(
    db,
    'SELECT version FROM role_versions WHERE role_id = ? AND digest = ?',
    role.id,
    digest,
  );
  if (known !== undefined) return known;
  const version =
    (value<number | null>(
      db,
      'SELECT max(version) FROM role_versions WHERE role_id = ?',
      role.id,
    ) ?? 0) + 1;
  run(
    db,
    `INSERT INTO role_versions(role_id, version, revision, adopted_at, digest, document)
     VALUES(?, ?, ?, ?, ?, ?)`,
    role.id,
    version,
    role.revision,
    at,
    digest,
    document,
  );
  return version;
}

function setCurrent(db: Db, id: string, version: number): void {
  run(
    db,
    `INSERT INTO roles(id, current_version) VALUES(?, ?)
     ON CONFLICT DO UPDATE SET current_version = excluded.current_version`,
    id,
    version,
  );
}
