import type { Goal } from '../../../contract/goals.ts';
import type { RefusalCode, RefusalDetails } from '../../../domain/refusal.ts';
import { act, showMessage } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { forgetFormDraft, type DraftKey } from '../../state/formDrafts.ts';
import { goTo, usePlace } from '../../state/place.ts';

/** Why a form was not saved. */
export interface Unsaved {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  /** What is stored in the place of what the form was opened on. */
  readonly stored?: Goal;
}

/** What a person has made of the form, once it can be promised. */
interface Promised {
  readonly skill: string;
  readonly level: number;
  readonly by: string;
  readonly weeklyMinutes: number | null;
}

/** Saves the form and closes it. `goal`: the one that is changed, as it was opened, or as the person has seen it since. */
export async function saveGoal(
  { skill, ...terms }: Promised,
  goal: Goal | undefined,
  draftKey: DraftKey,
): Promise<Unsaved | undefined> {
  const { level, by } = terms;
  const reply =
    goal === undefined
      ? await act('addGoal', { skill, ...terms }, quiet)
      : await act('editGoal', { id: goal.id, ...terms, version: goal.version }, quiet);
  if (!reply.ok) {
    if (goal === undefined || reply.error.code !== 'goal-changed') return reply.error;
    const goals = await act('listGoals', {}, quiet);
    const stored = goals.ok ? goals.value.find(({ id }) => id === goal.id) : undefined;
    return { ...reply.error, ...(stored === undefined ? {} : { stored }) };
  }
  forgetFormDraft(draftKey);
  closeDialog();
  showMessage({
    kind: 'done',
    action: goal === undefined ? 'addGoal' : 'editGoal',
    about: { skill: reply.value.title, level, by },
    undo: true,
  });
  if (usePlace.getState().screen === 'goals') goTo({ screen: 'goals', goal: reply.value.id });
  return undefined;
}

const quiet = { quiet: true } as const;
