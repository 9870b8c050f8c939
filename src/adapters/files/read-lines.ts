import type { Observation } from '../../core/artifacts/observation.ts';
import type { ArtifactItem, ArtifactItems, Problem } from '../../core/artifacts/problem.ts';
import { type LineReader, lineReader, lineRereader } from '../../core/artifacts/read-lines.ts';
import { withoutReplaced } from '../../core/artifacts/repeats.ts';
import { itemsOf } from './items.ts';
import { inWords, type Limits } from './limits.ts';
import { type Line, lineBatches } from './lines.ts';
import { problemOf } from './unreadable.ts';

/**
 * Reads NDJSON in bounded memory. A later line may replace the observation of an earlier one, which is only
 * known at the end: so a file's observations are held until then, and of a file that is too large for that
 * only the numbers of the replaced ones, and the file is read a second time.
 *
 * `pieces` is the first reading of the text, already begun; `open` starts another one.
 */
export async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  open: () => AsyncIterable<Uint8Array>,
  file: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems> {
  const { observations, problems, replaced } = await readFirst(pieces, file, limits);
  yield itemsOf({ observations: withoutReplaced(observations ?? [], replaced), problems });
  if (observations === undefined) yield* readAgain(open(), replaced, file, limits);
}

/** A function of its own, so that the names of all actions are not kept while the file is read again. */
async function readFirst(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  limits: Limits,
): Promise<{
  readonly observations: readonly Observation[] | undefined;
  readonly problems: readonly Problem[];
  readonly replaced: ReadonlySet<number>;
}> {
  const reader = lineReader(file);
  const first = firstReading(reader, limits);
  try {
    for await (const lines of lineBatches(pieces, limits.lineBytes)) first.take(lines);
  } catch (error) {
    first.problems.push(problemOf(error, file));
  }
  const problems = [...first.problems, ...reader.finish()];
  return { observations: first.held(), problems, replaced: reader.replaced };
}

function firstReading(reader: LineReader, limits: Limits) {
  const problems: Problem[] = [];
  let held: Observation[] | undefined = [];
  let characters = 0;
  return {
    problems,
    /** All observations; undefined where they were too many to hold. */
    held: (): readonly Observation[] | undefined => held,
    take(lines: Iterable<Line>): void {
      for (const { number, text } of lines) {
        if (text === undefined) {
          problems.push(...reader.skip(number, inWords(limits.lineBytes)));
          continue;
        }
        const reading = reader.read(text, number);
        problems.push(...reading.problems);
        characters += text.length;
        if (characters > limits.heldCharacters) held = undefined;
        held?.push(...reading.observations);
      }
    },
  };
}

/** The second reading: everything was said in the first, only the observations that count are new. */
async function* readAgain(
  pieces: AsyncIterable<Uint8Array>,
  replaced: ReadonlySet<number>,
  file: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems> {
  const reread = lineRereader(file, replaced);
  try {
    for await (const lines of lineBatches(pieces, limits.lineBytes)) yield observationsIn(lines, reread);
  } catch (error) {
    // The first reading ended at the same place, and its problem is listed; a bug is still thrown.
    problemOf(error, file);
  }
}

function* observationsIn(
  lines: Iterable<Line>,
  reread: (text: string) => readonly Observation[],
): Generator<ArtifactItem> {
  for (const { text } of lines) {
    if (text === undefined) continue;
    for (const observation of reread(text)) yield { kind: 'observation', observation };
  }
}
