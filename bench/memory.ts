import { readdirSync, readFileSync } from 'node:fs';

export const isMemoryReadable = process.platform === 'linux';

/** Proportional set size of a process and all its descendants, in MB: what two of them share counts once. */
export function readMemory(pid: number): number {
  const parents = readParents();
  const family = [...parents.keys()].filter((candidate) => descendsFrom(candidate, pid, parents));
  return family.reduce((sum, member) => sum + readPss(member), 0) / 1000;
}

function readParents(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOrNothing(`/proc/${name}/stat`);
    // The name in parentheses may hold spaces.
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return parents;
}

function descendsFrom(
  pid: number,
  ancestor: number,
  parents: ReadonlyMap<number, number>,
): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 0; at = parents.get(at)) {
    if (at === ancestor) return true;
  }
  return false;
}

/** kB. */
function readPss(pid: number): number {
  const [, kilobytes = '0'] =
    /^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes);
}

/** Processes come and go while the list is read. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
