import { run, together, type Db } from './db.ts';

/** What the triggers keep: its key, and one row for each thing that it adds up, the coarser ones from the finest. */
export const rollups = [
  {
    table: 'day_totals',
    key: 'skill_id, local_day, activity',
    each: `SELECT ifnull(skill_id, '') AS skill_id, local_day, ifnull(activity, '') AS activity,
      k.seconds AS seconds, 1 AS shares FROM session_skills k JOIN sessions s ON s.n = k.session_n`,
  },
  {
    table: 'skill_totals',
    key: 'skill_id',
    each: 'SELECT skill_id, seconds, shares FROM day_totals',
  },
  {
    table: 'activity_totals',
    key: 'local_day, activity',
    each: 'SELECT local_day, activity, seconds, shares FROM day_totals',
  },
  {
    table: 'week_totals',
    key: 'first_day, skill_id',
    each: `SELECT date(local_day, '-6 days', column1) AS first_day, skill_id, seconds, shares
      FROM day_totals, (VALUES('weekday 1'), ('weekday 6'), ('weekday 0'))`,
  },
] as const;

/** Recreates what the triggers keep, from the shares. */
export function rebuildRollup(db: Db): void {
  together(db, () => {
    for (const { table, key, each } of rollups) {
      run(db, `DELETE FROM ${table}`);
      run(
        db,
        `INSERT INTO ${table}(${key}, seconds, shares)
         SELECT ${key}, sum(seconds), sum(shares) FROM (${each}) GROUP BY ${key}`,
      );
    }
  });
}
