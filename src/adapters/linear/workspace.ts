import * as v from 'valibot';

import type { LinearRoute, LinearRouting } from './route.ts';

const idSchema = v.object({ id: v.string() });
const teamSchema = v.object({ id: v.string(), key: v.string(), name: v.string() });
const labelSchema = v.object({
  id: v.string(),
  name: v.string(),
  isGroup: v.boolean(),
  parent: v.nullish(idSchema),
  team: v.nullish(idSchema),
});
const nodes = <T extends v.GenericSchema>(
  schema: T,
): v.ObjectSchema<{ nodes: v.ArraySchema<T, undefined> }, undefined> => v.object({ nodes: v.array(schema) });

/** The part of the first look-up that tells about the workspace. */
export const workspaceSchema = v.object({
  organization: idSchema,
  someTeams: nodes(teamSchema),
  teams: v.optional(nodes(teamSchema), { nodes: [] }),
  labels: v.optional(nodes(labelSchema), { nodes: [] }),
  users: v.optional(nodes(v.object({ id: v.string(), email: v.string(), active: v.boolean() })), {
    nodes: [],
  }),
  projects: v.optional(nodes(v.object({ id: v.string(), name: v.string(), teams: nodes(idSchema) })), {
    nodes: [],
  }),
});
/** What a run needs to know of the workspace. */
export type Workspace = v.InferOutput<typeof workspaceSchema>;

/** A team, as people name it. */
export type Team = v.InferOutput<typeof teamSchema>;

/** The variables that ask for everything the routes name, and for nothing else. */
export function workspaceVariables(routing: LinearRouting): Record<string, unknown> {
  const routes = [routing, ...Object.values(routing.routing ?? {})];
  const named = (pick: (route: LinearRoute) => readonly (string | undefined)[]): string[] =>
    [...new Set(routes.flatMap(pick).filter((name) => name !== undefined && name !== ''))] as string[];
  const teams = named(({ team }) => [team]);
  const labels = named((route) => route.labels ?? []);
  const users = named(({ assignee }) => [assignee]);
  const projects = named(({ project }) => [project]);
  return {
    withWorkspace: true,
    withTeams: teams.length > 0,
    teams: {
      or: teams.flatMap((name) => [
        ...idFilter(name),
        { key: { eqIgnoreCase: name } },
        { name: { eqIgnoreCase: name } },
      ]),
    },
    withLabels: labels.length > 0,
    labels: { or: labels.map((name) => ({ name: { eqIgnoreCase: name } })) },
    withUsers: users.length > 0,
    users: { or: users.flatMap((name) => [...idFilter(name), { email: { eqIgnoreCase: name } }]) },
    withProjects: projects.length > 0,
    projects: { or: projects.flatMap((name) => [...idFilter(name), { name: { eqIgnoreCase: name } }]) },
  };
}

function idFilter(name: string): readonly object[] {
  // Linear refuses the whole query when an id in a filter is not a UUID.
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name) ? [{ id: { eq: name } }] : [];
}
