import { toRequest, type ScopeCheck } from './check.ts';

/** A check as JSON: every fact of the page, for programs. Members may be added; none is renamed without a version. */
export function scopeCheckJson(check: ScopeCheck): object {
  const { tool, needed, grantable, scopes } = check;
  return {
    schemaVersion: 1,
    tool,
    server: serverJson(grantable),
    scopes: scopes.map(({ scope, need, requested, grantable: answer, nearest, isEndpoint, findings }) => ({
      scope,
      level: need?.level ?? null,
      neededBy: need?.by ?? [],
      grantable: answer,
      requested: requested ?? null,
      findings,
      nearest,
      isEndpoint,
    })),
    toRequest: toRequest(check),
    tools: { called: needed.toolsCalled, notCalled: needed.toolsNotCalled },
  };
}

function serverJson(grantable: ScopeCheck['grantable']): object {
  if (grantable.kind !== 'listed') return grantable;
  return { kind: grantable.kind, issuer: grantable.issuer, scopes: grantable.scopes.length };
}
