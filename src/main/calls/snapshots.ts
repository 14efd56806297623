import type { KeyObject } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import type {
  ExportFormat,
  ReportJob,
  SealState,
  SnapshotPreview,
  SnapshotOutputs,
  TableName,
} from '../../contract/snapshots.ts';
import { compareSnapshots } from '../../domain/compareSnapshots.ts';
import { composeSnapshot, type ResolvedScope } from '../../domain/composeSnapshot.ts';
import { offsetMinutesAt } from '../../domain/days.ts';
import { findMentions } from '../../domain/mentions.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { mostSessions, type SnapshotScope } from '../../domain/snapshotScope.ts';
import { writeCsv } from '../files/csv.ts';
import { fingerprintOf, publicKeyOf } from '../files/key.ts';
import { digestOfPage, fillBlock } from '../files/reportBlock.ts';
import { readTextFile } from '../files/readFile.ts';
import {
  digestOfSnapshot,
  mostBytes,
  readSealed,
  writeEnvelope,
  type OpenedSnapshot,
  type Seal,
} from '../files/sealed.ts';
import type { ReportPrinter } from '../reportPrinter.ts';
import type { Services } from '../services.ts';
import { addExport, listExports } from '../store/exports.ts';
import { isSystemError } from '../store/places.ts';
import { countSessions } from '../store/shared.ts';
import { writeWholeFile } from '../store/wholeFile.ts';
import { choosePath } from './filePaths.ts';
import { ownKey, requireKey } from './identity.ts';
import { gatherFacts, resolveScope } from './learnerFacts.ts';
import { readStanding } from './standing.ts';
import { summarise } from './summary.ts';

type ExportInput = Parameters<Handlers['exportSnapshot']>[0];

export function snapshotHandlers(services: Services): Pick<Handlers, keyof SnapshotOutputs> {
  let lastWritten: string | null = null;
  return {
    previewSnapshot: (input) => previewSnapshot(services, input),
    exportSnapshot: async (input) => {
      const written = await exportSnapshot(services, input);
      lastWritten = written.path;
      return written;
    },
    openExportFolder: async () => {
      if (lastWritten === null || services.desktop === null) throw new Refusal('nothing-exported');
      const path = dirname(lastWritten);
      await services.desktop.openFolder(path);
      return { path };
    },
    readReportJob: ({ id }) => requirePrinter(services).readJob(id),
    deliverReport: ({ id, page }) => {
      requirePrinter(services).deliver(id, page);
      return { id };
    },
    openSnapshot: async (input) => {
      const path = await choosePath(services, input.path, (desktop) =>
        desktop.askOpenPath('shared'),
      );
      const { snapshot, digest, seal } = open(path);
      return { snapshot, digest, seal: nameSeal(services, seal) };
    },
    compareSnapshots: (paths) => {
      if (services.desktop !== null) throw new Refusal('bad-input', { where: 'older', reason: '' });
      const [older, newer] = [open(paths.older), open(paths.newer)];
      return {
        ...compareSnapshots(older.snapshot, newer.snapshot),
        older: describe(older.snapshot),
        newer: describe(newer.snapshot),
        sameKey:
          older.seal.state === 'intact' && newer.seal.state === 'intact'
            ? older.seal.key === newer.seal.key
            : null,
      };
    },
    listExports: (page) => {
      const { exports, next } = listExports(services.store(), page);
      return {
        next,
        exports: exports.map(({ key, scope: _scope, ...row }) => ({
          ...row,
          fingerprint: key === null ? null : fingerprintOf(key),
        })),
      };
    },
  };
}

function compose(services: Services, resolved: ResolvedScope): Snapshot {
  const snapshot = composeSnapshot(gatherFacts(services, resolved), resolved);
  if (snapshot.role.areas.length === 0) throw new Refusal('nothing-to-share');
  return snapshot;
}

function previewSnapshot(
  services: Services,
  { scope, sign }: Parameters<Handlers['previewSnapshot']>[0],
): SnapshotPreview {
  const resolved = resolveScope(services, scope);
  const snapshot = compose(services, resolved);
  // The file will be signed by it, so it is made for the preview already.
  const isNew = sign && ownKey(services) === null;
  const key = sign ? requireKey(services) : null;
  if (isNew) services.announce(['exports']);
  const size = (content: string): number => Buffer.byteLength(content);
  return {
    snapshot,
    digest: digestOfSnapshot(snapshot),
    fingerprint: key === null ? null : fingerprintOf(publicKeyOf(key)),
    bytes: {
      snapshot: size(writeEnvelope(snapshot, null, key)),
      sessions: size(writeCsv(snapshot, 'sessions')),
      assessments: size(writeCsv(snapshot, 'assessments')),
      goals: size(writeCsv(snapshot, 'goals')),
    },
    sessions: countSessions(services.store(), resolved.from, resolved.to, mostSessions + 1),
    mentions: findMentions(snapshot, listLeftOut(services, scope)),
  };
}

