import type { CommandSettings } from '../config/command-settings.ts';
import { fit } from '../report/fit.ts';
import { codeSpan, count, details, htmlCode, paragraphs, table } from '../report/markdown.ts';
import { type App, isWithin } from '../workbench/apps.ts';
import { directoriesOf } from '../workbench/select.ts';
import { renderHelp } from './help.ts';
import { menuMarker } from './markers.ts';

const commentBudget = { characters: 64_000 };
/** Rows that are seen without unfolding anything. */
const mostVisible = 6;

type Settings = Pick<CommandSettings, 'name' | 'workbench' | 'confirmAbove'>;

/** The menu of a command: what can be tested, the first few visible, the rest folded. Also the answer to `help`. */
export function renderMenu(apps: readonly App[], settings: Settings): string {
  const folds = foldsOf(apps, settings.name);
  const page = (shown: number): string =>
    paragraphs(
      menuMarker(settings.name),
      `### Test this pull request in ${codeSpan(`${settings.workbench.owner}/${settings.workbench.repo}`)}`,
      apps.length === 0
        ? 'The workbench has no app that CI may run.'
        : paragraphs('Comment one of these, on a line of its own:', visibleTable(apps, settings)),
      ...folds.slice(0, shown),
      shown < folds.length ? 'More directories than fit here are left out.' : '',
      details('Everything it understands', renderHelp(settings.name)),
    );
  return fit(commentBudget, [() => page(folds.length)], { count: folds.length, render: page });
}

function visibleTable(apps: readonly App[], { name, confirmAbove }: Settings): string {
  const asks = (n: number): string => (n > confirmAbove ? '; asks for `--yes`' : '');
  const rows = [
    ['all', `${count(apps.length, 'app')}${asks(apps.length)}`],
    ...topsOf(apps).map((top) => {
      const within = apps.filter(({ path }) => isWithin(path, top));
      const isApp = within.length === 1 && within[0]?.path === top;
      return [top, isApp ? 'this app' : `${count(within.length, 'app')}${asks(within.length)}`];
    }),
  ];
  return table(
    ['Comment', 'Tests'],
    rows.slice(0, mostVisible).map(([words = '', tests = '']) => [command(name, words), tests]),
  );
}

/** One fold for each directory at the top with what lies in it, and one for the tops that have no row. */
function foldsOf(apps: readonly App[], name: string): readonly string[] {
  const tops = topsOf(apps);
  const folded = tops.slice(mostVisible - 1);
  const rest = folded.length === 0 ? [] : [details(`${folded.length} more`, list(folded, name))];
  const directories = directoriesOf(apps);
  const inside = tops
    .filter((top) => directories.includes(top))
    .map((top) => {
      const names = [...directories, ...apps.map(({ path }) => path)].filter(
        (path) => path !== top && isWithin(path, top),
      );
      return details(`In ${htmlCode(top)}`, list([...new Set(names)].sort(), name));
    });
  return [...rest, ...inside];
}

function topsOf(apps: readonly App[]): readonly string[] {
  return [...new Set(apps.map(({ path }) => path.split('/')[0] ?? path))].sort();
}

function list(names: readonly string[], name: string): string {
  return names.map((words) => `- ${command(name, words)}`).join('\n');
}

function command(name: string, words: string): string {
  return codeSpan(`/${name} ${words}`, 300);
}
