import { readFileSync, statSync } from 'node:fs';

/** Who holds a lock on a file, as "name (pid)", where the system tells (Linux); else "". */
export function findLockHolder(path: string): string {
  if (process.platform !== 'linux') return '';
  try {
    const { ino } = statSync(path);
    for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
      // "1: POSIX  ADVISORY  WRITE 708 fe:00:2097168 1073741826 1073742335"
      const [, , , , pid = '', place = ''] = line.split(/\s+/);
      if (place.split(':')[2] !== String(ino) || pid === String(process.pid)) continue;
      return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (${pid})`;
    }
    return '';
  } catch {
    // The holder has just ended, or /proc is closed to us: the refusal stands without a name.
    return '';
  }
}
