import type { Reason } from '../diagnosis/reason.ts';
import type { Level } from '../scopes/scopes-file.ts';

/** A scope that the tool's credential needs. */
interface NeededScope {
  readonly scope: string;
  /** How much depends on it. `boot`: without it the tool does not start. */
  readonly level: Level;
  /** The call that needs it. */
  readonly for: string;
  /** The name of the service that asks for it. */
  readonly at: string;
}

/** A service that the tool calls with its credential. */
export interface Service {
  readonly name: string;
  /** Its hosts, by the name of the region. */
  readonly hosts: Readonly<Record<string, readonly string[]>>;
  /** How logs mention its answers when they show no address; undefined where they always do. */
  readonly mentionedAs: RegExp | undefined;
  /** Whether being let in means that the credential is good; not so where apps come in with a public key. */
  readonly judgesCredential: boolean;
  /** Whether what overrides the tool's credential has an effect here. */
  readonly isOverridable: boolean;
  /** Whether its refusals say why; where they do not, their words are worth nothing. */
  readonly tellsWhy: boolean;
  /** What its own refusals never look like: one that does came from another server; undefined where that is not known. */
  readonly foreign: RegExp | undefined;
  /** What a refusal with this status can come from, most likely first. */
  readonly refusals: Readonly<Record<401 | 403, readonly Reason[]>>;
}

/** Where a tool writes what it does, by platform. */
interface LogPlace {
  readonly path: Readonly<Record<'posix' | 'win32', string>>;
  /** The environment variable that moves it to another folder, and its name there. */
  readonly movedBy: { readonly variable: string; readonly name: string };
}

/**
 * What a tool needs in order to be let in, as data: the doctor examines by it. A new tool is one more file beside this
 * one and a line in `table.ts`.
 */
export interface Profile {
  /** As `--profile` takes it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Where these facts come from. */
  readonly sources: readonly string[];
  readonly credential: {
    /** Kinds that it takes, by their prefix. */
    readonly accepts: readonly string[];
    /** Kinds that are let in for a while and are not meant to be passed, by their prefix. */
    readonly tolerates: readonly string[];
    /** Environment variables that hold it; the first that is set wins. */
    readonly variables: readonly string[];
    /** The command-line option that passes it instead. */
    readonly option: string;
    /** Where one is made and its scopes are seen. */
    readonly madeAt: string;
  };
  readonly scopes: readonly NeededScope[];
  readonly region: { readonly variables: readonly string[]; readonly option: string };
  /** What can put another credential into the place of the tool's own. */
  readonly overriddenBy: 'claude-code' | undefined;
  readonly services: readonly Service[];
  /** An address that answers 200 to any good credential of the region, `{host}` being that of the first service. */
  readonly probe: string;
  readonly verboseLog: LogPlace;
  /**
   * What its log says in words: that a login is stored; that it was refused, where no status tells it; what overrides
   * its credential (`a; b`, or `none`, in the first group).
   */
  readonly logSays: readonly {
    readonly pattern: RegExp;
    readonly means: 'stored-login' | 'refused' | 'overrides';
  }[];
}
