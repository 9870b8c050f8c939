/** A stretch of text that must not be shown, and what stands in its place. Offsets are UTF-16 units. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** What is shown instead, e.g. `***` or `ghp_***`. */
  readonly shown: string;
}

/**
 * Puts each span's `shown` in its place. Spans may come in any order and overlap: a span inside another
 * is dropped, one that reaches further stretches the first, so that nothing either of them covers is left.
 */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let shownUpTo = 0;
  for (const span of merge(spans)) {
    parts.push(text.slice(shownUpTo, span.start), span.shown);
    shownUpTo = span.end;
  }
  parts.push(text.slice(shownUpTo));
  return parts.join('');
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
  }
  return merged;
}
