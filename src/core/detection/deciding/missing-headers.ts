import { keyInfo } from '../reading/keys.ts';
import type { NamedNode } from '../reading/keys.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Signal } from './signals.ts';

const places: ReadonlySet<string> = new Set(['header', 'headers', 'cookie', 'cookies']);
const credentials =
  /^(?:x?(?:api|access|auth|app|client|subscription)?(?:key|token|secret)|authorization|authentication|bearer|session(?:id)?|xauth|accesstoken|apikey)$/;
const missing = /required|missing|absent|not provided/i;

/**
 * A form that is filled in wrongly where it holds who asks: `{"loc": ["header", "x-api-key"], "msg": "Field
 * required"}` (FastAPI), `{"location": "headers", "param": "authorization", "msg": "is required"}`. Nobody was
 * recognised because nothing was sent.
 */
export function signalOfMissingHeader(answer: Answer): Signal | undefined {
  if (answer.status === 200) return undefined;
  for (const node of answer.json?.nodes ?? []) {
    if (node.kind !== 'object' || !isComplaint(node)) continue;
    const named = namedIn(node);
    const message = node.children.find(({ value }) => typeof value === 'string' && missing.test(value));
    if (named === undefined || typeof message?.value !== 'string') continue;
    const statement = statementOf(message, `${named}: ${message.value}`);
    const at = { start: 0, end: statement.text.length };
    return {
      means: 'missing-credential',
      weight: 4,
      statement,
      at,
      rule: 'credential missing from the headers',
    };
  }
  return undefined;
}

/** It says that what it complains of is a header or a cookie. */
function isComplaint({ children }: NamedNode): boolean {
  return children.some(({ name, value, children: parts }) => {
    if (name.plain === 'loc') return parts.some((part) => places.has(String(part.value)));
    return (name.plain === 'location' || name.plain === 'in') && places.has(String(value));
  });
}

/** The credential it names, as it is spelled. */
function namedIn({ children }: NamedNode): string | undefined {
  const texts = children.flatMap(({ value, children: parts }) => [value, ...parts.map((part) => part.value)]);
  return texts.find(
    (text): text is string => typeof text === 'string' && credentials.test(keyInfo(text).plain),
  );
}

function statementOf(node: NamedNode, text: string): Statement {
  return { text, key: node.name.plain, source: 'json', node, span: undefined, literal: false };
}
