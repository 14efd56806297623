import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { dismissMessage, useMessages } from '../../state/actions.ts';
import { returnFocus } from '../../ui/useReturnFocus.ts';
import { loadWords } from '../../words.ts';
import { MessageLine } from './MessageLine.tsx';
import classes from './Messages.module.css';

/** What was done or refused, at the bottom left. The region is always there, so that readers hear what enters it. */
export function Messages() {
  const messages = useMessages((state) => state.messages);
  const [ready, setReady] = useState(false);
  const some = messages.length > 0;
  useEffect(() => {
    if (some && !ready) void loadWords('history').then(() => setReady(true));
  }, [some, ready]);

  // A button that was pressed goes with its message, and the focus would go with it.
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (before.current === null || document.activeElement !== document.body) return;
    returnFocus(before.current);
    before.current = null;
  }, [messages]);
  function enter({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget ?? document.body;
  }
  function leave({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) before.current = null;
  }

  return (
    <div className={classes.region} role="status" aria-live="polite" onFocus={enter} onBlur={leave}>
      {ready
        ? messages.map((message) => (
            <MessageLine
              key={message.id}
              message={message}
              onEnd={() => dismissMessage(message.id)}
            />
          ))
        : null}
    </div>
  );
}
