import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRow, Learner } from '../../../contract/learners.ts';
import { useRead } from '../../state/reads.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { DifferenceParts } from './DifferenceParts.tsx';
import classes from './LearnerView.module.css';
import { ReportSelect } from './ReportSelect.tsx';

/** What changed between any two reports; at first between the newest and the one that was reviewed before it. */
export function DifferenceTab({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const { reports } = learner;
  const [newer, setNewer] = useState(reports[0]?.snapshot);
  const [older, setOlder] = useState(findReviewed(learner)?.snapshot);
  if (newer === undefined || older === undefined) {
    return (
      <div className={classes.scroll}>
        <p className={classes.text}>{t('difference.one')}</p>
      </div>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div className={classes.scroll} tabIndex={0}>
      <div className={classes.chosen}>
        <ReportSelect
          label={t('difference.older')}
          reports={reports}
          value={older}
          onChange={setOlder}
        />
        <ReportSelect
          label={t('difference.newer')}
          reports={reports}
          value={newer}
          onChange={setNewer}
        />
      </div>
      <Compared reports={reports} {...inOrder(reports, older, newer)} />
    </div>
  );
}

/** The last one before the newest that was reviewed, or else the one before. */
function findReviewed({ reports, feedbacks }: Learner): KeptRow | undefined {
  const earlier = reports.slice(1);
  const reviewed = new Set(feedbacks.map(({ snapshot }) => snapshot));
  return earlier.find(({ snapshot }) => reviewed.has(snapshot)) ?? earlier[0];
}

interface Pair {
  readonly older: number;
  readonly newer: number;
}

/** However they were chosen, the later is the newer: reports stand newest first. */
function inOrder(reports: readonly KeptRow[], a: number, b: number): Pair {
  const placeOf = (snapshot: number): number =>
    reports.findIndex((report) => report.snapshot === snapshot);
  return placeOf(a) >= placeOf(b) ? { older: a, newer: b } : { older: b, newer: a };
}

function Compared({ reports, older, newer }: Pair & { readonly reports: readonly KeptRow[] }) {
  const { value, refusal } = useRead('compareKept', { older, newer });
  const before = reports.find(({ snapshot }) => snapshot === older);
  if (refusal !== undefined) return <Refusal {...refusal} />;
  if (value === undefined || before === undefined) return <Loading />;
  return <DifferenceParts comparison={value} before={before} />;
}
