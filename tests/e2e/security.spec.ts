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
