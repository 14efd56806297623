import { join } from 'node:path';
import { expect, repo, test, type Running } from './milepost.ts';

const refusal = { ok: false, error: { code: 'foreign-sender', details: {} } };

/**
 * Opens a page in a second window with our own preload, puts a frame into it when one is given, and calls from the
 * innermost: what a page would get that we had been led to, or that had got into ours.
 */
async function callFrom({ app }: Running, address: string, frame: string | null): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow }, [preload, to, inside]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
      });
      try {
        // A page that is not there is a page all the same, with an address and the preload in it.
        await window.loadURL(to).catch(() => {});
        const { mainFrame } = window.webContents;
        if (inside !== null) {
          await mainFrame.executeJavaScript(`new Promise((done) => {
            const frame = document.createElement('iframe');
            frame.onload = done;
            frame[${JSON.stringify(inside)}.startsWith('<') ? 'srcdoc' : 'src'] = ${JSON.stringify(inside)};
            document.body.append(frame);
          }).then(() => undefined)`);
        }
        const caller = inside === null ? mainFrame : mainFrame.frames[0];
        if (caller === undefined) return 'no frame';
        const reply: unknown = await caller.executeJavaScript(`window.bridge.call('readApp', {})`);
        return { address: caller.url, reply };
      } finally {
        window.destroy();
      }
    },
    [join(repo, 'out/preload/index.cjs'), address, frame] as const,
  );
}

test('a second window of our own page is answered', async ({ shared }) => {
  expect(await callFrom(shared, 'app://milepost/', null)).toMatchObject({
    address: 'app://milepost/',
    reply: { ok: true },
  });
});

for (const address of [
  'data:text/html,<p>Foreign</p>',
  'app://other/',
  'app://milepost.example/',
]) {
  test(`a call from ${address} is refused`, async ({ shared }) => {
    expect(await callFrom(shared, address, null)).toEqual({ address, reply: refusal });
  });
}

test('a call from a frame of our own origin inside another page is refused', async ({ shared }) => {
  // A file of ours that comes without the policy that forbids it to be framed.
  const script = await shared.page.evaluate(
    () => document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '',
  );
  expect(script).toMatch(/^app:\/\/milepost\//);
  expect(await callFrom(shared, 'data:text/html,<p>Foreign</p>', script)).toEqual({
    address: script,
    reply: refusal,
  });
});

test('a call from a frame inside our own page is refused', async ({ shared }) => {
  expect(await callFrom(shared, 'app://milepost/', '<p>Inside</p>')).toEqual({
    address: 'about:srcdoc',
    reply: refusal,
  });
});

test('our page lets nothing be framed, and is not framed', async ({ shared }) => {
  const { page } = shared;
  const blocked = await page.evaluate(
    (to) =>
      new Promise<string>((done) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => done(effectiveDirective),
          { once: true },
        );
        const frame = document.createElement('iframe');
        frame.src = to;
        document.body.append(frame);
      }),
    'data:text/html,<p>Foreign</p>',
  );
  expect(blocked).toBe('frame-src');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  expect(
    shared.complaints.splice(0).every((text) => text.includes('Content Security Policy')),
  ).toBe(true);
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

test('a call of any size or depth is refused, and the window goes on answering', async ({
  shared,
}) => {
  const { page } = shared;
  const replies = await page.evaluate(async () => {
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 400; depth += 1) deep = [deep];
    return Promise.all([
      window.bridge.call('x'.repeat(10_000_000), {}),
      window.bridge.call('addSession', 'x'.repeat(50_000_000)),
      window.bridge.call('addSession', deep),
      window.bridge.call(
        'addSession',
        Object.fromEntries(Array.from({ length: 200_000 }, (_, key) => [`k${key}`, key])),
      ),
      window.bridge.call('undo', { seq: 'x'.repeat(10_000_000) }),
    ]);
  });
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual([
    'unknown-call',
    'bad-input',
    'bad-input',
    'bad-input',
    'bad-input',
  ]);
  // What was sent does not come back whole.
  for (const reply of replies) expect(JSON.stringify(reply).length).toBeLessThan(1000);
  expect(await page.evaluate(() => window.bridge.call('readApp', {}))).toMatchObject({ ok: true });
});
