import { codeSpan, paragraphs, table } from '../report/markdown.ts';
import { verbs } from './verbs.ts';

/** The whole grammar as a table, made from the table that the parser uses. */
export function renderHelp(name: string): string {
  return paragraphs(
    table(
      ['Comment', 'What it does'],
      verbs.map(({ usage, meaning }) => [codeSpan(`/${name} ${usage}`), meaning]),
    ),
    'A command stands on a line of its own; a comment may hold several. Code blocks and quotes are not read, and neither are edited comments. On a pull request from a fork, name the commit: `@` and all of its digits.',
  );
}
