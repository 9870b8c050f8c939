import type { ArtifactItems } from '../../core/artifacts/problem.ts';
import { readDocument } from '../../core/artifacts/read-document.ts';
import { begin } from './form.ts';
import { itemsOf, problemItem } from './items.ts';
import { inWords, type Limits } from './limits.ts';
import { decode } from './lines.ts';
import { readLines } from './read-lines.ts';
import type { Format } from './sniff.ts';
import type { Source } from './source.ts';
import { textOf } from './text.ts';
import type { Tally } from './unpack.ts';
import { problemOf, Unreadable } from './unreadable.ts';

/**
 * Reads all that one file, or one entry of an archive, holds, in batches. Never throws for what is wrong
 * with the file: that is a problem among the others. `tally` learns how much was unpacked.
 */
export async function* readSource(
  source: Source,
  format: Format,
  limits: Limits,
  tally: Tally,
): AsyncGenerator<ArtifactItems> {
  try {
    const text = await textOf(source, format, limits, tally);
    if (text.warnings.length > 0) yield itemsOf({ observations: [], problems: text.warnings });
    const { form, pieces } = await begin(text.open(), limits.documentBytes);
    if (form === 'document') yield* readWhole(pieces, source.file, limits);
    else yield* readLines(pieces, text.open, source.file, limits);
  } catch (error) {
    yield problemItem(problemOf(error, source.file));
  }
}

/** Reads one JSON document. Where the bytes end with an error, what came before it is read all the same. */
async function* readWhole(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems> {
  const read: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > limits.documentBytes) throw tooLarge(limits);
      read.push(piece);
    }
  } catch (error) {
    yield problemItem(problemOf(error, file));
    if (length === 0 || length > limits.documentBytes) return;
  }
  yield itemsOf(readDocument(decode(read.length === 1 && read[0] ? read[0] : Buffer.concat(read)), file));
}

function tooLarge(limits: Limits): Unreadable {
  return new Unreadable(
    `this is one JSON document of more than ${inWords(limits.documentBytes)}, which is too large to be read at once`,
    'Let the tester write one response per line (NDJSON), which is read in pieces, or split the file.',
  );
}
