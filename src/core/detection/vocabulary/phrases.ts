import { breakToken, tokenize, unknown } from './tokens.ts';
import type { Dictionary, Tokens } from './tokens.ts';

/**
 * How much a wording says: 5 is what a provider documents for itself, 4 decides alone, 3 decides within an error, 2 is a refusal without a reason
 * ("Forbidden"), 1 only colours what the status already says.
 */
export type Weight = 1 | 2 | 3 | 4 | 5;

/**
 * A wording and what it means. `say` is a sequence of words:
 * `a|b` either word; `a?` may be left out; `*` up to three other words; `**` up to eight; `^` and `$` the
 * beginning and end of the text. Words stand for all their synonyms.
 */
export interface Phrase<Meaning> {
  readonly say: string;
  readonly means: Meaning;

  readonly weight: Weight;
}

/** A phrase found in a text; offsets of the words, end exclusive. */
export interface Match<Meaning> {
  readonly phrase: Phrase<Meaning>;
  readonly start: number;
  readonly end: number;
}

interface State<Meaning> {
  /** By word number; a phrase may go on in several ways. */
  readonly next: Map<number, State<Meaning>[]>;
  /** Ways on after up to `most` other words. */
  readonly gaps: { readonly most: number; readonly state: State<Meaning> }[];
  readonly ends: Phrase<Meaning>[];
  readonly endsAtEnd: Phrase<Meaning>[];
  /** For building: states by the step that leads to them, so that common beginnings are shared. */
  readonly bySteps: Map<string, State<Meaning>>;
}

function newState<Meaning>(): State<Meaning> {
  return { next: new Map(), gaps: [], ends: [], endsAtEnd: [], bySteps: new Map() };
}

/** Longest text that is searched; refusals are said at once or not at all. */
export const longestText = 4_000;

/**
 * Finds all phrases of a table in one pass. Each word starts at most a bounded number of attempts, so the
 * time is linear in the text and hardly depends on the number of phrases.
 */
export class PhraseTable<Meaning> {
  private readonly anywhere = newState<Meaning>();
  private readonly atStart = newState<Meaning>();
  private readonly dictionary: Dictionary;

  constructor(dictionary: Dictionary, phrases: readonly Phrase<Meaning>[]) {
    this.dictionary = dictionary;
    for (const phrase of phrases) this.add(phrase);
  }

  /** The words of a text, to be searched by this and other tables of the same dictionary. */
  tokens(text: string): Tokens {
    return tokenize(text, this.dictionary, longestText);
  }

  find(tokens: Tokens): Match<Meaning>[] {
    const found: Match<Meaning>[] = [];
    this.follow(this.atStart, tokens, 0, 0, found);
    for (let at = 0; at < tokens.ids.length; at += 1) {
      const id = tokens.ids[at] ?? unknown;
      if (id === unknown || id === breakToken) continue;
      const states = this.anywhere.next.get(id);
      if (states !== undefined) for (const state of states) this.follow(state, tokens, at, at + 1, found);
    }
    return found;
  }

  private follow(
    state: State<Meaning>,
    tokens: Tokens,
    start: number,
    at: number,
    found: Match<Meaning>[],
  ): void {
    if (at > start) this.collect(state, tokens, start, at, found);
    const id = tokens.ids[at];
    if (id === undefined) return;
    if (state.next.size > 0) {
      const states = state.next.get(id);
      if (states !== undefined) for (const next of states) this.follow(next, tokens, start, at + 1, found);
    }
    for (const gap of state.gaps) this.leap(gap.state, gap.most, tokens, start, at, found);
  }

  private leap(
    state: State<Meaning>,
    most: number,
    tokens: Tokens,
    start: number,
    from: number,
    found: Match<Meaning>[],
  ): void {
    for (let at = from; at <= from + most; at += 1) {
      const id = tokens.ids[at];
      if (id === undefined || id === breakToken) return;
      const states = id === unknown ? undefined : state.next.get(id);
      if (states === undefined) continue;
      for (const next of states) this.follow(next, tokens, start, at + 1, found);
    }
  }

  private collect(
    state: State<Meaning>,
    tokens: Tokens,
    start: number,
    end: number,
    found: Match<Meaning>[],
  ): void {
    for (const phrase of state.ends) found.push(matchOf(phrase, tokens, start, end));
    if (state.endsAtEnd.length > 0 && isEnd(tokens, end))
      for (const phrase of state.endsAtEnd) found.push(matchOf(phrase, tokens, start, end));
  }

  private add(phrase: Phrase<Meaning>): void {
    const steps = phrase.say.split(' ');
    const anchored = steps[0] === '^';
    const first = anchored ? this.atStart : this.anywhere;
    this.addSteps(first, anchored ? steps.slice(1) : steps, phrase);
  }

  private addSteps(state: State<Meaning>, steps: readonly string[], phrase: Phrase<Meaning>): void {
    const [step, ...rest] = steps;
    if (step === undefined) state.ends.push(phrase);
    else if (step === '$') state.endsAtEnd.push(phrase);
    else if (step.endsWith('?')) {
      this.addSteps(state, rest, phrase);
      this.addSteps(this.stateAfter(state, step.slice(0, -1)), rest, phrase);
    } else this.addSteps(this.stateAfter(state, step), rest, phrase);
  }

  private stateAfter(state: State<Meaning>, step: string): State<Meaning> {
    const known = state.bySteps.get(step);
    if (known !== undefined) return known;
    const after = newState<Meaning>();
    state.bySteps.set(step, after);
    if (step === '*' || step === '**') state.gaps.push({ most: step === '*' ? 3 : 8, state: after });
    else {
      const ids = new Set(step.split('|').map((word) => this.dictionary.add(word)));
      for (const id of ids) state.next.set(id, [...(state.next.get(id) ?? []), after]);
    }
    return after;
  }
}

function matchOf<Meaning>(
  phrase: Phrase<Meaning>,
  tokens: Tokens,
  start: number,
  end: number,
): Match<Meaning> {
  return { phrase, start: tokens.starts[start] ?? 0, end: tokens.ends[end - 1] ?? 0 };
}

function isEnd(tokens: Tokens, at: number): boolean {
  return at >= tokens.ids.length || (at === tokens.ids.length - 1 && tokens.ids[at] === breakToken);
}
