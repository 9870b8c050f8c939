import { codeSpan, count } from '../report/markdown.ts';
import type { Command } from './command.ts';
import { verbs } from './verbs.ts';

const mostNames = 3;

/** A command in a few words of Markdown: what was typed, or for many apps how many they are. */
export function commandText(command: Pick<Command, 'name' | 'verb' | 'apps'>): string {
  const words = command.verb === 'run' ? [] : (verbs.find(({ verb }) => verb === command.verb)?.words ?? []);
  const isShort = command.apps.length <= mostNames;
  const names = command.verb === 'run' && isShort ? command.apps : [];
  const typed = codeSpan([`/${command.name}`, ...words, ...names].join(' '), 300);
  const isCounted = command.apps.length > 0 && names.length === 0;
  return isCounted ? `${typed} (${count(command.apps.length, 'app')})` : typed;
}