/** By the names in use and those before: a text may have been written under either. */
function listLeftOut(services: Services, { leftOutSkills }: SnapshotScope) {
  const { names, resolve } = readStanding(services);
  const leftOut = new Set(leftOutSkills.map(resolve));
  return [...names.values()].filter(({ id }) => leftOut.has(resolve(id)));
}

async function exportSnapshot(
  services: Services,
  input: ExportInput,
): Promise<SnapshotOutputs['exportSnapshot']> {
  const { format, scope } = input;
  const snapshot = compose(services, resolveScope(services, scope));
  const name = `${fileNameOf(snapshot)}.${endings[format]}`;
  const path = await choosePath(services, input.path, (desktop) =>
    desktop.askSavePath(name, format),
  );
  // The dialog has asked already.
  const replace = input.replace || services.desktop !== null;
  const digest = digestOfSnapshot(snapshot);
  // Only what carries the data can carry a signature.
  const isSealed = format === 'snapshot' || format === 'report';
  const key = input.sign && isSealed ? requireKey(services) : null;
  const publicKey = key === null ? null : publicKeyOf(key);
  const fingerprint = publicKey === null ? null : fingerprintOf(publicKey);
  const job = { snapshot, digest, fingerprint };
  const content = await writeAs(services, format, job, input.table, key);
  if (!write(path, content, replace)) throw new Refusal('export-exists', { path });
  const bytes = Buffer.byteLength(content);
  const at = services.clock.now();
  const { from, to } = snapshot.period;
  if (!services.readOnly()) {
    addExport(services.store(), {
      at,
      offsetMinutes: offsetMinutesAt(at, services.clock.zone()),
      digest,
      format: format === 'csv' ? `csv ${input.table}` : format,
      fileName: basename(path),
      bytes,
      from,
      to,
      key: publicKey,
      scope: JSON.stringify(scope),
    });
  }
  return { path, bytes, digest, fingerprint, period: { from, to } };
}

const endings = {
  snapshot: 'milepost',
  report: 'html',
  pdf: 'pdf',
  markdown: 'md',
  csv: 'csv',
} as const;

/** Who and when, of what every system takes in a file's name. */
function fileNameOf({ learner, period }: Snapshot): string {
  const who = (learner.name ?? '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const short = Array.from(who).slice(0, 40).join('');
  return [short === '' ? 'milepost' : short, period.to].join('-');
}

async function writeAs(
  services: Services,
  format: ExportFormat,
  job: ReportJob,
  table: TableName,
  key: KeyObject | null,
): Promise<string | Uint8Array> {
  const { snapshot } = job;
  switch (format) {
    case 'snapshot':
      return writeEnvelope(snapshot, null, key);
    case 'csv':
      return writeCsv(snapshot, table);
    case 'markdown':
      return summarise(snapshot);
    case 'report': {
      const { page } = await requirePrinter(services).draw(job, { pdf: false });
      return fillBlock(page, writeEnvelope(snapshot, digestOfPage(page), key));
    }
    case 'pdf': {
      const { pdf } = await requirePrinter(services).draw(job, { pdf: true });
      if (pdf === null) throw new Refusal('report-undrawn', { reason: 'pdf' });
      return pdf;
    }
  }
}

function requirePrinter({ reports }: Services): ReportPrinter {
  if (reports === null) throw new Refusal('report-needs-window');
  return reports;
}

/** false: a file stands there and is not to be replaced. */
function write(path: string, content: string | Uint8Array, replace: boolean): boolean {
  try {
    return writeWholeFile(path, content, { replace });
  } catch (error) {
    if (isSystemError(error)) throw new Refusal('export-unwritable', { path, reason: error.code });
    throw error;
  }
}

function open(path: string): OpenedSnapshot {
  return readSealed(readTextFile(path, mostBytes), basename(path));
}

function nameSeal(services: Services, { state, key, fingerprint, page }: Seal): SealState {
  const isOwn = key !== null && state === 'intact' && key === ownKey(services);
  return { state, key, fingerprint, page, knownAs: isOwn ? 'self' : null };
}

function describe({ asOf, period, learner }: Snapshot) {
  return { asOf, period, learner };
}
