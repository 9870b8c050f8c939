import { nearest } from './nearest.ts';
import type { Refusal } from './refusal.ts';
import { type Verb, type VerbInfo, verbs, verbWords } from './verbs.ts';

/** What the words behind a command's name ask for. */
export type Reading =
  | {
      readonly kind: 'run';
      /** `all`, directories or apps, as written; not yet looked up. */
      readonly selectors: readonly string[];
      /** The commit named with `@`, in small letters, 7 digits or more. */
      readonly sha: string | undefined;
      /** Whether `--yes` was given. */
      readonly confirmed: boolean;
    }
  | {
      readonly kind: 'retry' | 'retry-dropped';
      readonly sha: string | undefined;
      readonly confirmed: boolean;
    }
  | { readonly kind: Exclude<Verb, 'run' | 'retry' | 'retry-dropped'> };

type Wrong = { readonly kind: 'wrong'; readonly refusal: Refusal };

/** Reads the words behind a command's name. None at all is a call for help, never a run of everything. */
export function readWords(words: readonly string[]): Reading | Wrong {
  const flags = words.filter(isFlag);
  const names = words.filter((word) => !isFlag(word)).flatMap((word) => word.split(',').filter(Boolean));
  if (words.length === 0) return { kind: 'help' };
  const info = verbs.find((verb) => startsWith(names, verb.words));
  const verb = info?.verb ?? 'run';
  if (info === undefined || verb === 'run') return readRun(names.slice(info?.words.length ?? 0), flags);
  const surplus = names.slice(info.words.length);
  if (surplus[0] !== undefined) return wrong(surplusRefusal(info, surplus[0]));
  return readVerb(verb, flags);
}

function isFlag(word: string): boolean {
  return /^(?:--|[\u2013\u2014]|@)/.test(word);
}

function startsWith(names: readonly string[], words: readonly string[]): boolean {
  return words.every((word, index) => names[index]?.toLowerCase() === word);
}

function surplusRefusal(info: VerbInfo, word: string): Refusal {
  const phrase = [...info.words, word].join(' ');
  const meant = nearest(
    phrase,
    verbWords.filter((words) => words.includes(' ')),
    1,
  );
  return meant.length > 0
    ? { kind: 'unknown-word', word: phrase, nearest: meant }
    : { kind: 'needless-word', verb: info.words.join(' '), word };
}

function readRun(selectors: readonly string[], words: readonly string[]): Reading | Wrong {
  const flags = readFlags(words);
  if ('kind' in flags) return flags;
  if (selectors.length === 0) return wrong({ kind: 'no-app' });
  return { kind: 'run', selectors: [...new Set(selectors)], ...flags };
}

function readVerb(verb: Exclude<Verb, 'run'>, words: readonly string[]): Reading | Wrong {
  if (verb === 'retry' || verb === 'retry-dropped') {
    const flags = readFlags(words);
    return 'kind' in flags ? flags : { kind: verb, ...flags };
  }
  return words[0] === undefined ? { kind: verb } : wrong({ kind: 'needless-word', verb, word: words[0] });
}

function readFlags(words: readonly string[]): { sha: string | undefined; confirmed: boolean } | Wrong {
  let confirmed = false;
  const commits = new Set<string>();
  for (const word of words) {
    if (word.startsWith('@')) {
      if (!/^@[0-9a-f]{7,64}$/i.test(word)) return wrong({ kind: 'not-a-commit', word });
      commits.add(word.slice(1).toLowerCase());
    }
    // Phones turn two hyphens into a dash.
    else if (/^(?:--|[\u2013\u2014])yes$/i.test(word)) confirmed = true;
    else return wrong({ kind: 'unknown-flag', word });
  }
  const [sha, second] = commits;
  return second === undefined ? { sha, confirmed } : wrong({ kind: 'several-commits' });
}

function wrong(refusal: Refusal): Wrong {
  return { kind: 'wrong', refusal };
}
