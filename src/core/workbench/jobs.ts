/** One job of a run's current attempt, as GitHub tells it. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly url: string;
  readonly startedAtMillis: number | undefined;
  readonly completedAtMillis: number | undefined;
}

/**
 * The job that tests an app: one of its name, or a leg of a matrix that has exactly the app among its values, called
 * by another workflow or not: `test (basic/django)`, `call / test (basic/django, 20)`. Never a part of a name:
 * `basic/django` is not `basic/django-saas`. Of several, one that failed goes first, then one that still runs.
 */
export function jobOf(app: string, jobs: readonly Job[]): Job | undefined {
  const own = jobs.filter(({ name }) => valuesOf(name).includes(app));
  return own.find(isFailed) ?? own.find(({ status }) => status !== 'completed') ?? own.at(-1);
}

function isFailed({ conclusion }: Job): boolean {
  return conclusion === 'failure' || conclusion === 'timed_out';
}

function valuesOf(jobName: string): readonly string[] {
  return jobName.split(' / ').flatMap((part) => {
    const matrix = /\(([^()]*)\)$/.exec(part)?.[1];
    return [part, ...(matrix?.split(', ') ?? [])];
  });
}
