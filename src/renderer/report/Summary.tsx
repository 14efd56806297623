import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsBetween } from '../charts/findings.ts';
import { Bar } from '../ui/Bar.tsx';
import { Delta } from '../ui/Delta.tsx';
import { numbersOf, wholePercent } from '../ui/figures.ts';
import { daysBetween } from '../../domain/days.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isSinceReview, type ReportFacts } from './facts.ts';
import { ReadinessFigure } from './ReadinessFigure.tsx';
import classes from './Summary.module.css';
import { useSay } from './useSay.ts';

/** Readiness, how it changed, areas and time in figures, and the chart beside them. */
export function Summary({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const { value } = facts.figures.breakdown;
  if (value === null) return <p className={classes.nothing}>{t('summary.nothing')}</p>;
  return (
    <section aria-label={t('summary.title')} className={classes.summary}>
      <div className={classes.figures}>
        <p className={classes.big}>
          <span aria-hidden>
            <b>{wholePercent(value)}</b> <span className={classes.sign}>%</span>
            <span className={classes.of}>{t('summary.of')}</span>
          </span>
          <span className={classes.hidden}>
            {t('summary.say', { percent: wholePercent(value) })}
          </span>
        </p>
        <div className={classes.bar}>
          <Bar value={value} />
        </div>
        <SummaryLines facts={facts} value={value} />
      </div>
      <ReadinessFigure facts={facts} />
    </section>
  );
}

interface LinesProps {
  readonly facts: ReportFacts;
  readonly value: number;
}

function SummaryLines({ facts, value }: LinesProps): ReactNode {
  const { t } = useTranslation('report');
  const say = useSay();
  const { snapshot, figures } = facts;
  const { period } = snapshot;
  const { before, areas, areasMet, areasMetBefore, time } = figures;
  const was = before?.value ?? null;
  const more = areasMetBefore === null ? 0 : areasMet - areasMetBefore;
  const moreWords =
    more === 0
      ? ''
      : more > 0
        ? t('summary.more', { count: more })
        : t('summary.fewer', { count: -more });
  const answered = countAnswers(snapshot);
  const hours = time === null ? '' : sayHours(time.seconds, say.language);
  return (
    <ul className={classes.lines}>
      {was === null ? (
        <li className={classes.first}>{t('summary.first', { day: say.fullDay(period.from) })}</li>
      ) : (
        <Line figure={<Delta value={pointsBetween(was, value)}>{say.points(was, value)}</Delta>}>
          {isSinceReview(snapshot)
            ? t('summary.sinceReview')
            : t('summary.sinceDay', { day: say.day(period.from) })}
        </Line>
      )}
      {answered === null ? null : (
        <Line figure={answered.accepted}>
          {t('summary.advice', { count: answered.count, mentor: answered.mentor })}
        </Line>
      )}
      <Line figure={areasMet}>
        {t('summary.areas', { count: areas.length })}
        {moreWords}
      </Line>
      {time === null ? null : (
        <Line figure={t('summary.hours', { hours })}>
          {t('summary.days', {
            studied: time.daysStudied,
            count: daysBetween(period.from, period.to) + 1,
          })}
        </Line>
      )}
    </ul>
  );
}

/** What came of the newest review that the learner answered; null: of none. */
function countAnswers({ replies = [] }: Snapshot) {
  const newest = replies.find(({ items }) => items.some(({ answer }) => answer !== null));
  if (newest === undefined) return null;
  const answers = newest.items.filter(({ answer }) => answer !== null);
  const accepted = answers.filter(({ answer }) => answer === 'accepted').length;
  return { mentor: newest.mentor, count: answers.length, accepted };
}

/** "58", "4.5": whole from ten hours up, as on the Progress screen. */
function sayHours(seconds: number, language: string): string {
  const digits = seconds < 36_000 ? 1 : 0;
  return numbersOf(language, { maximumFractionDigits: digits }).format(seconds / 3600);
}

function Line({ figure, children }: { readonly figure: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={classes.line}>
      <b>{figure}</b> <span>{children}</span>
    </li>
  );
}
