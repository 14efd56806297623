import type { LearnerFacts, ResolvedScope } from '../../domain/composeSnapshot.ts';
import { dayOf, isDay, type Day } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mostSessions, type SnapshotScope } from '../../domain/snapshotScope.ts';
import { readCatalogue } from '../bundled.ts';
import type { Sources } from '../services.ts';
import { listAssessments } from '../store/assessments.ts';
import { readLastReview } from '../store/feedbackRows.ts';
import { listGoals } from '../store/goals.ts';
import { firstDay } from '../store/reports.ts';
import {
  countSessions,
  listDayTotals,
  listSharedSessions,
  newestSession,
} from '../store/shared.ts';
import { gatherReplies } from './repliesTold.ts';
import { readStanding, titleOf } from './standing.ts';

/** The days that a scope comes to. Throws `day-invalid`, `day-in-future`, `period-backwards`. */
export function resolveScope(services: Sources, scope: SnapshotScope): ResolvedScope {
  const db = services.store();
  const today = dayOf(services.clock.now(), services.clock.zone());
  const to = scope.to ?? today;
  for (const day of [scope.from, to]) {
    if (day === null) continue;
    if (!isDay(day)) throw new Refusal('day-invalid', { day });
    if (day > today) throw new Refusal('day-in-future', { day });
  }
  const first = [
    firstDay(db),
    ...readStanding(services).assessments.map(({ day }) => day),
    ...listGoals(db).map(({ createdOn }) => createdOn),
  ]
    .filter((day) => day !== null && day <= to)
    .reduce<Day>((least, day) => (day !== null && day < least ? day : least), to);
  const from = scope.from ?? first;
  if (from > to) throw new Refusal('period-backwards', { from, to });
  return { ...scope, from, to };
}

/** Everything that a snapshot of this period could hold. Throws `too-many-sessions`. */
export function gatherFacts(
  services: Sources,
  { from, to, ...scope }: ResolvedScope,
): LearnerFacts {
  const db = services.store();
  const standing = readStanding(services);
  const catalogue = readCatalogue(services.resources);
  const leftOut = new Set(scope.leftOutSkills.map(standing.resolve));
  const isWanted = scope.sessions !== 'none';
  if (isWanted) {
    const counts = countSessions(db, from, to, mostSessions + 1);
    const count = scope.sessions === 'noted' ? counts.noted : counts.all;
    if (count > mostSessions) throw new Refusal('too-many-sessions', { limit: mostSessions });
  }
  const usesTime = scope.time || isWanted;
  return {
    name: standing.settings.name,
    role: standing.role,
    visibility: standing.visibility,
    weekStart: standing.settings.weekStart,
    resolve: standing.resolve,
    describe: (skill) => {
      const entry =
        catalogue.get(skill) ?? standing.role.skills.find((known) => known.id === skill);
      return {
        title: titleOf(standing, skill),
        kind: entry?.kind ?? 'hard',
        own: standing.names.get(skill)?.own ?? false,
        ...(entry?.levels === undefined ? {} : { levels: entry.levels }),
      };
    },
    assessments: listAssessments(db),
    goals: listGoals(db),
    times: scope.time ? listDayTotals(db, from, to) : [],
    sessions: isWanted
      ? listSharedSessions(db, from, to, { noted: scope.sessions === 'noted' })
      : [],
    newestSession: usesTime
      ? newestSession(
          db,
          from,
          to,
          [...standing.names.keys()].filter((id) => leftOut.has(standing.resolve(id))),
        )
      : null,
    replies: scope.replies ? gatherReplies(db, standing) : [],
    lastReview: readLastReview(db, to),
  };
}
