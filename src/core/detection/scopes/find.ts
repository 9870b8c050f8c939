import { headerStatement, challengeStatements } from '../deciding/standards.ts';
import { scopesInFields } from './fields.ts';
import { scopesInHeaders } from './headers.ts';
import { areVariants, splitNames, unique } from './names.ts';
import { namesInSentence } from './sentences.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Requirement } from './names.ts';

/** Scopes that an answer names as missing or required, and the place that names them. */
export interface FoundScopes extends Requirement {
  readonly statement: Statement;
  readonly rule: string;
  /** The place speaks of OAuth scopes, so that the cause is a scope and not a role. */
  readonly isScope: boolean;
}

/** The scopes in the challenges of an answer (RFC 6750 section 3: space separated, all required). */
export function scopesInChallenges(answer: Answer): FoundScopes | undefined {
  for (const { challenge, header } of answer.challenges) {
    const scope = challenge.parameters.get('scope');
    if (scope === undefined) continue;
    const names = unique(splitNames(scope));
    if (names.length > 0)
      return {
        names,
        anyOf: false,
        statement: headerStatement(header),
        rule: 'RFC 6750 section 3',
        isScope: true,
      };
  }
  return undefined;
}

/** The scopes that body and headers of a refusal name, from the strongest place that names any. */
export function scopesInAnswer(answer: Answer, aboutScopes: boolean): FoundScopes | undefined {
  return (
    scopesInChallenges(answer) ?? inFields(answer, aboutScopes) ?? inSentences(answer) ?? inHeaders(answer)
  );
}

function inFields(answer: Answer, aboutScopes: boolean): FoundScopes | undefined {
  if (answer.json === undefined) return undefined;
  const { required, granted } = scopesInFields([answer.json.root], aboutScopes);
  const first = required[0];
  if (first === undefined) return undefined;
  const held = new Set(granted.map((name) => name.toLowerCase()));
  const merged = merge(required.map(({ requirement }) => requirement));
  const told = !merged.anyOf && merged.names.length > 1 && saysAnyOf(answer);
  const missing =
    merged.anyOf || told ? merged.names : merged.names.filter((name) => !held.has(name.toLowerCase()));
  const names = missing.length > 0 ? missing : merged.names;
  const anyOf = names.length > 1 && (merged.anyOf || told || areVariants(names));
  const statement: Statement = {
    text: `${first.node.key}: ${names.join(', ')}`.slice(0, 300),
    key: first.node.key.toLowerCase(),
    source: 'json',
    node: first.node,
    span: undefined,
    literal: false,
  };
  return {
    names,
    anyOf,
    statement,
    rule: 'member that names what is required',
    isScope: first.node.key.toLowerCase().includes('scope') || first.node.key === 'needed',
  };
}

/** A sentence beside the list may say that one of its entries is enough. */
function saysAnyOf(answer: Answer): boolean {
  return answer.statements.some((statement) =>
    /\b(?:one|any)(?: or more)? of\b|\bat least one\b/i.test(statement.text),
  );
}

function inSentences(answer: Answer): FoundScopes | undefined {
  const statements = [
    ...answer.statements.filter((statement) => statement.source !== 'status-line'),
    ...challengeStatements(answer),
  ];
  const found: { requirement: Requirement; statement: Statement }[] = [];
  for (const statement of statements.slice(0, 60)) {
    const { required } = namesInSentence(statement.text);
    if (required !== undefined) found.push({ requirement: required, statement });
  }
  const first = found[0];
  if (first === undefined) return undefined;
  const merged = merge(found.map(({ requirement }) => requirement));
  return {
    ...merged,
    statement: first.statement,
    rule: 'sentence that names what is required',
    isScope: found.some(({ statement }) => /scope/i.test(statement.text)),
  };
}

/** Several errors of one answer each ask for theirs; the same list said twice is one. */
function merge(requirements: readonly Requirement[]): Requirement {
  const names = unique(requirements.flatMap((requirement) => requirement.names));
  return { names, anyOf: names.length > 1 && requirements.some((requirement) => requirement.anyOf) };
}

function inHeaders(answer: Answer): FoundScopes | undefined {
  const { required, header } = scopesInHeaders(answer.headers);
  if (required === undefined || header === undefined) return undefined;
  return {
    ...required,
    statement: headerStatement(header),
    rule: 'header that names what is accepted',
    isScope: true,
  };
}
