import { Button, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyDraft } from '../../../domain/reviewDraft.ts';
import { nameLimit } from '../../../domain/textLimits.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Contents } from './Contents.tsx';
import classes from './Sheets.module.css';
import type { ReviewModel } from './useReview.ts';
import type { SavingReview } from './useSaveReview.ts';

interface SaveSheetProps {
  readonly model: ReviewModel;
  readonly saving: SavingReview;
}

/** What the file will say, and the mentor's name where nobody has said it yet. */
export function SaveSheet({ model, saving }: SaveSheetProps) {
  const { t } = useTranslation('review');
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [wasSent, setSent] = useState(false);
  const { mentorName } = model.review;
  const isNameless = mentorName.trim() === '';
  const isEmpty = isEmptyDraft(model.writing.draft);
  const isPage = saving.asked === 'page';

  function save(): void {
    setSent(true);
    if (!isNameless) saving.save(null);
    else if (name.trim() !== '') saving.save(name.trim());
    else field.current?.focus();
  }

  return (
    <Sheet
      title={t(isPage ? 'save.pageTitle' : 'save.title')}
      onClose={saving.cancel}
      holdsText={() => name !== ''}
      note={isNameless ? t('save.signedNameless') : t('save.signed', { name: mentorName })}
      actions={
        <>
          <Button onClick={saving.cancel}>{t('common:cancel')}</Button>
          {isEmpty ? null : (
            <Button
              type="submit"
              form={form}
              variant="filled"
              data-autofocus={isNameless ? undefined : true}
              aria-disabled={saving.isBusy}
              data-disabled={saving.isBusy}
            >
              {saving.isBusy ? t('save.busy') : t(isPage ? 'save.keepPage' : 'save.keep')}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {isEmpty ? <p className={classes.text}>{t('save.empty')}</p> : <Contents model={model} />}
        {isNameless && !isEmpty ? (
          <TextInput
            data-autofocus
            ref={field}
            label={t('save.name')}
            description={t('save.nameHint')}
            autoComplete="name"
            maxLength={nameLimit}
            value={name}
            error={wasSent && name.trim() === '' ? t('save.nameMissing') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : null}
        {saving.refusal === null ? null : <Refusal {...saving.refusal} />}
      </form>
    </Sheet>
  );
}
