import { expect, test } from 'vitest';
import { useBotWorld } from './bot-world.ts';

const world = useBotWorld('PGlite');

test('a permission that the installation did not accept is named on the pull request, with where it is given', async () => {
  const project = world().project({ settings: ['show: { menu: false }'] });
  const workbench = project.workbench.repository;
  const installation = world().app.installationFor(workbench);
  if (installation === undefined) throw new Error('the App is not installed');
  installation.permissions = { ...installation.permissions, actions: 'read' };
  const pull = await project.pullRequest({ menu: false });
  pull.comment('/wizard-ci basic/django');
  expect(await pull.commentLike('lacks')).toContain(
    `the App lacks Actions: write on ${workbench.fullName}; add it in the App's settings and accept the new permission in the installation's settings`,
  );
  await project.settled();
  expect(project.workbench.runs()).toEqual([]);
});
