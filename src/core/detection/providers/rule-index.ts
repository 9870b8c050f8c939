import { knownProviders, type KnownProvider, type KnownRule } from './known.table.ts';
import { anyOf } from './sayings.ts';

/** A rule and whose it is. */
export interface NamedRule {
  readonly provider: KnownProvider;
  readonly rule: KnownRule;
}

/** All providers and their rules, by what they are looked up by. */
export interface RuleIndex {
  readonly providers: readonly KnownProvider[];
  /** By host name or the ending of one. */
  readonly byHost: ReadonlyMap<string, readonly KnownProvider[]>;
  readonly ofProvider: ReadonlyMap<KnownProvider, readonly NamedRule[]>;
  /** Rules that need no name or host: by code, lower case, and those that rest on words or headers. */
  readonly byCode: ReadonlyMap<string, readonly NamedRule[]>;
  readonly byWords: readonly NamedRule[];
  /** What the latter say; nearly no text says any of it. */
  readonly sayings: RegExp;
  /** Every code that a rule knows, lower case. */
  readonly documented: ReadonlySet<string>;
}

let made: RuleIndex | undefined;

/** Made for the first failure: a run without one has no use for it. */
export function ruleIndex(): RuleIndex {
  return (made ??= indexOf(knownProviders()));
}

function indexOf(providers: readonly KnownProvider[]): RuleIndex {
  const ofProvider = new Map(
    providers.map((provider) => [provider, provider.rules.map((rule) => ({ provider, rule }))]),
  );
  const everywhere = [...ofProvider.values()].flat().filter(({ rule }) => rule.when.anywhere === true);
  const byWords = everywhere.filter(({ rule }) => rule.when.code === undefined);
  const codes = providers.flatMap(({ rules }) =>
    rules.flatMap(({ when }) => [...(when.code ?? []), ...(when.subcode ?? [])]),
  );
  return {
    providers,
    byHost: grouped(providers, ({ hosts }) => hosts),
    ofProvider,
    byCode: grouped(everywhere, ({ rule }) => (rule.when.code ?? []).map(lowerCode)),
    byWords,
    sayings: anyOf(byWords.flatMap(({ rule }) => rule.when.says ?? [])),
    documented: new Set(codes.map(lowerCode)),
  };
}

function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

/** Codes are compared without case. */
export function lowerCode(code: string | number): string {
  return String(code).toLowerCase();
}
