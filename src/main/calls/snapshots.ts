import { basename, dirname } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import type {
  ExportFormat,
  ReportJob,
  SealState,
  SnapshotPreview,
  SnapshotOutputs,
} from '../../contract/snapshots.ts';
import { compareSnapshots } from '../../domain/compareSnapshots.ts';
import { offsetMinutesAt } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { fingerprintOf, publicKeyOf, writeKey } from '../files/key.ts';
import { readTextFile } from '../files/readFile.ts';
import { mostBytes, readSealed, type OpenedSnapshot, type Seal } from '../files/sealed.ts';
import { findByKey } from '../mentoring/learners.ts';
import type { ReportPrinter } from '../reportPrinter.ts';
import type { Services } from '../services.ts';
import { addExport, listExports, type ExportRow } from '../store/exports.ts';
import { choosePath } from './filePaths.ts';
import { ownKey, requireKey } from './identity.ts';
import { readWritten, rememberWritten } from './lastWritten.ts';
import { nameForFile } from './sharedFile.ts';
import type { Composed } from './snapshotJobs.ts';
import { askSnapshot, readRequest } from './snapshotThread.ts';

type ExportInput = Parameters<Handlers['exportSnapshot']>[0];

export function snapshotHandlers(services: Services): Pick<Handlers, keyof SnapshotOutputs> {
  return {
    previewSnapshot: (input) => previewSnapshot(services, input),
    exportSnapshot: async (input) => {
      const written = await exportSnapshot(services, input);
      rememberWritten(services, written.path);
      return written;
    },
    openExportFolder: async () => {
      const written = readWritten(services);
      if (written === null || services.desktop === null) throw new Refusal('nothing-exported');
      const path = dirname(written);
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
      return { snapshot, digest, seal: nameSeal(services, seal, snapshot.learner.name) };
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

async function previewSnapshot(
  services: Services,
  { scope, sign }: Parameters<Handlers['previewSnapshot']>[0],
): Promise<SnapshotPreview> {
  const request = readRequest(services, scope);
  // The file will be signed by it, so it is made for the preview already.
  const isNew = sign && ownKey(services) === null;
  const pem = sign ? writeKey(requireKey(services)) : null;
  try {
    return await askSnapshot(services, 'preview', { ...request, pem }, { latest: true });
  } finally {
    if (isNew) services.announce(['exports']);
  }
}

async function exportSnapshot(
  services: Services,
  input: ExportInput,
): Promise<SnapshotOutputs['exportSnapshot']> {
  const { format, scope, table } = input;
  const composed = await services.inTurn(() =>
    askSnapshot(services, 'compose', readRequest(services, scope)),
  );
  const { text, digest, period } = composed;
  const name = `${fileNameOf(composed)}.${endings[format]}`;
  const path = await choosePath(services, input.path, (desktop) =>
    desktop.askSavePath(name, format),
  );
  // The dialog has asked already.
  const replace = input.replace || services.desktop !== null;
  // Only what carries the data can carry a signature.
  const isSealed = format === 'snapshot' || format === 'report';
  const key = input.sign && isSealed ? requireKey(services) : null;
  const publicKey = key === null ? null : publicKeyOf(key);
  const fingerprint = publicKey === null ? null : fingerprintOf(publicKey);
  const drawn = await draw(services, format, { text, digest, fingerprint });
  const pem = key === null ? null : writeKey(key);
  // In turn, so that quitting waits until the file is whole.
  return await services.inTurn(async () => {
    const what = { text, format, table, pem, ...drawn, path, replace };
    const bytes = await askSnapshot(services, 'write', what);
    if (bytes === null) throw new Refusal('export-exists', { path });
    remember(services, {
      digest,
      format: format === 'csv' ? `csv ${table}` : format,
      fileName: basename(path),
      bytes,
      ...period,
      key: publicKey,
      scope: JSON.stringify(scope),
    });
    return { path, bytes, digest, fingerprint, period };
  });
}

function remember(services: Services, row: Omit<ExportRow, 'at' | 'offsetMinutes'>): void {
  if (services.readOnly()) return;
  const at = services.clock.now();
  const offsetMinutes = offsetMinutesAt(at, services.clock.zone());
  addExport(services.store(), { at, offsetMinutes, ...row });
}

const endings = {
  snapshot: 'milepost',
  report: 'html',
  pdf: 'pdf',
  markdown: 'md',
  csv: 'csv',
} as const;

/** Who and when. */
function fileNameOf({ name, period }: Composed): string {
  return [nameForFile(name) || 'milepost', period.to].join('-');
}

async function draw(
  services: Services,
  format: ExportFormat,
  job: ReportJob,
): Promise<{ readonly page: string | null; readonly pdf: Uint8Array | null }> {
  if (format !== 'report' && format !== 'pdf') return { page: null, pdf: null };
  const drawn = await requirePrinter(services).draw(job, { pdf: format === 'pdf' });
  if (format === 'pdf' && drawn.pdf === null)
    throw new Refusal('report-undrawn', { reason: 'pdf' });
  return drawn;
}

function requirePrinter({ reports }: Services): ReportPrinter {
  if (reports === null) throw new Refusal('report-needs-window');
  return reports;
}

function open(path: string): OpenedSnapshot {
  return readSealed(readTextFile(path, mostBytes), basename(path));
}

function nameSeal(
  services: Services,
  { state, key, fingerprint, page }: Seal,
  name: string | null,
): SealState {
  const seal = { state, key, fingerprint, page };
  // Only what is unchanged tells whose it is.
  if (key === null || state !== 'intact')
    return { ...seal, own: false, knownAs: null, otherKeyOf: null };
  if (key === ownKey(services)) return { ...seal, own: true, knownAs: 'self', otherKeyOf: null };
  return { ...seal, own: false, ...findLearner(services, key, name) };
}

function findLearner(
  { mentoring }: Services,
  key: string,
  name: string | null,
): Pick<SealState, 'knownAs' | 'otherKeyOf'> {
  const nobody = { knownAs: null, otherKeyOf: null };
  try {
    return mentoring.read((db) => findByKey(db, key, name)) ?? nobody;
  } catch (error) {
    // What can't be read knows nobody; that it can't is said where it is shown.
    if (error instanceof Refusal) return nobody;
    throw error;
  }
}

function describe({ asOf, period, learner }: Snapshot) {
  return { asOf, period, learner };
}
