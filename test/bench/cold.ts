import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { tables } from '../../rolldown.config.ts';
import { wallMillis } from './program.ts';
import { median, millis, type Row, type Section } from './table.ts';
import { forms, observationOf } from './transcripts.ts';

const size = 1_000;
/** Rows in a transcript of that size are fewer, so no two transcripts share one. */
const rowsApart = 100;
const counts = [2_000, 20_000];

/**
 * A fresh process that detects failed responses, all of them different, against one that only parses the same file:
 * most runs are so short that much of the code is still interpreted when they end.
 */
export async function measureCold(folder: string, runs: number): Promise<Section> {
  const bundle = await rolldown({
    input: new URL('../../src/core/detection/detect.ts', import.meta.url).pathname,
    platform: 'node',
    plugins: [tables],
  });
  await bundle.write({ file: join(folder, 'detect.mjs'), minify: true });
  await bundle.close();
  const parsing = script(folder, 'parse.mjs', '');
  const detecting = script(
    folder,
    'cold.mjs',
    `const { detect } = await import('./detect.mjs');\nfor (const one of observations) detect(one);\n`,
  );
  const rows: Row[] = [];
  for (const responses of counts) {
    const file = join(folder, `cold-${responses}.json`);
    writeFileSync(file, JSON.stringify(observations(responses)));
    const times = await inTurn(
      [
        [parsing, file],
        [detecting, file],
      ],
      runs,
    );
    rows.push(...rowsOf(responses, times));
  }
  return {
    title: `Detection in a fresh process: different failed responses of 1 kB, ${runs} runs in turn`,
    rows,
  };
}

function rowsOf(responses: number, [parsed = [], detected = []]: readonly number[][]): Row[] {
  const words = responses.toLocaleString('en-US');
  const ratio = median(detected) / median(parsed);
  return [
    { what: `read and JSON.parse ${words}`, measured: millis(parsed) },
    {
      what: `and detect each of them`,
      measured: millis(detected),
      ratioToParsing: ratio.toFixed(1),
    },
  ];
}

async function inTurn(programs: readonly (readonly string[])[], runs: number): Promise<number[][]> {
  const times = programs.map((): number[] => []);
  for (let run = 0; run < runs; run += 1)
    for (const [index, args] of programs.entries()) times[index]?.push(await wallMillis({ args }));
  return times;
}

function script(folder: string, name: string, code: string): string {
  const file = join(folder, name);
  const reading = `import { readFileSync } from 'node:fs';\nconst observations = JSON.parse(readFileSync(process.argv[2], 'utf8'));\n`;
  writeFileSync(file, reading + code);
  return file;
}

function observations(count: number): object[] {
  const all = Object.values(forms);
  return Array.from({ length: count }, (_, n) =>
    observationOf(all[n % all.length]?.(size, 1 + n * rowsApart) ?? ''),
  );
}
