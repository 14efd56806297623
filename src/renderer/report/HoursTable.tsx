import { useTranslation } from 'react-i18next';
import { useAreaLook } from '../charts/areaLook.ts';
import type { Stack } from '../charts/stack.ts';
import { Details } from './Details.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

interface HoursTableProps {
  readonly id: string;
  readonly stack: Stack;
}

/** The bars as a table; areas in words, so that it is as wide as the page however many there are. */
export function HoursTable({ id, stack: { areas, stretches, by } }: HoursTableProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  const lookOf = useAreaLook();
  return (
    <Details id={id} summary={t('time.table')}>
      <Table
        caption={t('time.table')}
        columns={[
          { title: t(`time.${by}`), width: '14%' },
          { title: t('time.hours'), width: '9%', figures: true },
          { title: t('time.byArea'), wide: true },
        ]}
        rows={stretches.map(({ start, seconds, byArea }) => ({
          key: start,
          cells: [
            say.day(start),
            say.hours(seconds),
            areas
              .flatMap((area) => {
                const part = byArea[area.area] ?? 0;
                if (part === 0) return [];
                return t('time.part', { area: lookOf(area).name, hours: say.hours(part) });
              })
              .join(' · '),
          ],
        }))}
        tight
      />
    </Details>
  );
}
