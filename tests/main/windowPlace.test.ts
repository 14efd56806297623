import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fitPlace, readWindowPlace, writeWindowPlace } from '../../src/main/windowPlace.ts';

let profile = '';

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'milepost-place-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const usual = readWindowPlace(join(tmpdir(), 'no such profile'));
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the remembered place', () => {
  test('comes back as it was, and leaves no other file', () => {
    const place = { x: -20, y: 40, width: 1111, height: 777, maximized: true };
    writeWindowPlace(profile, place);
    expect(readWindowPlace(profile)).toEqual(place);
    expect(readdirSync(profile)).toEqual(['window.json']);
  });

  test.each(['', '{', 'null', '[]', '{"width":"wide"}', '{"width":1e9,"height":5}', '"x"'])(
    'what cannot be read (%s) is nothing remembered',
    (text) => {
      writeFileSync(join(profile, 'window.json'), text);
      expect(readWindowPlace(profile)).toEqual(usual);
    },
  );

  test('any text is read without a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        writeFileSync(join(profile, 'window.json'), text);
        const { width, height } = readWindowPlace(profile);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(320);
      }),
    );
  });
});

describe('fitting it', () => {
  const place = { x: 100, y: 100, width: 1280, height: 840, maximized: false };

  test('a place on a screen stays', () => {
    expect(fitPlace(place, [screen])).toEqual(place);
  });

  test('a place on a screen that is gone keeps only its size', () => {
    expect(fitPlace({ ...place, x: 5000 }, [screen])).toEqual({
      width: 1280,
      height: 840,
      maximized: false,
    });
  });

  test('a title bar above or below every screen counts as gone', () => {
    expect(fitPlace({ ...place, y: -200 }, [screen])).not.toHaveProperty('y');
    expect(fitPlace({ ...place, y: 1070 }, [screen])).not.toHaveProperty('y');
  });

  test('a window larger than the screen is made to fit', () => {
    expect(fitPlace({ width: 4000, height: 3000, maximized: false }, [screen])).toMatchObject({
      width: 1920,
      height: 1080,
    });
  });
});
