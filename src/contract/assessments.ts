import { z } from 'zod';
import type { Evidence } from '../domain/evidence.ts';
import type { Level } from '../domain/level.ts';
import { dayField, evidenceField, idField, levelField, slugField } from './fields.ts';

const statement = {
  level: levelField,
  evidence: z.array(evidenceField).max(20),
  /** The day it was true; today unless said. */
  day: dayField.optional(),
};

export const assessmentInputs = {
  /** One action, whatever the number: an area's page of the first run is one entry in the history. */
  addAssessments: z.strictObject({
    assessments: z
      .array(
        z.strictObject({
          skill: slugField,
          ...statement,
          mentor: z.string().trim().min(1).max(80).optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  /** A mistake is corrected by a new assessment that replaces it; the old one stays readable. */
  correctAssessment: z.strictObject({ id: idField, ...statement }),
  withdrawAssessment: z.strictObject({ id: idField }),
};

export interface Assessment {
  readonly id: string;
  readonly skill: string;
  readonly title: string;
  readonly level: Level;
  readonly day: string;
  /** UTC milliseconds. */
  readonly recordedAt: number;
  /** Name of the mentor who said so; null: one's own. */
  readonly mentor: string | null;
  readonly evidence: readonly Evidence[];
  /** It is the one that counts today. */
  readonly counts: boolean;
  /** Id of the one that corrected it. */
  readonly replacedBy: string | null;
  readonly withdrawn: boolean;
}

export interface AssessmentOutputs {
  /** `readiness` is the role's afterwards, 0 to 1, null with nothing visible. */
  addAssessments: {
    readonly assessments: readonly Assessment[];
    readonly readiness: number | null;
  };
  correctAssessment: { readonly assessment: Assessment; readonly readiness: number | null };
  withdrawAssessment: { readonly id: string; readonly readiness: number | null };
}
