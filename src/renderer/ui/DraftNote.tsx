import { useTranslation } from 'react-i18next';
import classes from './DraftNote.module.css';
import { LinkButton } from './LinkButton.tsx';

/** Says that the form shows what was typed before it was closed, and the way back to its beginning. */
export function DraftNote({ onStartOver }: { readonly onStartOver: () => void }) {
  const { t } = useTranslation('common');
  return (
    <p className={classes.note} role="status">
      {t('draft.fromBefore')} <LinkButton onClick={onStartOver}>{t('draft.startOver')}</LinkButton>
    </p>
  );
}
