import { kind, type TokenKind } from './kind.ts';

const GITHUB =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const GITHUB_APPS =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app';
const GITLAB = 'https://docs.gitlab.com/security/tokens/';
const NPM = 'https://docs.npmjs.com/about-access-tokens';

/** Hosts of code and registries of packages. */
export const CODE_HOST_KINDS: readonly TokenKind[] = [
  kind('GitHub personal access token (classic)', 'ghp_', 'word', 3, {
    for: 'the API and git as the person who made it, within its scopes',
    notFor: 'creating check runs, which only GitHub Apps may',
    source: GITHUB,
  }),
  kind('GitHub OAuth token', 'gho_', 'word', 3, {
    for: 'the API as the person who authorized an OAuth app, within the scopes granted',
    notFor: 'creating check runs, which only GitHub Apps may',
    source: GITHUB,
  }),
  kind('GitHub App user token', 'ghu_', 'word', 3, {
    for: 'the API as a person through a GitHub App: what both may do',
    notFor: 'more than eight hours, unless the App has switched expiry off',
    source: GITHUB_APPS,
  }),
  kind('GitHub App installation token', 'ghs_', 'dotted', 3, {
    for: "the API as a GitHub App in one installation, for an hour (a job's GITHUB_TOKEN is one)",
    notFor: 'other repositories than the installation has, or than the one of the job',
    source: GITHUB_APPS,
  }),
  kind('GitHub refresh token', 'ghr_', 'word', 3, {
    for: 'renewing the user token of a GitHub App',
    notFor: 'calling the API',
    source: GITHUB_APPS,
  }),
  kind('GitHub personal access token (fine-grained)', 'github_pat_', 'word', 3, {
    for: 'the API and git as the person who made it, on chosen repositories with chosen permissions',
    notFor: 'organizations that have not approved it, or creating check runs',
    source: GITHUB,
  }),
  kind('GitLab personal access token', 'glpat-', 'dotted', 3, {
    for: 'the API and git, within its scopes (project and group access tokens begin alike)',
    notFor: 'more than the role behind it may',
    source: GITLAB,
  }),
  kind('GitLab deploy token', 'gldt-', 'word', 6, {
    for: 'reading a repository, its packages and its images',
    notFor: 'the API',
    source: GITLAB,
  }),
  kind('GitLab runner token', 'glrt-', 'dotted', 6, {
    for: 'a runner that asks for jobs',
    notFor: 'the rest of the API',
    source: GITLAB,
  }),
  kind('GitLab trigger token', 'glptt-', 'word', 6, {
    for: 'starting pipelines',
    notFor: 'the rest of the API',
    source: GITLAB,
  }),
  kind('GitLab CI job token', 'glcbt-', 'dotted', 6, {
    for: 'what a job may do while it runs',
    notFor: 'any time after the job, or most of the API',
    source: GITLAB,
  }),
  kind('GitLab OAuth secret', 'gloas-', 'word', 6, {
    for: 'exchanging codes for tokens as an OAuth application',
    notFor: 'calling the API',
    source: GITLAB,
  }),
  kind('GitLab feed token', 'glft-', 'word', 6, {
    for: 'reading RSS feeds and calendars',
    notFor: 'the API',
    source: GITLAB,
  }),
  kind('GitLab agent token', 'glagent-', 'word', 6, {
    for: 'an agent for Kubernetes that connects to GitLab',
    notFor: 'the API',
    source: GITLAB,
  }),
  kind('npm token', 'npm_', 'alphanumeric', 16, {
    for: 'the registry: publishing and installing private packages, within its permissions',
    notFor: 'packages and scopes it was not given',
    source: NPM,
  }),
  kind('PyPI token', 'pypi-', 'word', 12, {
    for: 'uploading packages, of one project or of an account',
    notFor: 'anything but uploads',
    source: 'https://pypi.org/help/#apitoken',
  }),
  kind('RubyGems key', 'rubygems_', 'hex', 12, {
    for: "RubyGems' API, within its scopes",
    notFor: 'scopes that it was not given',
    source: 'https://guides.rubygems.org/api-key-scopes/',
  }),
  kind('crates.io token', 'cio', 'alphanumeric', 30),
  kind('Docker token', 'dckr_pat_', 'word', 6, {
    for: 'Docker Hub as the person who made it, in place of a password',
    notFor: 'more than the permissions it was made with',
    source: 'https://docs.docker.com/security/access-tokens/',
  }),
  kind('Docker organization token', 'dckr_oat_', 'word', 6, {
    for: 'Docker Hub as an organization, on chosen repositories',
    notFor: 'other repositories',
    source: 'https://docs.docker.com/enterprise/security/access-tokens/',
  }),
  kind('Buildkite token', 'bkua_', 'alphanumeric', 12),
  kind('CircleCI token', 'CCIPAT_', 'word', 12),
  kind('Postman key', 'PMAK-', 'word', 12),
  kind('Sourcegraph token', 'sgp_', 'word', 16),
  kind('Snyk token', 'snyk_uat.', 'dotted', 12),
];
