import { nearest } from '../commands/nearest.ts';
import type { Refusal } from '../commands/refusal.ts';
import { verbWords } from '../commands/verbs.ts';
import { type App, isWithin } from './apps.ts';

/** Paths of apps, sorted and without repeats, or why there are none. */
export type Selection =
  | { readonly kind: 'selected'; readonly apps: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Looks up what a command names: `all`, a directory, or an app by its path. One word that names nothing refuses the
 * whole command: half of what was asked for is not what was asked for, and everything even less.
 */
export function selectApps(apps: readonly App[], words: readonly string[]): Selection {
  if (apps.length === 0) return { kind: 'refused', refusal: { kind: 'no-apps-known', problem: undefined } };
  const selected = new Set<string>();
  for (const word of words) {
    const matches = matchesOf(apps, word);
    if (matches.length === 0) return { kind: 'refused', refusal: unknown(apps, word) };
    for (const { path } of matches) selected.add(path);
  }
  return { kind: 'selected', apps: [...selected].sort() };
}

function matchesOf(apps: readonly App[], word: string): readonly App[] {
  if (word === 'all') return apps;
  const path = word.replace(/\/$/, '');
  return apps.filter((app) => isWithin(app.path, path));
}

function unknown(apps: readonly App[], word: string): Refusal {
  const paths = apps.map(({ path }) => path);
  const names = new Set(['all', ...verbWords, ...directoriesOf(apps), ...paths]);
  return { kind: 'unknown-word', word, nearest: nearest(word, [...names]) };
}

/** Every directory above an app, sorted. */
export function directoriesOf(apps: readonly App[]): readonly string[] {
  const directories = apps.flatMap(({ path }) => {
    const names = path.split('/').slice(0, -1);
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
  });
  return [...new Set(directories)].sort();
}
