import { defineConfig } from 'vitest/config';

const programs = ['test/scenario/**/*.test.ts', 'test/dist/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'modules',
          include: ['test/**/*.test.ts'],
          exclude: programs,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'programs',
          include: programs,
          globalSetup: ['test/dist/build-program.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
