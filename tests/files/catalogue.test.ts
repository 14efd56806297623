import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { parseCatalogue } from '../../src/main/files/catalogue.ts';
import { sayRefusal } from '../../src/main/words.ts';

const java = {
  id: 'java',
  title: 'Java',
  kind: 'hard',
  aliases: ['JDK'],
  summary: 'A language.',
};
const spring = {
  id: 'spring',
  title: 'Spring',
  kind: 'hard',
  aliases: [],
  summary: 'A framework.',
  belongsTo: 'java',
};

function write(...skills: readonly object[]): string {
  return JSON.stringify({ format: 'milepost.skills', version: 1, skills }, null, 1);
}

function refusalOf(text: string): Refusal {
  try {
    parseCatalogue(text, 'skills.json');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('parseCatalogue', () => {
  it('reads the bundled catalogue', () => {
    const skills = parseCatalogue(readFileSync('resources/skills.json', 'utf8'), 'skills.json');
    expect(skills.length).toBeGreaterThan(40);
    expect(skills.find(({ id }) => id === 'django')?.belongsTo).toBe('python');
  });

  it('gives every field that the file has', () => {
    const full = {
      ...spring,
      levels: { '3': 'Builds a service.' },
      replacedBy: 'java',
      esco: 'http://data.europa.eu/esco/skill/x',
    };
    expect(parseCatalogue(write(java, full), 'skills.json')).toEqual([java, full]);
  });

  it('lets a retired skill leave its names to its successor', () => {
    const old = { ...java, id: 'old-java', replacedBy: 'java' };
    expect(parseCatalogue(write(java, old), 'skills.json')).toHaveLength(2);
  });

  const { summary: _summary, ...noSummary } = java;
  it.each([
    [write(java, java), 'skill-id-twice', { line: 15, id: 'java' }],
    [
      write(java, { ...spring, title: 'jdk' }),
      'name-taken',
      { line: 16, name: 'jdk', owner: 'java' },
    ],
    [write(java, { ...spring, aliases: ['java'] }), 'name-taken', { line: 19, name: 'java' }],
    [write({ ...spring, belongsTo: 'jva' }), 'belongs-to-unknown', { line: 11, skill: 'jva' }],
    [write({ ...java, replacedBy: 'x' }), 'replaced-by-unknown', { line: 13, skill: 'x' }],
    [write({ ...java, belongsTo: 'java' }), 'circle', { line: 13, name: 'belongsTo' }],
    [write({ ...java, replacedBy: 'b' }, { ...spring, id: 'b', replacedBy: 'java' }), 'circle', {}],
    [write({ ...java, id: 'Java' }), 'bad-id', { line: 6 }],
    [write({ ...java, id: 'java--8' }), 'bad-id', { line: 6 }],
    [write({ ...java, title: ' ' }), 'too-short', { line: 7, name: 'title' }],
    [
      write({ ...java, title: 'x'.repeat(121) }),
      'too-long',
      { line: 7, name: 'title', limit: 120 },
    ],
    [write({ ...java, kind: 'harsh' }), 'not-one-of', { line: 8, allowed: 'hard, soft' }],
    [write({ ...java, aliases: 'JDK' }), 'wrong-type', { line: 9, expected: 'a list' }],
    [write({ ...java, colour: 'red' }), 'unknown-field', { line: 13, name: 'colour' }],
    [write({ ...java, levels: { '6': 'x' } }), 'unknown-field', { name: '6' }],
    [write(noSummary), 'missing-field', { line: 5, column: 3, name: 'summary' }],
    [write(), 'too-short', { name: 'skills' }],
    ['{"format": "milepost.role"}', 'wrong-format', { expected: 'milepost.skills' }],
    ['[]', 'wrong-format', { line: 1, column: 1 }],
    ['{"format": "milepost.skills", "version": 2}', 'newer-version', { found: 2, known: 1 }],
    ['{"format": "milepost.skills", "version": "1", "skills": []}', 'not-one-of', {}],
  ])('refuses %# by line, column and reason', (text, reason, details) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('file-invalid');
    expect(refusal.details).toMatchObject({ file: 'skills.json', reason, ...details });
    const sentence = sayRefusal(refusal);
    expect(sentence).toMatch(/^skills\.json, line \d+, column \d+: [^{}]+\.$/);
    expect(sentence).not.toContain(reason);
  });
});
