import { stripAnsi } from '../../../artifacts/transcript/text-lines.ts';
import { kindOf } from '../../kinds/kind-of.ts';
import type { Profile } from '../../profiles/profile.ts';
import { createRedactor, credentialsIn } from '../../redaction/redactor.ts';
import { findTokens } from '../../redaction/tokens.ts';
import type { GivenCredential, GivenRegion, SeenAnswer, StoredLogin, ToldOverride } from '../facts.ts';
import { regionsOf } from '../services.ts';
import { answerAt } from './answer.ts';
import { statusIn } from './status-mention.ts';

/** What the log of a tool tells about why it was refused. */
export interface LogReading {
  readonly credentials: readonly GivenCredential[];
  readonly regions: readonly GivenRegion[];
  readonly logins: readonly StoredLogin[];
  readonly overridesTold: readonly ToldOverride[];
  readonly answers: readonly SeenAnswer[];
}

/** The time that GitHub's runner puts before each line, with seven decimals. */
const RUNNER_TIME = /(?<![^\t])\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/;

/** Job, step and time stand at the beginning of a line, in characters. */
const LONGEST_RUNNER_PREFIX = 400;

/** A line as the tool printed it: `gh run view --log` shows job, step and time before it, the log of a job the time. */
function asPrinted(line: string): string {
  const time = RUNNER_TIME.exec(line.slice(0, LONGEST_RUNNER_PREFIX));
  return time === null ? line : line.slice(time.index + time[0].length);
}

/** More answers than this teach nothing new, and each costs some reading. */
const MOST_ANSWERS = 1_000;

/** The most that is kept of the line of an answer, in characters. */
const LONGEST_SAID = 400;

/**
 * Reads the log of a tool that prints in no fixed form: lines that tell a status, an address, a region, or the shape
 * of the credential. Takes time linear in its length; nothing of it is kept unredacted.
 */
export function readLog(log: string, file: string, profile: Profile): LogReading {
  // A body that goes over several lines is none with what a runner puts before each.
  const text = stripAnsi(log).split('\n').map(asPrinted).join('\n');
  const lines = [...linesOf(text, file, profile)];
  const ofCredential = lines.filter(({ line }) => speaksOfCredential(line, profile));
  const answers = answersIn(text, lines, profile);
  // An answer often repeats the key it was sent; only the words around the key elsewhere tell that it is one.
  const telling = [...ofCredential.map(({ line }) => line), ...answers.map(({ said }) => said)];
  const redact = createRedactor(new Set(telling.flatMap((line) => credentialsIn(line))));
  return {
    credentials: ofCredential.flatMap(credentialTold),
    regions: lines.flatMap((line) => regionTold(line, profile)),
    logins: lines.flatMap(({ line, from }) => (says('stored-login', line, profile) ? [{ from }] : [])),
    overridesTold: overridesTold(lines, profile, redact),
    answers: answers.map((one) => ({ ...one, said: redact(one.said).slice(0, LONGEST_SAID) })),
  };
}

interface Line {
  readonly line: string;
  /** Where in the log it begins. */
  readonly offset: number;
  /** File and number, for people. */
  readonly from: string;
  /** What it speaks of. */
  readonly address: string | undefined;
}

function* linesOf(text: string, file: string, profile: Profile): Generator<Line> {
  let offset = 0;
  let address: string | undefined;
  for (let number = 1; offset <= text.length; number += 1) {
    const feed = text.indexOf('\n', offset);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(offset, end);
    address = addressIn(line, profile, address);
    yield { line, offset, from: `${file}, line ${number}`, address };
    offset = end + 1;
  }
}

function says(what: Profile['logSays'][number]['means'], line: string, { logSays }: Profile): boolean {
  return logSays.some(({ means, pattern }) => means === what && pattern.test(line));
}

/** What the last line that speaks of it says overrides the credential: the tool may have mended what it found before. */
function overridesTold(
  lines: readonly Line[],
  { logSays }: Profile,
  redact: (text: string) => string,
): readonly ToldOverride[] {
  const patterns = logSays.flatMap(({ means, pattern }) => (means === 'overrides' ? [pattern] : []));
  const told = lines.flatMap(({ line, from }) =>
    patterns.flatMap((pattern) => {
      const names = pattern.exec(line)?.[1];
      return names === undefined ? [] : [{ from, names }];
    }),
  );
  const { from = '', names = 'none' } = told.at(-1) ?? {};
  if (/^none\b/i.test(names)) return [];
  return redact(names)
    .split(';')
    .map((name) => ({ from, name: name.trim() }))
    .filter(({ name }) => name !== '');
}

/** The answers that the lines tell by their status; where none of them is a refusal, also what says so in words. */
function answersIn(text: string, lines: readonly Line[], profile: Profile): readonly SeenAnswer[] {
  const answers = answersByStatus(text, lines);
  if (answers.some(({ status }) => status >= 400)) return answers;
  const words = lines.find(({ line }) => says('refused', line, profile));
  const refusal =
    words && answerAt({ status: 401, at: 0, end: words.line.length, isHead: false }, text, words);
  return refusal === undefined ? answers : [...answers, refusal];
}

function answersByStatus(text: string, lines: readonly Line[]): readonly SeenAnswer[] {
  const answers: SeenAnswer[] = [];
  for (const line of lines) {
    const mention = statusIn(line.line);
    const answer = mention && answerAt(mention, text, line);
    if (answer !== undefined) answers.push(answer);
    if (answers.length === MOST_ANSWERS) break;
  }
  return answers;
}

/** How curl shows where a request goes. */
const HOST_LINE = /^> host: ([a-z0-9.-]{1,253})\s*$/i;

const ADDRESS = /https?:\/\/[^\s"'<>`\\)\]},]{1,2000}/;

/** The address that a line speaks of: its own, none where it names a service by its words, else the last one. */
function addressIn(line: string, { services }: Profile, last: string | undefined): string | undefined {
  const host = HOST_LINE.exec(line)?.[1];
  const own = host === undefined ? ADDRESS.exec(line)?.[0] : `https://${host}/`;
  return own ?? (services.some(({ mentionedAs }) => mentionedAs?.test(line) === true) ? undefined : last);
}

/** Lines that speak of the credential of the tool itself, not of one that it writes into a project. */
const OF_CREDENTIAL = /\bapi key prefix\b|\bauthorization\b|\bx-api-key\b/i;

/** `phx_***`: what careful tools print. */
const MASKED = /(?<![\w*])[A-Za-z0-9][\w.-]{1,7}\*{3}/;

function speaksOfCredential(line: string, { credential }: Profile): boolean {
  const { variables, option } = credential;
  return OF_CREDENTIAL.test(line) || [option, ...variables].some((name) => line.includes(name));
}

function credentialTold({ line, from }: Line): readonly GivenCredential[] {
  const [token] = findTokens(line);
  const shown = token === undefined ? MASKED.exec(line)?.[0] : line.slice(token.start, token.end);
  const is = kindOf(shown ?? '');
  return is.kind === 'empty' ? [] : [{ from, is, faults: undefined }];
}

const REGION = /\bregion["']?[ :=]{1,3}["']?([a-z]{2,12})\b/i;

function regionTold({ line, from }: Line, profile: Profile): readonly GivenRegion[] {
  const name = REGION.exec(line)?.[1]?.toLowerCase() ?? '';
  return regionsOf(profile).includes(name) ? [{ from, name }] : [];
}
