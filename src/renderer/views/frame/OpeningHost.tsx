import { lazy, Suspense } from 'react';
import { withWords } from '../../words.ts';
import { useIdle } from './useIdle.ts';

const OpeningArea = lazy(async () => ({
  default: (await withWords(import('../opening/OpeningArea.tsx'), 'mentor')).OpeningArea,
}));

/** Where files are dropped and what became of them, over every screen; fetched when the first one stands. */
export function OpeningHost({ isFirstRun }: { readonly isFirstRun: boolean }) {
  const idle = useIdle();
  if (!idle) return null;
  return (
    <Suspense fallback={null}>
      <OpeningArea isFirstRun={isFirstRun} />
    </Suspense>
  );
}
