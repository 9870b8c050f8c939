import type { Observation } from './observation.ts';

/** Something in what was read that a person should know about. The rest of the file, and every other file, is still used. */
export interface Problem {
  /** The artifact's path as given or found, `archive.zip!entry`, or the pattern that matched nothing. */
  readonly file: string;
  /** `error`: something could not be used. `warning`: it was used, with the stated assumption. */
  readonly severity: 'error' | 'warning';
  /** Where in the file: `line 3, column 5`, `response 14 (line 212)`, or empty for the whole file. */
  readonly place: string;
  /** What was found and what was expected. May quote a few characters of untrusted text. */
  readonly message: string;
  /** The way out, as an instruction. */
  readonly remedy: string;
}

/** What one text gave: the observations that can be trusted, and all that was wrong with the others. */
export interface Reading {
  readonly observations: readonly Observation[];
  readonly problems: readonly Problem[];
}

/** One step of reading many files; `file` comes before all that was found in it. */
export type ArtifactItem =
  | {
      readonly kind: 'file';
      readonly file: string;
      /** Size as stored, that is before decompression. */
      readonly bytes: number;
    }
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * The items of one reading, made as they are taken. Who reads many asks for the next batch when this one was taken to
 * its end: a promise for each of a hundred thousand items kept all of them alive, and took a third of the time.
 */
export type ArtifactItems = Iterable<ArtifactItem>;

/** The problem as one sentence and its remedy, for a log or a terminal. */
export function problemSentence(problem: Problem): string {
  const place = problem.place === '' ? '' : `, ${problem.place}`;
  return `artifact \`${problem.file}\`${place}: ${problem.message}. ${problem.remedy}`;
}
