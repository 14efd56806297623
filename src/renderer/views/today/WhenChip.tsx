import { Menu } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { RefObject } from 'react';
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
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onRemove: (index: number) => void;
}

/** The day, and the times when they are known: "Today, 20:15 – 21:00". Backspace makes it today again. */
export function WhenChip({ today, parts, form, field, onRemove }: WhenChipProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const chosen = useQuickAdd((line) => line.day);
  const typed = parts.findIndex((part) => part.kind === 'day');
  const typedDay = parts.find((part) => part.kind === 'day')?.day;
  const day = form?.day ?? typedDay ?? chosen;
  if (day === null) return null;
  const times = sayTimes(form?.startTime ?? null, form?.endTime ?? null);
  const dayWord = sayNearDay(t, day, today, language);
  const isToday = typedDay === undefined && chosen === null;

  function backToToday(): void {
    if (typed !== -1) onRemove(typed);
    setLineDay(null);
    field.current?.focus();
  }

  return (
    <Chip
      icon={<IconCalendar size={14} aria-hidden />}
      {...(isToday ? {} : { onRemove: backToToday })}
      menu={
        <>
          {isToday ? null : <Menu.Item onClick={backToToday}>{t('chip.today')}</Menu.Item>}
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
