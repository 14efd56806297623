import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../domain/feedback.ts';
import { titleLimit } from '../../../domain/textLimits.ts';
import { act } from '../../state/actions.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';

interface SaveTemplateSheetProps {
  readonly comment: Comment;
  readonly onClose: () => void;
}

/** Asks for a template's name. */
export function SaveTemplateSheet({ comment, onClose }: SaveTemplateSheetProps) {
  const { t } = useTranslation('review');
  const form = useId();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  async function keep(): Promise<void> {
    const name = typed.trim();
    if (name === '') return setError(t('template.empty'));
    const reply = await act('saveTemplate', { name, comment }, { quiet: true });
    if (reply.ok) onClose();
    else setError(sayRefusal(reply.error));
  }

  return (
    <Sheet
      title={t('template.saveTitle')}
      onClose={onClose}
      holdsText={() => typed !== ''}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={form} variant="filled">
            {t('template.keep')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextInput
          data-autofocus
          label={t('template.name')}
          description={t('template.effect')}
          value={typed}
          maxLength={titleLimit}
          autoComplete="off"
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Sheet>
  );
}
