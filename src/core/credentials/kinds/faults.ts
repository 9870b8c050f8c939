import { isReference } from '../ordinary.ts';
import { bareCredential } from './kind-of.ts';

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
    ...(/[^\x21-\x7e]/.test(bare) && !bare.startsWith('{')
      ? ['it holds white space or other characters that no key has']
      : []),
  ];
}
