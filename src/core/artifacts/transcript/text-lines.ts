/** One line without its end; offsets are of the line's text, end exclusive. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Offset of the next line, behind the line break. */
  readonly next: number;
}

/** The line that starts at an offset. A carriage return before the line feed is not part of the text. */
export function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  const next = feed === -1 ? text.length : feed + 1;
  let end = feed === -1 ? text.length : feed;
  if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
  return { text: text.slice(start, end), start, end, next };
}

const escapeCharacter = 27;

/** Removes terminal colour and cursor sequences (ECMA-48 CSI): `ESC [ parameters letter`. */
export function stripAnsi(text: string): string {
  let at = text.indexOf('\u001b');
  if (at === -1) return text;
  const parts: string[] = [];
  let from = 0;
  while (at !== -1) {
    parts.push(text.slice(from, at));
    from = endOfSequence(text, at);
    at = text.indexOf('\u001b', from);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function endOfSequence(text: string, escape: number): number {
  if (text.charAt(escape + 1) !== '[') return escape + 1;
  let at = escape + 2;
  while (at < text.length && text.charCodeAt(at) !== escapeCharacter) {
    const code = text.charCodeAt(at);
    at += 1;
    if (code >= 64 && code <= 126) return at;
    if (code < 32) return at - 1;
  }
  return at;
}

/**
 * Removes curl's progress meter, which a tester who joins the two output streams gets between the lines
 * of the response. The meter redraws itself with bare carriage returns.
 */
export function dropProgressMeter(text: string): string {
  if (!text.includes('--:--') && !text.includes('% Total')) return text;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    const pieces = line.split('\r');
    const rest = pieces.filter((piece) => !isMeter(piece));
    if (rest.length === pieces.length) kept.push(line);
    else if (rest.some((piece) => piece !== '')) kept.push(rest.join('\r'));
  }
  return kept.join('\n');
}

function isMeter(piece: string): boolean {
  if (piece.length > 120) return false;
  return (
    piece.includes('--:--:--') || piece.includes('% Total    % Received') || piece.includes('Dload  Upload')
  );
}
