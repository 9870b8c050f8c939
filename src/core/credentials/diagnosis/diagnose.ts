import { ADVICE, type Advice } from './advice.ts';
import { ASSESS, type Assessment, type Certainty, explains } from './assess.ts';
import type { Conflict } from './conflict.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Facts } from './facts.ts';
import { REASON_LABEL, type Reason } from './reason.ts';
import type { ServiceAnswer } from './services.ts';
import { warningsIn } from './warnings.ts';

/** A reason for which something speaks, with what to do about it. */
export interface Finding extends Advice {
  readonly reason: Reason;
  readonly certainty: Exclude<Certainty, 'ruled-out'>;
  readonly because: string;
}

/** Equal refusals, told once. */
export interface Refusal {
  readonly service: string | null;
  readonly host: string | null;
  readonly region: string | null;
  readonly status: number;
  readonly count: number;
  /** Where the first of them is told of. */
  readonly from: string;
}

/** Why a tool is refused, or would be; `scopekeeper doctor --json` prints it. */
export interface Diagnosis {
  readonly profile: string;
  readonly credentials: readonly { readonly from: string; readonly name: string; readonly masked: string }[];
  readonly region: string | null;
  readonly refusals: readonly Refusal[];
  readonly conflicts: readonly Conflict[];
  readonly warnings: readonly string[];
  /** Most likely first. */
  readonly findings: readonly Finding[];
  readonly ruledOut: readonly { readonly reason: Reason; readonly because: string }[];
  readonly verboseLog: string;
}

/** Finds out why a tool is refused, or would be. */
export function diagnose(facts: Facts): Diagnosis {
  const evidence = evidenceOf(facts);
  const assessed = candidates(evidence).map((reason) => ({ reason, ...assess(reason, evidence) }));
  return {
    profile: facts.profile.name,
    credentials: facts.credentials.map(({ from, is }) => ({ from, name: is.name, masked: is.masked })),
    region: facts.regions[0]?.name ?? null,
    refusals: toldOnce(evidence.refusals),
    conflicts: evidence.conflicts,
    warnings: warningsIn(facts),
    findings: ranked(assessed, evidence),
    ruledOut: assessed.flatMap(({ reason, certainty, because }) =>
      certainty === 'ruled-out' ? [{ reason, because }] : [],
    ),
    verboseLog: facts.verboseLog,
  };
}

const REASONS = Object.keys(REASON_LABEL) as Reason[];

/** The reasons that explain a refusal, or would explain one, and those for which something speaks all the same. */
function candidates(evidence: Evidence): readonly Reason[] {
  const { refusals, profile } = evidence;
  const expected =
    refusals.length > 0
      ? REASONS.filter((reason) => refusals.some((answer) => explains(reason, answer)))
      : profile.services.flatMap((service) => service.refusals[401]);
  const spokenFor = REASONS.filter((reason) => {
    const certainty = ASSESS[reason](evidence)?.certainty;
    return certainty === 'certain' || certainty === 'likely';
  });
  return [...new Set([...expected, ...spokenFor])];
}

/** Without evidence a reason that explains every refusal is likely, and one that explains some of them is open. */
function assess(reason: Reason, evidence: Evidence): Assessment {
  const { refusals } = evidence;
  const told = ASSESS[reason](evidence);
  if (told !== undefined) return told;
  if (refusals.length === 0) return { certainty: 'open', because: 'nothing was asked yet' };
  const explained = refusals.filter((answer) => explains(reason, answer));
  const [answer] = explained;
  const because = `${answer?.service?.name ?? 'the service'} answers ${answer?.status ?? 401} to this`;
  return explained.length === refusals.length
    ? { certainty: 'likely', because }
    : { certainty: 'open', because: `${because}, but not all that were refused do` };
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'open'];

function ranked(
  assessed: readonly (Assessment & { readonly reason: Reason })[],
  evidence: Evidence,
): readonly Finding[] {
  const order = usualOrder(evidence);
  const rank = ({ certainty, reason }: Finding): number =>
    CERTAINTIES.indexOf(certainty) * 100 + (order.includes(reason) ? order.indexOf(reason) : 50);
  return assessed
    .flatMap(({ reason, certainty, because }): Finding[] =>
      certainty === 'ruled-out' ? [] : [{ reason, certainty, because, ...ADVICE[reason](evidence) }],
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** How likely each reason is in general: by the service that refused, else by the one that asks for most. */
function usualOrder({ refusals, profile }: Evidence): readonly Reason[] {
  const [refusal] = refusals;
  const services = [...profile.services].sort((a, b) => b.refusals[401].length - a.refusals[401].length);
  const general = services.flatMap((service) => service.refusals[401]);
  const status = refusal?.status === 403 ? 403 : 401;
  return [...new Set([...(refusal?.service?.refusals[status] ?? []), ...general])];
}

function toldOnce(refusals: readonly ServiceAnswer[]): readonly Refusal[] {
  const told = new Map<string, Refusal>();
  for (const { service, host = null, region = null, status, from } of refusals) {
    const key = JSON.stringify([service?.name, host, status]);
    const refusal = told.get(key) ?? { service: service?.name ?? null, host, region, status, count: 0, from };
    told.set(key, { ...refusal, count: refusal.count + 1 });
  }
  return [...told.values()];
}
