import type { Figure, Result } from './figures.ts';

const heads = [
  'measured',
  'Milepost',
  'middle half',
  'floor',
  '',
  'middle half',
  'ratio',
  'aim',
  '',
];

export function drawTable(results: readonly Result[]): string {
  const rows = [heads, ...results.map(toRow)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  // Names to the left, figures to the right.
  const isName = (column: number): boolean => [0, 3, 8].includes(column);
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return isName(column) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toRow({ name, unit, ours, floor, ratio, aim }: Result): string[] {
  const verdict = aim === null ? '' : ratio <= aim ? 'reached' : 'missed';
  return [
    name,
    `${say(ours.median)} ${unit}`,
    sayHalf(ours),
    floor.name,
    floor.figure.samples === 1 ? '' : `${say(floor.figure.median)} ${unit}`,
    sayHalf(floor.figure),
    ratio.toFixed(2),
    aim === null ? '' : aim.toFixed(2),
    verdict,
  ];
}

function sayHalf({ low, high, samples }: Figure): string {
  return samples === 1 ? '' : `${say(low)}–${say(high)}`;
}

function say(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
