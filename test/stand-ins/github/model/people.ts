/** Somebody with a login. */
export interface User {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** A GitHub App. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** Who does something: the user shown, and the App through which it is done. */
export interface Actor {
  readonly user: User;
  readonly app: App | null;
}

/** What a collaborator may do. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

/** The App behind GITHUB_TOKEN, with its real id and names. */
export const actionsApp: App = { id: 15368, slug: 'github-actions', name: 'GitHub Actions' };
