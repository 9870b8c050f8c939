import { issueFragment } from './issue.ts';

/**
 * Finds tickets, and with the first look-up everything else a run asks of Linear. Linear counts a property as 0.1,
 * an object as 1, a connection as its content times `first`, and refuses above 10,000: this is about 3,000.
 */
export const findDocument = `query ScopekeeperFind(
  $matching: IssueFilter, $matchingAfter: String, $withMatching: Boolean!
  $open: IssueFilter, $openAfter: String, $withOpen: Boolean!
  $withWorkspace: Boolean!
  $teams: TeamFilter, $withTeams: Boolean!
  $labels: IssueLabelFilter, $withLabels: Boolean!
  $users: UserFilter, $withUsers: Boolean!
  $projects: ProjectFilter, $withProjects: Boolean!
) {
  matching: issues(filter: $matching, first: 50, after: $matchingAfter, includeArchived: true) @include(if: $withMatching) {
    nodes { ...IssueParts }
    pageInfo { hasNextPage endCursor }
  }
  open: issues(filter: $open, first: 100, after: $openAfter) @include(if: $withOpen) {
    nodes { ...IssueParts }
    pageInfo { hasNextPage endCursor }
  }
  organization @include(if: $withWorkspace) { id }
  someTeams: teams(first: 100) @include(if: $withWorkspace) { nodes { id key name } }
  teams(filter: $teams, first: 50) @include(if: $withTeams) { nodes { id key name } }
  labels: issueLabels(filter: $labels, first: 100) @include(if: $withLabels) {
    nodes { id name isGroup parent { id } team { id } }
  }
  users(filter: $users, first: 50) @include(if: $withUsers) { nodes { id email active } }
  projects(filter: $projects, first: 20) @include(if: $withProjects) {
    nodes { id name teams(first: 20) { nodes { id } } }
  }
}
${issueFragment}`;

/** Finds out what of an earlier request took effect, by the ids that were chosen for it. */
export const effectsDocument = `query ScopekeeperEffects($issues: [ID!]!, $comments: [ID!]!) {
  issues(filter: { id: { in: $issues } }, first: 50, includeArchived: true) { nodes { id identifier url } }
  comments(filter: { id: { in: $comments } }, first: 50, includeArchived: true) { nodes { id } }
}`;

/** The kinds of root fields a filing mutation consists of. */
export type MutationKind = 'create' | 'link' | 'unarchive' | 'update' | 'comment' | 'note';

/** One root field of a filing mutation: its alias names its variables too. */
export interface MutationField {
  readonly alias: string;
  readonly kind: MutationKind;
}

const issuePayload = '{ success issue { id identifier url } }';

interface FieldForm {
  readonly variables: (alias: string) => string;
  readonly field: (alias: string) => string;
}

const forms: Record<MutationKind, FieldForm> = {
  create: {
    variables: (alias) => `$${alias}: IssueCreateInput!`,
    field: (alias) => `issueCreate(input: $${alias}) ${issuePayload}`,
  },
  link: {
    variables: (alias) => `$${alias}: IssueRelationCreateInput!`,
    field: (alias) => `issueRelationCreate(input: $${alias}) { success }`,
  },
  unarchive: {
    variables: (alias) => `$${alias}: String!`,
    field: (alias) => `issueUnarchive(id: $${alias}) { success }`,
  },
  update: {
    variables: (alias) => `$${alias}: IssueUpdateInput!, $${alias}_id: String!`,
    field: (alias) => `issueUpdate(id: $${alias}_id, input: $${alias}) ${issuePayload}`,
  },
  comment: {
    variables: (alias) => `$${alias}: CommentCreateInput!`,
    field: (alias) => `commentCreate(input: $${alias}) { success }`,
  },
  note: {
    variables: (alias) => `$${alias}: AttachmentCreateInput!`,
    field: (alias) => `attachmentCreate(input: $${alias}) { success }`,
  },
};

/** The mutation that carries many writes. Only aliases made here enter its text; data travels as variables. */
export function filingDocument(fields: readonly MutationField[]): string {
  const variables = fields.map(({ alias, kind }) => forms[kind].variables(alias));
  const body = fields.map(({ alias, kind }) => `  ${alias}: ${forms[kind].field(alias)}`);
  return `mutation ScopekeeperFile(${variables.join(', ')}) {\n${body.join('\n')}\n}`;
}
