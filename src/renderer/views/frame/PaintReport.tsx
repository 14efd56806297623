import { useEffect } from 'react';
import { useRead } from '../../state/reads.ts';
import { reportPaint } from '../../state/start.ts';

/** Stands beside a screen that shows at once, and tells main that it was painted. */
export function PaintReport({ screen }: { readonly screen: string }) {
  useEffect(() => reportPaint(screen), [screen]);
  return null;
}

/** Today has painted when its data came. */
export function TodayPaintReport() {
  const { value, refusal } = useRead('readToday', {});
  const shown = value !== undefined || refusal !== undefined;
  useEffect(() => {
    if (shown) reportPaint('today');
  }, [shown]);
  return null;
}
