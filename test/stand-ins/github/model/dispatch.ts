import { Refusal } from '../refusal.ts';
import type { User } from './people.ts';
import type { Repository } from './repository.ts';
import { showRunNow } from './run-life.ts';
import type { WorkflowRun } from './runs.ts';
import { inputsMistake, runNameOf, workflowsOf, type Workflow } from './workflow.ts';

/** What a test plans for the next run that is dispatched. */
export interface RunPlan {
  /** Milliseconds until the run can be seen; `never` for one that GitHub loses. Default 0. */
  readonly appears?: number | 'never';
  /** Called once the run can be seen. */
  readonly whenSeen?: (run: WorkflowRun) => void;
}

/** A `workflow_dispatch`, checked as far as GitHub's description can. */
export interface WorkflowDispatch {
  /** File name or number. */
  readonly workflow: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string | number | boolean>>;
  readonly by: User;
}

/** Starts the run that a `workflow_dispatch` asks for, or refuses it in GitHub's words. */
export function dispatchWorkflow(repository: Repository, asked: WorkflowDispatch): WorkflowRun {
  const { ref, by } = asked;
  const onDefault = workflowsOf(repository.head()).find((one) => isNamed(repository, one, asked.workflow));
  if (onDefault === undefined) throw new Refusal(404, 'Not Found');
  const branch = ref.replace(/^refs\/heads\//, '');
  if (!repository.branches.has(branch)) throw new Refusal(422, `No ref found for: ${ref}`);
  const commit = repository.head(branch);
  const workflow = workflowsOf(commit).find((one) => one.path === onDefault.path);
  if (workflow?.inputs === undefined)
    throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  const mistake = inputsMistake(workflow.inputs, asked.inputs);
  if (mistake !== undefined) throw new Refusal(422, mistake);
  const defaults = Object.entries(workflow.inputs).map(([name, input]) => [name, input.default ?? '']);
  const inputs = textsOf({ ...Object.fromEntries(defaults), ...asked.inputs });
  const name = runNameOf(workflow, { inputs, github: { event: { inputs }, actor: by.login } });
  return begin(repository, { workflow, branch, event: 'workflow_dispatch', inputs, name, by });
}

/** Starts the runs of all workflows that listen to a `repository_dispatch` of this type; often none. */
export function dispatchEvent(
  repository: Repository,
  { type, payload, by }: { type: string; payload: Readonly<Record<string, unknown>>; by: User },
): WorkflowRun[] {
  const listening = workflowsOf(repository.head()).filter(
    ({ types }) => types !== undefined && (types.length === 0 || types.includes(type)),
  );
  return listening.map((workflow) => {
    const event = { action: type, client_payload: payload };
    const name = runNameOf(workflow, { inputs: {}, github: { event, actor: by.login } });
    const started = { workflow, branch: repository.defaultBranch, name, by };
    return begin(repository, { ...started, event: 'repository_dispatch', inputs: textsOf(payload) });
  });
}

function isNamed(repository: Repository, { path }: Workflow, name: string): boolean {
  return path.endsWith(`/${name}`) || path === name || String(repository.workflowId(path)) === name;
}

interface Beginning {
  readonly workflow: Workflow;
  readonly branch: string;
  readonly event: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly name: string;
  readonly by: User;
}

function begin(
  repository: Repository,
  { workflow, branch, event, inputs, name, by }: Beginning,
): WorkflowRun {
  const plan = repository.plans.shift() ?? {};
  const what = { name, workflow: workflow.name, path: workflow.path, event, branch, inputs, by: by.login };
  const run = repository.workflowRun({ ...what, status: 'queued', conclusion: null, hidden: true });
  if (plan.appears === 'never') return run;
  const appear = (): void => {
    showRunNow(repository, run);
    plan.whenSeen?.(run);
  };
  // The answer to the dispatch goes out before anything is seen of the run.
  setTimeout(appear, plan.appears ?? 0).unref();
  return run;
}

function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}
