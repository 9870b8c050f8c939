import type { NameStrength } from './names.ts';
import { backslashesBefore, type Quote, quoteBefore } from './values.ts';

/** A name, the sign behind it, and where its value begins. */
export interface Assignment {
  readonly name: string;
  readonly nameAt: number;
  readonly strength: Exclude<NameStrength, 'none'>;
  /** The name stands in quotes of its own: a member of JSON and its like. */
  readonly isMember: boolean;
  readonly sign: ':' | '=' | '%3D';
  readonly valueAt: number;
  /** White space stands between the sign and the value. */
  readonly spaced: boolean;
}

/** Where a line or a quoted text begins that the name at `nameAt` is the first word of. */
export function lineAt(text: string, nameAt: number): { readonly within: Quote | undefined } | undefined {
  let at = nameAt - spacesBefore(text, nameAt);
  if (/[<>*+-]/.test(text[at - 1] ?? '')) at -= 1 + spacesBefore(text, at - 1);
  const before = text[at - 1];
  if (before === undefined || before === '\n' || before === '\r') return { within: undefined };
  const backslashes = before === 'n' || before === 'r' ? backslashesBefore(text, at - 1) : 0;
  if (backslashes > 0) return { within: { character: '"', depth: backslashes - 1 } };
  const quote = quoteBefore(text, at);
  return quote === undefined ? undefined : { within: quote };
}

function spacesBefore(text: string, at: number): number {
  let count = 0;
  while (count < 16 && isBlank(text, at - 1 - count)) count += 1;
  return count;
}

/** A space or a tab. */
export function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}
