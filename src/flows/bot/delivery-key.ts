/** The members of a webhook's body that tell what it is about; anything may be missing. */
interface Subject {
  readonly repository?: { readonly full_name?: unknown };
  readonly installation?: { readonly id?: unknown };
  readonly pull_request?: { readonly number?: unknown };
  readonly issue?: { readonly number?: unknown };
  readonly check_run?: { readonly pull_requests?: readonly { readonly number?: unknown }[] };
  readonly workflow_run?: { readonly id?: unknown };
  readonly workflow_job?: { readonly run_id?: unknown };
}

/**
 * What a delivery is about. Deliveries with one key are handled in order: those of a pull request, of a workflow run,
 * else those of an installation.
 */
export function deliveryKey(payload: unknown): string {
  const subject = (typeof payload === 'object' && payload !== null ? payload : {}) as Subject;
  const repository = subject.repository?.full_name;
  if (typeof repository !== 'string') return `installation:${numberOr(subject.installation?.id, 'none')}`;
  const number =
    subject.pull_request?.number ?? subject.issue?.number ?? subject.check_run?.pull_requests?.[0]?.number;
  if (typeof number === 'number') return `${repository}#${number}`;
  const run = subject.workflow_run?.id ?? subject.workflow_job?.run_id;
  return typeof run === 'number' ? `${repository}/runs/${run}` : repository;
}

function numberOr(value: unknown, otherwise: string): string {
  return typeof value === 'number' ? String(value) : otherwise;
}
