// npm test: every check there is; the last line counts what passed and what failed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { runStaticChecks } from './check.ts';
import {
  addCounts,
  countChecks,
  countRun,
  describeCounts,
  endToEndReport,
  readEndToEndCounts,
  readUnitCounts,
  unitReport,
} from './counts.ts';
import { findElectron } from './electron/find.ts';
import { repoRoot } from './repo.ts';
import { describeFailure, say } from './say.ts';
import { endToEndTests, runStep, unitTests } from './steps.ts';

async function prepare(): Promise<void> {
  try {
    const electron = await findElectron();
    const origin = electron.assembled ? ', assembled from the registry' : '';
    say(`Electron ${electron.version}${origin}`);
    await ensureBuild();
  } catch (error) {
    // The end-to-end tests will fail on it and be counted; the other checks still tell something.
    say(describeFailure(error));
  }
}

const unitFile = join(repoRoot, unitReport);
const endToEndFile = join(repoRoot, endToEndReport);
for (const file of [unitFile, endToEndFile]) rmSync(file, { force: true });

await prepare();
const checks = await runStaticChecks();
const unit = await runStep(unitTests);
const endToEnd = await runStep(endToEndTests);

const counts = addCounts([
  countChecks(checks),
  countRun(unit, readUnitCounts(unitFile)),
  countRun(endToEnd, readEndToEndCounts(endToEndFile)),
]);
process.exitCode = counts.failed === 0 ? 0 : 1;
process.stdout.write(`${describeCounts(counts)}\n`);
