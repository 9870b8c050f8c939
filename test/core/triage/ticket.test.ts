import { describe, expect, test } from 'vitest';
import { dedupKey } from '../../../src/core/triage/dedup-key.ts';
import {
  actionsMarker,
  forgetActions,
  readActionsMarker,
  readTicketMarker,
  rememberActions,
  replaceSection,
  sameActions,
  sectionEnd,
  ticketMarker,
} from '../../../src/core/triage/ticket.ts';

const key = dedupKey('freshdesk', { kind: 'auth-401' });
const section = (text: string): string => `${ticketMarker(key, 0)}\n${text}\n${sectionEnd}`;
const many = (n: number): string[] => Array.from({ length: n }, (_, i) => `freshdesk/action_${i}`);

describe('the marker', () => {
  test('carries key and generation there and back', () => {
    expect(readTicketMarker(`text\n${ticketMarker(key, 0)}`)).toEqual({ key, generation: 0 });
    expect(readTicketMarker(ticketMarker(key, 12))).toEqual({ key, generation: 12 });
  });

  test.each(['', 'scopekeeper:dedup=v1:0', `<!-- scopekeeper:dedup=${key} x -->`])(
    'is not read from %j',
    (body) => {
      expect(readTicketMarker(body)).toBeUndefined();
    },
  );
});

describe('our part of a description', () => {
  test('is replaced where it stands, and what people wrote around it stays', () => {
    const description = `Asked Jo.\n\n${section('old')}\n\nJo says Friday.`;
    expect(replaceSection(description, section('new'))).toBe(
      `Asked Jo.\n\n${section('new')}\n\nJo says Friday.`,
    );
  });

  test('takes the place of a marker that somebody wrote by hand', () => {
    expect(replaceSection(`Mine.\n${ticketMarker(key, 0)}\nMore.`, section('new'))).toBe(
      `Mine.\n${section('new')}\nMore.`,
    );
  });

  test('is appended where none stands, and is all there is in an empty one', () => {
    expect(replaceSection('Mine.\n', section('new'))).toBe(`Mine.\n\n${section('new')}`);
    expect(replaceSection('', section('new'))).toBe(section('new'));
  });
});

describe('what a ticket remembers', () => {
  test('survives the way through a description, in any order', () => {
    const remembered = rememberActions(many(40));
    const read = readActionsMarker(`x ${actionsMarker(rememberActions(many(40).reverse()))} y`);
    expect(read !== undefined && sameActions(read, remembered)).toBe(true);
    expect(read !== undefined && sameActions(read, rememberActions(many(41)))).toBe(false);
  });

  test('stays small however many actions there are, and still tells that the set changed', () => {
    const remembered = rememberActions(many(50_000));
    expect(actionsMarker(remembered).length).toBeLessThan(100);
    expect(sameActions(remembered, rememberActions(many(50_001)))).toBe(false);
    expect(actionsMarker(rememberActions(many(4_000))).length).toBeLessThan(37_000);
  });

  test('can be forgotten', () => {
    const body = forgetActions(`x ${actionsMarker(rememberActions(many(3)))} y`);
    expect(readActionsMarker(body)).toEqual({ kind: 'each', fingerprints: new Set() });
  });
});
