import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { flushDraft } from '../../state/review.ts';
import { sayBytes } from '../../ui/bytes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ReviewHead.module.css';
import { SaveSheet } from './SaveSheet.tsx';
import type { ReviewModel } from './useReview.ts';
import type { SavingReview } from './useSaveReview.ts';

interface SavingLineProps {
  readonly model: ReviewModel;
  readonly saving: SavingReview;
}

/** What was saved or removed last, and whatever could not be. */
export function SavingLine({ model, saving }: SavingLineProps) {
  const { t } = useTranslation('review');
  const { refusal } = model.writing;
  return (
    <>
      {refusal === null ? null : (
        <div className={classes.line}>
          <Refusal
            {...refusal}
            action={
              <LinkButton onClick={() => void flushDraft(model.number)}>{t('again')}</LinkButton>
            }
          />
          <span className={classes.quiet}>{t('unkept')}</span>
        </div>
      )}
      <div role="status" className={classes.line}>
        <Done model={model} saving={saving} />
      </div>
      {saving.asked === null ? null : <SaveSheet model={model} saving={saving} />}
    </>
  );
}

function Done({ model, saving }: SavingLineProps) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const { done } = saving;
  if (done === null) return null;
  if (done.kind === 'startedOver') {
    return (
      <span className={classes.done}>
        {t('save.startedOver')}{' '}
        <LinkButton onClick={() => saving.putBack(done.before)}>{t('save.undo')}</LinkButton>
      </span>
    );
  }
  const name = done.path.split(/[/\\]/).at(-1) ?? done.path;
  return (
    <>
      <span className={classes.done}>
        <IconCircleCheck size={16} aria-hidden />
        {t('save.saved', { name, size: sayBytes(done.bytes, language) })}
      </span>
      <LinkButton onClick={() => void act('openExportFolder', {})}>{t('save.show')}</LinkButton>
      <span className={classes.quiet}>
        {t(done.format === 'page' ? 'save.sendPage' : 'save.send', { learner: model.name })}
      </span>
    </>
  );
}
