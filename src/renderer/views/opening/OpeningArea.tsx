import { useEffect } from 'react';
import { skipFirstRun } from '../../state/firstRun.ts';
import { showOpened, singleFile, takeToShow, useOpening } from '../../state/openings.ts';
import { usePlace } from '../../state/place.ts';
import { DropTarget } from './DropTarget.tsx';
import { OpeningPanel } from './OpeningPanel.tsx';

/** Takes files wherever they are dropped. One that was opened alone is shown at once; several are listed. */
export function OpeningArea({ isFirstRun }: { readonly isFirstRun: boolean }) {
  const opening = useOpening();
  const learner = usePlace((place) => place.learner);
  const single = singleFile(opening);

  useEffect(() => {
    if (!takeToShow(single) || single === undefined) return;
    showOpened(single);
    if (isFirstRun) void skipFirstRun();
  }, [single, isFirstRun]);

  // The page that it led to says the same.
  const isSaidThere = single !== undefined && single.learner?.id === learner;
  return (
    <>
      <DropTarget />
      {opening === undefined || isSaidThere ? null : (
        <OpeningPanel opening={opening} isFirstRun={isFirstRun} />
      )}
    </>
  );
}
