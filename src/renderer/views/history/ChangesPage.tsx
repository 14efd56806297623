import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../contract/changes.ts';
import { useRead } from '../../state/reads.ts';
import { dayOfInstant } from '../../ui/instants.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import { DayHead } from './DayHead.tsx';
import classes from './HistoryView.module.css';

interface ChangesPageProps {
  /** Only what came before this entry; the newest when left out. */
  readonly before?: number;
  /** The last day of the page above, whose head is not repeated. */
  readonly previousDay: string | null;
}

/** A hundred entries, and the page of those before them when asked for. */
export function ChangesPage({ before, previousDay }: ChangesPageProps) {
  const { t } = useTranslation('history');
  const [more, setMore] = useState(false);
  const input = before === undefined ? { limit: 100 } : { limit: 100, before };
  const { value, refusal } = useRead('listChanges', input);
  if (refusal !== undefined) return <Refusal {...refusal} />;
  if (value === undefined) return <Loading />;
  const days = groupByDay(value.changes);
  return (
    <>
      {days.map(({ day, changes }) => (
        <section key={day} aria-label={day}>
          {day === previousDay ? null : <DayHead day={day} />}
          <ul className={classes.rows}>
            {changes.map((change) => (
              <ChangeRow key={change.seq} change={change} state={value.state} />
            ))}
          </ul>
        </section>
      ))}
      {value.next !== null && !more ? (
        <div className={classes.earlier}>
          <Button onClick={() => setMore(true)}>{t('earlier')}</Button>
        </div>
      ) : null}
      {value.next !== null && more ? (
        <ChangesPage before={value.next} previousDay={days.at(-1)?.day ?? previousDay} />
      ) : null}
    </>
  );
}

interface DayOfChanges {
  readonly day: string;
  readonly changes: readonly Change[];
}

/** By the day on which they were done here; the order stays. */
function groupByDay(changes: readonly Change[]): DayOfChanges[] {
  const days = new Map<string, Change[]>();
  for (const change of changes) {
    const day = dayOfInstant(change.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [change]);
    else known.push(change);
  }
  return [...days].map(([day, ofDay]) => ({ day, changes: ofDay }));
}
