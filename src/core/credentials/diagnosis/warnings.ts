import type { CredentialKind } from '../kinds/kind-of.ts';
import { TOKEN_KINDS } from '../kinds/table.ts';
import type { Profile } from '../profiles/profile.ts';
import { shownOf } from '../tokens.ts';
import type { Facts, GivenCredential } from './facts.ts';

/** What a person should see although the examination goes on: unexpected kinds of key, settings that cannot be used. */
export function warningsIn({ profile, credentials, settings }: Facts): readonly string[] {
  return [
    ...credentials.flatMap((given) => warningsAbout(given, profile)),
    ...settings.flatMap(({ place, problems }) =>
      problems.map(({ position, message }) => {
        const where = position === undefined ? '' : `:${position.line}:${position.column}`;
        return `${place.path}${where}: ${message}; whether it overrides the credential is not known`;
      }),
    ),
  ];
}

function warningsAbout({ from, is, faults }: GivenCredential, profile: Profile): readonly string[] {
  const unexpected = isExpected(is, profile)
    ? []
    : [`${from} is ${describe(is)}; expected ${expected(profile)}`];
  return [...unexpected, ...(faults ?? []).map((fault) => `${from}: ${fault}`)];
}

/** Whether a profile takes credentials of this kind. */
export function isExpected(is: CredentialKind, { credential }: Profile): boolean {
  return is.kind === 'token' && credential.accepts.includes(is.prefix);
}

/** A credential in words. Shows nothing of it but its public prefix. */
export function named({ name, masked }: CredentialKind): string {
  return article(masked === '' || masked === '***' ? name : `${name} (${masked})`);
}

/** The same with what it is for and what not, where that is known. */
export function describe(is: CredentialKind): string {
  const use = 'use' in is ? is.use : undefined;
  return use === undefined ? named(is) : `${named(is)}, which is for ${use.for}, not for ${use.notFor}`;
}

function article(name: string): string {
  if (/^(?:a|an|the|nothing)\b/.test(name)) return name;
  return /^[aeiou]/i.test(name) && !/^(?:u[^a-z]|one)/i.test(name) ? `an ${name}` : `a ${name}`;
}

/** What a profile takes, in words. */
export function expected({ credential }: Profile): string {
  const names = TOKEN_KINDS.filter(({ prefix }) => credential.accepts.includes(prefix)).map(
    ({ name, prefix }) => `a ${name} (${shownOf(prefix)})`,
  );
  return names.join(' or ');
}
