import { inputError, invalidArgument } from './errors.ts';
import type { Issue, Label, Team, User } from './model.ts';
import { byId, stateOf, type Workspace } from './workspace.ts';

/** IssueCreateInput and IssueUpdateInput, as far as they are modelled. */
export interface IssueInput {
  readonly id?: string | null;
  readonly teamId?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly priority?: number | null;
  readonly stateId?: string | null;
  readonly assigneeId?: string | null;
  readonly projectId?: string | null;
  readonly labelIds?: readonly string[] | null;
  readonly addedLabelIds?: readonly string[] | null;
  readonly removedLabelIds?: readonly string[] | null;
  readonly trashed?: boolean | null;
}

const modelledInput: ReadonlySet<string> = new Set<keyof IssueInput>([
  'id',
  'teamId',
  'title',
  'description',
  'priority',
  'stateId',
  'assigneeId',
  'projectId',
  'labelIds',
  'addedLabelIds',
  'removedLabelIds',
  'trashed',
]);

/** Who asks: an OAuth app's tickets go to triage where a team has one. */
export interface Author {
  readonly user: User;
  readonly isApp: boolean;
}

/** Creates a ticket, or refuses it as Linear does. */
export function createIssue(workspace: Workspace, input: IssueInput, author: Author): Issue {
  refuseUnmodelled(input);
  const team = byId(workspace.teams, input.teamId ?? '', 'Team');
  if ((input.title ?? '').trim() === '') throw invalidArgument('title should not be empty.');
  refuseBadInput(workspace, team, input);
  const options = { creator: author.user, ...(typeof input.id === 'string' ? { id: input.id } : {}) };
  const issue = workspace.issue(team, input.title ?? '', input.description ?? null, options);
  if (author.isApp && team.triageEnabled) issue.state = stateOf(team, 'triage');
  apply(workspace, issue, input);
  return issue;
}

/** Changes a ticket, or refuses to. */
export function updateIssue(workspace: Workspace, id: string, input: IssueInput): Issue {
  refuseUnmodelled(input);
  const restores = 'trashed' in input && input.trashed !== true;
  const issue = restores ? workspace.findIssue(id) : workspace.writableIssue(id);
  refuseBadInput(workspace, issue.team, input);
  if (restores) workspace.restore(issue);
  apply(workspace, issue, input);
  if (input.trashed === true) workspace.trash(issue);
  issue.updatedAt = workspace.time();
  return issue;
}

function refuseUnmodelled(input: IssueInput): void {
  const unknown = Object.keys(input).filter((name) => !modelledInput.has(name));
  if (unknown.length > 0) throw new Error(`the stand-in does not model issue input ${unknown.join(', ')}`);
}

/** Everything is looked up before anything is changed. */
function refuseBadInput(workspace: Workspace, team: Team, input: IssueInput): void {
  const priority = input.priority ?? 0;
  if (!Number.isInteger(priority) || priority < 0 || priority > 4)
    throw invalidArgument('priority must be 0 to 4.');
  for (const label of labelsOf(workspace, input.labelIds, input.addedLabelIds)) refuseBadLabel(label, team);
  labelsOf(workspace, input.removedLabelIds);
  const groups = labelsOf(workspace, input.labelIds, input.addedLabelIds).flatMap(
    ({ parent }) => parent ?? [],
  );
  if (new Set(groups).size < groups.length) {
    throw inputError(
      'labelIds not exclusive child labels',
      'The labels belong to one group, of which an issue has one.',
    );
  }
  if (typeof input.assigneeId === 'string' && !byId(workspace.users, input.assigneeId, 'User').active) {
    throw inputError('User is not active', 'The assignee is suspended.');
  }
  if (
    typeof input.projectId === 'string' &&
    !byId(workspace.projects, input.projectId, 'Project').teams.includes(team)
  ) {
    throw inputError(
      'Discrepancy between issue team and project',
      `The project is not part of team ${team.key}.`,
    );
  }
  if (typeof input.stateId === 'string') {
    byId(
      workspace.teams.flatMap((one) => one.states),
      input.stateId,
      'WorkflowState',
    );
    if (!team.states.some((state) => state.id === input.stateId)) {
      throw inputError(
        'Discrepancy between issue state and team',
        `The state is not one of team ${team.key}.`,
      );
    }
  }
}

function refuseBadLabel(label: Label, team: Team): void {
  if (label.team !== null && label.team !== team) {
    throw inputError(
      'labelIds for incorrect team',
      `The label '${label.name}' is not associated with the same team.`,
    );
  }
  if (label.isGroup) throw inputError('labelIds contains a group', `The label '${label.name}' is a group.`);
}

function labelsOf(workspace: Workspace, ...ids: (readonly string[] | null | undefined)[]): Label[] {
  return ids.flatMap((list) => list ?? []).map((id) => byId(workspace.labels, id, 'IssueLabel'));
}

function apply(workspace: Workspace, issue: Issue, input: IssueInput): void {
  if (typeof input.title === 'string') issue.title = input.title;
  if (input.description !== undefined) {
    issue.description = input.description === null ? null : workspace.stored(input.description);
  }
  if (typeof input.priority === 'number') issue.priority = input.priority;
  const kept = typeof input.labelIds === 'object' ? labelsOf(workspace, input.labelIds) : issue.labels;
  const removed = new Set(input.removedLabelIds ?? []);
  const labels = [...kept, ...labelsOf(workspace, input.addedLabelIds)].filter(
    (label) => !removed.has(label.id),
  );
  issue.labels = [...new Set(labels)];
  if (input.assigneeId !== undefined)
    issue.assignee = workspace.users.find((user) => user.id === input.assigneeId) ?? null;
  if (input.projectId !== undefined)
    issue.project = workspace.projects.find((one) => one.id === input.projectId) ?? null;
  const state = issue.team.states.find((one) => one.id === input.stateId);
  if (state !== undefined) workspace.move(issue, state);
}
