import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/renderer/ui/ErrorBoundary.tsx';
import { startWords } from '../../src/renderer/words.ts';

beforeAll(startWords);
afterEach(cleanup);

test('what breaks says so in its place, and is drawn again when asked', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let isBroken = true;
  function Part() {
    if (isBroken) throw new Error('no such row');
    return <p>all is well</p>;
  }
  render(
    <MantineProvider>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
      <p>the rest</p>
    </MantineProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('no such row');
  expect(screen.getByText('the rest')).toBeDefined();
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('all is well')).toBeDefined();
});

test('a part whose file is missing is said in words, without the file’s name', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  function Part(): never {
    throw new Error('Unable to preload CSS for app://milepost/assets/GoalsView-1.css');
  }
  render(
    <MantineProvider>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
    </MantineProvider>,
  );
  expect(screen.getByRole('alert').textContent).toMatch(/could not be loaded/u);
  expect(screen.getByRole('alert').textContent).not.toContain('app://');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined();
});
