import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { addPiece, type Draft } from './draft.ts';
import { DayField } from './DayField.tsx';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import { KnownEvidence } from './KnownEvidence.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import classes from './SkillPanel.module.css';

interface Props {
  readonly id: string;
  readonly detail: SkillDetail;
  readonly draft: Draft;
  readonly today: string;
  readonly refusal: RefusalLike | null;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: () => void;
}

/** The assessment itself: pick a level, add what shows it, say when and who said so. */
export function AssessForm({
  id,
  detail,
  draft,
  today,
  refusal,
  onChange,
  onSave,
}: Props): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const corrected = detail.assessments.find((assessment) => assessment.id === draft.corrects);
  const title =
    corrected === undefined
      ? t('assess.question')
      : t('assess.correcting', { day: sayDayFrom(corrected.day, today, language) });

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    onSave();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  }

  return (
    <form id={id} onSubmit={onSubmit} onKeyDown={onKeyDown} className={classes.form}>
      <LevelChoice
        detail={detail}
        title={title}
        value={draft.level}
        onChange={(level) => onChange({ ...draft, level })}
      />
      <KnownEvidence
        detail={detail}
        today={today}
        hideKnown={draft.corrects !== null}
        action={
          <LinkButton onClick={() => onChange(addPiece(draft))}>
            <IconPlus size={14} aria-hidden className={classes.plus} /> {t('evidence.add')}
          </LinkButton>
        }
      >
        <EvidenceEditor draft={draft} onChange={onChange} />
      </KnownEvidence>
      <div className={classes.fields}>
        <DayField
          label={t('assess.day')}
          day={draft.day ?? today}
          today={today}
          onChange={(day) => onChange({ ...draft, day: day === today ? null : day })}
        />
        {draft.corrects === null ? (
          <TextInput
            label={t('assess.mentor')}
            description={t('assess.mentorNote')}
            maxLength={80}
            value={draft.mentor}
            onChange={(event) => onChange({ ...draft, mentor: event.currentTarget.value })}
          />
        ) : null}
      </div>
      {refusal === null ? null : <Refusal {...refusal} />}
    </form>
  );
}
