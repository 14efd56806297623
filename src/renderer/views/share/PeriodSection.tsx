import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periodChoices, type PeriodChoice } from '../../../domain/sharePeriod.ts';
import { useApp } from '../../state/app.ts';
import { setChoice } from '../../state/share.ts';
import { sayDay } from '../../ui/days.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { DayField } from '../skills/DayField.tsx';
import type { ContentsProps } from './Contents.tsx';
import { PlacedRefusal } from './PlacedRefusal.tsx';
import classes from './ShareView.module.css';

/** A preset that moves on with the days, or two days of one's own. */
export function PeriodSection({ sharing, choice, preview }: ContentsProps) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const { scope } = choice;
  const isThere = (period: PeriodChoice): boolean =>
    period === 'everything' || period === 'own' || sharing.starts[period] !== null;
  const period = isThere(choice.period) ? choice.period : 'everything';
  const shown = preview.value?.snapshot.period;

  function choose(next: PeriodChoice): void {
    // One's own days begin as what is shown.
    const days = next === 'own' && shown !== undefined ? shown : { from: scope.from, to: scope.to };
    setChoice({ ...choice, period: next, scope: { ...scope, from: days.from, to: days.to } });
  }

  return (
    <Section title={t('period.title')}>
      <div className={classes.field}>
        <Select
          aria-label={t('period.title')}
          data={periodChoices
            .filter(isThere)
            .map((value) => ({ value, label: t(`period.${value}`) }))}
          value={period}
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) choose(value);
          }}
        />
        {period === 'own' ? (
          <div className={classes.pair}>
            <DayField
              label={t('period.from')}
              day={scope.from ?? shown?.from ?? today}
              today={today}
              onChange={(from) => setChoice({ ...choice, scope: { ...scope, from } })}
            />
            <DayField
              label={t('period.to')}
              day={scope.to ?? shown?.to ?? today}
              today={today}
              onChange={(to) => setChoice({ ...choice, scope: { ...scope, to } })}
            />
          </div>
        ) : null}
        <PlacedRefusal place="period" preview={preview} />
      </div>
      {period === 'own' || shown === undefined ? null : (
        <p className={classes.note}>
          {t('period.days', {
            from: sayDay(shown.from, 'withYear', language),
            to: sayDay(shown.to, 'withYear', language),
          })}
        </p>
      )}
    </Section>
  );
}
