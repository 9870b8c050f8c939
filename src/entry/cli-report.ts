import { Command } from 'commander';
import type { VerboseLog } from '../adapters/verbose-log/log-file.ts';
import { readArtifacts } from '../adapters/files/read-artifacts.ts';
import { type Settings, settings as settingTable } from '../core/config/settings.ts';
import { credentialWarnings } from '../core/credentials/refusals/expected-kind.ts';
import { policyHit } from '../core/report/policy.ts';
import { renderTerminal } from '../core/report/terminal.ts';
import { reportRun, withDelivery } from '../flows/report-run.ts';
import { grantSourceOf } from './authorization-server.ts';
import type { LoadFetch } from './http.ts';
import { addOptions, settingsFrom } from './options.ts';
import { checkReportPath, writeReport } from './report-file.ts';
import { runContextOf } from './run-context.ts';
import { painter, printError, printWarning, progressLine } from './terminal.ts';
import { trackerOf } from './trackers.ts';
import { noteKeys, noteReport, withLog } from './verbose-log.ts';
import { version } from './version.ts';
import { filingOf, loadConfiguration, scrub } from './wiring.ts';
import { inertJson, withCommandsOff } from './workflow-commands.ts';

/** `scopekeeper report`: the main job without GitHub. */
export function reportCommand(): Command {
  const command = new Command('report')
    .description(
      'Reads artifacts, files what is dropped (into a local folder unless told otherwise) and shows it.',
    )
    .argument('<files...>', 'artifact files, folders or globs (JSON, NDJSON, gzip, zip)');
  return addOptions(command, settingTable)
    .option('--json', 'print the report as JSON on standard output; everything else goes to standard error')
    .addHelpText('after', examples)
    .action((files: string[], options: Record<string, unknown>) => runReport(files, options));
}

const examples = `
Environment: LINEAR_API_KEY for --tracker linear; GITHUB_TOKEN and GITHUB_REPOSITORY for --tracker github;
LINEAR_API_URL and GITHUB_API_URL for other servers; NO_COLOR.

Examples:
  scopekeeper report 'results/**/*.json'                       tickets as Markdown in .scopekeeper/tickets
  scopekeeper report results --dry-run                         only show what would be filed
  scopekeeper report results --tracker linear --linear-team INT
  scopekeeper report results --fail-on new --json > report.json`;

async function runReport(files: readonly string[], options: Record<string, unknown>): Promise<void> {
  const settings = settingsFrom(settingTable, options, process.env);
  await withLog(settings.log, 'report', (log, loadFetch) =>
    reportFiles(files, settings, options['json'] === true, { log, loadFetch }),
  );
}

async function reportFiles(
  files: readonly string[],
  settings: Settings,
  wantsJson: boolean,
  { log, loadFetch }: { readonly log: VerboseLog; readonly loadFetch: LoadFetch },
): Promise<void> {
  const { env: environment } = process;
  noteKeys(log, settings);
  const configuration = await loadConfiguration(settings.config);
  const context = await runContextOf(environment);
  // Only the user knows whether what was tested is the default branch: a command may run anywhere.
  const source = { ...context.source, defaultBranch: settings['default-branch'] };
  const tracker = await trackerOf(settings, configuration, { environment, loadFetch }, 'command-line');
  await checkReportPath(settings.report);
  const warnings = warningsAbout(settings);
  for (const warning of warnings) printWarning(warning);
  const progress = progressLine(process.stderr);
  const reported = await reportRun({
    version,
    source,
    artifacts: readArtifacts(files, { cwd: process.cwd() }),
    scrub,
    progress: progress.show,
    grants: grantSourceOf(configuration, {
      timeBudget: settings['time-budget'],
      loadFetch,
      fromStranger: context.readOnlyFor === 'fork',
    }),
    tracker,
    filing: filingOf(settings, configuration, source, context.fromFork),
  });
  progress.clear();
  const report = withDelivery(reported, { undelivered: [], warnings });
  const stream = wantsJson ? process.stderr : process.stdout;
  const page = `${renderTerminal(report, painter(stream))}\n\nReport: ${settings.report}\n`;
  stream.write(withCommandsOff(page, process.env));
  if (wantsJson) process.stdout.write(inertJson(`${JSON.stringify(report, undefined, 2)}\n`, process.env));
  await writeReport(report, settings.report);
  noteReport(log, report);
  const hit = policyHit(report, settings['fail-on']);
  if (hit !== undefined) {
    printError(hit);
    process.exitCode = 1;
  }
}

/** Only about what the tracker takes: the environment may hold keys for other tools. */
function warningsAbout(settings: Settings): readonly string[] {
  if (settings.tracker !== 'linear' && settings.tracker !== 'github') return [];
  const setting = settings.tracker === 'linear' ? 'linear-api-key' : 'github-token';
  const given = { name: settingTable[setting].environment, value: settings[setting] };
  return credentialWarnings(setting, given, Date.now() / 1000);
}
