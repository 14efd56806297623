import type { AreaSum, Stretch } from '../charts/stack.ts';
import { addDays } from '../../domain/days.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import {
  outside,
  unassigned,
  type SnapshotFigures,
  type TimeFigures,
} from '../../domain/snapshotFigures.ts';

/** Areas with time in them, in the role's order, then what belongs to none. */
export function listAreaSums({ areas }: SnapshotFigures, { weeks }: TimeFigures): AreaSum[] {
  const sum = (area: string): number =>
    weeks.reduce((total, { byArea }) => total + (byArea[area] ?? 0), 0);
  return [
    ...areas.map(({ node }) => ({ area: node.id, title: node.title })),
    { area: outside, title: '' },
    { area: unassigned, title: '' },
  ]
    .map((area) => ({ ...area, seconds: sum(area.area) }))
    .filter(({ seconds }) => seconds > 0);
}

/** For a narrow drawing, where more than half a year of weeks would be hairs: each week in the month it began in. */
export function joinMonths(weeks: readonly Stretch[]): readonly Stretch[] {
  if (weeks.length <= mostWeeks) return weeks;
  const months = Map.groupBy(weeks, ({ start }) => `${start.slice(0, 7)}-01`);
  return [...months].map(([start, inside]) => {
    const byArea: Record<string, number> = {};
    for (const week of inside) {
      for (const [area, seconds] of Object.entries(week.byArea))
        byArea[area] = (byArea[area] ?? 0) + seconds;
    }
    const seconds = inside.reduce((sum, week) => sum + week.seconds, 0);
    return { start, partial: inside.some(({ partial }) => partial), seconds, byArea };
  });
}

const mostWeeks = 27;

/** The weeks, with those that the period cuts off marked. */
export function listStretches({ period }: Snapshot, { weeks }: TimeFigures): Stretch[] {
  return weeks.map((week) => ({
    ...week,
    partial: week.start < period.from || addDays(week.start, 6) > period.to,
  }));
}
