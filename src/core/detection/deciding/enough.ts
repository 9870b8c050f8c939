import { isRecordText } from './record-text.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Signal } from './signals.ts';

/** A bare "Forbidden" counts where an error is nothing else; a credential that a 404 did not find was looked up. */
export function isEnough(auth: Signal, answer: Answer): boolean {
  const needed = neededWeight(answer);
  if (auth.means === 'invalid-credential' && wasLookedUp(auth, answer)) return false;
  // RFC 4918 section 11.3: the status says already that a lock is what refuses.
  const isBare = auth.means === 'refused' && needed < never && answer.status !== 423;
  return auth.weight >= (isBare ? 2 : needed);
}

/** Under a status that does not speak of the caller also "API key `4f2a` not found", which tells which one was asked for. */
function wasLookedUp({ statement }: Signal, answer: Answer): boolean {
  if (answer.status === 404 || answer.bodyStatus === 404)
    return /not[ _-]?(?:be )?f(?:ou|i)nd|unknown|no such|not exist/i.test(statement.text);
  return (
    /not[ _-]?(?:be )?found/i.test(statement.text) &&
    answer.statements.some(({ text }) => /^not[ _-]?found$/i.test(text) || tellsWhich(text))
  );
}

const longestName = 100;

/** "API key `4f2a` not found" */
function tellsWhich(text: string): boolean {
  const at = text.indexOf('not found');
  const before = text.slice(Math.max(0, at - longestName), Math.max(0, at));
  return (
    /[`'"] (?:was )?$/.test(before) &&
    /(?:key|token|session|resource|object|secret|file|node|table)s? [`'"]/i.test(before)
  );
}

const never = 9;

/** Statuses that give another reason by themselves. */
const spoken: ReadonlySet<number> = new Set([402, 405, 409, 410, 423, 451]);

/** How much must be said about access under a status that does not say it. */
function neededWeight(answer: Answer): number {
  const { status } = answer;
  if (status === undefined) return answer.json?.isError === false || isRecordText(answer) ? never : 2;
  if (status === 404 && answer.isPage) return never;
  if (status < 300) return neededInSuccess(answer);
  return spoken.has(status) ? 4 : 3;
}

function neededInSuccess(answer: Answer): number {
  if (answer.headers.some((header) => header.name === 'grpc-status')) return 3;
  if (answer.json !== undefined) return answer.json.isError ? 3 : never;
  if (answer.isXml) return 3;
  return answer.isPage || answer.statements.some(isDocument) ? never : 4;
}

/** A text of several lines is a page, a table or a log that was asked for. */
function isDocument({ source, text }: Statement): boolean {
  return source === 'text' && text.includes('\n');
}
