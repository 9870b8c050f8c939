import type { Response } from '../../artifacts/transcript/transcript.ts';
import type { Statement } from './statement.ts';

/** The reason phrase and the headers in which services explain an error. */
export function headStatements(response: Response): Statement[] {
  const found: Statement[] = [];
  if (response.reason !== '')
    found.push({
      text: response.reason,
      key: '',
      source: 'status-line',
      node: undefined,
      span: response.statusSpan,
      literal: false,
    });
  for (const header of response.headers) {
    if (!isErrorHeader(header.name) || header.value === '' || header.value.startsWith('http')) continue;
    const text = header.name === 'grpc-message' ? decodePercent(header.value) : header.value;
    found.push({
      text: text.slice(0, 1_000),
      key: header.name,
      source: 'header',
      node: undefined,
      span: header.span,
      literal: false,
    });
  }
  return found;
}

const errorHeaders = new Map<string, boolean>([['grpc-message', true]]);
const mostHeaders = 2_000;

/** `x-error-code`, `x-deny-reason` ...; names come again and again, so what they are is kept, up to a bound. */
function isErrorHeader(name: string): boolean {
  const known = errorHeaders.get(name);
  if (known !== undefined) return known;
  const isPolicy =
    name.startsWith('access-control') || name.includes('cors') || name.includes('report') || name === 'nel';
  const is =
    !isPolicy &&
    ['error', 'reason', 'failure', 'denied', 'deny', 'diagnostic'].some((word) => name.includes(word));
  if (errorHeaders.size < mostHeaders) errorHeaders.set(name, is);
  return is;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
