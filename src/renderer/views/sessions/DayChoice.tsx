import { Popover, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayDistance, sayDayFrom } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './DayChoice.module.css';

const DayCalendar = lazy(async () => {
  const { DayCalendar } = await import('./DayCalendar.tsx');
  return { default: DayCalendar };
});

interface DayChoiceProps {
  readonly day: string;
  readonly today: string;
  readonly onChoose: (day: string) => void;
}

/** Today, yesterday, or any day before: each in one press. */
export function DayChoice({ day, today, onChoose }: DayChoiceProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [givesBack, setGivesBack] = useState(true);
  const other = useRef<HTMLButtonElement>(null);
  const distance = dayDistance(day, today);
  const isOther = distance !== 0 && distance !== 1;
  const dayWords = sayDayFrom(day, today, language);

  function choose(chosen: string): void {
    // Back at once, and not later: whoever is told may move the focus on.
    if (isOpen) other.current?.focus();
    setGivesBack(false);
    setOpen(false);
    onChoose(chosen);
  }

  return (
    <div role="group" aria-label={t('day.label')} className={classes.segments}>
      <Segment isOn={distance === 0} onPress={() => choose(today)}>
        {t('day.today')}
      </Segment>
      <Segment isOn={distance === 1} onPress={() => choose(dayBefore(today))}>
        {t('day.yesterday')}
      </Segment>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        trapFocus
        returnFocus={givesBack}
        position="bottom-end"
      >
        <Popover.Target>
          <UnstyledButton
            className={classes.segment}
            aria-pressed={isOther}
            title={t('day.otherLabel')}
            ref={other}
            onClick={() => {
              setGivesBack(true);
              setOpen(!isOpen);
            }}
          >
            {isOther ? dayWords : t('day.other')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={12} aria-label={t('day.otherLabel')}>
          <Suspense>
            <DayCalendar value={day} latest={today} onChange={choose} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

interface SegmentProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Segment({ isOn, onPress, children }: SegmentProps) {
  return (
    <UnstyledButton className={classes.segment} aria-pressed={isOn} onClick={onPress}>
      {children}
    </UnstyledButton>
  );
}

/** A day has no zone, so UTC's days are as good as any. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
