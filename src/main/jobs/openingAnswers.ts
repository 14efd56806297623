import { keepSnapshot, type Kept } from '../mentoring/keep.ts';
import { withMentoring } from '../mentoring/open.ts';
import { together, type Db } from '../store/db.ts';
import { toRefusal } from '../store/errors.ts';
import type { KeepReply, KeepRequest, Question, ReadReply, Refused } from './openingMessages.ts';
import { readOpened, type ReadArrival } from './openingRead.ts';

/** Answers one question after another; what was read waits here until it is asked to be kept. */
export function createOpeningAnswers(): (question: Question) => ReadReply | KeepReply {
  let held: ReadArrival[] = [];
  return (question) => {
    if ('read' in question) {
      const file = orRefusal(() => readOpened(question.read));
      if (!('arrival' in file)) return file;
      held.push(file.arrival);
      return { report: file.report };
    }
    const arrivals = held;
    held = [];
    return keepAll(question.keep, arrivals);
  };
}

/** In one transaction, or, where that cannot be, each in its own: what is wrong with one is said of it alone. */
function keepAll(request: KeepRequest, arrivals: readonly ReadArrival[]): KeepReply {
  const { folder, receivedAt, receivedOn } = request;
  const keepOne = (db: Db, arrival: ReadArrival): { readonly kept: Kept } => ({
    kept: keepSnapshot(db, { ...arrival, receivedAt, receivedOn }),
  });
  const all = orRefusal(() =>
    withMentoring(folder, (db) =>
      together(db, () => arrivals.map((arrival) => keepOne(db, arrival))),
    ),
  );
  if (!('refusal' in all)) return all;
  return arrivals.map((arrival) =>
    orRefusal(() => withMentoring(folder, (db) => keepOne(db, arrival))),
  );
}

function orRefusal<T>(work: () => T): T | Refused {
  try {
    return work();
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null) throw error;
    return { refusal: { code: refusal.code, details: refusal.details } };
  }
}
