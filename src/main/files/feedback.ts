import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { cleanFeedback } from '../../domain/cleanFeedback.ts';
import type { Feedback } from '../../domain/feedback.ts';
import { checkFeedback } from './checkFeedback.ts';
import {
  digestOfContent,
  openSealed,
  sealingShapes,
  writeSealed,
  type Seal,
  type Sealable,
} from './envelope.ts';
import { feedbackShape } from './feedbackShape.ts';
import { hasBlock } from './reportBlock.ts';
import { readShape } from './shape.ts';

export interface OpenedFeedback {
  readonly feedback: Feedback;
  /** Whether it is as it was signed, whatever became of the page around it. */
  readonly data: Seal['state'];
  /** SHA-256 of the feedback's canonical form: by which it is known again. */
  readonly digest: string;
  readonly seal: Seal;
}

const envelopeShape = z.strictObject({ feedback: feedbackShape, ...sealingShapes });

const sealable: Sealable<Feedback> = {
  name: 'feedback',
  format: 'milepost.feedback',
  read: (file) => {
    const { feedback, ...sealing } = readShape(file, envelopeShape);
    checkFeedback(file, feedback);
    return { content: feedback, ...sealing };
  },
};

/**
 * The canonical text of a feedback (docs/formats/feedback.md), signed when a key is given, together with its page's
 * digest. What hides in its texts is taken out.
 */
export function writeFeedback(
  feedback: Feedback,
  page: string | null,
  key: KeyObject | null,
): string {
  return writeSealed(sealable, cleanFeedback(feedback), page, key);
}

/** Of what `writeFeedback` writes. */
export function digestOfFeedback(feedback: Feedback): string {
  return digestOfContent(cleanFeedback(feedback));
}

/** Reads a feedback file or its page, as `readSealed` reads a snapshot. */
export function readFeedback(text: string, name: string): OpenedFeedback {
  const { content, ...opened } = openSealed(sealable, text, name);
  return { feedback: content, ...opened };
}

/** Whether a file is meant as feedback; whether it is whole is for `readFeedback` to say. */
export function isFeedbackText(text: string): boolean {
  if (text.trimStart().startsWith('<')) return hasBlock(text, 'feedback');
  return /^\uFEFF?\s*\{\s*"feedback"\s*:/.test(text) || text.includes('"milepost.feedback"');
}
