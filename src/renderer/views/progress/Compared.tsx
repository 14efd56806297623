import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { sayDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './Compared.module.css';
import { isYear } from './range.ts';
import { sayRange } from './rangeWords.ts';

/** What every comparison on the screen is with, and what is not over yet. It stays in view while the screen scrolls. */
export function Compared({
  progress,
  today,
}: {
  readonly progress: Progress;
  readonly today: string;
}) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const { before, from, to, days, weeks } = progress;
  const lastWeek = weeks.at(-1);
  const isOpen = to === today && lastWeek?.partial === true;
  const dates = before === null ? '' : sayRange(before.from, before.to, language);
  const compared =
    before === null
      ? t('compared.none')
      : isYear(from, to)
        ? t('compared.year', { dates })
        : t('compared.days', { count: days, dates });
  return (
    <p className={classes.compared}>
      {compared}
      {isOpen ? ` ${t('compared.open', { day: sayDay(lastWeek.start, 'short', language) })}` : ''}
    </p>
  );
}
