import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sortBy, useLearnerList, type LearnerSort } from '../../state/learners.ts';
import classes from './LearnersView.module.css';

const columns = [
  'name',
  'readiness',
  'change',
  'trend',
  'areas',
  'hours',
  'goals',
  'report',
  'review',
  'next',
] as const;

export type Column = (typeof columns)[number];

/** The columns that the list can be sorted by are buttons. */
export function ColumnHeads() {
  return (
    <div role="rowgroup" className={classes.stuck}>
      <div role="row" aria-rowindex={1} className={classes.heads}>
        {columns.map((column) =>
          column === 'trend' || column === 'areas' ? (
            <PlainHead key={column} column={column} />
          ) : (
            <SortHead key={column} column={column} />
          ),
        )}
      </div>
    </div>
  );
}

function PlainHead({ column }: { readonly column: Column }) {
  const { t } = useTranslation('mentor');
  return (
    <span role="columnheader" data-column={column}>
      {t(`column.${column}`)}
    </span>
  );
}

function SortHead({ column }: { readonly column: LearnerSort }) {
  const { t } = useTranslation('mentor');
  const isSorted = useLearnerList((list) => list.sort === column);
  const descending = useLearnerList((list) => list.descending);
  const Icon = descending ? IconArrowDown : IconArrowUp;
  return (
    <span
      role="columnheader"
      data-column={column}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton className={classes.sort} onClick={() => sortBy(column)}>
        {t(`column.${column}`)}
        {isSorted ? <Icon size={12} aria-hidden /> : null}
      </UnstyledButton>
    </span>
  );
}
