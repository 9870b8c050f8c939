import {
  execute,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type OperationDefinitionNode,
} from 'graphql';

import { json, type Answer, type Incoming } from '../server.ts';
import { ratelimited, type Budget } from './budget.ts';
import { complexityOf, maxComplexity } from './complexity.ts';
import { forbidden } from './errors.ts';
import { authenticate, type Key } from './keys.ts';
import { linearSchema } from './schema.ts';

/** What the endpoint needs to know of the stand-in behind it. */
export interface Behind {
  readonly keys: ReadonlyMap<string, Key>;
  readonly budget: Budget;
  readonly violations: string[];
  readonly refusesKeysWith: 400 | 401;
  /** The root fields, for whoever asks. */
  readonly roots: (key: Key) => Record<string, unknown>;
}

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Answers one GraphQL request as Linear would. */
export async function answer(behind: Behind, incoming: Incoming): Promise<Answer> {
  const key = authenticate(behind.keys, incoming.headers['authorization'], behind.refusesKeysWith);
  if ('status' in key) return key;
  const question = questionOf(incoming);
  const checked = question === undefined ? ['the body is no GraphQL request'] : check(question);
  if (question === undefined || Array.isArray(checked)) return refuseMistakes(behind, checked as string[]);
  const { document, operation } = checked;
  const complexity = complexityOf(linearSchema(), document, operation, question.variables);
  if (complexity > maxComplexity)
    return refuseMistakes(behind, [`Query too complex: ${complexity} of ${maxComplexity}`]);
  if (!behind.budget.spend(complexity)) return ratelimited(behind.budget.headers(complexity));
  const result = await run(behind, key, question, checked);
  // Variables that do not fit the operation never reach a resolver.
  const status = result.data === undefined ? 400 : 200;
  return json(status, result, behind.budget.headers(complexity));
}

/** The names by which failures may be planned: root fields, and the operation's own name. */
export function labelsOf(incoming: Incoming): string[] {
  const question = questionOf(incoming);
  const checked = question === undefined ? [] : check(question);
  if (Array.isArray(checked)) return ['invalid'];
  const fields = checked.operation.selectionSet.selections.flatMap((one) =>
    one.kind === Kind.FIELD ? [one.name.value] : [],
  );
  const name = checked.operation.name?.value;
  return [...new Set(fields), ...(name === undefined ? [] : [name])];
}

function questionOf(incoming: Incoming): Question | undefined {
  if (incoming.method !== 'POST' || incoming.path !== '/graphql') return undefined;
  if (!(incoming.headers['content-type'] ?? '').startsWith('application/json')) return undefined;
  try {
    const body = JSON.parse(incoming.body) as {
      query?: unknown;
      variables?: Question['variables'];
      operationName?: string;
    };
    if (typeof body.query !== 'string') return undefined;
    return { query: body.query, variables: body.variables ?? {}, operationName: body.operationName };
  } catch {
    return undefined;
  }
}

interface Checked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

function check(question: Question): Checked | string[] {
  try {
    const document = parse(question.query);
    const mistakes = validate(linearSchema(), document).map((mistake) => mistake.message);
    if (mistakes.length > 0) return mistakes;
    const operation = getOperationAST(document, question.operationName);
    return operation === null || operation === undefined
      ? ['it is not clear which operation to run']
      : { document, operation };
  } catch (error) {
    return [String(error)];
  }
}

function refuseMistakes(behind: Behind, mistakes: readonly string[]): Answer {
  behind.violations.push(...mistakes);
  return json(400, {
    errors: mistakes.map((message) => ({
      message,
      extensions: {
        code: 'GRAPHQL_VALIDATION_FAILED',
        type: 'graphql error',
        statusCode: 400,
        userError: true,
      },
    })),
  });
}

async function run(
  behind: Behind,
  key: Key,
  question: Question,
  { document, operation }: Checked,
): Promise<ExecutionResult> {
  if (operation.operation === OperationTypeNode.MUTATION && !key.mayWrite)
    return { data: null, errors: [forbidden('write')] };
  const result = await execute({
    schema: linearSchema(),
    document,
    rootValue: behind.roots(key),
    variableValues: question.variables,
    ...(question.operationName === undefined ? {} : { operationName: question.operationName }),
    fieldResolver: modelledField(behind.violations),
  });
  // A refusal carries a code; anything else is a mistake in the stand-in or in the variables.
  for (const error of result.errors ?? [])
    if (error.extensions['code'] === undefined) behind.violations.push(error.message);
  return result;
}

/** Resolves what the model has; whatever else is asked for is recorded. */
function modelledField(violations: string[]): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, _context, info) => {
    const values = source as Readonly<Record<string, unknown>>;
    if (!(info.fieldName in values)) {
      violations.push(`${info.parentType.name}.${info.fieldName} is not modelled by the stand-in`);
      throw new Error(`${info.parentType.name}.${info.fieldName} is not modelled`);
    }
    const value = values[info.fieldName];
    return typeof value === 'function' ? (value as (given: unknown) => unknown)(args) : value;
  };
}
