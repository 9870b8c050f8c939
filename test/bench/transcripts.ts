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

/** Transcripts of about `size` characters. Those with another `first`, the number of their first row, have other words. */
type Form = (size: number, first?: number) => string;

export const forms: Readonly<Record<string, Form>> = {
  '403 with JSON': (size, first) => `${head('application/json')}${jsonBody(size, first)}`,
  '403 with JSON, verbose': (size, first) =>
    `* Connected to api.acme.example port 443\n> GET /v1/things HTTP/2\n> \n${verboseHead('application/json')}${jsonBody(size, first)}\n* Connection #0 left intact`,
  '403 with JSON cut off': (size, first) =>
    `${head('application/json')}${jsonBody(size, first).slice(0, -20)}`,
  '403 with a page': (size, first) =>
    `${head('text/html')}<html><head><title>Forbidden</title></head><body>${filled(size, first, (n) => `<p class="row">Row ${n} of the list &amp; more.</p>\n`)}</body></html>`,
  '404 with text': (size, first) =>
    `${head('text/plain').replace('403', '404')}${filled(size, first, (n) => `line ${n}: no such thing was found at this address\n`)}`,
};

function head(type: string): string {
  return `HTTP/2 403 \r\ndate: Wed, 18 Jun 2025 17:02:51 GMT\r\ncontent-type: ${type}\r\nserver: envoy\r\n\r\n`;
}

function verboseHead(type: string): string {
  return `< HTTP/2 403 \n< date: Wed, 18 Jun 2025 17:02:51 GMT\n< content-type: ${type}\n< server: envoy\n< \n`;
}

function jsonBody(size: number, first?: number): string {
  const rows = filled(
    size,
    first,
    (n) => `{"id":${n},"name":"Thing ${n}","tags":["a","b"],"note":"nothing to see in ${n}"},`,
  );
  return `{"error":{"message":"The token lacks a scope.","missing_scopes":["things:read"]},"items":[${rows}{}]}`;
}

/** Text of about `size` characters; flat, as JSON.parse would give it. */
function filled(size: number, first: number | undefined, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, n = first ?? 1; length < size - 300; n += 1) {
    const next = piece(n);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}
