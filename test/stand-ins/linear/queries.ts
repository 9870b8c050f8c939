import { connection, type ListArguments } from './connection.ts';
import { notFound } from './errors.ts';
import {
  attachmentPasses,
  commentPasses,
  issuePasses,
  labelPasses,
  projectPasses,
  statePasses,
  teamPasses,
  userPasses,
} from './filters.ts';
import type { Entity, User } from './model.ts';
import type { Views } from './views.ts';
import { byId, type Workspace } from './workspace.ts';

type Resolver<T> = (given: T) => object;

/** A field that finds one entity by its id. */
function one<T extends Entity>(
  among: readonly T[],
  name: string,
  show: (entity: T) => object,
): Resolver<{ id: string }> {
  return ({ id }) => show(byId(among, id, name));
}

/** A field that lists the entities which a filter accepts. */
function many<T extends Entity>(
  among: readonly T[],
  accepts: (entity: T, filter: Readonly<Record<string, unknown>>) => boolean,
  show: (entity: T) => object,
): Resolver<ListArguments> {
  return (list) => {
    const accepted = among.filter((entity) => accepts(entity, list.filter ?? {}));
    return connection(accepted, list, show);
  };
}

/** The root fields of Query that the stand-in has. */
export function queries(workspace: Workspace, views: Views, viewer: () => User): Record<string, unknown> {
  const { teams, users, labels, projects, attachments, comments } = workspace;
  return {
    viewer: () => views.user(viewer()),
    organization: () => ({ id: '0c1e7a9e-6d5b-4f6a-8c3d-2b1a09f8e7d6', name: 'Acme', urlKey: 'acme' }),
    team: ({ id }: { id: string }) => {
      const team = teams.find((candidate) => candidate.id === id || candidate.key === id);
      if (team === undefined) throw notFound('Team');
      return views.team(team);
    },
    teams: many(teams, teamPasses, views.team),
    user: one(users, 'User', views.user),
    users: many(users, userPasses, views.user),
    issueLabel: one(labels, 'IssueLabel', views.label),
    issueLabels: many(labels, labelPasses, views.label),
    project: one(projects, 'Project', views.project),
    projects: many(projects, projectPasses, views.project),
    workflowStates: (list: ListArguments) =>
      many(
        teams.flatMap((team) => team.states),
        statePasses,
        views.state,
      )(list),
    issue: ({ id }: { id: string }) => views.issue(workspace.findIssue(id)),
    issues: many(workspace.issues, issuePasses(workspace), views.issue),
    comments: many(comments, commentPasses, views.comment),
    attachments: many(attachments, attachmentPasses, views.attachment),
    attachmentsForURL: ({ url, ...list }: ListArguments & { url: string }) =>
      connection(
        attachments.filter((attachment) => attachment.url === url),
        list,
        views.attachment,
      ),
  };
}
