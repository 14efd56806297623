import { lazy, Suspense } from 'react';
import { usePalette } from '../../state/palette.ts';
import { loadWords } from '../../words.ts';

const Palette = lazy(async () => {
  const [view] = await Promise.all([import('../palette/Palette.tsx'), loadWords('history')]);
  return { default: view.Palette };
});

/** Loads the palette when it is first asked for, and keeps it from then on. */
export function PaletteHost() {
  const wanted = usePalette((palette) => palette.wanted);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}
