import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../contract/assessments.ts';
import { sayDay } from '../../ui/days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { EvidenceList } from './EvidenceList.tsx';
import classes from './History.module.css';

interface Props {
  readonly assessment: Assessment;
  readonly today: string;
  readonly isBeingCorrected: boolean;
  readonly onCorrect: () => void;
  readonly onWithdraw: () => void;
}

/** The day, who said so, the level, what supports it. */
export function HistoryRow({
  assessment,
  today,
  isBeingCorrected,
  onCorrect,
  onWithdraw,
}: Props): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const [showsEvidence, setShowsEvidence] = useState(false);
  const { level, mentor, evidence, replacedBy, withdrawn, counts } = assessment;
  const isStruck = replacedBy !== null || withdrawn;
  const day = sayDay(assessment.day, 'withYear', language);
  const pieces = evidence.map((piece) => ({ ...piece, day: assessment.day }));
  return (
    <li className={classes.row} data-struck={isStruck} data-correcting={isBeingCorrected}>
      <Struck is={isStruck} className={classes.day}>
        {day}
      </Struck>
      <Struck is={isStruck} className={classes.level}>
        {t('history.level', { level })}
      </Struck>
      <span className={classes.who}>
        {mentor === null ? t('history.you') : t('history.mentor', { name: mentor })}
        {withdrawn ? <Mark>{t('history.withdrawn')}</Mark> : null}
        {replacedBy === null ? null : <Mark>{t('history.corrected')}</Mark>}
        {counts ? <Mark>{t('history.counts')}</Mark> : null}
      </span>
      {isStruck ? null : (
        <span className={classes.actions}>
          <ActionIcon
            size={24}
            aria-label={t('history.correctNamed', { level, day })}
            title={t('history.correct')}
            onClick={onCorrect}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={t('history.withdrawNamed', { level, day })}
            title={t('history.withdraw')}
            onClick={onWithdraw}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </span>
      )}
      {pieces.length === 0 ? null : (
        <div className={classes.evidence}>
          {pieces.length === 1 || showsEvidence ? (
            <EvidenceList pieces={pieces} today={today} withoutDay />
          ) : (
            <LinkButton aria-expanded={false} onClick={() => setShowsEvidence(true)}>
              {t('history.pieces', { count: pieces.length })}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}

function Mark({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={classes.mark}> · {children}</span>;
}

interface StruckProps {
  readonly is: boolean;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

function Struck({ is, className, children }: StruckProps): ReactNode {
  return is ? (
    <s className={className}>{children}</s>
  ) : (
    <span className={className}>{children}</span>
  );
}
