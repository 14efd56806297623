import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDay } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Answer } from './Answer.tsx';
import type { ItemOf } from './feedbackWords.ts';
import { AddSkill } from './SkillItem.tsx';
import classes from './Feedback.module.css';

interface GoalItemProps {
  readonly item: ItemOf<'goal'>;
  readonly feedback: ReceivedFeedback;
}

/** A goal that the mentor suggests: one press makes it one's own. */
export function GoalItem({ item, feedback }: GoalItemProps) {
  const { t } = useTranslation('feedback');
  const language = useLanguage();
  const { of } = item.item;
  const { goal } = item;
  const terms = { level: of.level, by: sayDay(of.by, 'withYear', language) };
  const title = t('goal.title', { title: of.title, level: of.level });
  const hindrance =
    item.skill === null ? t('goal.lacking') : item.goalOpen ? t('goal.open') : undefined;
  return (
    <article className={classes.item} aria-label={title}>
      <div className={classes.said}>
        <h3 className={classes.itemTitle}>
          <AreaSquare area={item.area} />
          <span className={text.name}>{of.title}</span>
          <span className={classes.quiet}>
            {of.weeklyMinutes === null
              ? t('goal.terms', terms)
              : t('goal.termsWeekly', { ...terms, time: sayMinutes(of.weeklyMinutes) })}
          </span>
        </h3>
        {of.reason === '' ? null : <p className={classes.words}>{of.reason}</p>}
        {item.skill === null ? <AddSkill title={of.title} /> : null}
      </div>
      <Answer
        item={item}
        feedback={feedback}
        title={title}
        accept={t('goal.make')}
        accepted={t('goal.made')}
        hindrance={hindrance}
      >
        {goal !== null ? (
          <>
            {t('goal.isOne')}{' '}
            <LinkButton onClick={() => goTo({ screen: 'goals', goal })}>
              {t('goal.show')}
            </LinkButton>
          </>
        ) : (
          (hindrance ?? t('goal.would'))
        )}
      </Answer>
    </article>
  );
}
