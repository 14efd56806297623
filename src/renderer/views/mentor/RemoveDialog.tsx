import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { act } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { changeFilter } from '../../state/learners.ts';
import { goTo } from '../../state/place.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { LearnerDialog } from './LearnerDialog.tsx';
import classes from './LearnerView.module.css';

/** Says what goes; there is no way back. */
export function RemoveDialog({ learner }: { readonly learner: string }) {
  return <LearnerDialog learner={learner}>{(known) => <Remove learner={known} />}</LearnerDialog>;
}

function Remove({ learner: { id, name, reports } }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const [failure, setFailure] = useState<RefusalLike>();
  const [busy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    const reply = await act('removeLearner', { learner: id, confirm: 'remove' }, { quiet: true });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    closeDialog();
    // Who was looked for is gone.
    changeFilter({ search: '' });
    goTo({ screen: 'mentor' });
  }

  return (
    <Sheet
      title={t('remove.title', { name: name ?? t('nobody') })}
      onClose={closeDialog}
      actions={
        <>
          <Button data-autofocus onClick={closeDialog}>
            {t('common:cancel')}
          </Button>
          <Button color="offCourse" loading={busy} onClick={() => void remove()}>
            {t('remove.do')}
          </Button>
        </>
      }
    >
      {failure === undefined ? null : <Refusal {...failure} />}
      <p className={classes.text}>{t('remove.explain', { count: reports.length })}</p>
      <p className={classes.text}>{t('remove.files')}</p>
    </Sheet>
  );
}
