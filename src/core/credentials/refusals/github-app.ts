import type { GitHubRefusal } from './github.ts';
import { acceptedPermissions, inSettings } from './github-permissions.ts';

/** What is known of a request that GitHub refused to an App. */
export interface AppRefusal extends GitHubRefusal {
  /** Whether it asked for the token of an installation, as which the App then acts. */
  readonly asksForToken: boolean;
}

/**
 * What GitHub's refusal of an App means and what its operator is to do, in a sentence without secrets; undefined where
 * the refusal has another reason.
 */
export function explainAppRefusal(refusal: AppRefusal): string | undefined {
  return CASES.find(({ when }) => when(refusal))?.says(refusal);
}

interface Case {
  readonly when: (refusal: AppRefusal) => boolean;
  readonly says: (refusal: AppRefusal) => string;
}

function says(status: number, words: RegExp): Case['when'] {
  return (refusal) => refusal.status === status && words.test(refusal.words);
}

const CLOCK = 'set it by NTP: the App signs its requests with the time';

/**
 * The first that holds is the reason. An App signs a JWT with its private key, with which it asks for the token of an
 * installation; either can be refused.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
const CASES: readonly Case[] = [
  {
    when: says(401, /JSON web token could not be decoded/i),
    says: () =>
      "PRIVATE_KEY is not a private key of the App with the id APP_ID, or was deleted: make a new one on the App's settings page",
  },
  {
    when: says(401, /\(?'exp'\)? is too far in the future|'Issued at' claim/i),
    says: () => `the clock of this machine is ahead of GitHub's; ${CLOCK}`,
  },
  {
    when: says(401, /'Expiration time' claim/i),
    says: () => `the clock of this machine is behind GitHub's; ${CLOCK}`,
  },
  {
    when: (refusal) => says(401, /'Issuer' claim/i)(refusal) || says(404, /integration not found/i)(refusal),
    says: () => "APP_ID is not the id of an App of this GitHub: copy it from the App's settings page",
  },
  {
    when: says(401, /must generate a public key/i),
    says: () => "the App has no private key: make one on the App's settings page and set PRIVATE_KEY to it",
  },
  {
    when: ({ status }) => status === 401,
    says: () =>
      "GitHub does not know the App's token: the installation was removed or its token has ended; a new one is asked for",
  },
  {
    when: says(403, /installation has been suspended/i),
    says: () =>
      'the installation of the App is suspended: an owner of the account can lift that in its settings',
  },
  {
    when: ({ status, asksForToken }) => status === 404 && asksForToken,
    says: () => 'the App is not installed there any more: install it again to go on',
  },
  {
    when: says(403, /IP allow list/i),
    says: () => "the organization admits only the addresses on its IP allow list: add this machine's",
  },
  { when: says(403, /not accessible/i), says: permissionText },
  {
    when: ({ status, repository }) => status === 404 && repository !== undefined,
    says: ({ repository, words }) =>
      `GitHub answered 404 (${words}); it does not exist, or the App may not see it: check that the installation has ${repository}`,
  },
];

function permissionText({ headers, needs, repository }: AppRefusal): string {
  const missing = acceptedPermissions(headers) ?? needs ?? 'a permission';
  const where = repository === undefined ? '' : ` on ${repository}`;
  return `the App lacks ${inSettings(missing)}${where}; add it in the App's settings and accept the new permission in the installation's settings`;
}
