import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { collectLicences } from './scripts/licences.ts';

const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';
const rendererRoot = join(import.meta.dirname, 'src', 'renderer');

const inModules = (name: string): string => join(import.meta.dirname, 'node_modules', name);

const pages = Object.fromEntries(
  readdirSync(rendererRoot)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name.slice(0, -'.html'.length), join(rendererRoot, name)]),
);

/** What the report's page uses too. With anything else of the window's in it, that page would start the window. */
const shared =
  /preload-helper|\/node_modules\/(?!.*\.css)|\/src\/(domain\/|renderer\/(client|words)\.ts|renderer\/ui\/(?!tokens\.css))|\/resources\/locales\//;

const ofWindow = /^(?!.*\/src\/renderer\/report)/;

export default defineConfig({
  main: {
    plugins: [collectLicences([inModules('better-sqlite3'), inModules('electron')])],
    build: {
      target: nodeTarget,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli/index.ts',
          storeWorker: 'src/main/store/storeWorker.ts',
          snapshotWorker: 'src/main/calls/snapshotWorker.ts',
          openingWorker: 'src/main/jobs/openingWorker.ts',
        },
        // Shared chunks lie beside the entries: import.meta.dirname is out/main wherever code lands.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: rendererRoot,
    plugins: [react(), collectLicences([inModules('@fontsource-variable/inter')])],
    build: {
      target: chromeTarget,
      minify: true,
      // In kB: the aim for everything that is loaded before the first data.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: pages,
        // What a page needs at once comes in one file beside what the pages share; lazily loaded views stay apart.
        output: {
          codeSplitting: {
            groups: [
              { name: 'shared', tags: ['$initial'], test: shared, priority: 1 },
              { name: 'initial', tags: ['$initial'], test: ofWindow },
            ],
          },
        },
      },
    },
  },
});
