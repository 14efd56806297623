// node tests/e2e/insideNamespace.ts {none|wire} REPORT PLAYWRIGHT'S ARGUMENTS
// Runs in a network namespace of its own: runs the tests, then writes what the kernel counted to REPORT.
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How this namespace is connected: not at all, or by a wire that looks like a network and leads nowhere. */
export type Connection = 'none' | 'wire';

/** What left the processes of this namespace, or tried to. Loopback's TCP is not among it: Playwright needs it. */
export interface Traffic {
  /** Packets on every interface but loopback, the search for a neighbour included. */
  readonly packets: number;
  /** Questions to a resolver would be among them, one on this machine included. */
  readonly datagrams: number;
  /** Addresses that were asked for and that no interface leads to. */
  readonly unreachable: number;
}

export interface InsideReport {
  /** Why this system could not be asked; what follows is then empty. */
  readonly refusal: string | null;
  readonly interfaces: readonly string[];
  readonly exitCode: number | null;
  readonly output: string;
  readonly traffic: Traffic;
  /** After one datagram to an address outside: proves that the counters count. */
  readonly control: Traffic;
}

const repo = join(import.meta.dirname, '../..');

function ip(...words: readonly string[]): boolean {
  return spawnSync('ip', words, { stdio: 'ignore' }).status === 0;
}

/** null: connected as asked; else why not. */
function connect(connection: Connection): string | null {
  if (!ip('link', 'set', 'lo', 'up')) return 'Loopback does not come up in a namespace here.';
  if (connection === 'none') return null;
  const isMade =
    ip('link', 'add', 'wire', 'type', 'veth', 'peer', 'name', 'end') ||
    ip('link', 'add', 'wire', 'type', 'dummy');
  if (!isMade) return 'This kernel makes neither veth nor dummy interfaces.';
  for (const name of ['wire', 'end']) {
    // Else the kernel announces itself on it, and is counted.
    ip('link', 'set', name, 'addrgenmode', 'none');
    ip('link', 'set', name, 'up');
  }
  ip('address', 'add', '10.9.8.7/24', 'dev', 'wire');
  return ip('route', 'add', 'default', 'via', '10.9.8.1') ? null : 'The wire takes no route.';
}

function readInterfaces(): { name: string; sent: number }[] {
  const lines = readFileSync('/proc/net/dev', 'utf8').trim().split('\n').slice(2);
  return lines.map((line) => {
    const [name = '', numbers = ''] = line.split(':');
    return { name: name.trim(), sent: Number(numbers.trim().split(/\s+/)[9]) };
  });
}

function readTraffic(): Traffic {
  const snmp = readFileSync('/proc/net/snmp', 'utf8').split('\n');
  const count = (protocol: string, counter: string): number => {
    const [names, numbers] = snmp.filter((line) => line.startsWith(`${protocol}: `));
    const index = names?.split(' ').indexOf(counter) ?? -1;
    return Number(numbers?.split(' ')[index]);
  };
  const snmp6 = readFileSync('/proc/net/snmp6', 'utf8');
  const count6 = (counter: string): number =>
    Number(new RegExp(`^${counter}\\s+(\\d+)`, 'm').exec(snmp6)?.[1]);
  const others = readInterfaces().filter(({ name }) => name !== 'lo');
  return {
    packets: others.reduce((sum, { sent }) => sum + sent, 0),
    datagrams: count('Udp', 'OutDatagrams') + count6('Udp6OutDatagrams'),
    unreachable: count('Ip', 'OutNoRoutes') + count6('Ip6OutNoRoutes'),
  };
}

function subtract(after: Traffic, before: Traffic): Traffic {
  return {
    packets: after.packets - before.packets,
    datagrams: after.datagrams - before.datagrams,
    unreachable: after.unreachable - before.unreachable,
  };
}

async function sendOne(): Promise<void> {
  const socket = createSocket('udp4');
  // Refused where there is no route; counted all the same.
  await new Promise((done) => socket.send('x', 9, '192.0.2.1', done));
  socket.close();
}

async function run(connection: Connection, args: readonly string[]): Promise<InsideReport> {
  const refusal = connect(connection);
  const interfaces = readInterfaces().map(({ name }) => name);
  const before = readTraffic();
  const { status, stdout, stderr } =
    refusal === null ? runTests(args) : { status: null, stdout: '', stderr: '' };
  const after = readTraffic();
  await sendOne();
  return {
    refusal,
    interfaces,
    exitCode: status,
    output: stdout + stderr,
    traffic: subtract(after, before),
    control: subtract(readTraffic(), after),
  };
}

function runTests(args: readonly string[]) {
  const tool = join(repo, 'node_modules', '@playwright', 'test', 'cli.js');
  return spawnSync(process.execPath, [tool, 'test', ...args], { cwd: repo, encoding: 'utf8' });
}

if (import.meta.main) {
  const [connection, report = '', ...args] = process.argv.slice(2);
  const inside = await run(connection === 'wire' ? 'wire' : 'none', args);
  writeFileSync(report, JSON.stringify(inside));
}
