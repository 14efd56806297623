import { everything } from '../../domain/compareSnapshots.ts';
import type { Day } from '../../domain/days.ts';
import { foldName } from '../../domain/foldName.ts';
import { computeReadiness } from '../../domain/readiness.ts';
import type { Area } from '../../domain/role.ts';
import { column, first, run, together, type Db } from '../store/db.ts';
import { countNew, levelsOf, type Claims } from './figures.ts';
import { findBase, type Base } from './reports.ts';

/** Works out anew all that is kept of every learner. */
export function rebuildAll(db: Db): void {
  together(db, () => {
    for (const n of column<number>(db, 'SELECT n FROM learners')) rebuildLearner(db, n);
  });
}

/** The same for one, after anything about their reports, reviews or names changed. Within the change's transaction. */
export function rebuildLearner(db: Db, n: number): void {
  const newest = readNewest(db, n);
  if (newest === undefined) throw new Error('a learner without a report');
  const review = first<{ day: Day; snapshot: number }>(
    db,
    `SELECT day, snapshot_n AS snapshot FROM feedbacks WHERE learner_n = ?
     ORDER BY saved_at DESC, n DESC LIMIT 1`,
    n,
  );
  const waiting = !isReviewed(db, newest.n);
  const base = findBase(db, newest.n);
  const shown = newest.ownName === '' ? newest.name : newest.ownName;
  run(
    db,
    `UPDATE learners SET name_in_files = s.name, find_name = @findName, find_in_files = @findInFiles,
       pseudonym = s.pseudonym, signed = EXISTS(SELECT 1 FROM learner_keys k WHERE k.learner_n = @learner),
       newest_n = s.n, report_on = s.to_day, seen_on = max(s.to_day, s.received_on),
       role_id = s.role_id, role_title = s.role_title, readiness = s.readiness,
       change = @change, change_what = @what, change_on = @day,
       trend = s.trend, areas_met = s.areas_met, areas = s.areas_all, seconds = s.seconds,
       goals_missed = s.goals_missed, goals_open = s.goals_open,
       reviewed_on = @reviewedOn, waiting = @waiting, to_review = @toReview
     FROM snapshots s WHERE learners.n = @learner AND s.n = @newest`,
    {
      learner: n,
      newest: newest.n,
      findName: shown === null ? null : foldName(shown),
      findInFiles: newest.name === null ? null : foldName(newest.name),
      ...findChange(db, newest, base),
      reviewedOn: review?.day ?? null,
      waiting: waiting ? 1 : 0,
      toReview: waiting
        ? countNew(base?.what === 'review' ? readClaims(db, base.snapshot) : null, claimsOf(newest))
        : 0,
    },
  );
}

interface Newest {
  readonly n: number;
  readonly ownName: string;
  readonly name: string | null;
  readonly from: Day;
  readonly areas: string;
  readonly readiness: number | null;
  readonly before: number | null;
  readonly claims: string;
}

/** By the end of its period, then the newest change in it, then when it was received. */
function readNewest(db: Db, learner: number): Newest | undefined {
  return first<Newest>(
    db,
    `SELECT s.n, own_name AS ownName, s.name, from_day AS "from", s.areas, s.readiness,
       readiness_before AS before, claims
     FROM snapshots s JOIN learners l ON l.n = learner_n WHERE learner_n = ?
     ORDER BY to_day DESC, as_of DESC, received_at DESC, s.n DESC LIMIT 1`,
    learner,
  );
}

/** In the newest report's role, so that a role that asks for other things is no step of the learner. */
function findChange(
  db: Db,
  { readiness, before, from, areas }: Newest,
  base: Base | null,
): { change: number | null; what: string | null; day: Day | null } {
  const none = { change: null, what: null, day: null };
  if (readiness === null) return none;
  if (base === null)
    return before === null ? none : { change: readiness - before, what: 'period', day: from };
  const role = { areas: JSON.parse(areas) as readonly Area[] };
  const then = computeReadiness(role, everything, levelsOf(readClaims(db, base.snapshot))).value;
  return then === null ? none : { change: readiness - then, what: base.what, day: base.day };
}

function isReviewed(db: Db, snapshot: number): boolean {
  return first(db, 'SELECT 1 FROM feedbacks WHERE snapshot_n = ?', snapshot) !== undefined;
}

function readClaims(db: Db, snapshot: number): Claims {
  const row = first<{ claims: string }>(db, 'SELECT claims FROM snapshots WHERE n = ?', snapshot);
  return row === undefined ? {} : claimsOf(row);
}

function claimsOf({ claims }: { readonly claims: string }): Claims {
  return JSON.parse(claims) as Claims;
}
