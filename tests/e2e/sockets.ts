import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** An internet socket that a process holds. */
export interface Socket {
  readonly protocol: string;
  /** As the kernel writes them: address and port in hexadecimal. */
  readonly local: string;
  readonly remote: string;
  readonly isListening: boolean;
}

export interface Recorder {
  /** Everything seen until now, each once, as it was when it was first seen. */
  readonly seen: () => Socket[];
  /** How often it looked, and at how many processes at most. */
  readonly looks: () => { readonly times: number; readonly processes: number };
  readonly stop: () => void;
}

const internet = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp'];
const listening = '0A';

/**
 * Looks, a thousand times a second if it can, at the internet sockets of every process that this one starts from now on
 * (Linux). One that lives for a millisecond, as for a question to a near resolver, can slip through: only the kernel's
 * own counters see all.
 */
export function recordSockets(): Recorder {
  const before = new Set(listFamily(process.pid));
  /** By inode; null: a socket of another kind. The kernel's tables take long: each socket is looked up once. */
  const known = new Map<string, Socket | null>();
  let [times, processes] = [0, 0];
  const look = (): void => {
    const family = listFamily(process.pid).filter((member) => !before.has(member));
    times += 1;
    processes = Math.max(processes, family.length);
    for (const member of family) {
      const held = listInodes(member).filter((inode) => !known.has(inode));
      if (held.length > 0) learn(member, new Set(held), known);
    }
  };
  look();
  const timer = setInterval(look, 1);
  return {
    seen: () => {
      look();
      return [...known.values()].filter((socket) => socket !== null);
    },
    looks: () => ({ times, processes }),
    stop: () => clearInterval(timer),
  };
}

/** The process and every process below it, in the order of birth. */
export function listFamily(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The name of the program stands in brackets and may hold anything.
    const stat = readOrNothing(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const family = [root];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** What stands in no table yet, being neither bound nor connected, is looked up again the next time. */
function learn(pid: number, inodes: ReadonlySet<string>, known: Map<string, Socket | null>): void {
  for (const [kind, column] of [
    ['unix', 6],
    ['netlink', 9],
  ] as const)
    for (const fields of readTable(pid, kind)) {
      const inode = fields[column] ?? '';
      if (inodes.has(inode)) known.set(inode, null);
    }
  if ([...inodes].every((inode) => known.has(inode))) return;
  for (const protocol of internet)
    for (const fields of readTable(pid, protocol)) {
      const [, local = '', remote = '', state] = fields;
      const inode = fields[9] ?? '';
      const isListening = protocol.startsWith('tcp') && state === listening;
      if (inodes.has(inode)) known.set(inode, { protocol, local, remote, isListening });
    }
}

/** A table of the kernel as the process sees it: its network may be another than ours. */
function readTable(pid: number, name: string): string[][] {
  const lines = readOrNothing(`/proc/${pid}/net/${name}`).trim().split('\n').slice(1);
  return lines.map((line) => line.trim().split(/\s+/));
}

function listInodes(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).flatMap((name) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readLinkOrNothing(`${folder}/${name}`))?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch (error) {
    return nothingWhenGone(error, []);
  }
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return nothingWhenGone(error, '');
  }
}

function readLinkOrNothing(path: string): string {
  try {
    return readlinkSync(path);
  } catch (error) {
    return nothingWhenGone(error, '');
  }
}

/** A process may end, and a file be closed, between one reading and the next. */
function nothingWhenGone<T>(error: unknown, nothing: T): T {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ESRCH' || code === 'EINVAL') return nothing;
  throw error;
}
