import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import errors from '../../resources/locales/en/errors.json' with { type: 'json' };
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { say, sayRefusal } from '../../src/main/words.ts';

const texts: Readonly<Record<string, string>> = errors;

/** The union is a type: its members are read where they are written. */
const codes = [
  ...readFileSync('src/domain/refusal.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm),
].map(([, code]) => code as RefusalCode);

interface Place {
  readonly file: string;
  readonly code: string;
  /** Names of the details that are given there. */
  readonly names: readonly string[];
  /** The details are made elsewhere, in part or whole. */
  readonly isOpen: boolean;
}

/** Every `new Refusal('code', { … })` of the sources. */
function listPlaces(folder: string): Place[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return [...source.matchAll(/new Refusal\(\s*'([a-z-]+)'(?:,\s*(\{[^}]*\}|[^)]))?/g)].map(
        ([, code = '', details = '{}']) => ({
          file,
          code,
          names: [...details.matchAll(/[{,]\s*(\w+)/g)].map(([, name = '']) => name),
          isOpen: !details.startsWith('{') || details.includes('...'),
        }),
      );
    });
}

describe('errors.json', () => {
  it('has a text for every code', () => {
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(code in texts))).toEqual([]);
  });

  it('has a code for every text', () => {
    const known = new Set<string>(codes);
    expect(Object.keys(texts).filter((key) => !known.has(key.split('_')[0] ?? ''))).toEqual([]);
  });

  it('has a text for everything that can be wrong in a file', () => {
    const source = (file: string): string => readFileSync(join('src', file), 'utf8');
    const reasons = [
      ...source('domain/validateRole.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm),
      ...source('main/files/json.ts').matchAll(/^ {2}[A-Z]\w+: '([a-z-]+)'/gm),
      ...source('main/files/shape.ts').matchAll(/file\.refuse\(\w+, '([a-z-]+)'/g),
    ].map(([, reason]) => reason ?? '');
    expect(reasons.length).toBeGreaterThan(30);
    expect(reasons.filter((reason) => !(`file-invalid_${reason}` in texts))).toEqual([]);
  });

  it.each(Object.entries(texts))('says %s in whole sentences', (_key, text) => {
    expect(text).toMatch(/^[“\p{Lu}{].*[.?!}`]$/u);
    expect(text).not.toMatch(/ {2}|\t|\bplease\b|\bsorry\b/i);
    expect(text.length).toBeLessThan(300);
  });

  it('only uses details that every place gives', () => {
    const holes = [...listPlaces('src/domain'), ...listPlaces('src/main')].flatMap((place) => {
      const used = [...(texts[place.code] ?? '').matchAll(/\{\{(\w+)\}\}/g)];
      if (place.isOpen) return [];
      const missing = used
        .map(([, name = '']) => name)
        .filter((name) => !place.names.includes(name));
      return missing.map((name) => `${place.file}: ${place.code} without ${name}`);
    });
    expect(holes).toEqual([]);
  });
});

describe('sayRefusal', () => {
  it('picks the sentence that the details allow', () => {
    const unknown = { code: 'skill-unknown', details: { name: 'x' } } as const;
    expect(sayRefusal(unknown)).toContain('“x”');
    const nearest = { ...unknown, details: { name: 'postgrs', nearest: 'PostgreSQL' } };
    expect(sayRefusal(nearest)).toContain('The nearest are: PostgreSQL.');
    expect(
      sayRefusal({ code: 'store-damaged', details: { path: 'p', reason: 'SQLITE_CORRUPT' } }),
    ).toBe(
      'p is damaged (SQLITE_CORRUPT), so it was left untouched. Restore a backup, or move the file elsewhere to start anew.',
    );
    const locked = { path: 'p', reason: 'SQLITE_BUSY' };
    expect(sayRefusal({ code: 'store-locked', details: { ...locked, holder: '' } })).toContain(
      'another program',
    );
    expect(
      sayRefusal({ code: 'store-locked', details: { ...locked, holder: 'tar (7)' } }),
    ).toContain('tar (7)');
  });

  it('shows what a person wrote as it was written', () => {
    const written = '<b>&amp; $t(cancelled) {{id}} \u202e';
    expect(sayRefusal({ code: 'session-unknown', details: { id: written } })).toContain(written);
  });
});

describe('say', () => {
  it('counts', () => {
    expect(say('restore.sessions', { count: 1 })).toBe('1 session');
    expect(say('restore.sessions', { count: 0 })).toBe('0 sessions');
  });
});
