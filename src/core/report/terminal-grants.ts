import type { ToolkitGrantability } from '../credentials/scopes/grantability.ts';
import type { ScopeGrant } from '../credentials/scopes/grantable.ts';

/** Whether what is missing can be granted, a line for each toolkit; where a server could not be asked, a warning says so. */
export function grantLines(grantability: readonly ToolkitGrantability[]): readonly string[] {
  return grantability.flatMap(({ toolkit, issuer, outcome, scopes }) => {
    if (issuer === undefined) return [];
    if (outcome === 'unlisted') return [`${toolkit}: unknown, ${issuer} does not list its scopes`];
    const refused = scopes.filter(({ grantable }) => grantable === 'no');
    if (refused.length === 0) return [`${toolkit}: yes, ${issuer} lists everything that is missing`];
    return [`${toolkit}: ${issuer} does not list ${refused.map(refusedText).join(', ')}`];
  });
}

function refusedText({ scope, nearest, isEndpoint }: ScopeGrant): string {
  const hints = [
    ...(isEndpoint ? ['an endpoint, not a scope'] : []),
    ...(nearest.length > 0 ? [`near it: ${nearest.join(', ')}`] : []),
  ];
  return hints.length === 0 ? scope : `${scope} (${hints.join('; ')})`;
}
