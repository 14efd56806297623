import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 20_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    // Many tests wait for other processes: on two cores one worker would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: 'tests/reports/unit.json' }]],
    projects: [
      {
        test: {
          ...limits,
          name: 'node',
          environment: 'node',
          // For the threads that the store starts from its sources: they inherit it.
          execArgv: ['--import', './tests/faults/rawText.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/renderer/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...limits,
          name: 'renderer',
          environment: 'happy-dom',
          setupFiles: ['tests/renderer/patience.ts'],
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
