import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Running } from './milepost.ts';

/** Notes where the window is about to be led, and whether somebody forbade it. Asked for, it says what it saw. */
async function watchLeading({ app }: Pick<Running, 'app'>): Promise<() => Promise<unknown>> {
  await app.evaluate(({ BrowserWindow }) => {
    const seen: { readonly address: string; readonly isForbidden: boolean }[] = [];
    Reflect.set(globalThis, 'led', seen);
    // Later than the guard's own, so it sees what that one decided.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) =>
      seen.push({ address: event.url, isForbidden: event.defaultPrevented }),
    );
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'led') as unknown);
}

// In windows of their own: Playwright goes on waiting for a navigation that was forbidden.
for (const address of [
  'https://example.org/',
  'app://milepost/index.html?x',
  'app://milepost/assets/',
  'app://other/',
]) {
  test(`it cannot be led to ${address}`, async ({ open }) => {
    const running = await open();
    const { page } = running;
    const before = page.url();
    const readLed = await watchLeading(running);
    await page.evaluate((to) => {
      Reflect.set(window, 'stays', true);
      location.href = to;
    }, address);
    await expect.poll(readLed).toEqual([{ address, isForbidden: true }]);
    const stays = await page.evaluate(() => ({
      address: location.href,
      isSamePage: Reflect.get(window, 'stays'),
      headings: document.querySelectorAll('h1').length,
    }));
    expect(stays).toEqual({ address: before, isSamePage: true, headings: 1 });
  });
}

test('it cannot be led to a file', async ({ open }) => {
  const { page, complaints } = await open();
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  // The page itself may not even ask.
  await expect
    .poll(() => complaints)
    .toEqual(['Not allowed to load local resource: file:///etc/passwd']);
  complaints.length = 0;
  expect(await page.evaluate(() => location.href)).toBe(before);
});

test('no window is redirected', async ({ shared }) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/from') answer.writeHead(302, { location: '/to' });
    else answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end('<title>There</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // A session of its own, in which a server may answer: only the window's guard is left.
  const titles = await shared.app.evaluate(async ({ BrowserWindow }, origin) => {
    const show = async (path: string): Promise<string> => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'redirect' } });
      try {
        await window.loadURL(origin + path);
        return window.webContents.getTitle();
      } catch (error) {
        return /ERR_(ABORTED|FAILED)/.test(String(error)) ? 'stopped' : String(error);
      } finally {
        window.destroy();
      }
    };
    return [await show('/to'), await show('/from')];
  }, `http://127.0.0.1:${port}`);
  server.close();
  expect(titles).toEqual(['There', 'stopped']);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/to', '/from']);
});

test('it opens no window', async ({ shared }) => {
  const { app, page } = shared;
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions read as denied', async ({ shared }) => {
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

// Each is granted, or fails in another way, as soon as the handler of requests is gone.
test('a permission that is asked for is refused', async ({ open }) => {
  const { app, page } = await open({ switches: ['--use-fake-device-for-media-stream'] });
  await page.bringToFront();
  const answers = await page.evaluate(async () => {
    const how = async (asking: Promise<unknown>): Promise<unknown> => {
      try {
        const answer = await asking;
        return ['string', 'boolean', 'number'].includes(typeof answer) ? answer : 'given';
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    };
    const find = new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        ({ code }) => done(code),
      );
    });
    return {
      notifications: await how(Notification.requestPermission()),
      place: await how(find),
      camera: await how(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await how(navigator.mediaDevices.getUserMedia({ audio: true })),
      midi: await how(navigator.requestMIDIAccess({ sysex: true })),
      clipboard: await how(navigator.clipboard.readText()),
      storage: await how(navigator.storage.persist()),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    // PERMISSION_DENIED; POSITION_UNAVAILABLE, its neighbour, would mean that somebody looked.
    place: 1,
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    midi: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    storage: false,
  });
  const devices = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `Promise.all(['usb', 'hid', 'serial'].map((kind) => {
        const { usb, hid, serial } = navigator;
        const asking = kind === 'usb' ? usb.requestDevice({ filters: [] })
          : kind === 'hid' ? hid.requestDevice({ filters: [] }) : serial.requestPort();
        return asking.then((given) => Array.isArray(given) ? given.length : 'given', ({ name }) => name);
      }))`,
      true,
    ),
  );
  expect(devices).toEqual(['NotFoundError', 0, 'NotFoundError']);
});
