import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';

import type { Commit } from './commits.ts';

/** A declared input of `workflow_dispatch`. */
interface DeclaredInput {
  readonly required?: boolean;
  readonly default?: string | number | boolean;
  readonly type?: string;
  readonly options?: readonly unknown[];
}

/** What the stand-in reads of a workflow file. */
export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly runName: string | undefined;
  /** Undefined when the workflow cannot be dispatched. */
  readonly inputs: Readonly<Record<string, DeclaredInput>> | undefined;
  /** Undefined when it does not listen to `repository_dispatch`; empty for every type. */
  readonly types: readonly string[] | undefined;
}

/** The workflows in a commit. */
export function workflowsOf(commit: Commit): Workflow[] {
  const files = [...commit.files].filter(([path]) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return files.map(([path, text]) => readWorkflow(path, text));
}

interface WorkflowFile {
  readonly name?: string;
  readonly 'run-name'?: string;
  readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>;
}

function readWorkflow(path: string, text: string): Workflow {
  const file = parse(text) as WorkflowFile;
  const dispatch = trigger(file, 'workflow_dispatch') as { inputs?: Workflow['inputs'] } | undefined;
  const event = trigger(file, 'repository_dispatch') as { types?: string | readonly string[] } | undefined;
  return {
    path,
    name: file.name ?? path,
    runName: file['run-name'],
    inputs: dispatch === undefined ? undefined : (dispatch.inputs ?? {}),
    types: event === undefined ? undefined : [event.types ?? []].flat(),
  };
}

/** The settings of a trigger; an empty object when it has none; undefined when it is not there. */
function trigger({ on }: WorkflowFile, name: string): unknown {
  if (typeof on === 'string') return on === name ? {} : undefined;
  if (Array.isArray(on)) return on.includes(name) ? {} : undefined;
  const triggers = (on ?? {}) as Record<string, unknown>;
  return name in triggers ? (triggers[name] ?? {}) : undefined;
}

/** What is wrong with the inputs of a dispatch, in GitHub's words; undefined when nothing is. */
export function inputsMistake(
  declared: NonNullable<Workflow['inputs']>,
  given: Readonly<Record<string, string | number | boolean>>,
): string | undefined {
  const unexpected = Object.keys(given).filter((name) => !(name in declared));
  if (unexpected.length > 0) return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
  for (const [name, input] of Object.entries(declared)) {
    const value = given[name] ?? input.default;
    if (input.required === true && (value === undefined || value === ''))
      return `Required input '${name}' not provided`;
    if (
      input.type === 'choice' &&
      value !== undefined &&
      !(input.options ?? []).map(String).includes(String(value))
    )
      return `Provided value '${String(value)}' for input '${name}' not in the list of allowed values`;
  }
  return JSON.stringify(given).length > 65_535 ? 'inputs are too large.' : undefined;
}

/** The name of a run: the workflow's `run-name` with its expressions evaluated by GitHub's own library. */
export function runNameOf({ name, runName }: Workflow, contexts: Readonly<Record<string, unknown>>): string {
  if (runName === undefined) return name;
  return runName.replace(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) => {
    const tokens = new Lexer(expression.trim()).lex().tokens;
    const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
    const values = Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) }));
    return new Evaluator(parsed, new data.Dictionary(...values)).evaluate().coerceString();
  });
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData;
}
