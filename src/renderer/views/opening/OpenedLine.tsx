import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../../contract/openings.ts';
import { skipFirstRun } from '../../state/firstRun.ts';
import { showOpened } from '../../state/openings.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { OpenedNotes } from './OpenedNotes.tsx';
import classes from './Opening.module.css';

const icons = {
  added: IconCircleCheck,
  feedback: IconCircleCheck,
  known: IconInfoCircle,
  refused: IconCircleX,
};

interface OpenedLineProps {
  readonly file: OpenedFile;
  readonly isFirstRun: boolean;
}

/** What became of one file, and what is to be done about it. */
export function OpenedLine({ file, isFirstRun }: OpenedLineProps) {
  const { t } = useTranslation('mentor');
  const words = useOutcome(file);
  const Icon = icons[file.outcome];
  return (
    <li className={classes.file} data-outcome={file.outcome}>
      <Icon size={16} aria-hidden />
      <div className={classes.words}>
        <div className={classes.outcome}>
          <b>{words}</b>
          {file.outcome === 'refused' ? null : (
            <LinkButton
              aria-label={`${t('opening.show')}: ${words}`}
              onClick={() => {
                showOpened(file);
                if (isFirstRun) void skipFirstRun();
              }}
            >
              {t('opening.show')}
            </LinkButton>
          )}
        </div>
        <OpenedNotes file={file} />
        <p className={classes.fileName}>{file.fileName}</p>
      </div>
    </li>
  );
}

function useOutcome({ outcome, notes, learner }: OpenedFile): string {
  const { t } = useTranslation('mentor');
  const name = learner?.name ?? t('nobody');
  switch (outcome) {
    case 'added':
      return notes.includes('new-learner') || notes.includes('other-key')
        ? t('opening.new', { name })
        : t('opening.added', { name });
    case 'known':
      return t('opening.known', { name });
    case 'feedback':
      return t('opening.feedback');
    case 'refused':
      return t('opening.notOpened');
  }
}
