/** One line of the table. Empty cells say that there is nothing to compare. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly peak?: string;
  /** Against an empty Node process, or what the heading above says. */
  readonly ratio?: string;
  readonly ratioToParsing?: string;
  readonly aim?: Aim;
}

/** What a figure should be, and whether it is. */
export interface Aim {
  readonly words: string;
  readonly met: boolean;
}

/** A heading with the rows below it. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const headings = ['', 'median (least)', 'peak', '÷ empty', '÷ parsing', 'aim'];

/** All sections as one table of aligned columns. */
export function tableOf(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ title, rows }) => [[title], ...rows.map(cellsOf)]);
  const widths = headings.map((heading, column) =>
    Math.max(
      heading.length,
      ...lines.filter((cells) => cells.length > 1).map((cells) => cells[column]?.length ?? 0),
    ),
  );
  return [headings, ...lines]
    .map((cells) =>
      cells.length === 1
        ? `\n${cells[0]}`
        : cells
            .map((cell, column) =>
              column === 0 || column === 5
                ? cell.padEnd(widths[column] ?? 0)
                : cell.padStart(widths[column] ?? 0),
            )
            .join('  ')
            .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ what, measured, peak = '', ratio = '', ratioToParsing = '', aim }: Row): string[] {
  const judged = aim === undefined ? '' : `${aim.met ? 'met   ' : 'MISSED'}  ${aim.words}`;
  return [`  ${what}`, measured, peak, ratio, ratioToParsing, judged];
}

/** How many aims are missed. */
export function missedIn(sections: readonly Section[]): number {
  return sections.flatMap(({ rows }) => rows).filter(({ aim }) => aim?.met === false).length;
}

/** The middle one; of an even number the upper of the two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** `437 ms (401)`: the median, and the least, which a busy machine disturbs less. */
export function millis(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)})`;
}
