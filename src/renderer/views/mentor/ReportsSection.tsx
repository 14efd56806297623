import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './ReportsSection.module.css';
import { ReportRow } from './ReportRow.tsx';

interface ReportsSectionProps {
  readonly learner: Learner;
  readonly onRead: (snapshot: number) => void;
}

/** A weekly report makes many in a year; what stands below stays in reach. */
const mostAtFirst = 12;

/** Every report that was kept, newest first. */
export function ReportsSection({ learner, onRead }: ReportsSectionProps) {
  const { t } = useTranslation('mentor');
  const [all, setAll] = useState(false);
  const { reports } = learner;
  const shown = all || reports.length <= mostAtFirst + 1 ? reports : reports.slice(0, mostAtFirst);
  return (
    <Section title={t('reports.title')} hint={reports.length} plain>
      <table className={classes.table} aria-label={t('reports.title')}>
        <thead>
          <tr>
            <th scope="col">{t('reports.column.to')}</th>
            <th scope="col" className={classes.spare}>
              {t('reports.column.from')}
            </th>
            <th scope="col" data-figures>
              {t('column.readiness')}
            </th>
            <th scope="col" className={classes.spare} data-figures>
              {t('reports.column.studied')}
            </th>
            <th scope="col">{t('reports.column.received')}</th>
            <th scope="col">{t('reports.column.reviewed')}</th>
            <th scope="col">{t('reports.column.file')}</th>
            <th scope="col">
              <VisuallyHidden>{t('reports.column.do')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((report) => (
            <ReportRow key={report.snapshot} report={report} learner={learner} onRead={onRead} />
          ))}
        </tbody>
      </table>
      {shown.length === reports.length ? null : (
        <div className={classes.more}>
          <LinkButton onClick={() => setAll(true)}>
            {t('reports.all', { count: reports.length })}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}
