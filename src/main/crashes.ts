import { app, dialog, type WebContents } from 'electron';
import { join } from 'node:path';
import type { Log } from './log.ts';

/** A window that stops is loaded again; the third time within a minute it says so instead. */
export function mendCrashes(contents: WebContents, profile: string, log: Log): void {
  const stops: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log('error', 'renderer gone', reason);
    // Not the journal's time: only how quickly the stops follow each other.
    const now = performance.now();
    stops.push(now);
    const recent = stops.filter((stop) => now - stop < 60_000);
    if (recent.length < 3) contents.reload();
    else void showCrash('main:crash.page', { folder: profile });
  });
}

/** An error that nobody expected in main: logged, said, and ended; the next start checks the data. */
export function endOnBug(profile: string, log: Log): void {
  const end = (error: unknown): void => {
    log('error', error);
    const message = error instanceof Error ? error.message : String(error);
    void endWithWords(message, join(profile, 'logs'));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

async function endWithWords(message: string, folder: string): Promise<void> {
  try {
    await showCrash('main:crash.text', { message, folder });
  } finally {
    app.exit(1);
  }
}

async function showCrash(text: string, details: Readonly<Record<string, string>>): Promise<void> {
  const { say } = await import('./words.ts');
  dialog.showErrorBox(say('main:crash.title'), say(text, details));
}
