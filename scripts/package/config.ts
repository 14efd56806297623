import type { Configuration } from 'electron-builder';
import { hasOwnAddon } from '../electron/addon.ts';
import type { Electron } from '../electron/runtime.ts';

const commandFolder = 'scripts/package';

export type PackageInput = {
  electron: Electron;
  /** The runtime to pack: a folder without the development launcher. */
  electronDist: string;
};

export function describePackage({ electron, electronDist }: PackageInput): Configuration {
  return {
    appId: 'org.milepost.app',
    productName: 'Milepost',
    directories: { output: 'release', buildResources: 'resources' },
    electronVersion: electron.version,
    electronDist,
    // The right binary is in place already; a rebuild would want to download headers.
    npmRebuild: false,
    files: ['out/**', 'resources/**', 'package.json', '!out/stamp', ...leaveOutOfSqlite(electron)],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      executableName: 'milepost',
      category: 'Education',
      target: 'dir',
      extraFiles: [{ from: `${commandFolder}/milepost.sh`, to: 'bin/milepost' }],
    },
    win: {
      target: 'dir',
      extraFiles: [{ from: `${commandFolder}/milepost.cmd`, to: 'bin/milepost.cmd' }],
    },
    mac: {
      target: 'dir',
      category: 'public.app-category.education',
      extraResources: [{ from: `${commandFolder}/milepost-mac.sh`, to: 'bin/milepost' }],
    },
  };
}

/** Of better-sqlite3 only its JavaScript and the one binary that this runtime loads. */
function leaveOutOfSqlite(electron: Electron): string[] {
  const folder = 'node_modules/better-sqlite3';
  const sources = [`!${folder}/{src,deps,binding.gyp}`, '!node_modules/node-addon-api'];
  const keep = `${process.platform}-${process.arch}`;
  return hasOwnAddon(electron)
    ? [...sources, `!${folder}/prebuilds`]
    : [...sources, `!${folder}/build`, `!${folder}/prebuilds/!(${keep}.node)`];
}
