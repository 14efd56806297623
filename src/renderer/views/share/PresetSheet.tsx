import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareChoice } from '../../../contract/sharing.ts';
import { act } from '../../state/actions.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';

interface PresetSheetProps {
  /** The preset that gets another name; null: the present choice gets its first. */
  readonly name: string | null;
  readonly choice: ShareChoice;
  readonly onClose: () => void;
}

/** Asks for a preset's name. */
export function PresetSheet({ name, choice, onClose }: PresetSheetProps) {
  const { t } = useTranslation('share');
  const form = useId();
  const [typed, setTyped] = useState(name ?? '');
  const [error, setError] = useState<string>();

  async function keep(): Promise<void> {
    const given = typed.trim();
    if (given === '') {
      setError(t('preset.empty'));
      return;
    }
    const reply = await (name === null
      ? act('savePreset', { name: given, choice }, { quiet: true })
      : act('renamePreset', { name, to: given }, { quiet: true }));
    if (reply.ok) onClose();
    else setError(sayRefusal(reply.error));
  }

  return (
    <Sheet
      title={name === null ? t('preset.saveTitle') : t('preset.renameTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={form} variant="filled">
            {t('preset.keep')}
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
          label={t('preset.name')}
          description={name === null ? t('preset.effect') : undefined}
          value={typed}
          maxLength={80}
          autoComplete="off"
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Sheet>
  );
}
