import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { afterDashes, readArguments, resolveTyped } from '../../src/main/arguments.ts';

describe('what stands after the dashes', () => {
  test('is all that is read', () => {
    expect(afterDashes(['electron', '--proxy-server=x', 'app', '--', 'log', 'SQL 45m'])).toEqual([
      'log',
      'SQL 45m',
    ]);
    expect(afterDashes(['milepost', '--demo'])).toEqual([]);
  });

  test('may hold dashes of its own', () => {
    expect(afterDashes(['app', '--', 'log', '--', '--demo'])).toEqual(['log', '--', '--demo']);
  });
});

describe('arguments', () => {
  test('nothing opens the window with the usual profile', () => {
    expect(readArguments([])).toEqual({
      profile: null,
      now: null,
      demo: false,
      command: [],
      files: [],
    });
  });

  test.each([
    [['--profile', 'here', '--demo']],
    [['--profile=here', '--demo']],
    [['--demo', '--profile', 'here']],
  ])('%j is a demo in a profile', (words) => {
    expect(readArguments(words)).toMatchObject({ profile: 'here', demo: true, command: [] });
  });

  test('a command keeps its own words, in order', () => {
    expect(
      readArguments(['--profile', 'p', 'assess', 'SQL', '3', '--on', '2026-11-19', '--now', 'x']),
    ).toEqual({
      profile: 'p',
      now: 'x',
      demo: false,
      command: ['assess', 'SQL', '3', '--on', '2026-11-19'],
      files: [],
    });
  });

  test('files alone open the window, behind a command they are its words', () => {
    const files = ['a.milepost', 'b.milepost.json', 'c.html', 'd.milepost-feedback'];
    expect(readArguments(['--profile', 'p', ...files])).toMatchObject({ command: [], files });
    expect(readArguments(['verify', 'a.milepost'])).toMatchObject({
      command: ['verify', 'a.milepost'],
      files: [],
    });
    expect(readArguments(['a.milepost', 'log']).files).toEqual([]);
  });

  test('never throws and never loses a word of a command', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const plain = words.filter((word) => !word.startsWith('--'));
        expect(readArguments(['log', ...plain]).command).toEqual(['log', ...plain]);
        readArguments(words);
      }),
    );
  });
});

describe('a typed path', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is taken from where the person is, also under npm', () => {
    const folder = join(import.meta.dirname, 'elsewhere');
    vi.stubEnv('npm_lifecycle_event', 'start');
    vi.stubEnv('INIT_CWD', folder);
    expect(resolveTyped('profile')).toBe(join(folder, 'profile'));
    vi.stubEnv('npm_lifecycle_event', undefined);
    expect(resolveTyped('profile')).toBe(join(process.cwd(), 'profile'));
  });
});
