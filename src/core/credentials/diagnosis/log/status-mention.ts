/** A status that a line of a log tells. */
export interface StatusMention {
  readonly status: number;
  /** Offset of the words that tell it. */
  readonly at: number;
  /** Offset behind those words: what follows may be the answer's body. */
  readonly end: number;
  /** Whether it is the status line of an HTTP response, whose head follows. */
  readonly isHead: boolean;
}

const HEAD = /^[<*\s]{0,4}HTTP\/[0-9][0-9.]{0,2} ([1-5][0-9]{2})\b/;

/** A request and, behind it, the status alone: `GET https://api.example.com/x 200`. */
const REQUESTED =
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,1000} [-=>:(]{0,3} ?([1-5][0-9]{2})\b/;

/** Words that make the number behind them a status. */
const NAMED =
  /\b(?:API Error|status(?:[ _-]?code)?|HTTP(?: status)?|answered|returned|failed with)["']?[ :=(]{1,4}["']?(?:status )?(?:code )?([1-5][0-9]{2})\b/i;

/** A number that its reason phrase makes a status. */
const PHRASED = /\b(200|201|204|401|403) (?:OK|Created|No Content|Unauthorized|Forbidden)\b/i;

/** The most of a line that is looked at, in characters. */
const LOOKED_AT = 4_000;

/** The status that a line of a log tells, if it tells one. */
export function statusIn(line: string): StatusMention | undefined {
  const looked = line.slice(0, LOOKED_AT);
  for (const pattern of [HEAD, REQUESTED, NAMED, PHRASED]) {
    const match = pattern.exec(looked);
    if (match === null) continue;
    const { index: at, 0: words, 1: status } = match;
    return { status: Number(status), at, end: at + words.length, isHead: pattern === HEAD };
  }
  return undefined;
}
