import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Snapshot } from '../src/domain/snapshot.ts';
import { writeCanonical } from '../src/main/files/canonical.ts';
import { createKey, publicKeyOf } from '../src/main/files/key.ts';
import { digestOfSnapshot, readSealed, writeEnvelope } from '../src/main/files/sealed.ts';
import { createOpening } from '../src/main/jobs/opening.ts';
import { describeSnapshot } from '../src/main/mentoring/figures.ts';
import { keepSnapshot } from '../src/main/mentoring/keep.ts';
import { createMentoring, type Mentoring } from '../src/main/mentoring/open.ts';
import { putBackUp } from '../src/main/mentoring/settings.ts';
import { countLearners, listLearners, listRoles } from '../src/main/mentoring/pages.ts';
import { richSnapshot } from '../tests/files/richLearner.ts';
import type { Bench } from './bench.ts';
import { alternate, compare, type Result } from './figures.ts';
import { makeRunFolder } from './profiles.ts';

const allowedBlockMs = 50;
const receivedOn = '2026-05-28';
const receivedAt = Date.UTC(2026, 4, 28);

/** Opening a day's post of reports, and the table of many learners beside that of few. */
export async function measureMentor({ rounds, quick }: Bench): Promise<Result[]> {
  const count = quick ? 30 : 300;
  return [
    ...(await measureOpening('short', count, reportOf)),
    ...(await measureOpening('long', count, longReportOf)),
    ...(await measureTable(rounds, quick)),
  ];
}

async function measureOpening(
  size: string,
  count: number,
  make: (index: number) => Snapshot,
): Promise<Result[]> {
  const folder = makeRunFolder(`mentor-${size}`);
  const paths = Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${index}.milepost`);
    writeFileSync(path, writeEnvelope(make(index), null, createKey()));
    return path;
  });
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const readAt = performance.now();
  for (const text of texts) readSealed(text, 'x.milepost');
  const readMs = (performance.now() - readAt) / count;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const job = createOpening({
    keepRequest: () => ({ folder, receivedAt, receivedOn }),
    keepFeedback: () => {
      throw new TypeError('not a report');
    },
    inTurn: (work) => work(),
    progress: () => {},
    done: () => {},
    describe: (error) => {
      throw error;
    },
  });
  delays.enable();
  const startedAt = performance.now();
  job.add(paths.map((path) => ({ path })));
  await job.whenDone();
  const elapsedMs = (performance.now() - startedAt) / count;
  delays.disable();
  const longestMs = delays.max / 1e6;
  return [
    compare(
      `open a ${size} report, of ${count}`,
      'ms',
      [elapsedMs],
      { name: 'reading it alone', samples: [readMs] },
      null,
    ),
    compare(
      `longest block of main, ${count} ${size} reports`,
      'ms',
      [longestMs],
      { name: `${allowedBlockMs} ms`, samples: [allowedBlockMs] },
      1,
    ),
  ];
}

async function measureTable(rounds: number, quick: boolean): Promise<Result[]> {
  const few = fill(20);
  const many = fill(quick ? 200 : 2000);
  try {
    const results: Result[] = [];
    for (const [what, prepare, search] of tables) {
      const take = (mentoring: Mentoring) => () => {
        prepare(mentoring);
        return readTable(mentoring, search);
      };
      const takes = { few: take(few), many: take(many) };
      await alternate(5, takes);
      const samples = await alternate(rounds * 4, takes);
      const name = `learners, ${quick ? 200 : 2000}${what}`;
      results.push(compare(name, 'ms', samples.many, { name: '20', samples: samples.few }, 1.5));
    }
    return results;
  } finally {
    few.close();
    many.close();
  }
}

/** How the table is asked for, and what happened just before. */
const tables: readonly (readonly [string, (mentoring: Mentoring) => void, string])[] = [
  ['', () => {}, ''],
  [', after a write', touch, ''],
  [', a search that finds most', touch, 'learner'],
  [', a search that finds few', touch, 'learner 13'],
  [', a search that finds nobody', touch, 'nobody'],
];

function touch(mentoring: Mentoring): void {
  mentoring.write((db) => putBackUp(db, false));
}

function fill(count: number): Mentoring {
  const mentoring = createMentoring({ folder: makeRunFolder(`table${count}`), role: 'window' });
  for (let index = 0; index < count; index += 1) {
    const snapshot = reportOf(index);
    mentoring.write((db) =>
      keepSnapshot(db, {
        figures: describeSnapshot(snapshot),
        digest: digestOfSnapshot(snapshot),
        key: publicKeyOf(createKey()),
        seal: 'intact',
        receivedAt,
        receivedOn,
        fileName: `${index}.milepost`,
        text: writeCanonical(snapshot),
      }),
    );
  }
  return mentoring;
}

/** What the screen asks for: a page of 20, the counts and the roles. */
function readTable(mentoring: Mentoring, search: string): number {
  const startedAt = performance.now();
  mentoring.read((db) => {
    const chosen = { search, role: null, quietBefore: receivedOn };
    listLearners(db, { ...chosen, sort: 'next', descending: false, limit: 20, after: null });
    countLearners(db, chosen);
    listRoles(db);
  });
  return performance.now() - startedAt;
}

function reportOf(index: number): Snapshot {
  const learner = { name: `Learner ${index}`, pseudonym: false };
  return { ...richSnapshot, learner, question: `Question ${index}` };
}

/** With 500 sessions and their notes, as a busy year has: 250 kB. */
function longReportOf(index: number): Snapshot {
  const report = reportOf(index);
  const many = (report.sessions ?? []).flatMap((session, _, all) =>
    Array.from({ length: Math.ceil(500 / all.length) }, () => session),
  );
  return {
    ...report,
    sessions: many.map((session, n) => ({
      ...session,
      id: `session-${n}`,
      note: `${n} of ${index}: ${note}`.trim(),
    })),
  };
}

const note = 'read about isolation levels and tried each of them out on two connections. '.repeat(
  3,
);
