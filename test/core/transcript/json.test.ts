import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPath, member, readJson, unescapeJson } from '../../../src/core/artifacts/transcript/json.ts';
import type { JsonNode, Naming } from '../../../src/core/artifacts/transcript/json.ts';

const asTold: Naming<string> = { nameOf: String };

/** The value a node stands for, as JSON.parse would give it. */
function valueOf(node: JsonNode<string> | undefined): unknown {
  if (node?.kind === 'array') return node.children.map(valueOf);
  if (node?.kind !== 'object') return node?.value;
  const entries = node.children.map((child): [string, unknown] => [child.key, valueOf(child)]);
  return Object.fromEntries(entries);
}

/** Tells that `rows` is data when so many elements were read. */
function dataAfter(count: number): Naming<string> {
  return { nameOf: String, isData: ({ name, children }) => name === 'rows' && children.length === count };
}

describe('a JSON reader that forgives', () => {
  it('reads what JSON.parse reads', () => {
    const small = fc
      .jsonValue({ maxDepth: 4 })
      .filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(small, (value) => {
        expect(valueOf(readJson(JSON.stringify(value), 0, asTold))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it('reads white space and indentation away', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = `\ufeff\n ${JSON.stringify(value, undefined, 3)}`;
        if (!text.includes('__proto__'))
          expect(valueOf(readJson(text, 0, asTold))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['{"a":"b', { a: 'b' }],
    ['{"a":{"b":["x","y', { a: { b: ['x', 'y'] } }],
    ['{"a":1,"b":', { a: 1 }],
    ['{"a":tru', {}],
    ['["a" "b"]', ['a', 'b']],
    ['{"a":1}}}garbage', { a: 1 }],
    ['{a:1,"b":2}', { b: 2 }],
  ])('reads what there is of %s', (text, expected) => {
    expect(valueOf(readJson(text, 0, asTold))).toMatchObject(expected);
  });

  it('takes no number for a name', () => {
    expect(valueOf(readJson('{c:4,-1:2,"b":3}', 0, asTold))).toEqual({ c: 4, b: 3 });
    expect(valueOf(readJson('{"b":3, // c:4\n}', 0, asTold))).toEqual({ b: 3 });
  });

  it('never throws and never reads past the end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\u12a tfn-')), maxLength: 300 }),
        (text) => {
          const node = readJson(text, 0, asTold);
          if (node !== undefined) expect(node.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('knows where everything stands', () => {
    const text = ' {"errors":[{"message":"no \\"scope\\"","code":7}]}';
    const message = member(member(readJson(text, 0, asTold), 'errors')?.children[0], 'message');
    expect(message && text.slice(message.start, message.end)).toBe('"no \\"scope\\""');
    expect(message && jsonPath(message)).toBe('$.errors[0].message');
  });

  it.each([
    '{"rows":[{"a":[1]},{"a":"]"},{"a":3}, {"a":"\\"]"},5],"error":"no"}',
    '{"rows":[{},{},{},[[]]],"error":"no"}',
    '{"rows":[{},{},{}],"error":"no"}',
  ])('passes over what is left of a list that it is told to be data: %s', (text) => {
    for (const count of [1, 2, 3]) {
      const root = readJson(text, 0, dataAfter(count));
      const rows = member(root, 'rows');
      expect(rows?.children.length).toBe(count);
      expect(rows && text.charAt(rows.end - 1)).toBe(']');
      expect(member(root, 'error')?.value).toBe('no');
      expect(root?.end).toBe(text.length);
    }
  });

  it('gives up on depth and width, not on what comes behind', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"error":"no"}`;
    const wide = `{"data":[${'{"id":1},'.repeat(100_000)}{}],"error":"no"}`;
    expect(member(readJson(deep, 0, asTold), 'error')?.value).toBe('no');
    expect(member(readJson(wide, 0, asTold), 'error')?.value).toBe('no');
  });

  it.each([
    ['a\\nb', 'a\nb'],
    ['\\u0041\\u00e9', 'Aé'],
    ['\\/\\\\\\"', '/\\"'],
    ['cut \\u00', 'cut \u0000'],
    ['cut \\', 'cut '],
  ])('undoes the escapes of %j', (raw, text) => {
    expect(unescapeJson(raw)).toBe(text);
  });
});
