import { Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoState } from '../../../contract/changes.ts';
import { redo, undo } from '../../state/actions.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayAction } from './sayAction.ts';

/** Undo and redo, each saying what it would do, or why it cannot. */
export function UndoButtons({ state }: { readonly state: UndoState }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const say = (next: UndoState['undo']): string | null =>
    next === null ? null : sayAction(next.action, next.about, language);
  const undoes = say(state.undo);
  const redoes = say(state.redo);
  return (
    <>
      <WayButton
        icon={<IconArrowBackUp size={16} aria-hidden />}
        label={t('undo')}
        reason={undoes === null ? t('nothingToUndo') : t('undoWhat', { what: undoes })}
        disabled={undoes === null}
        onClick={() => void undo()}
      />
      <WayButton
        icon={<IconArrowForwardUp size={16} aria-hidden />}
        label={t('redo')}
        reason={redoes === null ? t('nothingToRedo') : t('redoWhat', { what: redoes })}
        disabled={redoes === null}
        onClick={() => void redo()}
      />
    </>
  );
}

interface WayButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly reason: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Stays in the tab order while disabled, so that its reason can be read. */
function WayButton({ icon, label, reason, disabled, onClick }: WayButtonProps) {
  return (
    <Tooltip label={reason} multiline maw={320}>
      <Button
        leftSection={icon}
        aria-disabled={disabled}
        {...(disabled ? { 'data-disabled': true } : { onClick })}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
