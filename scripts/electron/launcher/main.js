// Stands in for Electron's default_app.asar, which the registry's runtime lacks:
//   electron [-r FILE] [SWITCHES] FOLDER [-- ARGUMENTS]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

function readLaunch(args) {
  const required = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '--') break;
    if (argument === '-r' || argument === '--require') required.push(args[(index += 1)]);
    else if (!argument.startsWith('-')) return { required, folder: resolve(argument) };
  }
  return { required, folder: undefined };
}

const { required, folder } = readLaunch(process.argv.slice(1));
const require = createRequire(import.meta.url);
// Playwright hands in its loader this way; it must run before the app's own code.
for (const file of required) require(resolve(file));

if (folder === undefined) {
  process.stderr.write('electron: name the folder of the app to run\n');
  process.exit(2);
} else {
  const { name, productName, version, main } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  process.defaultApp = true;
  app.setName(productName ?? name);
  app.setVersion(version);
  app.setAppPath(folder);
  try {
    await import(pathToFileURL(join(folder, main)).href);
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  }
}
