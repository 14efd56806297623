import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import type { Reply } from '../contract/index.ts';

/** Answers one call that came from a window. */
export type Answer = (name: string, input: unknown) => Promise<Reply<unknown>>;

/**
 * The only ipcMain. A call is answered only to the main frame of a page of ours: a frame inside it, or a page that
 * it was led away to, gets a refusal.
 */
export function listen(answer: Answer, ownOrigins: readonly string[]): void {
  ipcMain.handle('call', (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    if (!isOwn(event.senderFrame, ownOrigins)) return refuse('foreign-sender');
    if (typeof name !== 'string') return refuse('unknown-call');
    return answer(name, input);
  });
}

function isOwn(frame: WebFrameMain | null, ownOrigins: readonly string[]): boolean {
  if (frame === null || frame.parent !== null) return false;
  return ownOrigins.some((origin) => frame.url === origin || frame.url.startsWith(`${origin}/`));
}

function refuse(code: 'foreign-sender' | 'unknown-call'): Reply<never> {
  return { ok: false, error: { code, details: {} } };
}
