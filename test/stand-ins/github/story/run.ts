import { setTimeout as delay } from 'node:timers/promises';

import type { Repository } from '../model/repository.ts';
import {
  cancelRun,
  completeRun,
  finishJob,
  type JobConclusion,
  jobsOf,
  queueJob,
  rerunRun,
  startJob,
  startRun,
} from '../model/run-life.ts';
import type { Job, WorkflowRun } from '../model/runs.ts';
import type { WorkbenchNames } from './workbench.ts';

/** How an app's job ends. */
export interface Outcome {
  /** Default `success`. */
  readonly job?: JobConclusion;
  /** The job's log. Default a line. */
  readonly log?: string;
  /** What its result artifact holds: text as it is, anything else as JSON. Without it there is no artifact. */
  readonly result?: unknown;
}

/** A run of a workbench in the words of a test. */
export class Run {
  readonly #repository: Repository;
  readonly #run: WorkflowRun;
  readonly #names: Required<WorkbenchNames>;

  constructor(repository: Repository, run: WorkflowRun, names: Required<WorkbenchNames>) {
    this.#repository = repository;
    this.#run = run;
    this.#names = names;
  }

  /** What the stand-in knows of it. */
  get model(): WorkflowRun {
    return this.#run;
  }

  get id(): number {
    return this.#run.id;
  }

  get name(): string {
    return this.#run.name;
  }

  get status(): string {
    return this.#run.status;
  }

  get conclusion(): string | null {
    return this.#run.conclusion;
  }

  get attempt(): number {
    return this.#run.attempt;
  }

  /** The inputs of `workflow_dispatch`, or the payload of `repository_dispatch`. */
  get inputs(): Readonly<Record<string, string>> {
    return this.#run.inputs;
  }

  /** A runner takes it; the jobs of these apps are queued. */
  start(...apps: readonly string[]): this {
    startRun(this.#repository, this.#run);
    for (const app of apps) queueJob(this.#repository, this.#run, this.#names.job(app));
    return this;
  }

  /** A runner takes the job of an app. */
  startApp(app: string): this {
    const job = this.#jobOf(app);
    if (job.status === 'queued') startJob(this.#repository, this.#run, job);
    return this;
  }

  /** The job of an app ends, after its result was uploaded. */
  finishApp(app: string, { job = 'success', log = 'done\n', result }: Outcome = {}): this {
    if (this.status === 'queued') this.start();
    this.startApp(app);
    if (result !== undefined) this.upload(app, result);
    finishJob(this.#repository, this.#run, this.#jobOf(app), { conclusion: job, log });
    return this;
  }

  /** Uploads a result for an app, whatever its job does. */
  upload(app: string, result: unknown): this {
    const { name, file } = this.#names.artifact(app);
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    this.#repository.artifact(this.#run, name, { [file]: text });
    return this;
  }

  /** The run ends; `failure` when a job failed, unless told otherwise. */
  complete(conclusion?: string): this {
    if (this.status === 'queued') this.start();
    completeRun(this.#repository, this.#run, conclusion);
    return this;
  }

  /** All in one: it starts, every app ends as told, it completes. */
  finish(apps: Readonly<Record<string, Outcome>>, conclusion?: string): this {
    for (const [app, outcome] of Object.entries(apps)) this.finishApp(app, outcome);
    return this.complete(conclusion);
  }

  /** Somebody stops it on GitHub. */
  cancel(): this {
    cancelRun(this.#repository, this.#run);
    return this;
  }

  /** Somebody runs it again on GitHub: the same run, one attempt later. */
  rerun(): this {
    rerunRun(this.#repository, this.#run);
    return this;
  }

  /** Plays the whole run, with a pause before each step. */
  async play(
    apps: Readonly<Record<string, Outcome>>,
    { paceMillis = 0, conclusion }: { paceMillis?: number | undefined; conclusion?: string | undefined },
  ): Promise<void> {
    await delay(paceMillis, undefined, { ref: false });
    if (this.status === 'queued') this.start(...Object.keys(apps));
    for (const [app, outcome] of Object.entries(apps)) {
      await delay(paceMillis, undefined, { ref: false });
      if (this.status !== 'in_progress') return;
      this.finishApp(app, outcome);
    }
    this.complete(conclusion);
  }

  #jobOf(app: string): Job {
    const name = this.#names.job(app);
    return jobsOf(this.#run).find((job) => job.name === name) ?? queueJob(this.#repository, this.#run, name);
  }
}
