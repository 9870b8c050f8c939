/** What a command asks for. */
export type Verb = 'run' | 'retry' | 'retry-dropped' | 'status' | 'cancel' | 'why' | 'help';

/** One verb of the grammar. */
export interface VerbInfo {
  readonly verb: Verb;
  /** The words that name it; none where apps stand instead. */
  readonly words: readonly string[];
  /** What may follow: apps; `@<sha>` and `--yes`; nothing. */
  readonly takes: 'apps' | 'flags' | 'nothing';
  /** As shown behind the command's name. */
  readonly usage: string;
  readonly meaning: string;
}

/** The grammar's verbs. The parser and the help are both made from this table, so that neither can drift. */
export const verbs: readonly VerbInfo[] = [
  {
    verb: 'run',
    words: ['run'],
    takes: 'apps',
    usage: 'APP...',
    meaning:
      'test apps: `all`, a directory, or apps by name; `run` may stand before them. `@SHA` names the commit, `--yes` confirms a long list',
  },
  {
    verb: 'retry-dropped',
    words: ['retry', 'dropped'],
    takes: 'flags',
    usage: 'retry dropped',
    meaning: 'test again only what was dropped for auth or scope reasons',
  },
  {
    verb: 'retry',
    words: ['retry'],
    takes: 'flags',
    usage: 'retry',
    meaning: 'test again what failed or never ran',
  },
  {
    verb: 'status',
    words: ['status'],
    takes: 'nothing',
    usage: 'status',
    meaning: 'show where every command of this pull request stands',
  },
  {
    verb: 'cancel',
    words: ['cancel'],
    takes: 'nothing',
    usage: 'cancel',
    meaning: 'stop everything that still runs for this pull request',
  },
  {
    verb: 'why',
    words: ['why'],
    takes: 'nothing',
    usage: 'why',
    meaning: 'show who asked for what, when, and on which commit',
  },
  { verb: 'help', words: ['help'], takes: 'nothing', usage: 'help', meaning: 'show the menu' },
];

/** Words that mean a verb, for "did you mean". */
export const verbWords: readonly string[] = verbs.map(({ words }) => words.join(' '));
