/** What a setting holds. `list`: separated by commas or newlines. `flag`: true or false. */
type Kind =
  | { readonly kind: 'text' | 'list' | 'flag' | 'secret' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** One setting of the action and of the command line. `action.yml`, the README table and `--help` come from it. */
export type Setting = Kind & {
  readonly description: string;
  /** The default as `action.yml` writes it; empty for none. */
  readonly default: string;
  /** The default of the command line, where it differs. */
  readonly commandLineDefault?: string;
  /** Which front door takes it as an input or a flag; secrets come from the environment on the command line. */
  readonly door: 'both' | 'action' | 'command-line';
  /** What stands for the value in the help of the command line; a choice lists its values instead. */
  readonly placeholder?: string;
  /** The environment variable that the command line reads. */
  readonly environment?: string;
};

/** Every setting by its name, in the order in which people need them. */
export const settings = {
  artifacts: {
    kind: 'list',
    description: 'Files to read: paths, folders or globs, separated by newlines or commas.',
    default: '',
    door: 'action',
  },
  'artifact-name': {
    kind: 'list',
    description:
      'Workflow artifacts to download and read, by name or glob; from `run-id`, else from this run.',
    default: '',
    door: 'action',
  },
  'run-id': {
    kind: 'text',
    description:
      'The workflow run to download from. Default: this run, or the one that triggered a `workflow_run`.',
    default: '',
    door: 'action',
  },
  'github-token': {
    kind: 'secret',
    description: 'Token for the comment, the check, downloads and the `github` tracker.',
    default: '${{ github.token }}',
    door: 'both',
    environment: 'GITHUB_TOKEN',
  },
  'linear-api-key': {
    kind: 'secret',
    description: 'Linear API key or OAuth token; in the action it switches the `linear` tracker on.',
    default: '',
    door: 'both',
    environment: 'LINEAR_API_KEY',
  },
  tracker: {
    kind: 'choice',
    choices: ['', 'linear', 'github', 'local', 'none'],
    description:
      'Where tickets go: `linear`, `github` (Issues), `local` (a folder) or `none`. Default: `linear` when its key is there, else `none`; on the command line `local`.',
    default: '',
    door: 'both',
  },
  'linear-team': {
    kind: 'text',
    description: 'Linear team: key, name or id. Needed when the workspace has more than one.',
    default: '',
    door: 'both',
    placeholder: '<team>',
  },
  'linear-assignee': {
    kind: 'text',
    description: 'Who gets the tickets: id or e-mail address in Linear, login in GitHub.',
    default: '',
    door: 'both',
    placeholder: '<name>',
  },
  'linear-labels': {
    kind: 'list',
    description: 'Labels for the tickets; those that do not exist are skipped with a warning.',
    default: '',
    door: 'both',
    placeholder: '<a,b,...>',
  },
  'tickets-folder': {
    kind: 'text',
    description: 'Folder of the `local` tracker.',
    default: '.scopekeeper/tickets',
    door: 'both',
    placeholder: '<folder>',
  },
  'max-new-tickets': {
    kind: 'number',
    least: 1,
    most: 1000,
    description: 'More new groups than this in one run make one umbrella ticket.',
    default: '20',
    door: 'both',
    placeholder: '<number>',
  },
  'close-recovered': {
    kind: 'flag',
    description:
      'Close a ticket when every action of it passed on the default branch; otherwise only a comment says so.',
    default: 'false',
    door: 'both',
  },
  comment: {
    kind: 'flag',
    description: 'Keep one comment on the pull request up to date.',
    default: 'true',
    door: 'action',
  },
  check: {
    kind: 'flag',
    description: 'Create a check run with one annotation per dropped action.',
    default: 'true',
    door: 'action',
  },
  'fail-on': {
    kind: 'choice',
    choices: ['never', 'new', 'any'],
    description:
      'When to fail: `never`; when a `new` group of dropped actions appears, one without a ticket; or when `any` action is dropped or none could be evaluated.',
    default: 'never',
    door: 'both',
  },
  'dry-run': {
    kind: 'flag',
    description: 'Show what would be filed, and write nothing to the tracker or the pull request.',
    default: 'false',
    door: 'both',
  },
  'default-branch': {
    kind: 'flag',
    description: 'This run speaks for the default branch: tickets whose actions all passed are recovered.',
    default: 'false',
    door: 'command-line',
  },
  'time-budget': {
    kind: 'number',
    least: 1,
    most: 3600,
    description: 'Seconds to spend on each remote service, retries included, before giving up on it.',
    default: '60',
    door: 'both',
    placeholder: '<seconds>',
  },
  config: {
    kind: 'text',
    description: 'Configuration file; the default one may be missing.',
    default: '.github/scopekeeper.yml',
    door: 'both',
    placeholder: '<file>',
  },
  report: {
    kind: 'text',
    description: 'Where to write the report as JSON.',
    default: 'scopekeeper-report.json',
    commandLineDefault: '.scopekeeper/report.json',
    door: 'both',
    placeholder: '<file>',
  },
  log: {
    kind: 'text',
    description:
      'Where to write a verbose log: keys by their public prefix, endpoints, requests and answers, without secrets. Default: none.',
    default: '',
    door: 'both',
    placeholder: '<file>',
  },
} as const satisfies Record<string, Setting>;

/** The name of a setting, as `action.yml` and the command line spell it. */
export type SettingName = keyof typeof settings;

type ValueOf<S extends Setting> = S extends {
  readonly kind: 'choice';
  readonly choices: readonly (infer C)[];
}
  ? C
  : S extends { readonly kind: 'list' }
    ? readonly string[]
    : S extends { readonly kind: 'flag' }
      ? boolean
      : S extends { readonly kind: 'number' }
        ? number
        : string;

/** What the settings of a table come to in one run, each of its type. */
export type ValuesOf<Table extends Readonly<Record<string, Setting>>> = {
  readonly [Name in keyof Table]: ValueOf<Table[Name]>;
};

/** The settings of one run of the action or of `scopekeeper report`. */
export type Settings = ValuesOf<typeof settings>;
