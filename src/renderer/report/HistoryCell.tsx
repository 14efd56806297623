import { useTranslation } from 'react-i18next';
import type { SnapshotAssessment } from '../../domain/snapshot.ts';
import { Whole } from './Whole.tsx';
import { useSay } from './useSay.ts';

interface HistoryCellProps {
  /** Oldest first, without the one that counts. */
  readonly earlier: readonly SnapshotAssessment[];
  readonly assessor: (mentor: string | null) => string;
}

/** Earlier levels, the newest first. */
export function HistoryCell({ earlier, assessor }: HistoryCellProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  if (earlier.length === 0) return null;
  return (
    <ol>
      {earlier.toReversed().map(({ day, level, mentor }, place) => (
        <li key={place}>
          <Whole
            parts={
              mentor === null
                ? [t('skills.earlier', { day: say.day(day), level })]
                : [t('skills.earlierBy', { day: say.day(day), level }), assessor(mentor)]
            }
          />
        </li>
      ))}
    </ol>
  );
}
