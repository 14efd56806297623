import type { SnapshotPreview, TableName, ExportFormat } from '../../contract/snapshots.ts';
import { composeSnapshot, type ResolvedScope } from '../../domain/composeSnapshot.ts';
import { findMentions } from '../../domain/mentions.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { mostSessions, type SnapshotScope } from '../../domain/snapshotScope.ts';
import { writeCsv } from '../files/csv.ts';
import { fingerprintOf, publicKeyOf, readKey } from '../files/key.ts';
import { digestOfPage, fillBlock } from '../files/reportBlock.ts';
import { digestOfSnapshot, textOfSnapshot, writeEnvelope } from '../files/sealed.ts';
import type { Sources } from '../services.ts';
import { atOnce, openReader } from '../store/reader.ts';
import { countSessions } from '../store/shared.ts';
import { gatherFacts, resolveScope } from './learnerFacts.ts';
import { writeShared } from './sharedFile.ts';
import { readStanding } from './standing.ts';
import { summarise } from './summary.ts';

// The long part of sharing, done apart from main's thread. A snapshot goes between threads and processes as its canonical
// text: a text is copied in no time, a hundred thousand objects are not.

/** What a thread needs to read for itself. */
export interface ReadRequest {
  /** The store's file. */
  readonly store: string;
  readonly profile: string;
  readonly resources: string;
  /** UTC milliseconds, and the zone's name. */
  readonly now: number;
  readonly zone: string;
  readonly scope: SnapshotScope;
}

export interface Composed {
  /** The snapshot's canonical text. */
  readonly text: string;
  readonly digest: string;
  readonly period: Snapshot['period'];
  readonly name: string | null;
}

export interface WriteRequest {
  readonly text: string;
  readonly format: ExportFormat;
  /** Of a CSV. */
  readonly table: TableName;
  /** Private key in PEM; null: unsigned. */
  readonly pem: string | null;
  /** What was drawn, for what is. */
  readonly page: string | null;
  readonly pdf: Uint8Array | null;
  readonly path: string;
  readonly replace: boolean;
}

export const snapshotJobs = {
  preview: previewNow,
  compose: composeNow,
  write: writeNow,
};

export type SnapshotJobs = typeof snapshotJobs;

export function workOnSnapshot(job: string, request: unknown): unknown {
  // Both ends are typed by SnapshotJobs; between them a message is only data.
  return (snapshotJobs[job as keyof SnapshotJobs] as (request: unknown) => unknown)(request);
}

function previewNow(request: ReadRequest & { readonly pem: string | null }): SnapshotPreview {
  return reading(request, (sources, resolved) => {
    const snapshot = compose(sources, resolved);
    const key = request.pem === null ? null : readKey(request.pem);
    const size = (content: string): number => Buffer.byteLength(content);
    return {
      text: textOfSnapshot(snapshot),
      digest: digestOfSnapshot(snapshot),
      fingerprint: key === null ? null : fingerprintOf(publicKeyOf(key)),
      bytes: {
        snapshot: size(writeEnvelope(snapshot, null, key)),
        sessions: size(writeCsv(snapshot, 'sessions')),
        assessments: size(writeCsv(snapshot, 'assessments')),
        goals: size(writeCsv(snapshot, 'goals')),
      },
      sessions: countSessions(sources.store(), resolved.from, resolved.to, mostSessions + 1),
      mentions: findMentions(snapshot, listLeftOut(sources, request.scope)),
    };
  });
}

function composeNow(request: ReadRequest): Composed {
  return reading(request, (sources, resolved) => {
    const snapshot = compose(sources, resolved);
    return {
      text: textOfSnapshot(snapshot),
      digest: digestOfSnapshot(snapshot),
      period: snapshot.period,
      name: snapshot.learner.name,
    };
  });
}

/** Gives the bytes written; null: a file stands there and is not to be replaced. */
function writeNow({ path, replace, ...what }: WriteRequest): number | null {
  const content = writeAs(what);
  return writeShared(path, content, { replace }) ? Buffer.byteLength(content) : null;
}

/** Everything of one moment, on a connection of one's own that is closed when the answer is there. */
function reading<T>(
  { store, now, zone, scope, ...folders }: ReadRequest,
  work: (sources: Sources, resolved: ResolvedScope) => T,
): T {
  const db = openReader(store);
  const sources = { ...folders, store: () => db, clock: { now: () => now, zone: () => zone } };
  try {
    return atOnce(db, () => work(sources, resolveScope(sources, scope)));
  } finally {
    db.close();
  }
}

function compose(sources: Sources, resolved: ResolvedScope): Snapshot {
  const snapshot = composeSnapshot(gatherFacts(sources, resolved), resolved);
  if (snapshot.role.areas.length === 0) throw new Refusal('nothing-to-share');
  return snapshot;
}

/** By the names in use and those before: a text may have been written under either. */
function listLeftOut(sources: Sources, { leftOutSkills }: SnapshotScope) {
  const { names, resolve } = readStanding(sources);
  const leftOut = new Set(leftOutSkills.map(resolve));
  return [...names.values()].filter(({ id }) => leftOut.has(resolve(id)));
}

type Content = Omit<WriteRequest, 'path' | 'replace'>;

function writeAs({ text, format, table, pem, page, pdf }: Content): string | Uint8Array {
  const key = pem === null ? null : readKey(pem);
  const snapshot = (): Snapshot => JSON.parse(text) as Snapshot;
  switch (format) {
    case 'snapshot':
      return writeEnvelope(text, null, key);
    case 'csv':
      return writeCsv(snapshot(), table);
    case 'markdown':
      return summarise(snapshot());
    case 'report':
      return fillBlock(drawn(page), writeEnvelope(text, digestOfPage(drawn(page)), key));
    case 'pdf':
      return drawn(pdf);
  }
}

function drawn<T>(content: T | null): T {
  if (content === null) throw new TypeError('nothing was drawn');
  return content;
}
