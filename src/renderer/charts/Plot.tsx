import { useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * Holds what recharts draws. It draws through portals, and Chromium lets the Tab key stop at each of their groups,
 * because React listens there for the focus: a chart has one stop of its own, around it, or none.
 */
export function Plot({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const skip = (): void => {
      for (const group of current.querySelectorAll('g[class*="recharts-zIndex"]:not([tabindex])')) {
        group.setAttribute('tabindex', '-1');
      }
    };
    skip();
    // The groups come and go with what is drawn in them.
    const observer = new MutationObserver(skip);
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return <div ref={place}>{children}</div>;
}
