import type { Command } from '../../contract/index.ts';
import { call, onNotice } from '../client.ts';
import { preread, refresh } from './reads.ts';

/** Asks for what the first screen shows. Drawn when all of it is there, it is drawn once. */
export async function readFirstScreen(): Promise<void> {
  await Promise.all([preread('readApp', {}), preread('readToday', {})]);
}

/** Keeps the cache as fresh as main, and passes on what the menu asks. Returns its end. */
export function listen(onCommand: (command: Command) => void): () => void {
  return onNotice((notice) => {
    if (notice.kind === 'changed') refresh(notice.nouns);
    else onCommand(notice.command);
  });
}

let reported = false;

/** Tells main, once, that real data stands on the screen: after the frame that shows it. */
export function reportPaint(screen: string): void {
  if (reported) return;
  reported = true;
  afterPaint(() => void call('reportPaint', { screen }));
}

/** After the frame that shows what was just drawn. Returns what stops it. */
export function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}
