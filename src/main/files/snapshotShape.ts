import { z } from 'zod';
import { activities } from '../../domain/activity.ts';
import { isDay } from '../../domain/days.ts';
import { evidenceKinds } from '../../domain/evidence.ts';
import { commentLimit, itemAnswers } from '../../domain/feedback.ts';
import { isCleanLine } from '../../domain/plainText.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { mostSessions } from '../../domain/snapshotScope.ts';
import { dayShape, levelShape, lineShape, skillIdShape, textShape } from './plainShapes.ts';
import { areaShape } from './role.ts';
import { idShape, kindShape, levelsShape, summaryShape, titleShape } from './skillShape.ts';

/** What one file may hold. */
const mostDays = 40_000;
const mostSkills = 5000;

const instantShape = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'bad-instant',
  })
  .refine((text) => isDay(text.slice(0, 10)), { error: 'bad-instant' });

const secondsShape = z.int().min(1).max(1_000_000_000);
const activityShape = z.enum(activities).nullable();

const assessmentShape = z.strictObject({
  day: dayShape,
  level: levelShape,
  mentor: lineShape(80).nullable(),
  evidence: z.exactOptional(
    z.array(z.strictObject({ kind: z.enum(evidenceKinds), text: textShape(4000) })).max(20),
  ),
});

const skillShape = z.strictObject({
  id: skillIdShape,
  title: lineShape(120),
  kind: kindShape,
  own: z.boolean(),
  levels: z.exactOptional(levelsShape),
  assessments: z.array(assessmentShape).max(1000),
});

const roleShape = z.strictObject({
  format: z.literal('milepost.role'),
  version: z.literal(1),
  id: idShape,
  revision: z.int().min(1).max(1_000_000_000),
  title: titleShape,
  summary: summaryShape,
  areas: z.array(areaShape).min(1).max(2000),
  skills: z.array(z.never()).max(0),
});

const goalShape = z.strictObject({
  id: idShape,
  skill: skillIdShape,
  state: z.enum(['open', 'met', 'missed', 'dropped']),
  metOn: dayShape.nullable(),
  createdOn: dayShape,
  droppedOn: dayShape.nullable(),
  terms: z
    .array(
      z.strictObject({
        fromDay: dayShape,
        level: z.literal([1, 2, 3, 4, 5]),
        by: dayShape,
        weeklyMinutes: z.int().min(1).max(10_080).nullable(),
      }),
    )
    .min(1)
    .max(1000),
});

const timedDayShape = z.strictObject({
  day: dayShape,
  times: z
    .array(
      z.strictObject({
        skill: skillIdShape.nullable(),
        activity: activityShape,
        seconds: secondsShape,
      }),
    )
    .min(1)
    .max(2000),
});

const sessionShape = z.strictObject({
  id: idShape,
  day: dayShape,
  startedAt: instantShape.nullable(),
  durationSeconds: z.int().min(1).max(86_400),
  skills: z
    .array(z.strictObject({ skill: skillIdShape, seconds: z.int().min(0).max(86_400) }))
    .max(100),
  activity: activityShape,
  note: z.exactOptional(textShape(20_000)),
});

const replyShape = z.strictObject({
  feedback: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'bad-digest' })
    .nullable(),
  day: dayShape,
  mentor: lineShape(80),
  reply: textShape(commentLimit),
  items: z
    .array(
      z.strictObject({
        item: lineShape(130),
        title: z.string().max(120).refine(isCleanLine, { error: 'hidden-characters' }),
        answer: z.enum(itemAnswers).nullable(),
        note: textShape(commentLimit),
      }),
    )
    .max(2500),
});

export const snapshotShape: z.ZodType<Snapshot> = z.strictObject({
  format: z.literal('milepost.snapshot'),
  version: z.literal(1),
  asOf: z.union([instantShape, dayShape], { error: 'bad-instant' }),
  period: z.strictObject({ from: dayShape, to: dayShape }),
  learner: z.strictObject({ name: lineShape(80).nullable(), pseudonym: z.boolean() }),
  recipient: lineShape(80).nullable(),
  question: textShape(4000).nullable(),
  lastReview: z.strictObject({ day: dayShape, mentor: lineShape(80) }).nullable(),
  role: roleShape,
  skills: z.array(skillShape).max(mostSkills),
  goals: z.exactOptional(z.array(goalShape).max(5000)),
  days: z.exactOptional(z.array(timedDayShape).max(mostDays)),
  sessions: z.exactOptional(z.array(sessionShape).max(mostSessions)),
  replies: z.exactOptional(z.array(replyShape).max(1000)),
  weekStart: z.literal([1, 6, 7]),
  leftOut: z.strictObject({
    name: z.boolean(),
    notes: z.boolean(),
    evidence: z.boolean(),
    times: z.boolean(),
    replies: z.exactOptional(z.boolean()),
    history: z.boolean(),
    goals: z.boolean(),
    time: z.boolean(),
    sessions: z.boolean(),
    skills: z.int().min(0).max(mostSkills),
  }),
});
