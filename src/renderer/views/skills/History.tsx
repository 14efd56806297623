import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../contract/assessments.ts';
import type { SkillDetail } from '../../../contract/skills.ts';
import { act, showMessage } from '../../state/actions.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { HistoryRow } from './HistoryRow.tsx';
import classes from './History.module.css';

interface Props {
  readonly detail: SkillDetail;
  readonly today: string;
  /** Id of the assessment being corrected. */
  readonly corrected: string | null;
  readonly onCorrect: (assessment: Assessment) => void;
}

const shownAtFirst = 6;

/** Every level that was ever said, the mistakes too: struck, and marked as such. */
export function History({ detail, today, corrected, onCorrect }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const list = useRef<HTMLOListElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const { assessments } = detail;
  const shown = showsAll ? assessments : assessments.slice(0, shownAtFirst);

  async function withdraw(assessment: Assessment): Promise<void> {
    const reply = await act('withdrawAssessment', { id: assessment.id });
    if (!reply.ok) return;
    // The button that was pressed goes away with the row's actions.
    list.current?.focus();
    showMessage({
      kind: 'done',
      action: 'withdrawAssessment',
      about: { skill: assessment.title, level: assessment.level },
      undo: true,
    });
  }

  return (
    <Section
      plain
      title={t('history.title')}
      hint={assessments.length === 0 ? undefined : assessments.length}
    >
      {assessments.length === 0 ? <p className={classes.none}>{t('history.none')}</p> : null}
      <ol ref={list} tabIndex={-1} className={classes.list} aria-label={t('history.title')}>
        {shown.map((assessment) => (
          <HistoryRow
            key={assessment.id}
            assessment={assessment}
            today={today}
            isBeingCorrected={assessment.id === corrected}
            onCorrect={() => onCorrect(assessment)}
            onWithdraw={() => void withdraw(assessment)}
          />
        ))}
      </ol>
      {shown.length === assessments.length ? null : (
        <LinkButton onClick={() => setShowsAll(true)}>
          {t('history.all', { number: assessments.length })}
        </LinkButton>
      )}
    </Section>
  );
}
