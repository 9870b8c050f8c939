import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCold } from './cold.ts';
import { measureDetection } from './detection.ts';
import { listFiles } from './files.ts';
import { measureNdjson } from './ndjson.ts';
import { measurePrograms } from './programs.ts';
import { countRequests } from './requests.ts';
import { missedIn, type Section, tableOf } from './table.ts';

const usage = `npm run bench -- [--strict] [--runs N] [--only programs|requests|ndjson|detection|cold|files]...

Measures what is committed in dist/ (npm run build) and, for detection, what is in src/. --strict fails when an aim is
missed; --runs says how often each program runs (default 9). BENCH_DIST names another build than dist/.`;

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    runs: { type: 'string', default: '9' },
    only: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else process.exitCode = await bench(Number(values.runs), new Set(values.only), values.strict);

async function bench(runs: number, only: ReadonlySet<string>, strict: boolean): Promise<number> {
  const wanted = (part: string): boolean => only.size === 0 || only.has(part);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bench-')));
  const sections: Section[] = [];
  try {
    if (wanted('detection')) sections.push(measureDetection());
    if (wanted('cold')) sections.push(await measureCold(folder, runs));
    if (wanted('requests')) sections.push(await countRequests(folder));
    if (wanted('programs') || wanted('files')) {
      const measured = await measurePrograms(folder, wanted('programs') ? runs : 1);
      sections.unshift(...measured.sections);
      if (wanted('files')) sections.push(listFiles(measured.loads));
    }
    if (wanted('ndjson')) sections.push(await measureNdjson(folder, Math.ceil(runs / 3)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const missed = missedIn(sections);
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}\n`);
  console.log(tableOf(sections));
  console.log(`\n${missed === 0 ? 'Every aim is met.' : `${missed} aims are missed.`}`);
  return strict && missed > 0 ? 1 : 0;
}
