/** A response as CurlTester writes it; any member can be replaced, and `undefined` leaves it out. */
export function aResponse(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    action_name: 'ACME_LIST',
    success: false,
    summary: 'failed',
    curl_output: 'HTTP/2 403',
    ...changes,
  };
}

/** The text of a document with these responses, one per line from line 2 on. */
export function aDocument(responses: unknown, changes: Record<string, unknown> = {}): string {
  const members = Object.entries({ toolkit: 'acme', ...changes }).filter(([, value]) => value !== undefined);
  const head = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`).join('');
  const inner = Array.isArray(responses)
    ? responses.map((one) => JSON.stringify(one)).join(',\n')
    : undefined;
  return `{${head}"responses":${inner === undefined ? JSON.stringify(responses) : `[\n${inner}\n]`}}`;
}
