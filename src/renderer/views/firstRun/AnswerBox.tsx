import { TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../contract/roles.ts';
import { levels, type Level } from '../../../domain/level.ts';
import { useLevelName } from '../../ui/levelWords.ts';
import text from '../../ui/type.module.css';
import classes from './AnswerBox.module.css';

interface AnswerBoxProps {
  readonly question: Question;
  readonly level: Level | null;
  readonly evidence: string;
  readonly onChoose: (level: Level) => void;
  readonly onEvidence: (evidence: string) => void;
}

/** Below the row with the focus: the answers to choose from, then what the next level asks and what shows this one. */
export function AnswerBox({ question, level, evidence, onChoose, onEvidence }: AnswerBoxProps) {
  return (
    <div className={classes.box}>
      {level === null ? (
        <Choices question={question} onChoose={onChoose} />
      ) : (
        <>
          <NextLevel question={question} level={level} />
          <EvidenceLine title={question.title} evidence={evidence} onEvidence={onEvidence} />
        </>
      )}
    </div>
  );
}

/** For the eye and the pointer: the radios above say the same to everybody else. */
function Choices({ question, onChoose }: Pick<AnswerBoxProps, 'question' | 'onChoose'>) {
  const levelName = useLevelName();
  return (
    <div aria-hidden className={classes.choices}>
      {levels.map((level) => (
        <UnstyledButton
          key={level}
          tabIndex={-1}
          className={classes.choice}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(level)}
        >
          <span className={classes.digit} data-asked={level === question.required}>
            {level}
          </span>
          <span>{level === 0 ? levelName(0) : question.descriptors[level]}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}

function NextLevel({ question, level }: { readonly question: Question; readonly level: Level }) {
  const { t } = useTranslation('firstRun');
  const levelName = useLevelName();
  if (level === 5) return <p className={classes.next}>{t('box.highest')}</p>;
  const next = (level + 1) as 1 | 2 | 3 | 4 | 5;
  return (
    <p className={classes.next}>
      {t('box.next', {
        level: next,
        name: levelName(next).toLocaleLowerCase(),
        descriptor: question.descriptors[next],
      })}
    </p>
  );
}

interface EvidenceLineProps {
  readonly title: string;
  readonly evidence: string;
  readonly onEvidence: (evidence: string) => void;
}

function EvidenceLine({ title, evidence, onEvidence }: EvidenceLineProps) {
  const { t } = useTranslation('firstRun');
  const [isOpen, setOpen] = useState(evidence !== '');
  const field = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) field.current?.focus();
  }, [isOpen]);

  /** Enter and Escape go back to the row; what was typed is kept. */
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const row = event.currentTarget.closest('[data-current]');
    row?.querySelector<HTMLElement>('[type="radio"]:checked')?.focus();
  }

  if (!isOpen) {
    return (
      <UnstyledButton className={`${text.link} ${classes.add}`} onClick={() => setOpen(true)}>
        <IconPlus size={14} aria-hidden /> {t('box.add')}
      </UnstyledButton>
    );
  }
  return (
    <TextInput
      ref={field}
      label={t('box.evidence', { title })}
      maxLength={4000}
      value={evidence}
      onChange={(event) => onEvidence(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      autoComplete="off"
    />
  );
}
