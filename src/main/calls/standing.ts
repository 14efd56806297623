import { mapSkillsToAreas } from '../../domain/areaOf.ts';
import { levelsAt } from '../../domain/counting.ts';
import type { Day } from '../../domain/days.ts';
import { createLexicon, type SkillLexicon } from '../../domain/line.ts';
import {
  computeReadiness,
  type AreaReadiness,
  type Levels,
  type RequirementReadiness,
  type RoleReadiness,
} from '../../domain/readiness.ts';
import { resolveRole } from '../../domain/retired.ts';
import type { Role, Visibility } from '../../domain/role.ts';
import type { Sources } from '../services.ts';
import { listCountingRows, type CountingRow } from '../store/assessments.ts';
import { nounsSince } from '../store/changes.ts';
import type { Db } from '../store/open.ts';
import { readCurrentRole } from '../store/roles.ts';
import { readSettings } from '../store/settings.ts';
import { listSkillNames, readReplacements, type SkillNameRow } from '../store/skills.ts';
import type { Noun } from '../../contract/changes.ts';
import type { Settings } from '../../contract/settings.ts';

/** Where the learner stands: the role as they look at it, and every assessment that may count. */
export interface Standing {
  readonly role: Role;
  readonly settings: Settings;
  readonly visibility: Visibility;
  readonly assessments: readonly CountingRow[];
  /** A retired skill's id leads to its successor's. */
  readonly resolve: (skill: string) => string;
  readonly levels: Levels;
  readonly readiness: RoleReadiness;
  readonly names: ReadonlyMap<string, SkillNameRow>;
  /** Every name that a typed line may use. Made when the first line asks for it. */
  readonly lexicon: () => SkillLexicon;
  /** Skill id to the first visible top area that asks for it. */
  readonly areaOf: ReadonlyMap<string, string>;
}

/** What a standing is made of: sessions and goals leave it as it is. */
const ingredients: readonly Noun[] = ['skills', 'assessments', 'roles', 'settings'];

// One log is asked for, not the tables: most calls find that nothing a standing is made of has changed.
const known = new WeakMap<Db, { readonly seq: number; readonly standing: Standing }>();

export function readStanding(services: Pick<Sources, 'store'>): Standing {
  const db = services.store();
  const before = known.get(db);
  const since = nounsSince(db, before?.seq ?? -1);
  const isStale = since.nouns.some((noun) => ingredients.includes(noun));
  const standing = before === undefined || isStale ? makeStanding(db) : before.standing;
  known.set(db, { seq: since.seq, standing });
  return standing;
}

function makeStanding(db: Db): Standing {
  const settings = readSettings(db);
  const visibility = {
    extended: settings.showExtended,
    hiddenAreas: new Set(settings.hiddenAreas),
  };
  const replacements = readReplacements(db);
  const resolve = (skill: string): string => replacements.get(skill) ?? skill;
  const adopted = readCurrentRole(db).role;
  // A role written before a skill was retired asks for the one that took over.
  const role = replacements.size === 0 ? adopted : resolveRole(adopted, resolve);
  const assessments = listCountingRows(db);
  const levels = levelsAt(assessments, null, resolve);
  const names = new Map(listSkillNames(db).map((name) => [name.id, name]));
  let lexicon: SkillLexicon | undefined;
  return {
    role,
    settings,
    visibility,
    assessments,
    resolve,
    levels,
    readiness: computeReadiness(role, visibility, levels),
    names,
    lexicon: () => (lexicon ??= createLexicon([...names.values()].filter(isPickable))),
    areaOf: mapSkillsToAreas(role, visibility),
  };
}

/** Neither taken out of the catalogue nor followed by another. */
export function isPickable({ archived, replacedBy }: SkillNameRow): boolean {
  return !archived && replacedBy === null;
}

export function readinessOn(standing: Standing, day: Day): RoleReadiness {
  const levels = levelsAt(standing.assessments, day, standing.resolve);
  return computeReadiness(standing.role, standing.visibility, levels);
}

export function titleOf(standing: Standing, skill: string): string {
  return standing.names.get(skill)?.title ?? skill;
}

/** A visible requirement and the areas that it stands in, from the top down. */
export interface Place {
  readonly requirement: RequirementReadiness;
  readonly path: readonly AreaReadiness[];
}

export function listPlaces(standing: Standing): Place[] {
  const walk = (area: AreaReadiness, above: readonly AreaReadiness[]): Place[] => {
    const path = [...above, area];
    return area.children.flatMap((child) =>
      child.kind === 'area' ? walk(child, path) : [{ requirement: child, path }],
    );
  };
  return standing.readiness.areas.flatMap((area) => walk(area, []));
}

/** The highest level that the role asks of each skill, hidden nodes left out. */
export function requiredLevels(standing: Standing): ReadonlyMap<string, number> {
  const required = new Map<string, number>();
  for (const { requirement } of listPlaces(standing)) {
    const { skill, required: level } = requirement;
    required.set(skill, Math.max(level, required.get(skill) ?? 0));
  }
  return required;
}
