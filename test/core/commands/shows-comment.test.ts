import { describe, expect, test } from 'vitest';
import { showsComment } from '../../../src/core/commands/shows-comment.ts';

const show = { menu: true, comment: false, check: true };
const run = {};

describe('a command where comments are switched off', () => {
  test.each([
    ['runs, its check shows it', 'running', [run], false],
    ['was accepted and has no run yet', 'accepted', [], false],
    ['ended without a run, so that no check can show it', 'failed', [], true],
    ['ended after its runs', 'finished', [run], false],
  ] as const)('%s', (_what, state, runs, expected) => {
    expect(showsComment({ state }, runs, show)).toBe(expected);
  });

  test('has one all the same where checks are switched off too', () => {
    expect(showsComment({ state: 'accepted' }, [], { ...show, check: false })).toBe(true);
  });

  test('has one where nothing is configured any more', () => {
    expect(showsComment({ state: 'running' }, [run], undefined)).toBe(true);
  });
});
