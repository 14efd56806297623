/** Time by area of one week, or of a longer stretch when weeks are too many to draw. */
export interface Stretch {
  readonly start: string;
  /** Not over yet, or cut off by the range. */
  readonly partial: boolean;
  readonly seconds: number;
  readonly byArea: Readonly<Record<string, number>>;
}

export interface AreaSum {
  readonly area: string;
  readonly title: string;
  readonly seconds: number;
}

/** Ids of what is no area of the role: skills outside it, time without a skill, and the areas too small to stand alone. */
export const outside = 'outside';
export const unassigned = 'none';
export const others = 'other areas';

const mostAreas = 13;

export interface Stack {
  /** In stacking order, the lowest first. */
  readonly areas: readonly AreaSum[];
  readonly stretches: readonly Stretch[];
  readonly by: 'week' | 'month' | 'year';
}

const isArea = ({ area }: AreaSum): boolean => area !== outside && area !== unassigned;

/** What the bars draw: at most 13 areas (else the 12 largest and the others), at most 120 stretches. */
export function stackAreas(areas: readonly AreaSum[], weeks: readonly Stretch[]): Stack {
  const { stretches, by } = joinWeeks(weeks);
  const ofRole = areas.filter(isArea);
  if (ofRole.length <= mostAreas) return { areas, stretches, by };
  const largest = new Set(
    ofRole
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, mostAreas - 1)
      .map(({ area }) => area),
  );
  const small = ofRole.filter(({ area }) => !largest.has(area));
  const sum = (seconds: (area: string) => number): number =>
    small.reduce((total, { area }) => total + seconds(area), 0);
  const rest = {
    area: others,
    title: '',
    seconds: small.reduce((total, { seconds }) => total + seconds, 0),
  };
  return {
    areas: [
      ...ofRole.filter(({ area }) => largest.has(area)),
      rest,
      ...areas.filter((area) => !isArea(area)),
    ],
    stretches: stretches.map((stretch) => ({
      ...stretch,
      byArea: { ...stretch.byArea, [others]: sum((area) => stretch.byArea[area] ?? 0) },
    })),
    by,
  };
}

const mostStretches = 120;

/** Every bar is a dozen marks: beyond 120 weeks they are added up by the month, then by the year, in which they began. */
export function joinWeeks(weeks: readonly Stretch[]): Pick<Stack, 'stretches' | 'by'> {
  if (weeks.length <= mostStretches) return { stretches: weeks, by: 'week' };
  const months = joinBy(weeks, (start) => `${start.slice(0, 7)}-01`);
  if (months.length <= mostStretches) return { stretches: months, by: 'month' };
  return { stretches: joinBy(weeks, (start) => `${start.slice(0, 4)}-01-01`), by: 'year' };
}

function joinBy(weeks: readonly Stretch[], startOf: (week: string) => string): Stretch[] {
  const joined = new Map<
    string,
    { partial: boolean; seconds: number; byArea: Record<string, number> }
  >();
  for (const week of weeks) {
    const start = startOf(week.start);
    const sum = joined.get(start) ?? { partial: false, seconds: 0, byArea: {} };
    joined.set(start, sum);
    sum.partial ||= week.partial;
    sum.seconds += week.seconds;
    for (const [area, seconds] of Object.entries(week.byArea)) {
      sum.byArea[area] = (sum.byArea[area] ?? 0) + seconds;
    }
  }
  return [...joined].map(([start, sum]) => ({ start, ...sum }));
}
