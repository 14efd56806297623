import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LinkDialog } from '../../src/renderer/views/dialogs/LinkDialog.tsx';
import { NewSkillDialog } from '../../src/renderer/views/dialogs/NewSkillDialog.tsx';
import { fakeMain, show } from './today.fake.tsx';

test('a link is shown as the browser will open it', async () => {
  fakeMain({});
  await show(<LinkDialog address="https://EXAMPLE.org\@evil.test" />);
  expect(screen.getByText('https://example.org/@evil.test')).toBeTruthy();
});

test('a name that is too long for a new skill is not cut but said', async () => {
  const main = fakeMain({});
  await show(<NewSkillDialog title={'a'.repeat(81)} />);
  expect(screen.getByText(/too long.* 80 characters/u)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Add/u }));
  expect(main.asked).toEqual([]);
});
