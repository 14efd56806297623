import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { openDialog } from '../../state/dialogs.ts';
import { draftFromLine, setLine, setLineDay, useQuickAdd } from '../../state/quickAdd.ts';
import { DayChoice } from '../sessions/DayChoice.tsx';
import { removePart } from './line.ts';
import classes from './QuickAdd.module.css';

interface DaySegmentsProps {
  readonly today: string;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The day of the line; and the way to the whole form. */
export function DaySegments({ today, field }: DaySegmentsProps) {
  const { t } = useTranslation('today');
  const day = useLineDay(today);

  function choose(chosen: string): void {
    const { text, understood } = useQuickAdd.getState();
    const parts = understood?.parts ?? [];
    const typed = parts.findIndex((part) => part.kind === 'day');
    // One day only: what is chosen here replaces what was typed.
    if (typed !== -1) setLine(removePart(text, parts, typed));
    setLineDay(chosen === today ? null : chosen);
    field.current?.focus();
  }

  return (
    <div className={classes.day}>
      <DayChoice day={day} today={today} onChoose={choose} />
      <Button
        onClick={() => {
          draftFromLine();
          openDialog({ kind: 'session' });
        }}
      >
        {t('line.form')}
      </Button>
    </div>
  );
}

/** What the line means, as far as it says a day. */
function useLineDay(today: string): string {
  const chosen = useQuickAdd((line) => line.day);
  const understood = useQuickAdd((line) => line.understood);
  const typed = understood?.parts.find((part) => part.kind === 'day');
  return typed?.day ?? chosen ?? today;
}
