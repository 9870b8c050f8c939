/**
 * Everything that came from a response, an artifact or a pull request is shown as code and in no other way: inside
 * code GitHub and Linear render no mention, no reference, no link, no HTML. Only the code fence itself can be
 * attacked, and these functions close that.
 */

/** Untrusted text as a Markdown code span on one line, at most `maxCharacters` long. */
export function codeSpan(text: string, maxCharacters = 200): string {
  const line = oneLine(text, maxCharacters);
  if (line === '') return '`-`';
  const longestRun = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Untrusted text as an HTML code element, for places where Markdown is not read, such as `<summary>`. */
export function htmlCode(text: string, maxCharacters = 200): string {
  const escaped = oneLine(text, maxCharacters)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `<code>${escaped}</code>`;
}

/**
 * Untrusted text on one line of plain text, e.g. a title: no control characters, no direction overrides, nothing
 * that looks like one of our markers, cut to `maxCharacters` with an ellipsis.
 */
export function oneLine(text: string, maxCharacters = 200): string {
  const clean = text
    .slice(0, maxCharacters * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/scopekeeper:/gi, 'scopekeeper\u{2236}')
    .replaceAll('<!--', '<!\u{2010}\u{2010}')
    .replaceAll('-->', '\u{2010}\u{2010}>')
    .trim();
  return cut(clean, maxCharacters);
}

/** A link, if the address is an ordinary web address; else its text alone. The text is Markdown of ours. */
export function link(text: string, url: string): string {
  const isWebAddress = /^https?:\/\/[\w.:[\]-]+(?:\/[\w./~%+=&?#@:;,!-]*)?$/.test(url);
  return isWebAddress ? `[${text}](<${url}>)` : text;
}

/** A Markdown table. Cells are one line of Markdown of ours; pipes in them are escaped here. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');
}

function tableRow(cells: readonly string[]): string {
  // Backslashes before a pipe go: renderers disagree on what `\\|` means, and a split cell would break the table.
  return `| ${cells.map((cell) => cell.replace(/\\{0,64}\|/g, '\\|')).join(' | ')} |`;
}

/** A folded block. The summary is HTML of ours, the content Markdown of ours. */
export function details(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** `1 action`, `2 actions`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Joins paragraphs, leaving out the empty ones. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function cut(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  return `${Array.from(text.slice(0, maxCharacters)).slice(0, -1).join('').trimEnd()}…`;
}
