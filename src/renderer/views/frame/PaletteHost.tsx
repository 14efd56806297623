import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { usePalette } from '../../state/palette.ts';
import { withWords } from '../../words.ts';

async function loadPalette(): Promise<{ default: ComponentType }> {
  return { default: (await withWords(import('../palette/Palette.tsx'), 'history')).Palette };
}

const Palette = lazy(loadPalette);

/** Fetches the palette when the first screen stands and nothing else is to do, and keeps it once it was asked for. */
export function PaletteHost() {
  const wanted = usePalette((palette) => palette.wanted);
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPalette(), { timeout: 5000 });
    return () => cancelIdleCallback(idle);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}
