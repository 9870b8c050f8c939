/**
 * Every expected reason for which a command, or a part of it, is not carried out. `replies.ts` says each in one
 * sentence. Words in them are untrusted.
 */
export type Refusal =
  /** No app, directory or verb of that name; `nearest`: what may have been meant, nearest first. */
  | { readonly kind: 'unknown-word'; readonly word: string; readonly nearest: readonly string[] }
  | { readonly kind: 'unknown-flag'; readonly word: string }
  /** A verb that takes no words was given some. */
  | { readonly kind: 'needless-word'; readonly verb: string; readonly word: string }
  | { readonly kind: 'no-app' }
  | { readonly kind: 'not-a-commit'; readonly word: string }
  | { readonly kind: 'several-commits' }
  | { readonly kind: 'too-many-commands'; readonly most: number }
  | { readonly kind: 'comment-too-long'; readonly mostCharacters: number }
  | { readonly kind: 'comment-edited' }
  | { readonly kind: 'role-too-small'; readonly needed: string }
  | { readonly kind: 'not-in-team'; readonly team: string }
  /** The App may not read the team; `reason` says what it lacks. */
  | { readonly kind: 'team-unreadable'; readonly team: string; readonly reason: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'fork-needs-commit' }
  | { readonly kind: 'not-the-head'; readonly sha: string; readonly headSha: string }
  | { readonly kind: 'head-moved'; readonly headSha: string }
  | {
      readonly kind: 'over-budget';
      readonly whose: 'person' | 'pull-request';
      readonly asked: number;
      readonly left: number;
      readonly most: number;
      readonly windowHours: number;
    }
  | { readonly kind: 'needs-confirmation'; readonly apps: number }
  | { readonly kind: 'no-apps-known'; readonly problem: string | undefined }
  /** A value that may not be sent, e.g. a branch name with a `$`. */
  | { readonly kind: 'unsafe-value'; readonly placeholder: string; readonly value: string }
  | { readonly kind: 'payload-too-large'; readonly mostCharacters: number }
  | { readonly kind: 'nothing-to-retry'; readonly dropped: boolean }
  | { readonly kind: 'not-installed'; readonly workbench: string }
  /** The configuration has errors, of which this is the first; line and column are 1-based. */
  | {
      readonly kind: 'configuration';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly message: string;
    }
  /** The configuration is right and has no such command any more. */
  | { readonly kind: 'not-configured'; readonly file: string }
  /** GitHub said no; `reason` is a sentence of ours about its answer. */
  | { readonly kind: 'host'; readonly reason: string };
