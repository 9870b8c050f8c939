import { PROFILES } from '../credentials/profiles/table.ts';
import { settings, type Setting } from './settings.ts';

/** The flags of `scopekeeper doctor`. The README's table and `--help` come from it. */
export const doctorSettings = {
  profile: {
    kind: 'choice',
    choices: ['', ...PROFILES.map(({ name }) => name)],
    description:
      'The tool to examine. Default: the one that the log is of, or whose key the environment holds.',
    default: '',
    door: 'command-line',
  },
  from: {
    kind: 'text',
    description: "What a refused run left behind: the tool's verbose log, or an artifact of CurlTester.",
    default: '',
    door: 'command-line',
    placeholder: '<file>',
  },
  dir: {
    kind: 'text',
    description: 'The folder of the project, whose settings may override the key.',
    default: '.',
    door: 'command-line',
    placeholder: '<folder>',
  },
  'fail-on': {
    kind: 'choice',
    choices: ['never', 'conflict', 'problem'],
    description:
      'When to fail: `never`; when there is a `conflict`; or when there is any `problem`: a conflict, a refusal, a key that cannot be right, settings that cannot be read.',
    default: 'never',
    door: 'command-line',
  },
  log: settings.log,
} as const satisfies Record<string, Setting>;
