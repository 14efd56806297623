import { expect, test } from 'vitest';
import { needsWindow } from '../../src/main/needsWindow.ts';

test.each([
  ['export mine.html', true],
  ['export mine.PDF --force', true],
  ['--profile /x export --ask what? mine.html', true],
  ['export mine --format html', true],
  ['export mine --format=pdf', true],
  ['export mine.html --format json', false],
  ['export mine.milepost --ask see.html.', false],
  ['export mine.csv', false],
  ['log mine.html 45m', false],
  ['open mine.html', false],
  ['', false],
])('%s: %s', (line, answer) => {
  expect(needsWindow(line.split(' '))).toBe(answer);
});
