import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TOKEN_KINDS } from '../../../../src/core/credentials/kinds/table.ts';
import { posthogWizard } from '../../../../src/core/credentials/profiles/posthog-wizard.ts';
import { PROFILES } from '../../../../src/core/credentials/profiles/table.ts';

describe.each(PROFILES)('the profile $name', ({ credential, services, scopes, sources, verboseLog }) => {
  it('speaks of kinds of key that are known, and takes one', () => {
    const known = TOKEN_KINDS.map(({ prefix }) => prefix);
    expect(credential.accepts.length).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining([...credential.accepts, ...credential.tolerates]));
  });

  it('has services with hosts, no two of which are one, in the same regions', () => {
    const hosts = services.flatMap((service) => Object.values(service.hosts).flat());
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const service of services) {
      expect(Object.keys(service.hosts)).toEqual(Object.keys(services[0]?.hosts ?? {}));
      expect(service.refusals[401].length).toBeGreaterThan(0);
    }
  });

  it('says which of its services asks for each scope', () => {
    for (const { at } of scopes) expect(services.map(({ name }) => name)).toContain(at);
  });

  it('says where it is from and where the verbose log is', () => {
    for (const source of sources) expect(URL.canParse(source)).toBe(true);
    expect(Object.values(verboseLog.path)).not.toContain('');
  });
});

it('the wizard needs to start what the scopes file of the example says', () => {
  const file = new URL('../../../../examples/posthog-wizard/scopes.yml', import.meta.url);
  const { calls } = parse(readFileSync(file, 'utf8')) as { calls: { scopes: string[]; level: string }[] };
  const declared = calls.filter(({ level }) => level === 'boot').flatMap((call) => call.scopes);
  const boot = posthogWizard.scopes.filter(({ level }) => level === 'boot').map(({ scope }) => scope);
  expect(boot.sort()).toEqual(declared.sort());
});
