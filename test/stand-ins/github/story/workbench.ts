import type { Repository } from '../model/repository.ts';
import type { WorkflowRun } from '../model/runs.ts';
import { type Outcome, Run } from './run.ts';
import { waitFor } from './wait.ts';

/** What a test plans for the next run that is dispatched; without `apps` the test plays it by hand. */
export interface Script {
  /** The apps of the run and how each ends; the run then plays itself. */
  readonly apps?: Readonly<Record<string, Outcome>>;
  /** Milliseconds until the run can be seen, or `never`. Default 0. */
  readonly appears?: number | 'never';
  /** Milliseconds between its steps. Default 0. */
  readonly paceMillis?: number;
  /** The run's conclusion when it is not what its jobs say. */
  readonly conclusion?: string;
}

/** How a workbench names what its runs leave behind. */
export interface WorkbenchNames {
  /** The job of an app. Default `wizard-ci (basic/django)`. */
  readonly job?: (app: string) => string;
  /** The artifact of an app's result and the file in it. Default `scopekeeper-result-basic-django`, `basic-django.json`. */
  readonly artifact?: (app: string) => { readonly name: string; readonly file: string };
}

/** A workbench in the words of a test. */
export class Workbench {
  readonly repository: Repository;
  readonly #names: Required<WorkbenchNames>;
  readonly #runs = new Map<WorkflowRun, Run>();

  constructor(repository: Repository, names: WorkbenchNames) {
    this.repository = repository;
    this.#names = { job: jobName, artifact: artifactName, ...names };
  }

  /** Plans the next run that is dispatched; called again, the one after it. */
  nextRun({ appears, apps, paceMillis, conclusion }: Script = {}): void {
    const play = (run: WorkflowRun): void => {
      if (apps !== undefined) void this.#story(run).play(apps, { paceMillis, conclusion });
    };
    this.repository.plans.push({ ...(appears === undefined ? {} : { appears }), whenSeen: play });
  }

  /** The run dispatched last, or the one at a position, 1 for the first. */
  run(position?: number): Run {
    const runs = this.runs();
    const found = position === undefined ? runs.at(-1) : runs[position - 1];
    if (found === undefined) throw new Error(`${runs.length} runs were dispatched`);
    return found;
  }

  /** Every run dispatched so far that can be seen, oldest first. */
  runs(): Run[] {
    return this.repository.runs.filter(({ hidden }) => !hidden).map((run) => this.#story(run));
  }

  /** Waits until so many runs were dispatched and can be seen; gives the last of them. */
  async dispatched(count = 1, withinMillis?: number): Promise<Run> {
    return waitFor(`run ${count} in ${this.repository.fullName}`, () => this.runs()[count - 1], {
      ...(withinMillis === undefined ? {} : { withinMillis }),
      instead: () => `${this.runs().length} were dispatched`,
    });
  }

  #story(run: WorkflowRun): Run {
    const known = this.#runs.get(run) ?? new Run(this.repository, run, this.#names);
    this.#runs.set(run, known);
    return known;
  }
}

function jobName(app: string): string {
  return `wizard-ci (${app})`;
}

function artifactName(app: string): { name: string; file: string } {
  const flat = app.replaceAll('/', '-');
  return { name: `scopekeeper-result-${flat}`, file: `${flat}.json` };
}
