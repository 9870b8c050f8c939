import { expect, test } from 'vitest';
import { aSetting } from './setup.ts';

/** What the bot says where it cannot read a pull request. */
const couldNot = 'could not read pull request acme/wizard#1: ';

test('a suspended installation', async () => {
  const { github, app, wizard, source, refTo } = await aSetting();
  const ref = refTo(github.pullRequest(wizard));
  for (const installation of app.installations) installation.suspended = true;
  expect(await source.pullRequest(ref)).toEqual({
    kind: 'refused',
    isTemporary: false,
    reason: `${couldNot}the installation of the App is suspended: an owner of the account can lift that in its settings`,
  });
});

test('an installation that was removed', async () => {
  const { github, app, wizard, source, refTo } = await aSetting();
  const ref = refTo(github.pullRequest(wizard));
  app.uninstall('acme');
  expect(await source.pullRequest(ref)).toEqual({
    kind: 'refused',
    isTemporary: false,
    reason: `${couldNot}the App is not installed there any more: install it again to go on`,
  });
});

test('a private key that the App no longer has', async () => {
  const { github, app, wizard, source, refTo } = await aSetting();
  const ref = refTo(github.pullRequest(wizard));
  app.replaceKey();
  const refused = await source.pullRequest(ref);
  expect(refused).toMatchObject({
    kind: 'refused',
    // It is mended without a new event.
    isTemporary: true,
    reason: expect.stringContaining('PRIVATE_KEY is not a private key of the App with the id APP_ID'),
  });
  expect(JSON.stringify(refused)).not.toContain(app.privateKey.slice(40, 80));
});
