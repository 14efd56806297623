import { z } from 'zod';
import type { Descriptors } from '../domain/level.ts';
import type { Kind, Rule, Source } from '../domain/role.ts';
import type { Assessment } from './assessments.ts';
import type { Goal } from './goals.ts';
import { nothing, slugField, titleField } from './fields.ts';

export const skillInputs = {
  /** Every skill that can be picked: the catalogue's and one's own. */
  listSkills: nothing,
  /** The role as a tree, with hours and days, and what stands outside it. */
  readSkillTree: nothing,
  readSkill: z.strictObject({ id: slugField }),
  addSkill: z.strictObject({ title: titleField }),
};

export interface SkillName {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly area: string | null;
  readonly own: boolean;
  readonly level: number | null;
  /** The highest level that the role asks of it; null: not asked. */
  readonly required: number | null;
}

/** A requirement in the tree, or, under "Outside this role", a skill with `required: null`. */
export interface SkillNode {
  readonly kind: 'skill';
  readonly nodeId: string;
  readonly skill: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly skillKind: Kind;
  readonly source: Source;
  readonly level: number | null;
  readonly required: number | null;
  /** min(1, level / required); 0 for a skill that is not asked for. */
  readonly value: number;
  readonly met: boolean;
  /** Whether its value enters its area's ("any n" counts only the n highest). */
  readonly counts: boolean;
  /** Name of the mentor whose assessment counts; null: one's own, or none. */
  readonly mentor: string | null;
  readonly lastStudied: string | null;
  readonly seconds: number;
}

export interface AreaNode {
  readonly kind: 'area';
  readonly id: string;
  readonly title: string;
  readonly areaKind: Kind;
  readonly source: Source;
  readonly rule: Rule;
  readonly weight: number;
  /** null: nothing visible below it. */
  readonly readiness: number | null;
  readonly met: boolean;
  readonly counts: boolean;
  readonly lastStudied: string | null;
  /** Time of the skills whose first area this is. */
  readonly seconds: number;
  readonly children: readonly (AreaNode | SkillNode)[];
}

export interface SkillTree {
  readonly role: { readonly id: string; readonly title: string; readonly revision: number };
  readonly readiness: number | null;
  readonly areasMet: number;
  readonly areaCount: number;
  readonly areas: readonly AreaNode[];
  readonly outside: readonly SkillNode[];
}

/** One place of the role that asks for a skill. */
export interface SkillPlace {
  readonly nodeId: string;
  /** Titles from the top area down. */
  readonly path: readonly string[];
  readonly area: string;
  readonly required: number;
  /** What raising this requirement alone would add to readiness, 0 to 1. */
  readonly gain: number;
}

export interface SkillDetail {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly own: boolean;
  readonly kind: Kind;
  readonly area: string | null;
  readonly belongsTo: { readonly id: string; readonly title: string } | null;
  readonly descriptors: Descriptors;
  readonly level: number | null;
  readonly required: number | null;
  readonly places: readonly SkillPlace[];
  readonly seconds: number;
  readonly lastStudied: string | null;
  /** The one that counts, then every other, newest first; corrected ones stay, marked. */
  readonly assessments: readonly Assessment[];
  readonly goals: readonly Goal[];
}

export interface SkillOutputs {
  listSkills: readonly SkillName[];
  readSkillTree: SkillTree;
  readSkill: SkillDetail;
  addSkill: { readonly id: string; readonly title: string };
}
