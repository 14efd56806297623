import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputs, type CallName, type Handlers } from '../../src/contract/index.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { createHandlers } from '../../src/main/calls/index.ts';
import { dispatch } from '../../src/main/dispatch.ts';
import { toRefusal } from '../../src/main/store/open.ts';
import { openLearner } from '../calls/learner.ts';

const names = Object.keys(inputs) as CallName[];

/** Calls that ask the desktop, close the store or write files: their handlers are not for random payloads. */
const withSideEffects: readonly CallName[] = [
  'saveCopy',
  'inspectCopy',
  'restoreCopy',
  'rebuildTotals',
  'eraseForGood',
  'retryStore',
];

/** What a page that is not ours might send: any JSON, and what JSON cannot hold. */
const payload = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.object({
    key: fc.constantFrom('__proto__', 'constructor', 'id', 'limit', 'skill', 'form', 'toString'),
  }),
  fc.constantFrom<unknown>(undefined, Number.NaN, Infinity, -0, 'x'.repeat(1_000_000), []),
  fc.bigInt(),
);

function answerAll(answer: () => unknown): Handlers {
  return Object.fromEntries(names.map((name) => [name, answer])) as unknown as Handlers;
}

const noFault = (): null => null;
const ignore = (): void => {};

describe('names', () => {
  test.each([
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'readWeather',
    'x'.repeat(10_000),
  ])('%s is no call', async (name) => {
    const reply = await dispatch(
      answerAll(() => 1),
      noFault,
      ignore,
      name,
      {},
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
  });
});

describe('payloads', () => {
  test.each(names.filter((name) => !withSideEffects.includes(name)))(
    '%s answers anything with an envelope, and what does not fit writes nothing',
    async (name) => {
      const learner = await openLearner();
      const db = learner.services.store();
      const handlers = createHandlers(learner.services);
      const count = (): number => db.prepare('SELECT total_changes()').pluck().get() as number;
      await fc.assert(
        fc.asyncProperty(payload, async (input) => {
          const before = count();
          const fits = inputs[name].safeParse(input).success;
          const reply = await dispatch(handlers, toRefusal, ignore, name, input);
          expect(typeof reply.ok).toBe('boolean');
          if (fits) return;
          expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
          expect(count()).toBe(before);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('a refusal says where, and never repeats more than a little of what came', async () => {
    const reply = await dispatch(
      answerAll(() => 1),
      noFault,
      ignore,
      'deleteSession',
      { id: 7, ['y'.repeat(9999)]: 1 },
    );
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'bad-input', details: { where: 'id' } },
    });
    expect(JSON.stringify(reply).length).toBeLessThan(600);
  });

  test('keys of the prototype do not pass for fields', async () => {
    const reply = await dispatch(
      answerAll(() => 1),
      noFault,
      ignore,
      'undo',
      JSON.parse('{"__proto__": {"seq": 1}}'),
    );
    expect(typeof reply.ok).toBe('boolean');
    expect(Reflect.get({}, 'seq')).toBeUndefined();
  });
});

describe('what a handler ends with', () => {
  const ask = (answer: () => unknown, report = ignore) =>
    dispatch(
      answerAll(answer),
      (error) => (error === full ? new Refusal('disk-full', { path: 'here' }) : null),
      report,
      'redo',
      {},
    );
  const full = new Error('SQLITE_FULL');

  test('a value, also one that comes later', async () => {
    expect(await ask(() => 7)).toEqual({ ok: true, value: 7 });
    expect(await ask(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
  });

  test('a refusal becomes its code and details', async () => {
    const refuse = (): never => {
      throw new Refusal('goal-unknown', { id: 'x' });
    };
    expect(await ask(refuse)).toEqual({
      ok: false,
      error: { code: 'goal-unknown', details: { id: 'x' } },
    });
    expect(await ask(() => Promise.reject(new Refusal('goal-unknown')))).toMatchObject({
      ok: false,
    });
  });

  test('a fault of the machine becomes a refusal', async () => {
    expect(await ask(() => Promise.reject(full))).toEqual({
      ok: false,
      error: { code: 'disk-full', details: { path: 'here' } },
    });
  });

  test('a bug is reported and answered', async () => {
    const reported: unknown[] = [];
    const bug = new TypeError('x is undefined');
    const reply = await dispatch(
      answerAll(() => Promise.reject(bug)),
      noFault,
      (error) => reported.push(error),
      'redo',
      {},
    );
    expect(reply).toEqual({
      ok: false,
      error: { code: 'bug', details: { message: 'x is undefined' } },
    });
    expect(reported).toEqual([bug]);
  });
});
