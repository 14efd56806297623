import { afterEach, expect, test, vi } from 'vitest';
import { call } from '../../src/renderer/client.ts';

afterEach(() => vi.unstubAllGlobals());

test('a call that breaks is answered like one that is refused', async () => {
  vi.stubGlobal('bridge', { call: () => Promise.reject(new Error('gone')) });
  expect(await call('readToday', {})).toEqual({
    ok: false,
    error: { code: 'bug', details: { message: 'gone' } },
  });
});
