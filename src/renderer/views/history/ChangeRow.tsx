import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Change, UndoState } from '../../../contract/changes.ts';
import { redo, undo } from '../../state/actions.ts';
import { sayTime } from '../../ui/instants.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './HistoryView.module.css';
import { sayChange } from './sayAction.ts';

interface ChangeRowProps {
  readonly change: Change;
  readonly state: UndoState;
}

/** One entry; the ones next to be undone and redone carry their way back. */
export function ChangeRow({ change, state }: ChangeRowProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const isNextUndo = state.undo?.seq === change.seq;
  const isNextRedo = state.redo?.seq === change.seq;
  return (
    <li className={classes.row} data-kind={change.kind} data-undone={change.undone}>
      <time className={classes.time} dateTime={new Date(change.at).toISOString()}>
        {sayTime(change.at, language)}
      </time>
      <span className={classes.what}>
        {sayChange(change.kind, change.action, change.about, language)}
      </span>
      {change.undone ? (
        <span className={classes.mark}>
          <IconArrowBackUp size={14} aria-hidden />
          {t('undone')}
        </span>
      ) : null}
      {isNextUndo ? <LinkButton onClick={() => void undo()}>{t('undo')}</LinkButton> : null}
      {isNextRedo ? <LinkButton onClick={() => void redo()}>{t('redo')}</LinkButton> : null}
    </li>
  );
}
