import type { KeyObject } from 'node:crypto';
import { basename } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import type { Review, ReviewOutputs } from '../../contract/reviews.ts';
import { listAdvice } from '../../domain/advice.ts';
import { cleanFeedback } from '../../domain/cleanFeedback.ts';
import { compareSnapshots } from '../../domain/compareSnapshots.ts';
import { composeFeedback } from '../../domain/composeFeedback.ts';
import { dayOf, offsetMinutesAt, type Day } from '../../domain/days.ts';
import type { Feedback } from '../../domain/feedback.ts';
import { Refusal } from '../../domain/refusal.ts';
import { emptyDraft, type Advice } from '../../domain/reviewDraft.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { writeCanonical } from '../files/canonical.ts';
import { digestOfFeedback, writeFeedback } from '../files/feedback.ts';
import { fingerprintOf, publicKeyOf } from '../files/key.ts';
import { digestOfPage, fillBlock } from '../files/reportBlock.ts';
import { discardDraft, keepDraft, readDraft } from '../mentoring/drafts.ts';
import { addFeedback, listFeedbacks, readSavedOn } from '../mentoring/feedbacks.ts';
import { findBase, readKeptRow, type KeptReport } from '../mentoring/reports.ts';
import { listTemplates, removeTemplate, saveTemplate } from '../mentoring/templates.ts';
import type { Services } from '../services.ts';
import type { Db } from '../store/db.ts';
import { readSettings } from '../store/settings.ts';
import { choosePath } from './filePaths.ts';
import { requireKey } from './identity.ts';
import { rememberWritten } from './lastWritten.ts';
import { nameForFile, writeShared } from './sharedFile.ts';

const mostTemplates = 100;

export function reviewHandlers(services: Services): Pick<Handlers, keyof ReviewOutputs> {
  const { mentoring } = services;
  const changed = (): void => services.announce(['learners']);
  return {
    readReview: ({ snapshot }) =>
      mentoring.read((db) => readReview(db, services, snapshot)) ?? refuseUnknown(snapshot),
    keepDraft: ({ snapshot, draft }) => {
      mentoring.write((db) => {
        readKeptRow(db, snapshot);
        keepDraft(db, snapshot, draft, services.clock.now());
      });
      changed();
      return null;
    },
    discardDraft: ({ snapshot }) => {
      mentoring.write((db) => discardDraft(db, snapshot));
      changed();
      return null;
    },
    saveReview: async (input) => {
      const saved = await saveReview(services, input);
      rememberWritten(services, saved.path);
      changed();
      return saved;
    },
    listTemplates: () => mentoring.read(listTemplates) ?? [],
    saveTemplate: (template) =>
      mentoring.write((db) => {
        const known = listTemplates(db);
        const isNew = known.every(({ name }) => name !== template.name);
        if (isNew && known.length >= mostTemplates) {
          throw new Refusal('templates-full', { limit: mostTemplates });
        }
        saveTemplate(db, template);
        changed();
        return listTemplates(db);
      }),
    removeTemplate: ({ name }) =>
      mentoring.write((db) => {
        removeTemplate(db, name);
        changed();
        return listTemplates(db);
      }),
  };
}

function refuseUnknown(snapshot: number): never {
  throw new Refusal('kept-unknown', { snapshot });
}

function readReview(db: Db, services: Services, n: number): Review {
  const kept = readKeptRow(db, n);
  const base = findBase(db, n);
  return {
    learner: kept.learner,
    name: kept.name,
    snapshot: kept.snapshot,
    digest: kept.digest,
    seal: kept.seal,
    since:
      base === null
        ? null
        : {
            what: base.what,
            day: base.day,
            comparison: compareSnapshots(readKeptRow(db, base.snapshot).snapshot, kept.snapshot),
          },
    earlier: listEarlier(db, kept),
    draft: readDraft(db, n),
    savedOn: readSavedOn(db, n),
    mentorName: readSettings(services.store()).name,
  };
}

/** What was said of this learner's other reports; of each report only what was sent last. */
function listEarlier(db: Db, { learner, n, snapshot }: KeptReport): Advice[] {
  const seen = new Set<number>([n]);
  const reviewed = new Map<number, Snapshot>();
  return listFeedbacks(db, learner).flatMap((row) => {
    if (seen.has(row.snapshot)) return [];
    seen.add(row.snapshot);
    const known = reviewed.get(row.snapshot) ?? readKeptRow(db, row.snapshot).snapshot;
    reviewed.set(row.snapshot, known);
    return listAdvice({ ...row, reviewed: known }, snapshot);
  });
}

async function saveReview(
  services: Services,
  { snapshot: n, format, path: typed }: Parameters<Handlers['saveReview']>[0],
): Promise<ReviewOutputs['saveReview']> {
  const { mentoring, clock } = services;
  const at = clock.now();
  const day = dayOf(at, clock.zone());
  const { kept, draft } =
    mentoring.read((db) => ({ kept: readKeptRow(db, n), draft: readDraft(db, n) })) ??
    refuseUnknown(n);
  const { snapshot, digest: answered, key: learnerKey } = kept;
  const mentor = readSettings(services.store()).name;
  const feedback = cleanFeedback(
    composeFeedback(draft ?? emptyDraft, {
      snapshot,
      digest: answered,
      key: learnerKey,
      mentor,
      day,
    }),
  );
  const path = await choosePath(services, typed, (desktop) =>
    desktop.askSavePath(fileNameOf(feedback, format, day), format),
  );
  const key = requireKey(services);
  const fingerprint = fingerprintOf(publicKeyOf(key));
  const content = await writeAs(services, format, feedback, key);
  // The dialog has asked whether to replace what is there.
  writeShared(path, content, { replace: true });
  const digest = digestOfFeedback(feedback);
  mentoring.write((db) =>
    addFeedback(db, {
      snapshot: n,
      digest,
      savedAt: at,
      offsetMinutes: offsetMinutesAt(at, clock.zone()),
      day,
      fileName: basename(path),
      text: writeCanonical(feedback),
    }),
  );
  return { path, digest, fingerprint, bytes: Buffer.byteLength(content) };
}

async function writeAs(
  { reports }: Services,
  format: 'feedback' | 'page',
  feedback: Feedback,
  key: KeyObject,
): Promise<string> {
  if (format === 'feedback') return writeFeedback(feedback, null, key);
  if (reports === null) throw new Refusal('report-needs-window');
  const fingerprint = fingerprintOf(publicKeyOf(key));
  const job = { feedback, digest: digestOfFeedback(feedback), fingerprint };
  const { page } = await reports.draw(job, { pdf: false });
  return fillBlock(page, writeFeedback(feedback, digestOfPage(page), key), 'feedback');
}

/** To whom and when. */
function fileNameOf({ snapshot }: Feedback, format: 'feedback' | 'page', day: Day): string {
  const ending = format === 'page' ? 'html' : 'milepost-feedback';
  const parts = ['feedback', nameForFile(snapshot.learner), day];
  return `${parts.filter((part) => part !== '').join('-')}.${ending}`;
}
