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
import { useOpened } from '../../state/useOpened.ts';
import { SkillPicker } from '../skills/SkillPicker.tsx';
import { GoalDay } from './GoalDay.tsx';
import { draftOfGoal, readWeekly, suggestLevel, type GoalDraft } from './goalForm.ts';
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
  /** Fields say what is missing once it was to be saved. */
  const [wasSent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form);
  const weeklyMinutes = readWeekly(draft.weekly);
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
    const { skill: id, level, by } = draft;
    setSent(true);
    if (id === null || weeklyMinutes === undefined) focusFirstError(form.current);
    else setRefusal(await saveGoal({ skill: id, level, by, weeklyMinutes }, over, draftKey));
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
        error={wasSent && draft.skill === null ? t('dialog.skillMissing') : undefined}
        disabled={goal !== undefined}
        autoFocus={draft.skill === null}
      />
      <GoalLevel skill={skill} level={draft.level} onChange={(level) => change({ level })} />
      <GoalDay today={today} day={draft.by} onChange={(by) => change({ by })} />
      <NumberInput
        label={t('dialog.weekly')}
        description={t('dialog.weeklyHint')}
        value={draft.weekly}
        error={
          weeklyMinutes === undefined && (wasSent || draft.weekly !== '-')
            ? t('dialog.weeklyInvalid')
            : undefined
        }
        min={1}
        max={10_080}
        step={15}
        // What is typed stays as it was typed, and is refused: "-5" is not 5.
        clampBehavior="none"
        onChange={(weekly) => change({ weekly })}
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

/** Runs after the fields have said what is wrong with them. */
function focusFirstError(form: HTMLFormElement | null): void {
  requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>('[data-error] input, input[aria-invalid="true"]')?.focus(),
  );
}
