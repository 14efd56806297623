import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../contract/sessions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { Keys } from '../../ui/Keys.tsx';
import { hasMod } from '../../ui/platform.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { ActivityChoice } from './ActivityChoice.tsx';
import { DayChoice } from './DayChoice.tsx';
import type { FieldRefusal, SessionDraft, SessionField } from './sessionForm.ts';
import classes from './SessionFields.module.css';
import { SkillsField } from './SkillsField.tsx';
import { saveSession } from './saveSession.ts';
import { completeTimes, type TimeField } from './times.ts';
import { ZoneNote } from './ZoneNote.tsx';

interface SessionFieldsProps {
  readonly begin: SessionDraft;
  readonly today: string;
  /** The one that is edited. */
  readonly session?: Session;
  readonly isFromLine?: boolean;
}

export function SessionFields({ begin, today, session, isFromLine = false }: SessionFieldsProps) {
  const { t } = useTranslation('today');
  const [draft, setDraft] = useState(begin);
  const [refusal, setRefusal] = useState<FieldRefusal>();
  const [isSaving, setSaving] = useState(false);

  const errorOf = (field: SessionField): string | undefined =>
    refusal?.field === field ? sayRefusal(refusal) : undefined;

  function change(changed: Partial<SessionDraft>): void {
    setDraft((before) => ({ ...before, ...changed }));
    setRefusal(undefined);
  }

  function leaveTime(field: TimeField): void {
    if (draft[field] === begin[field] && draft[field] !== '') return;
    setDraft((before) => ({ ...before, ...completeTimes(before, field) }));
  }

  async function save(): Promise<void> {
    if (isSaving) return;
    setSaving(true);
    setRefusal(await saveSession(draft, session, isFromLine));
    setSaving(false);
  }

  // From every field and button of the form: a note takes Enter for itself.
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !hasMod(event)) return;
    event.preventDefault();
    void save();
  });
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);

  const time = (field: TimeField, label: string, hint: string) => (
    <TextInput
      label={label}
      description={hint}
      value={draft[field]}
      error={errorOf(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      onBlur={() => leaveTime(field)}
      autoComplete="off"
      {...(field === 'duration' ? { 'data-autofocus': true } : {})}
    />
  );

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <div className={classes.label}>{t('session.day')}</div>
        <DayChoice day={draft.day} today={today} onChoose={(day) => change({ day })} />
        {errorOf('day') === undefined ? null : (
          <p role="alert" className={classes.error}>
            {errorOf('day')}
          </p>
        )}
      </div>
      <div className={classes.times}>
        {time('duration', t('session.duration'), t('session.durationHint'))}
        {time('start', t('session.start'), t('session.timeHint'))}
        {time('end', t('session.end'), t('session.timeHint'))}
      </div>
      {session === undefined ? null : <ZoneNote session={session} />}
      <SkillsField
        skills={draft.skills}
        error={errorOf('skills')}
        onChange={(skills) => change({ skills })}
      />
      <ActivityChoice activity={draft.activity} onChange={(activity) => change({ activity })} />
      <Textarea
        label={t('session.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft.note}
        error={errorOf('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {refusal === undefined || refusal.field !== null ? null : (
        <Refusal code={refusal.code} details={refusal.details} />
      )}
      <div className={classes.foot}>
        <span className={classes.keys}>
          <Keys keys={['mod', 'enter']} />
        </span>
        <Button onClick={closeDialog}>{t('session.cancel')}</Button>
        <Button type="submit" variant="filled">
          {session === undefined ? t('session.log') : t('session.save')}
        </Button>
      </div>
    </form>
  );
}
