import { isReference } from '../redaction/ordinary.ts';
import { findTokens, MASK } from '../redaction/tokens.ts';
import { bareCredential, type CredentialKind, kindOf } from './kind-of.ts';

/**
 * What is wrong with how a credential was written down, in sentences about "it" that show nothing of it. Empty for
 * one that can be sent as it is, and where there is none.
 */
export function faultsOf(value: string): readonly string[] {
  const bare = bareCredential(value);
  if (bare === '' || isReference(bare)) return [];
  return [
    ...(/^\s|\s$/.test(value) ? ['it has white space or a line end around it'] : []),
    ...(/^\s*["'`]|["'`]\s*$/.test(value) ? ['it is wrapped in quotation marks'] : []),
    ...(/^["'`\s]*bearer\s/i.test(value) ? ['it begins with `Bearer`, which does not belong to it'] : []),
    ...faultsWithin(bare, kindOf(bare)),
  ];
}

/** Quotes, escapes, lists and their like: no provider of the table has them in its keys. */
const IN_NO_TOKEN = /[^\x21-\x7e]|["'`\\,;<>()[\]{}*]/;

function faultsWithin(bare: string, is: CredentialKind): readonly string[] {
  if (bare.endsWith(MASK)) return ['it is masked: it was copied from where keys are not shown'];
  if (is.kind === 'token' && bare.length < is.prefix.length + FEWEST_CHARACTERS)
    return ['it is cut off behind its prefix'];
  if (is.kind === 'token' ? IN_NO_TOKEN.test(bare) : /[^\x21-\x7e]/.test(bare) && !bare.startsWith('{'))
    return ['it holds white space or other characters that no key has'];
  return is.kind === 'unknown' && findTokens(bare).length > 0
    ? ['it holds a key among other characters, such as the name of a variable']
    : [];
}

/** No provider's keys have fewer behind their prefix. */
const FEWEST_CHARACTERS = 8;
