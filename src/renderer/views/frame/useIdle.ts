import { useEffect, useState } from 'react';
import { afterPaint } from '../../state/start.ts';

/** Whether the first screen stands and there was a moment with nothing to do: what can wait is asked for then. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let handle: number | undefined;
    const stop = afterPaint(() => {
      handle = requestIdleCallback(() => setIdle(true), { timeout: 5000 });
    });
    return () => {
      stop();
      if (handle !== undefined) cancelIdleCallback(handle);
    };
  }, []);
  return idle;
}
