import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks a zip with its file modes. `place` gives each entry its path below `folder`, or undefined
 * to leave it out.
 */
export async function unzip(
  zip: string,
  folder: string,
  place: (entryName: string) => string | undefined,
): Promise<void> {
  const file = await openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
    if (path === undefined) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
