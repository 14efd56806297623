import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Area, CatalogueSkill, Requirement } from '../../src/domain/role.ts';
import { realResources } from './learner.ts';

type Loose<T> = { -readonly [K in keyof T]: T[K] };
export type LooseArea = Loose<Omit<Area, 'children'>> & { children: LooseNode[] };
export type LooseNode = LooseArea | Loose<Requirement>;

export interface Documents {
  readonly role: { title: string; revision: number; areas: LooseArea[] };
  readonly catalogue: { skills: Loose<CatalogueSkill>[] };
}

/** The real resources with a change, in a folder that is gone when the test is: a later version of the app. */
export function changeResources(change: (documents: Documents) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-resources-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'roles'));
  cpSync(join(realResources, 'locales'), join(folder, 'locales'), { recursive: true });
  const documents: Documents = { role: readRole(), catalogue: read('skills.json') };
  change(documents);
  writeFileSync(join(folder, 'skills.json'), JSON.stringify(documents.catalogue));
  writeFileSync(join(folder, roleFile), JSON.stringify(documents.role));
  return folder;
}

const roleFile = 'roles/back-end-engineer.role.json';

function readRole(): Documents['role'] & { id: string; summary: string; skills: [] } {
  return read(roleFile);
}

export function areaNamed({ areas }: Pick<Documents['role'], 'areas'>, id: string): LooseArea {
  const find = (nodes: readonly LooseNode[]): LooseArea | undefined => {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      const found = node.id === id ? node : find(node.children);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const area = find(areas);
  if (area === undefined) throw new Error(`no area ${id}`);
  return area;
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which file it reads
function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(realResources, name), 'utf8')) as T;
}
