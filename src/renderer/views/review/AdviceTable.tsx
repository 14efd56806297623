import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Advice } from '../../../domain/reviewDraft.ts';
import { Section } from '../../ui/Section.tsx';
import { sayDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { AdviceText } from './AdviceText.tsx';
import classes from './ItemPane.module.css';
import type { ReviewModel } from './useReview.ts';

interface AdviceTableProps {
  readonly model: ReviewModel;
  readonly advice: readonly Advice[];
}

/** Everything one said of it before, and what came of it. */
export function AdviceTable({ model, advice }: AdviceTableProps) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  if (advice.length === 0) return null;
  return (
    <Section title={t('advice.title')} hint={t('advice.hint')}>
      <ul className={classes.advice}>
        {advice.map((one, place) => (
          <li key={place} className={classes.adviceRow}>
            <time dateTime={one.day}>{sayDay(one.day, 'withYear', language)}</time>
            <span className={classes.adviceLevel}>
              {one.level === null
                ? null
                : t(one.kind === 'goal' ? 'advice.goal' : 'advice.level', { level: one.level })}
            </span>
            <div className={classes.words}>
              <AdviceText advice={one} />
              {one.came.note === '' ? null : (
                <p>{t('advice.note', { name: model.name, note: one.came.note })}</p>
              )}
            </div>
            <span className={classes.came}>{sayOutcome(t, one)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sayOutcome(t: TFunction<'review'>, { came }: Advice): string {
  const { answer, levelThen: from, levelNow: to, newEvidence, goal } = came;
  const moved =
    to === null || to === from
      ? null
      : from === null
        ? t('advice.movedFromNone', { to })
        : t('advice.moved', { from, to });
  const said = [
    answer === null ? null : t(`advice.${answer}`),
    moved,
    newEvidence === 0 ? null : t('advice.evidence', { count: newEvidence }),
    goal === null ? null : t(`advice.goalState.${goal}`),
  ].filter((words) => words !== null);
  return said.length === 0 ? t('advice.nothing') : said.join(', ');
}
