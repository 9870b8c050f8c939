import type { CredentialKind } from '../kinds/kind-of.ts';

/** What a request to GitHub was sent with, as far as it matters for a refusal. */
export type GitHubSender =
  /** A job's GITHUB_TOKEN. */
  | { readonly kind: 'job-token' }
  /** A token that somebody gave. */
  | { readonly kind: 'given'; readonly is: CredentialKind }
  /** The client did not tell. */
  | { readonly kind: 'untold' };

/** Whose credential GitHub refused. `other`: nothing that GitHub gives out for its API. */
export type GitHubHolder =
  | 'job-token'
  | 'app-token'
  | 'app-user-token'
  | 'classic-token'
  | 'oauth-token'
  | 'fine-grained-token'
  | 'unknown'
  | 'other';

/**
 * Who sends a token.
 * @param isJobToken whether it is the one that GitHub gave this job; by its form another App's is the same
 */
export function senderOf(is: CredentialKind, isJobToken: boolean): GitHubSender {
  return isJobToken && holderOf({ kind: 'given', is }) === 'app-token'
    ? { kind: 'job-token' }
    : { kind: 'given', is };
}

const HOLDERS: Readonly<Record<string, GitHubHolder>> = {
  ghs_: 'app-token',
  ghu_: 'app-user-token',
  ghp_: 'classic-token',
  gho_: 'oauth-token',
  github_pat_: 'fine-grained-token',
};

/** What kind of holder sent a request. Tokens of old Enterprise Servers have no prefix, so they may be anything. */
export function holderOf(sender: GitHubSender): GitHubHolder {
  if (sender.kind === 'job-token') return 'job-token';
  if (sender.kind === 'untold') return 'unknown';
  const { is } = sender;
  if (is.kind === 'unknown') return 'unknown';
  return (is.kind === 'token' ? HOLDERS[is.prefix] : undefined) ?? 'other';
}

/** What there is to say about a holder, each to follow its name. */
export interface HolderWords {
  readonly name: string;
  /** Why GitHub does not know it (401), and what to do. */
  readonly ended: string;
  /** What to do about a permission that it lacks; ends the sentence `... lacks checks: write; ...`. */
  readonly widen: string;
  /** Whether a permission is called as the settings call it, rather than as a workflow does. */
  readonly inSettings: boolean;
  /** Why a repository may not be shown to it (404), and what to do; undefined where nothing more is known. */
  readonly unseen: string | undefined;
}

const classic: HolderWords = {
  name: 'the personal access token (classic)',
  ended: 'has expired or was revoked: make a new one under Settings > Developer settings',
  widen: 'choose more scopes for it, or check that its owner may write to the repository',
  inSettings: true,
  unseen: 'has to have the scope `repo` to see private repositories, and its owner has to see this one',
};

/** By holder; `other` needs none of this, as GitHub never takes it. */
export const HOLDER_WORDS: Readonly<Record<Exclude<GitHubHolder, 'other'>, HolderWords>> = {
  'job-token': {
    name: 'GITHUB_TOKEN',
    ended: 'is not valid any more: it ends with its job. Pass none on to another job, and run this one again',
    widen: 'add it under "permissions:" in the workflow',
    inSettings: false,
    unseen: undefined,
  },
  'app-token': {
    name: 'the App installation token',
    ended:
      'has expired or was revoked: it is good for one hour, so make it in the same job, shortly before this step',
    widen:
      "give it to the App in its settings, accept it in the installation's settings, and ask for it where the token is made",
    inSettings: true,
    unseen: "reaches only the repositories of its installation: add this one in the installation's settings",
  },
  'app-user-token': {
    name: "the App's user token",
    ended: 'has expired or was revoked: it is good for eight hours, then it has to be refreshed',
    widen: 'both the App and the person have to have it',
    inSettings: true,
    unseen: 'reaches only what both the App and the person may see',
  },
  'classic-token': classic,
  'oauth-token': {
    ...classic,
    name: 'the OAuth token',
    ended: 'has expired or was revoked: authorize the OAuth app again',
    widen: 'authorize the OAuth app again with more scopes',
  },
  'fine-grained-token': {
    name: 'the fine-grained personal access token',
    ended: 'has expired or was revoked: make a new one under Settings > Developer settings',
    widen: 'add it in the settings of the token; where its organization has to approve that, wait for it',
    inSettings: true,
    unseen:
      "reaches only the repositories chosen for it, and an organization's only after it was approved there: choose this one in the settings of the token",
  },
  unknown: {
    name: 'the token',
    ended: 'is not valid or has expired: leave github-token at its default or give a valid one',
    widen: 'give it that, or leave github-token at its default',
    inSettings: false,
    unseen: undefined,
  },
};
