import { wordingsIn } from '../vocabulary/vocabulary.ts';
import { isMisread, isNoMember, isOfDenial } from './misreadings.ts';
import type { Match, Weight } from '../vocabulary/phrases.ts';
import { isAuthMeaning, type Meaning } from '../vocabulary/meaning.ts';
import type { Statement } from '../reading/statement.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';

/** One reason to think that access was, or was not, what failed. */
export interface Signal {
  readonly means: Meaning;
  readonly weight: Weight;
  readonly statement: Statement;
  /** Where the words stand in the statement. */
  readonly at: Span;
  /** More decisive than others of its weight. */
  readonly firm?: true | undefined;
  /** In another language than English. */
  readonly foreign?: true | undefined;
  /** The wording or rule that recognised it. */
  readonly rule: string;
}

/**
 * What a statement says. Words of access that are part of a validation wording ("unexpected token",
 * "continuation token") are not about access and are left out.
 */
export function signalsIn(statement: Statement): readonly Signal[] {
  const matches = wordingsIn(statement.text);
  if (matches.length === 0) return none;
  const vetoes = matches.filter(
    (match) =>
      match.phrase.weight === 4 &&
      isVeto(match.phrase.means) &&
      !isNoMember(match, statement.text) &&
      !isOfDenial(match, statement.text),
  );
  const isLookUp = matches.some(({ phrase }) => phrase.means === 'not-found');
  const signals: Signal[] = [];
  let before: Match<Meaning> | undefined;
  for (const match of matches) {
    const { means } = match.phrase;
    // A list says "not found" in each of its lines; once is enough.
    const isRepeated = match.phrase === before?.phrase && !isAuthMeaning(means);
    before = match;
    if (isRepeated || (isAuthMeaning(means) && vetoes.some((veto) => isVetoed(match, veto, statement.text))))
      continue;
    if (isMisread(match, statement.text, isLookUp)) continue;
    signals.push(signalOf(match, statement));
  }
  return signals;
}

const none: readonly Signal[] = [];

function signalOf({ phrase, start, end }: Match<Meaning>, statement: Statement): Signal {
  const { means, firm, foreign, say } = phrase;
  // `"category": "AUTHENTICATION_ERROR"`: the class that an error is of says less than the error.
  const weight = statement.key === 'category' && phrase.weight > 2 ? 2 : phrase.weight;
  return { means, weight, firm, foreign, statement, at: { start, end }, rule: `wording:${say}` };
}

/** A wording of another reason rules out the meanings it names, else every wording it shares words with. */
function isVetoed(match: Match<Meaning>, veto: Match<Meaning>, text: string): boolean {
  // A firm wording that has the other's words among its own knows better.
  if (match.phrase.firm === true && match.start < veto.start && veto.end <= match.end) return false;
  if (veto.phrase.vetoes !== undefined)
    return (
      veto.phrase.vetoes.includes(match.phrase.means) && !/[.!?]\s/.test(text.slice(match.end, veto.start))
    );
  return veto.start < match.end && match.start < veto.end;
}

function isVeto(means: Meaning): boolean {
  return (
    means === 'validation' ||
    means === 'payment' ||
    means === 'conflict' ||
    means === 'rate-limit' ||
    means === 'other'
  );
}
