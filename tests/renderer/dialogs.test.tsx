import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LinkDialog } from '../../src/renderer/views/dialogs/LinkDialog.tsx';
import { fakeMain, show } from './today.fake.tsx';

test('a link is shown as the browser will open it', async () => {
  fakeMain({});
  await show(<LinkDialog address="https://EXAMPLE.org\@evil.test" />);
  expect(screen.getByText('https://example.org/@evil.test')).toBeTruthy();
});
