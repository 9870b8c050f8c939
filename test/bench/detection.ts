import { detect } from '../../src/core/detection/detect.ts';
import { median, type Row, type Section } from './table.ts';
import { forms, observationOf } from './transcripts.ts';

const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Each sample takes at least so long, so that the clock is fine enough. */
const sampleMillis = 30;
/** So long the code runs before anything is measured: until then most of it is interpreted. */
const warmUpMillis = 1_000;
const samples = 7;
const leastMegabytesPerSecond = 60;
/** Linear: no byte costs so many times what a byte of a smaller transcript does. Large ones profit from what is skipped. */
const mostGrowth = 2;

/** How fast `detect` reads transcripts of several forms and sizes, against JSON.parse of the same bytes. */
export function measureDetection(): Section {
  const rows = Object.entries(forms).flatMap(([form, transcriptOf]) => {
    const speeds = sizes.map((size) => speedOf(transcriptOf(size)));
    const growth = growthOf(speeds.map(({ detecting }) => detecting));
    return [
      ...sizes.map((size, index) =>
        rowOf(form, size, speeds[index] ?? { detecting: Number.NaN, parsing: Number.NaN }),
      ),
      {
        what: `${form}: most that a byte costs more in a larger one`,
        measured: `${growth.toFixed(1)} times`,
        aim: { words: `below ${mostGrowth}`, met: growth < mostGrowth },
      },
    ];
  });
  return {
    title: 'Detection in one warm process; the ratio is the time of JSON.parse of the same bytes',
    rows,
  };
}

/** How many times slower, at most, a size is than any smaller one before it; 1 where each is faster than the last. */
function growthOf(speeds: readonly number[]): number {
  const slower = speeds.map((speed, index) => Math.max(...speeds.slice(0, index + 1)) / speed);
  return Math.max(...slower);
}

interface Speed {
  /** In MB/s. */
  readonly detecting: number;
  readonly parsing: number;
}

function rowOf(form: string, size: number, { detecting, parsing }: Speed): Row {
  return {
    what: `${form}, ${(size / 1_000).toLocaleString('en-US')} kB`,
    measured: `${detecting.toFixed(0)} MB/s`,
    ratioToParsing: (parsing / detecting).toFixed(1),
    aim: { words: `at least ${leastMegabytesPerSecond} MB/s`, met: detecting >= leastMegabytesPerSecond },
  };
}

function speedOf(transcript: string): Speed {
  const observation = observationOf(transcript);
  const json = JSON.stringify(transcript);
  const detecting: number[] = [];
  const parsing: number[] = [];
  rate(transcript.length, () => detect(observation).kind, warmUpMillis);
  rate(json.length, () => String(JSON.parse(json)).length, warmUpMillis);
  for (let sample = 0; sample < samples; sample += 1) {
    detecting.push(rate(transcript.length, () => detect(observation).kind));
    parsing.push(rate(json.length, () => String(JSON.parse(json)).length));
  }
  return { detecting: median(detecting), parsing: median(parsing) };
}

/** Megabytes per second of this thread's own time, so that other programs do not count, of repeating `work`. */
function rate(bytes: number, work: () => unknown, leastMillis = sampleMillis): number {
  const started = threadMillis();
  let elapsed = 0;
  let times = 0;
  while (elapsed < leastMillis) {
    // The clock is a system call; a batch of small work costs more than that.
    for (let left = 1 + 20_000 / bytes; left > 0; left -= 1) {
      if (work() === undefined) throw new Error('nothing was found');
      times += 1;
    }
    elapsed = threadMillis() - started;
  }
  return (bytes * times) / elapsed / 1_000;
}

function threadMillis(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
