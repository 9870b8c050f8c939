import type { Profile, Service } from '../profiles/profile.ts';
import type { SeenAnswer } from './facts.ts';
import type { Reason } from './reason.ts';

/** An answer, and which service of the profile gave it where. */
export interface ServiceAnswer extends SeenAnswer {
  /** Undefined where the log does not tell. */
  readonly service: Service | undefined;
  readonly region: string | undefined;
}

/** What a refusal of a service that is not known can come from, most likely first. */
const ANYWHERE: Readonly<Record<401 | 403, readonly Reason[]>> = {
  401: [
    'overridden-credential',
    'wrong-kind',
    'missing-credential',
    'malformed-credential',
    'expired-or-revoked',
    'wrong-region',
  ],
  403: ['missing-scope', 'insufficient-role'],
};

/** Tells which service gave an answer: by its host, else by how the log speaks of it. */
export function withService(answer: SeenAnswer, { services }: Profile): ServiceAnswer {
  for (const service of services) {
    const region = regionOfHost(service, answer.host);
    if (region !== undefined) return { ...answer, service, region };
  }
  const service =
    answer.host === undefined
      ? services.find(({ mentionedAs }) => mentionedAs?.test(answer.said) === true)
      : undefined;
  return { ...answer, service, region: undefined };
}

function regionOfHost({ hosts }: Service, host: string | undefined): string | undefined {
  return Object.entries(hosts).find(([, names]) => host !== undefined && names.includes(host))?.[0];
}

/** What an answer can come from, most likely first; empty for one that let in. */
export function reasonsFor({ service, status }: ServiceAnswer): readonly Reason[] {
  if (status !== 401 && status !== 403) return [];
  return (service?.refusals ?? ANYWHERE)[status];
}

/** Whether an answer shows that a credential is good. */
export function isLetIn({ service, status }: ServiceAnswer): boolean {
  return status < 300 && service?.judgesCredential === true;
}

/** Whether an answer's own words say why. */
export function tellsWhy({ service }: ServiceAnswer): boolean {
  return service?.tellsWhy ?? true;
}

/** The regions that a profile's services have. */
export function regionsOf({ services }: Profile): readonly string[] {
  return [...new Set(services.flatMap(({ hosts }) => Object.keys(hosts)))];
}
