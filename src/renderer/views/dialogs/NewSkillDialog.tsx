import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleLimit } from '../../../domain/textLimits.ts';
import { act, showMessage } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { sayRefusal, sayTooLong } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './dialogs.module.css';

interface NewSkillDialogProps {
  readonly title: string;
  /** Otherwise the new skill is shown. */
  readonly stay?: boolean;
}

/** Adds a skill of one's own to the catalogue; it stands under "Outside this role". */
export function NewSkillDialog({ title: first, stay = false }: NewSkillDialogProps) {
  const { t } = useTranslation('common');
  const [title, setTitle] = useState(first);
  const [problem, setProblem] = useState<string>();

  const isTooLong = title.trim().length > titleLimit;

  async function add(): Promise<void> {
    if (title.trim() === '') {
      setProblem(t('newSkill.empty'));
      return;
    }
    if (isTooLong) return;
    const reply = await act('addSkill', { title }, { quiet: true });
    if (!reply.ok) {
      setProblem(sayRefusal(reply.error));
      return;
    }
    closeDialog();
    showMessage({
      kind: 'done',
      action: 'addSkill',
      about: { title: reply.value.title },
      undo: true,
    });
    if (!stay) goTo({ screen: 'skills', skill: reply.value.id });
  }

  return (
    <Sheet title={t('newSkill.title')} onClose={closeDialog} holdsText={() => title !== first}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          label={t('newSkill.name')}
          description={t('newSkill.explain')}
          value={title}
          error={isTooLong ? sayTooLong(titleLimit) : problem}
          data-autofocus
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        <div className={classes.foot}>
          <Button onClick={closeDialog}>{t('cancel')}</Button>
          <Button type="submit" variant="filled">
            {t('newSkill.add')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
