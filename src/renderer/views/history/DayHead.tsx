import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { dayDistance, sayDay } from '../../ui/days.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './HistoryView.module.css';

/** "Today", "Yesterday", or the day with its year. */
export function DayHead({ day }: { readonly day: string }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const today = useApp()?.today ?? day;
  return <h2 className={`${text.section} ${classes.day}`}>{sayHead(day, today)}</h2>;

  function sayHead(of: string, now: string): string {
    const distance = dayDistance(of, now);
    if (distance === 0) return t('today');
    if (distance === 1) return t('yesterday');
    return sayDay(of, of.slice(0, 4) === now.slice(0, 4) ? 'long' : 'withYear', language);
  }
}
