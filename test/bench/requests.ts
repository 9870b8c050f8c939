import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPlace } from './place.ts';
import { wallMillis } from './program.ts';
import type { Row, Section } from './table.ts';
import { artifactOf } from './workload.ts';

/** How many requests a run makes that finds nothing known, and one after it that finds nothing new. */
export async function countRequests(folder: string): Promise<Section> {
  const rows: Row[] = [];
  for (const groups of [1, 10, 25, 50]) {
    const artifact = join(folder, `requests-${groups}`, 'results.json');
    mkdirSync(join(artifact, '..'), { recursive: true });
    writeFileSync(artifact, artifactOf({ observations: 500, groups }));
    const place = await aPlace(artifact);
    await wallMillis(place.action);
    const first = place.newRequests();
    await wallMillis(place.action);
    const second = place.newRequests();
    await place.close();
    const words = (service: 'linear' | 'github'): string => `${first[service]}, then ${second[service]}`;
    const aim = { words: 'at most 3 for 25 groups', met: first.linear <= 3 };
    rows.push(
      { what: `Linear, ${groups} groups`, measured: words('linear'), ...(groups === 25 ? { aim } : {}) },
      { what: `GitHub, ${groups} groups (${groups * 5} annotations)`, measured: words('github') },
    );
  }
  return { title: 'Requests of a first run, then of a second one that finds the same', rows };
}
