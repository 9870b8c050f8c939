import { describe, expect, it } from 'vitest';
import { readCorpus, spelled, verdictOn } from './score.ts';
import type { Verdict } from '../../src/core/detection/verdict.ts';
import type { CorpusCase } from './score.ts';

const cases = readCorpus();

/** What a verdict says, without how it was come by. */
function saying(verdict: Verdict): string {
  if (verdict.kind === 'clear') return 'clear';
  return `${verdict.cause} [${spelled(verdict.scopes)}]${verdict.anyOf ? ' any' : ''}`;
}

const original = new Map(cases.map((each) => [each.id, saying(verdictOn(each))]));

/** Cases whose verdict a change turned. */
function turned(change: (output: string, each: CorpusCase) => string, among: readonly CorpusCase[] = cases): string[] {
  return among
    .map((each) => ({ each, now: saying(verdictOn(each, change(each.curl_output, each))) }))
    .filter(({ each, now }) => now !== original.get(each.id))
    .map(({ each, now }) => `${each.id}: ${original.get(each.id) ?? ''} became ${now}`);
}

const withHead = cases.filter(({ curl_output }) => curl_output.startsWith('HTTP/'));
const verbose = cases.filter(({ curl_output }) => /^< HTTP\//m.test(curl_output));
const bodyOnly = cases.filter(({ curl_output }) => /^[[{]/.test(curl_output) && /[\]}]$/.test(curl_output.trim()));

/** Changes the lines of the head and leaves the body. */
function inHead(output: string, change: (lines: string[]) => string[]): string {
  const end = /\r?\n\r?\n/.exec(output);
  if (end === null) return output;
  const lines = output.slice(0, end.index).split(/\r?\n/);
  return change(lines).join('\n') + output.slice(end.index);
}

function upper(line: string): string {
  return line.replace(/^[\w-]+(?=:)/, (name) => name.toUpperCase());
}

function spaced(line: string): string {
  return `${line.replace(': ', ':   \t')}  `;
}

/** The status of an output that starts with its head. */
function status(output: string): string {
  return output.split(' ', 2)[1] ?? '';
}

/** Status, headers and body as members of a JSON object. */
function parts(output: string): string {
  const [head = '', ...rest] = output.replaceAll('\r\n', '\n').split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(lines.map((line) => [line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
  return JSON.stringify({ status_code: Number(first.split(' ')[1]), headers, body: rest.join('\n\n') });
}

describe('what does not matter to a verdict', () => {
  it('upper-case header names', () => {
    expect(turned((output) => inHead(output, ([first = '', ...rest]) => [first, ...rest.map(upper)]), withHead)).toEqual([]);
  });

  it('a lower-case status line', () => {
    expect(turned((output) => output.replace(/^HTTP\//, 'http/'), withHead)).toEqual([]);
  });

  it('the order of headers', () => {
    expect(turned((output) => inHead(output, ([first = '', ...rest]) => [first, ...rest.reverse()]), withHead)).toEqual([]);
  });

  it('carriage returns', () => {
    expect(turned((output) => output.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('white space around header values and at the ends of the output', () => {
    expect(turned((output) => `\n\n${inHead(output, (lines) => lines.map(spaced))}\n \n`, withHead)).toEqual([]);
  });

  it('indentation of JSON', () => {
    expect(turned((output) => JSON.stringify(JSON.parse(output), undefined, 4), bodyOnly.filter(isJson))).toEqual([]);
    expect(turned((output) => JSON.stringify(JSON.parse(output)), bodyOnly.filter(isJson))).toEqual([]);
  });

  it('the order of JSON members', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, backwards(inner)]));
    };
    expect(turned((output) => JSON.stringify(backwards(JSON.parse(output))), bodyOnly.filter(isJson))).toEqual([]);
  });

  it('terminal colour', () => {
    expect(turned((output) => inHead(output, (lines) => lines.map((line) => `\u001b[1m${line}\u001b[0m`)), withHead)).toEqual([]);
  });

  it('a progress meter between the streams', () => {
    const meter = '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0\r100   403  100   401    0     0   1234      0 --:--:-- --:--:-- --:--:--  1235\n';
    expect(turned((output) => meter + output, withHead)).toEqual([]);
  });

  it('redirects, 100 Continue and a proxy before the answer', () => {
    const before = 'HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 301 Moved Permanently\r\nLocation: https://api.example.com/v2\r\nContent-Length: 0\r\n\r\n';
    expect(turned((output) => before + output, withHead)).toEqual([]);
  });

  it('what the request said', () => {
    const request = '> X-Note: HTTP 401 Unauthorized, missing scope: admin:everything\n> X-Required-Scopes: admin:everything\n';
    expect(turned((output) => output.replace(/^> /m, `${request}> `), verbose)).toEqual([]);
  });

  it('curl saying goodbye', () => {
    expect(turned((output) => `${output}\n* Connection #0 to host api.example.com left intact\n`, verbose)).toEqual([]);
  });

  it('being wrapped in JSON with the output as a text', () => {
    expect(turned((output) => JSON.stringify({ exit_code: 0, stdout: output }), [...withHead, ...verbose])).toEqual([]);
    expect(turned((output) => JSON.stringify(output), [...withHead, ...verbose])).toEqual([]);
  });

  it('being wrapped in JSON as status and body', () => {
    expect(turned(parts, withHead.filter(({ curl_output }) => !isRepeatedHeader(curl_output)))).toEqual([]);
  });

  it('a printed status behind the body', () => {
    expect(turned((output) => `${output}\nHTTP_STATUS:${status(output)}`, withHead)).toEqual([]);
    expect(turned((output) => `${output}\nhttp_code=${status(output)} time_total=0.403 size_download=401`, withHead)).toEqual([]);
  });

  it('being cut off behind the words that count', () => {
    const cut = withHead.filter((each) => verdictOn(each).kind === 'auth');
    const changed = turned((output, each) => {
      const spans = verdictOn(each).evidence.map(({ span }) => span?.end ?? output.length);
      return output.slice(0, Math.max(...spans));
    }, cut);
    expect(changed).toEqual([]);
  });
});

function isRepeatedHeader(output: string): boolean {
  const names = (output.split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/).map((line) => line.split(':', 1)[0]?.toLowerCase());
  return new Set(names).size < names.length;
}

function isJson({ curl_output }: CorpusCase): boolean {
  try {
    JSON.parse(curl_output);
    return true;
  } catch {
    return false;
  }
}
