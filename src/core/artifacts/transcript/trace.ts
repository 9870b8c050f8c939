import { lineAt } from './text-lines.ts';

/** Whether the text is what `curl --trace-ascii` prints. */
export function isTrace(text: string): boolean {
  // What nearly no text holds is looked for first: marks and line feeds stand everywhere.
  if (!text.includes('Recv header, ') && !text.includes('Info: ')) return false;
  return text.includes('<= Recv header, ') || text.startsWith('== Info: ') || text.includes('\n== Info: ');
}

/**
 * Rewrites `--trace-ascii` output as the lines that `-v` would print, so that one reader serves both.
 * Trace lines are cut at a fixed width; the offset in front of each tells whether a line feed was there.
 */
export function traceToVerbose(text: string): string {
  const out: string[] = [];
  let section = '';
  let pending: { offset: number; text: string } | undefined;
  let at = 0;
  while (at < text.length) {
    const line = lineAt(text, at);
    at = line.next;
    const data = dataLine(line.text);
    if (data !== undefined && section !== '') {
      if (section === 'data') {
        if (pending !== undefined) out.push(pending.text, joint(pending, data));
        pending = data;
      } else out.push(`${section}${data.text}\n`);
      continue;
    }
    if (pending !== undefined && !line.text.startsWith('<= Recv data')) {
      out.push(pending.text, '\n');
      pending = undefined;
    }
    section = sectionOf(line.text);
    if (line.text.startsWith('== Info: ')) out.push(`* ${line.text.slice('== Info: '.length)}\n`);
    else if (section === '' && !line.text.startsWith('=>') && !line.text.startsWith('<='))
      out.push(`${line.text}\n`);
  }
  if (pending !== undefined) out.push(pending.text);
  return out.join('');
}

/** `0040: text` */
function dataLine(line: string): { offset: number; text: string } | undefined {
  if (line.charCodeAt(4) !== 58) return undefined;
  const offset = Number.parseInt(line.slice(0, 4), 16);
  return Number.isNaN(offset) ? undefined : { offset, text: line.slice(6) };
}

/** A line that is as long as the step to the next offset was cut; a shorter one ended in a line feed. */
function joint(before: { offset: number; text: string }, after: { offset: number }): string {
  const step = after.offset - before.offset;
  return step > before.text.length ? '\n' : '';
}

function sectionOf(line: string): string {
  if (line.startsWith('<= Recv header')) return '< ';
  if (line.startsWith('<= Recv data')) return 'data';
  if (line.startsWith('=> Send')) return '> ';
  return '';
}
