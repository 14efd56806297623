import { lazy, Suspense } from 'react';
import type { App } from '../../../contract/app.ts';
import { withWords } from '../../words.ts';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { Frame } from './Frame.tsx';
import { Messages } from './Messages.tsx';
import { OpeningHost } from './OpeningHost.tsx';
import { PaintReport } from './PaintReport.tsx';
import { PaletteHost } from './PaletteHost.tsx';
import { useCommands } from './useCommands.ts';
import { useShortcuts } from './useShortcuts.ts';

const FirstRun = lazy(async () => ({
  default: (await withWords(import('../firstRun/FirstRunView.tsx'), 'firstRun')).FirstRunView,
}));

const Problem = lazy(async () => ({
  default: (await withWords(import('../problem/ProblemView.tsx'), 'settings')).ProblemView,
}));

/** The whole window: a problem with the store, the first run, or the screens. */
export function Window({ app }: { readonly app: App }) {
  // Where nothing can be saved there is nothing to be asked.
  const isFirstRun = !app.settings.firstRunDone && !app.readOnly;
  const inFrame = app.problem === null && !isFirstRun;
  useCommands(inFrame, isFirstRun);
  useShortcuts(inFrame);
  if (app.problem !== null) {
    return (
      <Suspense fallback={null}>
        <Problem problem={app.problem} />
        <PaintReport screen="problem" />
        <Dialogs />
        <Messages />
      </Suspense>
    );
  }
  if (isFirstRun) {
    return (
      <Suspense fallback={null}>
        <FirstRun />
        <PaintReport screen="first-run" />
        <OpeningHost isFirstRun />
        <Dialogs />
        <Messages />
      </Suspense>
    );
  }
  return (
    <>
      <Frame app={app} />
      <PaletteHost />
      <OpeningHost isFirstRun={false} />
      <Dialogs />
      <Messages />
    </>
  );
}
