import { Refusal } from '../../domain/refusal.ts';
import { change } from './changes.ts';
import { all, first, together, type Db } from './db.ts';
import type { Entry } from './history.ts';
import { createId } from './ids.ts';
import type { RowWriter } from './rows.ts';
import { readSkillTitle } from './skillTitle.ts';
import { versionOf } from './version.ts';

export interface GoalTermsInput {
  readonly level: number;
  readonly by: string;
  readonly weeklyMinutes: number | null;
  /** Today, where it is promised. */
  readonly day: string;
}

interface GoalTermsRow {
  /** UTC milliseconds. */
  readonly fromAt: number;
  readonly fromDay: string;
  readonly level: number;
  readonly by: string;
  readonly weeklyMinutes: number | null;
}

export interface GoalRow {
  readonly id: string;
  readonly skill: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly createdOn: string;
  readonly droppedAt: number | null;
  readonly droppedOn: string | null;
  /** Oldest first; the last are in force. */
  readonly terms: readonly GoalTermsRow[];
}

/** Gives the id. Throws `skill-unknown`. */
export function addGoal(
  db: Db,
  input: GoalTermsInput & { readonly skill: string },
  at: number,
): string {
  return change(db, describe(db, 'addGoal', input.skill, input, at), (rows) =>
    insertGoal(rows, input, at),
  );
}

/** Inside an action. Gives the id. */
export function insertGoal(
  rows: RowWriter,
  input: GoalTermsInput & { readonly skill: string },
  at: number,
): string {
  const id = createId(rows.db, 'goals', at);
  rows.insert('goals', {
    id,
    skill_id: input.skill,
    created_at: at,
    created_day: input.day,
    dropped_at: null,
    dropped_day: null,
  });
  insertTerms(rows, id, 0, input, at);
  return id;
}

/** Inside an action: dropped, unless it was before. */
export function takeBackGoal(rows: RowWriter, id: string, day: string, at: number): void {
  const isOpen = first(rows.db, 'SELECT 1 FROM goals WHERE id = ? AND dropped_at IS NULL', id);
  if (isOpen !== undefined) rows.update('goals', { id }, { dropped_at: at, dropped_day: day });
}

/**
 * New terms from now on; the earlier ones stay. `version`: the terms that the edit was made on. Throws `goal-unknown`,
 * `goal-closed`, `goal-changed` (others are in force by now).
 */
export function editGoal(
  db: Db,
  id: string,
  input: GoalTermsInput,
  at: number,
  version?: string,
): void {
  // Found and compared under the write lock: before it, another process may still write.
  together(db, () => {
    const skill = findOpen(db, id);
    const last = readLastTerms(db, id);
    if (version !== undefined && goalVersion(last) !== version) {
      throw new Refusal('goal-changed', { id });
    }
    if (goalVersion(last) === goalVersion(input)) return;
    change(db, describe(db, 'editGoal', skill, input, at), (rows) => {
      insertTerms(rows, id, last.position + 1, input, at);
    });
  });
}

/** Of the terms in force, which are what an edit replaces. */
export function goalVersion({ level, by, weeklyMinutes }: Terms): string {
  return versionOf([level, by, weeklyMinutes]);
}

/** Throws `goal-unknown`, `goal-closed`. */
export function dropGoal(db: Db, id: string, day: string, at: number): void {
  together(db, () => {
    const skill = findOpen(db, id);
    change(db, describe(db, 'dropGoal', skill, readLastTerms(db, id), at), (rows) => {
      rows.update('goals', { id }, { dropped_at: at, dropped_day: day });
    });
  });
}

/** In the order they were made. */
export function listGoals(db: Db): GoalRow[] {
  const terms = Map.groupBy(
    all<GoalTermsRow & { goal: string }>(
      db,
      `SELECT goal_id AS goal, from_at AS fromAt, from_day AS fromDay, level, by_day AS "by",
         weekly_minutes AS weeklyMinutes FROM goal_terms ORDER BY goal_id, position`,
    ),
    ({ goal }) => goal,
  );
  return all<Omit<GoalRow, 'terms'>>(
    db,
    `SELECT id, skill_id AS skill, created_at AS createdAt, created_day AS createdOn,
       dropped_at AS droppedAt, dropped_day AS droppedOn FROM goals ORDER BY id`,
  ).map((goal) => ({
    ...goal,
    terms: (terms.get(goal.id) ?? []).map(({ fromAt, fromDay, level, by, weeklyMinutes }) => ({
      fromAt,
      fromDay,
      level,
      by,
      weeklyMinutes,
    })),
  }));
}

type Terms = Pick<GoalTermsRow, 'level' | 'by' | 'weeklyMinutes'>;

function findOpen(db: Db, id: string): string {
  const found = first<{ skill: string; dropped: number }>(
    db,
    'SELECT skill_id AS skill, dropped_at IS NOT NULL AS dropped FROM goals WHERE id = ?',
    id,
  );
  if (found === undefined) throw new Refusal('goal-unknown', { id });
  if (found.dropped === 1) throw new Refusal('goal-closed', { state: 'dropped' });
  return found.skill;
}

function readLastTerms(db: Db, id: string): Terms & { readonly position: number } {
  const last = first<Terms & { position: number }>(
    db,
    `SELECT position, level, by_day AS "by", weekly_minutes AS weeklyMinutes FROM goal_terms
     WHERE goal_id = ? ORDER BY position DESC LIMIT 1`,
    id,
  );
  if (last === undefined) throw new Error(`goal ${id} promises nothing`);
  return last;
}

function insertTerms(
  rows: RowWriter,
  id: string,
  position: number,
  input: GoalTermsInput,
  at: number,
): void {
  rows.insert('goal_terms', {
    goal_id: id,
    position,
    from_at: at,
    from_day: input.day,
    level: input.level,
    by_day: input.by,
    weekly_minutes: input.weeklyMinutes,
  });
}

function describe(db: Db, action: string, skill: string, { level, by }: Terms, at: number): Entry {
  return { at, action, about: { skill: readSkillTitle(db, skill), level, by }, nouns: ['goals'] };
}
