import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconMessage } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback, ReceivedItem } from '../../../contract/feedback.ts';
import { commentLimit, titleOfItem, type ItemAnswer } from '../../../domain/feedback.ts';
import { useKeptText } from '../../state/feedback.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { useAnswer } from './useAnswer.ts';
import classes from './Feedback.module.css';

export interface AnswerProps {
  readonly item: ReceivedItem;
  readonly feedback: ReceivedFeedback;
  /** What is answered, for readers. */
  readonly title: string;
  /** The word for accepting; null: it is nothing that one accepts. */
  readonly accept?: string | null;
  readonly accepted?: string;
  /** Why it cannot be accepted now. */
  readonly hindrance?: string | undefined;
  /** The sentence below what is said: what accepting does, or did. */
  readonly children?: ReactNode;
}

/** Accept or discuss: pressed again, it is taken back. Both stay where they are, whatever the answer. */
export function Answer({ item, feedback, title, children, ...rest }: AnswerProps) {
  const { t } = useTranslation('feedback');
  const { accept = t('accept'), accepted = t('accepted'), hindrance } = rest;
  const { answer, keepNote } = useAnswer(feedback);
  const { key } = item.item;
  const note = useKeptText(`feedback ${feedback.id} ${key}`, item.note, async (text) =>
    keepNote([{ item: key, answer: item.answer, note: text }]),
  );
  const [asksNote, setAsksNote] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  function press(pressed: ItemAnswer): void {
    const next = item.answer === pressed ? null : pressed;
    void answer([{ item: key, answer: next, note: note.take() }], titleOfItem(item.item));
  }

  function openNote(): void {
    flushSync(() => setAsksNote(true));
    field.current?.focus();
  }

  const isAccepted = item.answer === 'accepted';
  const cannot = hindrance !== undefined && !isAccepted;
  const showsNote = asksNote || note.text !== '';
  return (
    <div className={classes.answer}>
      <div className={classes.buttons} role="group" aria-label={t('answerTo', { title })}>
        {accept === null ? null : (
          <Button
            size="xs"
            aria-pressed={isAccepted}
            className={classes.toggle ?? ''}
            data-answer="accepted"
            {...(cannot ? { 'aria-disabled': true, 'data-disabled': true, title: hindrance } : {})}
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => {
              if (!cannot) press('accepted');
            }}
          >
            {isAccepted ? accepted : accept}
          </Button>
        )}
        <Button
          size="xs"
          aria-pressed={item.answer === 'discuss'}
          className={classes.toggle ?? ''}
          data-answer="discuss"
          leftSection={<IconMessage size={14} aria-hidden />}
          onClick={() => press('discuss')}
        >
          {item.answer === 'discuss' ? t('toDiscuss') : t('discuss')}
        </Button>
        {showsNote ? null : (
          <LinkButton aria-label={t('addNoteTo', { title })} onClick={openNote}>
            {t('addNote')}
          </LinkButton>
        )}
      </div>
      {children === undefined ? null : <p className={classes.counting}>{children}</p>}
      {showsNote ? (
        <Textarea
          ref={field}
          aria-label={t('noteTo', { title })}
          value={note.text}
          maxLength={commentLimit}
          autosize
          minRows={1}
          maxRows={8}
          error={note.refusal === undefined ? undefined : sayRefusal(note.refusal)}
          onChange={(event) => note.change(event.currentTarget.value)}
          onBlur={note.flush}
        />
      ) : null}
    </div>
  );
}
