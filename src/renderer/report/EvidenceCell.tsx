import { useTranslation } from 'react-i18next';
import type { SnapshotAssessment } from '../../domain/snapshot.ts';
import classes from './EvidenceCell.module.css';
import { Words } from './Words.tsx';

interface EvidenceCellProps {
  /** Oldest first. */
  readonly assessments: readonly SnapshotAssessment[];
}

/** What supports a level, with its kind, the newest first. */
export function EvidenceCell({ assessments }: EvidenceCellProps) {
  const { t } = useTranslation('report');
  const pieces = assessments.toReversed().flatMap(({ evidence }) => evidence ?? []);
  if (pieces.length === 0) return null;
  return (
    <ul className={classes.evidence}>
      {pieces.map(({ kind, text }, place) => (
        <li key={place}>
          <Words text={text} /> <span className={classes.kind}>{t(`evidence.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
