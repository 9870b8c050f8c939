import { randomUUID } from 'node:crypto';

import { conflict, invalidArgument, notFound } from './errors.ts';
import {
  stateTypes,
  type Attachment,
  type Comment,
  type Entity,
  type Issue,
  type Label,
  type Project,
  type Relation,
  type State,
  type StateType,
  type Team,
  type User,
} from './model.ts';

/** How a workspace behaves where Linear's documentation is silent. */
export interface WorkspaceOptions {
  /** The clock of createdAt and updatedAt. */
  readonly now?: () => Date;
  /** What Linear makes of Markdown when it stores it; default: nothing. */
  readonly rewriteMarkdown?: (markdown: string) => string;
  /** Whether an archived issue can be commented, linked and changed no more; one in the trash never can. */
  readonly archivedIsReadOnly?: boolean;
  /** Whether nothing can be attached to issues, as where an administrator or a lacking scope forbids it. */
  readonly attachmentsForbidden?: boolean;
}

const uuidVersion4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A workspace: what it holds, and the verbs by which tests and requests change it. */
export class Workspace {
  readonly teams: Team[] = [];
  readonly users: User[] = [];
  readonly labels: Label[] = [];
  readonly projects: Project[] = [];
  readonly issues: Issue[] = [];
  readonly comments: Comment[] = [];
  readonly attachments: Attachment[] = [];
  readonly relations: Relation[] = [];
  readonly #options: WorkspaceOptions;
  #lastMillis = 0;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /** A time later than any given before, so that order by time is order of making. */
  time(): string {
    const now = (this.#options.now ?? ((): Date => new Date()))().getTime();
    this.#lastMillis = Math.max(now, this.#lastMillis + 1);
    return new Date(this.#lastMillis).toISOString();
  }

  /** Whether nothing can be attached to issues. */
  get attachmentsForbidden(): boolean {
    return this.#options.attachmentsForbidden ?? false;
  }

  /** What is stored when this Markdown is sent. */
  stored(markdown: string): string {
    return this.#options.rewriteMarkdown?.(markdown) ?? markdown;
  }

  /** Id and times of a new entity; refuses a given id that is no UUID v4 or is taken in `among`. */
  born(entityName: string, among: readonly Entity[], id: string = randomUUID()): Entity {
    if (!uuidVersion4.test(id)) throw invalidArgument('id must be a UUID.');
    if (among.some((entity) => entity.id === id)) throw conflict(entityName, id);
    const at = this.time();
    return { id, createdAt: at, updatedAt: at, archivedAt: null };
  }

  /** A team with one state of every type. */
  team(key: string, options: { name?: string; triageEnabled?: boolean } = {}): Team {
    const states: State[] = [];
    const entity = this.born('Team', this.teams);
    const team: Team = {
      ...entity,
      key,
      name: options.name ?? key,
      states,
      triageEnabled: options.triageEnabled ?? false,
    };
    for (const type of stateTypes)
      states.push({ ...this.born('WorkflowState', []), team, name: stateNames[type], type });
    this.teams.push(team);
    return team;
  }

  /** A member. */
  user(email: string, options: { name?: string; active?: boolean } = {}): User {
    const name = options.name ?? email.replace(/@.*/, '');
    const user: User = { ...this.born('User', this.users), email, name, active: options.active ?? true };
    this.users.push(user);
    return user;
  }

  /** A label of a team, or of the workspace. */
  label(name: string, team: Team | null = null, options: { isGroup?: boolean; parent?: Label } = {}): Label {
    const label: Label = {
      ...this.born('IssueLabel', this.labels),
      name,
      team,
      isGroup: options.isGroup ?? false,
      parent: options.parent ?? null,
    };
    this.labels.push(label);
    return label;
  }

  /** A project of some teams. */
  project(name: string, ...teams: Team[]): Project {
    const entity = this.born('Project', this.projects);
    const project: Project = { ...entity, name, slugId: entity.id.slice(0, 12), teams };
    this.projects.push(project);
    return project;
  }

  /** A ticket that somebody wrote by hand. */
  issue(
    team: Team,
    title: string,
    description: string | null = null,
    options: { id?: string; creator?: User } = {},
  ): Issue {
    const issue: Issue = {
      ...this.born('Issue', this.issues, options.id),
      team,
      number: this.issues.filter((one) => one.team === team).length + 1,
      creator: options.creator ?? null,
      title,
      description: description === null ? null : this.stored(description),
      priority: 0,
      state: stateOf(team, 'backlog'),
      labels: [],
      assignee: null,
      project: null,
      trashed: null,
      completedAt: null,
      canceledAt: null,
      autoClosedAt: null,
    };
    this.issues.push(issue);
    return issue;
  }

  /** Moves an issue to a state, with the times that go with it. */
  move(issue: Issue, state: State): void {
    issue.state = state;
    issue.updatedAt = this.time();
    issue.completedAt = state.type === 'completed' ? issue.updatedAt : null;
    issue.canceledAt = state.type === 'canceled' || state.type === 'duplicate' ? issue.updatedAt : null;
    issue.autoClosedAt = null;
  }

  /** Closes an issue as a person would. */
  close(issue: Issue, type: 'completed' | 'canceled' | 'duplicate'): void {
    this.move(issue, stateOf(issue.team, type));
  }

  /** Closes an issue as Linear does with stale ones. */
  closeAutomatically(issue: Issue): void {
    this.close(issue, 'canceled');
    issue.autoClosedAt = issue.updatedAt;
  }

  /** Opens an issue again. */
  reopen(issue: Issue, type: StateType = 'unstarted'): void {
    this.move(issue, stateOf(issue.team, type));
  }

  /** Takes an issue out of sight; its id stays taken. */
  archive(issue: Issue): void {
    issue.archivedAt = this.time();
  }

  /** Puts an issue into the trash. */
  trash(issue: Issue): void {
    this.archive(issue);
    issue.trashed = true;
  }

  /** Brings an issue back from archive or trash. */
  restore(issue: Issue): void {
    issue.archivedAt = null;
    issue.trashed = null;
    issue.updatedAt = this.time();
  }

  /** Comments on an issue. */
  comment(issue: Issue, body: string, user: User | null = null, id?: string): Comment {
    const comment: Comment = {
      ...this.born('Comment', this.comments, id),
      issue,
      user,
      body: this.stored(body),
    };
    this.comments.push(comment);
    return comment;
  }

  /** The issue of that UUID or identifier, whatever its state; refuses unknown ones. */
  findIssue(id: string): Issue {
    const issue = this.issues.find((one) => one.id === id || identifier(one) === id.toUpperCase());
    if (issue === undefined) throw notFound('Issue');
    return issue;
  }

  /** The issue, when it may still be written to. */
  writableIssue(id: string): Issue {
    const issue = this.findIssue(id);
    const readOnly = this.#options.archivedIsReadOnly === true && issue.archivedAt !== null;
    if (issue.trashed === true || readOnly) throw notFound('Issue');
    return issue;
  }
}

const stateNames: Record<StateType, string> = {
  triage: 'Triage',
  backlog: 'Backlog',
  unstarted: 'Todo',
  started: 'In Progress',
  completed: 'Done',
  canceled: 'Canceled',
  duplicate: 'Duplicate',
};

/** The team's state of that type. */
export function stateOf(team: Team, type: StateType): State {
  const state = team.states.find((one) => one.type === type);
  if (state === undefined) throw new Error(`team ${team.key} has no state of type ${type}`);
  return state;
}

/** Such as `ENG-1`. */
export function identifier(issue: Issue): string {
  return `${issue.team.key}-${issue.number}`;
}

/** The one with that id, or a refusal that names what is missing. */
export function byId<T extends Entity>(among: readonly T[], id: string, entityName: string): T {
  const found = among.find((entity) => entity.id === id);
  if (found === undefined) throw notFound(entityName);
  return found;
}
