import { Suspense, useDeferredValue, useEffect, useRef, type ComponentType } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { usePlace, type Screen } from '../../state/place.ts';
import { TodayView } from '../today/TodayView.tsx';
import { lazyScreens } from './lazyScreens.ts';
import { TodayPaintReport } from './PaintReport.tsx';
import classes from './ScreenRegion.module.css';

const views: Readonly<Record<Screen, ComponentType>> = { ...lazyScreens, today: TodayView };

/** The screen in view. The one before stays until the next is loaded, so that nothing flickers. */
export function ScreenRegion() {
  const asked = usePlace((place) => place.screen);
  const screen = useDeferredValue(asked);
  const region = useRef<HTMLElement>(null);
  const View = views[screen];
  return (
    <main ref={region} className={classes.region} tabIndex={-1} data-screen={screen}>
      <ErrorBoundary key={screen}>
        <Suspense fallback={null}>
          <View />
          <Arrival region={region} />
        </Suspense>
      </ErrorBoundary>
      {screen === 'today' ? <TodayPaintReport /> : null}
    </main>
  );
}

interface ArrivalProps {
  readonly region: { readonly current: HTMLElement | null };
}

let arrivals = 0;

/**
 * Moves the focus to the title of a screen that one has come to, unless the screen took it for a field of its own.
 * At the start of the app it is left where it is.
 */
function Arrival({ region }: ArrivalProps) {
  useEffect(() => {
    arrivals += 1;
    const main = region.current;
    if (main === null) return;
    main.scrollTo(0, 0);
    if (arrivals === 1) return;
    const inside = main.contains(document.activeElement) && document.activeElement !== main;
    if (!inside) return focusTitle(main);
  }, [region]);
  return null;
}

/** At once, or as soon as the screen has read what it needs to show one. Returns what stops the waiting. */
function focusTitle(main: HTMLElement): (() => void) | undefined {
  const title = main.querySelector<HTMLElement>('h1');
  if (title !== null) {
    title.focus({ preventScroll: true });
    return undefined;
  }
  main.focus({ preventScroll: true });
  const observer = new MutationObserver(() => {
    const late = main.querySelector<HTMLElement>('h1');
    if (late === null) return;
    observer.disconnect();
    if (document.activeElement === main) late.focus({ preventScroll: true });
  });
  observer.observe(main, { childList: true, subtree: true });
  return () => observer.disconnect();
}
