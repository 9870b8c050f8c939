import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/core/detection/detect.ts';
import { carriedCases } from './cases/carried-cases.ts';
import { clearCases } from './cases/clear-cases.ts';
import { credentialCases } from './cases/credential-cases.ts';
import { furtherCases } from './cases/further-cases.ts';
import { generalCases } from './cases/general-cases.ts';
import { grantCases } from './cases/grant-cases.ts';
import { independentCases } from './cases/independent-cases.ts';
import { kindCases } from './cases/kind-cases.ts';
import { laterCases } from './cases/later-cases.ts';
import { policyCases } from './cases/policy-cases.ts';
import { scopeCases } from './cases/scope-cases.ts';
import { stateCases } from './cases/state-cases.ts';
import { toldCases } from './cases/told-cases.ts';
import { unheardCases } from './cases/unheard-cases.ts';
import { widerCases } from './cases/wider-cases.ts';
import { observationOf } from './observation-of.ts';
import { bodyWithStatus, transcriptOf, verboseTranscriptOf } from './transcript-of.ts';
import type { RefusalCase } from './cases/case.ts';

/** A case, how curl printed it, and what a reader says of it. */
function rows(cases: readonly RefusalCase[]) {
  return cases.flatMap((each) => {
    const forms: [string, string][] = [
      ['-i', transcriptOf(each)],
      ['-v', verboseTranscriptOf(each)],
    ];
    if (Object.keys(each.headers ?? {}).length === 0 && each.body !== '')
      forms.push(['-w', bodyWithStatus(each)]);
    return forms.map(([form, output]) => ({
      provider: each.provider,
      form,
      words: JSON.stringify(each.body).slice(0, 90),
      output,
      expected:
        each.cause === undefined
          ? 'not auth'
          : { cause: each.cause, scopes: [...(each.scopes ?? [])].sort(), anyOf: each.anyOf ?? false },
    }));
  });
}

function judgementOn(provider: string, output: string): unknown {
  const verdict = detect(observationOf({ toolkit: provider, summary: 'Request failed.', output }));
  if (verdict.kind === 'clear') return 'not auth';
  return { cause: verdict.cause, scopes: [...verdict.scopes].sort(), anyOf: verdict.anyOf };
}

describe.each([
  ['grants that are too narrow', scopeCases],
  ['credentials', credentialCases],
  ['roles, plans and policies', policyCases],
  ['failures that only sound like refusals', clearCases],
  ['what came later', furtherCases],
  ['how APIs in general word it', generalCases],
  ['providers that no other table has', widerCases],
  ['providers collected afterwards', carriedCases],
  ['what an independent labeller showed', independentCases],
  ['what a later labelling showed', unheardCases],
  ['what public threads tell', toldCases],
  ['what rarer products tell', laterCases],
  ['which credential, and when', kindCases],
  ['states of things', stateCases],
  ['grants, roles, plans and things, said in other words', grantCases],
])('%s', (_name, cases) => {
  it.each(rows(cases))('$provider, curl $form: $words', ({ provider, output, expected }) => {
    expect(judgementOn(provider, output)).toEqual(expected);
  });
});
