import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { commentLimit, isEmptyComment } from '../../../domain/feedback.ts';
import { titleLimit } from '../../../domain/textLimits.ts';
import { act, showMessage } from '../../state/actions.ts';
import { useApp } from '../../state/app.ts';
import { leaveFeedback, showFeedback } from '../../state/feedback.ts';
import { forgetFormDraft, keepFormDraft, readFormDraft } from '../../state/formDrafts.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Section } from '../../ui/Section.tsx';
import { DayField } from '../skills/DayField.tsx';
import { SkillPicker } from '../skills/SkillPicker.tsx';
import { SkillFields } from './SkillFields.tsx';
import { emptyForm, inputOf, isEmptyForm, pickSkills, type WrittenForm } from './writtenForm.ts';
import classes from './Feedback.module.css';

const key = 'feedback new';
const parts = ['goal', 'progress', 'nextStep'] as const;

/** Advice that came by mail or was said, in the shape of a feedback. */
export function WriteForm() {
  const { t } = useTranslation('feedback');
  const today = useApp()?.today ?? '';
  const [before] = useState(() => readFormDraft(key) as WrittenForm | undefined);
  const [isFromBefore, setFromBefore] = useState(before !== undefined);
  const [form, setForm] = useState(before ?? emptyForm);
  const [problem, setProblem] = useState<'mentor' | 'nothing'>();
  const [refusal, setRefusal] = useState<RefusalLike>();

  useEffect(() => {
    if (isEmptyForm(form)) forgetFormDraft(key);
    else keepFormDraft(key, form);
  }, [form]);

  function change(part: Partial<WrittenForm>): void {
    setForm((now) => ({ ...now, ...part }));
    setProblem(undefined);
  }

  function cancel(): void {
    setForm(emptyForm);
    forgetFormDraft(key);
    leaveFeedback();
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const saysNothing =
      isEmptyComment(form.overall) && form.skills.length === 0 && form.question.trim() === '';
    if (form.mentor.trim() === '') return setProblem('mentor');
    if (saysNothing) return setProblem('nothing');
    const reply = await act('writeFeedback', inputOf(form), { quiet: true });
    if (!reply.ok) return setRefusal(reply.error);
    forgetFormDraft(key);
    const about = { mentor: reply.value.mentor, day: reply.value.day };
    showMessage({ kind: 'done', action: 'writeFeedback', about, undo: true });
    showFeedback(reply.value.id);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <Section title={t('write.title')} hint={t('write.marked')}>
        <div className={classes.fields}>
          {isFromBefore ? (
            <DraftNote
              onStartOver={() => {
                setForm(emptyForm);
                setFromBefore(false);
              }}
            />
          ) : null}
          <div className={classes.pair}>
            <TextInput
              label={t('write.mentor')}
              value={form.mentor}
              maxLength={titleLimit}
              autoComplete="off"
              data-arrival
              error={problem === 'mentor' ? t('write.mentorMissing') : undefined}
              onChange={(event) => change({ mentor: event.currentTarget.value })}
            />
            <DayField
              label={t('write.day')}
              day={form.day ?? today}
              today={today}
              onChange={(day) => change({ day: day === today ? null : day })}
            />
          </div>
        </div>
      </Section>
      <Section title={t('part.overall')}>
        <div className={classes.fields}>
          {parts.map((part) => (
            <Textarea
              key={part}
              label={t(`comment.${part}`)}
              value={form.overall[part]}
              maxLength={commentLimit}
              autosize
              minRows={2}
              maxRows={10}
              onChange={(event) =>
                change({ overall: { ...form.overall, [part]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
      </Section>
      <Section title={t('write.skills')}>
        <div className={classes.fields}>
          <SkillPicker
            multiple
            label={t('write.skillsLabel')}
            value={form.skills.map(({ skill }) => skill)}
            onChange={(ids) => change({ skills: pickSkills(form.skills, ids) })}
          />
        </div>
        {form.skills.map((skill) => (
          <SkillFields
            key={skill.skill}
            value={skill}
            onChange={(next) =>
              change({
                skills: form.skills.map((other) => (other.skill === next.skill ? next : other)),
              })
            }
          />
        ))}
      </Section>
      <Section title={t('part.question')}>
        <div className={classes.fields}>
          <Textarea
            aria-label={t('part.question')}
            value={form.question}
            maxLength={commentLimit}
            autosize
            minRows={2}
            maxRows={10}
            onChange={(event) => change({ question: event.currentTarget.value })}
          />
          {problem === 'nothing' ? (
            <p role="alert" className={classes.fact}>
              {t('write.nothing')}
            </p>
          ) : null}
          {refusal === undefined ? null : <Refusal {...refusal} />}
        </div>
      </Section>
      <div className={classes.foot}>
        <Button onClick={cancel}>{t('write.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('write.save')}
        </Button>
      </div>
    </form>
  );
}
