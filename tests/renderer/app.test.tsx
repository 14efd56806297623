import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { App } from '../../src/renderer/App.tsx';
import { startWords } from '../../src/renderer/words.ts';
import { fakeMain } from './today.fake.tsx';

afterEach(cleanup);

test('a window that main cannot start says why, and can be reloaded', async () => {
  fakeMain({
    readApp: () => {
      throw new Error('no such column');
    },
  });
  await startWords();
  render(<App />);
  expect((await screen.findByRole('alert')).textContent).toContain('no such column');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined();
});
