import { Menu } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LinePart, SessionForm } from '../../../contract/sessions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { draftFromLine, setLineDay, useQuickAdd } from '../../state/quickAdd.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayNearDay, sayTimes } from '../sessions/sessionWords.ts';
import { Chip } from './Chip.tsx';

interface WhenChipProps {
  readonly today: string;
  readonly parts: readonly LinePart[];
  readonly form: SessionForm | null;
  /** Takes what was typed of these out of the line. */
  readonly onRemove: (kinds: readonly ('day' | 'time')[]) => void;
}

/** The day, and the times when they are known: "Today, 20:15 – 21:00". Backspace makes it now again. */
export function WhenChip({ today, parts, form, onRemove }: WhenChipProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const chosen = useQuickAdd((line) => line.day);
  const typedDay = parts.find((part) => part.kind === 'day')?.day;
  const typedTime = parts.find((part) => part.kind === 'time');
  const day = form?.day ?? typedDay ?? chosen ?? (typedTime === undefined ? null : today);
  if (day === null) return null;
  const times =
    form === null
      ? sayTimes(typedTime?.start ?? null, typedTime?.end ?? null)
      : sayTimes(form.startTime, form.endTime) || (day === today ? t('chip.open') : '');
  const dayWord = sayNearDay(t, day, today, language);
  const isToday = typedDay === undefined && chosen === null;
  const isNow = isToday && typedTime === undefined;

  function backToNow(): void {
    onRemove(['day', 'time']);
    setLineDay(null);
  }

  function backToToday(): void {
    onRemove(['day']);
    setLineDay(null);
  }

  return (
    <Chip
      icon={<IconCalendar size={14} aria-hidden />}
      {...(isNow ? {} : { onRemove: backToNow })}
      menu={
        <>
          {isToday ? null : <Menu.Item onClick={backToToday}>{t('chip.today')}</Menu.Item>}
          {typedTime === undefined ? null : (
            <Menu.Item onClick={() => onRemove(['time'])}>{t('chip.noTime')}</Menu.Item>
          )}
          <Menu.Item
            onClick={() => {
              draftFromLine();
              openDialog({ kind: 'session' });
            }}
          >
            {t('chip.times')}
          </Menu.Item>
        </>
      }
    >
      {times === '' ? dayWord : t('chip.when', { day: dayWord, times })}
    </Chip>
  );
}
