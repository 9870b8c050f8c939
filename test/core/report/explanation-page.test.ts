import { expect, test } from 'vitest';
import { explanationOf } from '../../../src/core/report/explanation.ts';
import { renderExplanation } from '../../../src/core/report/explanation-page.ts';
import { bareObservation } from '../../../src/core/artifacts/observation.ts';
import type { AuthVerdict } from '../../../src/core/detection/verdict.ts';

const observation = bareObservation({
  toolkit: 'zoom',
  action: 'ZOOM_LIST',
  status: 403,
  place: { file: 'zoom.json', response: 1 },
});

function verdictBy(rule: string): AuthVerdict {
  const evidence = [{ where: 'body:line 1', text: 'not allowed', rule }];
  return { kind: 'auth', cause: 'insufficient-role', status: 403, scopes: [], anyOf: false, evidence };
}

function shown(rule: string): string {
  const style = { paint: (_style: string, text: string) => text, mark: (words: string) => words };
  return renderExplanation(observation, verdictBy(rule), (text) => text, style);
}

test.each([
  ['wording:^ error|http|code|status? 401|403? not allowed', 'body line 1: not allowed  [wording]'],
  [
    'provider:github/accepted-permissions',
    'body line 1: not allowed  [provider:github/accepted-permissions]',
  ],
  ['RFC 6750 section 3.1', 'body line 1: not allowed  [RFC 6750 section 3.1]'],
])('people are shown no internal notation of a rule: %s', (rule, line) => {
  expect(shown(rule).split('\n').at(-1)).toBe(`  ${line}`);
});

test('programs get the rule whole', () => {
  const rule = 'wording:^ error|http|code|status? 401|403? not allowed';
  expect(explanationOf(observation, verdictBy(rule)).evidence[0]?.rule).toBe(rule);
});
