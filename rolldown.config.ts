import { defineConfig } from 'rolldown';

/**
 * What the action and the command line run. Composite steps and `npx` start whatever Node is on the
 * machine, so the bundles are JavaScript for Node 20 and need no node_modules. What a run may not need
 * (Linear, GitHub, the secret scanner) is imported lazily in `src/entry/` and so becomes a chunk of its own.
 */
export default defineConfig({
  input: { action: 'src/entry/action.ts', cli: 'src/entry/cli.ts' },
  platform: 'node',
  transform: { target: 'node20' },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    cleanDir: true,
    legalComments: 'inline',
    chunkFileNames: 'chunks/[name].js',
  },
});
