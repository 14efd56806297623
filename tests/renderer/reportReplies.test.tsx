// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Snapshot, SnapshotReply } from '../../src/domain/snapshot.ts';
import { aSnapshot } from './report.fake.ts';
import { draw, say, textsOf } from './reportDrawn.fake.tsx';

const toKenji: SnapshotReply = {
  feedback: 'ab'.repeat(32),
  day: '2026-09-12',
  mentor: 'Kenji Mori',
  reply: 'Thank you.\n<b>Not bold</b>, see https://example.org/a?x=1&y=2.',
  items: [
    { item: 'skill postgresql', title: 'PostgreSQL', answer: 'accepted', note: '' },
    { item: 'skill docker', title: 'Docker', answer: 'discuss', note: 'Why only 1?\nIt runs.' },
    { item: 'area devops', title: 'DevOps', answer: 'accepted', note: '' },
    { item: 'overall', title: '', answer: 'accepted', note: '' },
    { item: 'goal 0', title: 'Redis', answer: 'accepted', note: '' },
    { item: 'question', title: '', answer: null, note: 'The second one.' },
  ],
};
const toAda: SnapshotReply = { ...toKenji, day: '2026-06-01', mentor: 'Ada', items: [] };

function partOf(report: Element, title: string): Element {
  const heading = [...report.querySelectorAll('h2, h3')].find((one) => say(one) === title);
  const part = heading?.closest('section');
  if (part === null || part === undefined) throw new Error(`no part ${title}`);
  return part;
}

const linesOf = (report: Element): string[] =>
  textsOf(report.querySelector('section') ?? report, 'li');

const withReplies = (...replies: SnapshotReply[]): Snapshot => ({ ...aSnapshot, replies });

test('what came of advice: the reply, then each answer with its note', async () => {
  const report = await draw(withReplies(toKenji, toAda));
  const part = partOf(report, 'What came of advice');
  expect(textsOf(part, 'h3')).toEqual(['Kenji Mori, September 12, 2026', 'Ada, June 1, 2026']);
  const kenji = partOf(report, 'Kenji Mori, September 12, 2026');
  const rows = [...kenji.querySelectorAll('tbody tr')].map((row) => [...row.children].map(say));
  expect(rows).toEqual([
    ['PostgreSQL', 'Accepted', ''],
    ['Docker', 'To discuss', 'Why only 1? It runs.'],
    ['DevOps', 'Accepted', ''],
    ['Overall', 'Accepted', ''],
    ['Goal: Redis', 'Accepted', ''],
    ['The question', '–', 'The second one.'],
  ]);
  expect(partOf(report, 'Ada, June 1, 2026').querySelector('table')).toBeNull();
});

test('a reply stays text, but for an address, which is a link', async () => {
  const part = partOf(await draw(withReplies(toKenji)), 'What came of advice');
  expect(part.querySelector('b')).toBeNull();
  expect(say(part)).toContain('<b>Not bold</b>');
  const links = [...part.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/a?x=1&y=2']);
  expect(links[0]?.getAttribute('rel')).toBe('noreferrer noopener');
});

test('the first page counts what was accepted of the newest review that was answered', async () => {
  const lines = linesOf(await draw(withReplies({ ...toAda, day: '2026-11-01' }, toKenji)));
  expect(lines.slice(0, 2)).toEqual([
    '+7.2 points since the last review',
    '4 of 5 answered items of Kenji Mori’s feedback accepted',
  ]);
});

test('a single answer is said as one, and notes alone are none', async () => {
  const [first] = toKenji.items;
  const one = { ...toKenji, items: first === undefined ? [] : [first] };
  expect(linesOf(await draw(withReplies(one)))[1]).toBe(
    '1 of 1 answered item of Kenji Mori’s feedback accepted',
  );
  const notes = { ...toKenji, items: toKenji.items.slice(-1) };
  expect(linesOf(await draw(withReplies(notes))).join()).not.toContain('answered');
});

test('nothing said to any review is nothing on the page', async () => {
  const report = await draw(aSnapshot);
  expect(textsOf(report, 'h2')).not.toContain('What came of advice');
  expect(linesOf(report)).toHaveLength(3);
});
