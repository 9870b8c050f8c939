import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Major version of Node to the path of its binary. */
    readonly runtimes: Readonly<Record<20 | 22 | 24, string>>;
  }
}

const source = fileURLToPath(new URL('runtimes/', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const files = ['package.json', 'package-lock.json'];

/** Makes sure that the Node versions that the bundles promise to run on are there; downloads them once. */
export function setup(project: TestProject): void {
  const folder = installed();
  project.provide('runtimes', { 20: binary(folder, 20), 22: binary(folder, 22), 24: process.execPath });
}

/** The folder for exactly these versions; made whole or not at all, because several test runs may begin at once. */
function installed(): string {
  const lock = createHash('sha256')
    .update(readFileSync(join(source, 'package-lock.json')))
    .digest('hex');
  const folder = join(cache, `node-runtimes-${lock.slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'node-runtimes-new-'));
  for (const file of files) copyFileSync(join(source, file), join(fresh, file));
  // npm is a script for cmd.exe on Windows. Nothing in this line comes from outside.
  execFileSync('npm ci --ignore-scripts --no-audit --no-fund', { cwd: fresh, shell: true, stdio: 'inherit' });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

function binary(folder: string, major: 20 | 22): string {
  const name = `node${major}-${process.platform}-${process.arch}`;
  const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path))
    throw new Error(`there is no Node ${major} for this platform: add ${name} to test/dist/runtimes`);
  return path;
}
