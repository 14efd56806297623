import type { Goal, GoalOutputs, GoalTerms } from '../../contract/goals.ts';
import type { Handlers, Input } from '../../contract/index.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  listWeeks,
  startOfWeek,
  type Day,
  type WeekStart,
} from '../../domain/days.ts';
import { goalState, promisedInWeek } from '../../domain/goal.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import * as store from '../store/goals.ts';
import { secondsBySkillAndDay } from '../store/reports.ts';
import { knownSkill } from './assessments.ts';
import { describeLevels } from './descriptors.ts';
import { readStanding, titleOf, type Standing } from './standing.ts';

export function goalHandlers(services: Services): Pick<Handlers, keyof GoalOutputs> {
  const find = (id: string): Goal => {
    const goal = readGoals(services, readStanding(services)).find((known) => known.id === id);
    if (goal === undefined) throw new Refusal('goal-unknown', { id });
    return goal;
  };
  return {
    listGoals: () => readGoals(services, readStanding(services)),
    addGoal: ({ skill, ...terms }) => {
      const standing = readStanding(services);
      const known = knownSkill(standing, skill);
      checkTerms(services, standing, known, terms);
      refuseSecond(readGoals(services, standing), known);
      const made = store.addGoal(
        services.store(),
        { skill: known, ...terms, ...stamp(services) },
        services.clock.now(),
      );
      return find(made);
    },
    editGoal: ({ id, version, ...terms }) => {
      const goal = find(id);
      refuseClosed(goal);
      refuseSecond(readGoals(services, readStanding(services)), goal.skill, id);
      checkTerms(services, readStanding(services), goal.skill, terms);
      const input = { ...terms, ...stamp(services) };
      store.editGoal(services.store(), id, input, services.clock.now(), version);
      return find(id);
    },
    dropGoal: ({ id }) => {
      const goal = find(id);
      refuseClosed(goal);
      store.dropGoal(services.store(), id, stamp(services).day, services.clock.now());
      return find(id);
    },
  };
}

function stamp(services: Services): { day: Day } {
  return { day: dayOf(services.clock.now(), services.clock.zone()) };
}

function refuseClosed({ state }: Goal): void {
  if (state === 'met' || state === 'dropped') throw new Refusal('goal-closed', { state });
}

/** Two promises on one skill would share their minutes. */
export function refuseSecond(goals: readonly Goal[], skill: string, except?: string): void {
  const open = goals.find(
    (goal) => goal.skill === skill && goal.state === 'open' && goal.id !== except,
  );
  if (open !== undefined) throw new Refusal('goal-exists', { title: open.title, by: open.by });
}

export function checkTerms(
  services: Services,
  standing: Standing,
  skill: string,
  terms: Omit<Input<'addGoal'>, 'skill'>,
): void {
  const today = stamp(services).day;
  if (!isDay(terms.by)) throw new Refusal('day-invalid', { day: terms.by });
  if (terms.by < today) throw new Refusal('goal-day-past', { day: terms.by });
  const level = standing.levels.get(skill) ?? 0;
  if (level >= terms.level) {
    throw new Refusal('goal-already-met', { title: titleOf(standing, skill), level });
  }
}

/** Every goal with what was done for it, in the order of their days. */
export function readGoals(services: Services, standing: Standing): Goal[] {
  const today = stamp(services).day;
  const rows = store.listGoals(services.store());
  return rows
    .map((row) => showGoal(services, standing, row, today))
    .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

const shownWeeks = 5;

/** The first days of the last weeks from one day to another, oldest first. */
function listShownWeeks(from: Day, to: Day, weekStart: WeekStart): readonly Day[] {
  const first = addDays(startOfWeek(to, weekStart), -7 * (shownWeeks - 1));
  return listWeeks(from < first ? first : from, to, weekStart);
}

function showGoal(services: Services, standing: Standing, row: store.GoalRow, today: Day): Goal {
  const skill = standing.resolve(row.skill);
  const latest = row.terms.at(-1);
  if (latest === undefined) throw new Error(`Goal ${row.id} promises nothing`);
  const assessments = standing.assessments.filter(
    (known) => standing.resolve(known.skill) === skill,
  );
  const { state, metOn } = goalState({ ...row, assessments, today });
  const createdOn = row.terms[0]?.fromDay ?? today;
  const endedOn = metOn ?? row.droppedOn ?? (state === 'missed' ? latest.by : null);
  // What was studied after it ended was not for it.
  const lastDay = endedOn ?? today;
  const { weekStart } = standing.settings;
  const firstDays = listShownWeeks(createdOn, lastDay, weekStart);
  const seconds = secondsBySkillAndDay(services.store(), skillIds(standing, skill), {
    from: firstDays[0] ?? lastDay,
    to: lastDay,
    totalFrom: createdOn,
    totalTo: lastDay,
  });
  const weeks = firstDays.map((start, place) => {
    // Days compare as texts, which costs a hundredth of reckoning each one's week.
    const next = firstDays[place + 1];
    const studied = seconds.days.filter(
      ({ day }) => day >= start && (next === undefined || day < next),
    );
    return {
      start,
      minutes: Math.round(studied.reduce((sum, day) => sum + day.seconds, 0) / 60),
      promised: promisedInWeek(row.terms, start, endedOn),
    };
  });
  const thisWeek = weeks.find(({ start }) => start === startOfWeek(today, weekStart));
  return {
    id: row.id,
    skill,
    title: titleOf(standing, skill),
    area: standing.areaOf.get(skill) ?? null,
    level: latest.level,
    descriptor: describeLevels(services, standing.role, skill)[
      `${latest.level as 1 | 2 | 3 | 4 | 5}`
    ],
    by: latest.by,
    weeklyMinutes: latest.weeklyMinutes,
    state,
    metOn,
    createdOn,
    droppedOn: row.droppedOn,
    endedOn,
    currentLevel: standing.levels.get(skill) ?? null,
    minutesThisWeek: thisWeek?.minutes ?? 0,
    minutesTotal: Math.round(seconds.total / 60),
    weeks,
    terms: row.terms.map(showTerms),
    daysLeft: daysBetween(today, latest.by),
    version: store.goalVersion(latest),
  };
}

function showTerms({ fromDay, level, by, weeklyMinutes }: GoalTerms): GoalTerms {
  return { fromDay, level, by, weeklyMinutes };
}

/** A skill and the retired ones that lead to it. */
function skillIds(standing: Standing, skill: string): string[] {
  return [...standing.names.keys()].filter((id) => standing.resolve(id) === skill);
}
