import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditableSession } from '../../../contract/sessions.ts';
import { ChangedElsewhere } from '../../ui/ChangedElsewhere.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { Unsaved } from './saveSession.ts';
import { sayContents } from './sessionWords.ts';

interface UnplacedProps {
  readonly refusal: Unsaved;
  readonly today: string;
  readonly onLoad: (stored: EditableSession) => void;
  readonly onOverwrite: (stored: EditableSession) => void;
  /** null: it is a new one already. */
  readonly onLogAnew: (() => void) | null;
}

/** A refusal that concerns no field, with the ways on from it. */
export function Unplaced({ refusal, today, onLoad, onOverwrite, onLogAnew }: UnplacedProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { stored, code, details } = refusal;
  if (stored !== undefined) {
    return (
      <ChangedElsewhere
        refusal={{ code, details }}
        now={sayContents(t, stored, today, language)}
        onLoad={() => onLoad(stored)}
        onOverwrite={() => onOverwrite(stored)}
      />
    );
  }
  return (
    <Refusal
      code={code}
      details={details}
      action={
        code === 'session-unknown' && onLogAnew !== null ? (
          <Button onClick={onLogAnew}>{t('session.logAnew')}</Button>
        ) : null
      }
    />
  );
}
