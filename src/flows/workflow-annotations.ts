import type { Annotation } from '../core/report/check.ts';

/** GitHub shows so many annotations of each level per step; the rest only ends up in the log. */
export const shownPerLevel = 10;

/** The runner cuts longer messages, in UTF-16 units. */
const maxMessageCharacters = 4096;

/**
 * What to annotate by workflow commands, where no check run could be written: at most `limit` of each level, the
 * last of which says how many more there are. Messages are cut where the runner would cut them, but never through
 * a character.
 */
export function workflowAnnotations(
  annotations: readonly Annotation[],
  limit: number = shownPerLevel,
): readonly Annotation[] {
  return (['failure', 'warning', 'notice'] as const).flatMap((level) =>
    withinLimit(
      annotations.filter((one) => one.level === level),
      limit,
    ),
  );
}

function withinLimit(annotations: readonly Annotation[], limit: number): Annotation[] {
  const shown = annotations.length > limit ? annotations.slice(0, Math.max(0, limit - 1)) : annotations;
  const left = annotations.length - shown.length;
  const [next] = annotations.slice(shown.length);
  const cut = shown.map((one) => ({ ...one, path: oneLinePath(one.path), message: cutMessage(one.message) }));
  return next === undefined ? cut : [...cut, andMore(next, left)];
}

function andMore({ level }: Annotation, left: number): Annotation {
  const title = `${left} more`;
  return { path: '.github', line: 1, level, title, message: `${left} more are listed in the job summary.` };
}

/** A command is one line: a path with a line end or an invisible character in it would take the command apart. */
function oneLinePath(path: string): string {
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(path) ? '.github' : path;
}

function cutMessage(message: string): string {
  if (message.length <= maxMessageCharacters) return message;
  return `${message.slice(0, maxMessageCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
