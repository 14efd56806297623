// Runs better-sqlite3 inside Electron while the garbage collector is forced to run: a build that
// does not fit the runtime ends this process with a signal, often only when its finalizers run.
//   electron --js-flags=--expose-gc FOLDER -- PACKAGE ADDON
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';

const [packageFolder, nativeBinding] = process.argv.slice(process.argv.indexOf('--') + 1);
const Database = createRequire(import.meta.url)(packageFolder);

function exercise(round) {
  const db = new Database(':memory:', { nativeBinding });
  db.function('twice', (value) => value * 2);
  db.aggregate('total', { start: 0, step: (sum, value) => sum + value });
  db.exec('CREATE TABLE pairs (id INTEGER PRIMARY KEY, text TEXT, blob BLOB) STRICT');
  const insert = db.prepare('INSERT INTO pairs (text, blob) VALUES (?, ?)');
  db.transaction(() => {
    for (let n = 0; n < 200; n += 1) insert.run(`row ${n}`, Buffer.alloc(n));
  })();
  const half = db.prepare('SELECT * FROM pairs').iterate();
  for (let n = 0; n < 100; n += 1) half.next();
  half.return();
  const { count } = db.prepare('SELECT total(twice(1)) AS count FROM pairs').get();
  if (count !== 400) throw new Error(`counted ${count}, expected 400`);
  try {
    db.prepare('SELECT nothing FROM nowhere');
  } catch (error) {
    if (error.code !== 'SQLITE_ERROR') throw error;
  }
  if (round % 2 === 0) db.close();
}

async function check() {
  for (let round = 0; round < 60; round += 1) {
    exercise(round);
    globalThis.gc();
    await nextTurn();
  }
}

try {
  await check();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
}
