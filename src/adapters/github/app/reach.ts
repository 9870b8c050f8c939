/**
 * What a call may reach: GitHub is asked for a token that can do no more. Calls of one purpose also wait for each
 * other and for no others, so that a dispatch never stands in line behind edits of pages.
 */
export interface Reach {
  readonly purpose: Purpose;
  /** The one repository, without its owner. */
  readonly repository: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

/**
 * `look`: reading. `answer`: a new comment, check run or reaction. `edit`: bringing a page up to date. `run`: what
 * happens in a workbench.
 */
export type Purpose = 'look' | 'answer' | 'edit' | 'run';

/** Pull requests with their comments, checks and configuration; not to write anything. */
export function lookReach(repository: string): Reach {
  const permissions = { checks: 'read', contents: 'read', issues: 'read', pull_requests: 'read' } as const;
  return { purpose: 'look', repository, permissions };
}

/** Comments, reactions and check runs on pull requests. */
export function writeReach(repository: string, purpose: 'answer' | 'edit'): Reach {
  const permissions = { checks: 'write', issues: 'write', pull_requests: 'write' } as const;
  return { purpose, repository, permissions };
}

/** Who is in a team. */
export function teamReach(repository: string): Reach {
  return { purpose: 'look', repository, permissions: { members: 'read' } };
}

/** Runs with what they leave behind, and the apps; starting a workflow. */
export function workbenchReach(repository: string): Reach {
  return { purpose: 'run', repository, permissions: { actions: 'write', contents: 'read' } };
}

/** Sending an event, which GitHub counts as writing. */
export function eventReach(repository: string): Reach {
  return { purpose: 'run', repository, permissions: { contents: 'write' } };
}
