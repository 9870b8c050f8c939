import { setImmediate } from 'node:timers/promises';
import * as core from '@actions/core';
import type { VerboseLog } from '../adapters/verbose-log/log-file.ts';
import { redact } from '../core/credentials/redaction/redact.ts';
import { policyHit } from '../core/report/policy.ts';
import { reportRun, withDelivery } from '../flows/report-run.ts';
import { artifactsOf } from './action-artifacts.ts';
import { type ActionInputs, readInputs } from './action-inputs.ts';
import { annotateJob, logReport, publishResults } from './action-results.ts';
import { grantSourceOf } from './authorization-server.ts';
import { openDesk } from './desk.ts';
import type { LoadFetch } from './http.ts';
import { checkReportPath } from './report-file.ts';
import { trackerOf } from './trackers.ts';
import { noteKeys, noteReport, withLog } from './verbose-log.ts';
import { version } from './version.ts';
import { filingOf, scrub, UsageError } from './wiring.ts';

try {
  const inputs = await readInputs(process.env);
  core.setOutput('log', inputs.settings.log);
  await withLog(inputs.settings.log, 'action', (log, loadFetch) => run(inputs, log, loadFetch));
} catch (error) {
  // The job fails here for what its owner can mend, or for a bug; never for what a remote service did.
  if (error instanceof UsageError) for (const problem of error.problems) core.setFailed(redact(problem));
  else
    core.setFailed(
      redact(`This is a bug in scopekeeper: ${error instanceof Error ? error.stack : String(error)}`),
    );
}

/** Lets the check and its connection, which are begun before, come along: reading alone never waits for anything. */
async function progress({ files, observations }: { files: number; observations: number }): Promise<void> {
  if (core.isDebug()) core.debug(`${observations} actions read from ${files} files`);
  await setImmediate();
}

async function run(inputs: ActionInputs, log: VerboseLog, loadFetch: LoadFetch): Promise<void> {
  const { settings, configuration, context, environment } = inputs;
  noteKeys(log, settings);
  for (const warning of inputs.credentialWarnings) core.warning(warning);
  const tracker = await trackerOf(settings, configuration, { environment, loadFetch }, 'action');
  await checkReportPath(settings.report);
  const desk = await openDesk(inputs, loadFetch);
  const source = { ...context.source, pullRequest: desk.pullRequest };
  const report = await reportRun({
    version,
    source,
    artifacts: artifactsOf(inputs, desk),
    scrub,
    progress,
    grants: grantSourceOf(configuration, {
      timeBudget: settings['time-budget'],
      loadFetch,
      fromStranger: context.readOnlyFor === 'fork',
    }),
    tracker,
    filing: filingOf(settings, configuration, source, context.fromFork),
  });
  const shown = await desk.show(report);
  const warnings = [...desk.warnings, ...shown.notices, ...inputs.notices, ...inputs.credentialWarnings];
  const final = await publishResults(
    withDelivery(report, { undelivered: shown.undelivered, warnings }),
    inputs,
  );
  if (shown.checkUrl === undefined) annotateJob(final, inputs);
  logReport(final, inputs);
  noteReport(log, final);
  const hit = policyHit(final, settings['fail-on']);
  if (hit !== undefined) core.setFailed(hit);
}
