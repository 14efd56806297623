import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../../contract/openings.ts';
import { openDialog } from '../../state/dialogs.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { sayRefusal } from '../../ui/refusalWords.ts';
import classes from './Opening.module.css';

/** What one should know of a file that was opened, as sentences. */
export function OpenedNotes({ file }: { readonly file: OpenedFile }) {
  const { t } = useTranslation('mentor');
  const { outcome, notes, learner, fingerprint, refusal } = file;
  const isNew = notes.includes('new-learner') || notes.includes('other-key');
  return (
    <div className={classes.notes}>
      {refusal === null ? null : <p>{sayRefusal(refusal)}</p>}
      {outcome === 'known' ? <p>{t('opening.knownNote')}</p> : null}
      {isNew && fingerprint !== null ? (
        <p>
          {t('opening.newNote')} <span className={classes.fingerprint}>{fingerprint}</span>
        </p>
      ) : null}
      {notes.includes('other-key') && learner !== null ? (
        <p>
          {t('opening.otherKeyNote', { name: learner.name ?? t('nobody') })}{' '}
          <LinkButton onClick={() => openDialog({ kind: 'join-learners', learner: learner.id })}>
            {t('opening.joinThem')}
          </LinkButton>
        </p>
      ) : null}
      {notes.includes('unsigned') ? <p>{t('opening.unsignedNote')}</p> : null}
      {notes.includes('page-changed') ? <p>{t('opening.pageNote')}</p> : null}
    </div>
  );
}
