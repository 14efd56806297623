import { z } from 'zod';
import { activities } from '../domain/activity.ts';
import { evidenceKinds } from '../domain/evidence.ts';
import { titleLimit } from '../domain/textLimits.ts';

/** A calendar day as YYYY-MM-DD; whether it exists is checked where it is used. */
export const dayField = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A wall-clock time as HH:MM. */
export const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const idField = z.string().min(1).max(64);
/** What main said that a form was opened on. */
export const versionField = z.string().min(1).max(64);
/** Skill and area ids of role files. */
export const slugField = z.string().min(1).max(80);
export const levelField = z.int().min(0).max(5);
export const askedLevelField = z.int().min(1).max(5);
/** Whole seconds. The bounds of a session are the store's to explain, so they are wider here. */
export const secondsField = z.int().min(-1_000_000).max(100_000_000);
export const noteField = z.string().max(20_000);
export const titleField = z.string().trim().min(1).max(titleLimit);
export const pathField = z.string().min(1).max(4096);
export const activityField = z.enum(activities);
export const evidenceField = z.strictObject({
  kind: z.enum(evidenceKinds),
  text: z.string().trim().min(1).max(4000),
});
export const nothing = z.strictObject({});
