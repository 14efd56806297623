import { describe, expect, it } from 'vitest';
import { alignColumns, plain, widthOf } from '../../src/main/cli/terminal.ts';

describe('plain', () => {
  it('takes out what would act on the terminal', () => {
    expect(plain('a\u001b[31mred\u001b[0m\u0007\r\nb\tc')).toBe('ared b c');
    expect(plain('\u001b]0;title\u0007text')).toBe('text');
    expect(plain('user\u202egnp.exe\u2066')).toBe('usergnp.exe');
  });

  it('leaves words of every script alone', () => {
    for (const text of ['Grüße, Łódź', '窓関数 の練習', '👩‍💻 done', 'مرحبا', 'e\u0301']) {
      expect(plain(text)).toBe(text);
    }
  });
});

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['SQL', 3],
    ['e\u0301', 1],
    ['窓', 2],
    ['カナ', 4],
    ['한글', 4],
    ['Ａ', 2],
    ['👍', 2],
  ])('%j takes %d columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('alignColumns', () => {
  it('puts cells under each other', () => {
    expect(
      alignColumns([
        ['窓', 'a', 'x'],
        ['SQL', 'bb', ''],
      ]),
    ).toEqual(['窓   a   x', 'SQL  bb']);
  });
});
