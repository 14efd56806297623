import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that holds a learner's data when none is named. Runs from source have one of their
 * own, so that they never migrate an installed app's store. On Windows the local application data:
 * a roaming profile would copy a database that is in use.
 */
export function defaultProfile(
  platform: NodeJS.Platform,
  env: Environment,
  development: boolean,
  home: string = env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? homedir(),
): string {
  const name = development ? 'Milepost (development)' : 'Milepost';
  if (platform === 'win32') {
    return win32.join(
      absolute(env['LOCALAPPDATA'], win32) ?? win32.join(home, 'AppData', 'Local'),
      name,
    );
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', name);
  return posix.join(
    absolute(env['XDG_DATA_HOME'], posix) ?? posix.join(home, '.local', 'share'),
    name,
  );
}

/** The XDG specification: a relative path is to be ignored. */
function absolute(folder: string | undefined, path: typeof posix): string | null {
  return folder !== undefined && folder !== '' && path.isAbsolute(folder) ? folder : null;
}
