import { maskHeaderValue } from '../../core/credentials/redaction/schemes.ts';
import type { Fetch, HttpRequest } from '../http/fetch.ts';
import { networkWords } from '../http/network-failure.ts';
import type { VerboseLog } from './log-file.ts';

/** A fetch that logs each request, retries included, and what it is answered. */
export function loggedFetch(fetch: Fetch, log: VerboseLog): Fetch {
  return async (url, request = {}) => {
    const address = addressOf(url);
    const asked = `${request.method ?? 'GET'} ${address}`;
    log.note('request', `${asked}${credentialOf(request)}`);
    try {
      const answer = await fetch(url, request);
      const from = answer.url === address ? '' : `, from ${answer.url}`;
      log.note('answer', `${answer.status} to ${asked}${from}`);
      return answer;
    } catch (error) {
      log.note('answer', `none to ${asked}: ${networkWords(error)}`);
      throw error;
    }
  };
}

function addressOf(url: string | URL): string {
  return URL.canParse(String(url)) ? new URL(url).href : String(url);
}

/** The credential that a request carries, masked. */
function credentialOf({ headers = {} }: HttpRequest): string {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return value === undefined ? ', without a credential' : `, with ${maskHeaderValue(value)}`;
}
