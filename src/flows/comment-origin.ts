/**
 * The hidden line that tells which job keeps a sticky comment, so that two workflows, or two jobs of one, do not
 * overwrite each other's. Names are encoded: a workflow may be called anything, also `-->`. Legs of a matrix have one
 * job name and share the comment.
 */
export function originLine(workflow: string, job: string): string {
  return `<!-- scopekeeper:from=${encoded(workflow)}/${encoded(job)} -->`;
}

/** The line as it stands below the marker of a comment; undefined for a comment without one. */
export function originIn(body: string): string | undefined {
  return /^.*\r?\n(<!-- scopekeeper:from=\S+ -->)\r?(?:\n|$)/.exec(body)?.[1];
}

/** The comment with the line below its first, which is the marker. */
export function signed(body: string, origin: string): string {
  const [marker = '', ...rest] = body.split('\n');
  return [marker, origin, ...rest].join('\n');
}

const maxNameCharacters = 200;

function encoded(name: string): string {
  const wellFormed = name.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replaceAll('--', '-%2D').slice(0, maxNameCharacters);
}
