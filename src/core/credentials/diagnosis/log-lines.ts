import { REASON_LABEL } from './reason.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Facts } from './facts.ts';
import { withService } from './services.ts';

type Line = readonly [topic: string, text: string];

/** What a verbose log says of an examination: all that was looked at, and what it came to. */
export function diagnosisLogLines(facts: Facts, diagnosis: Diagnosis): readonly Line[] {
  const { profile, credentials, regions, settings, environment, overridesTold, logins, answers } = facts;
  const { conflicts, findings, ruledOut, warnings } = diagnosis;
  return [
    ['profile', `${profile.name}, by ${profile.sources.join(', ')}; its verbose log: ${facts.verboseLog}`],
    ...profile.scopes.map(({ scope, level, for: call }): Line => [
      'scope',
      `${scope} (${level}) for ${call}`,
    ]),
    ...credentials.map(({ from, is }): Line => ['credential', `${from} is ${is.name} ${is.masked}`]),
    ...regions.map(({ from, name }): Line => ['region', `${name} (${from})`]),
    ...profile.services.flatMap(({ name, hosts }) =>
      Object.entries(hosts).map(([region, of]): Line => [
        'endpoint',
        `${name} in ${region}: ${of.join(', ')}`,
      ]),
    ),
    ...settings.map(({ place, overrides, problems }): Line => {
      const said = [...overrides.map(({ name }) => name), ...problems.map(({ message }) => message)];
      return [
        'settings',
        `${place.scope} ${place.path}: ${said.join(', ') || 'nothing overrides the credential'}`,
      ];
    }),
    ...environment.map(({ name, effect }): Line => ['environment', `${name} ${effect}`]),
    ...overridesTold.map(({ from, name }): Line => ['override', `${name} (${from})`]),
    ...logins.map(({ from }): Line => ['login', from]),
    ...answers
      .map((answer) => withService(answer, profile))
      .map(({ from, status, service, host, region, said }): Line => [
        'answer',
        [status, service?.name, host, region, `(${from})`, said].filter(Boolean).join(' '),
      ]),
    [
      'conflict',
      conflicts.length === 0 ? 'none' : conflicts.map(({ name, where }) => `${name} in ${where}`).join('; '),
    ],
    ...warnings.map((warning): Line => ['warning', warning]),
    ...findings.map(({ reason, certainty, because }): Line => [
      'cause',
      `${certainty}: ${REASON_LABEL[reason]}: ${because}`,
    ]),
    ...ruledOut.map(({ reason, because }): Line => [
      'cause',
      `ruled out: ${REASON_LABEL[reason]}: ${because}`,
    ]),
  ];
}
