import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../contract/roles.ts';
import type { Level } from '../../../domain/level.ts';
import { useLevelName } from '../../ui/levelWords.ts';
import { AnswerBox } from './AnswerBox.tsx';
import { LevelScale } from './LevelScale.tsx';
import classes from './QuestionRow.module.css';
import type { Answer } from './useAnswers.ts';

interface QuestionRowProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly isCurrent: boolean;
  /** The keyboard came to it, or the pointer chose in it. */
  readonly onCurrent: () => void;
  readonly onAnswer: (answer: Answer) => void;
}

/** A skill, its six levels, what the chosen one means; for the row with the focus also what comes next. */
export function QuestionRow({
  question,
  answer,
  isCurrent,
  onCurrent,
  onAnswer,
}: QuestionRowProps) {
  const name = useId();
  const level = answer?.level ?? toLevel(question.level);
  const choose = (chosen: Level): void => onAnswer({ evidence: '', ...answer, level: chosen });
  return (
    <div
      className={classes.row}
      // A press of the pointer focuses first: the row above would close and move this one from under it.
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) onCurrent();
      }}
      data-current={isCurrent}
    >
      <span id={name} className={classes.name}>
        {question.title}
      </span>
      <LevelScale
        labelledBy={name}
        level={level}
        required={question.required}
        descriptors={question.descriptors}
        onChoose={choose}
        onPress={onCurrent}
      />
      <Meaning question={question} level={level} />
      {isCurrent ? (
        <AnswerBox
          question={question}
          level={level}
          evidence={answer?.evidence ?? ''}
          onChoose={choose}
          onEvidence={(evidence) => {
            if (level !== null) onAnswer({ level, evidence });
          }}
        />
      ) : null}
    </div>
  );
}

function Meaning({
  question,
  level,
}: {
  readonly question: Question;
  readonly level: Level | null;
}) {
  const { t } = useTranslation('firstRun');
  const levelName = useLevelName();
  if (level === null) return <p className={classes.unsaid}>{t('row.choose')}</p>;
  return (
    <p className={classes.meaning}>
      <b>{t('row.level', { level: levelName(level) })}</b>{' '}
      {level === 0 ? null : question.descriptors[level]}
    </p>
  );
}

function toLevel(level: number | null): Level | null {
  return level as Level | null;
}
