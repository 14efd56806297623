import type { ReadinessStep } from '../../domain/history.ts';
import { isArea, type Area } from '../../domain/role.ts';
import type { Snapshot, SnapshotSkill } from '../../domain/snapshot.ts';
import {
  computeFigures,
  type LevelChange,
  type SnapshotFigures,
} from '../../domain/snapshotFigures.ts';
import { mapSkillsToAreas } from '../../domain/areaOf.ts';
import { listToldSteps } from '../../domain/toldSteps.ts';
import { rankChanges } from './rankChanges.ts';

/** What every part of a report is drawn from: a snapshot, its figures, and names for the ids in it. */
export interface ReportFacts {
  readonly snapshot: Snapshot;
  readonly figures: SnapshotFigures;
  /** Of readiness, as far as the snapshot tells them. */
  readonly steps: readonly ReadinessStep[];
  /** The figures' own, the most important first. */
  readonly changes: readonly LevelChange[];
  readonly skills: ReadonlyMap<string, SnapshotSkill>;
  readonly titleOf: (skill: string) => string;
  /** The top area of a skill; null: outside the role. */
  readonly areaOf: (skill: string) => string | null;
  readonly areaTitle: (area: string) => string;
  /** The top area that an area stands in. */
  readonly topOf: (area: string) => string;
  /** Assessed, and not asked for. */
  readonly outside: readonly SnapshotSkill[];
  /** The place of each top area in the role, for its colour. */
  readonly places: ReadonlyMap<string, number>;
}

export function gatherFacts(snapshot: Snapshot): ReportFacts {
  const { role } = snapshot;
  const figures = computeFigures(snapshot);
  const skills = new Map(snapshot.skills.map((skill) => [skill.id, skill]));
  const areaOf = mapSkillsToAreas(role);
  const nodes = new Map(
    role.areas.flatMap((top) => listAreas(top).map((area) => [area.id, { area, top }] as const)),
  );
  return {
    snapshot,
    figures,
    steps: listToldSteps(snapshot, figures),
    changes: rankChanges(snapshot, figures.changes),
    skills,
    titleOf: (skill) => skills.get(skill)?.title ?? skill,
    areaOf: (skill) => areaOf.get(skill) ?? null,
    areaTitle: (area) => nodes.get(area)?.area.title ?? area,
    topOf: (area) => nodes.get(area)?.top.id ?? area,
    outside: snapshot.skills.filter(
      ({ id, assessments }) => assessments.length > 0 && !areaOf.has(id),
    ),
    places: new Map(role.areas.map(({ id }, place) => [id, place])),
  };
}

/** Whether the period is counted from the last review. */
export function isSinceReview({ lastReview, period }: Snapshot): boolean {
  return lastReview !== null && lastReview.day === period.from;
}

function listAreas(area: Area): Area[] {
  return [area, ...area.children.filter(isArea).flatMap(listAreas)];
}
