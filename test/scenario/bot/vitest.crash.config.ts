import { defineConfig } from 'vitest/config';

/** Kills the bot at every place where that could do harm; apart from the other tests because it takes minutes. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    include: ['test/scenario/bot/crash.test.ts'],
    globalSetup: ['test/dist/build-program.ts'],
    testTimeout: 120_000,
  },
});
