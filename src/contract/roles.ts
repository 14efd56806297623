import { z } from 'zod';
import type { AskedLevel, Descriptors } from '../domain/level.ts';
import type { Rule } from '../domain/role.ts';
import type { RoleReadiness } from '../domain/readiness.ts';
import type { Gap } from '../domain/gaps.ts';
import { nothing, slugField } from './fields.ts';

export const roleInputs = {
  listRoles: nothing,
  chooseRole: z.strictObject({ id: slugField }),
  /** Every percentage explained down to the assessment that it comes from. */
  readReadiness: nothing,
  /** The pages of the first run: what the role asks, with descriptors. */
  readQuestions: nothing,
};

export interface RoleName {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly revision: number;
  readonly areaCount: number;
  readonly requirementCount: number;
  readonly readiness: number | null;
  readonly current: boolean;
}

/** Where a level comes from. */
export interface LevelOrigin {
  readonly skill: string;
  readonly title: string;
  readonly assessment: string;
  readonly level: number;
  readonly day: string;
  readonly mentor: string | null;
  readonly evidenceCount: number;
}

/** A gap with the words a screen needs. */
export interface NamedGap extends Gap {
  readonly title: string;
  /** Title of the top area it stands in. */
  readonly topAreaTitle: string;
  readonly topArea: string;
  readonly alternativeTitles: readonly string[];
}

export interface ReadinessReport {
  readonly role: { readonly id: string; readonly title: string; readonly revision: number };
  readonly breakdown: RoleReadiness;
  readonly skillTitles: Readonly<Record<string, string>>;
  readonly gaps: readonly NamedGap[];
  readonly origins: Readonly<Record<string, LevelOrigin>>;
  readonly extendedHidden: boolean;
  readonly hiddenAreas: readonly { readonly id: string; readonly title: string }[];
}

export interface Question {
  readonly nodeId: string;
  readonly skill: string;
  readonly title: string;
  readonly required: AskedLevel;
  readonly level: number | null;
  readonly descriptors: Descriptors;
}

export interface QuestionGroup {
  /** null: the area's own requirements. */
  readonly title: string | null;
  readonly rule: Rule;
  readonly questions: readonly Question[];
}

export interface QuestionPage {
  readonly area: string;
  readonly title: string;
  readonly rule: Rule;
  readonly groups: readonly QuestionGroup[];
}

export interface RoleOutputs {
  listRoles: readonly RoleName[];
  chooseRole: { readonly id: string };
  readReadiness: ReadinessReport;
  readQuestions: readonly QuestionPage[];
}
