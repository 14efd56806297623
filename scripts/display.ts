import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ensureDisplayServer } from './electron/system.ts';
import { Refusal } from './say.ts';

export type Display = { env: NodeJS.ProcessEnv; close: () => void };

/**
 * Gives an environment with a display: the one there is, else an Xvfb of our own on a free number.
 * `oneApp` lets that Xvfb end with its last client, even when we are killed before `close`.
 */
export async function openDisplay(oneApp: boolean): Promise<Display> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY)
    return { env: {}, close: () => {} };
  await ensureDisplayServer();
  const screen = ['-screen', '0', '3840x2160x24', '-nolisten', 'tcp'];
  // It picks the number itself and writes it to descriptor 3 when it is ready for clients.
  const args = ['-displayfd', '3', ...screen, oneApp ? '-terminate' : '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) =>
      reject(new Refusal(`Xvfb ended with ${code} before it was ready.`)),
    );
    (server.stdio[3] as Readable).once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
  server.unref();
  const close = () => void server.kill();
  process.once('exit', close);
  return { env: { DISPLAY: `:${number}` }, close };
}
