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
  const known = new Map(grantsOf(grantability, toolkit).map((grant) => [foldScope(grant.scope), grant]));
  return (scope) => {
    const grant = known.get(foldScope(scope));
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
  const server = serverOf(grantability, toolkit);
  if (server === undefined || scopes.length === 0) return '';
  const wanted = new Set(scopes.map(foldScope));
  return serverText({ ...server, scopes: server.scopes.filter(({ scope }) => wanted.has(foldScope(scope))) });
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
  return `${server} does not list ${named}${more}. Asking it for that is of no use: check the name, or ask its operator.`;
}

const mostExplained = 12;

/** A scope that cannot be granted, and what was meant instead. */
function refusedText({ scope, nearest, isEndpoint }: ScopeGrant): string {
  const near =
    nearest.length === 0 ? '' : `; near it: ${nearest.map((one) => codeSpan(one, 120)).join(', ')}`;
  return `${codeSpan(scope, 120)} (${isEndpoint ? 'the name of an endpoint, not of a scope' : 'stale or misnamed'}${near})`;
}

function grantsOf(grantability: readonly ToolkitGrantability[], toolkit: string): readonly ScopeGrant[] {
  return serverOf(grantability, toolkit)?.scopes ?? [];
}

function serverOf(
  grantability: readonly ToolkitGrantability[],
  toolkit: string,
): ToolkitGrantability | undefined {
  return grantability.find((one) => foldScope(one.toolkit) === foldScope(toolkit));
}
