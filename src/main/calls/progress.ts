import type { Handlers } from '../../contract/index.ts';
import type {
  AreaTime,
  LevelHistory,
  Progress,
  ProgressFigures,
  ProgressOutputs,
  ProgressWeek,
} from '../../contract/progress.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  listDays,
  listWeeks,
  type Day,
} from '../../domain/days.ts';
import { areaLevels, biggestSteps, levelSteps, readinessSteps } from '../../domain/history.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import {
  firstDay,
  secondsByActivity,
  secondsByDay,
  secondsByWeekAndSkill,
} from '../store/reports.ts';
import { listRevisions } from '../store/roles.ts';
import { knownSkill } from './assessments.ts';
import { readinessOn, readStanding, requiredLevels, titleOf, type Standing } from './standing.ts';

const shownMarks = 3;
const longestDays = 36_524;
/** Time of skills that the role does not ask for, and time without a skill. */
const outside = 'outside';
const unassigned = 'none';

export function progressHandlers(services: Services): Pick<Handlers, keyof ProgressOutputs> {
  return {
    readProgress: ({ from, to }) => readProgress(services, from, to),
    readLevelHistory: ({ skill, from, to }) => readLevelHistory(services, skill, from, to),
  };
}

interface Range {
  readonly from: Day;
  readonly to: Day;
}

function readProgress(services: Services, askedFrom: Day | null, to: Day): Progress {
  const db = services.store();
  const standing = readStanding(services);
  const { role, settings } = standing;
  const first = earliest(
    firstDay(db),
    standing.assessments.map(({ day }) => day).toSorted()[0] ?? null,
  );
  const today = dayOf(services.clock.now(), services.clock.zone());
  const range = checkRange(askedFrom ?? first ?? to, to, today);
  const days = daysBetween(range.from, range.to) + 1;
  const earlier = { from: addDays(range.from, -days), to: addDays(range.from, -1) };
  const calendar = readCalendar(services, range);
  const weeks = readWeeks(services, standing, range);
  const steps = readinessSteps(
    role,
    standing.visibility,
    standing.assessments,
    range.from,
    range.to,
    standing.resolve,
  );
  const hasBefore = first !== null && first < range.from;
  const ends = readinessOn(standing, range.to);
  return {
    ...range,
    days,
    role: { id: role.id, title: role.title },
    areaCount: ends.areas.length,
    figures: readFigures(services, standing, range),
    before: hasBefore ? { ...earlier, ...readFigures(services, standing, earlier) } : null,
    readiness: steps,
    readinessBefore: hasBefore
      ? readinessSteps(
          role,
          standing.visibility,
          standing.assessments,
          earlier.from,
          earlier.to,
          standing.resolve,
        ).map(({ day, value }) => ({ day: addDays(day, days), value }))
      : [],
    marks: biggestSteps(
      role,
      standing.visibility,
      standing.assessments,
      range.from,
      range.to,
      standing.resolve,
      shownMarks,
    ).map(({ day, value, skill, level, areaMet }) => ({
      day,
      value,
      skillTitle: titleOf(standing, standing.resolve(skill)),
      level,
      areaMet,
    })),
    // The first one adopted is where it all begins, not a change of it.
    revisions: listRevisions(db, role.id)
      .slice(1)
      .map(({ revision, adoptedAt }) => ({
        revision,
        day: dayOf(adoptedAt, services.clock.zone()),
      }))
      .filter(({ day }) => day >= range.from && day <= range.to),
    radar: areaLevels(ends),
    weeks,
    areas: sumAreas(weeks, standing),
    activities: secondsByActivity(db, range.from, range.to),
    calendar,
    weekStart: settings.weekStart,
    firstDay: first,
  };
}

/** Nothing lies after today, and no life is longer than a hundred years. */
function checkRange(from: Day, to: Day, today: Day): Range {
  for (const day of [from, to]) if (!isDay(day)) throw new Refusal('day-invalid', { day });
  const [start, end] = from <= to ? [from, to] : [to, from];
  const last = end > today ? today : end;
  const earliestStart = addDays(last, -longestDays);
  return { from: start > last ? last : start < earliestStart ? earliestStart : start, to: last };
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function readFigures(services: Services, standing: Standing, { from, to }: Range): ProgressFigures {
  const studied = secondsByDay(services.store(), from, to);
  const { value, areas } = readinessOn(standing, to);
  return {
    readiness: value,
    seconds: studied.reduce((sum, { seconds }) => sum + seconds, 0),
    daysStudied: studied.length,
    areasMet: areas.filter(({ met }) => met).length,
    assessments: standing.assessments.filter(({ day }) => day >= from && day <= to).length,
  };
}

function readCalendar(services: Services, { from, to }: Range): Progress['calendar'] {
  const seconds = new Map(
    secondsByDay(services.store(), from, to).map((row) => [row.day, row.seconds]),
  );
  return listDays(from, to).map((day) => ({ day, seconds: seconds.get(day) ?? 0 }));
}

function readWeeks(services: Services, standing: Standing, range: Range): ProgressWeek[] {
  const { weekStart } = standing.settings;
  const today = dayOf(services.clock.now(), services.clock.zone());
  const weeks = new Map<Day, Record<string, number>>(
    listWeeks(range.from, range.to, weekStart).map((start) => [start, {}]),
  );
  for (const row of secondsByWeekAndSkill(services.store(), range.from, range.to, weekStart)) {
    const byArea = weeks.get(row.start);
    if (byArea === undefined) continue;
    const area =
      row.skill === null
        ? unassigned
        : (standing.areaOf.get(standing.resolve(row.skill)) ?? outside);
    byArea[area] = (byArea[area] ?? 0) + row.seconds;
  }
  return [...weeks].map(([start, areas]) => {
    const end = addDays(start, 6);
    return {
      start,
      partial: start < range.from || end > range.to || end >= today,
      seconds: Object.values(areas).reduce((sum, value) => sum + value, 0),
      byArea: areas,
    };
  });
}

function sumAreas(weeks: readonly ProgressWeek[], standing: Standing): AreaTime[] {
  const named = [
    ...standing.role.areas.map(({ id, title }) => ({ area: id, title })),
    { area: outside, title: '' },
    { area: unassigned, title: '' },
  ];
  return named
    .map(({ area, title }) => ({
      area,
      title,
      seconds: weeks.reduce((sum, week) => sum + (week.byArea[area] ?? 0), 0),
    }))
    .filter(({ seconds }) => seconds > 0);
}

function readLevelHistory(
  services: Services,
  id: string,
  askedFrom: Day | null,
  to: Day,
): LevelHistory {
  const standing = readStanding(services);
  const skill = knownSkill(standing, id);
  const ofSkill = standing.assessments.filter((row) => standing.resolve(row.skill) === skill);
  const first = ofSkill.map(({ day }) => day).toSorted()[0] ?? to;
  const today = dayOf(services.clock.now(), services.clock.zone());
  const range = checkRange(askedFrom ?? first, to, today);
  return {
    skill,
    title: titleOf(standing, skill),
    required: requiredLevels(standing).get(skill) ?? null,
    points: levelSteps(ofSkill, range.from, range.to),
  };
}
