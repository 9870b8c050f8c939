import { codeSpan, link } from './markdown.ts';

/** What is known about testing the dropped actions again. */
export interface RetestOptions {
  /** A command line from the configuration; `{toolkit}` and `{actions}` (comma-separated) are filled in. */
  readonly template: string | undefined;
  /** The slash command of the bot, if the configuration names one, e.g. `wizard-ci`. */
  readonly command: string | undefined;
  readonly runUrl: string | undefined;
}

/** How to test dropped actions again, as Markdown. */
export function retestText(options: RetestOptions, toolkit: string, actions: readonly string[]): string {
  const ways: string[] = [];
  if (options.template !== undefined)
    ways.push(`run ${codeSpan(fill(options.template, toolkit, actions), 2_000)}`);
  if (options.command !== undefined) {
    ways.push(`comment ${codeSpan(`/${options.command} retry dropped`)} on the pull request`);
  }
  if (options.runUrl !== undefined) ways.push(`re-run ${link('this CI run', options.runUrl)}`);
  if (ways.length === 0) ways.push('run the tester and `scopekeeper report` again');
  return `Once that is done, ${ways.join(', or ')}.`;
}

/** Names that a shell could misread are left out of a command that a person will paste. */
function fill(template: string, toolkit: string, actions: readonly string[]): string {
  const safe = actions.filter((action) => /^[\w.-]{1,200}$/.test(action));
  return template
    .replaceAll('{toolkit}', () => (/^[\w.-]{1,200}$/.test(toolkit) ? toolkit : ''))
    .replaceAll('{actions}', () => safe.join(','));
}
