import type { Handlers } from '../../contract/index.ts';
import type { Goal } from '../../contract/goals.ts';
import type { NamedGap } from '../../contract/roles.ts';
import type { Session } from '../../contract/sessions.ts';
import type { NextSkill, Today, TodayOutputs } from '../../contract/today.ts';
import { addDays, dayOf, daysBetween, listDays, startOfWeek, type Day } from '../../domain/days.ts';
import { promisedInWeek } from '../../domain/goal.ts';
import { isArea, type Area, type Requirement } from '../../domain/role.ts';
import type { Services } from '../services.ts';
import { lastDay, secondsByDay, secondsBySkill } from '../store/reports.ts';
import { listSessions } from '../store/sessions.ts';
import { readGoals } from './goals.ts';
import { nameGaps } from './roles.ts';
import { showSession } from './sessions.ts';
import {
  listPlaces,
  readinessOn,
  readStanding,
  requiredLevels,
  titleOf,
  type Standing,
} from './standing.ts';

const shownGaps = 3;
const shownSessions = 6;
/** From here on Today offers one small next step instead of numbers. */
const longBreakDays = 14;

export function todayHandlers(services: Services): Pick<Handlers, keyof TodayOutputs> {
  return { readToday: () => readToday(services) };
}

function readToday(services: Services): Today {
  const db = services.store();
  const standing = readStanding(services);
  const { role, settings, readiness } = standing;
  const today = dayOf(services.clock.now(), services.clock.zone());
  const goals = readGoals(services, standing);
  const gaps = nameGaps(standing);
  const { sessions, next } = listSessions(db, { limit: shownSessions });
  const studied = lastDay(db);
  const pause = studied === null ? 0 : daysBetween(studied, today);
  const isBreak = pause >= longBreakDays;
  const shown = sessions.map((row) => showSession(row, standing));
  const answered = listAnsweredAreas(standing);
  return {
    day: today,
    role: { id: role.id, title: role.title },
    readiness: readiness.value,
    change7: changeSince(standing, addDays(today, -7)),
    change30: changeSince(standing, addDays(today, -30)),
    areasMet: readiness.areas.filter(({ met }) => met).length,
    areaCount: readiness.areas.length,
    askedAreaCount: role.areas.filter(({ source }) => source !== 'extended').length,
    unansweredExtended: countUnansweredExtended(standing, answered),
    assessedCount: standing.levels.size,
    sessionsExist: sessions.length > 0,
    hiddenAreas: role.areas
      .filter(({ id }) => settings.hiddenAreas.includes(id))
      .map(({ title }) => title),
    extendedHidden: !settings.showExtended,
    week: readWeek(services, today, settings.weekStart, goals),
    gaps: gaps.slice(0, shownGaps).map((gap) => ({
      ...gap,
      unanswered: gap.kind === 'choice' && isAsked(role.areas, gap.area) && !answered.has(gap.area),
    })),
    gapCount: gaps.length,
    goals: goals.filter(({ state }) => state === 'open'),
    sessions: shown,
    earlierSessions: next,
    breakDays: isBreak ? pause : null,
    next: isBreak ? findNext(services, standing, shown, gaps) : null,
    passed: listPassed(goals, today, studied),
  };
}

/** Of the areas that the first run leaves out, those of which nothing was said. */
function countUnansweredExtended(standing: Standing, answered: ReadonlySet<string>): number {
  const extended = standing.role.areas.filter(({ source }) => source === 'extended');
  const visible = new Set(standing.readiness.areas.map(({ id }) => id));
  return extended.filter(({ id }) => visible.has(id) && !answered.has(id)).length;
}

/** Whether the first run asks for an area: never for what was added to the role, nor for what stands in that. */
function isAsked(nodes: readonly (Area | Requirement)[], area: string): boolean {
  const core = nodes.filter(isArea).filter(({ source }) => source !== 'extended');
  return core.some(({ id, children }) => id === area || isAsked(children, area));
}

