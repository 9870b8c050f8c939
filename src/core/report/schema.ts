import * as v from 'valibot';

const text = v.string();
const maybeText = v.optional(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const dedupKey = v.pipe(
  v.string(),
  v.regex(/^v1:[0-9a-f]{32}$/),
  v.description('Stable across runs, repositories and releases.'),
);

const cause = v.pipe(
  v.picklist([
    'missing-scope',
    'invalid-credential',
    'expired-credential',
    'wrong-credential-kind',
    'missing-credential',
    'insufficient-role',
    'plan-or-feature-gate',
    'ip-or-policy-block',
  ]),
  v.description('Why access was refused.'),
);

const ticket = v.object({
  id: v.pipe(text, v.description("The tracker's own id.")),
  name: v.pipe(text, v.description('The short name people use, such as INT-42.')),
  url: v.pipe(text, v.description('Where it opens: an https address, or a path.')),
});

const outcome = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.picklist(['created', 'commented', 'updated', 'unchanged', 'muted']), ticket }),
    v.object({ kind: v.literal('undelivered'), reason: text }),
    v.object({ kind: v.literal('dry-run'), would: text, creates: v.boolean() }),
    v.object({ kind: v.literal('none') }),
  ]),
  v.description('What became of the ticket.'),
);

const evidence = v.object({
  where: v.pipe(text, v.description('status, header:NAME, body:PATH, body:line N or summary.')),
  text: v.pipe(text, v.description('The words the verdict rests on, redacted.')),
  rule: v.pipe(text, v.description('The rule or the section of a standard.')),
});

const action = v.object({
  action: text,
  cause,
  status: v.optional(count),
  method: maybeText,
  url: maybeText,
  file: v.pipe(maybeText, v.description('The file that defines the action, as the tester names it.')),
  calledWith: v.pipe(
    maybeText,
    v.description("What it was called with: the name of one of the group's credentials."),
  ),
  evidence: v.array(evidence),
  place: v.object({ file: text, response: count }),
});

const credential = v.object({
  name: v.pipe(text, v.description('What kind it is, such as Slack bot token or bearer token.')),
  masked: v.pipe(text, v.description('Its public prefix, such as xoxb***; nothing of the credential.')),
  use: v.pipe(
    v.optional(v.object({ for: text, notFor: text, source: text })),
    v.description("What it opens and what not, and the provider's page that says so."),
  ),
  actions: v.pipe(count, v.description('How many actions of the group were called with it.')),
});

const grant = v.object({
  toolkit: text,
  scopes: v.pipe(v.array(text), v.description('To add; empty where the fix is not a named scope.')),
  anyOf: v.pipe(v.boolean(), v.description('True when any one of the scopes is enough.')),
  cause,
  actions: v.pipe(v.array(text), v.description('The actions that this step brings back.')),
});

/** The form of `report.json` (contract 2), from which the published JSON Schema is made. */
export const reportSchema = v.object({
  schemaVersion: v.literal(1),
  version: v.pipe(text, v.description('The release of scopekeeper that wrote it.')),
  source: v.object({
    repository: maybeText,
    sha: maybeText,
    pullRequest: v.optional(count),
    runUrl: maybeText,
    event: maybeText,
    defaultBranch: v.boolean(),
  }),
  totals: v.object({
    files: count,
    unreadable: count,
    observations: count,
    toolkits: count,
    passed: count,
    dropped: count,
    failedOtherwise: count,
    groups: count,
  }),
  causes: v.pipe(v.record(text, count), v.description('How many actions each cause blocks.')),
  groups: v.array(
    v.object({
      dedupKey,
      toolkit: text,
      signature: text,
      scopes: v.array(text),
      anyOf: v.boolean(),
      cause,
      actions: v.array(action),
      credentials: v.pipe(
        v.array(credential),
        v.description('What kinds of credential the actions were called with, most frequent first.'),
      ),
      ticket: outcome,
      umbrella: v.nullable(dedupKey),
    }),
  ),
  umbrellas: v.array(
    v.object({
      dedupKey,
      kind: v.pipe(
        v.picklist(['one-cause', 'too-many-new-groups']),
        v.description(
          'Whether most toolkits fail alike, or there were more new groups than max-new-tickets.',
        ),
      ),
      reason: text,
      groups: v.array(dedupKey),
      ticket: outcome,
    }),
  ),
  recovered: v.array(
    v.object({ dedupKey, ticket, outcome: v.picklist(['commented', 'closed', 'dry-run', 'undelivered']) }),
  ),
  unlockPlan: v.object({ overall: v.array(grant), byToolkit: v.record(text, v.array(grant)) }),
  grantability: v.pipe(
    v.array(
      v.object({
        toolkit: text,
        outcome: v.pipe(
          v.picklist(['listed', 'unlisted', 'unanswered']),
          v.description('Whether the server lists what it grants, lists nothing, or could not be asked.'),
        ),
        issuer: maybeText,
        problem: v.pipe(maybeText, v.description('Why it could not be asked, and what to do.')),
        scopes: v.array(
          v.object({
            scope: text,
            grantable: v.pipe(
              v.picklist(['yes', 'no', 'unknown']),
              v.description('`no`: the server lists its scopes, and this is none of them.'),
            ),
            nearest: v.pipe(v.array(text), v.description('Scopes of the server with names near to it.')),
            isEndpoint: v.pipe(v.boolean(), v.description('The name is one of an endpoint of the server.')),
          }),
        ),
      }),
    ),
    v.description(
      'Whether the missing scopes can be granted at all, for the toolkits whose authorization server is configured.',
    ),
  ),
  problems: v.array(
    v.object({
      file: text,
      severity: v.picklist(['error', 'warning']),
      place: text,
      message: text,
      remedy: text,
    }),
  ),
  undelivered: v.array(
    v.object({
      what: v.picklist(['ticket', 'recovery', 'comment', 'check', 'summary']),
      reason: text,
    }),
  ),
  warnings: v.array(text),
});
