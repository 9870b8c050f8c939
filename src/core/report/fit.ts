/** How a destination counts: GitHub counts comments in characters and check summaries in bytes of UTF-8. */
export type Budget = { readonly characters: number } | { readonly bytes: number };

/**
 * The fullest of several renderings that fits a budget. Detail goes before rows: `renderings` are ordered from the
 * fullest to the tersest, and only if none fits does `withRows(n)` drop rows, keeping as many as fit. Every
 * candidate is rendered whole, so that nothing is ever cut inside markup.
 */
export function fit(
  budget: Budget,
  renderings: readonly (() => string)[],
  rows: { readonly count: number; readonly render: (shown: number) => string },
): string {
  for (const render of renderings) {
    const text = render();
    if (fits(text, budget)) return text;
  }
  return rows.render(mostRows(rows.count, (shown) => fits(rows.render(shown), budget)));
}

/** Whether a text fits. */
function fits(text: string, budget: Budget): boolean {
  if ('characters' in budget) return text.length <= budget.characters;
  return text.length * 3 <= budget.bytes || new TextEncoder().encode(text).length <= budget.bytes;
}

function mostRows(count: number, isSmallEnough: (shown: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isSmallEnough(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
