import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, expect, test } from './milepost.ts';

test('quitting while a backup is put back waits for it, and leaves nothing half', async ({
  open,
}) => {
  const { page, profile, quit } = await open();
  // Also makes the backup of the day.
  await command(profile, 'log', 'SQL 45m');
  const place = join(profile, 'backups');
  const [name = ''] = readdirSync(place);
  await command(profile, 'log', 'SQL 5m');
  await page.evaluate(
    (path) => void window.bridge.call('restoreCopy', { path }),
    join(place, name),
  );
  await quit();
  expect(readdirSync(profile).filter((file) => file.startsWith('milepost'))).toEqual([
    'milepost.sqlite',
  ]);
  expect(readdirSync(place)).toEqual([name, expect.stringMatching(/-restore\.sqlite$/)]);
  expect(await command(profile, 'sessions')).toHaveLength(1);
  expect(await command(profile, 'check')).toEqual({ ok: true, problems: [] });
});
