import '@mantine/dates/styles.layer.css';
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/useLanguage.ts';
import {
  chooseDays,
  choosePreset,
  earlier,
  later,
  rangeOf,
  useChoice,
  type Choice,
  type Preset,
} from './range.ts';
import classes from './RangeControl.module.css';
import { sayRange } from './rangeWords.ts';

interface RangeControlProps {
  readonly today: string;
  /** The first day that is shown; with "all" only the answer knows it. */
  readonly from: string | null;
  readonly weekStart: number;
}

/** The days of the whole screen: segments, then one button with the dates, and arrows for the neighbours. */
export function RangeControl({ today, from: shownFrom, weekStart }: RangeControlProps) {
  const { t } = useTranslation('progress');
  const choice = useChoice();
  const segments: { value: Preset; label: string }[] = [
    { value: '30', label: t('range.days30') },
    { value: '90', label: t('range.days90') },
    { value: 'year', label: t('range.year') },
    { value: 'all', label: t('range.all') },
  ];
  const range = rangeOf(choice, today);
  return (
    <>
      <SegmentedControl
        aria-label={t('range.label')}
        data={segments}
        value={choice.preset ?? ''}
        onChange={(value) => choosePreset(value as Preset)}
      />
      <div className={classes.dates}>
        <Neighbour direction="earlier" to={earlier(choice, today)} today={today} />
        <Dates
          from={range.from ?? shownFrom ?? range.to}
          to={range.to}
          today={today}
          weekStart={weekStart}
        />
        <Neighbour direction="later" to={later(choice, today)} today={today} />
      </div>
    </>
  );
}

interface DatesProps {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly weekStart: number;
}

function Dates({ from, to, today, weekStart }: DatesProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  /** The first of two days, until the second is chosen. */
  const [first, setFirst] = useState<string | null>(null);
  const id = useId();
  const words = sayRange(from, to, language);
  return (
    <DatePickerInput
      type="range"
      // The popover is named by its target, which it looks for under this id.
      id={id}
      className={classes.field ?? ''}
      classNames={{ input: classes.button ?? '', section: classes.chevron ?? '' }}
      aria-label={t('range.dates', { dates: words })}
      value={first === null ? [from, to] : [first, null]}
      valueFormatter={() => words}
      maxDate={today}
      hideOutsideDates
      weekendDays={[]}
      allowSingleDateInRange
      firstDayOfWeek={(weekStart % 7) as 0 | 1 | 6}
      popoverProps={{ id, position: 'bottom-end', onClose: () => setFirst(null) }}
      rightSection={<IconChevronDown size={14} aria-hidden />}
      previousLabel={t('range.previousMonth')}
      nextLabel={t('range.nextMonth')}
      onChange={([start, end]) => {
        if (start !== null && end !== null) chooseDays(start, end);
        setFirst(end === null ? start : null);
      }}
    />
  );
}

interface NeighbourProps {
  readonly direction: 'earlier' | 'later';
  readonly to: Choice | null;
  readonly today: string;
}

function Neighbour({ direction, to, today }: NeighbourProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const Icon = direction === 'earlier' ? IconChevronLeft : IconChevronRight;
  const range = to === null ? null : rangeOf(to, today);
  const dates = range === null ? '' : sayRange(range.from ?? range.to, range.to, language);
  const reason = direction === 'earlier' ? t('range.noEarlier') : t('range.noLater');
  const words =
    to === null
      ? reason
      : direction === 'earlier'
        ? t('range.earlier', { dates })
        : t('range.later', { dates });
  return (
    <Tooltip label={words}>
      <ActionIcon
        aria-label={words}
        aria-disabled={to === null}
        {...(to === null ? { 'data-disabled': true } : {})}
        className={classes.arrow ?? ''}
        data-side={direction}
        onClick={() => {
          if (to !== null) useChoice.setState(to, true);
        }}
      >
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
