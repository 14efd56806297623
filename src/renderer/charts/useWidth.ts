import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide a place is, before it is painted for the first time and whenever it changes. 0: not laid out. */
export function useWidth(
  fixed: number | undefined,
): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || fixed !== undefined) return undefined;
    const measure = (): void => setMeasured(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fixed]);
  return [place, fixed ?? measured];
}
