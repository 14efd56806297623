import type { Handlers } from '../src/contract/index.ts';
import type { Bench } from './bench.ts';
import { alternate, compare, type Result } from './figures.ts';
import { openHandlers } from './handlers.ts';
import { copyProfile } from './profiles.ts';

const aim = 1.5;
/** Read so often for one sample that a timer's grain does not matter. */
const repeats = 5;
const to = '2026-11-19';

const screens: Readonly<Record<string, (handlers: Handlers) => unknown>> = {
  Today: (handlers) => handlers.readToday({}),
  Skills: (handlers) => handlers.readSkillTree({}),
  'Progress, 12 months': (handlers) => handlers.readProgress({ from: '2025-11-20', to }),
  'Progress, all': (handlers) => handlers.readProgress({ from: null, to }),
};

/** The data of each screen of a million sessions, beside that of ten thousand over the same years. */
export async function measureReads({ rounds, quick }: Bench): Promise<Result[]> {
  const floor = await openHandlers(await copyProfile(quick ? 'thousand' : 'tenThousand', 'read'));
  const large = await openHandlers(await copyProfile(quick ? 'tenThousand' : 'million', 'read'));
  try {
    const results: Result[] = [];
    for (const [name, read] of Object.entries(screens)) {
      const takes = {
        floor: () => time(read, floor.handlers),
        large: () => time(read, large.handlers),
      };
      // Statements are prepared and pages cached, as for every time but the first.
      await alternate(5, takes);
      const samples = await alternate(rounds * 2, takes);
      const [small, size] = quick ? ['1k', '10k'] : ['10k', '1M'];
      results.push(
        compare(
          `${name}, ${size}`,
          'ms',
          samples.large,
          { name: small, samples: samples.floor },
          aim,
        ),
      );
    }
    return results;
  } finally {
    await floor.close();
    await large.close();
  }
}

function time(read: (handlers: Handlers) => unknown, handlers: Handlers): number {
  const startedAt = performance.now();
  for (let index = 0; index < repeats; index += 1) read(handlers);
  return (performance.now() - startedAt) / repeats;
}
