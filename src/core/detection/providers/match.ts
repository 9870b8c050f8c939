import { codesIn } from './answer-codes.ts';
import { providersOf } from './recognise.ts';
import { lowerCode, type NamedRule, ruleIndex } from './rule-index.ts';
import { headerStatement } from '../deciding/standards.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Signal } from '../deciding/signals.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Condition } from './provider.ts';

/** What the provider's own documentation says about an answer. */
export interface ProviderReading {
  readonly signals: readonly Signal[];
  /** The scopes listed are alternatives although nothing in the answer says so. */
  readonly anyOf: boolean;
}

const nothing: ProviderReading = { signals: [], anyOf: false };

/** Applies the rules of the answer's provider, the first that holds deciding. */
export function readByProvider(
  observation: Observation,
  transcript: Transcript,
  answer: Answer,
): ProviderReading {
  const rules = matchingRules(observation, transcript, answer);
  const first = rules.find(({ rule }) => rule.means !== undefined);
  if (rules.length === 0 || first?.rule.means === undefined) return nothing;
  const statement = statementFor(first.rule.when, answer);
  const at = { start: 0, end: statement.text.length };
  const rule = `provider:${first.provider.name}/${first.rule.id}`;
  const signals: Signal[] = [{ means: first.rule.means, weight: 5, statement, at, rule }];
  return { signals, anyOf: rules.some((each) => each.rule.anyOf === true) };
}

/** The rules that hold for an answer: by evidence alone where that is enough, else by toolkit or host. */
export function matchingRules(observation: Observation, transcript: Transcript, answer: Answer): NamedRule[] {
  if (answer.statements.length === 0 && answer.headers.length === 0) return [];
  const { documented, ofProvider, byCode, byWords, sayings } = ruleIndex();
  const codes = codesIn(answer, documented);
  const found: NamedRule[] = [];
  const keep = (named: NamedRule): void => {
    if (!found.includes(named) && holds(named.rule.when, answer, codes)) found.push(named);
  };
  for (const provider of providersOf(observation, transcript)) ofProvider.get(provider)?.forEach(keep);
  for (const code of codes) byCode.get(code)?.forEach(keep);
  const mayHold = sayings.test(answer.lower);
  for (const named of byWords) if (mayHold || named.rule.when.says === undefined) keep(named);
  return found;
}

function holds(when: Condition, answer: Answer, codes: ReadonlySet<string>): boolean {
  if (when.status !== undefined && (answer.status === undefined || !when.status.includes(answer.status)))
    return false;
  if (when.code !== undefined && !hasOne(codes, when.code)) return false;
  if (when.subcode !== undefined && !hasOne(codes, when.subcode)) return false;
  if (when.says !== undefined && !when.says.some((words) => answer.lower.includes(words))) return false;
  return holdsInHeaders(when, answer);
}

function holdsInHeaders(when: Condition, answer: Answer): boolean {
  const { header, withoutHeader } = when;
  if (withoutHeader !== undefined && answer.headers.some(({ name }) => name === withoutHeader)) return false;
  if (header === undefined) return true;
  return answer.headers.some(
    ({ name, value }) => name === header.name && value.toLowerCase().includes(header.value ?? ''),
  );
}

function hasOne(codes: ReadonlySet<string>, wanted: readonly (string | number)[]): boolean {
  return wanted.some((code) => codes.has(lowerCode(code)));
}

/** The words that a rule rests on, for the evidence. */
function statementFor(when: Condition, answer: Answer): Statement {
  const header = answer.headers.find(({ name }) => name === when.header?.name);
  const said = answer.statements.find(({ text }) => {
    const lower = text.toLowerCase();
    if (when.says !== undefined) return when.says.some((words) => lower.includes(words));
    return when.code !== undefined && hasOne(new Set([lower]), when.code);
  });
  return (
    said ?? (header === undefined ? undefined : headerStatement(header)) ?? answer.statements[0] ?? silence
  );
}

/** A code that is a number stands in no statement. */
const silence: Statement = {
  text: '',
  key: '',
  source: 'text',
  node: undefined,
  span: undefined,
  literal: false,
};
