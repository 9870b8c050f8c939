import { conflictsIn, type Conflict } from './conflict.ts';
import type { Facts, GivenCredential } from './facts.ts';
import { REASON_OF_CAUSE, type Reason } from './reason.ts';
import { isLetIn, type ServiceAnswer, reasonsFor, tellsWhy, withService } from './services.ts';

/** The facts as the reasons ask for them. */
export interface Evidence extends Facts {
  readonly conflicts: readonly Conflict[];
  readonly answered: readonly ServiceAnswer[];
  readonly refusals: readonly ServiceAnswer[];
  /** The credential that was used, as far as anybody tells: what a log says goes before what the environment holds. */
  readonly used: GivenCredential | undefined;
}

/** Sorts the facts out. */
export function evidenceOf(facts: Facts): Evidence {
  const answered = facts.answers.map((answer) => withService(answer, facts.profile));
  return {
    ...facts,
    conflicts: conflictsIn(facts),
    answered,
    refusals: answered.filter((answer) => reasonsFor(answer).length > 0),
    used: facts.credentials.find(({ is }) => is.kind !== 'empty') ?? facts.credentials[0],
  };
}

/** The refusals whose own words give this reason. */
export function saidBy(reason: Reason, { refusals }: Evidence): readonly ServiceAnswer[] {
  return refusals.filter(
    (answer) =>
      tellsWhy(answer) && answer.verdict.kind === 'auth' && REASON_OF_CAUSE[answer.verdict.cause] === reason,
  );
}

/** The scopes that refusals name, each once. */
export function scopesSaid({ refusals }: Evidence): readonly string[] {
  return [...new Set(refusals.flatMap(({ verdict }) => (verdict.kind === 'auth' ? verdict.scopes : [])))];
}

/** An answer that let the credential in although this reason would have kept it out there. */
export function lettingIn(reason: Reason, { answered }: Evidence): ServiceAnswer | undefined {
  return answered.find(
    (answer) => isLetIn(answer) && answer.service?.refusals[401].includes(reason) === true,
  );
}

/** An answer that let the credential in, in another region than the one that refused it. */
export function letInElsewhere({ answered, refusals }: Evidence): ServiceAnswer | undefined {
  const refused = refusals.find(({ region }) => region !== undefined);
  return answered.find(
    (answer) => isLetIn(answer) && answer.region !== undefined && answer.region !== refused?.region,
  );
}

/** An answer that let the credential in, of a service that refused it later: what was good then need not be now. */
export function lapsed({ answered }: Evidence): ServiceAnswer | undefined {
  return answered.find(
    (answer, index) =>
      isLetIn(answer) &&
      answered
        .slice(index)
        .some(
          ({ service, region, status }) =>
            service === answer.service && region === answer.region && status === 401,
        ),
  );
}
