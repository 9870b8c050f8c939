import { connection, type ListArguments } from './connection.ts';
import { statePasses } from './filters.ts';
import type {
  Attachment,
  Comment,
  Entity,
  Issue,
  Label,
  Project,
  Relation,
  State,
  Team,
  User,
} from './model.ts';
import { identifier, stateOf, type Workspace } from './workspace.ts';

/**
 * What the API shows of each entity. A field that is not here is not modelled: asking for it is recorded as a
 * violation. Everything that leads to another entity is a function, so that nothing is followed that was not asked for.
 */
export class Views {
  readonly #workspace: Workspace;
  readonly #viewer: () => User | null;

  constructor(workspace: Workspace, viewer: () => User | null) {
    this.#workspace = workspace;
    this.#viewer = viewer;
  }

  readonly team = (team: Team): object => ({
    ...entity(team),
    key: team.key,
    name: team.name,
    displayName: team.name,
    triageEnabled: team.triageEnabled,
    defaultIssueState: () => this.state(stateOf(team, 'backlog')),
    triageIssueState: () => (team.triageEnabled ? this.state(stateOf(team, 'triage')) : null),
    markedAsDuplicateWorkflowState: () => this.state(stateOf(team, 'duplicate')),
    states: (list: ListArguments) =>
      connection(
        team.states.filter((state) => statePasses(state, list.filter ?? {})),
        list,
        this.state,
      ),
    labels: (list: ListArguments) =>
      connection(
        this.#workspace.labels.filter((one) => one.team === team),
        list,
        this.label,
      ),
    projects: (list: ListArguments) =>
      connection(
        this.#workspace.projects.filter((one) => one.teams.includes(team)),
        list,
        this.project,
      ),
  });

  readonly state = (state: State): object => ({
    ...entity(state),
    name: state.name,
    type: state.type,
    position: state.team.states.indexOf(state),
    team: () => this.team(state.team),
  });

  readonly user = (user: User): object => ({
    ...entity(user),
    name: user.name,
    displayName: user.name,
    email: user.email,
    active: user.active,
    isMe: user === this.#viewer(),
    isAssignable: user.active,
  });

  readonly label = (label: Label): object => ({
    ...entity(label),
    name: label.name,
    isGroup: label.isGroup,
    parent: () => (label.parent === null ? null : this.label(label.parent)),
    team: () => (label.team === null ? null : this.team(label.team)),
  });

  readonly project = (project: Project): object => ({
    ...entity(project),
    name: project.name,
    slugId: project.slugId,
    url: `https://linear.app/acme/project/${project.slugId}`,
    teams: (list: ListArguments) => connection(project.teams, list, this.team),
  });

  readonly issue = (issue: Issue): object => ({
    ...entity(issue),
    identifier: identifier(issue),
    number: issue.number,
    title: issue.title,
    description: issue.description,
    url: `https://linear.app/acme/issue/${identifier(issue)}`,
    priority: issue.priority,
    trashed: issue.trashed,
    completedAt: issue.completedAt,
    canceledAt: issue.canceledAt,
    autoClosedAt: issue.autoClosedAt,
    labelIds: issue.labels.map((label) => label.id),
    team: () => this.team(issue.team),
    state: () => this.state(issue.state),
    creator: () => this.maybeUser(issue.creator),
    assignee: () => this.maybeUser(issue.assignee),
    project: () => (issue.project === null ? null : this.project(issue.project)),
    labels: (list: ListArguments) => connection(issue.labels, list, this.label),
    comments: (list: ListArguments) =>
      connection(
        this.#workspace.comments.filter((one) => one.issue === issue),
        list,
        this.comment,
      ),
    attachments: (list: ListArguments) =>
      connection(
        this.#workspace.attachments.filter((one) => one.issue === issue),
        list,
        this.attachment,
      ),
    relations: (list: ListArguments) =>
      connection(
        this.#workspace.relations.filter((one) => one.issue === issue),
        list,
        this.relation,
      ),
    inverseRelations: (list: ListArguments) =>
      connection(
        this.#workspace.relations.filter((one) => one.relatedIssue === issue),
        list,
        this.relation,
      ),
  });

  readonly comment = (comment: Comment): object => ({
    ...entity(comment),
    body: comment.body,
    url: `https://linear.app/acme/issue/${identifier(comment.issue)}#comment-${comment.id.slice(0, 8)}`,
    issueId: comment.issue.id,
    issue: () => this.issue(comment.issue),
    user: () => this.maybeUser(comment.user),
  });

  readonly attachment = (attachment: Attachment): object => ({
    ...entity(attachment),
    url: attachment.url,
    title: attachment.title,
    subtitle: attachment.subtitle,
    metadata: attachment.metadata,
    issue: () => this.issue(attachment.issue),
  });

  readonly relation = (relation: Relation): object => ({
    ...entity(relation),
    type: relation.type,
    issue: () => this.issue(relation.issue),
    relatedIssue: () => this.issue(relation.relatedIssue),
  });

  private maybeUser(user: User | null): object | null {
    return user === null ? null : this.user(user);
  }
}

function entity({ id, createdAt, updatedAt, archivedAt }: Entity): Entity {
  return { id, createdAt, updatedAt, archivedAt };
}
