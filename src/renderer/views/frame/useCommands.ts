import { useEffect } from 'react';
import { listen } from '../../state/start.ts';
import { runCommand } from './commands.ts';

/** Hears main: what changed is read again, what the menu asks is done where there are screens to do it. */
export function useCommands(inFrame: boolean): void {
  useEffect(
    () =>
      listen((command) => {
        if (inFrame) runCommand(command);
      }),
    [inFrame],
  );
}
