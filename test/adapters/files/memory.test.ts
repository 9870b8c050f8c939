import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aResponse } from '../../core/artifacts/builders.ts';
import { aFolder } from './reading.ts';

const LINES_PER_WRITE = 1_000;

/** Writes 100 MB of NDJSON: responses of 2.5 kB, each of another action. */
function write100Megabytes(path: string): number {
  const file = openSync(path, 'w');
  let written = 0;
  let lines = 0;
  while (written < 100_000_000) {
    const block = Array.from({ length: LINES_PER_WRITE }, () => {
      lines += 1;
      const output = `HTTP/2 403 \r\n\r\n{"error":"missing scope","id":${lines}}${'x'.repeat(2_300)}`;
      return `${JSON.stringify(aResponse({ toolkit: 'acme', action_name: `ACME_${lines}`, curl_output: output }))}\n`;
    });
    written += writeSync(file, block.join(''));
  }
  closeSync(file);
  return lines;
}

test('100 MB of NDJSON are read with less than 250 MB in memory', () => {
  using folder = aFolder();
  const lines = write100Megabytes(join(folder.path, 'large.ndjson'));
  const reader = new URL('read-and-measure.ts', import.meta.url).pathname;
  const output = execFileSync(process.execPath, [reader, folder.path], { encoding: 'utf8' });
  const { observations, peakMegabytes } = JSON.parse(output) as {
    observations: number;
    peakMegabytes: number;
  };
  expect(observations).toBe(lines);
  expect(peakMegabytes).toBeLessThan(250);
});
