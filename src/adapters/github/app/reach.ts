/** What a call may reach: GitHub is asked for a token that can do no more. */
export interface Reach {
  /** The one repository, without its owner. */
  readonly repository: string;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

/** Pull requests with their comments and checks, and the configuration. */
export function sourceReach(repository: string): Reach {
  const permissions = { checks: 'write', contents: 'read', issues: 'write', pull_requests: 'write' } as const;
  return { repository, permissions };
}

/** Who is in a team. */
export function teamReach(repository: string): Reach {
  return { repository, permissions: { members: 'read' } };
}

/** Runs with what they leave behind, and the apps; starting a workflow. */
export function workbenchReach(repository: string): Reach {
  return { repository, permissions: { actions: 'write', contents: 'read' } };
}

/** Sending an event, which GitHub counts as writing. */
export function eventReach(repository: string): Reach {
  return { repository, permissions: { contents: 'write' } };
}
