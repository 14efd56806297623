import { CloseButton } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dismissOpening, singleFile, useOpening } from '../../state/openings.ts';
import { OpenedNotes } from '../opening/OpenedNotes.tsx';
import classes from './LearnerView.module.css';

/** What is to be said of the file that was opened just now, where it belongs to this learner. */
export function OpenedNote({ learner }: { readonly learner: string }) {
  const { t } = useTranslation('mentor');
  const file = singleFile(useOpening());
  if (file === undefined || file.learner?.id !== learner) return null;
  const name = file.learner.name ?? t('nobody');
  const isKnown = file.outcome === 'known';
  const isNew = file.notes.includes('new-learner') || file.notes.includes('other-key');
  const Icon = isKnown ? IconInfoCircle : IconCircleCheck;
  return (
    <div role="status" className={classes.note} data-known={isKnown}>
      <Icon size={16} aria-hidden />
      <div className={classes.noteWords}>
        <p className={classes.noteTitle}>
          <b>
            {isKnown
              ? t('opening.known', { name })
              : isNew
                ? t('opening.new', { name })
                : t('opening.added', { name })}
          </b>{' '}
          <span className={classes.quiet}>{file.fileName}</span>
        </p>
        <OpenedNotes file={file} />
      </div>
      <CloseButton size="sm" aria-label={t('opening.dismiss')} onClick={dismissOpening} />
    </div>
  );
}
