import { expect, test } from 'vitest';
import { type AppRefusal, explainAppRefusal } from '../../../../src/core/credentials/refusals/github-app.ts';

const key = /^PRIVATE_KEY is not a private key of the App with the id APP_ID, or was deleted/;

test.each<readonly [Partial<AppRefusal>, RegExp | undefined]>([
  [{ status: 401, words: 'A JSON web token could not be decoded' }, key],
  [
    { status: 401, words: "'Expiration time' claim ('exp') is too far in the future" },
    /clock of this machine is ahead of GitHub's; set it by NTP/,
  ],
  [
    {
      status: 401,
      words:
        "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    },
    /clock of this machine is ahead/,
  ],
  [
    {
      status: 401,
      words:
        "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    },
    /clock of this machine is behind/,
  ],
  [{ status: 401, words: "'Issuer' claim ('iss') must be an Integer" }, /^APP_ID is not the id of an App/],
  [{ status: 404, words: 'Integration not found', asksForToken: true }, /^APP_ID is not the id of an App/],
  [{ status: 401, words: 'Integration must generate a public key' }, /^the App has no private key/],
  [{ status: 401, words: 'Bad credentials' }, /the installation was removed or its token has ended/],
  [
    { status: 403, words: 'This installation has been suspended', asksForToken: true },
    /^the installation of the App is suspended/,
  ],
  [{ status: 404, words: 'Not Found', asksForToken: true }, /^the App is not installed there any more/],
  [
    {
      status: 403,
      words: 'Resource not accessible by integration',
      headers: { 'x-accepted-github-permissions': 'actions=write' },
    },
    /^the App lacks Actions: write on acme\/workbench; add it in the App's settings and accept the new permission in the installation's settings$/,
  ],
  [
    { status: 403, words: 'Resource not accessible by integration', needs: 'pull-requests: write' },
    /^the App lacks Pull requests: write on acme\/workbench;/,
  ],
  [{ status: 403, words: 'the organization has an IP allow list enabled' }, /IP allow list/],
  [
    { status: 404, words: 'Not Found' },
    /^GitHub answered 404 \(Not Found\); it does not exist, .* check that the installation has acme\/workbench$/,
  ],
  [{ status: 422, words: 'Unexpected inputs provided' }, undefined],
  [{ status: 403, words: 'Repository was archived so is read-only.' }, undefined],
])('%o', (refusal, says) => {
  const facts = {
    status: 0,
    words: '',
    headers: {},
    needs: undefined,
    repository: 'acme/workbench',
    asksForToken: false,
    ...refusal,
  };
  const said = explainAppRefusal(facts);
  if (says === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(says);
});
