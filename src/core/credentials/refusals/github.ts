import { expiryText } from '../kinds/expiry.ts';
import { named } from '../kinds/named.ts';
import { HOLDER_WORDS, type GitHubSender, holderOf, type HolderWords } from './github-holder.ts';
import { acceptedPermissions, inSettings, lackingScopes } from './github-permissions.ts';

/** What is known of a request that GitHub refused; nothing of it is secret. */
export interface GitHubRefusal {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** GitHub's own, on one line. */
  readonly words: string;
  /** The permission that it needs, for answers that do not say: `checks: write`. */
  readonly needs: string | undefined;
  /** The repository it was about: `acme/tools`. */
  readonly repository: string | undefined;
}

/**
 * What GitHub's refusal of a credential means and what to do about it, in a sentence that shows nothing secret;
 * undefined where the refusal has another reason.
 */
export function explainGitHubRefusal(
  refusal: GitHubRefusal,
  sender: GitHubSender,
  nowSeconds: number,
): string | undefined {
  const holder = holderOf(sender);
  if (sender.kind === 'given' && holder === 'other' && isAboutCredential(refusal))
    return neverTaken(sender, nowSeconds);
  if (holder === 'other') return undefined;
  const words = HOLDER_WORDS[holder];
  return CASES.find(({ when }) => when(refusal, words))?.says(refusal, words);
}

/** What github-token takes, for messages. */
export const GITHUB_TOKEN_TAKES =
  "a GitHub token: its default, an App's (ghs_***), or a personal access token (ghp_***, gith***)";

function isAboutCredential({ status }: GitHubRefusal): boolean {
  return status === 401 || status === 403 || status === 404;
}

function neverTaken({ is }: Extract<GitHubSender, { kind: 'given' }>, nowSeconds: number): string {
  const expiry = is.kind === 'jwt' ? `, ${expiryText(is.claims, nowSeconds)}` : '';
  return `what was given as the GitHub token is ${named(is)}${expiry}; expected ${GITHUB_TOKEN_TAKES}`;
}

interface Case {
  readonly when: (refusal: GitHubRefusal, holder: HolderWords) => boolean;
  readonly says: (refusal: GitHubRefusal, holder: HolderWords) => string;
}

function isForbidden(words: RegExp): Case['when'] {
  return (refusal) => refusal.status === 403 && words.test(refusal.words);
}

/** The first that holds is the reason. */
const CASES: readonly Case[] = [
  { when: ({ status }) => status === 401, says: (_, { name, ended }) => `${name} ${ended}` },
  {
    when: ({ status, headers, words }) =>
      status === 403 && (headers['x-github-sso']?.startsWith('required') === true || /\bSAML\b/.test(words)),
    says: (_, { name }) =>
      `${name} is not authorized for single sign-on; authorize it for the organization ("Configure SSO" in its settings)`,
  },
  {
    when: isForbidden(/IP allow list/i),
    says: (refusal) =>
      `${ownerOf(refusal)} admits only the addresses on its IP allow list: add this runner's, or run on one that is on it`,
  },
  {
    when: isForbidden(/token's lifetime/i),
    says: (refusal, { name }) =>
      `${name} lives for longer than ${ownerOf(refusal)} allows: shorten its lifetime`,
  },
  {
    when: isForbidden(/forbids access via a/i),
    says: (refusal, { name }) =>
      `${ownerOf(refusal)} does not take tokens such as ${name}: leave github-token at its default, or give an App's token`,
  },
  {
    when: isForbidden(/OAuth App access restrictions/i),
    says: (refusal) => `${ownerOf(refusal)} has not approved the OAuth app of the token: an owner has to`,
  },
  {
    when: isForbidden(/installation has been suspended/i),
    says: (refusal) => `the App's installation on ${ownerOf(refusal)} is suspended: an owner can lift that`,
  },
  {
    when: isForbidden(/authenticate via a github app/i),
    says: () =>
      'only GITHUB_TOKEN and other App tokens may do this, not a personal access token; leave github-token at its default',
  },
  {
    when: ({ status, headers }) =>
      (status === 403 || status === 404) && lackingScopes(headers).needsOneOf.length > 0,
    says: scopesText,
  },
  {
    when: ({ status, headers, words, needs }) =>
      status === 403 &&
      /not accessible/i.test(words) &&
      (acceptedPermissions(headers) ?? needs) !== undefined,
    says: permissionText,
  },
  {
    when: isForbidden(/must have (?:admin|push|write|maintain)/i),
    says: (refusal, { name }) =>
      `whoever ${name} belongs to has too small a role in ${placeOf(refusal)} (${refusal.words})`,
  },
  {
    when: ({ status, repository }, { unseen }) =>
      status === 404 && repository !== undefined && unseen !== undefined,
    says: (refusal, { name, unseen }) =>
      `GitHub answered 404 (${refusal.words}); it does not exist, or ${placeOf(refusal)} is not shown to the token: ${name} ${unseen}`,
  },
];

function permissionText(
  { headers, needs, repository }: GitHubRefusal,
  { name, widen, inSettings: isInSettings }: HolderWords,
): string {
  const missing = acceptedPermissions(headers) ?? needs ?? '';
  const where = isInSettings && repository !== undefined ? ` on ${repository}` : '';
  return `${name} lacks ${isInSettings ? inSettings(missing) : missing}${where}; ${widen}`;
}

function scopesText({ headers }: GitHubRefusal, { name, widen }: HolderWords): string {
  const { has, needsOneOf } = lackingScopes(headers);
  const wanted = needsOneOf.map((scope) => `\`${scope}\``);
  const needs =
    wanted.length === 1 ? `the scope ${wanted.join('')}` : `one of the scopes ${wanted.join(', ')}`;
  const given = has.length === 0 ? 'no scope' : `only ${has.map((scope) => `\`${scope}\``).join(', ')}`;
  return `${name} lacks ${needs} (it has ${given}); ${widen}`;
}

function placeOf({ repository }: GitHubRefusal): string {
  return repository ?? 'the repository';
}

function ownerOf({ repository }: GitHubRefusal): string {
  return repository?.split('/')[0] ?? 'the organization';
}
