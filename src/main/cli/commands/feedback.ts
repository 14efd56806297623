import type { FeedbackRow, ReceivedFeedback, ReceivedItem } from '../../../contract/feedback.ts';
import type { Comment } from '../../../domain/feedback.ts';
import { say } from '../../words.ts';
import type { Command, Context, Row } from '../command.ts';
import { plain } from '../terminal.ts';

export const feedback: Command = {
  name: 'feedback',
  takes: '[FILE]',
  words: [0, 1],
  options: {},
  run: async (asked, context) => {
    const [file] = asked.words;
    if (file === undefined) return { rows: listFeedback(context), none: say('feedback.none') };
    const received = await context.call('openFeedback', { path: context.resolve(file) });
    return { json: { ok: true, ...received }, text: sayFeedback(received, received.known) };
  },
};

const pageSize = 200;

async function* listFeedback({ call }: Context): AsyncIterable<Row> {
  let before: string | null = null;
  do {
    const page: { feedbacks: readonly FeedbackRow[]; next: string | null } = await call(
      'listFeedback',
      { limit: pageSize, before },
    );
    for (const row of page.feedbacks) yield showRow(row);
    before = page.next;
  } while (before !== null);
}

function showRow(row: FeedbackRow): Row {
  const { day, mentor, answered, items, source } = row;
  const text = say('feedback.row', { day, mentor: plain(mentor), answered, items });
  const entered = source === 'learner' ? [say('feedback.entered')] : [];
  return { json: row, text: [text, ...entered].join('  ') };
}

function sayFeedback(received: ReceivedFeedback, isKnown: boolean): string {
  const { day, answers, signature, period, list } = received;
  const mentor = plain(received.mentor);
  const { from, to } = period ?? { from: day, to: day };
  const { fingerprint, state } = signature;
  return [
    say('feedback.head', { mentor, day }),
    say(`feedback.answers.${answers}`, { from, to }),
    say(`feedback.signature.${state}`, { mentor, fingerprint: fingerprint ?? '' }),
    ...(isKnown ? [say('feedback.known')] : []),
    ...list.flatMap(sayItem),
  ].join('\n');
}

function sayItem({ item, now }: ReceivedItem): string[] {
  switch (item.kind) {
    case 'skill': {
      const { title, level, reason, comment } = item.of;
      const own = now?.level ?? null;
      const key = level === null ? 'words' : level === own ? 'agree' : 'level';
      const head = say(`feedback.${key}`, {
        title: plain(title),
        level: level ?? '',
        own: own ?? '–',
      });
      return [head, ...sayTexts(reason), ...sayComment(comment)];
    }
    case 'area':
      return [
        say('feedback.words', { title: plain(item.of.title) }),
        ...sayComment(item.of.comment),
      ];
    case 'overall':
      return [say('feedback.overall'), ...sayComment(item.of)];
    case 'goal': {
      const { title, level, by, reason } = item.of;
      return [say('feedback.goal', { title: plain(title), level, by }), ...sayTexts(reason)];
    }
    case 'question':
      return [say('feedback.question', { text: plain(item.of) })];
  }
}

function sayComment(comment: Comment | null): string[] {
  if (comment === null) return [];
  return [comment.goal, comment.progress, comment.nextStep].flatMap(sayTexts);
}

function sayTexts(text: string): string[] {
  return text === ''
    ? []
    : text.split('\n').map((line) => say('feedback.reason', { text: plain(line) }));
}
