import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import text from '../ui/type.module.css';
import { Cursor, type Pointed } from './Cursor.tsx';
import type { Move } from './moves.ts';
import classes from './Surface.module.css';
import { useWidth } from './useWidth.ts';

interface SurfaceProps {
  /** One sentence with the message. */
  readonly label: string;
  readonly height: number;
  /** Fixed, as in a report; otherwise it fills its place. */
  readonly width?: number | undefined;
  readonly draw: (width: number) => ReactNode;
  /** The stop at a point of the picture; null: none there. */
  readonly stopAt: (x: number, y: number, width: number) => number | null;
  readonly move: Move;
  readonly point: (stop: number, width: number) => Pointed | null;
}

/**
 * What all charts share: they fill their place, a pointer or the arrow keys move a cursor over the data, and what it
 * stands on is shown beside it and said aloud.
 */
export function Surface({ label, height, width: fixed, draw, stopAt, move, point }: SurfaceProps) {
  const { t } = useTranslation('progress');
  const help = useId();
  const [place, width] = useWidth(fixed);
  const [stop, setStop] = useState<number | null>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [byKeys, setByKeys] = useState(false);
  // The cursor moves often; the picture below it stays.
  const drawn = useMemo(() => (width > 0 ? draw(width) : null), [draw, width]);
  const pointed = stop === null || width === 0 ? null : point(stop, width);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && stop !== null) {
      event.stopPropagation();
      setStop(null);
      return;
    }
    const next = move(stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setByKeys(true);
    setStop(next);
  }

  function onPointerMove(event: PointerEvent): void {
    const box = picture.current?.getBoundingClientRect();
    if (box === undefined) return;
    setByKeys(false);
    setStop(stopAt(event.clientX - box.left, event.clientY - box.top, width));
  }

  return (
    <div ref={place} style={fixed === undefined ? undefined : { width: fixed }}>
      <div
        className={classes.surface}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys read it
        tabIndex={0}
        aria-label={label}
        aria-describedby={help}
        aria-roledescription={t('chart.role')}
        onKeyDown={onKeyDown}
        onBlur={() => setStop(null)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setStop(null)}
      >
        <div
          ref={picture}
          role="img"
          aria-label={label}
          className={classes.picture}
          style={{ minHeight: height }}
        >
          {drawn}
        </div>
        {pointed === null ? null : <Cursor pointed={pointed} width={width} />}
      </div>
      <div id={help} className={text.hidden}>
        {t('chart.keys')}
      </div>
      <div className={text.hidden} aria-live="polite">
        {byKeys && pointed !== null ? pointed.spoken : ''}
      </div>
    </div>
  );
}
