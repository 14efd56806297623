import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { usePalette } from '../../state/palette.ts';
import { afterPaint } from '../../state/start.ts';
import { withWords } from '../../words.ts';

async function loadPalette(): Promise<{ default: ComponentType }> {
  return { default: (await withWords(import('../palette/Palette.tsx'), 'history')).Palette };
}

const Palette = lazy(loadPalette);

/** Fetches the palette when the first screen stands and nothing else is to do, and keeps it once it was asked for. */
export function PaletteHost() {
  const wanted = usePalette((palette) => palette.wanted);
  useEffect(() => {
    let idle = 0;
    // There is a moment with nothing to do before the first frame, too, and that frame would wait for the palette.
    const stop = afterPaint(() => {
      idle = requestIdleCallback(() => void loadPalette(), { timeout: 5000 });
    });
    return () => {
      stop();
      cancelIdleCallback(idle);
    };
  }, []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}
