import { describe, expect, test } from 'vitest';
import { redact } from '../../../src/core/credentials/redaction/redact.ts';
import { markedTranscript } from '../../../src/core/report/marked-transcript.ts';

/** Marks words in a text where they first stand. */
function marked(output: string, ...words: readonly string[]): string {
  const spans = words.map((word) => ({
    start: output.indexOf(word),
    end: output.indexOf(word) + word.length,
  }));
  return markedTranscript(output, spans, redact, (text) => `«${text}»`);
}

describe('the words of a verdict in their transcript', () => {
  test('are marked where they stand, overlapping ones once', () => {
    const output = 'HTTP/2 403\r\nserver: x\r\n\r\n{"message":"Missing scope: files.read"}';
    expect(marked(output, 'HTTP/2 403', 'Missing scope', 'scope: files.read')).toBe(
      'HTTP/2 403\nserver: x\n{"message":"Missing scope: files.read"}'
        .replace('HTTP/2 403', '«HTTP/2 403»')
        .replace('Missing scope: files.read', '«Missing scope: files.read»'),
    );
  });

  test('are shown with a few lines around them, not with the whole response', () => {
    const far = Array.from({ length: 2_000 }, (_, n) => `line ${n}`).join('\n');
    const shown = marked(`${far}\nforbidden\n${far}`, 'forbidden');
    expect(shown).toBe('line 1997\nline 1998\nline 1999\n«forbidden»\nline 0\nline 1\nline 2');
  });

  test('far apart are shown apart', () => {
    const shown = marked(`alpha\n${'x\n'.repeat(5_000)}omega`, 'alpha', 'omega');
    expect(shown).toContain('«alpha»');
    expect(shown).toContain('\n…\n');
    expect(shown).toContain('«omega»');
  });

  test('lose the secrets among them but not their mark', () => {
    const secret = 'sk_live_abcdefghijklmnop1234';
    const shown = marked(`{"message":"Missing scope for key ${secret}"}`, `Missing scope for key ${secret}`);
    expect(shown).not.toContain('abcdefghijklmnop');
    expect(shown).toContain('«Missing scope for key');
  });

  test('cannot be forged by the text, nor carry control characters', () => {
    const shown = marked('\u2045fake\u2046 \u001B[31mforbidden', 'forbidden');
    expect(shown).toBe('fake [31m«forbidden»');
  });

  test('cost the same in a response of megabytes', () => {
    const shown = marked(`forbidden ${'x'.repeat(5_000_000)}`, 'forbidden');
    expect(shown.length).toBeLessThan(1_000);
  });
});
