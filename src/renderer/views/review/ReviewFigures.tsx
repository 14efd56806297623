import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Delta } from '../../ui/Delta.tsx';
import { sayDay } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';
import { sayPoints, wholePercent } from '../../ui/figures.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ReviewHead.module.css';
import type { ReviewModel } from './useReview.ts';

/** Where the learner stands, and what changed since the review before. */
export function ReviewFigures({ model }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const { figures } = model;
  const { now, change, skillsChanged, byEvidenceOnly, goals, time } = figures;
  return (
    <div className={classes.figures} role="group" aria-label={useSince(model)}>
      <Figure
        name={t('figures.readiness')}
        value={
          now.value === null
            ? t('readiness.none', { ns: 'common' })
            : t('readiness.percent', { ns: 'common', percent: wholePercent(now.value) })
        }
      >
        {change === null ? null : <Points change={change} />}
      </Figure>
      <Figure
        name={t('figures.areas')}
        value={t('figures.ofAreas', { met: figures.areasMet, all: now.areas.length })}
      >
        <Areas model={model} />
      </Figure>
      <Figure name={t('figures.skills', { count: skillsChanged })} value={String(skillsChanged)}>
        {byEvidenceOnly === 0 ? null : t('figures.byEvidence', { count: byEvidenceOnly })}
      </Figure>
      {time === null ? null : (
        <Figure name={t('figures.studied')} value={sayDuration(wholeHours(time.seconds))}>
          {t('figures.week', { time: sayDuration(time.perWeek) })}
        </Figure>
      )}
      {goals === null || goals.open + goals.met + goals.missed === 0 ? null : (
        <Figure
          name={t('figures.goals')}
          value={t('figures.ofGoals', {
            met: goals.met,
            all: goals.open + goals.met + goals.missed,
          })}
        >
          {goals.missed === 0 ? null : t('figures.missed', { count: goals.missed })}
        </Figure>
      )}
      <p className={classes.since}>
        {useSince(model)}
        {model.review.since?.comparison.roleChanged === true ? (
          <>
            <br />
            {t('figures.roleChanged')}
          </>
        ) : null}
      </p>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div className={classes.figure}>
      <p className={classes.value}>
        <span className={text.figure}>{value}</span>
        <span className={classes.name}>{name}</span>
      </p>
      <p className={`${text.caption} ${classes.below}`}>{children}</p>
    </div>
  );
}

function Points({ change }: { readonly change: number }) {
  const { t } = useTranslation('review');
  const points = sayPoints(change, useLanguage());
  const isNone = !/[1-9]/u.test(points);
  return <Delta value={isNone ? 0 : change}>{t('figures.points', { points })}</Delta>;
}

/** "+1, Web servers". */
function Areas({ model: { figures } }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const { change, newlyMet, noLongerMet } = figures;
  if (change === null) return null;
  if (newlyMet.length === 0 && noLongerMet.length === 0) return t('figures.same');
  const say = (key: 'areasMore' | 'areasFewer', titles: readonly string[]): string =>
    [t(`figures.${key}`, { count: titles.length }), ...titles].join(', ');
  return (
    <>
      {newlyMet.length === 0 ? null : <Delta value={1}>{say('areasMore', newlyMet)}</Delta>}
      {noLongerMet.length === 0 ? null : <Delta value={-1}>{say('areasFewer', noLongerMet)}</Delta>}
    </>
  );
}

/** Minutes of many hours are noise. */
function wholeHours(seconds: number): number {
  return seconds < 36_000 ? seconds : Math.floor(seconds / 3600) * 3600;
}

/** "Since your review of 12 Sep". */
function useSince({ review: { since, snapshot } }: ReviewModel): string {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const day = sayDay(since?.day ?? snapshot.period.from, 'short', language);
  return t(`since.${since?.what ?? 'period'}`, { day });
}
