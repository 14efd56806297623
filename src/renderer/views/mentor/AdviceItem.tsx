import { useTranslation } from 'react-i18next';
import type { Advice } from '../../../domain/reviewDraft.ts';
import { AdviceOutcome } from './AdviceOutcome.tsx';
import classes from './LearnerView.module.css';

/** One thing that was said, at the right what came of it. */
export function AdviceItem({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation('mentor');
  const { kind, title, level, text, comment } = advice;
  const heads = { overall: t('advice.overall'), question: t('advice.question') };
  const head = kind === 'overall' || kind === 'question' ? heads[kind] : title;
  const parts = comment === null ? [] : (['goal', 'progress', 'nextStep'] as const);
  return (
    <li className={classes.advice}>
      <div className={classes.adviceWords}>
        <span className={classes.adviceHead}>
          <b>{head}</b>
          {level === null ? null : (
            <span className={classes.quiet}>
              {kind === 'goal' ? t('advice.goalFor', { level }) : t('advice.level', { level })}
            </span>
          )}
        </span>
        {text === '' ? null : <p className={classes.said}>{text}</p>}
        {parts.map((part) =>
          comment === null || comment[part].trim() === '' ? null : (
            <p key={part} className={classes.said}>
              <span className={classes.quiet}>{t(`advice.${part}`)}</span> {comment[part]}
            </p>
          ),
        )}
      </div>
      <AdviceOutcome came={advice.came} kind={kind} />
    </li>
  );
}
