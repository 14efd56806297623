import type { Handlers } from '../../contract/index.ts';
import type {
  KeptRow,
  KeptSnapshot,
  Learner,
  LearnerOutputs,
  LearnerRow,
} from '../../contract/learners.ts';
import { listAdvice, replyTo } from '../../domain/advice.ts';
import { compareSnapshots, everything } from '../../domain/compareSnapshots.ts';
import { addDays, dayOf, type Day } from '../../domain/days.ts';
import { computeReadiness } from '../../domain/readiness.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { fingerprintOf } from '../files/key.ts';
import { listFeedbacks } from '../mentoring/feedbacks.ts';
import { levelsOf, type Claims } from '../mentoring/figures.ts';
import {
  joinLearners,
  listKeys,
  listNamesakes,
  readLearnerRow,
  renameLearner,
  type KeptLearner,
} from '../mentoring/learners.ts';
import { countLearners, listLearners, listRoles } from '../mentoring/pages.ts';
import { removeNow } from '../mentoring/remove.ts';
import { listReports, readKeptRow, type ReportRow } from '../mentoring/reports.ts';
import { measure, putBackUp, readBackUp } from '../mentoring/settings.ts';
import type { Services } from '../services.ts';
import { runApart } from '../store/apart.ts';
import type { Db } from '../store/db.ts';

/** A learner from whom nothing came for longer is quiet. */
const quietDays = 31;

type ListInput = Parameters<Handlers['listLearners']>[0];

export function learnerHandlers(services: Services): Pick<Handlers, keyof LearnerOutputs> {
  const { mentoring } = services;
  const tell = <T>(answer: T): T => {
    services.announce(['learners']);
    return answer;
  };
  /** What is not kept is in no file either. */
  const readOf = <T>(work: (db: Db) => T, missing: Refusal): T => {
    const found = mentoring.read((db) => ({ value: work(db) }));
    if (found === null) throw missing;
    return found.value;
  };
  const readReport = (snapshot: number) =>
    readOf((db) => readKeptRow(db, snapshot), new Refusal('kept-unknown', { snapshot }));
  return {
    listLearners: (input) =>
      mentoring.read((db) => list(db, { ...input, quietBefore: quietBefore(services) })) ?? nobody,
    readLearner: ({ learner }) =>
      readOf(
        (db) => readWhole(db, readLearnerRow(db, learner, quietBefore(services))),
        new Refusal('learner-unknown', { learner }),
      ),
    readKept: ({ snapshot }) => describeKept(readReport(snapshot)),
    compareKept: ({ older, newer }) =>
      compareSnapshots(readReport(older).snapshot, readReport(newer).snapshot),
    renameLearner: ({ learner, name }) => {
      readOf((db) => renameLearner(db, learner, name), new Refusal('learner-unknown', { learner }));
      return tell({ id: learner });
    },
    joinLearners: ({ learner, into }) => {
      readOf((db) => joinLearners(db, learner, into), new Refusal('learner-unknown', { learner }));
      return tell({ id: into });
    },
    removeLearner: async ({ learner }) => {
      const { profile: folder } = services;
      const reports = await services.reopen(() =>
        runApart('removeLearner', { folder, learner }, removeNow),
      );
      services.announce(['learners', 'copies']);
      return { reports };
    },
    changeMentoring: ({ backUp }) => {
      mentoring.write((db) => putBackUp(db, backUp));
      return tell({ backUp });
    },
    readMentoring: () =>
      mentoring.read((db) => ({ backUp: readBackUp(db), ...measure(db) })) ?? {
        backUp: false,
        learners: 0,
        waiting: 0,
        bytes: 0,
      },
  };
}

const nobody: LearnerOutputs['listLearners'] = {
  learners: [],
  next: null,
  counts: { all: 0, waiting: 0, reviewed: 0, quiet: 0 },
  roles: [],
};

function quietBefore({ clock }: Services): Day {
  return addDays(dayOf(clock.now(), clock.zone()), -quietDays);
}

function list(
  db: Db,
  query: ListInput & { readonly quietBefore: Day },
): LearnerOutputs['listLearners'] {
  const { learners, next } = listLearners(db, query);
  return {
    learners: learners.map(toRow),
    next,
    counts: countLearners(db, query),
    roles: listRoles(db),
  };
}

function toRow({ n: _n, nameInFiles: _name, ...row }: KeptLearner): LearnerRow {
  return row;
}

function readWhole(db: Db, learner: KeptLearner): Learner {
  const reports = listReports(db, learner.n);
  const { snapshot } = readKeptRow(db, learner.newest.snapshot);
  return {
    ...toRow(learner),
    nameInFiles: learner.nameInFiles,
    keys: listKeys(db, learner.n).map(({ key, since }) => ({
      fingerprint: fingerprintOf(key),
      since,
    })),
    reports: reports.map((report) => describeReport(report, snapshot, reports[0]?.asked ?? '')),
    feedbacks: listFeedbacks(db, learner.id).map((given) => ({
      n: given.n,
      snapshot: given.snapshot,
      day: given.day,
      fileName: given.fileName,
      reply: replyTo(given, snapshot),
      advice: listAdvice(
        { ...given, reviewed: readKeptRow(db, given.snapshot).snapshot },
        snapshot,
      ),
    })),
    namesakes: listNamesakes(db, learner.n).map(({ key, ...namesake }) => ({
      ...namesake,
      fingerprint: key === null ? null : fingerprintOf(key),
    })),
  };
}

function describeReport(report: ReportRow, newest: Snapshot, asked: string): KeptRow {
  const { n, key, from, to, asked: itsAsked, claims, ...row } = report;
  const levels = levelsOf(JSON.parse(claims) as Claims);
  return {
    ...row,
    snapshot: n,
    period: { from, to },
    fingerprint: key === null ? null : fingerprintOf(key),
    inNewestRole: computeReadiness(newest.role, everything, levels).value,
    roleChanged: itsAsked !== asked,
  };
}

function describeKept({
  learner,
  snapshot,
  digest,
  seal,
  key,
}: ReturnType<typeof readKeptRow>): KeptSnapshot {
  return {
    learner,
    snapshot,
    digest,
    seal,
    fingerprint: key === null ? null : fingerprintOf(key),
  };
}
