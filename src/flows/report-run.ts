import { redact } from '../core/credentials/redaction/redact.ts';
import { redactDeep } from '../core/credentials/redaction/redact-deep.ts';
import { buildReport, nothingFiled } from '../core/report/build-report.ts';
import type { Report, ReportSource, Undelivered } from '../core/report/report.ts';
import { askGrants, type GrantSource } from './ask-grants.ts';
import { fileTickets, type FilingOptions } from './file-tickets.ts';
import { type ArtifactSource, type Progress, readRun, type SecretScrubber } from './read-run.ts';
import type { Tracker } from './tracker.ts';

/** What a run is reported with. */
export interface ReportRun {
  readonly version: string;
  readonly source: ReportSource;
  readonly artifacts: ArtifactSource;
  readonly scrub: SecretScrubber;
  readonly progress: Progress;
  readonly grants: GrantSource;
  /** Undefined where the user wants no tickets. */
  readonly tracker: Tracker | undefined;
  readonly filing: FilingOptions;
}

/** Reads a run, files what is blocked and reports it all. The report holds no secret. */
export async function reportRun(run: ReportRun): Promise<Report> {
  const read = await readRun(run.artifacts, run.scrub, run.progress);
  // What a server says reaches tickets too, and is as little to be trusted as an artifact.
  const facts = { ...read, grantability: redactDeep(await askGrants(read.groups, run.grants), redact) };
  const filing = run.tracker === undefined ? nothingFiled : await fileTickets(run.tracker, facts, run.filing);
  return redactDeep(buildReport(run.version, run.source, facts, filing), redact);
}

/** A report with what showing it added, redacted like the rest. */
export function withDelivery(
  report: Report,
  added: { readonly undelivered: readonly Undelivered[]; readonly warnings: readonly string[] },
): Report {
  const { undelivered, warnings } = redactDeep(added, redact);
  return {
    ...report,
    undelivered: [...report.undelivered, ...undelivered],
    warnings: [...report.warnings, ...warnings],
  };
}
