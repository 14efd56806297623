import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { useRead } from '../../state/reads.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ReportSheet } from '../share/ReportSheet.tsx';
import classes from './LearnerView.module.css';
import { ReportSelect } from './ReportSelect.tsx';

interface ReportTabProps {
  readonly learner: Learner;
  readonly report: number;
  readonly onReport: (snapshot: number) => void;
}

/** A report as the learner sent it. */
export function ReportTab({ learner, report, onReport }: ReportTabProps) {
  const { t } = useTranslation('mentor');
  const { value, refusal } = useRead('readKept', { snapshot: report });
  return (
    <>
      {learner.reports.length > 1 ? (
        <div className={classes.toolbar}>
          <ReportSelect
            label={t('reports.choose')}
            reports={learner.reports}
            value={report}
            onChange={onReport}
          />
        </div>
      ) : null}
      {refusal === undefined ? null : (
        <div className={classes.beside}>
          <Refusal {...refusal} />
        </div>
      )}
      {value === undefined ? (
        refusal === undefined && <Loading />
      ) : (
        <ReportSheet label={t('learner.tab.report')} report={value} />
      )}
    </>
  );
}
