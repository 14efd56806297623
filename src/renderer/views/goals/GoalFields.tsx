import { Button, NumberInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { SkillName } from '../../../contract/skills.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { forgetFormDraft, type DraftKey } from '../../state/formDrafts.ts';
import { ChangedElsewhere } from '../../ui/ChangedElsewhere.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { focusFirst, useFirstFocus } from '../../ui/useFirstFocus.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { useOpened } from '../../ui/useOpened.ts';
import { SkillPicker } from '../skills/SkillPicker.tsx';
import { GoalDay } from './GoalDay.tsx';
import { draftOfGoal, suggestLevel, type GoalDraft } from './goalForm.ts';
import { GoalLevel } from './GoalLevel.tsx';
import { sayTerms } from './goalWords.ts';
import classes from './GoalFields.module.css';
import { saveGoal, type Unsaved } from './saveGoal.ts';

interface GoalFieldsProps {
  readonly begin: GoalDraft;
  readonly today: string;
  readonly skills: readonly SkillName[];
  /** The one that is changed. */
  readonly goal?: Goal;
  readonly draftKey: DraftKey;
}

export function GoalFields({ today, skills, draftKey, ...given }: GoalFieldsProps) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const opened = useOpened({ begin: given.begin, stored: given.goal }, draftKey);
  const { stored: goal, draft, setDraft } = opened;
  const [refusal, setRefusal] = useState<Unsaved>();
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form);
  const stored = refusal?.stored;
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

  async function save(over: Goal | undefined): Promise<void> {
    setRefusal(await saveGoal(draft, over, draftKey));
  }

  function startAgain(now: Parameters<typeof opened.open>[0]): void {
    opened.open(now);
    setRefusal(undefined);
    // The button that was pressed is gone.
    focusFirst(form.current);
  }

  /** Says that it shall not be saved; closing the form otherwise keeps it. */
  function cancel(): void {
    forgetFormDraft(draftKey);
    closeDialog();
  }

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(goal);
      }}
    >
      {opened.isFromBefore ? (
        <DraftNote onStartOver={() => startAgain({ begin: given.begin, stored: given.goal })} />
      ) : null}
      <SkillPicker
        label={t('dialog.skill')}
        value={draft.skill === null ? [] : [draft.skill]}
        named={goal === undefined ? [] : [{ ...goal, id: goal.skill }]}
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
      {refusal === undefined ? null : stored === undefined ? (
        <Refusal code={refusal.code} details={refusal.details} />
      ) : (
        <ChangedElsewhere
          refusal={refusal}
          now={sayTerms(t, stored, today, language)}
          onLoad={() => startAgain({ begin: draftOfGoal(stored), stored })}
          onOverwrite={() => void save(stored)}
        />
      )}
      <div className={classes.foot}>
        {goal === undefined ? null : <span className={classes.kept}>{t('dialog.kept')}</span>}
        <Button onClick={cancel}>{t('dialog.cancel')}</Button>
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
