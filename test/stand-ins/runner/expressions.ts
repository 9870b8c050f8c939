import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import type { ScalarToken } from '@actions/workflow-parser/templates/tokens/index';

import { isBasicExpression } from './workflow-parser.ts';

/** Context name to plain value: `github`, `inputs`, `steps`, ... */
export type Contexts = Readonly<Record<string, unknown>>;

/** What `success()` and its kin answer at this point. */
export interface Status {
  readonly failed: boolean;
}

/** The value of an expression without its braces, by GitHub's own library. */
function evaluate(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = statusFunctions(status);
  const tokens = new Lexer(expression).lex().tokens;
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) }));
  const known = new Map(functions.map((one) => [one.name, one]));
  return new Evaluator(parsed, new data.Dictionary(...values), known).evaluate();
}

/** Whether a condition holds, as the runner decides truth. */
export function holds(expression: string, contexts: Contexts, status: Status): boolean {
  const negated = evaluate(`!(${expression})`, contexts, status);
  return negated.kind === data.Kind.Boolean && !negated.value;
}

/** The text of a value in an action file, with its `${{ }}` evaluated. */
export function textOf(token: ScalarToken, contexts: Contexts): string {
  if (!isBasicExpression(token)) return token.toString();
  return evaluate(token.expression, contexts, { failed: false }).coerceString();
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData;
}

function statusFunctions({ failed }: Status): FunctionDefinition[] {
  const answers = { success: !failed, failure: failed, always: true, cancelled: false };
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
}
