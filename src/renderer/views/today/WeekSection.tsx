import { ActionIcon, Table } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { sayDay } from '../../ui/days.ts';
import { sayDuration, sayMinutes } from '../../ui/duration.ts';
import { wholeMinutes } from '../../ui/figures.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { WeekBars } from './WeekBars.tsx';
import classes from './WeekSection.module.css';

/** This week's minutes by day; and of what the open goals promise together, how much is done. */
export function WeekSection({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? IconChartBar : IconTable;
  const { seconds, promisedMinutes, keptMinutes } = today.week;
  return (
    <Section
      title={t('week.title')}
      hint={<span className={classes.word}>{t('week.hint')}</span>}
      plain
      action={
        today.sessionsExist ? (
          <>
            <span className={classes.total}>
              <b>{sayDuration(seconds)}</b>
              {promisedMinutes === null || keptMinutes === null ? null : (
                <>
                  {' · '}
                  {t('week.of', {
                    kept: sayMinutes(keptMinutes),
                    promised: sayMinutes(promisedMinutes),
                  })}
                  <span className={classes.word}> {t('week.promised')}</span>
                </>
              )}
            </span>
            <ActionIcon
              variant="subtle"
              size={24}
              className={classes.toggle ?? ''}
              aria-label={asTable ? t('week.asChart') : t('week.asTable')}
              title={asTable ? t('week.asChart') : t('week.asTable')}
              onClick={() => setAsTable(!asTable)}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </>
        ) : (
          <span className={classes.total}>{t('week.starts')}</span>
        )
      }
    >
      {asTable ? <WeekTable week={today.week} /> : <WeekBars week={today.week} />}
    </Section>
  );
}

/** A column a day, as the bars stand: no taller than they are. */
function WeekTable({ week }: { readonly week: Today['week'] }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  return (
    <div className={classes.tableRoom}>
      <Table className={classes.table ?? ''} verticalSpacing={4} horizontalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="row" className={classes.rowName ?? ''}>
              {t('week.day')}
            </Table.Th>
            {week.days.map(({ day }) => (
              <Table.Th key={day} scope="col" className={classes.number ?? ''}>
                <abbr title={sayDay(day, 'long', language)}>
                  {sayDay(day, 'weekday', language)}
                </abbr>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">{t('week.minutes')}</Table.Th>
            {week.days.map(({ day, seconds, isFuture }) => (
              <Table.Td key={day} className={classes.number ?? ''}>
                {isFuture ? '' : wholeMinutes(seconds)}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  );
}
