import { useTranslation } from 'react-i18next';
import type { Session } from '../../../contract/sessions.ts';
import classes from './SessionFields.module.css';

/** A session keeps the clocks it was lived by; said when they are not this machine's. */
export function ZoneNote({ session }: { readonly session: Session }) {
  const { t } = useTranslation('today');
  const { zone, offsetMinutes } = session;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone === null || zone === here) return null;
  const offset = offsetMinutes === null ? '' : sayOffset(offsetMinutes);
  return <p className={classes.zone}>{t('session.zone', { zone, offset })}</p>;
}

/** "UTC+9", "UTC−3:30". */
function sayOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
