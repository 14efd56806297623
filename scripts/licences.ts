import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

export interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/**
 * Writes `licences.json` beside a bundle: every package that a module of it comes from, with the text of its licence.
 * `shipped` are folders of packages that stand beside the bundle as they are.
 */
export function collectLicences(shipped: readonly string[] = []): Plugin {
  return {
    name: 'milepost-licences',
    generateBundle(_options, bundle) {
      const folders = new Set(shipped);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = findPackage(id);
          if (folder !== null) folders.add(folder);
        }
      }
      const licences = [...folders].map(readLicence).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licences) });
    },
  };
}

/** The folder of the package that a module lies in; null: it is our own. */
function findPackage(id: string): string | null {
  const path = id.replace(/^\0/, '').split('?')[0] ?? '';
  const marker = `${sep}node_modules${sep}`;
  if (!path.split('/').join(sep).includes(marker)) return null;
  for (let folder = dirname(path); folder.length > 1; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && readManifest(folder).name !== undefined) return folder;
    if (folder.endsWith(`${sep}node_modules`)) return null;
  }
  return null;
}

function readManifest(folder: string): { name?: string; version?: string; license?: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<
    typeof readManifest
  >;
}

function readLicence(folder: string): Licence {
  const { name = '', version = '', license = '' } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return {
    name,
    version,
    licence: license,
    text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8'),
  };
}
