import { faultsOf } from '../kinds/faults.ts';
import { kindOf } from '../kinds/kind-of.ts';
import type { Profile } from '../profiles/profile.ts';
import type { GivenCredential, GivenRegion } from './facts.ts';
import { regionsOf } from './services.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The credentials that the environment holds for a tool, in the order in which it looks for them. */
export function credentialsGiven(
  { credential }: Profile,
  environment: Environment,
): readonly GivenCredential[] {
  return credential.variables.flatMap((from) => {
    const value = environment[from];
    return value === undefined ? [] : [{ from, is: kindOf(value), faults: faultsOf(value) }];
  });
}

/** The region that the environment sets for a tool, if it is one that the tool has. */
export function regionsGiven(profile: Profile, environment: Environment): readonly GivenRegion[] {
  return profile.region.variables.flatMap((from) => {
    const name = environment[from]?.trim().toLowerCase() ?? '';
    return regionsOf(profile).includes(name) ? [{ from, name }] : [];
  });
}

/** Where the tool's verbose log is, by platform and environment. */
export function verboseLogOf({ verboseLog }: Profile, platform: string, environment: Environment): string {
  const { path, movedBy } = verboseLog;
  const isWindows = platform === 'win32';
  const folder = environment[movedBy.variable];
  if (folder) return `${folder}${isWindows ? '\\' : '/'}${movedBy.name}`;
  if (!isWindows) return path.posix;
  return path.win32.replace('%TEMP%', () => environment['TEMP'] || '%TEMP%');
}

/** Whether an environment, the services that a log names, or its own name there are those of a profile. */
export function isAbout(
  { title, credential, services }: Profile,
  environment: Environment,
  log: string,
): boolean {
  const hosts = services.flatMap((service) => Object.values(service.hosts).flat());
  const said = log.toLowerCase();
  return (
    credential.variables.some((variable) => environment[variable] !== undefined) ||
    hosts.some((host) => said.includes(`//${host}`) || said.includes(`> host: ${host}`)) ||
    said.includes(title.toLowerCase())
  );
}
