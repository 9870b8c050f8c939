import type { Observation } from '../../core/artifacts/observation.ts';
import type { Problem, Reading } from '../../core/artifacts/problem.ts';
import { type LineReader, lineReader } from '../../core/artifacts/read-lines.ts';
import { inWords, type Limits } from './limits.ts';
import { lineBatches } from './lines.ts';
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
): AsyncGenerator<Reading> {
  const reader = lineReader(file);
  const problems: Problem[] = [];
  let held: Observation[] | undefined = [];
  let characters = 0;
  try {
    for await (const reading of readings(pieces, reader, limits)) {
      problems.push(...reading.problems);
      if (held === undefined) continue;
      held.push(...reading.observations);
      characters += reading.observations.reduce((sum, one) => sum + charactersOf(one), 0);
      if (characters > limits.heldCharacters) held = undefined;
    }
  } catch (error) {
    problems.push(problemOf(error, file));
  }
  problems.push(...reader.finish());
  yield { observations: without(held ?? [], reader.replaced), problems };
  if (held === undefined) yield* readAgain(open(), reader.replaced, file, limits);
}

/** The second reading: everything was said in the first, only the observations that count are new. */
async function* readAgain(
  pieces: AsyncIterable<Uint8Array>,
  replaced: ReadonlySet<number>,
  file: string,
  limits: Limits,
): AsyncGenerator<Reading> {
  try {
    for await (const { observations } of readings(pieces, lineReader(file), limits)) {
      yield { observations: without(observations, replaced), problems: [] };
    }
  } catch (error) {
    // The first reading ended at the same place, and its problem is listed; a bug is still thrown.
    problemOf(error, file);
  }
}

async function* readings(
  pieces: AsyncIterable<Uint8Array>,
  reader: LineReader,
  limits: Limits,
): AsyncGenerator<Reading> {
  for await (const batch of lineBatches(pieces, limits.lineBytes)) {
    for (const { number, text } of batch) {
      if (text !== undefined) yield reader.read(text, number);
      else yield { observations: [], problems: reader.skip(number, inWords(limits.lineBytes)) };
    }
  }
}

function without(
  observations: readonly Observation[],
  replaced: ReadonlySet<number>,
): readonly Observation[] {
  if (replaced.size === 0) return observations;
  return observations.filter((observation) => !replaced.has(observation.place.response));
}

function charactersOf({ output, summary, command }: Observation): number {
  return output.length + summary.length + command.length;
}
