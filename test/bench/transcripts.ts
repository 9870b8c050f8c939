import { bareObservation, type Observation } from '../../src/core/artifacts/observation.ts';

/** A failed call with such an output, about which nothing else is known. */
export function observationOf(output: string): Observation {
  return bareObservation({
    toolkit: 'acme',
    action: 'ACME_LIST',
    output,
    method: 'GET',
    url: 'https://api.acme.example/v1/things',
    place: { file: 'bench', response: 1 },
  });
}

/** A transcript of `size` characters, or less than a row short of them. One with another `first`, the number of its first row, has other words. */
type Form = (size: number, first?: number) => string;

const jsonStart =
  '{"error":{"message":"The token lacks a scope.","missing_scopes":["things:read"]},"items":[';
const jsonEnd = '{}]}';

export const forms: Readonly<Record<string, Form>> = {
  '403 with JSON': form(`${head('403', 'application/json')}${jsonStart}`, jsonRow, jsonEnd),
  '403 with JSON, verbose': form(
    `* Connected to api.acme.example port 443\n> GET /v1/things HTTP/2\n> \n${verboseHead('403', 'application/json')}${jsonStart}`,
    jsonRow,
    `${jsonEnd}\n* Connection #0 left intact`,
  ),
  '403 with JSON cut off': form(
    `${head('403', 'application/json')}${jsonStart}`,
    jsonRow,
    jsonRow(0).slice(0, -20),
  ),
  '403 with a page': form(
    `${head('403', 'text/html')}<html><head><title>Forbidden</title></head><body>`,
    (n) => `<p class="row">Row ${n} of the list &amp; more.</p>\n`,
    '</body></html>',
  ),
  '404 with text': form(
    head('404', 'text/plain'),
    (n) => `line ${n}: no such thing was found at this address\n`,
    '',
  ),
};

function head(status: string, type: string): string {
  return `HTTP/2 ${status} \r\ndate: Wed, 18 Jun 2025 17:02:51 GMT\r\ncontent-type: ${type}\r\nserver: envoy\r\n\r\n`;
}

function verboseHead(status: string, type: string): string {
  return `< HTTP/2 ${status} \n< date: Wed, 18 Jun 2025 17:02:51 GMT\n< content-type: ${type}\n< server: envoy\n< \n`;
}

function jsonRow(n: number): string {
  return `{"id":${n},"name":"Thing ${n}","tags":["a","b"],"note":"nothing to see in ${n}"},`;
}

/** As many rows as there is room for between the beginning and the end; flat, as JSON.parse would give it. */
function form(before: string, rowOf: (n: number) => string, after: string): Form {
  return (size, first = 1) => {
    const rows: string[] = [];
    let room = size - before.length - after.length;
    for (let n = first; ; n += 1) {
      const row = rowOf(n);
      room -= row.length;
      if (room < 0) return [before, ...rows, after].join('');
      rows.push(row);
    }
  };
}
