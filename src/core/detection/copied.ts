/**
 * A copy of a text with a buffer of its own. Engines let a slice share the buffer of the whole text, so
 * that 300 characters of evidence would keep a transcript of megabytes alive.
 */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}
