import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..');

export interface Import {
  /** Path below the repository, with slashes. */
  readonly file: string;
  /** What stands in the quotes. */
  readonly target: string;
  /** A package's name, or a path below the repository. */
  readonly resolved: string;
  readonly typeOnly: boolean;
}

export function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\sfrom\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** Every import of a file: static, re-exported, dynamic. A list of `type` names alone counts as type only. */
export function listImports(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(statement)].map((match) => {
    const target = match[3] ?? match[4] ?? '';
    const names = /\{([^}]*)\}/.exec(match[0])?.[1];
    const allTypes =
      names !== undefined &&
      names.trim() !== '' &&
      names.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    return {
      file,
      target,
      resolved: target.startsWith('.') ? resolveFrom(file, target) : target,
      typeOnly: match[2] !== undefined || allTypes,
    };
  });
}

function resolveFrom(file: string, target: string): string {
  const clean = target.replace(/\?.*$/, '');
  return relative(root, join(root, file, '..', clean))
    .split(sep)
    .join('/');
}
