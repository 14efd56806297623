import type { AskedLevel, Descriptors } from './level.ts';

/** Whether a skill or an area is about technique or about people and oneself. */
export type Kind = 'hard' | 'soft';

/** `core`: the founding list. `extended`: added by us, can be hidden in one step. */
export type Source = 'core' | 'extended';

/** How an area is met: by all of its visible children, or by any `any` of them. */
export type Rule = 'all' | { readonly any: number };

/** A skill plus the level that this role asks of it. `weight` is 1 unless said. */
export interface Requirement {
  readonly id: string;
  readonly skill: string;
  readonly level: AskedLevel;
  readonly weight?: number;
  readonly source?: Source;
}

/** A named group of requirements and sub-areas, in one ordered list. `source` is inherited. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly source?: Source;
  readonly rule: Rule;
  readonly weight?: number;
  readonly levels?: Partial<Descriptors>;
  readonly children: readonly (Area | Requirement)[];
}

/** Something learnable, shared by all roles. */
export interface CatalogueSkill {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly levels?: Partial<Descriptors>;
  /** The language (a skill id) that a framework belongs to. */
  readonly belongsTo?: string;
  /** The skill id that took over when this one was retired. */
  readonly replacedBy?: string;
}

/** A job to grow into. */
export interface Role {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly areas: readonly Area[];
  /** Only what the catalogue lacks. */
  readonly skills: readonly CatalogueSkill[];
}

/** What of a role a learner looks at. Hidden nodes count nowhere. */
export interface Visibility {
  readonly extended: boolean;
  readonly hiddenAreas: ReadonlySet<string>;
}

export function isArea(node: Area | Requirement): node is Area {
  return 'children' in node;
}
