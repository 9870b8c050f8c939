import { passes, type Comparable } from './comparators.ts';
import type { Attachment, Comment, Entity, Issue, Label, Project, State, Team, User } from './model.ts';
import { identifier, type Workspace } from './workspace.ts';

type Filter = Readonly<Record<string, unknown>>;

/** How an entity answers one member of a filter. */
type Member<T> = (entity: T, operand: Filter) => boolean;

/** Whether an entity passes a filter made of these members, `and` and `or`. */
type Judge<T> = (entity: T, filter: Filter) => boolean;

const entityMembers: Readonly<Record<string, Member<Entity>>> = {
  id: (entity, operand) => passes(entity.id, operand),
  createdAt: (entity, operand) => passes(entity.createdAt, operand),
  updatedAt: (entity, operand) => passes(entity.updatedAt, operand),
};

function judge<T extends Entity>(members: Readonly<Record<string, Member<T>>>): Judge<T> {
  const all: Readonly<Record<string, Member<T>>> = { ...entityMembers, ...members };
  const passesAll: Judge<T> = (entity, filter) =>
    Object.entries(filter).every(([name, operand]) => {
      if (operand === undefined) return true;
      if (name === 'and') return (operand as Filter[]).every((one) => passesAll(entity, one));
      if (name === 'or') return (operand as Filter[]).some((one) => passesAll(entity, one));
      const member = all[name];
      if (member === undefined) throw new Error(`the stand-in has no filter member ${name}`);
      return member(entity, operand as Filter);
    });
  return passesAll;
}

function field<T>(read: (entity: T) => Comparable): Member<T> {
  return (entity, operand) => passes(read(entity), operand);
}

/** A filter on something that may be missing: `{ null: true }` or a filter of its own. */
function nullable<T, U extends Entity>(read: (entity: T) => U | null, inner: Judge<U>): Member<T> {
  return (entity, { null: wantsNull, ...rest }) => {
    const value = read(entity);
    if (wantsNull !== undefined && wantsNull !== (value === null)) return false;
    if (Object.keys(rest).length === 0) return true;
    return value !== null && inner(value, rest);
  };
}

/** A filter on a list: `some`, `every`, `length`, or members that some element must pass. */
function collection<T, U extends Entity>(read: (entity: T) => readonly U[], inner: Judge<U>): Member<T> {
  return (entity, { some, every, length, ...rest }) => {
    const values = read(entity);
    return (
      (some === undefined || values.some((value) => inner(value, some as Filter))) &&
      (every === undefined || values.every((value) => inner(value, every as Filter))) &&
      (length === undefined || passes(values.length, length as Filter)) &&
      (Object.keys(rest).length === 0 || values.some((value) => inner(value, rest)))
    );
  };
}

/** TeamFilter */
export const teamPasses: Judge<Team> = judge({
  key: field((team) => team.key),
  name: field((team) => team.name),
});

/** UserFilter */
export const userPasses: Judge<User> = judge({
  email: field((user) => user.email),
  name: field((user) => user.name),
  displayName: field((user) => user.name),
  active: field((user) => user.active),
});

/** WorkflowStateFilter */
export const statePasses: Judge<State> = judge({
  name: field((state) => state.name),
  type: field((state) => state.type),
  team: (state, operand) => teamPasses(state.team, operand),
});

/** IssueLabelFilter */
export const labelPasses: Judge<Label> = judge({
  name: field((label) => label.name),
  isGroup: field((label) => label.isGroup),
  team: nullable((label) => label.team, teamPasses),
});

/** ProjectFilter */
export const projectPasses: Judge<Project> = judge({
  name: field((project) => project.name),
  slugId: field((project) => project.slugId),
  accessibleTeams: collection((project) => project.teams, teamPasses),
});

/** CommentFilter */
export const commentPasses: Judge<Comment> = judge({ body: field((comment) => comment.body) });

/** AttachmentFilter */
export const attachmentPasses: Judge<Attachment> = judge({
  url: field((attachment) => attachment.url),
  title: field((attachment) => attachment.title),
});

/** IssueFilter; ids may be UUIDs or identifiers. */
export function issuePasses(workspace: Workspace): Judge<Issue> {
  const attachmentsOf = (issue: Issue): Attachment[] =>
    workspace.attachments.filter((one) => one.issue === issue);
  return judge<Issue>({
    id: (issue, operand) => passes(issue.id, operand) || passes(identifier(issue), operand),
    number: field((issue) => issue.number),
    title: field((issue) => issue.title),
    description: field((issue) => issue.description),
    archivedAt: field((issue) => issue.archivedAt),
    completedAt: field((issue) => issue.completedAt),
    canceledAt: field((issue) => issue.canceledAt),
    team: (issue, operand) => teamPasses(issue.team, operand),
    state: (issue, operand) => statePasses(issue.state, operand),
    labels: collection((issue) => issue.labels, labelPasses),
    attachments: collection(attachmentsOf, attachmentPasses),
    assignee: nullable((issue) => issue.assignee, userPasses),
    creator: nullable((issue) => issue.creator, userPasses),
    project: nullable((issue) => issue.project, projectPasses),
  });
}
