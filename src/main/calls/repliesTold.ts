import { listItems, titleOfItem } from '../../domain/feedback.ts';
import type { ReplyFacts } from '../../domain/learnerFacts.ts';
import type { Db } from '../store/open.ts';
import { listReplies } from '../store/feedbackRows.ts';
import { findSkill } from './feedbackSkill.ts';
import type { Standing } from './standing.ts';

/** What was said to feedback, for the mentors who gave it. */
export function gatherReplies(db: Db, standing: Standing): ReplyFacts[] {
  return listReplies(db).map(({ digest, day, mentor, content, reply, repliedAt, answers }) => {
    const byItem = new Map(answers.map((answer) => [answer.item, answer]));
    const items = listItems(content).flatMap((item) => {
      const answer = byItem.get(item.key);
      if (answer === undefined) return [];
      const { note, answeredAt } = answer;
      const isOfSkill = item.kind === 'skill' || item.kind === 'goal';
      return [
        {
          item: item.key,
          skill: isOfSkill ? findSkill(standing, item.of.skill, item.of.title) : null,
          area: item.kind === 'area' ? item.of.area : null,
          title: titleOfItem(item),
          answer: answer.answer,
          note,
          answeredAt,
        },
      ];
    });
    return { feedback: digest, day, mentor, reply, repliedAt, items };
  });
}
