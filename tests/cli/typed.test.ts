import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { readAsked } from '../../src/main/cli/asked.ts';
import { findCommand, knownOptions } from '../../src/main/cli/commands/index.ts';
import { readTyped } from '../../src/main/cli/typed.ts';
import { sayRefusal } from '../../src/main/words.ts';

/** What is done with the words before anything is opened. */
function read(argv: readonly string[]): unknown {
  const typed = readTyped(argv, knownOptions);
  const found = findCommand(typed.words);
  return found === null ? null : readAsked(found.command, found.words, typed.options);
}

describe('any words at all', () => {
  it('are understood or refused in a sentence', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'log',
        'goal',
        'add',
        '--at',
        '--json',
        '--',
        '-',
        '--=',
        '-h',
        '--no-json',
        '--yes=',
      ),
      fc.string({ maxLength: 8 }).map((name) => `--${name}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        try {
          read(argv);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(['command-unknown', 'command-usage']).toContain(error.code);
          expect(sayRefusal(error).length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('do not reach into objects by their names', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(() => read([name])).toThrow('command-unknown');
      expect(() => read(['sessions', `--${name}`])).toThrow('command-usage');
      expect(() => read(['sessions', `--${name}=x`])).toThrow('command-usage');
    }
  });
});
