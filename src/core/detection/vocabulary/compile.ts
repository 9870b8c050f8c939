import { skipped, unknown, type Words } from './dictionary.ts';
import { isPlain, normalWord, singularOf } from './normal-word.ts';
import { bitOf, type CompiledPhrases, type Phrase, type Step, type Variant } from './phrases.ts';
import { breakToken } from './tokens.ts';
import { indexOf } from './word-index.ts';

/** What words mean the same, one group a line, and which are passed over. */
export interface Language {
  readonly synonyms: readonly string[];
  readonly dropped: string;
}

/**
 * Prepares phrases for the search: numbers their words, and files every way to say one under its rarest word, so that
 * a text is compared only with those one of whose words it has.
 */
export function compilePhrases<Meaning>(
  language: Language,
  phrases: readonly Phrase<Meaning>[],
): CompiledPhrases<Meaning> {
  const list = new WordList(language);
  const steps = new Steps(list);
  const variants = phrases.flatMap(({ say }, phrase) =>
    waysOf(say).map((way) => variantOf(phrase, way, steps)),
  );
  const words = list.words();
  const uses = usesOf(variants, steps.all);
  const byWord = Array.from({ length: words.size }, (): number[] => []);
  for (const [place, variant] of variants.entries())
    for (const id of rarestStep(variant, steps.all, uses)) byWord[id]?.push(place);
  return { words, phrases, steps: steps.all, variants, byWord };
}

/** Gives words their numbers. */
class WordList {
  private readonly ids = new Map<string, number>();
  private next = breakToken + 1;

  constructor({ synonyms, dropped }: Language) {
    for (const word of dropped.split(' ')) this.ids.set(word, skipped);
    for (const group of synonyms) {
      const id = this.next++;
      for (const word of group.split(' ')) this.ids.set(normalWord(word), id);
    }
  }

  /** The number of a word or of its singular, new if need be. */
  numberOf(spelled: string): number {
    const word = normalWord(spelled);
    const known = this.ids.get(word) ?? this.ids.get(singularOf(word) ?? '') ?? unknown;
    if (known !== unknown) return known;
    const id = this.next++;
    this.ids.set(word, id);
    return id;
  }

  words(): Words {
    const all = [...this.ids];
    return {
      size: this.next,
      plain: indexOf(new Map(all.filter(([word]) => isPlain(word)))),
      others: Object.fromEntries(all.filter(([word]) => !isPlain(word))),
    };
  }
}

/** The steps of all phrases; many phrases share one. */
class Steps {
  readonly all: Step[] = [];
  private readonly list: WordList;
  private readonly known = new Map<string, number>();

  constructor(list: WordList) {
    this.list = list;
  }

  /** The place of the step that any of `words`, parted by `|`, fits. */
  of(words: string): number {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    const ids = [...new Set(words.split('|').map((word) => this.list.numberOf(word)))];
    const place = this.all.push({ ids, mask: ids.reduce((mask, id) => mask | bitOf(id), 0) }) - 1;
    this.known.set(words, place);
    return place;
  }
}

/** The ways to say a phrase: with and without each of the words that may be left out. */
function waysOf(say: string): string[][] {
  let ways: string[][] = [[]];
  for (const step of say.split(' ')) {
    if (step.endsWith('?')) ways = ways.flatMap((way) => [way, [...way, step.slice(0, -1)]]);
    else for (const way of ways) way.push(step);
  }
  return ways;
}

function variantOf(phrase: number, way: readonly string[], all: Steps): Variant {
  const steps: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (const words of way) {
    if (words === '^' || words === '$') continue;
    if (words === '*') gap = 3;
    else if (words === '**') gap = 8;
    else {
      steps.push(all.of(words));
      gaps.push(gap);
      gap = 0;
    }
  }
  return { phrase, steps, gaps, fromStart: way[0] === '^', toEnd: way.at(-1) === '$' };
}

/** How often each word is used in the whole table. */
function usesOf(variants: readonly Variant[], steps: readonly Step[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const variant of variants)
    for (const step of variant.steps)
      for (const id of steps[step]?.ids ?? []) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

/** The words of the step whose words are used least. */
function rarestStep(
  variant: Variant,
  steps: readonly Step[],
  uses: ReadonlyMap<number, number>,
): readonly number[] {
  let rarest: readonly number[] = [];
  let least = Infinity;
  for (const step of variant.steps) {
    const ids = steps[step]?.ids ?? [];
    const used = ids.reduce((sum, id) => sum + (uses.get(id) ?? 0), 0);
    if (used < least) {
      rarest = ids;
      least = used;
    }
  }
  return rarest;
}
