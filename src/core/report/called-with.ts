import { withArticle } from '../credentials/kinds/named.ts';
import { MASK } from '../credentials/redaction/tokens.ts';
import type { UsedCredential } from '../triage/used-credentials.ts';
import { codeSpan, count } from './markdown.ts';

/** What a credential shows of itself to people. */
type Shown = Pick<UsedCredential, 'name' | 'masked'>;

/**
 * What kind of credential `actions` actions were called with, as a sentence in Markdown; empty where nothing tells.
 * Says so where they were called with several.
 */
export function calledWithText(used: readonly UsedCredential[], actions: number): string {
  const [only] = used;
  if (only === undefined) return '';
  if (only.actions === actions) return `Called with ${credentialText(only)}.`;
  const each = used.map((one) => `${credentialText(one)} in ${count(one.actions, 'action')}`).join(', ');
  return used.length === 1 ? `Called with ${each}.` : `Called with several kinds of credential: ${each}.`;
}

/** The kinds in few words, for a cell of a table. */
export function shortCalledWith(used: readonly Shown[]): string {
  const [first, ...others] = used;
  if (first === undefined) return '-';
  const more = others.length === 0 ? '' : ` +${count(others.length, 'more kind')}`;
  return `${first.name}${more}`;
}

/** What was passed where another kind is wanted, and what it is for; empty where nothing tells. */
export function passedText(used: readonly UsedCredential[]): string {
  return used
    .map((one) => {
      const purpose = one.use === undefined ? '' : `, which is for ${one.use.for}, not for ${one.use.notFor}`;
      return `What was passed is ${credentialText(one)}${purpose}.`;
    })
    .join(' ');
}

/** A credential in Markdown. */
export function credentialText(shown: Shown): string {
  return withPrefix(shown, codeSpan);
}

/** The same as plain text. */
export function plainCredential(shown: Shown): string {
  return withPrefix(shown, (masked) => masked);
}

function withPrefix({ name, masked }: Shown, show: (masked: string) => string): string {
  return masked === MASK ? withArticle(name) : `${withArticle(name)} (${show(masked)})`;
}