/** Ids of all visible areas with a skill that was assessed, at any depth. */
function listAnsweredAreas(standing: Standing): ReadonlySet<string> {
  const answered = listPlaces(standing).filter(({ requirement }) =>
    standing.levels.has(requirement.skill),
  );
  return new Set(answered.flatMap(({ path }) => path.map(({ id }) => id)));
}

function findNext(
  services: Services,
  standing: Standing,
  sessions: readonly Session[],
  gaps: readonly NamedGap[],
): NextSkill | null {
  const required = requiredLevels(standing);
  const byLastDay = secondsBySkill(services.store()).toSorted((a, b) =>
    (b.lastDay ?? '').localeCompare(a.lastDay ?? ''),
  );
  const studied = [
    ...sessions.flatMap(({ skills }) => skills.map(({ id }) => id)),
    ...byLastDay.map(({ skill }) => skill),
  ].map(standing.resolve);
  const skill =
    studied.find((id) => (standing.levels.get(id) ?? 0) < (required.get(id) ?? 0)) ??
    gaps.find((gap) => gap.skill !== null)?.skill ??
    null;
  return skill === null ? null : { skill, title: titleOf(standing, skill) };
}

function listPassed(goals: readonly Goal[], today: Day, studied: Day | null): Goal[] {
  const recently = addDays(today, -longBreakDays);
  const since = studied === null ? '' : studied < recently ? studied : recently;
  const open = new Set(goals.filter(({ state }) => state === 'open').map(({ skill }) => skill));
  return goals.filter(
    ({ state, by, skill }) => state === 'missed' && by >= since && !open.has(skill),
  );
}

/** null: nothing had been assessed by then, so there is nothing to compare with. */
function changeSince(standing: Standing, day: Day): number | null {
  const { value } = standing.readiness;
  const had = standing.assessments.some((assessment) => assessment.day <= day);
  const before = had ? readinessOn(standing, day).value : null;
  return value === null || before === null ? null : value - before;
}

function readWeek(
  services: Services,
  today: Day,
  weekStart: 1 | 6 | 7,
  goals: ReturnType<typeof readGoals>,
): Today['week'] {
  const start = startOfWeek(today, weekStart);
  const days = listDays(start, addDays(start, 6));
  const seconds = new Map(
    secondsByDay(services.store(), start, addDays(start, 6)).map((row) => [row.day, row.seconds]),
  );
  const promises = sumPromises(goals, start);
  return {
    start,
    days: days.map((day) => ({
      day,
      seconds: seconds.get(day) ?? 0,
      isToday: day === today,
      isFuture: day > today,
    })),
    seconds: [...seconds.values()].reduce((sum, value) => sum + value, 0),
    promisedMinutes: promises?.promised ?? null,
    keptMinutes: promises?.kept ?? null,
  };
}

/** What open goals promise in a week and how much of it is done. null: none promises minutes. */
function sumPromises(
  goals: ReturnType<typeof readGoals>,
  weekStart: Day,
): { readonly promised: number; readonly kept: number } | null {
  // Goals that share a skill share its minutes: the larger promise holds the smaller.
  const bySkill = new Map<string, { readonly promised: number; readonly done: number }>();
  for (const { state, skill, terms, minutesThisWeek } of goals) {
    const minutes = state === 'open' ? promisedInWeek(terms, weekStart) : null;
    if (minutes === null) continue;
    const promised = Math.max(minutes, bySkill.get(skill)?.promised ?? 0);
    bySkill.set(skill, { promised, done: minutesThisWeek });
  }
  if (bySkill.size === 0) return null;
  const promises = [...bySkill.values()];
  return {
    promised: promises.reduce((sum, { promised }) => sum + promised, 0),
    // More than promised on one skill makes up for nothing on another.
    kept: promises.reduce((sum, { promised, done }) => sum + Math.min(promised, done), 0),
  };
}
