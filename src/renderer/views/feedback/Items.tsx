import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { Section } from '../../ui/Section.tsx';
import { isOfKind, sortSkills, type ItemOf } from './feedbackWords.ts';
import { GoalItem } from './GoalItem.tsx';
import { ReplySection } from './ReplySection.tsx';
import { SkillItem } from './SkillItem.tsx';
import { CommentItem, QuestionItem } from './WordsItem.tsx';
import { useAnswer } from './useAnswer.ts';
import classes from './Feedback.module.css';

/** The whole first, then where the mentor says otherwise, where they agree, and what they propose and ask. */
export function Items({ feedback }: { readonly feedback: ReceivedFeedback }) {
  const { t } = useTranslation('feedback');
  const { list } = feedback;
  const { disagreements, agreements, remarks } = sortSkills(list);
  const overall = list.filter(isOfKind('overall'));
  const areas = list.filter(isOfKind('area'));
  const goals = list.filter(isOfKind('goal'));
  const questions = list.filter(isOfKind('question'));
  return (
    <>
      {overall.map((item) => (
        <Section key={item.item.key} title={t('part.overall')}>
          <CommentItem item={item} feedback={feedback} />
        </Section>
      ))}
      <Skills title={t('part.disagreements')} items={disagreements} feedback={feedback} />
      <Skills
        title={t('part.agreements')}
        items={agreements}
        feedback={feedback}
        action={<AcceptAll items={agreements} feedback={feedback} />}
      />
      <Skills title={t('part.remarks')} items={remarks} feedback={feedback} />
      {areas.length === 0 ? null : (
        <Section title={t('part.areas')} hint={areas.length}>
          {areas.map((item) => (
            <CommentItem key={item.item.key} item={item} feedback={feedback} />
          ))}
        </Section>
      )}
      {goals.length === 0 ? null : (
        <Section title={t('part.goals')} hint={goals.length}>
          {goals.map((item) => (
            <GoalItem key={item.item.key} item={item} feedback={feedback} />
          ))}
        </Section>
      )}
      {questions.map((item) => (
        <Section key={item.item.key} title={t('part.question')}>
          <QuestionItem item={item} feedback={feedback} />
        </Section>
      ))}
      <ReplySection feedback={feedback} />
    </>
  );
}

interface SkillsProps {
  readonly title: string;
  readonly items: readonly ItemOf<'skill'>[];
  readonly feedback: ReceivedFeedback;
  readonly action?: ReactNode;
}

function Skills({ title, items, feedback, action }: SkillsProps) {
  if (items.length === 0) return null;
  return (
    <Section title={title} hint={items.length} action={action}>
      {items.map((item) => (
        <SkillItem key={item.item.key} item={item} feedback={feedback} />
      ))}
    </Section>
  );
}

/** Those that are not answered yet, in one action. It stays when it is done, and with it the focus. */
function AcceptAll({ items, feedback }: Pick<SkillsProps, 'items' | 'feedback'>) {
  const { t } = useTranslation('feedback');
  const { answer } = useAnswer(feedback);
  const known = items.filter(({ skill }) => skill !== null);
  const left = known.filter((item) => item.answer === null);
  const isDone = left.length === 0;

  function accept(): void {
    if (isDone) return;
    void answer(left.map(({ item, note }) => ({ item: item.key, answer: 'accepted', note })));
  }

  return (
    <Button
      size="xs"
      className={classes.acceptAll ?? ''}
      {...(isDone ? { 'aria-disabled': true, 'data-disabled': true } : {})}
      onClick={accept}
    >
      {isDone
        ? t('acceptedAll')
        : t(left.length === known.length ? 'acceptAll' : 'acceptLeft', { count: left.length })}
    </Button>
  );
}
