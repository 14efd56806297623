import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { act } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { LearnerDialog } from './LearnerDialog.tsx';

/** A name of the mentor's own. */
export function RenameDialog({ learner }: { readonly learner: string }) {
  return <LearnerDialog learner={learner}>{(known) => <Rename learner={known} />}</LearnerDialog>;
}

function Rename({ learner: { id, name, nameInFiles } }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const [typed, setTyped] = useState(name === nameInFiles ? '' : (name ?? ''));
  const [failure, setFailure] = useState<RefusalLike>();

  async function rename(): Promise<void> {
    const reply = await act('renameLearner', { learner: id, name: typed }, { quiet: true });
    if (reply.ok) closeDialog();
    else setFailure(reply.error);
  }

  return (
    <Sheet
      title={t('rename.title', { name: name ?? t('nobody') })}
      onClose={closeDialog}
      holdsText={() => typed !== ''}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common:cancel')}</Button>
          <Button variant="filled" onClick={() => void rename()}>
            {t('rename.do')}
          </Button>
        </>
      }
    >
      {failure === undefined ? null : <Refusal {...failure} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextInput
          data-autofocus
          label={t('rename.name')}
          description={
            nameInFiles === null
              ? t('rename.effectNone')
              : t('rename.effect', { name: nameInFiles })
          }
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Sheet>
  );
}
