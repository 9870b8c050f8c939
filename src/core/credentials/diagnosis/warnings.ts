import type { CredentialKind } from '../kinds/kind-of.ts';
import { described } from '../kinds/named.ts';
import { TOKEN_KINDS } from '../kinds/table.ts';
import type { Profile } from '../profiles/profile.ts';
import { shownOf } from '../redaction/tokens.ts';
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
    : [`${from} is ${is.kind === 'empty' ? 'empty' : described(is)}; expected ${expected(profile)}`];
  return [...unexpected, ...(faults ?? []).map((fault) => `${from}: ${fault}`)];
}

/** Whether a profile takes credentials of this kind. */
export function isExpected(is: CredentialKind, { credential }: Profile): boolean {
  return is.kind === 'token' && credential.accepts.includes(is.prefix);
}

/** What a profile takes, in words. */
export function expected({ credential }: Profile): string {
  const names = TOKEN_KINDS.filter(({ prefix }) => credential.accepts.includes(prefix)).map(
    ({ name, prefix }) => `a ${name} (${shownOf(prefix)})`,
  );
  return names.join(' or ');
}
