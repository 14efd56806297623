import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { rowHeight } from './listLines.ts';

export interface View {
  readonly top: number;
  readonly height: number;
}

/** Where nothing is laid out yet. */
const usualHeight = 800;

/** What of a scrolling list is in view, in steps of a row. */
export function useView(
  startTop: number,
  onTop: (top: number) => void,
): readonly [RefObject<HTMLDivElement | null>, View] {
  const place = useRef<HTMLDivElement>(null);
  const [start] = useState(startTop);
  const [view, setView] = useState<View>({ top: start, height: usualHeight });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    element.scrollTop = start;
    const measure = (): void => {
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      const height = element.clientHeight || usualHeight;
      setView((now) => (now.top === top && now.height === height ? now : { top, height }));
      onTop(element.scrollTop);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [start, onTop]);
  return [place, view];
}
