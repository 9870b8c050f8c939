import type { Profile } from '../profiles/profile.ts';
import type { Evidence } from './evidence.ts';
import { letInElsewhere, scopesSaid } from './evidence.ts';
import type { Reason } from './reason.ts';
import { expected } from './warnings.ts';

/** What to do about a reason, and how to make sure that it is the reason. */
export interface Advice {
  readonly remedy: string;
  /** Commands and addresses; no command prints a credential. */
  readonly check: readonly string[];
}

/** The advice on each reason. */
export const ADVICE: Readonly<Record<Reason, (evidence: Evidence) => Advice>> = {
  'overridden-credential': ({ conflicts }) => ({
    remedy:
      conflicts.length > 0
        ? 'End every conflict that is listed, then run the tool again.'
        : 'Find out whether anything overrides it on the machine of the run: run the doctor there.',
    check: ['claude auth status'],
  }),
  'missing-credential': ({ profile }) => ({
    remedy: `Set ${profile.credential.variables[0]} or pass ${profile.credential.option}; in CI make sure that the secret exists and reaches this job (runs from forks get none).`,
    check: [`printf '%d characters\\n' "\${#${profile.credential.variables[0]}}"`],
  }),
  'malformed-credential': () => ({
    remedy:
      'Store the credential again: only its own characters, without quotes, spaces, line ends and `Bearer`.',
    check: [],
  }),
  'wrong-kind': (evidence) => ({
    remedy: `Pass ${expected(evidence.profile)}; it is made at ${addresses(evidence).join(' or ')}.`,
    check: [kindProbe(evidence.profile)],
  }),
  'missing-scope': (evidence) => ({
    remedy: `Give the key ${listed(scopesToGive(evidence))}${besides(evidence)}.`,
    check: addresses(evidence).map((address) => `${address} shows the scopes of each key`),
  }),
  'expired-or-revoked': ({ profile }) => ({
    remedy: 'Make a new key and replace the stored one.',
    check: [...probes(profile), '401 in every region: expired or revoked'],
  }),
  'wrong-region': (evidence) => {
    const { option, variables } = evidence.profile.region;
    const right = evidence.refusals.length > 0 ? letInElsewhere(evidence)?.region : undefined;
    const region = right === undefined ? 'the region the key was made in' : `\`${right}\``;
    return {
      remedy: `Set ${variables[0] ?? ''} (or ${option}) to ${region}.`,
      check: [...probes(evidence.profile), 'the key belongs to the region that answers 200 or 403'],
    };
  },
  'insufficient-role': () => ({
    remedy:
      'Ask an administrator of the project to give the owner of the key a larger role, or use the key of somebody who has one.',
    check: [],
  }),
  'plan-or-feature-gate': () => ({
    remedy:
      "Ask the owner of the organization to enable the product or plan, and update the tool: an old version's product may be retired.",
    check: [],
  }),
  'ip-or-policy-block': () => ({
    remedy: "Have the organization's policy admit this machine.",
    check: [],
  }),
};

/** The scopes that answers name, else those without which the tool does not start: at what refused, else anywhere. */
function scopesToGive(evidence: Evidence): readonly string[] {
  const { profile, refusals } = evidence;
  const said = scopesSaid(evidence);
  if (said.length > 0) return said;
  const refused = refusals.map(({ service }) => service?.name);
  const boot = profile.scopes.filter(
    ({ level, at }) => level === 'boot' && (refused.length === 0 || refused.includes(at)),
  );
  return boot.map(({ scope }) => scope);
}

/** What else it needs to start, where one scope was named; what is good to have only before the first run. */
function besides(evidence: Evidence): string {
  const { profile, refusals } = evidence;
  if (scopesSaid(evidence).length > 0) {
    const boot = profile.scopes.filter(({ level }) => level === 'boot').map(({ scope }) => scope);
    return `; it starts only with all of ${listed(boot)}`;
  }
  const useful = profile.scopes.filter(({ level }) => level === 'useful').map(({ scope }) => scope);
  return refusals.length > 0 || useful.length === 0 ? '' : ` and, for all that it can do, ${listed(useful)}`;
}

function listed(scopes: readonly string[]): string {
  return scopes.map((scope) => `\`${scope}\``).join(', ');
}

/** Where keys are made and seen: in the region that was set, else in each. */
function addresses({ profile, regions }: Evidence): readonly string[] {
  const [region] = regions;
  const [service] = profile.services;
  const [host] = (region && service?.hosts[region.name]) ?? [];
  const hosts = host === undefined ? firstHosts(profile.services) : [host];
  return hosts.map((one) => profile.credential.madeAt.replace('{host}', one));
}

/** Says whether the credential begins as it should, and shows nothing of one that does not: it may be a password. */
function kindProbe({ credential: { accepts, variables } }: Profile): string {
  const right = accepts.map((prefix) => `${prefix}*`).join('|');
  return `case "$${variables[0]}" in ${right}) echo right;; *) echo wrong;; esac`;
}

/** Asks each region whether it knows the credential; prints a status and nothing else. */
function probes(profile: Profile): readonly string[] {
  const [variable] = profile.credential.variables;
  return firstHosts(profile.services).map(
    (host) =>
      `curl -sS -o /dev/null -w '%{http_code}\\n' -H "Authorization: Bearer $${variable}" ${profile.probe.replace('{host}', host)}`,
  );
}

function firstHosts([service]: Profile['services']): readonly string[] {
  return Object.values(service?.hosts ?? {}).flatMap(([host]) => host ?? []);
}
