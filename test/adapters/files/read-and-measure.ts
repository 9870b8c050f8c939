import { readArtifacts } from '../../../src/adapters/files/read-artifacts.ts';

/** Reads the folder it is given, as a process of its own, and tells how many observations and how much memory that took. */
let observations = 0;
for await (const items of readArtifacts(['.'], { cwd: process.argv[2] ?? '.' })) {
  for (const { kind } of items) if (kind === 'observation') observations += 1;
}
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1000);
process.stdout.write(JSON.stringify({ observations, peakMegabytes }));
