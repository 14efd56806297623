import type { Handlers } from '../../contract/index.ts';
import type { Today, TodayOutputs } from '../../contract/today.ts';
import { addDays, dayOf, daysBetween, listDays, startOfWeek, type Day } from '../../domain/days.ts';
import { promisedInWeek } from '../../domain/goal.ts';
import type { Services } from '../services.ts';
import { lastDay, secondsByDay } from '../store/reports.ts';
import { listSessions } from '../store/sessions.ts';
import { readGoals } from './goals.ts';
import { nameGaps } from './roles.ts';
import { showSession } from './sessions.ts';
import { readinessOn, readStanding, type Standing } from './standing.ts';

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
  const { sessions } = listSessions(db, { limit: shownSessions });
  const studied = lastDay(db);
  const pause = studied === null ? 0 : daysBetween(studied, today);
  return {
    day: today,
    role: { id: role.id, title: role.title },
    readiness: readiness.value,
    change7: changeSince(standing, addDays(today, -7)),
    change30: changeSince(standing, addDays(today, -30)),
    areasMet: readiness.areas.filter(({ met }) => met).length,
    areaCount: readiness.areas.length,
    assessedCount: standing.levels.size,
    sessionsExist: sessions.length > 0,
    hiddenAreas: role.areas
      .filter(({ id }) => settings.hiddenAreas.includes(id))
      .map(({ title }) => title),
    extendedHidden: !settings.showExtended,
    week: readWeek(services, today, settings.weekStart, goals),
    gaps: gaps.slice(0, shownGaps),
    gapCount: gaps.length,
    goals: goals.filter(({ state }) => state === 'open'),
    sessions: sessions.map((row) => showSession(row, standing)),
    breakDays: pause >= longBreakDays ? pause : null,
  };
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
