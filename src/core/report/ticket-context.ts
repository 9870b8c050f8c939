import type { ToolkitGrantability } from '../credentials/scopes/grantability.ts';
import type { ReportSource } from './report.ts';
import type { RetestOptions } from './retest.ts';

/** What a ticket tells beside its subject. */
export interface TicketContext {
  readonly source: ReportSource;
  readonly retest: RetestOptions;
  readonly grantability: readonly ToolkitGrantability[];
}
