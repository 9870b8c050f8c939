/**
 * What is wrong with the address of an authorization server (an issuer, RFC 8414 section 2: https, no query, no
 * fragment) or of a resource that it protects (RFC 9728 section 1.2: https, no fragment); undefined for a good one.
 * Plain http is taken on this machine only, so that nobody on the way can invent what may be granted.
 */
export function addressProblem(text: string, kind: 'issuer' | 'resource'): string | undefined {
  if (!URL.canParse(text)) return `expected an https address, such as https://auth.example.com`;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    return 'holds a user name or password; expected an address without';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.hostname)))
    return 'is not https; expected an address that begins with https://';
  if (text.includes('#')) return 'holds a fragment (#); expected an address without';
  if (kind === 'issuer' && text.includes('?')) return 'holds a query (?); expected an issuer without';
  return undefined;
}

/** Whether a host name of a URL means this very machine. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
