import { type Evidence, lapsed, letInElsewhere, lettingIn, saidBy, scopesSaid } from './evidence.ts';
import type { GivenCredential } from './facts.ts';
import type { Reason } from './reason.ts';
import { reasonsFor, type ServiceAnswer } from './services.ts';
import { expected, isExpected } from './warnings.ts';
import { named } from '../kinds/named.ts';

/** How sure a reason is. `open`: nothing speaks for or against it. */
export type Certainty = 'certain' | 'likely' | 'open' | 'ruled-out';

/** What the evidence says of one reason, and which piece of it. */
export interface Assessment {
  readonly certainty: Certainty;
  readonly because: string;
}

type Assess = (evidence: Evidence) => Assessment | undefined;

/** What speaks for or against each reason; undefined where nothing does. */
export const ASSESS: Readonly<Record<Reason, Assess>> = {
  'overridden-credential': (evidence) => {
    const { conflicts, logins, refusals, settings, mayHideLogin } = evidence;
    const isElsewhere = refusals.length > 0 && !refusals.some(isOverridable);
    if (conflicts.length > 0 && isElsewhere)
      return ruledOut('what overrides the credential has no effect on the service that refused it');
    if (conflicts.length > logins.length) return certain('see the conflicts');
    const foreign = refusals.find(({ service, said: words }) => service?.foreign?.test(words) === true);
    if (foreign !== undefined && conflicts.length > 0) return certain('see the conflicts');
    if (conflicts.length > 0) return likely('a stored login may be sent: see the conflicts');
    if (foreign !== undefined)
      return likely(`${placeOf(foreign)} is answered as that service never does: it was asked elsewhere`);
    const [unread] = settings.filter(({ problems }) => problems.length > 0);
    if (unread !== undefined) return open(`${unread.place.path} could not be read`);
    if (mayHideLogin)
      return open('on this machine no setting overrides it; a login may be kept in the key chain');
    return ruledOut('on this machine no variable, no file of settings and no stored login overrides it');
  },
  'missing-credential': (evidence) => {
    const { used } = evidence;
    if (used?.is.kind === 'reference')
      return certain(`${used.from} is ${used.is.name} that nobody filled in`);
    if (used?.is.kind === 'empty') return certain(`${used.from} is empty`);
    if (used !== undefined) return ruledOut(`${used.from} is there`);
    const isAsked = evidence.answered.length > 0;
    const { variables } = evidence.profile.credential;
    return (
      said('missing-credential', evidence) ??
      (isAsked
        ? open('no credential was seen where this looks for one')
        : likely(`no credential was seen: ${variables.join(' and ')} are not set`))
    );
  },
  'malformed-credential': ({ used }) => {
    if (used !== undefined && isNone(used)) return ruledOut('there is none');
    if (used?.faults === undefined)
      return open(used === undefined ? 'no credential was seen' : 'only its beginning was seen');
    if (used.faults.length > 0) return certain(`${used.from}: ${used.faults.join('; ')}`);
    return ruledOut('nothing is around it that does not belong to it');
  },
  'wrong-kind': (evidence) => {
    const { used, profile } = evidence;
    if (used === undefined) return said('wrong-kind', evidence);
    if (isExpected(used.is, profile))
      return ruledOut(`${used.from} is ${expected(profile)}, as it should be`);
    if (isNone(used)) return ruledOut('there is none');
    const because = `${used.from} is ${named(used.is)}, not ${expected(profile)}`;
    const isTold = used.is.kind !== 'unknown' && used.is.kind !== 'jwt';
    const isTolerated = used.is.kind === 'token' && profile.credential.tolerates.includes(used.is.prefix);
    return isTold && !isTolerated ? certain(because) : likely(because);
  },
  'missing-scope': (evidence) => {
    const scopes = scopesSaid(evidence);
    const [answer] = saidBy('missing-scope', evidence);
    if (answer !== undefined)
      return certain(`${placeOf(answer)} was answered that ${scopes.join(', ') || 'a scope'} is missing`);
    return passedBy('missing-scope', evidence);
  },
  'expired-or-revoked': (evidence) => {
    const before = lapsed(evidence);
    if (before !== undefined) return likely(`it was let in before: ${placeOf(before)}`);
    return said('expired-or-revoked', evidence) ?? passedBy('expired-or-revoked', evidence);
  },
  'wrong-region': (evidence) => {
    const { refusals, regions } = evidence;
    const [configured] = regions;
    const refused = refusals.find(({ region }) => region !== undefined);
    const elsewhere = letInElsewhere(evidence);
    if (refused !== undefined && elsewhere !== undefined)
      return certain(
        `region ${elsewhere.region} lets it in (${placeOf(elsewhere)}), ${refused.region} does not`,
      );
    if (refused !== undefined && configured !== undefined && configured.name !== refused.region)
      return certain(
        `${configured.from} says ${configured.name}, but ${refused.host} is in ${refused.region}`,
      );
    return passedBy('wrong-region', evidence);
  },
  'insufficient-role': (evidence) => said('insufficient-role', evidence),
  'plan-or-feature-gate': (evidence) => said('plan-or-feature-gate', evidence),
  'ip-or-policy-block': (evidence) => said('ip-or-policy-block', evidence),
};

function said(reason: Reason, evidence: Evidence): Assessment | undefined {
  const [answer] = saidBy(reason, evidence);
  return answer === undefined ? undefined : certain(`${placeOf(answer)} says so`);
}

function passedBy(reason: Reason, evidence: Evidence): Assessment | undefined {
  const answer = lettingIn(reason, evidence);
  return answer === undefined ? undefined : ruledOut(`${placeOf(answer)} was let in`);
}

function isNone({ is }: GivenCredential): boolean {
  return is.kind === 'empty' || is.kind === 'reference';
}

function isOverridable({ service }: ServiceAnswer): boolean {
  return service?.isOverridable ?? true;
}

/** An answer in words: where it is told of, and who gave it. */
function placeOf({ from, host, service, status }: ServiceAnswer): string {
  return `${from} (${[service?.name ?? host, status].filter((part) => part !== undefined).join(', ')})`;
}

/** Whether a reason explains a refusal. */
export function explains(reason: Reason, answer: ServiceAnswer): boolean {
  return reasonsFor(answer).includes(reason);
}

const certain = (because: string): Assessment => ({ certainty: 'certain', because });
const likely = (because: string): Assessment => ({ certainty: 'likely', because });
const open = (because: string): Assessment => ({ certainty: 'open', because });
const ruledOut = (because: string): Assessment => ({ certainty: 'ruled-out', because });
