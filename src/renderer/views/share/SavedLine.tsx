import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { sayBytes } from '../../ui/bytes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ShareView.module.css';
import type { Saving } from './useSaving.ts';

/** What was written last, or why it was not. Read out when it appears. */
export function SavedLine({ saving: { saved, refusal } }: { readonly saving: Saving }) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  if (refusal !== undefined) {
    return (
      <div className={classes.saved}>
        <Refusal {...refusal} />
      </div>
    );
  }
  return (
    <div role="status" className={classes.saved}>
      {saved === undefined ? null : (
        <>
          <span className={classes.done}>
            <IconCircleCheck size={16} aria-hidden />
            {t('save.saved', {
              name: saved.path.split(/[/\\]/).at(-1) ?? saved.path,
              size: sayBytes(saved.bytes, language),
            })}
          </span>
          <LinkButton onClick={() => void act('openExportFolder', {})}>{t('save.show')}</LinkButton>
        </>
      )}
    </div>
  );
}
