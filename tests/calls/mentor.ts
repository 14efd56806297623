import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Opening } from '../../src/contract/openings.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { openingOf } from '../../src/main/calls/openings.ts';
import { writeEnvelope } from '../../src/main/files/sealed.ts';
import { openLearner, type Learner } from './learner.ts';

export interface Mentor extends Learner {
  /** Writes files to a folder of the test's and gives their paths. */
  readonly write: (files: Readonly<Record<string, string>>) => readonly string[];
  /** Chooses these in the dialog and waits until all are opened. */
  readonly open: (paths: readonly string[]) => Promise<Opening>;
}

/** A profile whose dialog chooses what the test says. */
export async function openMentor(folder?: string): Promise<Mentor> {
  let chosen: readonly string[] = [];
  const place = mkdtempSync(join(tmpdir(), 'milepost-files-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const learner = await openLearner({
    ...(folder === undefined ? {} : { folder }),
    desktop: {
      askSavePath: () => Promise.resolve(null),
      askOpenPath: () => Promise.resolve(null),
      askOpenPaths: () => Promise.resolve(chosen),
      openFolder: () => Promise.resolve(),
      openLink: () => Promise.resolve(),
      openDemo: () => {},
    },
  });
  return {
    ...learner,
    write: (files) =>
      Object.entries(files).map(([name, text]) => {
        const path = join(place, name);
        writeFileSync(path, text);
        return path;
      }),
    open: async (paths) => {
      chosen = paths;
      await learner.ask('chooseFiles', {});
      await openingOf(learner.services).whenDone();
      return learner.ask('readOpening', {});
    },
  };
}

export function sealed(snapshot: Snapshot, key: KeyObject | null = null): string {
  return writeEnvelope(snapshot, null, key);
}
