import { challengeStatements, headerStatement } from '../deciding/standards.ts';
import { scopesOfExpression } from './expressions.ts';
import { scopesInFields } from './fields.ts';
import { scopesInHeaders } from './headers.ts';
import { areVariants, splitNames, unique } from './names.ts';
import { mayName, namesInSentence } from './sentences.ts';
import type { FieldScopes } from './fields.ts';
import type { NamedNode } from '../reading/keys.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Requirement } from './names.ts';

/** Scopes that an answer names as missing or required, and the place that names them. */
export interface FoundScopes extends Requirement {
  readonly statement: Statement;
  /** Where in the statement. */
  readonly at: Span;
  readonly rule: string;
  /** The place speaks of scopes, so that the grant is too narrow and not the role. */
  readonly isScope: boolean;
}

/** The scopes that a refusal names. Read only when asked, as most answers name none, and once. */
export class AnswerScopes {
  private readonly answer: Answer;
  private readFields: FieldScopes | undefined;
  private read: { readonly found: FoundScopes | undefined } | undefined;

  constructor(answer: Answer) {
    this.answer = answer;
  }

  /** What the members of a JSON error name. */
  get inFields(): FieldScopes {
    this.readFields ??= scopesInFields(this.answer.json?.parts ?? []);
    return this.readFields;
  }

  /** The scopes in the challenges of the answer. */
  get inChallenges(): FoundScopes | undefined {
    return scopesInChallenges(this.answer);
  }

  /** From the strongest place that names any. */
  get anywhere(): FoundScopes | undefined {
    const { answer } = this;
    this.read ??= {
      found: this.inChallenges ?? inFields(answer, this.inFields) ?? inSentences(answer) ?? inHeaders(answer),
    };
    return this.read.found;
  }
}

/** RFC 6750 section 3: space separated, all required, unless the description says that one of them is enough. */
function scopesInChallenges(answer: Answer): FoundScopes | undefined {
  for (const { challenge, header } of answer.challenges) {
    const names = unique(splitNames(challenge.parameters.get('scope') ?? ''));
    if (names.length === 0) continue;
    const described = challenge.parameters.get('error_description')?.toLowerCase() ?? '';
    const anyOf = names.length > 1 && saysAnyOf(described);
    return found({ names, anyOf }, headerStatement(header), 'RFC 6750 section 3', true);
  }
  return undefined;
}

function found(requirement: Requirement, statement: Statement, rule: string, isScope: boolean): FoundScopes {
  return { ...requirement, statement, at: { start: 0, end: statement.text.length }, rule, isScope };
}

function inFields(answer: Answer, { required: named, granted }: FieldScopes): FoundScopes | undefined {
  const required = ofScopesFirst(named.filter((each) => each.explicit || !isSaidToBeHeld(each, answer)));
  const first = required[0];
  if (first === undefined) return undefined;
  const requirement = lessGranted(
    merge(required.map((each) => each.requirement)),
    granted,
    saysAnyOf(answer.lower),
  );
  const key = first.node.name.plain;
  const isScope = key.includes('scope') || key === 'needed' || answer.lower.includes('scope');
  return found(
    requirement,
    fieldStatement(first.node, requirement.names),
    'member that names what is required',
    isScope,
  );
}

/** `"scope": "ingest-only"` beside "API key scope `ingest-only` cannot access this": the sentence tells that it is held. */
function isSaidToBeHeld(
  { requirement: { names } }: FieldScopes['required'][number],
  { statements }: Answer,
): boolean {
  const said = statements.filter(
    ({ text }) => text.includes(' ') && names.some((name) => text.includes(name)),
  );
  const held = said.flatMap(({ text }) => namesInSentence(text).granted);
  return names.every((name) => held.includes(name));
}

/** `missing_scopes` beside `missing_capabilities`: the latter name the same in other words. */
function ofScopesFirst(named: FieldScopes['required']): FieldScopes['required'] {
  const ofScopes = named.filter(({ node, explicit }) => explicit && node.name.plain.includes('scope'));
  return ofScopes.length > 0 ? ofScopes : named;
}

/** Where all are required and the granted ones are given too, the missing are the difference. */
function lessGranted(requirement: Requirement, granted: readonly string[], toldAnyOf: boolean): Requirement {
  const held = new Set(granted.map((name) => name.toLowerCase()));
  const isChoice = requirement.anyOf || (toldAnyOf && requirement.names.length > 1);
  const missing = isChoice
    ? requirement.names
    : requirement.names.filter((name) => !held.has(name.toLowerCase()));
  const names = missing.length > 0 ? missing : requirement.names;
  return { names, anyOf: names.length > 1 && (isChoice || areVariants(names)) };
}

function fieldStatement(node: NamedNode, names: readonly string[]): Statement {
  const text = `${node.key}: ${names.join(', ')}`;
  return { text, key: node.name.plain, source: 'json', node, span: undefined, literal: false };
}

/** A sentence beside the list may say that one of its entries is enough. */
function saysAnyOf(lower: string): boolean {
  return (
    lower.includes('one of ') ||
    lower.includes('any of ') ||
    lower.includes('one or more of ') ||
    lower.includes('at least one ')
  );
}

const mostStatements = 60;
/** The rule of what a sentence names, and no member, challenge or header. */
export const sentenceRule = 'sentence that names what is required';

function inSentences(answer: Answer): FoundScopes | undefined {
  const said = mayName(answer.lower) ? answer.statements : [];
  const statements = [...said, ...challengeStatements(answer)];
  const places: { requirement: Requirement; statement: Statement; isScope: boolean }[] = [];
  for (const statement of statements.slice(0, mostStatements)) {
    const expression = scopesOfExpression(statement.text);
    const { required, isScope } = expression
      ? { required: expression, isScope: true }
      : namesInSentence(statement.text);
    if (required !== undefined) places.push({ requirement: required, statement, isScope });
  }
  const first = places[0];
  if (first === undefined) return undefined;
  const requirement = merge(places.map((place) => place.requirement));
  const isScope = places.some((place) => place.isScope);
  return found(requirement, first.statement, sentenceRule, isScope);
}

/** Several errors of one answer each ask for theirs; the same list said twice is one. */
function merge(requirements: readonly Requirement[]): Requirement {
  const names = unique(requirements.flatMap((requirement) => requirement.names));
  return { names, anyOf: names.length > 1 && requirements.some((requirement) => requirement.anyOf) };
}

function inHeaders(answer: Answer): FoundScopes | undefined {
  const { required, header } = scopesInHeaders(answer.headers);
  if (required === undefined || header === undefined) return undefined;
  return found(required, headerStatement(header), 'header that names what is accepted', true);
}
