import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Snapshot } from '../../domain/snapshot.ts';
import { checkSnapshot } from './checkSnapshot.ts';
import {
  digestOfContent,
  textOfContent,
  openSealed,
  sealingShapes,
  writeSealed,
  type Seal,
  type Sealable,
  type Sealing,
} from './envelope.ts';
import { readShape } from './shape.ts';
import { snapshotShape } from './snapshotShape.ts';

export { mostBytes, type Seal } from './envelope.ts';

/** The signed envelope of docs/formats/snapshot.md: a snapshot file is exactly its canonical bytes. */
export interface Envelope extends Sealing {
  readonly snapshot: Snapshot;
}

export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** Whether the snapshot is as it was signed, whatever became of the page around it. */
  readonly data: Seal['state'];
  /** SHA-256 of the snapshot's canonical form: what feedback is bound to. */
  readonly digest: string;
  readonly seal: Seal;
}

const envelopeShape = z.strictObject({ snapshot: snapshotShape, ...sealingShapes });

const sealable: Sealable<Snapshot> = {
  name: 'snapshot',
  format: 'milepost.snapshot',
  read: (file) => {
    const { snapshot, ...sealing } = readShape<Envelope>(file, envelopeShape);
    checkSnapshot(file, snapshot);
    return { content: snapshot, ...sealing };
  },
};

/** A snapshot (or its canonical text) in its envelope, signed when a key is given, together with its page's digest. */
export function writeEnvelope(
  snapshot: Snapshot | string,
  page: string | null,
  key: KeyObject | null,
): string {
  return writeSealed(sealable, snapshot, page, key);
}

export function digestOfSnapshot(snapshot: Snapshot): string {
  return digestOfContent(snapshot);
}

/** The one way to write it (docs/formats/snapshot.md). */
export function textOfSnapshot(snapshot: Snapshot): string {
  return textOfContent(snapshot);
}

/**
 * Reads a snapshot file or a report, whichever the text is. A changed or unsigned one is read too, and `seal` says
 * so. Throws a Refusal with line and column for anything else.
 */
export function readSealed(text: string, name: string): OpenedSnapshot {
  const { content, ...opened } = openSealed(sealable, text, name);
  return { snapshot: content, ...opened };
}
