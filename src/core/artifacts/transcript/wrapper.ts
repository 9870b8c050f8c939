import { member, readJson } from './json.ts';
import { statusAt } from './head.ts';
import type { JsonNode } from './json.ts';
import type { Header, Response, Transcript } from './transcript.ts';

/** What a tester put around a response: `{"status_code": 403, "headers": {...}, "body": "..."}`. */
export type Unwrapped =
  | { readonly kind: 'transcript'; readonly text: string }
  | { readonly kind: 'response'; readonly transcript: Transcript };

const statusKeys = new Set([
  'status_code',
  'statuscode',
  'status',
  'http_status',
  'httpstatus',
  'http_status_code',
  'http_code',
  'response_code',
  'responsecode',
  'response_status',
  'code',
]);
const bodyKeys = new Set([
  'body',
  'response_body',
  'responsebody',
  'response',
  'content',
  'text',
  'raw',
  'raw_body',
  'response_text',
  'responsetext',
  'data',
  'payload',
  'json',
]);
const outputKeys = new Set(['curl_output', 'stdout', 'output', 'stderr', 'transcript', 'raw_output', 'raw']);
/** A member of these names says that the object is an answer itself and wraps none. */
const answerKeys = new Set(['message', 'error', 'errors', 'detail', 'msg', 'error_description', 'code']);

/** A member of what may be a wrapper, its name in lower case. */
type WrapperNode = JsonNode<string>;

function lowerCase(key: string): string {
  return key.toLowerCase();
}

/** Looks for a wrapper around a response or a whole transcript; undefined when the text is none. */
export function unwrap(text: string): Unwrapped | undefined {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '"') return undefined;
  const root = readJson(text, 0, { nameOf: lowerCase });
  if (root === undefined || text.slice(root.end).trim() !== '') return undefined;
  if (root.kind === 'string') return inner(root);
  if (root.children.length > 40) return undefined;
  for (const child of root.children)
    if (outputKeys.has(child.name) && child.kind === 'string') {
      const found = inner(child);
      if (found !== undefined) return found;
    }
  return unwrapResponse(text, root, 0);
}

/** A string that holds a transcript or a document of its own. */
function inner(node: WrapperNode): Unwrapped | undefined {
  if (typeof node.value !== 'string') return undefined;
  const text = node.value.trimStart();
  if (!looksLikeTranscript(text)) return undefined;
  return { kind: 'transcript', text };
}

function looksLikeTranscript(text: string): boolean {
  const first = text.charAt(0);
  return (
    first === '{' ||
    first === '[' ||
    first === '<' ||
    text.startsWith('HTTP/') ||
    text.startsWith('* ') ||
    text.startsWith('> ') ||
    text.startsWith('curl: (') ||
    text.includes('\nHTTP/')
  );
}

function unwrapResponse(text: string, root: WrapperNode, depth: number): Unwrapped | undefined {
  const status = root.children.find((child) => statusKeys.has(child.name) && statusOf(child) !== undefined);
  const body = root.children.find((child) => bodyKeys.has(child.name) && child !== status);
  if (body === undefined) return undefined;
  if (status === undefined)
    return body.kind === 'object' && depth < 2 ? unwrapResponse(text, body, depth + 1) : undefined;
  const headers = member(root, 'headers');
  const isAnswer = root.children.some((child) => child !== status && answerKeys.has(child.name));
  if (isAnswer && headers === undefined && depth === 0) return undefined;
  if (body.key === 'data' && headers === undefined && depth === 0 && body.kind !== 'string') return undefined;
  return { kind: 'response', transcript: transcriptOf(text, status, headers, body) };
}

function statusOf(node: WrapperNode): number | undefined {
  const { value } = node;
  if (typeof value === 'number') return Number.isInteger(value) ? statusAt(String(value), 0) : undefined;
  return typeof value === 'string' && value.length <= 40 ? statusAt(value.trim(), 0) : undefined;
}

function transcriptOf(
  text: string,
  status: WrapperNode,
  headers: WrapperNode | undefined,
  body: WrapperNode,
): Transcript {
  const isText = body.kind === 'string';
  const response: Response = {
    status: statusOf(status),
    version: undefined,
    reason: '',
    statusSpan: { start: status.start, end: status.end },
    headers: headers === undefined ? [] : headersOf(headers),
    body: isText ? String(body.value) : text.slice(body.start, body.end),
    bodyStart: isText ? undefined : body.start,
  };
  return {
    responses: [response],
    final: response,
    fields: [],
    printedStatus: undefined,
    errors: [],
    hosts: [],
  };
}

function headersOf(node: WrapperNode): Header[] {
  return node.children
    .filter((child) => child.key !== '' && typeof child.value === 'string')
    .map((child) => ({
      name: child.name,
      value: String(child.value).trim(),
      span: { start: child.start, end: child.end },
    }));
}
