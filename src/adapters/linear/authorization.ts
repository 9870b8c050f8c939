import { bareCredential, kindOf } from '../../core/credentials/kinds/kind-of.ts';
import { isOAuth } from '../../core/credentials/refusals/linear.ts';

/**
 * The value of the Authorization header: personal keys stand alone, OAuth access tokens are bearer tokens. One without
 * a form of its own is what whoever wrote `Bearer` before it says.
 */
export function authorization(apiKey: string): string {
  const bare = bareCredential(apiKey);
  const is = kindOf(bare);
  const isBearer = is.kind === 'unknown' ? /^["'`\s]*bearer\s/i.test(apiKey) : isOAuth(is);
  return isBearer ? `Bearer ${bare}` : bare;
}

/** Whether a header can carry it: for anything but printable ASCII fetch throws an error that quotes the header, key and all. */
export function isSendable(apiKey: string): boolean {
  return /^[\x21-\x7e]+$/.test(bareCredential(apiKey));
}
