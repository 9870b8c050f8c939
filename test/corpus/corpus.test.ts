import { describe, expect, it } from 'vitest';
import { readCorpus, score, verdictOn } from './score.ts';

const cases = readCorpus();
const figures = score(cases, (each) => verdictOn(each));

describe('the labelled corpus', () => {
  it.each([
    ['precision', figures.precision, 0.995],
    ['recall', figures.recall, 0.995],
    ['cause', figures.cause, 0.985],
    ['scopes', figures.scopes, 0.985],
    ['no invention', figures.noInvention, 0.995],
    ['any of', figures.anyOf, 0.95],
  ])('has %s %d, at least %d', (_name, figure, bar) => {
    expect(figure, figures.misses.join('\n')).toBeGreaterThanOrEqual(bar);
  });

  it('misses nothing but the case whose label rests on a thread outside the answer', () => {
    expect(figures.misses).toMatchInlineSnapshot(`
      [
        "paypal-denied-1: insufficient-role [], expected wrong-credential-kind []",
      ]
    `);
  });

  it('is judged nearly as well without the rules of its own providers', () => {
    const nameless = score(cases, (each) =>
      verdictOn({ ...each, toolkit: 'unknown' }, each.curl_output.replaceAll(/^\* Connected to \S+/gm, '* Connected to api.example.com')),
    );
    expect(nameless.precision).toBeGreaterThanOrEqual(0.99);
    expect(nameless.recall).toBeGreaterThanOrEqual(0.98);
    expect(nameless.cause).toBeGreaterThanOrEqual(0.87);
    expect(nameless.scopes).toBeGreaterThanOrEqual(0.96);
    expect(nameless.noInvention).toBeGreaterThanOrEqual(0.99);
  });

  it('would score a judge that says yes to everything badly', () => {
    const yes = score(cases, () => ({ kind: 'auth', cause: 'missing-scope', status: 403, scopes: ['x'], anyOf: false, evidence: [] }));
    expect(yes.precision).toBeLessThan(0.6);
    expect(yes.noInvention).toBe(0);
  });

  it('gives every refusal evidence of at most 300 characters, strongest first', () => {
    for (const each of cases) {
      const { evidence } = verdictOn(each);
      if (each.auth) expect(evidence.length, each.id).toBeGreaterThan(0);
      for (const { text, where, rule } of evidence) {
        expect(text.length, each.id).toBeLessThanOrEqual(300);
        expect(where, each.id).toMatch(/^(?:status|summary|header:[\w-]+|body:.+)$/);
        expect(rule, each.id).not.toBe('');
      }
    }
  });

  it('marks words that stand in the output', () => {
    for (const each of cases)
      for (const { span } of verdictOn(each).evidence) {
        if (span === undefined) continue;
        expect(span.start, each.id).toBeGreaterThanOrEqual(0);
        expect(span.end, each.id).toBeGreaterThan(span.start);
        expect(span.end, each.id).toBeLessThanOrEqual(each.curl_output.length);
      }
  });
});
