import { V7Generator } from 'uuidv7';
import { value, type Db } from './db.ts';

type Table = 'sessions' | 'assessments' | 'goals' | 'feedbacks';

const generators = new WeakMap<Db, { readonly generator: V7Generator; last: string }>();

/**
 * A UUIDv7 that sorts after every id of the table, also when the clock was set back or another process with
 * another clock wrote: then its time is the newest id's. `at`: UTC milliseconds.
 */
export function createId(db: Db, table: Table, at: number): string {
  const state = generators.get(db) ?? { generator: createGenerator(), last: '' };
  generators.set(db, state);
  const newest = value<string | null>(db, `SELECT max(id) FROM ${table}`) ?? '';
  const floor = newest === '' ? 0 : timeOf(newest) + (newest === state.last ? 0 : 1);
  state.last = state.generator.generateOrResetWithTs(Math.max(at, floor)).toString();
  return state.last;
}

function createGenerator(): V7Generator {
  const generator = new V7Generator();
  // It would start again at a clock set back by more than ten seconds.
  generator.setRollbackAllowance(2 ** 48 - 1);
  return generator;
}

/** The first 48 bits of a UUIDv7 are its time. */
function timeOf(id: string): number {
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return Number.isNaN(time) ? 0 : time;
}
