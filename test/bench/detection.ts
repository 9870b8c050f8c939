import { detect } from '../../src/core/detection/detect.ts';
import type { Observation } from '../../src/core/artifacts/observation.ts';
import { median, type Row, type Section } from './table.ts';

const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Each sample takes at least so long, so that the clock is fine enough. */
const sampleMillis = 30;
/** So long the code runs before anything is measured: until then most of it is interpreted. */
const warmUpMillis = 300;
const samples = 7;
const leastMegabytesPerSecond = 60;
/** Flat: the dearest byte costs no more than so many times the cheapest. */
const flat = 2;

/** How fast `detect` reads transcripts of several forms and sizes, against JSON.parse of the same bytes. */
export function measureDetection(): Section {
  const rows = Object.entries(forms).flatMap(([form, transcriptOf]) => {
    const speeds = sizes.map((size) => speedOf(transcriptOf(size)));
    const spread =
      Math.max(...speeds.map(({ detecting }) => detecting)) /
      Math.min(...speeds.map(({ detecting }) => detecting));
    return [
      ...sizes.map((size, index) =>
        rowOf(form, size, speeds[index] ?? { detecting: Number.NaN, parsing: Number.NaN }),
      ),
      {
        what: `${form}: dearest byte against cheapest`,
        measured: `${spread.toFixed(1)} times`,
        aim: { words: `flat: below ${flat}`, met: spread < flat },
      },
    ];
  });
  return {
    title: 'Detection in one warm process; the ratio is the time of JSON.parse of the same bytes',
    rows,
  };
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

function observationOf(output: string): Observation {
  return {
    toolkit: 'acme',
    action: 'ACME_LIST',
    success: false,
    status: undefined,
    summary: '',
    output,
    command: '',
    method: 'GET',
    url: 'https://api.acme.example/v1/things',
    file: undefined,
    stage: 'curl-tester',
    workflowId: undefined,
    place: { file: 'bench', response: 1 },
  };
}

const forms: Readonly<Record<string, (size: number) => string>> = {
  '403 with JSON': (size) => `${head('application/json')}${jsonBody(size)}`,
  '403 with JSON, verbose': (size) =>
    `* Connected to api.acme.example port 443\n> GET /v1/things HTTP/2\n> \n${verboseHead('application/json')}${jsonBody(size)}\n* Connection #0 left intact`,
  '403 with JSON cut off': (size) => `${head('application/json')}${jsonBody(size).slice(0, -20)}`,
  '403 with a page': (size) =>
    `${head('text/html')}<html><head><title>Forbidden</title></head><body>${filled(size, (n) => `<p class="row">Row ${n} of the list &amp; more.</p>\n`)}</body></html>`,
  '404 with text': (size) =>
    `${head('text/plain').replace('403', '404')}${filled(size, (n) => `line ${n}: no such thing was found at this address\n`)}`,
};

function head(type: string): string {
  return `HTTP/2 403 \r\ndate: Wed, 18 Jun 2025 17:02:51 GMT\r\ncontent-type: ${type}\r\nserver: envoy\r\n\r\n`;
}

function verboseHead(type: string): string {
  return `< HTTP/2 403 \n< date: Wed, 18 Jun 2025 17:02:51 GMT\n< content-type: ${type}\n< server: envoy\n< \n`;
}

function jsonBody(size: number): string {
  const rows = filled(
    size,
    (n) => `{"id":${n},"name":"Thing ${n}","tags":["a","b"],"note":"nothing to see here"},`,
  );
  return `{"error":{"message":"The token lacks a scope.","missing_scopes":["things:read"]},"items":[${rows}{}]}`;
}

/** Text of about `size` characters; flat, as JSON.parse would give it. */
function filled(size: number, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, n = 1; length < size - 300; n += 1) {
    const next = piece(n);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}
