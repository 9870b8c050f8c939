import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { defineConfig, type Plugin } from 'rolldown';

/**
 * What the functions of a module `*.table.ts` give is worked out when the program is built, and bundled as JSON: plain
 * data that a run, whose code is still cold, would take up to 20 ms to make.
 */
export const tables: Plugin = {
  name: 'tables',
  async load(id) {
    if (!id.endsWith('.table.ts')) return undefined;
    const exported = (await import(id)) as Record<string, () => unknown>;
    return Object.entries(exported)
      .map(
        ([name, made]) => `export const ${name} = () => JSON.parse(${JSON.stringify(jsonOf(made(), id))});`,
      )
      .join('\n');
  },
};

function jsonOf(data: unknown, id: string): string {
  const json = JSON.stringify(data);
  if (!isDeepStrictEqual(JSON.parse(json), data)) throw new Error(`${id} gives what JSON cannot hold`);
  return json;
}

/** fdir runs whatever picomatch stands in a node_modules above it; what is not in the bundle is not run, and we give it no globs. */
const noPeer: Plugin = {
  name: 'no-peer',
  transform(code, id) {
    if (!/node_modules.fdir.dist/.test(id)) return undefined;
    const without = code
      .replace('pm = __require("picomatch");', '')
      .replace('__require.resolve("picomatch");', '');
    if (without.length > code.length - 50) throw new Error('fdir looks for picomatch in another way now');
    return without;
  },
};

/**
 * Takes these modules of Node by require. An import evaluates all that a module exports, also what it makes on demand,
 * and so loads Node's fetch with `http`, web crypto with `crypto` and workers with `util`, which nothing here uses.
 */
const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  resolveId: {
    filter: { id: /^(?:node:)?(?:crypto|http|util)$/ },
    handler(id, importer) {
      if (importer?.startsWith('required-builtin:') === true) return { id, external: true };
      return { id: `required-builtin:${id.replace('node:', '')}` };
    },
  },
  load: {
    filter: { id: /^required-builtin:/ },
    handler: (id) => `module.exports = require('node:${id.replace('required-builtin:', '')}');`,
  },
};

/** Linear's client looks whether what it is given are `Headers`: they never are, and to name them loads Node's fetch. */
const noHeaders: Plugin = {
  name: 'no-headers',
  transform: {
    filter: { id: /@linear.sdk.dist.index\.mjs$/ },
    handler(code) {
      const without = code.replace('typeof Headers !== "undefined" && headers instanceof Headers', 'false');
      if (without === code) throw new Error('the client of Linear looks for Headers in another way now');
      return without;
    },
  },
};

/** Hands on, with the code of others that is in the bundle, their licences: nearly all of them ask for no more. */
const licences: Plugin = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = modules.flatMap(
      (id) => /[^\0?]*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? [],
    );
    const texts = new Set([...new Set(folders)].map(licenceOf));
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: [...texts].sort().join('\n') });
  },
};

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying)\b/i.test(file));
  if (files.length === 0 && license === undefined) throw new Error(`${folder} has no licence`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}

/**
 * What the action and the command line run. Composite steps and `npx` start whatever Node is on the
 * machine, so the bundles are JavaScript for Node 20 and need no node_modules. What a run may not need
 * (Linear, GitHub, the secret scanner) is imported lazily in `src/entry/` and so becomes a chunk of its own.
 */
export default defineConfig({
  input: { action: 'src/entry/action.ts', cli: 'src/entry/cli.ts', bot: 'src/entry/bot.ts' },
  platform: 'node',
  plugins: [tables, noPeer, requiredBuiltins, noHeaders, licences],
  // Octokit's throttling can talk to Redis and asks for its client by eval; nothing here uses Redis.
  checks: { eval: false },
  // 40 MB that only a bot without a PostgreSQL server needs; it is imported when it is.
  external: ['@electric-sql/pglite'],
  transform: { target: 'node20' },
  resolve: {
    alias: {
      // Its main entry is UMD with requires that no bundler can follow.
      'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
      // 270 kB of tables that minipass-fetch takes if it finds them, for answers that are not in UTF-8.
      'iconv-lite': false,
    },
  },
  treeshake: {
    // None of these does anything when imported, but they do not declare it: without this, 3 MB of generated
    // Linear documents and an HTTP client stay in bundles that use neither.
    moduleSideEffects: [
      { test: /node_modules\/(?:@linear\/sdk|@actions|undici|valibot|yaml)\//, sideEffects: false },
    ],
    manualPureFunctions: ['TypedDocumentString'],
  },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    cleanDir: true,
    comments: { legal: true },
    chunkFileNames: ({ facadeModuleId, name }) =>
      `chunks/${facadeModuleId ? nameOf(facadeModuleId) : name}.js`,
  },
});

/** A chunk is named after the module that a run imports it for, so that a reader of dist/ sees what is loaded when. */
function nameOf(module: string): string {
  const path = module.replaceAll('\\', '/');
  const [ours] = path.split('/src/').slice(1);
  if (ours === undefined)
    return path.split('/node_modules/').at(-1)?.split('/').slice(0, 2).join('-') ?? 'chunk';
  return ours
    .replace(/^adapters\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
}
