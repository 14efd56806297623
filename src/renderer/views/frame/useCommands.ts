import { useEffect } from 'react';
import { listen } from '../../state/start.ts';
import { runCommand } from './commands.ts';

/**
 * Hears main: what changed is read again, what the menu asks is done where there are screens to do it. A copy can be
 * restored before them too: on a new machine, or when the store cannot be opened. And a mentor opens reports in the first
 * run.
 */
export function useCommands(inFrame: boolean, isFirstRun: boolean): void {
  useEffect(
    () =>
      listen((command) => {
        if (inFrame || command === 'restore' || (isFirstRun && command === 'open-files'))
          runCommand(command);
      }),
    [inFrame, isFirstRun],
  );
}
