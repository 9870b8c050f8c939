import { type CommentLine, commentLines } from './comment-lines.ts';
import { readWords, type Reading } from './read-words.ts';
import type { Refusal } from './refusal.ts';

/** One command of a comment. `position`: 0-based among the commands of the comment. `name`: as configured. */
export type ParsedCommand = { readonly name: string; readonly position: number } & (
  | Reading
  | { readonly kind: 'wrong'; readonly refusal: Refusal }
);

/**
 * Within these a hostile comment took at most 0.8 s to parse; without them one of 65,536 characters took from
 * ten seconds to two minutes. Each level of quotes and lists is gone through again for each line.
 */
const mostCharacters = 20_000;
const mostLines = 1_000;
const deepestNesting = 6;
const mostCommands = 10;

const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|(?:[*+-]|\\d{1,9}[.)])[ \\t])){${deepestNesting + 1}}`, 'm');

/**
 * Whether a comment has a line that begins with one of the names. Takes linear time and parses nothing: it is asked
 * of every comment first.
 */
export function mayHoldCommands(markdown: string, names: readonly string[]): boolean {
  return firstName(markdown, names) !== undefined;
}

/**
 * The commands of a comment, in order; empty for a comment that holds none. What looks like a command and is not one
 * is an element of kind `wrong`: nothing is guessed, and nothing falls back to everything. Never throws.
 */
export function parseCommands(markdown: string, names: readonly string[]): readonly ParsedCommand[] {
  const first = firstName(markdown, names);
  if (first === undefined) return [];
  if (isTooMuch(markdown))
    return [
      { kind: 'wrong', name: first, position: 0, refusal: { kind: 'comment-too-long', mostCharacters } },
    ];
  const commands = commentLines(markdown)
    .flatMap((line) => readLine(line, names))
    .map((command, position) => ({ ...command, position }));
  const [extra] = commands.slice(mostCommands);
  if (extra === undefined) return commands;
  const refusal = { kind: 'too-many-commands', most: mostCommands } as const;
  return [
    ...commands.slice(0, mostCommands),
    { kind: 'wrong', name: extra.name, position: mostCommands, refusal },
  ];
}

function isTooMuch(markdown: string): boolean {
  return (
    markdown.length > mostCharacters ||
    markdown.split(/[\r\n]/, mostLines + 1).length > mostLines ||
    tooDeep.test(markdown)
  );
}

function firstName(markdown: string, names: readonly string[]): string | undefined {
  for (const [, word = ''] of markdown.matchAll(/(?:^|[\r\n])[^\S\r\n]*`{0,3} ?\/([\w-]{1,60})(?![\w-])/g)) {
    const name = nameOf(word, names);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameOf(word: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.toLowerCase() === word.toLowerCase());
}

type Unplaced = Reading | { readonly kind: 'wrong'; readonly refusal: Refusal };

function readLine(line: CommentLine, names: readonly string[]): (Unplaced & { readonly name: string })[] {
  const [slashed = '', ...words] = line.text.split(/\s+/);
  const name = slashed.startsWith('/') ? nameOf(slashed.slice(1), names) : undefined;
  if (name === undefined) return [];
  const reading = readWords(words);
  return line.isCodeSpan && !isOfTheMenu(reading) ? [] : [{ name, ...reading }];
}

/** Code is no command, but the menu shows its commands as code, and people copy them as they are. */
function isOfTheMenu(reading: Unplaced): boolean {
  if (reading.kind === 'run') return reading.selectors.length === 1 && reading.sha === undefined;
  return reading.kind !== 'wrong';
}
