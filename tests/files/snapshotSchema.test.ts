import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeEnvelope } from '../../src/main/files/sealed.ts';
import { anyShared } from './anyLearner.ts';
import { richSnapshot } from './richLearner.ts';
import { keyOf } from './snapshotSamples.ts';

function read(name: string): AnySchemaObject {
  return JSON.parse(readFileSync(`docs/formats/${name}`, 'utf8')) as AnySchemaObject;
}

const ajv = new Ajv2020({ strictTypes: false, allErrors: true, formats: { uri: true } });
ajv.addSchema(read('role.schema.json'), 'role.schema.json');
const fits = ajv.compile({ ...read('snapshot.schema.json'), $id: 'snapshot.schema.json' });

function problemsOf(text: string): string {
  return fits(JSON.parse(text)) ? '' : ajv.errorsText(fits.errors);
}

test('the published schema takes every snapshot that is written', () => {
  expect(problemsOf(writeEnvelope(richSnapshot, null, keyOf(1)))).toBe('');
  fc.assert(
    fc.property(anyShared, ({ snapshot }) => {
      expect(problemsOf(writeEnvelope(snapshot, null, null))).toBe('');
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a field that is not known', { ...richSnapshot, more: 1 }],
  ['another version', { ...richSnapshot, version: 2 }],
  ['a level that is none', { ...richSnapshot, weekStart: 3 }],
  ['no role', { ...richSnapshot, role: null }],
])('and refuses %s', (_what, snapshot) => {
  expect(problemsOf(JSON.stringify({ snapshot, page: null, signature: null }))).not.toBe('');
});
