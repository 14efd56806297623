import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './GoalDetail.module.css';

/** Every version of the promise: changing it keeps what was said before. */
export function GoalTermsTable({ goal, today }: { readonly goal: Goal; readonly today: string }) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  return (
    <Section
      title={t('history.title')}
      hint={goal.terms.length > 1 ? t('history.hint') : undefined}
    >
      <Table className={classes.terms}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('history.from')}</Table.Th>
            <Table.Th scope="col">{t('history.level')}</Table.Th>
            <Table.Th scope="col">{t('history.by')}</Table.Th>
            <Table.Th scope="col">{t('history.weekly')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {goal.terms.map((terms, place) => (
            // Terms are only ever added, so that their place names them.
            <Table.Tr key={place} data-past={place < goal.terms.length - 1}>
              <Table.Td>{sayDayFrom(terms.fromDay, today, language)}</Table.Td>
              <Table.Td>{terms.level}</Table.Td>
              <Table.Td>{sayDayFrom(terms.by, today, language)}</Table.Td>
              <Table.Td>{terms.weeklyMinutes ?? t('history.none')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
