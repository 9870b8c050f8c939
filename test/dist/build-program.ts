import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import type { TestProject } from 'vitest/node';
import config from '../../rolldown.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built program, laid out like a checkout: `action.yml`, `dist/`; no node_modules. */
    readonly programFolder: string;
  }
}

/** Files of a checkout that the built program is used with. */
const besideDist = ['action.yml', 'package.json'];

/**
 * Builds what is in `src` once for all tests of whole programs, away from the checkout: the tests never run a stale
 * `dist/`, never change it, and run it without node_modules, as its users do.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'scopekeeper-program-')));
  const [output] = [config.output].flat();
  await build({ ...config, logLevel: 'warn', output: { ...output, dir: join(folder, 'dist') } });
  for (const name of besideDist) copyFileSync(new URL(`../../${name}`, import.meta.url), join(folder, name));
  project.provide('programFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
