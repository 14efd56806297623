import { MantineProvider } from '@mantine/core';
import { render, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AreaLook } from '../../src/renderer/charts/areaLook.ts';
import { barOf, layPiles, pileLook } from '../../src/renderer/charts/pile.ts';
import type { Stack } from '../../src/renderer/charts/stack.ts';
import { StackPlot } from '../../src/renderer/charts/StackPlot.tsx';

const hour = 3600;

const stack: Stack = {
  by: 'week',
  areas: ['a', 'b', 'c'].map((area) => ({ area, title: area, seconds: hour })),
  stretches: [
    { start: '2026-11-02', partial: false, seconds: 3 * hour, byArea: { a: hour, c: 2 * hour } },
    { start: '2026-11-09', partial: true, seconds: hour, byArea: { b: hour } },
  ],
};

const space = { width: 240, height: 232, top: 4 };

test('pieces stand on each other, and an inset piece stays inside its place', () => {
  const { offset, size } = barOf(2, space.width);
  expect(size).toBe(40);
  const [a, b, c] = layPiles(stack, space, [0, 0, 0.75]);
  // 200 px of plot for 4 hours, which ends 24 px above the picture's end.
  expect(a).toEqual([{ x: 40 + offset, y: 158, width: 40, height: 50 }]);
  expect(b).toEqual([{ x: 140 + offset, y: 158, width: 40, height: 50 }]);
  expect(c).toEqual([{ x: 40.75 + offset, y: 58.75, width: 38.5, height: 98.5 }]);
});

test('bars take whole pixels, and more of their room when they are many', () => {
  expect(barOf(14, 492)).toMatchObject({ size: 14 });
  expect(barOf(105, 492)).toMatchObject({ size: 3 });
});

const colours = { bg: 'white', text2: 'grey' };

test.each([
  ['solid', false, 'teal', 'white'],
  ['hatched', false, 'url(#stripes)', 'white'],
  ['hatched', true, 'teal', 'grey'],
  ['hollow', true, 'white', 'teal'],
] as const)('%s, narrow: %s', (fill, isNarrow, painted, stroke) => {
  const look: AreaLook = { name: 'a', colour: 'teal', fill };
  expect(pileLook(look, isNarrow, 'url(#stripes)', colours)).toMatchObject({
    fill: painted,
    stroke,
  });
});

test('the plot draws every piece once, and the axes', async () => {
  const looks = stack.areas.map(
    ({ area }) => ({ name: area, colour: area, fill: 'solid' }) as const,
  );
  const { container } = render(
    <MantineProvider>
      <StackPlot id="s" width={240} height={232} stack={stack} looks={looks} />
    </MantineProvider>,
  );
  const fills = () =>
    [...container.querySelectorAll('g[fill] > rect')].map(({ parentElement }) =>
      parentElement?.getAttribute('fill'),
    );
  await waitFor(() => expect(fills()).toEqual(['a', 'b', 'c']));
  expect(container.querySelectorAll('.recharts-yAxis-tick-labels text')).toHaveLength(4);
});
