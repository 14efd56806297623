import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { Bar } from '../../ui/Bar.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayHours, wholePercent } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { ChangeCell } from './ChangeCell.tsx';
import classes from './LearnersView.module.css';
import type { Line } from './listLines.ts';
import { NameCell } from './NameCell.tsx';
import { NextCell } from './NextCell.tsx';

interface LearnerLineProps {
  readonly line: Extract<Line, { kind: 'learner' }>;
  readonly today: string;
  readonly isActive: boolean;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One learner: the whole row opens their page. */
export const LearnerLine = memo(({ line, today, isActive, onFocus, onOpen }: LearnerLineProps) => {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const { learner, place, top } = line;
  const { id, readiness, areasMet, areas, seconds, newest, lastReview } = learner;
  const sayDate = (day: string): string => sayDayFrom(day, today, language);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys
    <div
      role="row"
      aria-rowindex={place + 2}
      className={`${classes.row} mp-row`}
      data-row={id}
      style={{ top }}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(id)}
      onClick={() => onOpen(id)}
    >
      <NameCell learner={learner} />
      <span role="gridcell" data-column="readiness">
        {readiness === null ? (
          <span className={classes.quiet}>{t('none')}</span>
        ) : (
          <>
            <Bar value={readiness} />
            <span className={classes.percent}>
              {t('percent', { percent: wholePercent(readiness) })}
            </span>
          </>
        )}
      </span>
      <ChangeCell learner={learner} sayDate={sayDate} />
      <TrendCell learner={learner} />
      <span role="gridcell" data-column="areas">
        <span>
          {areasMet} <span className={classes.quiet}>{t('areasOf', { areas })}</span>
        </span>
      </span>
      <span role="gridcell" data-column="hours">
        {seconds === null ? t('none') : t('hours', { hours: sayHours(seconds, language) })}
      </span>
      <GoalsCell learner={learner} />
      <span role="gridcell" data-column="report">
        {sayDate(newest.day)}
      </span>
      <span role="gridcell" data-column="review">
        {lastReview === null ? t('none') : sayDate(lastReview)}
      </span>
      <NextCell learner={learner} tabIndex={isActive ? 0 : -1} />
    </div>
  );
});
LearnerLine.displayName = 'LearnerLine';

type CellProps = Pick<LearnerLineProps['line'], 'learner'>;

function TrendCell({ learner: { trend } }: CellProps) {
  const { t } = useTranslation('mentor');
  const [first, last] = [trend[0], trend.at(-1)];
  return (
    <span role="gridcell" data-column="trend">
      {first === undefined || last === undefined ? (
        <span className={classes.quiet} title={t('trendNone')}>
          {t('none')}
        </span>
      ) : (
        <Sparkline
          points={trend}
          label={t('trendLabel', { from: wholePercent(first.value), to: wholePercent(last.value) })}
        />
      )}
    </span>
  );
}

function GoalsCell({ learner: { goals } }: CellProps) {
  const { t } = useTranslation('mentor');
  return (
    <span role="gridcell" data-column="goals">
      {goals === null ? (
        t('none')
      ) : (
        <span className={classes.two}>
          <span>{t('goals.open', { count: goals.open })}</span>
          {goals.missed === 0 ? null : (
            <span className={classes.missed}>{t('goals.missed', { count: goals.missed })}</span>
          )}
        </span>
      )}
    </span>
  );
}
