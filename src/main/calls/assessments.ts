import type { Assessment, AssessmentOutputs } from '../../contract/assessments.ts';
import type { Handlers } from '../../contract/index.ts';
import { pickCounting } from '../../domain/counting.ts';
import { dayOf, isDay, offsetMinutesAt, type Day } from '../../domain/days.ts';
import type { Level } from '../../domain/level.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import * as store from '../store/assessments.ts';
import { readStanding, titleOf, type Standing } from './standing.ts';

export function assessmentHandlers(services: Services): Pick<Handlers, keyof AssessmentOutputs> {
  const readiness = (): number | null => readStanding(services).readiness.value;
  return {
    addAssessments: ({ assessments }) => {
      const standing = readStanding(services);
      const rows = assessments.map((assessment) => ({
        skill: knownSkill(standing, assessment.skill),
        level: assessment.level as Level,
        evidence: assessment.evidence,
        mentor: assessment.mentor ?? null,
        ...lived(services, assessment.day),
      }));
      const ids = new Set(store.addAssessments(services.store(), rows, services.clock.now()));
      const after = readStanding(services);
      const skills = [...new Set(rows.map(({ skill }) => skill))];
      const shown = skills.flatMap((skill) => showAssessments(services, after, skill));
      return {
        assessments: shown.filter(({ id }) => ids.has(id)),
        readiness: after.readiness.value,
      };
    },
    correctAssessment: ({ id, level, evidence, day }) => {
      const statement = { level: level as Level, evidence, ...lived(services, day) };
      const made = store.correctAssessment(services.store(), id, statement, services.clock.now());
      const after = readStanding(services);
      const assessment = showAssessments(services, after, made.skill).find(
        (shown) => shown.id === made.id,
      );
      if (assessment === undefined)
        throw new Error(`Assessment ${made.id} was written and is not there`);
      return { assessment, readiness: after.readiness.value };
    },
    withdrawAssessment: ({ id }) => {
      store.withdrawAssessment(services.store(), id, services.clock.now());
      return { id, readiness: readiness() };
    },
  };
}

/** The day that a statement is about, and the offset it was made in. */
function lived(services: Services, day: Day | undefined): { day: Day; offsetMinutes: number } {
  const { clock } = services;
  const today = dayOf(clock.now(), clock.zone());
  const stated = day ?? today;
  if (!isDay(stated)) throw new Refusal('day-invalid', { day: stated });
  if (stated > today) throw new Refusal('day-in-future', { day: stated });
  return { day: stated, offsetMinutes: offsetMinutesAt(clock.now(), clock.zone()) };
}

export function knownSkill(standing: Standing, skill: string): string {
  const resolved = standing.resolve(skill);
  if (!standing.names.has(resolved)) throw new Refusal('skill-unknown', { name: skill });
  return resolved;
}

/** Everything ever said about a skill, its retired predecessors included; newest first. */
export function showAssessments(
  services: Services,
  standing: Standing,
  skill: string,
): Assessment[] {
  const ofSkill = standing.assessments.filter((row) => standing.resolve(row.skill) === skill);
  const counting = pickCounting(ofSkill);
  const ids = new Set(ofSkill.map((row) => row.skill));
  const rows = [...ids].flatMap((id) => store.listAssessments(services.store(), { skill: id }));
  return rows
    .toSorted((a, b) => compare(b.day, a.day) || b.recordedAt - a.recordedAt || compare(b.id, a.id))
    .map((row) => ({
      id: row.id,
      skill,
      title: titleOf(standing, skill),
      level: row.level,
      day: row.day,
      recordedAt: row.recordedAt,
      mentor: row.mentor,
      evidence: row.evidence,
      counts: row.id === counting?.id,
      replacedBy: row.replacedBy,
      withdrawn: row.withdrawn,
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
