import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { readTextFile } from '../../src/main/files/readFile.ts';
import { readSealed } from '../../src/main/files/sealed.ts';
import { sayRefusal } from '../../src/main/words.ts';
import { validFile } from './hostileFiles.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-read-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function refusalOf(path: string, most = 1_000_000): Refusal {
  try {
    readTextFile(path, most);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was read');
}

function check(path: string, expected: object, most?: number): void {
  const refusal = refusalOf(path, most);
  expect({ code: refusal.code, ...refusal.details }).toMatchObject(expected);
  const sentence = sayRefusal(refusal);
  expect(sentence).toContain(path);
  expect(sentence).toMatch(/.{20,}\.$/);
  expect(sentence).not.toMatch(/\{\{|errors:|undefined/);
}

describe('a path that is no readable file', () => {
  it('is refused as missing', () => {
    check(join(folder, 'nowhere.milepost'), { code: 'file-missing' });
    check(join(put('a file', ''), 'inside.milepost'), { code: 'file-missing' });
  });

  it('is refused when it is a folder, by itself or behind a link', () => {
    mkdirSync(join(folder, 'folder.milepost'));
    symlinkSync('folder.milepost', join(folder, 'link.milepost'));
    check(join(folder, 'folder.milepost'), { code: 'file-invalid', reason: 'no-file' });
    check(join(folder, 'link.milepost'), { code: 'file-invalid', reason: 'no-file' });
  });

  it('is refused, without waiting, when it is a pipe or a device', () => {
    const pipe = join(folder, 'pipe.milepost');
    execFileSync('mkfifo', [pipe]);
    check(pipe, { code: 'file-invalid', reason: 'no-file' });
    check('/dev/zero', { code: 'file-invalid', reason: 'no-file' });
  });

  it('is refused when it leads in a circle or has too long a name', () => {
    symlinkSync('circle', join(folder, 'circle'));
    check(join(folder, 'circle'), { code: 'file-unreadable', reason: 'ELOOP' });
    check(join(folder, 'x'.repeat(300)), { code: 'file-unreadable', reason: 'ENAMETOOLONG' });
  });

  it('is refused when it is too large, by its bytes', () => {
    check(put('large', 'é'.repeat(60)), { code: 'file-too-large', bytes: 120, limit: 100 }, 100);
    expect(readTextFile(put('fits', 'é'.repeat(50)), 100)).toHaveLength(50);
  });
});

describe('bytes', () => {
  it.each([
    ['a lone continuation', [0x80]],
    ['a sequence cut off', [0x22, 0xe2, 0x82]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a character', [0xed, 0xa0, 0xbd]],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['Latin 1', [0x4e, 0xe9]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ])('that are %s are no text', (name, bytes) => {
    check(put(name, Uint8Array.from(bytes)), { code: 'file-invalid', reason: 'not-text' });
  });

  it('of UTF-8 come as they are, byte order mark and NUL included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readTextFile(put('any', `\uFEFF\0\r\n${text}`), 1000)).toBe(`\uFEFF\0\r\n${text}`);
      }),
      { numRuns: 50 },
    );
  });

  it('of a snapshot stay as they were, and a byte order mark counts as a change', () => {
    const path = put('x.milepost', validFile);
    expect(readSealed(readTextFile(path, 1_000_000), 'x').seal.state).toBe('intact');
    expect(readFileSync(path, 'utf8')).toBe(validFile);
    const marked = put('y.milepost', `\uFEFF${validFile}`);
    expect(readSealed(readTextFile(marked, 1_000_000), 'y').seal.state).toBe('changed');
  });
});
