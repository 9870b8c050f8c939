import type { Meaning } from '../vocabulary/meaning.ts';

/** A provider, how to recognise it, and what it documents about its refusals. */
export interface Provider {
  readonly name: string;
  /** Beginnings of toolkit names, lower-case letters only: `microsoftteams`. */
  readonly toolkits: readonly string[];
  /** Host names or their endings: `slack.com`. */
  readonly hosts: readonly string[];
  readonly rules: readonly ProviderRule[];
}

/** One documented refusal. All conditions that are given must hold. */
export interface ProviderRule {
  readonly id: string;
  /** Where the provider documents it. */
  readonly source: string;
  readonly when: Condition;
  /** What it means; absent for a rule that only tells how a list of scopes is to be read. */
  readonly means?: Meaning;
  /** The scopes that such an answer lists without a cue are alternatives. */
  readonly anyOf?: true;
  readonly example: Example;
  /** A similar answer that the rule must leave alone. */
  readonly counterExample: Example;
}

/** What an answer must show. */
export interface Condition {
  readonly status?: readonly number[];
  /** Values of code-like members of the error (`code`, `error`, `reason`, `type`, `id` ...), case ignored. */
  readonly code?: readonly (string | number)[];
  /** Further codes of which one must be there as well. */
  readonly subcode?: readonly (string | number)[];
  /** Text within a statement, lower case, from the beginning of a word on. */
  readonly says?: readonly string[];
  /** A header that must be there, lower case; `value` is a part of its value. */
  readonly header?: { readonly name: string; readonly value?: string };
  /** A header that must not be there. */
  readonly withoutHeader?: string;
  /** The codes are so much the provider's own that they are enough without its name or host. */
  readonly anywhere?: true;
}

/** An answer as its provider sends it; `body` is sent as JSON unless it is text. */
export interface Example {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
}
