import { Autocomplete, Button, NumberInput, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentLimit, type SuggestedGoal } from '../../../domain/feedback.ts';
import { titleLimit } from '../../../domain/textLimits.ts';
import { setGoalForm, useGoalForm, type GoalForm } from '../../state/review.ts';
import { Section } from '../../ui/Section.tsx';
import { readWeekly } from '../goals/goalForm.ts';
import { DayField } from '../skills/DayField.tsx';
import { beginGoal, findByTitle, placeGoal, readGoal } from './goalForm.ts';
import classes from './GoalsPane.module.css';
import { LevelSegments } from './LevelSegments.tsx';
import type { ReviewModel } from './useReview.ts';

interface GoalSuggestionProps {
  readonly model: ReviewModel;
  readonly onChange: (goals: readonly SuggestedGoal[]) => void;
}

const asked = [1, 2, 3, 4, 5] as const;

/** A goal to suggest: for a skill of the report, or for one that nobody's catalogue has yet, by its name. */
export function GoalSuggestion({ model, onChange }: GoalSuggestionProps) {
  const { t } = useTranslation('review');
  const { review, number, writing, today } = model;
  const { snapshot } = review;
  const form = useGoalForm(number) ?? beginGoal(today);
  const [wasSent, setSent] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const isMissing = form.title.trim() === '';
  const isUnread = readWeekly(form.weekly) === undefined;
  const isFree = !isMissing && findByTitle(form.title, snapshot.skills) === undefined;

  function change(changed: Partial<GoalForm>): void {
    setGoalForm(number, { ...form, ...changed });
  }

  function add(): void {
    const goal = readGoal(form, snapshot);
    setSent(goal === null);
    if (goal !== null) {
      onChange(placeGoal(writing.draft.goals, goal, form.place));
      setGoalForm(number, undefined);
    }
    focusField(element.current, isUnread && !isMissing ? 'numeric' : null);
  }

  return (
    <Section title={t(form.place === null ? 'goals.new' : 'goals.changing')}>
      <form
        ref={element}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Autocomplete
          label={t('goals.skill')}
          description={t(isFree ? 'goals.skillFree' : 'goals.skillHint')}
          data={[...new Set(snapshot.skills.map(({ title }) => title))].toSorted()}
          limit={40}
          maxLength={titleLimit}
          value={form.title}
          error={wasSent && isMissing ? t('goals.skillMissing') : undefined}
          onChange={(title) => change({ title, ...suggestLevel(title, snapshot, model) })}
        />
        <div>
          <div className={classes.label}>{t('goals.level')}</div>
          <LevelSegments
            label={t('goals.level')}
            levels={asked}
            value={asked.find((level) => level === form.level) ?? null}
            onChange={(level) => change({ level })}
          />
        </div>
        <div className={classes.pair}>
          <DayField
            ahead
            label={t('goals.by')}
            day={form.by}
            today={today}
            onChange={(by) => change({ by })}
          />
          <NumberInput
            label={t('goals.minutes')}
            description={t('goals.minutesHint')}
            value={form.weekly}
            error={isUnread && wasSent ? t('goals.minutesInvalid') : undefined}
            min={1}
            max={10_080}
            step={15}
            // What is typed stays as it was typed, and is refused: "-5" is not 5.
            clampBehavior="none"
            onChange={(weekly) => change({ weekly })}
          />
        </div>
        <Textarea
          label={t('goals.reason')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={commentLimit}
          value={form.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button type="submit">{t(form.place === null ? 'goals.add' : 'goals.keep')}</Button>
          {form.place === null ? null : (
            <Button variant="subtle" onClick={() => setGoalForm(number, undefined)}>
              {t('goals.cancel')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

/** What the role asks where that is more than is there, else one more than is there. */
function suggestLevel(
  title: string,
  { skills }: ReviewModel['review']['snapshot'],
  { groups }: ReviewModel,
): Partial<GoalForm> {
  const skill = findByTitle(title, skills);
  const item = groups
    .flatMap(({ items }) => items)
    .find((one) => one.kind === 'skill' && one.of.skill.id === skill?.id);
  if (item?.kind !== 'skill') return {};
  const level = item.of.to ?? 0;
  const required = item.of.required ?? 0;
  return { level: Math.min(5, required > level ? required : level + 1) };
}

/** The field that is wrong, or else the first, for the next goal. */
function focusField(form: HTMLFormElement | null, mode: 'numeric' | null): void {
  const wrong = mode === null ? null : form?.querySelector<HTMLElement>('[inputmode="numeric"]');
  (wrong ?? form?.querySelector<HTMLElement>('input'))?.focus();
}
