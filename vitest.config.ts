import { defineConfig } from 'vitest/config';

const scenarios = 'test/scenario/**/*.test.ts';
const bundles = 'test/dist/**/*.test.ts';
const buildProgram = 'test/dist/build-program.ts';
const installRuntimes = 'test/dist/install-runtimes.ts';

/** Whole programs are built once for all tests that run them; those of modules need no build. */
export default defineConfig({
  test: {
    // Tests of whole programs mostly wait for them; by default one core would stay idle.
    maxWorkers: '100%',
    // So many tests of one file that wait for processes of their own: more would only start later.
    maxConcurrency: 6,
    projects: [
      {
        test: {
          name: 'modules',
          include: ['test/**/*.test.ts'],
          exclude: [scenarios, bundles],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'scenario',
          include: [scenarios],
          globalSetup: [buildProgram],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'dist',
          include: [bundles],
          globalSetup: [buildProgram, installRuntimes],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
