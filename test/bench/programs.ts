import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPlace, dist, type Place } from './place.ts';
import { observe, type Observed, type Program, wallMillis } from './program.ts';
import { type Aim, median, millis, type Row, type Section } from './table.ts';
import { artifactOf, type Workload } from './workload.ts';

/** Something that is run again and again, beside the others. */
interface Contender {
  readonly what: string;
  /** What it is compared with beside an empty process: the one that parses the same file. */
  readonly parsing?: Contender;
  readonly aim?: { readonly of: 'empty' | 'parsing'; readonly below: number };
  /** Runs a program in a fresh place. */
  readonly use: <T>(measure: (program: Program) => Promise<T>) => Promise<T>;
}

const workloads: readonly (Workload & Pick<Contender, 'aim'>)[] = [
  { observations: 2_000, groups: 0, aim: { of: 'empty', below: 5 } },
  { observations: 2_000, groups: 50, aim: { of: 'empty', below: 5 } },
  { observations: 20_000, groups: 0, aim: { of: 'parsing', below: 4 } },
  { observations: 20_000, groups: 50, aim: { of: 'parsing', below: 4 } },
];

/** What the measured programs loaded, by the words of their row. */
export type Loads = ReadonlyMap<string, Observed>;

/**
 * Time and memory of the built programs against an empty Node process and one that reads and parses the same file,
 * all of them in turn, `runs` times.
 */
export async function measurePrograms(
  folder: string,
  runs: number,
): Promise<{ sections: Section[]; loads: Loads }> {
  const empty = script(folder, 'an empty Node process', 'empty.cjs', '');
  const contenders = [
    empty,
    ...startUps(folder),
    ...workloads.flatMap((workload) => contendersFor(folder, workload)),
  ];
  // The stand-ins take a third of a second to read their schemas when they are first asked.
  for (const contender of contenders) await contender.use(wallMillis);
  const times = new Map(contenders.map((one) => [one, [] as number[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const [contender, of] of times) of.push(await contender.use(wallMillis));
  }
  const loads = new Map<string, Observed>();
  const peaks = new Map<Contender, number>();
  for (const contender of contenders) {
    const observed = [
      await contender.use(observe),
      await contender.use(observe),
      await contender.use(observe),
    ];
    peaks.set(contender, median(observed.map((one) => one.peakMegabytes)));
    if (observed[0] !== undefined) loads.set(contender.what, observed[0]);
  }
  const timesOf = (contender: Contender): readonly number[] => times.get(contender) ?? [];
  const rows = contenders.map((one) => rowOf(one, empty, timesOf, peaks.get(one) ?? 0));
  const title = `Programs, ${runs} runs in turn; GitHub and Linear answer at once, from this machine`;
  return { sections: [{ title, rows }], loads };
}

function rowOf(
  contender: Contender,
  empty: Contender,
  timesOf: (contender: Contender) => readonly number[],
  peak: number,
): Row {
  const { what, parsing, aim } = contender;
  const times = timesOf(contender);
  const ratioTo = (other: Contender): number => median(times) / median(timesOf(other));
  const figure = { empty: ratioTo(empty), parsing: parsing === undefined ? Number.NaN : ratioTo(parsing) };
  return {
    what,
    measured: millis(times),
    peak: `${peak.toFixed(0)} MB`,
    ratio: figure.empty.toFixed(1),
    ...(parsing === undefined ? {} : { ratioToParsing: figure.parsing.toFixed(1) }),
    ...(aim === undefined ? {} : { aim: aimOf(aim, figure[aim.of]) }),
  };
}

function aimOf({ of, below }: NonNullable<Contender['aim']>, figure: number): Aim {
  return { words: `÷ ${of} below ${below}`, met: figure < below };
}

/** How long until a program could begin: the command line that only says its version, the action that lacks inputs. */
function startUps(folder: string): Contender[] {
  const cli: Program = { args: [join(dist, 'cli.js'), '--version'] };
  const action: Program = { args: [join(dist, 'action.js')], cwd: folder, exitCode: 1 };
  return [
    { what: 'start of cli.js (--version)', use: async (measure) => measure(cli) },
    { what: 'start of action.js (no inputs)', use: async (measure) => measure(action) },
  ];
}

function contendersFor(folder: string, workload: (typeof workloads)[number]): Contender[] {
  const { observations, groups, aim } = workload;
  const words = `${observations.toLocaleString('en-US')} observations, ${groups} groups`;
  const artifact = join(folder, `${observations}-${groups}`, 'results.json');
  mkdirSync(join(artifact, '..'), { recursive: true });
  writeFileSync(artifact, artifactOf(workload));
  const code = `JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'));`;
  const parsing = script(folder, `read and JSON.parse: ${words}`, 'parse.cjs', code, artifact);
  const inPlace =
    (pick: (place: Place) => Program): Contender['use'] =>
    async (measure) => {
      const place = await aPlace(artifact);
      const measured = await measure(pick(place));
      await place.close();
      return measured;
    };
  const goal = aim === undefined ? {} : { aim };
  return [
    parsing,
    { what: `action.js: ${words}`, parsing, ...goal, use: inPlace(({ action }) => action) },
    { what: `cli.js report: ${words}`, parsing, use: inPlace(({ report }) => report) },
  ];
}

function script(
  folder: string,
  what: string,
  name: string,
  code: string,
  ...args: readonly string[]
): Contender {
  const file = join(folder, name);
  writeFileSync(file, code);
  return { what, use: async (measure) => measure({ args: [file, ...args] }) };
}
