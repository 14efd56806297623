import { render } from '@testing-library/react';
import type { BarShapeProps } from 'recharts';
import { expect, test } from 'vitest';
import { Piece } from '../../src/renderer/charts/Piece.tsx';

function fillOf(width: number): string | null | undefined {
  const bar = { x: 0, y: 0, width, height: 20 } as BarShapeProps;
  const { container } = render(
    <svg>
      <Piece bar={bar} fill="url(#stripes)" narrowFill="teal" hollow={false} />
    </svg>,
  );
  return container.querySelector('rect')?.getAttribute('fill');
}

test('a bar too narrow for stripes is plain with an edge', () => {
  expect(fillOf(8)).toBe('url(#stripes)');
  expect(fillOf(7.9)).toBe('teal');
});
