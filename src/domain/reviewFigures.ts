import type { SnapshotComparison } from './compareSnapshots.ts';
import { daysBetween } from './days.ts';
import { computeReadiness, type AreaReadiness, type RoleReadiness } from './readiness.ts';
import type { ReviewGroup } from './reviewGroups.ts';
import type { Snapshot } from './snapshot.ts';
import { computeFigures, countedOf } from './snapshotFigures.ts';

/** What stands above a review. */
export interface ReviewFigures {
  readonly now: RoleReadiness;
  /** In today's role, 0 to 1, so that only the learner's steps are in it; null: there is nothing to compare with. */
  readonly change: number | null;
  readonly areasMet: number;
  /** Titles; empty where there is nothing to compare with. */
  readonly newlyMet: readonly string[];
  readonly noLongerMet: readonly string[];
  readonly skillsChanged: number;
  readonly byEvidenceOnly: number;
  /** Whole seconds in the report's period, and on average in seven days of it; null: left out. */
  readonly time: { readonly seconds: number; readonly perWeek: number } | null;
  readonly goals: {
    readonly open: number;
    readonly met: number;
    readonly missed: number;
  } | null;
}

export function computeReviewFigures(
  snapshot: Snapshot,
  comparison: SnapshotComparison | null,
  groups: readonly ReviewGroup[],
): ReviewFigures {
  const figures = computeFigures(snapshot);
  const now = figures.breakdown;
  const before = comparison === null ? figures.before : readBefore(snapshot, comparison);
  const moved = groups
    .flatMap(({ skills }) => skills)
    .filter(({ from, to, added }) => from !== to || added > 0);
  const states = figures.goals?.map(({ goal }) => goal.state);
  return {
    now,
    change: before === null ? null : (now.value ?? 0) - (before.value ?? 0),
    areasMet: figures.areasMet,
    newlyMet: before === null ? [] : listMetIn(now, before),
    noLongerMet: before === null ? [] : listMetIn(before, now),
    skillsChanged: moved.length,
    byEvidenceOnly: moved.filter(({ from, to }) => from === to).length,
    time:
      figures.time === null
        ? null
        : {
            seconds: figures.time.seconds,
            perWeek:
              (figures.time.seconds * 7) /
              (daysBetween(snapshot.period.from, snapshot.period.to) + 1),
          },
    goals:
      states === undefined
        ? null
        : {
            open: states.filter((state) => state === 'open').length,
            met: states.filter((state) => state === 'met').length,
            missed: states.filter((state) => state === 'missed').length,
          },
  };
}

const everything = { extended: true, hiddenAreas: new Set<string>() };

/** The levels of the older report in the role of the newer one. */
function readBefore(snapshot: Snapshot, { levels }: SnapshotComparison): RoleReadiness {
  const differences = new Map(levels.map(({ skill, from }) => [skill, from]));
  const before = snapshot.skills.flatMap((skill) => {
    const difference = differences.get(skill.id);
    const level = difference === undefined ? countedOf(skill)?.level : difference;
    return level === undefined || level === null ? [] : [[skill.id, level] as const];
  });
  return computeReadiness(snapshot.role, everything, new Map(before));
}

/** Titles of areas that are met in the one and not in the other. */
function listMetIn(one: RoleReadiness, other: RoleReadiness): string[] {
  const isMet = ({ id }: AreaReadiness): boolean =>
    other.areas.some((area) => area.id === id && area.met);
  return one.areas.filter((area) => area.met && !isMet(area)).map(({ title }) => title);
}
