import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { Today } from '../../../contract/today.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { Bar } from '../../ui/Bar.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import { Empty } from '../../ui/Empty.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './GoalsSection.module.css';

/** Open goals, and how this week stands against each promise. */
export function GoalsSection({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  if (today.goals.length === 0) {
    return (
      <Section title={t('goals.title')}>
        <Empty
          action={
            today.assessedCount === 0 ? undefined : (
              <LinkButton onClick={() => openDialog({ kind: 'goal' })}>{t('goals.add')}</LinkButton>
            )
          }
        >
          {t('goals.none')}
        </Empty>
      </Section>
    );
  }
  return (
    <Section
      title={t('goals.title')}
      hint={t('goals.hint')}
      action={<LinkButton onClick={() => goTo({ screen: 'goals' })}>{t('goals.all')}</LinkButton>}
    >
      <ul className={classes.list}>
        {today.goals.map((goal) => (
          <GoalRow key={goal.id} goal={goal} today={today.day} />
        ))}
      </ul>
    </Section>
  );
}

function GoalRow({ goal, today }: { readonly goal: Goal; readonly today: string }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const by = sayDayFrom(goal.by, today, language);
  return (
    <li className={`mp-row ${classes.row}`}>
      <div className={classes.head}>
        <AreaSquare area={goal.area} />
        <button
          type="button"
          className={`${text.name} ${classes.name}`}
          onClick={() => goTo({ screen: 'goals', goal: goal.id })}
        >
          {goal.title}
        </button>
        <span className={classes.terms}>{t('goals.terms', { level: goal.level, by })}</span>
        <span className={classes.left}>{t('goals.left', { count: goal.daysLeft })}</span>
      </div>
      <Week goal={goal} />
    </li>
  );
}

function Week({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('today');
  const { minutesThisWeek, weeklyMinutes } = goal;
  if (weeklyMinutes === null) {
    return (
      <div className={classes.week}>
        <span className={classes.free}>{t('goals.noPromise')}</span>
        <span className={classes.minutes}>{sayMinutes(minutesThisWeek)}</span>
      </div>
    );
  }
  const sentence = t('goals.sentence', {
    title: goal.title,
    minutes: sayMinutes(minutesThisWeek),
    promised: sayMinutes(weeklyMinutes),
  });
  return (
    <div className={classes.week}>
      <Bar value={minutesThisWeek / weeklyMinutes} label={sentence} />
      <span className={classes.minutes} aria-hidden>
        {minutesThisWeek} / {weeklyMinutes}
      </span>
    </div>
  );
}
