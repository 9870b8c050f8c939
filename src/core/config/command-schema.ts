import * as v from 'valibot';
import { isPlaceholder, namesIn, placeholders } from '../workbench/placeholders.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const ownerAndName = (example: string) =>
  v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/, `expected ${example}`));
const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(least), v.maxValue(most));
const path = v.pipe(
  v.string(),
  v.regex(
    /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/,
    'expected a path from the root of the workbench, such as apps/basic',
  ),
);

/** Most top-level members that GitHub takes: 10 in a `client_payload`, 25 inputs of a workflow. */
const mostMembers = { event: 10, workflow: 25 } as const;

const dispatch = v.pipe(
  v.union(
    [
      v.strictObject({ event: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/)) }),
      v.strictObject({
        workflow: v.pipe(v.string(), v.regex(/^[\w.-]{1,255}$/)),
        ref: v.optional(text, 'main'),
      }),
    ],
    'expected { event: NAME } or { workflow: FILE, ref: BRANCH }',
  ),
  v.description(
    'How a run is started. `workflow` is better: GitHub answers with the run, and needs Actions: write; an `event` needs Contents: write.',
  ),
);

const known = Object.entries(placeholders)
  .map(([name, { meaning }]) => `{${name}}: ${meaning}`)
  .join('; ');

const template = v.pipe(
  v.string(),
  v.maxLength(1_000, 'expected at most 1000 characters'),
  v.check(
    (value) => namesIn(value).every(isPlaceholder),
    ({ input }) => {
      const [unknown = ''] = namesIn(input).filter((name) => !isPlaceholder(name));
      return `\`{${unknown}}\` stands for nothing; expected ${Object.keys(placeholders)
        .map((name) => `{${name}}`)
        .join(' ')}`;
    },
  ),
);

const payload = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/, 'expected a name of letters, digits, _ and -')),
    template,
  ),
  v.check(
    (members) => Object.values(members).some((value) => namesIn(value).includes('trigger_id')),
    'no member holds {trigger_id}, by which the run is found; expected one that does',
  ),
  v.description(`What a dispatch sends: inputs of the workflow, or the event's payload. ${known}.`),
);

const defaultPayload = {
  app: '{app}',
  source_repo: '{repo}',
  source_pr_number: '{pr}',
  head_sha: '{head_sha}',
  trigger_id: '{trigger_id}',
  requested_by: '{requested_by}',
};

const show = v.strictObject({
  menu: v.optional(v.boolean(), true),
  comment: v.optional(v.boolean(), true),
  check: v.optional(v.boolean(), true),
});

const budgets = v.strictObject({
  perPerson: v.optional(wholeNumber(1, 100_000), 200),
  perPullRequest: v.optional(wholeNumber(1, 100_000), 400),
  windowHours: v.optional(wholeNumber(1, 720), 24),
});

const apps = v.strictObject({
  directory: v.optional(path, 'apps'),
  manifest: v.pipe(
    v.optional(path),
    v.description(
      'Which directories CI may run (`workflows[].dir`, `ciCapable`). Default: DIRECTORY/manifest.json, if it is there.',
    ),
  ),
  list: v.pipe(
    v.optional(v.boolean(), false),
    v.description(
      'Whether the workbench takes several apps in one run, separated by commas; else each app is a run of its own.',
    ),
  ),
});

/** One slash command: `commands.NAME` of the configuration. Defaults are filled in here and nowhere else. */
export const commandSchema = v.pipe(
  v.strictObject({
    workbench: v.pipe(
      ownerAndName('owner/name'),
      v.description('The repository whose workflow is dispatched.'),
    ),
    dispatch,
    apps: v.optional(apps, {}),
    permission: v.pipe(
      v.optional(v.picklist(['read', 'triage', 'write', 'maintain', 'admin'])),
      v.description(
        'The least role, on the repository of the pull request, that may command. Default: write.',
      ),
    ),
    team: v.pipe(
      v.optional(ownerAndName('organisation/team')),
      v.description('Instead of a role: the team whose members may command.'),
    ),
    bots: v.pipe(
      v.optional(v.array(wholeNumber(1, Number.MAX_SAFE_INTEGER)), []),
      v.description('Ids of the bot users that may command; no other bot may.'),
    ),
    payload: v.optional(payload, defaultPayload),
    budgets: v.pipe(
      v.optional(budgets, {}),
      v.description('How many apps may be asked for within so many hours.'),
    ),
    confirmAbove: v.pipe(
      v.optional(wholeNumber(0, 100_000), 10),
      v.description('A command for more apps than this asks for `--yes`.'),
    ),
    show: v.pipe(
      v.optional(show, {}),
      v.description(
        'What is written on pull requests: the menu, the live comment of each command, its check run.',
      ),
    ),
    deadlineMinutes: v.pipe(
      v.optional(wholeNumber(5, 10_080), 180),
      v.description('A run that has not ended after this is lost, and the comment offers to retry.'),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['permission'], ['team']],
      ({ permission, team }) => permission === undefined || team === undefined,
      'both `permission` and `team` are given; expected one of them',
    ),
    ['team'],
  ),
  v.forward(
    v.partialCheck(
      [['dispatch'], ['payload']],
      ({ dispatch, payload }) =>
        Object.keys(payload).length <= ('event' in dispatch ? mostMembers.event : mostMembers.workflow),
      `too many members; GitHub takes ${mostMembers.event} with an event and ${mostMembers.workflow} with a workflow`,
    ),
    ['payload'],
  ),
);
