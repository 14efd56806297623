import { z } from 'zod';

/** Shapes that the catalogue and the role file share (docs/formats). */
export const idShape = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'bad-id' })
  .max(80);
export const kindShape = z.enum(['hard', 'soft']);
export const titleShape = z.string().regex(/\S/, { error: 'too-short' }).max(120);
export const summaryShape = z.string().max(2000);

const descriptorShape = z.exactOptional(z.string().regex(/\S/, { error: 'too-short' }).max(400));

/** What one does unaided, a line for each level that has one. */
export const levelsShape = z.strictObject({
  '1': descriptorShape,
  '2': descriptorShape,
  '3': descriptorShape,
  '4': descriptorShape,
  '5': descriptorShape,
});

const translatedShape = z.strictObject({
  title: z.exactOptional(titleShape),
  summary: z.exactOptional(summaryShape),
  levels: z.exactOptional(levelsShape),
});

/** By language tag, then by skill or node id. */
export const translationsShape = z.record(
  z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  z.record(z.string().min(1).max(80), translatedShape),
);

export const skillShape = z.strictObject({
  id: idShape,
  title: titleShape,
  kind: kindShape,
  aliases: z.array(z.string().regex(/\S/, { error: 'too-short' }).max(80)).max(40),
  summary: summaryShape,
  levels: z.exactOptional(levelsShape),
  belongsTo: z.exactOptional(idShape),
  replacedBy: z.exactOptional(idShape),
  /** An identifier; the text behind it is never bundled. */
  esco: z.exactOptional(
    z
      .string()
      .regex(/^https?:\/\//, { error: 'bad-address' })
      .max(400),
  ),
});
