import { useEffect, useState } from 'react';

/** Of a report with its edge, in pixels, and how small it may get before it scrolls instead. */
const paperWidth = 822;
const least = 0.6;

/** How much of its size the report has in what holds it: all of it where there is room. */
export function useScale(sheet: { readonly current: HTMLElement | null }): number {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const free = entry?.contentRect.width ?? paperWidth;
      setScale(Math.max(least, Math.min(1, Math.floor((free / paperWidth) * 1000) / 1000)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [sheet]);
  return scale;
}
