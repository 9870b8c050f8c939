import { replaceSpans, type Span } from '../../core/credentials/redaction/span.ts';
import { maskCredential } from '../../core/credentials/redaction/tokens.ts';
import { type FoundSecret, scanSecrets } from './scan.ts';

/** No rule matches across it, so that two texts never make one secret. */
const BETWEEN = '\n\u0000\n';

/** The most that is scanned at once, in characters, unless a single text is longer. */
const BATCH_CHARACTERS = 1_000_000;

/**
 * The texts, in their order, without what secretlint's recommended rules find in them. Equal texts are scanned once
 * and many texts together: setting the rules up costs more than scanning a few lines.
 */
export async function redactWithSecretlint(texts: readonly string[]): Promise<string[]> {
  const redacted = new Map<string, string>();
  for (const batch of batchesOf([...new Set(texts)])) {
    const found = await scanSecrets(batch.join(BETWEEN));
    let offset = 0;
    for (const text of batch) {
      redacted.set(text, replaceSpans(text, spansWithin(text, offset, found)));
      offset += text.length + BETWEEN.length;
    }
  }
  return texts.map((text) => redacted.get(text) ?? text);
}

function batchesOf(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    if (text.length > room || batches.length === 0) {
      batches.push([]);
      room = BATCH_CHARACTERS;
    }
    batches.at(-1)?.push(text);
    room -= text.length + BETWEEN.length;
  }
  return batches;
}

/** Those of the batch's secrets that stand in the text at `offset`, by the text's own positions. */
function spansWithin(text: string, offset: number, found: readonly FoundSecret[]): Span[] {
  return found.flatMap((secret) => {
    const start = Math.max(0, secret.start - offset);
    const end = Math.min(text.length, secret.end - offset);
    return start < end ? [{ start, end, shown: maskCredential(text.slice(start, end)) }] : [];
  });
}
