import * as core from '@actions/core';
import { annotationPath } from '../core/report/annotation-path.ts';
import { renderCheck } from '../core/report/check.ts';
import { renderJobSummary } from '../core/report/job-summary.ts';
import { policyHit } from '../core/report/policy.ts';
import type { Report } from '../core/report/report.ts';
import { renderTerminal } from '../core/report/terminal.ts';
import { shownPerLevel, workflowAnnotations } from '../flows/workflow-annotations.ts';
import type { ActionInputs } from './action-inputs.ts';
import { writeReport } from './report-file.ts';
import { retestOf } from './wiring.ts';
import { withCommandsOff } from './workflow-commands.ts';

const mostGrantsInOutput = 500;

/** Writes the job summary, the report file and the outputs; gives the report with what of it failed. */
export async function publishResults(report: Report, inputs: ActionInputs): Promise<Report> {
  const final = await withSummary(report, inputs);
  await writeReport(final, inputs.settings.report);
  const { totals, groups, recovered, umbrellas } = final;
  const tickets = [...umbrellas, ...groups].map(({ ticket }) => ticket.kind);
  const moved = recovered.filter(({ outcome }) => outcome === 'commented' || outcome === 'closed').length;
  core.setOutput('observations', totals.observations);
  core.setOutput('dropped', totals.dropped);
  core.setOutput('groups', totals.groups);
  core.setOutput('tickets-created', tickets.filter((kind) => kind === 'created').length);
  core.setOutput(
    'tickets-updated',
    tickets.filter((kind) => kind === 'commented' || kind === 'updated').length + moved,
  );
  core.setOutput('undelivered', final.undelivered.length);
  core.setOutput('report', inputs.settings.report);
  core.setOutput('unlock-plan', JSON.stringify(grantsOf(final)));
  return final;
}

/** The output has a limit of 1 MB; the report holds the actions themselves. */
function grantsOf({ unlockPlan }: Report): unknown {
  return unlockPlan.overall
    .slice(0, mostGrantsInOutput)
    .map(({ actions, ...grant }) => ({ ...grant, actions: actions.length }));
}

async function withSummary(report: Report, { configuration }: ActionInputs): Promise<Report> {
  try {
    await core.summary.addRaw(renderJobSummary(report, retestOf(configuration, report.source)), true).write();
    return report;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...report, undelivered: [...report.undelivered, { what: 'summary', reason }] };
  }
}

/** Annotates the job itself, for runs whose check could not be written. */
export function annotateJob(
  report: Report,
  { settings, configuration, credentialWarnings }: ActionInputs,
): void {
  const nothingKnown = { complete: false, byPath: new Map(), byDirectory: new Map() };
  const pattern = configuration.annotations?.file;
  const failed = policyHit(report, settings['fail-on']) !== undefined;
  const { annotations } = renderCheck(report, failed, (subject) =>
    annotationPath(subject, pattern, nothingKnown),
  );
  const say = { failure: core.error, warning: core.warning, notice: core.notice };
  for (const { level, message, title, path, line } of workflowAnnotations(
    annotations,
    shownPerLevel - credentialWarnings.length,
  )) {
    say[level](message, { title, file: path, startLine: line });
  }
}

/** Prints the report. */
export function logReport(report: Report, { settings, environment }: ActionInputs): void {
  const page = renderTerminal(report, (_style, text) => text);
  core.info(withCommandsOff(`${page}\nReport: ${settings.report}\n`, environment).trimEnd());
}
