import { bareObservation } from '../../../../src/core/artifacts/observation.ts';
import type { Facts, GivenCredential, SeenAnswer } from '../../../../src/core/credentials/diagnosis/facts.ts';
import { faultsOf } from '../../../../src/core/credentials/kinds/faults.ts';
import { kindOf } from '../../../../src/core/credentials/kinds/kind-of.ts';
import { posthogWizard } from '../../../../src/core/credentials/profiles/posthog-wizard.ts';
import { detect } from '../../../../src/core/detection/detect.ts';

/** A key of a kind, put together here so that no scanner takes the file for a leak. */
export function aKey(prefix: string): string {
  return `${prefix}a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8`;
}

/** A credential in the environment. */
export function given(value: string): GivenCredential {
  return { from: 'POSTHOG_WIZARD_API_KEY', is: kindOf(value), faults: faultsOf(value) };
}

/** An answer of a host, as a log tells of it. */
export function answered(host: string, status: number, body: object = {}): SeenAnswer {
  const output = JSON.stringify(body);
  const verdict = detect(bareObservation({ success: status < 300, status, output }));
  return { from: `run.log, ${host}`, status, host, said: '', verdict };
}

/** A machine on which nothing is wrong, but for what is given. */
export function facts(changed: Partial<Facts> = {}): Facts {
  return {
    profile: posthogWizard,
    credentials: [given(aKey('phx_'))],
    regions: [],
    settings: [],
    environment: [],
    overridesTold: [],
    logins: [],
    mayHideLogin: false,
    answers: [],
    verboseLog: '/tmp/posthog-wizard.log',
    ...changed,
  };
}
