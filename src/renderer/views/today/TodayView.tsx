import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { useRead } from '../../state/reads.ts';
import { sayDay } from '../../ui/days.ts';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { BreakLine } from './BreakLine.tsx';
import { GapsSection } from './GapsSection.tsx';
import { GoalsSection } from './GoalsSection.tsx';
import { PassedGoals } from './PassedGoals.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { ReadinessSection } from './ReadinessSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { StartHere } from './StartHere.tsx';
import classes from './TodayView.module.css';
import { WeekSection } from './WeekSection.tsx';

/** The first screen: log in a line, see where one stands, what comes next, and this week. */
export function TodayView() {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { value: today, refusal } = useRead('readToday', {});
  return (
    <div className={classes.view}>
      <div className={classes.page}>
        <Head
          title={t('title')}
          context={today === undefined ? undefined : sayDay(today.day, 'long', language)}
        />
        <div className={classes.body}>
          {refusal === undefined ? null : <Refusal code={refusal.code} details={refusal.details} />}
          {today === undefined ? (
            refusal === undefined ? (
              <Loading />
            ) : null
          ) : (
            <Content today={today} />
          )}
        </div>
      </div>
    </div>
  );
}

function Content({ today }: { readonly today: Today }) {
  const isNew = today.assessedCount === 0;
  return (
    <div className={classes.grid}>
      <QuickAdd today={today.day} />
      <div className={classes.readiness}>
        {today.breakDays === null ? null : <BreakLine today={today} days={today.breakDays} />}
        <PassedGoals goals={today.passed} today={today.day} />
        <ReadinessSection today={today} />
      </div>
      <div className={classes.week}>
        <WeekSection today={today} />
      </div>
      <div className={classes.gaps}>
        {isNew ? <StartHere today={today} /> : <GapsSection today={today} />}
      </div>
      <div className={classes.goals}>
        <GoalsSection today={today} />
      </div>
      <div className={classes.sessions}>
        <SessionsSection today={today} />
      </div>
    </div>
  );
}
