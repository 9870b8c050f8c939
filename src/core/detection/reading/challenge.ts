/** One challenge of a WWW-Authenticate field. */
export interface Challenge {
  /** Lower case, e.g. `bearer`. */
  readonly scheme: string;
  /** Names in lower case, values unquoted. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Quoted strings without a name, as the Meta platform sends them. */
  readonly bare: readonly string[];
}

/**
 * Parses a WWW-Authenticate value (RFC 9110 section 11.6.1): several challenges may share a field, commas
 * separate both parameters and challenges. What does not fit the grammar is passed over, never guessed.
 */
export function parseChallenges(value: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string>; bare: string[] }[] = [];
  const input = value.slice(0, 8_000);
  let at = 0;
  while (at < input.length) {
    at = skip(input, at, ' ,;\t');
    if (at >= input.length) break;
    if (input.charAt(at) === '"') {
      const quoted = readQuoted(input, at);
      challenges.at(-1)?.bare.push(quoted.text);
      at = quoted.end;
      continue;
    }
    const end = endOfToken(input, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const word = input.slice(at, end);
    const equals = skip(input, end, ' \t');
    const current = challenges.at(-1);
    if (input.charAt(equals) === '=' && current !== undefined) {
      const parameter = readValue(input, skip(input, equals + 1, ' \t'));
      const name = word.toLowerCase();
      if (!current.parameters.has(name)) current.parameters.set(name, parameter.text);
      at = parameter.end;
    } else {
      if (input.charAt(equals) !== '=')
        challenges.push({ scheme: word.toLowerCase(), parameters: new Map(), bare: [] });
      at = input.charAt(equals) === '=' ? equals + 1 : end;
    }
  }
  return challenges;
}

function skip(input: string, from: number, characters: string): number {
  let at = from;
  while (at < input.length && characters.includes(input.charAt(at))) at += 1;
  return at;
}

function endOfToken(input: string, from: number): number {
  let at = from;
  while (at < input.length && !' ,\t"='.includes(input.charAt(at))) at += 1;
  return at;
}

function readValue(input: string, at: number): { text: string; end: number } {
  if (input.charAt(at) === '"') return readQuoted(input, at);
  let end = at;
  while (end < input.length && !' ,\t'.includes(input.charAt(end))) end += 1;
  return { text: input.slice(at, end), end };
}

/** Whether a quote ends the string that it stands in: some servers quote scopes within it without escaping. */
function closes(input: string, at: number): boolean {
  return at + 1 >= input.length || ' ,;\t'.includes(input.charAt(at + 1));
}

/** Reads a quoted string whose opening quote is at `at`; a string that is cut off ends with the input. */
function readQuoted(input: string, at: number): { text: string; end: number } {
  const parts: string[] = [];
  let from = at + 1;
  let end = from;
  while (end < input.length && !(input.charAt(end) === '"' && closes(input, end))) {
    if (input.charAt(end) === '\\') {
      parts.push(input.slice(from, end));
      from = end + 1;
      end += 2;
    } else end += 1;
  }
  parts.push(input.slice(from, Math.min(end, input.length)));
  return { text: parts.join(''), end: end + 1 };
}
