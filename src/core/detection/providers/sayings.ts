/**
 * Finds any of some texts, each of which begins with a word, where a word begins. One search for all of them takes
 * half the time of one for each. It is the only regular expression that is put together at run time; each of its
 * alternatives stands for itself only.
 */
export function anyOf(texts: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${texts.map(literally).join('|')})`);
}

function literally(text: string): string {
  return text.replaceAll(/[$(-+./?[-^{|}]/g, String.raw`\$&`);
}
