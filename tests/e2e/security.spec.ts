import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './milepost.ts';

test('the page has no Node and a bridge of two functions', async ({ shared }) => {
  const { page } = shared;
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
    Buffer: typeof Reflect.get(window, 'Buffer'),
    bridge: Object.keys(window.bridge).toSorted(),
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    Buffer: 'undefined',
    bridge: ['call', 'onNotice'],
  });
});

test('windows are sandboxed and isolated', async ({ shared }) => {
  const { app } = shared;
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not in the types: what the window was really made with.
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = (
        contents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ]);
});

test('every page comes with a strict policy and a nonce of its own', async ({ shared }) => {
  const { page } = shared;
  const read = (): Promise<{ policy: string | null; nonce: string | undefined }> =>
    page.evaluate(async () => {
      const answer = await fetch('app://milepost/index.html');
      const text = await answer.text();
      return {
        policy: answer.headers.get('content-security-policy'),
        nonce: /name="style-nonce" content="([^"]+)"/.exec(text)?.[1],
      };
    });
  const [first, second] = [await read(), await read()];
  expect(first.policy).toContain("default-src 'none'");
  expect(first.policy).toContain("script-src 'self';");
  expect(first.policy).toContain(`'nonce-${first.nonce}'`);
  expect(first.policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
  expect(first.nonce).not.toBe(second.nonce);
});

test('the policy stops an inline script and an eval', async ({ shared }) => {
  const { page } = shared;
  const violated = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'window.hacked = true';
    document.body.append(script);
    // In a task of its own: what a debugger evaluates may use eval itself.
    const isEvaluated = await new Promise<boolean>((done) => {
      setTimeout(() => {
        try {
          Reflect.construct(Function, ['return 1']);
          done(true);
        } catch {
          done(false);
        }
      });
    });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return { seen, isEvaluated, hacked: Reflect.get(window, 'hacked') };
  });
  expect(violated.isEvaluated).toBe(false);
  expect(violated.hacked).toBeUndefined();
  expect(violated.seen).toContain('script-src-elem');
  expect(
    shared.complaints.splice(0).every((text) => text.includes('Content Security Policy')),
  ).toBe(true);
});

test('it cannot be led away', async ({ shared }) => {
  const { page } = shared;
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  expect(page.url()).toBe(before);
  // Not by locator: Playwright waits for a navigation that never comes.
  expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
  expect(shared.complaints.splice(0)).toEqual([
    'Not allowed to load local resource: file:///etc/passwd',
  ]);
});

test('it opens no window', async ({ shared }) => {
  const { app, page } = shared;
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied', async ({ shared }) => {
  const { page } = shared;
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
    ] as PermissionName[];
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return asked.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('nothing is fetched from elsewhere, even from this machine', async ({ shared }) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { app } = shared;
  // Past the page's own policy: straight through the session.
  const failed = await app.evaluate(async ({ session }, address) => {
    try {
      await session.defaultSession.fetch(address);
      return false;
    } catch {
      return true;
    }
  }, `http://127.0.0.1:${port}/`);
  server.close();
  expect(failed).toBe(true);
  expect(asked).toEqual([]);
});

test('the protocol serves only what was built', async ({ shared }) => {
  const { page } = shared;
  const statuses = await page.evaluate(async () => {
    const paths = [
      'index.html',
      '../main/index.js',
      '%2e%2e/main/index.js',
      '..%2f..%2fpackage.json',
      'assets/none.js',
      '%',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`app://milepost/${path}`)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  expect(shared.complaints.splice(0).every((text) => text.includes('404'))).toBe(true);
});

test('a call from a frame inside the page is refused', async ({ shared }) => {
  const { app } = shared;
  const refused = await app.evaluate(async ({ ipcMain }) => {
    // The handler as Electron holds it, asked with a frame that is not the main one.
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (...words: unknown[]) => unknown> }
    )._invokeHandlers;
    const ask = (frame: unknown): unknown =>
      handlers.get('call')?.({ senderFrame: frame }, 'readApp', {});
    const own = { url: 'app://milepost/', parent: null };
    return [
      await ask({ url: 'app://milepost/', parent: own }),
      await ask({ url: 'https://example.org/', parent: null }),
      await ask({ url: 'app://milepost.example.org/', parent: null }),
      await ask(null),
    ];
  });
  const refusal = { ok: false, error: { code: 'foreign-sender', details: {} } };
  expect(refused).toEqual([refusal, refusal, refusal, refusal]);
});

test('unknown, malformed and oversized calls are refused and change nothing', async ({
  shared,
}) => {
  const { page } = shared;
  const list = (): Promise<unknown> =>
    page.evaluate(() => window.bridge.call('listSessions', { limit: 10 }));
  const before = await list();
  const codes = await page.evaluate(async () => {
    const form = {
      day: '2026-11-19',
      startTime: null,
      endTime: null,
      durationSeconds: 60,
      skills: [],
      activity: null,
      note: '',
    };
    const calls: readonly (readonly [string, unknown])[] = [
      ['readWeather', {}],
      ['__proto__', {}],
      ['constructor', {}],
      ['toString', {}],
      ['addSession', null],
      ['addSession', { ...form, extra: 1 }],
      ['addSession', { ...form, durationSeconds: Number.NaN }],
      ['addSession', { ...form, note: 'x'.repeat(5_000_000) }],
      [
        'addSession',
        { ...form, skills: Array.from({ length: 10_000 }, () => ({ id: 'sql', weight: 1 })) },
      ],
      ['listSessions', { limit: 1e9 }],
      ['readSkill', { id: { $ne: '' } }],
    ];
    const replies = await Promise.all(
      calls.map(([name, input]) => window.bridge.call(name, input)),
    );
    return replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
  });
  expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'unknown-call'));
  expect(codes.slice(4)).toEqual(Array.from({ length: 7 }, () => 'bad-input'));
  expect(await list()).toEqual(before);
});

test('links open after the address was shown, and only on the web or by mail', async ({
  shared,
}) => {
  const { app, page } = shared;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (address) => {
      opened.push(address);
    };
  });
  const codes = await page.evaluate(async () => {
    const addresses = [
      'https://example.org/a',
      'mailto:a@example.org',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'ms-settings:',
      'app://milepost/',
      'no address',
    ];
    const replies = await Promise.all(
      addresses.map((address) => window.bridge.call('openLink', { address })),
    );
    return replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
  });
  expect(codes).toEqual(['ok', 'ok', ...Array.from({ length: 6 }, () => 'link-refused')]);
  const opened = await app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
  expect(opened).toEqual(['https://example.org/a', 'mailto:a@example.org']);
});
