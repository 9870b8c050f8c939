import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './place.ts';
import type { Loads } from './programs.ts';
import type { Section } from './table.ts';

/** The size of each file in dist/, and who loads it. */
export function listFiles(loads: Loads): Section {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const letters = [...loads.keys()].map((what, index) => ({
    what,
    letter: String.fromCodePoint(97 + index),
  }));
  const rows = files.map((path) => ({
    what: relative(dist, path).split(sep).join('/'),
    measured: `${(statSync(path).size / 1_000).toFixed(1)} kB`,
    peak: letters
      .filter(({ what }) => loads.get(what)?.loaded.includes(pathToFileURL(path).href))
      .map(({ letter }) => letter)
      .join(''),
  }));
  const total = files.reduce((sum, path) => sum + statSync(path).size, 0);
  const totals = letters.map(({ what, letter }) => {
    const loaded = files.filter((path) => loads.get(what)?.loaded.includes(pathToFileURL(path).href));
    const bytes = loaded.reduce((sum, path) => sum + statSync(path).size, 0);
    return { what: `${letter}: ${what}`, measured: `${(bytes / 1_000).toFixed(0)} kB` };
  });
  return {
    title: `Files in dist/ (${(total / 1_000).toFixed(0)} kB), with the letters of those that load them`,
    rows: [...rows, ...totals],
  };
}
