import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeptRow } from '../../../contract/learners.ts';
import { sayDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './LearnerView.module.css';

interface ReportSelectProps {
  readonly label: string;
  readonly reports: readonly KeptRow[];
  readonly value: number;
  readonly onChange: (snapshot: number) => void;
}

/** One of a learner's reports, by the day that it ends. */
export function ReportSelect({ label, reports, value, onChange }: ReportSelectProps) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const days = reports.map(({ period }) => period.to);
  return (
    <Select
      className={classes.select}
      label={label}
      allowDeselect={false}
      data={reports.map(({ snapshot, period, fileName }) => {
        const day = sayDay(period.to, 'withYear', language);
        const isOneOfDay = days.filter((other) => other === period.to).length === 1;
        return {
          value: String(snapshot),
          label: isOneOfDay ? t('reports.of', { day }) : `${t('reports.of', { day })}, ${fileName}`,
        };
      })}
      value={String(value)}
      onChange={(chosen) => {
        if (chosen !== null) onChange(Number(chosen));
      }}
    />
  );
}
