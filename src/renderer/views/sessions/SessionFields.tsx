import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableSession } from '../../../contract/sessions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { forgetFormDraft, type DraftKey } from '../../state/formDrafts.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { hasMod } from '../../ui/platform.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { focusFirst, useFirstFocus } from '../../ui/useFirstFocus.ts';
import { useOpened } from '../../state/useOpened.ts';
import { ActivityChoice } from './ActivityChoice.tsx';
import { DayChoice } from './DayChoice.tsx';
import { draftOfSession, type SessionDraft, type SessionField } from './sessionForm.ts';
import classes from './SessionFields.module.css';
import { SkillsField } from './SkillsField.tsx';
import { saveSession, type Unsaved } from './saveSession.ts';
import { Unplaced } from './Unplaced.tsx';
import { completeTimes, type TimeField } from './times.ts';
import { ZoneNote } from './ZoneNote.tsx';

interface SessionFieldsProps {
  readonly begin: SessionDraft;
  readonly today: string;
  /** The one that is edited. */
  readonly session?: EditableSession;
  readonly isFromLine?: boolean;
  readonly draftKey: DraftKey;
}

export function SessionFields({
  today,
  isFromLine = false,
  draftKey,
  ...given
}: SessionFieldsProps) {
  const { t } = useTranslation('today');
  const opened = useOpened({ begin: given.begin, stored: given.session }, draftKey);
  const { stored: session, draft, setDraft } = opened;
  const [refusal, setRefusal] = useState<Unsaved>();
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form);
  const [isSaving, setSaving] = useState(false);

  const errorOf = (field: SessionField): string | undefined =>
    refusal?.field === field ? sayRefusal(refusal) : undefined;

  function change(changed: Partial<SessionDraft>): void {
    setDraft((before) => ({ ...before, ...changed }));
    setRefusal(undefined);
  }

  function leaveTime(field: TimeField): void {
    if (draft[field] === opened.begin[field] && draft[field] !== '') return;
    setDraft((before) => ({ ...before, ...completeTimes(before, field) }));
  }

  async function save(over: EditableSession | undefined): Promise<void> {
    if (isSaving) return;
    setSaving(true);
    setRefusal(await saveSession(draft, { session: over, isFromLine, draftKey }));
    setSaving(false);
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

  // From every field and button of the form: a note takes Enter for itself.
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !hasMod(event)) return;
    event.preventDefault();
    void save(session);
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
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(session);
      }}
    >
      {opened.isFromBefore ? (
        <DraftNote onStartOver={() => startAgain({ begin: given.begin, stored: given.session })} />
      ) : null}
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
        named={session?.skills ?? []}
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
        <Unplaced
          refusal={refusal}
          today={today}
          onLoad={(stored) => startAgain({ begin: draftOfSession(stored), stored })}
          onOverwrite={(stored) => void save(stored)}
          onLogAnew={session === undefined ? null : () => void save(undefined)}
        />
      )}
      <div className={classes.foot}>
        <span className={classes.keys}>
          <Keys keys={['mod', 'enter']} />
        </span>
        <Button onClick={cancel}>{t('session.cancel')}</Button>
        <Button type="submit" variant="filled">
          {session === undefined ? t('session.log') : t('session.save')}
        </Button>
      </div>
    </form>
  );
}
