/** How much of what was there to read could be read. */
export type Evaluated = 'all' | 'partial' | 'none';

/** What is to become of the sticky comment. */
export type CommentPlan = 'create' | 'update' | 'all-clear' | 'note-not-evaluated' | 'nothing';

/** What the plan depends on. */
export interface CommentFacts {
  readonly read: Evaluated;
  readonly dropped: number;
  /** Our comment; undefined when there is none. */
  readonly existing: { readonly writtenBy: 'this-or-earlier-run' | 'later-run' } | undefined;
}

/**
 * One comment, updated in place; turned to all-clear on recovery; none where there never was anything to say. What
 * was refused is shown even when other files could not be read, but nothing is called clear that was not wholly read.
 * A run that is slower than its successor leaves the successor's comment alone.
 */
export function planComment({ read, dropped, existing }: CommentFacts): CommentPlan {
  if (existing?.writtenBy === 'later-run') return 'nothing';
  if (read !== 'none' && dropped > 0) return existing === undefined ? 'create' : 'update';
  if (existing === undefined) return 'nothing';
  return read === 'all' ? 'all-clear' : 'note-not-evaluated';
}

const stampPattern = /<!-- scopekeeper:run=(\d{1,16}) -->/;

/** The comment with the number of the run that wrote it. GitHub numbers runs in the order of their start. */
export function stamped(body: string, runId: number | undefined): string {
  return runId === undefined ? body : `${body.trimEnd()}\n\n<!-- scopekeeper:run=${runId} -->`;
}

/** Which run wrote a comment, seen from the run `runId`. */
export function writerOf(body: string, runId: number | undefined): 'this-or-earlier-run' | 'later-run' {
  const writer = Number(stampPattern.exec(body)?.[1] ?? 0);
  return runId !== undefined && writer > runId ? 'later-run' : 'this-or-earlier-run';
}

/** Only runs that found nothing dropped are noted; what was found dropped replaces the comment. */
const notes: Readonly<Record<Exclude<Evaluated, 'all'>, (run: string) => string>> = {
  none: (run) => `_Not evaluated in ${run}: nothing could be read, so what stands above may have changed._`,
  partial: (run) =>
    `_Partly evaluated in ${run}: nothing is dropped in what could be read, but not everything could be, so what stands above may have changed._`,
};

const noteMarker = '<!-- scopekeeper:not-evaluated -->';

/** GitHub refuses longer comments. */
const maxCommentCharacters = 65_536;

/**
 * The comment with one line that says how little of it this run could evaluate; a line of an earlier run is replaced.
 * A body that has no room for it stays as it is.
 */
export function notedNotEvaluated(
  body: string,
  read: Exclude<Evaluated, 'all'>,
  runUrl: string | undefined,
): string {
  const [report = ''] = body.split(noteMarker);
  const run = runUrl === undefined ? 'the latest run' : `[the latest run](${runUrl})`;
  const line = notes[read](run);
  const noted = `${report.trimEnd()}\n\n${noteMarker}\n${line}`;
  return noted.length > maxCommentCharacters ? body : noted;
}
