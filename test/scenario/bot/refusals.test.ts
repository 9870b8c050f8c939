import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PullRequest } from '../../stand-ins/github/story/pull-request.ts';
import type { Permissions } from '../../stand-ins/github/tokens.ts';
import { type BotProject, useBotWorld } from './bot-world.ts';

describe('who may command, and on what', () => {
  const world = useBotWorld('PostgreSQL');

  test('a stranger gets silence', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const comment = pull.comment('/wizard-ci all --yes', { by: 'stranger' });
    await nothingRan(project);
    expect(comment.reactions()).toEqual([]);
  });

  test('a colleague with too small a role is told so', async () => {
    const project = world().project();
    project.repository.collaborator('triager', 'triage');
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django', { by: 'triager' });
    expect(await pull.nextComment()).toContain('needs the role `write`');
    await nothingRan(project);
  });

  test('a role that was taken away counts at once', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    project.repository.collaborator('dev', 'triage');
    pull.comment('/wizard-ci basic/django');
    expect(await pull.nextComment()).toContain('needs the role `write`');
    await nothingRan(project);
  });

  test.each([
    ['and the command comes late', []],
    ['and nobody tells of it', ['pull_request.synchronize']],
  ])('a push after the command was written %s: nothing runs that its author did not see', async (_, lost) => {
    const project = world().project();
    const pull = await project.pullRequest();
    world().github.webhooks.dropNext('issue_comment.created');
    for (const event of lost) world().github.webhooks.loseNext(event);
    pull.comment('/wizard-ci basic/django');
    pull.push();
    expect(await pull.commentLike('was pushed to')).toContain(pull.sha.slice(0, 12));
    await nothingRan(project);
  });

  test('a fork must name the commit, all of it', async () => {
    const project = world().project();
    const fork = world().github.repository(`stranger/${project.repository.name}`, {
      forkOf: project.repository,
    });
    const pull = await project.pullRequest({ from: fork, by: 'stranger' });
    pull.comment('/wizard-ci basic/django', { by: 'dev' });
    expect(await pull.nextComment()).toContain('name the commit');
    await nothingRan(project);
    pull.comment(`/wizard-ci basic/django @${pull.sha}`, { by: 'dev' });
    const run = await project.workbench.dispatched();
    expect(run.inputs['head_sha']).toBe(pull.sha);
    await pull.commentLike('0 of 1 app done');
    run.complete('failure');
    await pull.commentLike('without a result');
  });

  test.each([
    ['in a code block', '```\n/wizard-ci all\n```'],
    ['in a quote', '> /wizard-ci all'],
    ['in an HTML comment', '<!--\n/wizard-ci all\n-->'],
    ['in the middle of a line', 'Try /wizard-ci all some time'],
    ['of another name', '/wizard-cii all'],
  ])('what stands %s is no command', async (_, body) => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment(body);
    await nothingRan(project);
  });

  test('an edited comment is no command', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const comment = pull.comment('looks good');
    await project.settled();
    // GitHub's times have no fractions.
    await delay(1100);
    comment.edit('/wizard-ci all --yes');
    await nothingRan(project);
  });

  test('a comment edited within its second is no command either, and its author is told', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    // Nobody tells of the comment, so it is found with its later text, and its times are the same.
    world().github.webhooks.loseNext('issue_comment.created');
    await delay(1000 - (Date.now() % 1000));
    pull.comment('looks good').edit('/wizard-ci all --yes');
    expect(await pull.nextComment(30_000)).toContain('I act on no comment that was edited');
    await nothingRan(project);
  });

  test('a team: its members may, also without a role; nobody else may, whatever the role', async () => {
    const project = world().project({ settings: ['team: OWNER/testers'] });
    grant(project, { members: 'read' });
    world().github.world.team(`${project.repository.owner.login}/testers`, 'tester');
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django', { by: 'dev' });
    expect(await pull.nextComment()).toContain('is for members of `acme-');
    const silent = pull.comment('/wizard-ci basic/django', { by: 'stranger' });
    await nothingRan(project);
    expect(silent.reactions()).toEqual([]);
    pull.comment('/wizard-ci basic/django', { by: 'tester' });
    const run = await project.workbench.dispatched();
    expect(run.inputs['requested_by']).toBe('tester');
    await pull.commentLike('0 of 1 app done');
    await stopAll(project, pull);
  });

  test('a team that the App may not read: nobody may, whoever commands is told why, and so is the operator', async () => {
    const project = world().project({ settings: ['team: OWNER/testers'] });
    world().github.world.team(`${project.repository.owner.login}/testers`, 'dev');
    const pull = await project.pullRequest();
    const comment = pull.comment('/wizard-ci basic/django', { by: 'dev' });
    expect(await pull.nextComment()).toContain('the App lacks Members: read');
    await nothingRan(project);
    expect(comment.reactions()).toEqual(['-1']);
    const log = world().bots.flatMap((bot) => bot.log);
    expect(log.some(({ msg }) => msg.includes('nobody of a team may command'))).toBe(true);
  });

  test('the dearest choice asks for --yes', async () => {
    const project = world().project({ settings: ['confirmAbove: 2'] });
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci all');
    expect(await pull.nextComment()).toContain('`--yes`');
    await nothingRan(project);
    pull.comment('/wizard-ci all --yes');
    await project.workbench.dispatched(4);
    await pull.commentLike('0 of 4 apps done');
    await stopAll(project, pull);
  });

  test('a budget ends', async () => {
    const project = world().project({ settings: ['budgets: { perPerson: 3 }'] });
    project.repository.collaborator('spender', 'write');
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic', { by: 'spender' });
    await project.workbench.dispatched(3);
    await pull.commentLike('0 of 3 apps done');
    pull.comment('/wizard-ci mobile/swift', { by: 'spender' });
    expect(await pull.commentLike('too many')).toContain('0 left of 3');
    await stopAll(project, pull);
  });

  test('a branch whose name a shell could misread is not sent', async () => {
    const project = world().project({
      settings: ['payload: { app: "{app}", trigger_id: "{trigger_id}", head_sha: "{head_ref}" }'],
    });
    const pull = await project.pullRequest({ branch: '$(id)' });
    pull.comment('/wizard-ci basic/django');
    await pull.commentLike('characters that a shell could misread');
    await nothingRan(project);
  });

  test('a workbench without the App: the comment says so', async () => {
    const project = world().project({ settings: ['show: { menu: false }'] });
    world()
      .app.installationFor(project.workbench.repository)
      ?.repositories.delete(project.workbench.repository);
    const pull = await project.pullRequest({ menu: false });
    pull.comment('/wizard-ci basic/django');
    expect(await pull.nextComment()).toContain('not installed');
  });

  test('a pull request that breaks the configuration gets a check with line and column', async () => {
    const project = world().project();
    const broken = 'commands:\n  wizard-ci:\n    workbench: nowhere\n';
    const pull = await project.pullRequest({ files: { '.github/scopekeeper.yml': broken } });
    const check = await pull.check(({ name }) => name === 'scopekeeper.yml');
    expect(check.conclusion).toBe('failure');
    expect(check.summary).toContain('3:5');
  });
});

async function nothingRan(project: BotProject): Promise<void> {
  await project.settled();
  expect(project.workbench.runs()).toEqual([]);
}

/** Gives the App more than app.yml asks for. */
function grant({ world, repository }: BotProject, more: Permissions): void {
  const installation = world.app.installationFor(repository);
  if (installation === undefined) throw new Error('the App is not installed');
  installation.permissions = { ...installation.permissions, ...more };
}

async function stopAll(project: BotProject, pull: PullRequest): Promise<void> {
  for (const run of project.workbench.runs()) run.complete('failure');
  await pull.commentLike('without a result');
  await project.settled();
}
