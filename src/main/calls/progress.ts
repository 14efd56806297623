import type { Handlers } from '../../contract/index.ts';
import type {
  AreaTime,
  LevelHistory,
  Progress,
  ProgressFigures,
  ProgressOutputs,
  ProgressWeek,
} from '../../contract/progress.ts';
import { isStanding } from '../../domain/counting.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  listDays,
  listWeeks,
  type Day,
} from '../../domain/days.ts';
import { walkDays, type DayStep } from '../../domain/daySteps.ts';
import { areaLevels, biggestSteps, levelSteps, readinessSteps } from '../../domain/history.ts';
import type { RoleReadiness } from '../../domain/readiness.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import type { CountingRow } from '../store/assessments.ts';
import {
  firstDay,
  secondsByActivity,
  secondsByDay,
  secondsByWeekAndSkill,
  type DayTime,
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
  const range = checkRange(askedFrom ?? wholeFrom(first, to, today), to, today);
  const days = daysBetween(range.from, range.to) + 1;
  const earlier = { from: addDays(range.from, -days), to: addDays(range.from, -1) };
  const studied = secondsByDay(db, range.from, range.to);
  const weeks = readWeeks(services, standing, range);
  const walked = walk(standing, range);
  const hasBefore = first !== null && first < range.from;
  const ends = readinessOn(standing, range.to);
  return {
    ...range,
    days,
    role: { id: role.id, title: role.title },
    areaCount: ends.areas.length,
    figures: sumFigures(standing, range, studied, ends),
    before: hasBefore
      ? {
          ...earlier,
          ...sumFigures(
            standing,
            earlier,
            secondsByDay(db, earlier.from, earlier.to),
            readinessOn(standing, earlier.to),
          ),
        }
      : null,
    readiness: readinessSteps(walked, range.to),
    readinessBefore: hasBefore
      ? readinessSteps(walk(standing, earlier), earlier.to).map(({ day, value }) => ({
          day: addDays(day, days),
          value,
        }))
      : [],
    marks: biggestSteps(role, standing.visibility, walked, shownMarks).map(
      ({ day, value, skill, level, areaMet }) => ({
        day,
        value,
        skillTitle: titleOf(standing, standing.resolve(skill)),
        level,
        areaMet,
      }),
    ),
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
    calendar: fillCalendar(range, studied),
    weekStart: settings.weekStart,
    firstDay: first,
  };
}

/** Everything is at least a week, so that on the first days there is something to rise from. */
function wholeFrom(first: Day | null, to: Day, today: Day): Day {
  const last = to > today ? today : to;
  if (first === null || !isDay(last) || last < '1970-01-07') return first ?? last;
  const week = addDays(last, -6);
  return first < week ? first : week;
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

function walk(standing: Standing, { from, to }: Range): DayStep<CountingRow>[] {
  const { role, visibility, assessments, resolve } = standing;
  return [...walkDays(role, visibility, assessments, from, to, resolve)];
}

function sumFigures(
  standing: Standing,
  { from, to }: Range,
  studied: readonly DayTime[],
  { value, areas }: RoleReadiness,
): ProgressFigures {
  return {
    readiness: value,
    seconds: studied.reduce((sum, { seconds }) => sum + seconds, 0),
    daysStudied: studied.length,
    areasMet: areas.filter(({ met }) => met).length,
    assessments: standing.assessments.filter(({ day }) => day >= from && day <= to).length,
  };
}

function fillCalendar({ from, to }: Range, studied: readonly DayTime[]): Progress['calendar'] {
  const seconds = new Map(studied.map((row) => [row.day, row.seconds]));
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
  const assessed = new Set(ofSkill.filter(isStanding).map(({ day }) => day));
  const first = [...assessed].toSorted()[0] ?? null;
  const today = dayOf(services.clock.now(), services.clock.zone());
  const range = checkRange(askedFrom ?? first ?? to, to, today);
  return {
    skill,
    title: titleOf(standing, skill),
    required: requiredLevels(standing).get(skill) ?? null,
    begins: first !== null && first >= range.from && first <= range.to,
    points: levelSteps(ofSkill, range.from, range.to).map((step, place) => ({
      ...step,
      edge: assessed.has(step.day) ? null : place === 0 ? 'start' : 'end',
    })),
  };
}
