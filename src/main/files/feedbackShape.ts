import { z } from 'zod';
import {
  commentLimit,
  mostAreas,
  mostSkills,
  mostSuggestedGoals,
  type Feedback,
} from '../../domain/feedback.ts';
import { publicKeyShape } from './key.ts';
import { dayShape, levelShape, lineShape, skillIdShape, textShape } from './plainShapes.ts';
import { idShape } from './skillShape.ts';

const wordsShape = textShape(commentLimit);
const commentShape = z.strictObject({
  goal: wordsShape,
  progress: wordsShape,
  nextStep: wordsShape,
});

export const feedbackShape: z.ZodType<Feedback> = z.strictObject({
  format: z.literal('milepost.feedback'),
  version: z.literal(1),
  snapshot: z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/, { error: 'bad-digest' }),
    key: publicKeyShape.nullable(),
    learner: lineShape(80).nullable(),
    role: lineShape(120),
    period: z.strictObject({ from: dayShape, to: dayShape }),
  }),
  mentor: z.strictObject({ name: lineShape(80) }),
  day: dayShape,
  skills: z
    .array(
      z.strictObject({
        skill: skillIdShape,
        title: lineShape(120),
        claimed: levelShape.nullable(),
        level: levelShape.nullable(),
        reason: wordsShape,
        comment: commentShape.nullable(),
      }),
    )
    .max(mostSkills),
  areas: z
    .array(z.strictObject({ area: idShape, title: lineShape(120), comment: commentShape }))
    .max(mostAreas),
  overall: commentShape.nullable(),
  goals: z
    .array(
      z.strictObject({
        skill: skillIdShape.nullable(),
        title: lineShape(120),
        level: z.literal([1, 2, 3, 4, 5]),
        by: dayShape,
        weeklyMinutes: z.int().min(1).max(10_080).nullable(),
        reason: wordsShape,
      }),
    )
    .max(mostSuggestedGoals),
  question: wordsShape.nullable(),
});
