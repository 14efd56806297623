import { useTranslation } from 'react-i18next';
import { pointsBetween } from '../charts/findings.ts';
import { Delta } from '../ui/Delta.tsx';
import { Details } from './Details.tsx';
import type { ReportFacts } from './facts.ts';
import { readinessTableId } from './ReadinessFigure.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

/** The chart of the first page as a table. */
export function ReadinessSteps({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { steps } = facts;
  const [first] = steps;
  if (first === undefined || first.day === facts.snapshot.period.to) return null;
  return (
    <Details id={readinessTableId} summary={t('chart.table')} columns={2}>
      <Table
        caption={t('chart.table')}
        columns={[
          { title: t('chart.day') },
          { title: t('chart.readiness'), width: '30%', figures: true },
          { title: t('chart.change'), width: '36%', figures: true },
        ]}
        rows={steps.map(({ day, value }, place) => {
          const before = steps[place - 1];
          return {
            key: day,
            cells: [
              say.day(day),
              say.percent(value),
              before === undefined ? (
                ''
              ) : (
                <Delta key="change" value={pointsBetween(before.value, value)}>
                  {say.points(before.value, value)}
                </Delta>
              ),
            ],
          };
        })}
        tight
      />
    </Details>
  );
}
