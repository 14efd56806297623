import fc from 'fast-check';
import type { LearnerFacts } from '../../src/domain/composeSnapshot.ts';

type Reply = LearnerFacts['replies'][number];

/** What a learner said to feedback, newest first as the store gives it. */
export function anyReplies(
  anyDay: fc.Arbitrary<string>,
  anyInstant: fc.Arbitrary<number>,
  anyText: fc.Arbitrary<string>,
  skills: readonly string[],
): fc.Arbitrary<Reply[]> {
  const anyLine = anyText.map((text) => Array.from(text).slice(0, 60).join(''));
  const anyAbout = fc.oneof(
    fc.constantFrom(...skills).map((skill) => ({ item: `skill ${skill}`, skill, area: null })),
    fc.constantFrom(...skills).map((skill) => ({ item: 'goal 0', skill, area: null })),
    fc.constant({ item: 'area n1', skill: null, area: 'n1' }),
    fc.constant({ item: 'overall', skill: null, area: null }),
  );
  const anyItem = fc
    .record({
      about: anyAbout,
      title: anyLine,
      answer: fc.constantFrom('accepted' as const, 'discuss' as const, null),
      note: anyText,
      answeredAt: anyInstant,
    })
    .map(({ about, ...rest }) => ({ ...about, ...rest }));
  const anyReply: fc.Arbitrary<Reply> = fc.record({
    feedback: fc.option(fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32))),
    day: anyDay,
    mentor: anyLine,
    reply: fc.oneof(fc.constant(''), anyText),
    repliedAt: anyInstant,
    items: fc.uniqueArray(anyItem, { selector: ({ item }) => item, maxLength: 4 }),
  });
  return fc
    .array(anyReply, { maxLength: 3 })
    .map((replies) => replies.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)));
}
