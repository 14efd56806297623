import type { LearnerFacts, ReplyFacts, ResolvedScope } from './learnerFacts.ts';
import { cleanLine, cleanText } from './plainText.ts';
import type { SnapshotReply } from './snapshot.ts';

export interface ChosenReply {
  readonly reply: SnapshotReply;
  /** UTC milliseconds of the newest word in it. */
  readonly at: number;
  readonly day: string;
}

/** What is said to a skill that is left out, or to an area that the role has no more, is left out with it. */
export function chooseReplies(
  { replies, resolve }: LearnerFacts,
  { from, to, history, replies: isWanted }: ResolvedScope,
  leftOut: ReadonlySet<string>,
  areas: ReadonlySet<string>,
): ChosenReply[] {
  if (!isWanted) return [];
  const isTold = ({ skill, area }: ReplyFacts['items'][number]): boolean =>
    (skill === null || !leftOut.has(resolve(skill))) &&
    (area === null || leftOut.size === 0 || areas.has(area));
  return replies
    .filter(({ day }) => day <= to && (history || day >= from))
    .map((facts) => showReply(facts, facts.items.filter(isTold)))
    .filter(({ reply }) => reply.reply !== '' || reply.items.length > 0);
}

function showReply(facts: ReplyFacts, items: ReplyFacts['items']): ChosenReply {
  const { feedback, day, mentor, repliedAt } = facts;
  const reply = cleanText(facts.reply).trim();
  const instants = [reply === '' ? 0 : repliedAt, ...items.map(({ answeredAt }) => answeredAt)];
  return {
    at: instants.reduce((newest, at) => Math.max(newest, at), 0),
    day,
    reply: {
      feedback,
      day,
      mentor: cleanLine(mentor) || '?',
      reply,
      items: items.map(({ item, title, answer, note }) => ({
        item,
        title: cleanLine(title),
        answer,
        note: cleanText(note).trim(),
      })),
    },
  };
}
