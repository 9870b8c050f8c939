import type { ToolkitGrantability } from '../credentials/scopes/grantability.ts';
import type { Answer, ScopeGrant } from '../credentials/scopes/grantable.ts';
import { foldScope } from '../triage/signature.ts';
import { codeSpan, count } from './markdown.ts';

/** What is said about one scope right behind its name, as Markdown; empty where nothing is known or asked. */
export type ScopeNote = (scope: string) => string;

/** For pages on which nothing is said about grants. */
export const noNote: ScopeNote = () => '';

const notes: Record<Answer, string> = {
  yes: ' (grantable)',
  no: ' (**not grantable**)',
  unknown: ' (grantable: unknown)',
};

/** Says of each missing scope of a toolkit whether its authorization server can grant it at all. */
export function noteFor(grantability: readonly ToolkitGrantability[], toolkit: string): ScopeNote {
  const grants = indexOf(grantability).get(foldScope(toolkit))?.grants;
  if (grants === undefined) return noNote;
  return (scope) => {
    const grant = grants.get(foldScope(scope));
    return grant === undefined ? '' : notes[grant.grantable];
  };
}

/**
 * What those words rest on, and what to do about scopes that cannot be granted, as Markdown. Narrowed to the scopes of
 * one ticket; empty where nobody said which server it is.
 */
export function grantText(
  grantability: readonly ToolkitGrantability[],
  toolkit: string,
  scopes: readonly string[],
): string {
  const known = indexOf(grantability).get(foldScope(toolkit));
  if (known === undefined || scopes.length === 0) return '';
  const own = scopes.map((scope) => known.grants.get(foldScope(scope))).filter((one) => one !== undefined);
  return serverText({ ...known.server, scopes: own });
}

/** The same for every toolkit of a run of which not everything missing can be granted. */
export function grantNotes(grantability: readonly ToolkitGrantability[]): string {
  const notable = grantability.filter(({ scopes }) => scopes.some(({ grantable }) => grantable !== 'yes'));
  const lines = notable
    .slice(0, mostToolkits)
    .map((one) => `- ${codeSpan(one.toolkit, 80)}: ${serverText(one)}`);
  if (notable.length > mostToolkits)
    lines.push(`- and ${count(notable.length - mostToolkits, 'more toolkit')}; the report has all of them.`);
  return lines.join('\n');
}

const mostToolkits = 10;

function serverText({ issuer, outcome, scopes }: ToolkitGrantability): string {
  const unknown = 'Whether its authorization server grants what is missing is unknown';
  if (issuer === undefined) return `${unknown}: it could not be asked in this run.`;
  const server = codeSpan(issuer);
  if (outcome === 'unlisted') return `${unknown}: ${server} does not list its scopes.`;
  const refused = scopes.filter(({ grantable }) => grantable === 'no');
  if (refused.length === 0) return `${server} lists what is missing among the scopes that it grants.`;
  const named = refused.slice(0, mostExplained).map(refusedText).join(', ');
  const rest = refused.length - mostExplained;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `${server} does not list ${named}${more}. It will hardly grant that: check the name, or ask its operator.`;
}

const mostExplained = 12;

/** A scope that cannot be granted, and what was meant instead. */
function refusedText({ scope, nearest, isEndpoint }: ScopeGrant): string {
  const near =
    nearest.length === 0 ? '' : `; near it: ${nearest.map((one) => codeSpan(one, 120)).join(', ')}`;
  return `${codeSpan(scope, 120)} (${isEndpoint ? 'the name of an endpoint, not of a scope' : 'stale or misnamed'}${near})`;
}

/** What is known about a toolkit, and its scopes by their folded names. */
interface Indexed {
  readonly server: ToolkitGrantability;
  readonly grants: ReadonlyMap<string, ScopeGrant>;
}

/** Made once for a run: its pages have a note for each of thousands of groups, and are tried in many lengths. */
const indexes = new WeakMap<readonly ToolkitGrantability[], ReadonlyMap<string, Indexed>>();

function indexOf(grantability: readonly ToolkitGrantability[]): ReadonlyMap<string, Indexed> {
  const known = indexes.get(grantability);
  if (known !== undefined) return known;
  const index = new Map(
    grantability.map((server) => {
      const grants = new Map(server.scopes.map((grant) => [foldScope(grant.scope), grant]));
      return [foldScope(server.toolkit), { server, grants }];
    }),
  );
  indexes.set(grantability, index);
  return index;
}
