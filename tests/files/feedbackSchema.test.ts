import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeFeedback } from '../../src/main/files/feedback.ts';
import { anyFeedback, richFeedback } from './feedbackSamples.ts';
import { keyOf } from './snapshotSamples.ts';

const schema = JSON.parse(
  readFileSync('docs/formats/feedback.schema.json', 'utf8'),
) as AnySchemaObject;
const fits = new Ajv2020({ strictTypes: false, allErrors: true }).compile(schema);

function isFitting(feedback: unknown): boolean {
  return fits({ feedback, page: null, signature: null }) === true;
}

test('the published schema takes every feedback that is written', () => {
  expect(fits(JSON.parse(writeFeedback(richFeedback, null, keyOf(1)))) || fits.errors).toBe(true);
  fc.assert(
    fc.property(anyFeedback, (feedback) => {
      expect(fits(JSON.parse(writeFeedback(feedback, null, null))) || fits.errors).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a field that is not known', { ...richFeedback, more: 1 }],
  ['another version', { ...richFeedback, version: 2 }],
  ['a level that is none', { ...richFeedback, skills: [{ ...richFeedback.skills[0], level: 6 }] }],
  ['no mentor', { ...richFeedback, mentor: null }],
  ['an answer to nothing', { ...richFeedback, snapshot: null }],
])('and refuses %s', (_what, feedback) => {
  expect(isFitting(richFeedback)).toBe(true);
  expect(isFitting(feedback)).toBe(false);
});
