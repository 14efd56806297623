import { Button, NumberInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { SkillName } from '../../../contract/skills.ts';
import type { RefusalCode, RefusalDetails } from '../../../domain/refusal.ts';
import { act, showMessage } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { goTo, usePlace } from '../../state/place.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { SkillPicker } from '../skills/SkillPicker.tsx';
import { GoalDay } from './GoalDay.tsx';
import { suggestLevel, type GoalDraft } from './goalForm.ts';
import { GoalLevel } from './GoalLevel.tsx';
import classes from './GoalFields.module.css';

interface GoalFieldsProps {
  readonly begin: GoalDraft;
  readonly today: string;
  readonly skills: readonly SkillName[];
  /** The one that is changed. */
  readonly goal?: Goal;
}

export function GoalFields({ begin, today, skills, goal }: GoalFieldsProps) {
  const { t } = useTranslation('goals');
  const [draft, setDraft] = useState(begin);
  const [refusal, setRefusal] = useState<{
    readonly code: RefusalCode;
    readonly details: RefusalDetails;
  }>();
  const screen = usePlace((place) => place.screen);
  const skill = skills.find(({ id }) => id === draft.skill);

  function change(changed: Partial<GoalDraft>): void {
    setDraft((before) => ({ ...before, ...changed }));
    setRefusal(undefined);
  }

  function pick(ids: readonly string[]): void {
    const [id] = ids;
    const picked = skills.find((known) => known.id === id);
    change({ skill: id ?? null, ...(picked === undefined ? {} : { level: suggestLevel(picked) }) });
  }

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (draft.skill === null) {
      setRefusal({ code: 'skill-missing', details: {} });
      return;
    }
    const { level, by, weeklyMinutes } = draft;
    const reply =
      goal === undefined
        ? await act('addGoal', { skill: draft.skill, level, by, weeklyMinutes }, { quiet: true })
        : await act('editGoal', { id: goal.id, level, by, weeklyMinutes }, { quiet: true });
    if (!reply.ok) {
      setRefusal(reply.error);
      return;
    }
    closeDialog();
    const about = { skill: reply.value.title, level, by };
    showMessage({
      kind: 'done',
      action: goal === undefined ? 'addGoal' : 'editGoal',
      about,
      undo: true,
    });
    if (screen === 'goals') goTo({ screen: 'goals', goal: reply.value.id });
  }

  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <SkillPicker
        label={t('dialog.skill')}
        value={draft.skill === null ? [] : [draft.skill]}
        onChange={pick}
        disabled={goal !== undefined}
        autoFocus={draft.skill === null}
      />
      <GoalLevel skill={skill} level={draft.level} onChange={(level) => change({ level })} />
      <GoalDay today={today} day={draft.by} onChange={(by) => change({ by })} />
      <NumberInput
        label={t('dialog.weekly')}
        description={t('dialog.weeklyHint')}
        value={draft.weeklyMinutes ?? ''}
        min={1}
        max={10_080}
        step={15}
        allowDecimal={false}
        allowNegative={false}
        onChange={(minutes) =>
          change({ weeklyMinutes: typeof minutes === 'number' ? minutes : null })
        }
      />
      {refusal === undefined ? null : <Refusal code={refusal.code} details={refusal.details} />}
      <div className={classes.foot}>
        {goal === undefined ? null : <span className={classes.kept}>{t('dialog.kept')}</span>}
        <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          data-autofocus={draft.skill === null ? undefined : true}
        >
          {goal === undefined ? t('dialog.promise') : t('dialog.save')}
        </Button>
      </div>
    </form>
  );
}
