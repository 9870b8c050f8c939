import type { View } from '../call.ts';
import type { AppRegistration } from '../model/app.ts';
import type { Happening, InRepository, ToInstallation } from '../model/happening.ts';
import type { Repository } from '../model/repository.ts';
import { showInstallation } from '../resources/apps.ts';
import { showCheck } from '../resources/checks.ts';
import { showComment } from '../resources/comments.ts';
import { showIssue } from '../resources/issues.ts';
import { showJob } from '../resources/jobs.ts';
import { showUser } from '../resources/people.ts';
import { showPull } from '../resources/pulls.ts';
import { htmlUrl, showRepository } from '../resources/repositories.ts';
import { showRun } from '../resources/runs.ts';
import type { Json } from '../shape.ts';
import type { Webhook } from './delivery.ts';
import { payloadLike } from './description.ts';

/** The webhook that GitHub owes the App for a change; undefined when it is not installed there or did not subscribe. */
export function webhookOf(view: View, app: AppRegistration, happening: Happening): Webhook | undefined {
  return 'installation' in happening
    ? ofInstallation(view, app, happening)
    : ofRepository(view, app, happening);
}

function ofRepository(view: View, app: AppRegistration, happening: InRepository): Webhook | undefined {
  const { event, repository, sender } = happening;
  const installation = app.installationFor(repository);
  if (installation === undefined || !app.events.includes(event) || isOthers(app, happening)) return undefined;
  const action = 'action' in happening ? happening.action : null;
  const key = action === null ? event : `${event}.${action}`;
  const payload = payloadLike(key, {
    ...(action === null ? {} : { action }),
    ...membersOf(view, happening),
    repository: showRepository(view, repository),
    sender: showUser(sender),
    installation: { id: installation.id, node_id: `I_${installation.id}` },
  });
  return { event, action, installationId: installation.id, repositoryId: repository.id, payload };
}

/** Check runs of others: an App hears of buttons only when they are its own. */
function isOthers(app: AppRegistration, happening: InRepository): boolean {
  return happening.event === 'check_run' && happening.check.app.id !== app.id;
}

function ofInstallation(view: View, app: AppRegistration, happening: ToInstallation): Webhook {
  const { event, action, installation, repositories, sender } = happening;
  const named = repositories.map(brief);
  const which =
    event === 'installation'
      ? { repositories: named }
      : { repositories_added: named, repositories_removed: [], repository_selection: 'selected' };
  const payload = payloadLike(`${event}.${action}`, {
    action,
    installation: showInstallation(view, app, installation),
    ...which,
    requester: null,
    sender: showUser(sender),
  });
  return { event, action, installationId: installation.id, repositoryId: null, payload };
}

function brief(repository: Repository): Json {
  const { id, name, fullName } = repository;
  return { id, node_id: `R_${id}`, name, full_name: fullName, private: repository.private };
}

function membersOf(view: View, happening: InRepository): Json {
  switch (happening.event) {
    case 'issue_comment':
      return ofComment(view, happening);
    case 'pull_request':
      return ofPull(view, happening);
    case 'workflow_run': {
      const { repository, run } = happening;
      const workflow = { id: run.workflow.id, name: run.workflow.name, path: run.path, state: 'active' };
      return { workflow_run: showRun(view, repository, run), workflow };
    }
    case 'workflow_job':
      return { workflow_job: showJob(view, happening.repository, happening.run, happening.job) };
    case 'check_run': {
      const check_run = showCheck(view, happening.repository, happening.check);
      return happening.action === 'requested_action'
        ? { check_run, requested_action: { identifier: happening.identifier } }
        : { check_run };
    }
    case 'push':
      return ofPush(happening);
  }
}

type Of<Name extends InRepository['event']> = Extract<InRepository, { readonly event: Name }>;

function ofComment(
  view: View,
  { action, repository, issue, comment, bodyBefore }: Of<'issue_comment'>,
): Json {
  return {
    issue: showIssue(view, repository, issue),
    comment: showComment(view, repository, comment),
    ...(action === 'edited' ? { changes: { body: { from: bodyBefore ?? '' } } } : {}),
  };
}

function ofPull(view: View, happening: Of<'pull_request'>): Json {
  const { issue } = happening;
  const members = { number: issue.number, pull_request: showPull(view, issue, 'pull-request') };
  if (happening.action === 'synchronize')
    return { ...members, before: happening.before, after: happening.after };
  if (happening.action !== 'edited') return members;
  const { titleBefore } = happening;
  return { ...members, changes: titleBefore === undefined ? {} : { title: { from: titleBefore } } };
}

const nothing = '0'.repeat(40);

function ofPush({ repository, branch, before, commit }: Of<'push'>): Json {
  const person = { name: commit.author.login, email: `${commit.author.login}@example.com` };
  const pushed = {
    id: commit.sha,
    tree_id: commit.treeSha,
    distinct: true,
    message: commit.message,
    timestamp: commit.at,
    url: `${htmlUrl(repository)}/commit/${commit.sha}`,
    author: person,
    committer: person,
    ...changesOf(repository, commit),
  };
  return {
    ref: `refs/heads/${branch}`,
    before: before ?? nothing,
    after: commit.sha,
    created: before === undefined,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${htmlUrl(repository)}/compare/${branch}`,
    commits: [pushed],
    head_commit: pushed,
    pusher: person,
  };
}

function changesOf(repository: Repository, { parent, files }: Of<'push'>['commit']): Json {
  const before = repository.commits.get(parent ?? '')?.files ?? new Map<string, string>();
  return {
    added: [...files.keys()].filter((path) => !before.has(path)),
    removed: [...before.keys()].filter((path) => !files.has(path)),
    modified: [...files]
      .filter(([path, text]) => before.has(path) && before.get(path) !== text)
      .map(([path]) => path),
  };
}
