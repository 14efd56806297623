import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Refusal } from '../say.ts';

/** Headers of a Node on this machine that fit the runtime's Node 20. */
export type NodeHeaders = { prefix: string; version: string };

const wanted = 'NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER';

/**
 * Looks in npm's `nodedir` setting, then beside the machine's own node. The `node` package of the
 * project has no headers. Without the macro, better-sqlite3 would build, load and abort later.
 */
export function findNode20Headers(): NodeHeaders {
  const candidates = [process.env['npm_config_nodedir'], ...listNodePrefixes()];
  for (const prefix of candidates) {
    const version = prefix === undefined ? undefined : readHeadersVersion(prefix);
    if (prefix !== undefined && version?.startsWith('20.') === true) return { prefix, version };
  }
  throw new Refusal(
    [
      'better-sqlite3 must be built once for this Electron, and that needs the headers of Node 20.',
      'Looked in: ' + candidates.filter((one) => one !== undefined).join(', '),
      'Ways out: install Node 20 with its headers (include/node/js_native_api.h), or name a folder',
      'that has them: npm config set nodedir FOLDER',
    ].join('\n'),
  );
}

function listNodePrefixes(): string[] {
  const runsNpm = process.env['npm_node_execpath'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const programs = [...(runsNpm === undefined ? [] : [runsNpm]), ...onPath].filter(existsSync);
  return [...new Set(programs.map((program) => dirname(dirname(realpathSync(program)))))];
}

function readHeadersVersion(prefix: string): string | undefined {
  const folder = join(prefix, 'include', 'node');
  const api = join(folder, 'js_native_api.h');
  const versions = join(folder, 'node_version.h');
  if (!existsSync(api) || !existsSync(versions)) return undefined;
  if (!readFileSync(api, 'utf8').includes(`#define ${wanted}`)) return undefined;
  const text = readFileSync(versions, 'utf8');
  const part = (name: string) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return [part('MAJOR'), part('MINOR'), part('PATCH')].join('.');
}
