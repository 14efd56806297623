import { expect, test } from 'vitest';
import { summarise } from '../../src/main/calls/summary.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { readFileSync } from 'node:fs';
import { readSealed } from '../../src/main/files/sealed.ts';
import { adasFeedback, openAnswered } from './answered.ts';

test('the summary says what came of advice, item by item, and no words of a person are Markdown', async () => {
  const learner = await openAnswered();
  const { ask, file } = learner;
  const snapshotOf = async (scope: object = {}) => {
    const path = file('told.milepost');
    const what = {
      path,
      format: 'snapshot',
      table: 'sessions',
      sign: true,
      replace: true,
    } as const;
    await ask('exportSnapshot', { ...what, scope: { ...usualScope, ...scope } });
    return readSealed(readFileSync(path, 'utf8'), 'x').snapshot;
  };
  const { id } = await learner.receive(adasFeedback(await learner.share()));
  expect(summarise(await snapshotOf())).not.toContain('What came of advice');
  await ask('answerFeedback', {
    id,
    items: [
      { item: 'skill postgresql', answer: 'accepted', note: '' },
      { item: 'skill git', answer: 'discuss', note: '# I rebased\n\n[here](https://example.org)' },
      { item: 'overall', answer: 'accepted', note: '' },
      { item: 'goal 1', answer: 'discuss', note: '' },
      { item: 'question', answer: null, note: 'The *second*.' },
    ],
  });
  await ask('replyFeedback', { id, reply: 'Thank you.\n\n# Not a heading' });
  const [, part = ''] = summarise(await snapshotOf()).split('## What came of advice\n\n');
  expect(part.trimEnd().split('\n\n')[0]?.split('\n')).toEqual([
    String.raw`- To Ada Mentor, 2026-11-18: Thank you. \# Not a heading`,
    '- PostgreSQL: accepted (Ada Mentor, 2026-11-18)',
    String.raw`- Git: to discuss (Ada Mentor, 2026-11-18): \# I rebased \[here\](https://example.org)`,
    '- Overall: accepted (Ada Mentor, 2026-11-18)',
    '- Left-handed Frobnication as a goal: to discuss (Ada Mentor, 2026-11-18)',
    String.raw`- The question (Ada Mentor, 2026-11-18): The \*second\*.`,
  ]);
  const silent = summarise(await snapshotOf({ replies: false }));
  expect(silent).not.toContain('What came of advice');
  expect(silent).toContain('replies');
});
