import { useEffect, useState } from 'react';
import { dismissMessage, useMessages } from '../../state/actions.ts';
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
  return (
    <div className={classes.region} role="status" aria-live="polite">
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
