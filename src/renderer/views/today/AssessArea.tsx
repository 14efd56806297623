import { lazy } from 'react';

/** The first run's pages over Today. */
export const AssessArea = lazy(async () => {
  const { AssessAreas } = await import('../firstRun/AssessAreas.tsx');
  return { default: AssessAreas };
});
