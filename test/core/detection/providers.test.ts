import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../../src/core/artifacts/transcript/parse.ts';
import { detect } from '../../../src/core/detection/detect.ts';
import { matchingRules } from '../../../src/core/detection/providers/match.ts';
import { providers } from '../../../src/core/detection/providers/table.ts';
import { readAnswer } from '../../../src/core/detection/reading/answer.ts';
import { observationOf } from './observation-of.ts';
import { transcriptOf } from './transcript-of.ts';
import type { Example, Provider } from '../../../src/core/detection/providers/provider.ts';

const rules = providers.flatMap((provider) =>
  provider.rules.map((rule) => ({ provider, rule, name: `${provider.name}/${rule.id}` })),
);

function rulesThatHold(provider: Provider, example: Example): string[] {
  const observation = observationOf({
    toolkit: provider.toolkits[0] ?? provider.name,
    output: transcriptOf(example),
  });
  const transcript = parseTranscript(observation.output);
  const answer = readAnswer(transcript, { status: undefined, summary: '' });
  return matchingRules(observation, transcript, answer).map(
    (named) => `${named.provider.name}/${named.rule.id}`,
  );
}

describe('what providers document about their refusals', () => {
  it.each(rules)('$name holds for its example', ({ provider, rule, name }) => {
    expect(rulesThatHold(provider, rule.example)).toContain(name);
  });

  it.each(rules)('$name leaves its counter-example alone', ({ provider, rule, name }) => {
    expect(rulesThatHold(provider, rule.counterExample)).not.toContain(name);
  });

  it.each(rules)('$name decides the verdict on its example', ({ provider, rule }) => {
    const output = transcriptOf(rule.example);
    const verdict = detect(observationOf({ toolkit: provider.toolkits[0] ?? provider.name, output }));
    expect(verdict.kind === 'auth' ? verdict.cause : verdict.reason).toBe(rule.means);
  });

  it.each(rules.filter(({ rule }) => rule.when.says !== undefined))(
    '$name looks for words from their beginning on',
    ({ rule }) => {
      for (const words of rule.when.says ?? []) expect(words).toMatch(/^[a-z0-9][^A-Z]+$/);
    },
  );

  it.each(rules)('$name names a page as its source', ({ rule }) => {
    expect(rule.source).toMatch(/^https:\/\/\S+\.\S+/);
  });

  it('covers the providers that users named', () => {
    const named = [
      'plaid',
      'twilio',
      'microsoft_power_bi',
      'daytona',
      'highlevel',
      'zendesk',
      'paypal',
      'neo4j',
      'langsmith',
      'meta',
      'salesforce',
      'freshdesk',
      'typefully',
    ];
    expect(providers.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
    expect(providers.length).toBeGreaterThanOrEqual(53);
  });

  it('gives every provider a name, and every rule of it an id, of its own', () => {
    expect(new Set(providers.map(({ name }) => name)).size).toBe(providers.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('knows a provider by the host that curl connected to', () => {
    const output =
      '* Connected to files.api.twilio.com (192.0.2.1) port 443\n< HTTP/2 401 \n< content-type: application/json\n< \n{"code":20003,"message":"Authenticate","status":401}\n';
    const { evidence } = detect(observationOf({ toolkit: 'phone calls', output }));
    expect(evidence[0]?.rule).toBe('provider:twilio/authenticate');
  });

  it('does not take a host for a provider because the name ends alike', () => {
    const output =
      '* Connected to nottwilio.com (192.0.2.1) port 443\n< HTTP/2 401 \n< \n{"code":20003,"message":"Authenticate"}\n';
    expect(detect(observationOf({ toolkit: 'phone calls', output })).evidence[0]?.rule).not.toContain(
      'provider:',
    );
  });
});
