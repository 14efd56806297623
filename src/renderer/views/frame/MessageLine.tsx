import { CloseButton } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redo, undo, type Message } from '../../state/actions.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayAction, sayChange } from '../history/sayAction.ts';
import classes from './Messages.module.css';

/** How long a message stays, in milliseconds; hover and focus hold it. */
const stay = 8000;

interface MessageLineProps {
  readonly message: Message;
  readonly onEnd: () => void;
}

/** One message with its way back. */
export function MessageLine({ message, onEnd }: MessageLineProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  useCountdown(!hovered && !focused, onEnd);
  const refused = message.kind === 'refused';
  return (
    <div
      className={classes.message}
      data-kind={message.kind}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {chooseIcon(message)}
      <p className={classes.words}>{sayMessage(message, language)}</p>
      {message.undo === true ? (
        <LinkButton onClick={() => void undo(message.seq)}>{t('undo')}</LinkButton>
      ) : null}
      {message.action === 'undo' ? (
        <LinkButton onClick={() => void redo()}>{t('redo')}</LinkButton>
      ) : null}
      <CloseButton aria-label={t('dismiss')} size="sm" onClick={onEnd} data-refused={refused} />
    </div>
  );
}

function chooseIcon(message: Message) {
  if (message.kind === 'refused') return <IconCircleX size={16} aria-hidden />;
  if (message.action === 'undo') return <IconArrowBackUp size={16} aria-hidden />;
  return <IconCircleCheck size={16} aria-hidden />;
}

function sayMessage({ refusal, action, about = {} }: Message, language: string): string {
  if (refusal !== undefined) return sayRefusal(refusal);
  if (action === undefined) return '';
  const { what, ...rest } = about;
  if ((action === 'undo' || action === 'redo') && typeof what === 'string') {
    return sayChange(action, what, rest, language);
  }
  return sayAction(action, about, language);
}

/** Counts down while `running`, from where it was left. */
function useCountdown(running: boolean, onEnd: () => void): void {
  const left = useRef(stay);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (!running) return;
    const startedAt = performance.now();
    const timer = setTimeout(() => end.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (performance.now() - startedAt));
    };
  }, [running]);
}
