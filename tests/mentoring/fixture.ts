import type { KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { digestOfSnapshot } from '../../src/main/files/sealed.ts';
import { writeCanonical } from '../../src/main/files/canonical.ts';
import { createKey, publicKeyOf } from '../../src/main/files/key.ts';
import { describeSnapshot } from '../../src/main/mentoring/figures.ts';
import { keepSnapshot, type Arrival, type Kept } from '../../src/main/mentoring/keep.ts';
import { createMentoring, type Mentoring } from '../../src/main/mentoring/open.ts';
import type { Db } from '../../src/main/store/db.ts';
import { richSnapshot } from '../files/richLearner.ts';

export interface Place {
  readonly folder: string;
  readonly mentoring: Mentoring;
}

/** What a mentor keeps, in a folder of its own; gone when the test is. */
export function openPlace(role: 'window' | 'command' = 'window'): Place {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-mentoring-'));
  const mentoring = createMentoring({ folder, role });
  onTestFinished(() => {
    mentoring.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, mentoring };
}

export function publicKey(key: KeyObject = createKey()): string {
  return publicKeyOf(key);
}

/** `richSnapshot` with another name, and what else is said. */
export function reportOf(name: string | null, change: Partial<Snapshot> = {}): Snapshot {
  return { ...richSnapshot, learner: { name, pseudonym: false }, ...change };
}

/** As the opening job hands it over. */
export function arrive(snapshot: Snapshot, change: Partial<Arrival> = {}): Arrival {
  return {
    figures: describeSnapshot(snapshot),
    digest: digestOfSnapshot(snapshot),
    key: null,
    seal: (change.key ?? null) === null ? 'unsigned' : 'intact',
    receivedAt: 1_780_000_000_000,
    receivedOn: '2026-05-28',
    fileName: 'report.milepost',
    text: writeCanonical(snapshot),
    ...change,
  };
}

export function keep(db: Db, snapshot: Snapshot, change: Partial<Arrival> = {}): Kept {
  return keepSnapshot(db, arrive(snapshot, change));
}
