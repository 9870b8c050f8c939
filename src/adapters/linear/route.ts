import { foldScope } from '../../core/triage/signature.ts';
import type { Team, Workspace } from './workspace.ts';

/** Where tickets go. Labels are names, the team a key, name or UUID, the assignee an id or e-mail, the project a name or id. */
export interface LinearRoute {
  readonly team?: string | undefined;
  readonly assignee?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly project?: string | undefined;
}

/** The default route, and what single toolkits have instead. */
export interface LinearRouting extends LinearRoute {
  readonly routing?: Readonly<Record<string, LinearRoute>> | undefined;
}

/** A route with Linear's ids, and what of it does not exist. */
export interface ResolvedRoute {
  readonly teamId: string;
  readonly assigneeId: string | undefined;
  readonly projectId: string | undefined;
  readonly labelIds: readonly string[];
  readonly warnings: readonly string[];
}

/** The route of one toolkit: what its own lacks comes from the default. */
export function routeOf(routing: LinearRouting, toolkit: string): LinearRoute {
  const own = Object.entries(routing.routing ?? {}).find(
    ([name]) => foldScope(name) === foldScope(toolkit),
  )?.[1];
  return {
    team: own?.team ?? routing.team,
    assignee: own?.assignee ?? routing.assignee,
    labels: own?.labels ?? routing.labels,
    project: own?.project ?? routing.project,
  };
}

/** Finds the ids of a route. A missing team is an error in words; everything else missing is a warning. */
export function resolveRoute(
  workspace: Workspace,
  route: LinearRoute,
): ResolvedRoute | { readonly noTeam: string } {
  const team = findTeam(workspace, route.team);
  if (team === undefined) return { noTeam: noTeamReason(workspace, route.team) };
  const warnings: string[] = [];
  const assigneeId = findAssignee(workspace, route.assignee, warnings);
  const projectId = findProject(workspace, team, route.project, warnings);
  const labelIds = findLabels(workspace, team, route.labels ?? [], warnings);
  return { teamId: team.id, assigneeId, projectId, labelIds, warnings };
}

/** The labels of a route that an issue of this team can carry; those of other teams are left out silently. */
export function labelsForTeam(
  workspace: Workspace,
  teamId: string,
  labels: readonly string[],
): readonly string[] {
  return findLabels(workspace, { id: teamId, key: '', name: '' }, labels, []);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function findTeam(workspace: Workspace, wanted: string | undefined): Team | undefined {
  if (wanted === undefined || wanted === '') {
    const [only, ...others] = workspace.someTeams.nodes;
    return others.length === 0 ? only : undefined;
  }
  const { nodes: teams } = workspace.teams;
  return (
    teams.find(({ id }) => same(id, wanted)) ??
    teams.find(({ key }) => same(key, wanted)) ??
    teams.find(({ name }) => same(name, wanted))
  );
}

function noTeamReason(workspace: Workspace, wanted: string | undefined): string {
  const teams = workspace.someTeams.nodes
    .map(({ key, name }) => `${key} (${name})`)
    .sort()
    .join(', ');
  const existing = teams === '' ? 'The key sees no team at all.' : `The key sees: ${teams}.`;
  return wanted === undefined || wanted === ''
    ? `no Linear team is configured and there is more than one or none. ${existing} Set linear-team to the key of one.`
    : `Linear has no team "${wanted}". ${existing} Set linear-team to the key of one.`;
}

function findAssignee(
  workspace: Workspace,
  wanted: string | undefined,
  warnings: string[],
): string | undefined {
  if (wanted === undefined || wanted === '') return undefined;
  const user = workspace.users.nodes.find(
    ({ id, email, active }) => active && (same(id, wanted) || same(email, wanted)),
  );
  if (user === undefined) {
    warnings.push(
      `Linear has no active user with the id or e-mail address given as assignee; its tickets are filed unassigned.`,
    );
  }
  return user?.id;
}

function findProject(
  workspace: Workspace,
  team: Team,
  wanted: string | undefined,
  warnings: string[],
): string | undefined {
  if (wanted === undefined || wanted === '') return undefined;
  const named = workspace.projects.nodes.filter(({ id, name }) => same(id, wanted) || same(name, wanted));
  const project = named.find(({ teams }) => teams.nodes.some(({ id }) => id === team.id));
  if (project === undefined) {
    const why = named.length > 0 ? `does not belong to team ${team.key}` : 'does not exist';
    warnings.push(`The Linear project "${wanted}" ${why}; tickets are filed without a project.`);
  }
  return project?.id;
}

/** Labels of the team or of the whole workspace; of one group only the first, because Linear takes no second. */
function findLabels(
  workspace: Workspace,
  team: Team,
  wanted: readonly string[],
  warnings: string[],
): readonly string[] {
  const ids: string[] = [];
  const groups = new Set<string>();
  for (const name of wanted) {
    const named = workspace.labels.nodes.filter((label) => same(label.name, name) && !label.isGroup);
    const label =
      named.find((one) => one.team?.id === team.id) ?? named.find((one) => one.team?.id === undefined);
    if (label === undefined) {
      warnings.push(`Linear has no label "${name}" for team ${team.key}; tickets are filed without it.`);
    } else if (label.parent?.id !== undefined && groups.has(label.parent.id)) {
      warnings.push(
        `The Linear label "${name}" excludes another one of its group; tickets are filed without it.`,
      );
    } else {
      if (label.parent?.id !== undefined) groups.add(label.parent.id);
      ids.push(label.id);
    }
  }
  return ids;
}
