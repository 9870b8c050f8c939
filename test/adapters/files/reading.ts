import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Observation } from '../../../src/core/artifacts/observation.ts';
import { type ArtifactItems, problemSentence } from '../../../src/core/artifacts/problem.ts';

/** A folder that exists for one test, with these files in it. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const path = mkdtempSync(join(tmpdir(), 'artifacts-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** All that was read, sorted by kind; the folder's own path is shown as `FOLDER`. */
export async function everything(batches: AsyncIterable<ArtifactItems>, folder = '/nowhere') {
  const files: string[] = [];
  const observations: Observation[] = [];
  const problems: string[] = [];
  for await (const items of batches) {
    for (const item of items) {
      if (item.kind === 'file') files.push(item.file);
      else if (item.kind === 'observation') observations.push(item.observation);
      else problems.push(problemSentence(item.problem).replaceAll(folder, 'FOLDER'));
    }
  }
  return { files, observations, actions: observations.map(({ action }) => action), problems };
}
