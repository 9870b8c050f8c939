/** The kinds of workflow states. `duplicate` counts as closed. */
export const stateTypes = [
  'triage',
  'backlog',
  'unstarted',
  'started',
  'completed',
  'canceled',
  'duplicate',
] as const;

/** One of them. */
export type StateType = (typeof stateTypes)[number];

/** What every entity has. */
export interface Entity {
  /** UUID, version 4 form. */
  readonly id: string;
  readonly createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
}

/** A team's workflow state. */
export interface State extends Entity {
  readonly team: Team;
  name: string;
  readonly type: StateType;
}

/** A team. */
export interface Team extends Entity {
  readonly key: string;
  name: string;
  readonly states: State[];
  triageEnabled: boolean;
}

/** A member of the workspace. */
export interface User extends Entity {
  name: string;
  email: string;
  active: boolean;
}

/** A label of one team, or of the workspace when `team` is null. */
export interface Label extends Entity {
  name: string;
  readonly team: Team | null;
  readonly isGroup: boolean;
  /** The group it is in; an issue carries one label of a group. */
  readonly parent: Label | null;
}

/** A project of some teams. */
export interface Project extends Entity {
  name: string;
  readonly slugId: string;
  readonly teams: readonly Team[];
}

/** A ticket. */
export interface Issue extends Entity {
  readonly team: Team;
  readonly number: number;
  readonly creator: User | null;
  title: string;
  description: string | null;
  priority: number;
  state: State;
  labels: Label[];
  assignee: User | null;
  project: Project | null;
  trashed: boolean | null;
  completedAt: string | null;
  canceledAt: string | null;
  autoClosedAt: string | null;
}

/** A comment on an issue. */
export interface Comment extends Entity {
  readonly issue: Issue;
  readonly user: User | null;
  body: string;
}

/** A link on an issue; its URL is unique there. */
export interface Attachment extends Entity {
  readonly issue: Issue;
  readonly url: string;
  title: string;
  subtitle: string | null;
  metadata: Readonly<Record<string, unknown>>;
}

/** How one issue stands to another. */
export interface Relation extends Entity {
  readonly issue: Issue;
  readonly relatedIssue: Issue;
  readonly type: string;
}
