import type { CheckView } from '../core/report/check.ts';
import type { Undelivered } from '../core/report/report.ts';
import { signed } from './comment-origin.ts';
import { type Evaluated, notedNotEvaluated, planComment, stamped, writerOf } from './pull-request-plan.ts';

/** A request that was not granted, or not answered. */
export interface Refused {
  readonly kind: 'refused';
  /** What to do about it, in a sentence without secrets. */
  readonly reason: string;
  /** Whether the token may not do this, so that asking again is useless. */
  readonly forbidden: boolean;
}

/** Our comment as it stands. */
export interface StickyComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** The comments of one pull request. Never throws. */
export interface PullRequestComments {
  /**
   * Our own comment, which is not hidden; never one by somebody else, whatever it says. The one of this job, else one
   * that does not say whose it is.
   */
  find(): Promise<{ readonly kind: 'found'; readonly comment: StickyComment | undefined } | Refused>;
  /**
   * Creates the comment, or changes it in place; writes nothing when it already reads so. Runs that do this at the
   * same time leave one comment, and an answer that gets lost does not lead to a second.
   */
  write(
    existing: StickyComment | undefined,
    body: string,
  ): Promise<{ readonly kind: 'written'; readonly url: string } | Refused>;
}

/** A check run that was begun. */
interface StartedCheck {
  readonly kind: 'started';
  readonly id: number;
}

/** The check run of this job on the commit that was tested. Never throws. */
export interface CheckRuns {
  /** Shows that work is under way. */
  start(): Promise<StartedCheck | Refused>;
  /**
   * Shows the result, with every annotation; creates the check if it was not started. `missing` annotations could
   * not be delivered although the result could, for the reason given.
   */
  finish(
    started: StartedCheck | undefined,
    view: CheckView,
  ): Promise<
    | {
        readonly kind: 'finished';
        readonly url: string;
        readonly missing: { readonly count: number; readonly reason: string } | undefined;
      }
    | Refused
  >;
}

/** What is to be shown, and where. */
export interface Showing {
  /** Undefined when there is no pull request, or no comment is wanted. */
  readonly comments: PullRequestComments | undefined;
  /** Undefined when no check is wanted. */
  readonly checks: CheckRuns | undefined;
  /** What `checks.start()` gave at the beginning of the run; undefined when it was not called. */
  readonly started: StartedCheck | Refused | undefined;
  readonly read: Evaluated;
  readonly dropped: number;
  /** The comment's Markdown: what was dropped, or that all is clear. */
  readonly comment: string;
  /** Which job keeps the comment: `originLine`. */
  readonly origin: string;
  /** Makes what the check shows; asked only if there is one, and while the comment is looked for. Never throws. */
  readonly checkView: () => Promise<CheckView>;
  readonly runId: number | undefined;
  readonly runUrl: string | undefined;
  /** Why GitHub probably gave this run a read-only token. */
  readonly readOnlyFor: 'fork' | 'dependabot' | undefined;
}

/** What became of it. */
export interface Shown {
  readonly undelivered: readonly Undelivered[];
  /** What the user should know, in sentences. */
  readonly notices: readonly string[];
  readonly commentUrl: string | undefined;
  readonly checkUrl: string | undefined;
}

/** What one of the two views came to. */
interface Delivery {
  readonly url: string | undefined;
  readonly refused?: {
    readonly what: 'comment' | 'check';
    readonly reason: string;
    readonly forbidden: boolean;
  };
  readonly notice?: string;
}

const nothingToDo: Delivery = { url: undefined };

/**
 * Shows a run on its pull request: one comment and one check run. Never throws and never asks twice for what a token
 * may not do; what could not be delivered is said, once.
 */
export async function showOnPullRequest(showing: Showing): Promise<Shown> {
  const [comment, check] = await Promise.all([showComment(showing), showCheck(showing)]);
  const refusals = [comment.refused, check.refused].filter((one) => one !== undefined);
  const readOnly = showing.readOnlyFor !== undefined && refusals.some(({ forbidden }) => forbidden);
  const notices = [comment.notice, check.notice].filter((one) => one !== undefined);
  return {
    undelivered: refusals.map(({ what, reason, forbidden }) => ({
      what,
      reason: readOnly && forbidden ? 'the token is read-only' : reason,
    })),
    notices: readOnly ? [readOnlyNotice(showing.readOnlyFor), ...notices] : notices,
    commentUrl: comment.url,
    checkUrl: check.url,
  };
}

async function showComment(showing: Showing): Promise<Delivery> {
  const { comments, read, dropped, runId, runUrl } = showing;
  if (comments === undefined) return nothingToDo;
  if (isReadOnly(showing)) return dropped === 0 ? nothingToDo : refusal('comment', showing.started);
  const found = await comments.find();
  if (found.kind === 'refused') return refusal('comment', found);
  const { comment: existing } = found;
  const writtenBy = writerOf(existing?.body ?? '', runId);
  const plan = planComment({ read, dropped, existing: existing === undefined ? undefined : { writtenBy } });
  if (plan === 'nothing') {
    const notice = 'a later run has already commented on the pull request; its comment stands';
    return { url: existing?.url, ...(writtenBy === 'later-run' ? { notice } : {}) };
  }
  const body =
    plan === 'note-not-evaluated' && read !== 'all'
      ? notedNotEvaluated(existing?.body ?? '', read, runUrl)
      : stamped(signed(showing.comment, showing.origin), runId);
  const written = await comments.write(existing, body);
  return written.kind === 'refused' ? refusal('comment', written) : { url: written.url };
}

async function showCheck({ checks, started, checkView }: Showing): Promise<Delivery> {
  if (checks === undefined) return nothingToDo;
  if (started?.kind === 'refused' && started.forbidden) return refusal('check', started);
  const view = await checkView();
  const finished = await checks.finish(started?.kind === 'started' ? started : undefined, view);
  if (finished.kind === 'refused') return refusal('check', finished);
  const { url, missing } = finished;
  if (missing === undefined) return { url };
  const reason = `${missing.count} of ${view.annotations.length} annotations are missing: ${missing.reason}`;
  return { url, refused: { what: 'check', reason, forbidden: false } };
}

/** A token of a fork's run that was refused one write will be refused the next. */
function isReadOnly({ readOnlyFor, started }: Showing): boolean {
  return readOnlyFor !== undefined && started?.kind === 'refused' && started.forbidden;
}

function refusal(what: 'comment' | 'check', refused: Showing['started']): Delivery {
  if (refused?.kind !== 'refused') return nothingToDo;
  return { url: undefined, refused: { what, reason: refused.reason, forbidden: refused.forbidden } };
}

function readOnlyNotice(readOnlyFor: Showing['readOnlyFor']): string {
  const whose = readOnlyFor === 'dependabot' ? 'runs started by Dependabot' : 'pull requests from forks';
  return (
    `GitHub gives ${whose} a read-only token, so the pull request gets no comment and no check; ` +
    'the job summary and the annotations of this run hold the report. To comment as well, report from a workflow_run workflow.'
  );
}
