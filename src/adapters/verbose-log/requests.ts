import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as v from 'valibot';
import { maskHeaderValue } from '../../core/credentials/redaction/schemes.ts';
import type { VerboseLog } from './log-file.ts';

/**
 * What Node's fetch tells of its requests (https://undici.nodejs.org/#/docs/api/DiagnosticsChannel). Listening there
 * logs every request of every adapter, retries included, without any of them knowing.
 */
const requestSchema = v.object({
  origin: v.pipe(v.unknown(), v.transform(String)),
  path: v.string(),
  method: v.string(),
  headers: v.optional(v.unknown()),
});
const requestMessage = v.object({ request: requestSchema });
const answerMessage = v.object({
  request: requestSchema,
  response: v.object({ statusCode: v.number() }),
});
const errorMessage = v.object({ request: requestSchema, error: v.instance(Error) });

type Request = v.InferOutput<typeof requestSchema>;

/** Logs the requests of this process and what they are answered, until the function that it returns is called. */
export function logRequests(log: VerboseLog): () => void {
  const listeners = {
    'undici:request:create': listener(requestMessage, ({ request }) => {
      log.note('request', `${addressOf(request)}${credentialOf(request)}`);
    }),
    'undici:request:headers': listener(answerMessage, ({ request, response }) => {
      log.note('answer', `${response.statusCode} to ${addressOf(request)}`);
    }),
    'undici:request:error': listener(errorMessage, ({ request, error }) => {
      log.note('answer', `none to ${addressOf(request)}: ${error.message}`);
    }),
  };
  for (const [channel, listen] of Object.entries(listeners)) subscribe(channel, listen);
  return () => {
    for (const [channel, listen] of Object.entries(listeners)) unsubscribe(channel, listen);
  };
}

/** A message that is not as documented is passed over: a log must not break what it watches. */
function listener<Schema extends v.GenericSchema>(
  schema: Schema,
  tell: (message: v.InferOutput<Schema>) => void,
): (message: unknown) => void {
  return (message) => {
    const known = v.safeParse(schema, message);
    if (known.success) tell(known.output);
  };
}

function addressOf({ method, origin, path }: Request): string {
  return `${method} ${origin}${path}`;
}

/** The credential that a request carries, masked. */
function credentialOf({ headers }: Request): string {
  const value = authorizationIn(headers);
  return value === undefined ? ', without a credential' : `, with ${maskHeaderValue(value)}`;
}

/** Headers come as a list of names and values in turn, or, from older versions, as lines. */
function authorizationIn(headers: unknown): string | undefined {
  if (typeof headers === 'string') return /^authorization: (.*)$/im.exec(headers)?.[1]?.trim();
  if (!Array.isArray(headers)) return undefined;
  const at = headers.findIndex(
    (name, index) => index % 2 === 0 && typeof name === 'string' && name.toLowerCase() === 'authorization',
  );
  const value: unknown = at === -1 ? undefined : headers[at + 1];
  return typeof value === 'string' ? value : undefined;
}
