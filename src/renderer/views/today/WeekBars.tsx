import { useTranslation } from 'react-i18next';
import type { Today, WeekDay } from '../../../contract/today.ts';
import { sayDay } from '../../ui/days.ts';
import { sayDuration, sayMinutes } from '../../ui/duration.ts';
import { wholeMinutes } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './WeekSection.module.css';

/** The tallest bar is this day's, but an hour at least fills the height, so that ten minutes look like ten. */
const leastScaleMinutes = 60;

/** In pixels, of the tallest. */
const barHeight = 76;

/** A bar a day, its minutes above; days to come stay empty. One sentence for those who cannot see it. */
export function WeekBars({ week }: { readonly week: Today['week'] }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const most = Math.max(leastScaleMinutes, ...week.days.map((day) => day.seconds / 60));
  const total = sayDuration(week.seconds);
  const days = week.days
    .filter((day) => day.seconds > 0)
    .map((day) => `${sayDay(day.day, 'weekday', language)} ${wholeMinutes(day.seconds)}`)
    .join(', ');
  const { promisedMinutes, keptMinutes } = week;
  const sentence =
    promisedMinutes === null || keptMinutes === null
      ? t('week.sentence', { total })
      : t('week.sentencePromised', {
          total,
          kept: sayMinutes(keptMinutes),
          promised: sayMinutes(promisedMinutes),
        });
  return (
    <div
      role="img"
      aria-label={days === '' ? sentence : `${sentence} ${t('week.byDay', { days })}`}
      className={classes.bars}
    >
      {week.days.map((day) => (
        <DayBar key={day.day} day={day} share={day.seconds / 60 / most} />
      ))}
    </div>
  );
}

function DayBar({ day, share }: { readonly day: WeekDay; readonly share: number }) {
  const language = useLanguage();
  return (
    <div className={classes.day} data-today={day.isToday} aria-hidden>
      <div className={classes.column}>
        <span className={classes.value}>{day.seconds === 0 ? '' : wholeMinutes(day.seconds)}</span>
        {day.seconds === 0 ? null : (
          <span className={classes.bar} style={{ height: share * barHeight }} />
        )}
      </div>
      <span className={classes.name}>{sayDay(day.day, 'weekday', language)}</span>
    </div>
  );
}
