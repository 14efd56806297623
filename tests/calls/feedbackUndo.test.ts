import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all } from '../../src/main/store/db.ts';
import { itemAnswers } from '../../src/domain/feedback.ts';
import { adasFeedback, openAnswered, type Answered } from './answered.ts';

/** Every row of every table but the log itself. */
function dump({ services }: Answered): unknown {
  const db = services.store();
  const tables = all<{ name: string }>(
    db,
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'changes'",
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      all(db, `SELECT * FROM ${name}`)
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );
}

const acceptable = [
  'skill postgresql',
  'skill git',
  'area databases',
  'overall',
  'goal 0',
  'question',
];
const anyAnswers = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom(...acceptable),
    answer: fc.option(fc.constantFrom(...itemAnswers)),
    note: fc.constantFrom('', 'Why?', 'On Friday.'),
  }),
  { selector: ({ item }) => item, minLength: 1 },
);

/** One action, or null where it changes nothing. */
const anyStep = fc.oneof(
  { weight: 5, arbitrary: anyAnswers.map((items) => ({ kind: 'answer' as const, items })) },
  fc.constantFrom('Thanks.', '', 'See you.').map((reply) => ({ kind: 'reply' as const, reply })),
  fc.constant({ kind: 'remove' as const }),
);

test('undo of each action restores every table, and redo does it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 6 }), async (steps) => {
      const learner = await openAnswered();
      const { ask } = learner;
      const { id } = await learner.receive(adasFeedback(await learner.share()));
      const states: unknown[] = [dump(learner)];
      for (const step of steps) {
        if (step.kind === 'answer') await ask('answerFeedback', { id, items: step.items });
        else if (step.kind === 'reply') await ask('replyFeedback', { id, reply: step.reply });
        else await ask('removeFeedback', { id });
        states.push(dump(learner));
        if (step.kind === 'remove') break;
      }
      const distinct = states.filter(
        (state, place) => JSON.stringify(state) !== JSON.stringify(states[place - 1]),
      );
      for (const before of distinct.slice(0, -1).toReversed()) {
        await ask('undo', {});
        expect(dump(learner)).toEqual(before);
      }
      for (const after of distinct.slice(1)) {
        await ask('redo', {});
        expect(dump(learner)).toEqual(after);
      }
      await learner.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
