import { app, dialog, type WebContents } from 'electron';
import { join } from 'node:path';
import type { Log } from './log.ts';
import { say } from './words.ts';

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
    else dialog.showErrorBox(say('main:crash.title'), say('main:crash.page', { folder: profile }));
  });
}

/** An error that nobody expected in main: logged, said, and ended; the next start checks the data. */
export function endOnBug(profile: string, log: Log): void {
  const end = (error: unknown): void => {
    log('error', error);
    const message = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(
      say('main:crash.title'),
      say('main:crash.text', { message, folder: join(profile, 'logs') }),
    );
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
