import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { useApp } from '../../state/app.ts';
import { closeDialog, type Dialog } from '../../state/dialogs.ts';
import { hasFormDraft, type DraftKey } from '../../state/formDrafts.ts';
import { useRead } from '../../state/reads.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { draftOfGoal, draftOfNew } from './goalForm.ts';
import { GoalFields } from './GoalFields.tsx';

type GoalDialogKind = Extract<Dialog, { kind: 'goal' }>;

/** A promise in a form: a new one, or other terms for one that stands. */
export function GoalDialog({ dialog }: { readonly dialog: GoalDialogKind }) {
  const { goal: id, ...asked } = dialog;
  const { t } = useTranslation('goals');
  const draftKey: DraftKey = `goal ${id ?? `new ${asked.skill ?? ''}`}`;
  const today = useApp()?.today;
  const goals = useRead('listGoals', {}).value;
  const skills = useRead('listSkills', {}).value;
  // Once the form is there it stays, with what was typed: saving says that the goal is gone.
  const [last, setLast] = useState<Goal>();
  const goal = goals?.find((known) => known.id === id) ?? last;
  if (goal !== last) setLast(goal);
  return (
    <Sheet
      title={id === undefined ? t('dialog.new') : t('dialog.edit')}
      onClose={closeDialog}
      holdsText={() => hasFormDraft(draftKey)}
      width={520}
    >
      {today === undefined ||
      skills === undefined ||
      (id !== undefined && goal === undefined) ? null : (
        <GoalFields
          today={today}
          draftKey={draftKey}
          skills={skills}
          {...(goal === undefined
            ? { begin: draftOfNew(today, skills, asked) }
            : { begin: draftOfGoal(goal), goal })}
        />
      )}
    </Sheet>
  );
}
