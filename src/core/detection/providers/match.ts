import { isEchoKey, plainKey } from '../reading/keys.ts';
import { headerStatement } from '../deciding/standards.ts';
import { providers } from './table.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Signal } from '../deciding/signals.ts';
import type { Condition, Provider, ProviderRule } from './provider.ts';

interface NamedRule {
  readonly provider: Provider;
  readonly rule: ProviderRule;
}

const all: readonly NamedRule[] = providers.flatMap((provider) =>
  provider.rules.map((rule) => ({ provider, rule })),
);
const anywhere: readonly NamedRule[] = all.filter(({ rule }) => rule.when.anywhere === true);

/** The rules that hold for an answer: by evidence alone where that is enough, else by toolkit or host. */
export function matchingRules(observation: Observation, transcript: Transcript, answer: Answer): NamedRule[] {
  const own = providersOf(observation, transcript).flatMap((provider) =>
    provider.rules.map((rule) => ({ provider, rule })),
  );
  const candidates = [
    ...own,
    ...anywhere.filter(({ provider }) => !own.some((each) => each.provider === provider)),
  ];
  if (candidates.length === 0) return [];
  const codes = codesIn(answer);
  return candidates.filter(({ rule }) => holds(rule.when, answer, codes));
}

/** What the provider's own documentation says about an answer. */
export interface ProviderReading {
  readonly signals: readonly Signal[];
  /** The scopes listed are alternatives although nothing in the answer says so. */
  readonly anyOf: boolean;
}

/** Applies the rules of the answer's provider, the first that holds deciding. */
export function readByProvider(
  observation: Observation,
  transcript: Transcript,
  answer: Answer,
): ProviderReading {
  const rules = matchingRules(observation, transcript, answer);
  const signals = rules.flatMap(({ provider, rule }) => {
    const statement = statementFor(rule.when, answer);
    if (rule.means === undefined || statement === undefined) return [];
    const at = { start: 0, end: statement.text.length };
    return [
      { means: rule.means, weight: 5 as const, statement, at, rule: `provider:${provider.name}/${rule.id}` },
    ];
  });
  return { signals: signals.slice(0, 1), anyOf: rules.some(({ rule }) => rule.anyOf === true) };
}

const byToolkit = new Map<string, readonly Provider[]>();
const mostToolkits = 2_000;

function providersOf(observation: Observation, transcript: Transcript): readonly Provider[] {
  const named = providersByToolkit(observation.toolkit);
  if (named.length > 0) return named;
  const hosts = [...transcript.hosts, hostOf(observation.url ?? '')].filter((host) => host !== '');
  return hosts.length === 0
    ? []
    : providers.filter((provider) => hosts.some((host) => isHostOf(provider, host)));
}

function providersByToolkit(toolkit: string): readonly Provider[] {
  const known = byToolkit.get(toolkit);
  if (known !== undefined) return known;
  const plain = toolkit.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const found = providers.filter((provider) => provider.toolkits.some((name) => plain.startsWith(name)));
  if (byToolkit.size < mostToolkits && toolkit.length < 100) byToolkit.set(toolkit, found);
  return found;
}

function isHostOf(provider: Provider, host: string): boolean {
  return provider.hosts.some((name) => host === name || host.endsWith(`.${name}`));
}

function hostOf(url: string): string {
  const start = url.indexOf('://');
  return start === -1 ? '' : (url.slice(start + 3).split(/[/:?#]/, 1)[0] ?? '').toLowerCase();
}

function holds(when: Condition, answer: Answer, codes: ReadonlySet<string>): boolean {
  if (when.status !== undefined && (answer.status === undefined || !when.status.includes(answer.status)))
    return false;
  if (when.code !== undefined && !hasOne(codes, when.code)) return false;
  if (when.subcode !== undefined && !hasOne(codes, when.subcode)) return false;
  if (when.says !== undefined && !when.says.some((words) => says(answer, words))) return false;
  if (when.withoutHeader !== undefined && answer.headers.some(({ name }) => name === when.withoutHeader))
    return false;
  const { header } = when;
  return (
    header === undefined ||
    answer.headers.some(
      ({ name, value }) => name === header.name && value.toLowerCase().includes(header.value ?? ''),
    )
  );
}

function hasOne(codes: ReadonlySet<string>, wanted: readonly (string | number)[]): boolean {
  return wanted.some((code) => codes.has(String(code).toLowerCase()));
}

function says(answer: Answer, words: string): boolean {
  return answer.statements.some(({ text }) => text.toLowerCase().includes(words));
}

const codeKeys = new Set(
  'code errorcode errcode error errors errorsubcode subcode reason type id name status tag category errorid errortype errornumber errno key resultcode exception errorsummary faultcode errorname authorizationerror'.split(
    ' ',
  ),
);
const mostNodes = 400;

/** Values of the code-like members of a body, lower case; elements of XML and headers included. */
function codesIn(answer: Answer): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const statement of answer.statements)
    if (statement.source !== 'json' && statement.text.length < 100) codes.add(statement.text.toLowerCase());
  const pending: JsonNode[] = answer.json === undefined ? [] : [answer.json.root];
  for (let index = 0; index < pending.length && index < mostNodes; index += 1) {
    for (const child of pending[index]?.children ?? []) {
      if (child.children.length > 0) {
        if (!isEchoKey(child.key)) pending.push(child);
      } else if (isCode(child)) codes.add(String(child.value).toLowerCase());
    }
  }
  return codes;
}

function isCode(node: JsonNode): boolean {
  if (typeof node.value !== 'string' && typeof node.value !== 'number') return false;
  return codeKeys.has(plainKey(node.key === '' ? (node.parent?.key ?? '') : node.key));
}

/** The words that the rule rests on, for the evidence. */
function statementFor(when: Condition, answer: Answer): Statement | undefined {
  const words = when.says?.find((each) => says(answer, each));
  const said = answer.statements.find(({ text }) =>
    words === undefined
      ? hasOne(new Set([text.toLowerCase()]), when.code ?? [])
      : text.toLowerCase().includes(words),
  );
  if (said !== undefined) return said;
  const header = answer.headers.find(({ name }) => name === when.header?.name);
  if (header !== undefined) return headerStatement(header);
  return answer.statements[0];
}
