import type { Header, Span } from './transcript.ts';

/** A status line taken apart (RFC 9112 section 4; curl prints HTTP/2 and 3 in the same form). */
export interface StatusLine {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
}

const space = 32;
const tab = 9;
const zero = 48;
const nine = 57;

/** Reads `HTTP/1.1 403 Forbidden`; undefined for any other line. Case and surrounding space do not matter. */
export function parseStatusLine(line: string): StatusLine | undefined {
  const text = line.trim();
  if (text.length < 10 || text.length > 300 || text.slice(0, 5).toUpperCase() !== 'HTTP/') return undefined;
  const gap = text.indexOf(' ');
  const version = text.slice(5, gap);
  if (gap < 6 || gap > 8 || !isDigit(version.charCodeAt(0))) return undefined;
  const rest = text.slice(gap).trimStart();
  const status = statusAt(rest, 0);
  if (status === undefined) return undefined;
  return { version, status, reason: rest.slice(3).trim() };
}

/** The three-digit status 100 to 599 that stands at an offset and is no part of a longer word or number. */
export function statusAt(text: string, at: number): number | undefined {
  const first = text.charCodeAt(at);
  if (first < zero + 1 || first > zero + 5) return undefined;
  if (!isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2))) return undefined;
  if (isWordCharacter(text.charCodeAt(at + 3)) || isWordCharacter(text.charCodeAt(at - 1))) return undefined;
  return Number(text.slice(at, at + 3));
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

function isWordCharacter(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/**
 * Reads `Name: value`. Undefined when the line is no field line (RFC 9110 section 5.1: the name is a
 * token, so it holds no space).
 */
export function parseHeader(line: string, span: Span | undefined): Header | undefined {
  const at = line.indexOf(':');
  if (at < 1 || at > 80) return undefined;
  let start = 0;
  while (line.charCodeAt(start) === space || line.charCodeAt(start) === tab) start += 1;
  for (let index = start; index < at; index += 1)
    if (!isTokenCharacter(line.charCodeAt(index))) return undefined;
  if (start === at) return undefined;
  return { name: line.slice(start, at).toLowerCase(), value: line.slice(at + 1).trim(), span };
}

/** RFC 9110 section 5.6.2: visible ASCII but the delimiters. */
const tokenCharacters = new Uint8Array(128).fill(1, space + 1, 127);
for (const delimiter of '"(),/:;<=>?@[\\]{}') tokenCharacters[delimiter.charCodeAt(0)] = 0;

function isTokenCharacter(code: number): boolean {
  return code < 128 && tokenCharacters[code] === 1;
}
