import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

import {
  effectsDocument,
  filingDocument,
  findDocument,
  type MutationField,
  type MutationKind,
} from '../../../src/adapters/linear/documents.ts';
import { linearSchema } from '../../stand-ins/linear/schema.ts';

const kinds: Record<MutationKind, true> = {
  create: true,
  link: true,
  unarchive: true,
  update: true,
  comment: true,
  note: true,
};

function mistakes(document: string): readonly string[] {
  return validate(linearSchema(), parse(document)).map(({ message }) => message);
}

function fields(count: number): readonly MutationField[] {
  const all = Object.keys(kinds) as MutationKind[];
  return Array.from({ length: count }, (_, write) =>
    all.map((kind) => ({ alias: `w${write}_${kind}`, kind })),
  ).flat();
}

describe('every document that is sent is valid in the schema of Linear', () => {
  it.each([
    ['the look-up', findDocument],
    ['the look for effects', effectsDocument],
    ...[1, 2, 25].map((count): [string, string] => [
      `a mutation for ${count} writes`,
      filingDocument(fields(count)),
    ]),
  ])('%s', (_, document) => {
    expect(mistakes(document)).toEqual([]);
  });

  it('and a field that Linear does not have would be noticed', () => {
    expect(mistakes(findDocument.replace('identifier', 'identifer'))).not.toEqual([]);
  });

  it('search, whose results are ranked and not complete, is never asked', () => {
    expect(findDocument + effectsDocument + filingDocument(fields(1))).not.toMatch(/search/i);
  });
});
