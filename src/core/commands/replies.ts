import { codeSpan, count, oneLine } from '../report/markdown.ts';
import type { Refusal } from './refusal.ts';

/** What else is said in one sentence: how a command ended, or that there is nothing to do. */
export type Note =
  | { readonly kind: 'superseded'; readonly by: string }
  | { readonly kind: 'canceled'; readonly by: string }
  | { readonly kind: 'canceling'; readonly commands: number }
  | { readonly kind: 'nothing-to-cancel' }
  | { readonly kind: 'nothing-to-show' }
  | { readonly kind: 'lost'; readonly minutes: number }
  | { readonly kind: 'not-dispatched'; readonly reason: string };

type Sentences<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (about: Extract<T, { readonly kind: K }>, name: string) => string;
};

const shortSha = (sha: string): string => codeSpan(sha.slice(0, 12));
const usage = (name: string, words: string): string => codeSpan(`/${name} ${words}`.trim());

const refusals: Sentences<Refusal> = {
  'unknown-word': ({ word, nearest }, name) =>
    nearest.length === 0
      ? `I know no app, directory or command ${codeSpan(word, 100)}; ${usage(name, 'help')} lists them.`
      : `I know no app, directory or command ${codeSpan(word, 100)}; did you mean ${nearest.map((one) => usage(name, one)).join(' or ')}?`,
  'unknown-flag': ({ word }, name) =>
    `I know no option ${codeSpan(word, 100)}; ${usage(name, 'help')} shows what there is.`,
  'needless-word': ({ verb, word }, name) =>
    `${usage(name, verb)} takes nothing after it, so I did not act on ${codeSpan(word, 100)}.`,
  'no-app': (_, name) => `Name what to test, such as ${usage(name, 'all')}; ${usage(name, 'help')} lists it.`,
  'not-a-commit': ({ word }) =>
    `${codeSpan(word, 100)} names no commit; a commit is \`@\` and at least 7 hexadecimal digits.`,
  'several-commits': () => 'Name one commit only.',
  'too-many-commands': ({ most }) =>
    `I read the first ${most} commands of a comment; post the others in another one.`,
  'comment-too-long': ({ mostCharacters }) =>
    `I read no commands in a comment of more than ${mostCharacters} characters, of very many lines, or with very deep lists and quotes; post the command by itself.`,
  'comment-edited': () => 'I act on no comment that was edited; post the command as a new comment.',
  'role-too-small': ({ needed }, name) =>
    `${usage(name, '')} needs the role ${codeSpan(needed)} on this repository.`,
  'not-in-team': ({ team }, name) => `${usage(name, '')} is for members of ${codeSpan(team)}.`,
  'team-unreadable': ({ team, reason }, name) =>
    `${usage(name, '')} is for members of ${codeSpan(team)}, and I cannot tell who is one: ${codeSpan(reason, 300)}.`,
  closed: () => 'This pull request is closed, so I test nothing for it.',
  'fork-needs-commit': (_, name) =>
    `This pull request comes from a fork: name the commit that you have reviewed, all of it, as in ${usage(name, 'APP @SHA')}.`,
  'not-the-head': ({ sha, headSha }) =>
    `${shortSha(sha)} is not the head of this pull request, which is ${shortSha(headSha)}.`,
  'head-moved': ({ headSha }) =>
    `This pull request was pushed to since the command was written, and its head is now ${shortSha(headSha)}; look at it and post the command again.`,
  'over-budget': ({ whose, asked, left, most, windowHours }) =>
    `That is ${count(asked, 'app')}, which is too many: ${whose === 'person' ? 'you have' : 'this pull request has'} ${left} left of ${most} within ${count(windowHours, 'hour')}.`,
  'needs-confirmation': ({ apps }) =>
    `That would test ${count(apps, 'app')}; post it again with \`--yes\` if you mean it.`,
  'no-apps-known': ({ problem }) =>
    problem === undefined
      ? 'The workbench has no app that CI may run.'
      : `I cannot tell which apps the workbench has: ${codeSpan(problem, 300)}.`,
  'unsafe-value': ({ placeholder, value }) =>
    `I do not send ${codeSpan(value, 100)} to the workbench as ${codeSpan(`{${placeholder}}`)}, because it holds characters that a shell could misread.`,
  'payload-too-large': ({ mostCharacters }) =>
    `The dispatch would be larger than the ${mostCharacters} characters that GitHub takes; name fewer apps.`,
  'nothing-to-retry': ({ dropped }) =>
    dropped
      ? 'Nothing was dropped for auth or scope reasons on this pull request.'
      : 'Nothing failed on this pull request, and nothing is without a result.',
  'not-installed': ({ workbench }) => `The app is not installed on ${codeSpan(workbench)}.`,
  configuration: ({ file, line, column, message }) =>
    `${codeSpan(`${file}:${line}:${column}`)} is wrong, so I do not know what to run: ${codeSpan(message, 300)}.`,
  'not-configured': ({ file }, name) => `${codeSpan(file)} has no command ${usage(name, '')} any more.`,
  host: ({ reason }) => `GitHub did not let me: ${codeSpan(reason, 300)}.`,
};

const notes: Sentences<Note> = {
  superseded: ({ by }) => `A newer command for the same apps, by ${codeSpan(by)}, replaces this one.`,
  canceled: ({ by }) => `Canceled by ${codeSpan(by)}.`,
  canceling: ({ commands }) => `Stopping ${count(commands, 'command')}.`,
  'nothing-to-cancel': () => 'Nothing runs for this pull request.',
  'nothing-to-show': (_, name) =>
    `Nothing was asked for on this pull request yet; ${usage(name, 'help')} shows what can be.`,
  lost: ({ minutes }, name) =>
    `No end of the run was seen within ${count(minutes, 'minute')}; ${usage(name, 'retry')} runs it again.`,
  'not-dispatched': ({ reason }, name) =>
    `The run could not be started: ${codeSpan(reason, 300)}; ${usage(name, 'retry')} tries again.`,
};

/** A refusal in one sentence of Markdown, in which everything untrusted is code. `name` is the command's. */
export function refusalText(refusal: Refusal, name: string): string {
  return say(refusals, refusal, name);
}

/** A note in one sentence of Markdown, in which everything untrusted is code. */
export function noteText(note: Note, name: string): string {
  return say(notes, note, name);
}

function say<T extends { readonly kind: string }>(sentences: Sentences<T>, about: T, name: string): string {
  // The table has a sentence for each kind, and TypeScript cannot tell that the one found is for this kind.
  const sentence = sentences[about.kind as T['kind']] as (about: T, name: string) => string;
  return sentence(about, oneLine(name, 40));
}
