import { z } from 'zod';
import { isDay } from '../../domain/days.ts';
import { isCleanLine, isCleanText } from '../../domain/plainText.ts';

/** Shapes that snapshots and feedback share (docs/formats). */
export const dayShape = z.string().max(10).refine(isDay, { error: 'bad-day' });

/** One line that people read: a name, a title. */
export function lineShape(most: number) {
  return z
    .string()
    .regex(/\S/, { error: 'too-short' })
    .max(most)
    .refine(isCleanLine, { error: 'hidden-characters' });
}

export function textShape(most: number) {
  return z.string().max(most).refine(isCleanText, { error: 'hidden-characters' });
}

/** Own skills are named in any script, and a long name is cut anywhere. */
export const skillIdShape = z
  .string()
  .regex(/^[\p{L}\p{M}\p{N}-]+$/u, { error: 'bad-id' })
  .max(120);
export const levelShape = z.literal([0, 1, 2, 3, 4, 5]);
