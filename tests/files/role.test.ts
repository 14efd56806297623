import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { parseCatalogue } from '../../src/main/files/catalogue.ts';
import { digestOf } from '../../src/main/files/digest.ts';
import { parseRole } from '../../src/main/files/role.ts';
import { sayRefusal } from '../../src/main/words.ts';

const catalogueIds = new Set(['java', 'go']);

const requirement = { id: 'java-3', skill: 'java', level: 3 };
const area = { id: 'lang', title: 'Languages', kind: 'hard', rule: 'all', children: [requirement] };
const skill = { id: 'cobol', title: 'COBOL', kind: 'hard', aliases: [], summary: 'Old.' };
const role = {
  format: 'milepost.role',
  version: 1,
  id: 'r',
  revision: 1,
  title: 'R',
  summary: '',
  areas: [area],
  skills: [],
};

function withArea(fields: object): object {
  return { ...role, areas: [{ ...area, ...fields }] };
}

function withRequirement(fields: object): object {
  return withArea({ children: [{ ...requirement, ...fields }] });
}

function refusalOf(document: object): Refusal {
  try {
    parseRole(JSON.stringify(document, null, 1), 'r.milepost-role', catalogueIds);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('parseRole', () => {
  it('reads the bundled role', () => {
    const ids = parseCatalogue(readFileSync('resources/skills.json', 'utf8'), 'skills.json');
    const text = readFileSync('resources/roles/back-end-engineer.role.json', 'utf8');
    const read = parseRole(text, 'back-end-engineer.role.json', new Set(ids.map(({ id }) => id)));
    expect(read.id).toBe('back-end-engineer');
    expect(read.areas.filter(({ source }) => source !== 'extended')).toHaveLength(13);
  });

  it('gives every field, and skills of its own', () => {
    const own = { ...requirement, id: 'cobol-1', skill: 'cobol', weight: 2, source: 'extended' };
    const full = {
      $schema: 'x',
      ...role,
      areas: [{ ...area, weight: 0.5, levels: { '1': 'One.' }, children: [requirement, own] }],
      skills: [skill],
      translations: { ja: { lang: { title: '言語' } } },
    };
    const { id, revision, title, summary, areas, skills } = full;
    const read = parseRole(JSON.stringify(full), 'r.milepost-role', catalogueIds);
    expect(read).toEqual({ id, revision, title, summary, areas, skills });
  });

  it.each([
    [
      withRequirement({ level: 6 }),
      'not-one-of',
      { line: 18, name: 'level', allowed: '1, 2, 3, 4, 5' },
    ],
    [withRequirement({ level: '3' }), 'not-one-of', { line: 18, name: 'level' }],
    [withRequirement({ level: 2.5 }), 'not-one-of', { line: 18, name: 'level' }],
    [withRequirement({ weight: 0 }), 'not-above', { line: 19, name: 'weight', limit: 0 }],
    [withRequirement({ weight: 1e-9 }), 'weight-out-of-range', { line: 19 }],
    [withRequirement({ wieght: 1 }), 'unknown-field', { line: 19, name: 'wieght' }],
    [withRequirement({ skill: 'jva' }), 'skill-unknown', { line: 17, skill: 'jva' }],
    [withArea({ rule: 'any' }), 'rule-expected', { line: 13 }],
    [withArea({ rule: { any: 0 } }), 'too-small', { line: 14, name: 'any' }],
    [withArea({ rule: { any: 2 } }), 'any-out-of-range', { line: 14, any: 2, children: 1 }],
    [
      withArea({ rule: { any: 1 }, children: [{ ...requirement, weight: 2 }] }),
      'weight-inside-any',
      { line: 21 },
    ],
    [withArea({ children: [] }), 'area-empty', { line: 14, id: 'lang' }],
    [{ ...role, areas: [] }, 'areas-empty', { line: 8 }],
    [{ ...role, areas: [area, area] }, 'node-id-twice', { line: 23, id: 'lang' }],
    [{ ...role, revision: 0 }, 'too-small', { line: 5 }],
    [{ ...role, skills: [skill, skill] }, 'skill-id-twice', { id: 'cobol' }],
    [{ ...role, skills: [{ ...skill, id: 'go' }] }, 'skill-in-catalogue', { id: 'go' }],
    [{ ...role, skills: [skill, { ...skill, id: 'x' }] }, 'name-taken', { owner: 'cobol' }],
    [{ ...role, translations: { english: {} } }, 'bad-name', { name: 'english' }],
    [{ ...role, version: 2, colour: 'red' }, 'newer-version', { line: 3, found: 2, known: 1 }],
  ])('refuses %# by line, column and reason', (document, reason, details) => {
    const refusal = refusalOf(document);
    expect(refusal.code).toBe('file-invalid');
    expect(refusal.details).toMatchObject({ reason, file: 'r.milepost-role', ...details });
    expect(sayRefusal(refusal)).toMatch(/^r\.milepost-role, line \d+, column \d+: .+\.$/);
    expect(sayRefusal(refusal)).not.toMatch(/\(|{{/);
  });

  it('takes 2,000 requirements in time', () => {
    const children = Array.from({ length: 2000 }, (_, index) => ({
      ...requirement,
      id: `n${index}`,
    }));
    const text = JSON.stringify(withArea({ children }));
    const before = performance.now();
    parseRole(text, 'r.milepost-role', catalogueIds);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('digestOf', () => {
  it('is the SHA-256 of the UTF-8 bytes', () => {
    expect(digestOf('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});
