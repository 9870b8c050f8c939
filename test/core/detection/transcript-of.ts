/** An answer as a table row gives it; a body that is no text is sent as JSON. */
export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
}

/** How curl prints it with `-i`. */
export function transcriptOf({ status, headers = {}, body }: Answered): string {
  const text = bodyOf(body);
  const fields = { 'content-type': typeOf(body, text), ...headers };
  const lines = Object.entries(fields).map(([name, value]) => `${name.toLowerCase()}: ${value}\r\n`);
  return `HTTP/2 ${status} \r\n${lines.join('')}\r\n${text}`;
}

/** How curl prints it with `-v`, both streams joined. */
export function verboseTranscriptOf({ status, headers = {}, body }: Answered): string {
  const fields = Object.entries(headers).map(([name, value]) => `< ${name.toLowerCase()}: ${value}\n`);
  return (
    `* Connected to api.example.com (192.0.2.1) port 443\n> GET /v1/403/items HTTP/1.1\n> Host: api.example.com\n` +
    `> Authorization: Bearer ***\n> \n< HTTP/1.1 ${status} \n${fields.join('')}< \n` +
    `${bodyOf(body)}\n* Connection #0 to host api.example.com left intact\n`
  );
}

/** The body alone, with the status that `-w` prints behind it. */
export function bodyWithStatus({ status, body }: Answered): string {
  return `${bodyOf(body)}\nhttp_code=${status} time_total=0.401\n`;
}

function bodyOf(body: string | object): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function typeOf(body: string | object, text: string): string {
  if (typeof body !== 'string') return 'application/json';
  if (!text.startsWith('<')) return 'text/plain';
  return text.toLowerCase().includes('<html') ? 'text/html' : 'application/xml';
}
