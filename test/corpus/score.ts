import { readFileSync } from 'node:fs';
import { detect } from '../../src/core/detection/detect.ts';
import { observationOf } from '../core/detection/observation-of.ts';
import type { Verdict } from '../../src/core/detection/verdict.ts';

/** One labelled output. */
export interface CorpusCase {
  readonly id: string;
  readonly provider: string;
  readonly toolkit: string;
  readonly summary: string;
  readonly curl_output: string;
  readonly auth: boolean;
  readonly cause: string;
  readonly scopes: readonly string[];
  readonly scopes_any_of: boolean;
}

/** Shares between 0 and 1, and the cases that were judged wrongly. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly cause: number;
  readonly scopes: number;
  readonly noInvention: number;
  readonly anyOf: number;
  readonly misses: readonly string[];
}

/** The labelled cases beside this file. */
export function readCorpus(): CorpusCase[] {
  const text = readFileSync(new URL('dev.jsonl', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusCase);
}

/** The verdict on a case; every case is handed over as a failure, so that the text alone decides. */
export function verdictOn(each: CorpusCase, output = each.curl_output): Verdict {
  return detect(observationOf({ toolkit: each.toolkit, action: each.id, summary: each.summary, output }));
}

/** Scopes as a set, case folded, because one provider spells one permission differently. */
export function spelled(scopes: readonly string[]): string {
  return [...new Set(scopes.map((scope) => scope.trim().toLowerCase()))].sort().join(' ');
}

/** Scores a judge over labelled cases. */
export function score(cases: readonly CorpusCase[], judge: (each: CorpusCase) => Verdict): Score {
  const judged = cases.map((each) => ({ each, verdict: judge(each) }));
  const auth = judged.filter(({ each }) => each.auth);
  const called = judged.filter(({ verdict }) => verdict.kind === 'auth');
  const right = called.filter(({ each }) => each.auth);
  const named = auth.filter(({ each }) => each.scopes.length > 0);
  const unnamed = auth.filter(({ each }) => each.scopes.length === 0);
  const choices = named.filter(({ each }) => each.scopes_any_of);
  const causes = auth.filter(({ each, verdict }) => verdict.kind === 'auth' && verdict.cause === each.cause);
  const exact = named.filter(isExact);
  return {
    precision: share(right.length, called.length),
    recall: share(right.length, auth.length),
    cause: share(causes.length, auth.length),
    scopes: share(exact.length, named.length),
    noInvention: share(unnamed.filter(isExact).length, unnamed.length),
    anyOf: share(choices.filter((one) => isExact(one) && one.verdict.kind === 'auth' && one.verdict.anyOf).length, choices.length),
    misses: judged.filter((one) => isMiss(one)).map(describeMiss),
  };
}

interface Judged {
  readonly each: CorpusCase;
  readonly verdict: Verdict;
}

function isExact({ each, verdict }: Judged): boolean {
  return spelled(verdict.kind === 'auth' ? verdict.scopes : []) === spelled(each.scopes);
}

function isMiss(one: Judged): boolean {
  const { each, verdict } = one;
  if (verdict.kind !== 'auth') return each.auth;
  return !each.auth || verdict.cause !== each.cause || !isExact(one) || (each.scopes_any_of && !verdict.anyOf);
}

function describeMiss({ each, verdict }: Judged): string {
  const expected = each.auth ? `${each.cause} [${spelled(each.scopes)}]` : `not auth (${each.cause})`;
  const got = verdict.kind === 'auth' ? `${verdict.cause} [${spelled(verdict.scopes)}]` : `not auth (${verdict.reason})`;
  return `${each.id}: ${got}, expected ${expected}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
