/** Node's code of why no answer came, e.g. ECONNREFUSED; undefined where it has none. */
export function networkCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  // minipass-fetch gives its own to what has none.
  return typeof code === 'string' && !code.startsWith('FETCH_') ? code : undefined;
}

/**
 * Why no answer came, or only a part of one, in Node's words, but for its bare `aborted`. minipass-fetch puts before
 * or behind them what was asked, which may be its own credential and is not said here.
 */
export function networkWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = error.message
    .replace(/^.*?\bhttps?:\/\/\S+?(?: failed, reason)?: /, '')
    .replace(/(?: at)?: (?:https?:)?\/\/.*$/i, '');
  if (words === 'aborted') return 'the answer broke off';
  return words === '' ? (networkCode(error) ?? error.name) : words;
}
