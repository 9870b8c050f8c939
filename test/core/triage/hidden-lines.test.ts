import { describe, expect, it } from 'vitest';
import { hiddenLinesOf, type HiddenLines, withHiddenLines } from '../../../src/core/triage/hidden-lines.ts';
import {
  actionsMarker,
  rememberActions,
  replaceSection,
  sectionClosing,
  sectionEnd,
  sectionHeading,
  ticketMarker,
} from '../../../src/core/triage/ticket.ts';
import { dedupKey } from '../../../src/core/triage/dedup-key.ts';

const key = dedupKey('freshdesk', { kind: 'all-of', scopes: ['tickets:read'] });
const head = `${ticketMarker(key, 1)}\n${actionsMarker(rememberActions(['freshdesk/a', 'freshdesk/b']))}`;
const visible = `${sectionHeading}\n\nGrant it.\n\n- [one](<https://x.example>)\n\n${sectionClosing}`;
const sent = `${head}\n\n${visible}\n\n${sectionEnd}`;
const lines = hiddenLinesOf(sent) as HiddenLines;

/** What is known of how Linear gives a description back. */
const rewritings: readonly [string, (text: string) => string][] = [
  ['as it was sent', (text) => text],
  ['without HTML comments', (text) => text.replaceAll(/<!--.*?-->\n*/g, '')],
  ['with comments as text', (text) => text.replaceAll('-->', String.raw`\-->`).replaceAll('\n- ', '\n* ')],
  [
    'with comments in one paragraph',
    (text) => text.replaceAll('-->\n<!--', '--> <!--').replaceAll('<!--', String.raw`\<!--`),
  ],
];

describe.each(rewritings)('a description that comes back %s', (_, rewritten) => {
  it('remembers what it was sent with', () => {
    expect(hiddenLinesOf(withHiddenLines(rewritten(sent), lines))).toEqual(lines);
  });

  it('has its part replaced, and keeps what people wrote around it', () => {
    const edited = `Call Ann first.\n\n${rewritten(sent)}\n\nAnn says: on Monday.`;
    const next = sent.replace('Grant it.', 'Grant them.');
    expect(replaceSection(withHiddenLines(edited, lines), next)).toBe(
      `Call Ann first.\n\n${next}\n\nAnn says: on Monday.`,
    );
  });

  it('does not grow however often it is replaced', () => {
    let text = sent;
    for (let run = 0; run < 3; run += 1) text = replaceSection(withHiddenLines(rewritten(text), lines), sent);
    expect(text).toBe(sent);
  });
});

it('a description that people rewrote gets our part at its end', () => {
  expect(replaceSection(withHiddenLines('All new.\n', lines), sent)).toBe(`All new.\n\n${sent}`);
});

it('a description without a marker has no hidden lines', () => {
  expect(hiddenLinesOf('Just text.')).toBeUndefined();
});

it('a ticket of somebody who wrote only the marker is left as it is', () => {
  const written = `${ticketMarker(key, 0)}\n\nText.\n\n${sectionEnd}`;
  expect(withHiddenLines(written, { marker: ticketMarker(key, 0), actions: '' })).toBe(written);
});
