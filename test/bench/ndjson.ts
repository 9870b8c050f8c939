import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { aPlace } from './place.ts';
import { observe, wallMillis } from './program.ts';
import { median, millis, type Section } from './table.ts';
import { linesOf } from './workload.ts';

const megabytes = 100;

/** A file of 100 MB, one response per line, through the command line with the local tracker. */
export async function measureNdjson(folder: string, runs: number): Promise<Section> {
  const file = join(folder, 'large.ndjson');
  writeLines(file, megabytes * 1_000_000);
  const place = await aPlace(file);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await wallMillis(place.report));
  const peaks: number[] = [];
  for (let run = 0; run < 3; run += 1) peaks.push((await observe(place.report)).peakMegabytes);
  const peakMegabytes = median(peaks);
  await place.close();
  const speed = statSync(file).size / 1_000 / median(times);
  return {
    title: `NDJSON of ${megabytes} MB`,
    rows: [
      {
        what: `cli.js report: ${speed.toFixed(0)} MB/s`,
        measured: millis(times),
        peak: `${peakMegabytes.toFixed(0)} MB`,
        aim: { words: 'peak below 250 MB', met: peakMegabytes < 250 },
      },
    ],
  };
}

function writeLines(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  let written = 0;
  let held = '';
  for (const line of linesOf({ observations: Infinity, groups: 50 })) {
    held += line;
    if (held.length < 1_000_000) continue;
    written += writeSync(file, held);
    held = '';
    if (written >= bytes) break;
  }
  closeSync(file);
}
