import { oneLine } from '../../report/markdown.ts';
import type { Paint } from '../../report/terminal.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Conflict } from './conflict.ts';
import type { Diagnosis, Finding, Refusal } from './diagnose.ts';
import { REASON_LABEL } from './reason.ts';

/** A diagnosis for a person at a terminal. */
export function renderDiagnosis(diagnosis: Diagnosis, profile: Profile, paint: Paint): string {
  const { conflicts, warnings, ruledOut, verboseLog } = diagnosis;
  return [
    headline(diagnosis, profile, paint),
    listed(
      'Warnings',
      warnings.map((warning) => paint('yellow', oneLine(warning, 600))),
      paint,
    ),
    listed('Conflicts', conflicts.map(conflictLine), paint),
    ...findings(diagnosis, paint),
    listed(
      'Ruled out',
      ruledOut.map(({ reason, because }) => `${REASON_LABEL[reason]}: ${oneLine(because, 400)}`),
      paint,
    ),
    `${paint('bold', 'Verbose log')}: ${oneLine(verboseLog, 400)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headline(diagnosis: Diagnosis, profile: Profile, paint: Paint): string {
  const { refusals, credentials, region, conflicts } = diagnosis;
  const [used] = credentials;
  const seen = [
    used === undefined
      ? 'no credential seen'
      : `credential: ${[used.name, used.masked].filter((part) => part !== '').join(', ')} (${oneLine(used.from, 200)})`,
    `region: ${region ?? 'not told'}`,
    `conflict: ${conflicts.length === 0 ? 'none' : conflicts.length}`,
  ];
  const title =
    refusals.length > 0
      ? refusals.map((refusal) => paint('red', refusalLine(refusal))).join('\n')
      : expectation(diagnosis, paint);
  return `${paint('bold', profile.title)}: ${title}\n${paint('dim', seen.join('; '))}`;
}

/** What is to be expected where nothing was refused yet. */
function expectation({ findings: found }: Diagnosis, paint: Paint): string {
  return found.some(({ certainty }) => certainty === 'certain')
    ? paint('red', 'it would be refused')
    : paint('green', 'nothing was found for which it would surely be refused');
}

function refusalLine({ service, host, region, status, count, from }: Refusal): string {
  const who = [service, host, region === null ? null : `region ${region}`].filter((part) => part !== null);
  const times = count === 1 ? '' : `, ${count} times`;
  return `${status} from ${who.join(', ') || 'an unknown service'}${times} (${oneLine(from, 200)})`;
}

function conflictLine({ where, line, name, effect, remedy }: Conflict): string {
  const place = line === null ? where : `${where}, line ${line}`;
  const said = `\`${oneLine(name, 120)}\` (${oneLine(place, 300)}) ${oneLine(effect, 200)}`;
  return `${said}\n     Mend: ${oneLine(remedy, 600)}`;
}

/** What is certain stands alone: the rest is guessing until that is mended. */
function findings({ findings: found, refusals }: Diagnosis, paint: Paint): readonly string[] {
  const sure = found.filter(({ certainty }) => certainty === 'certain');
  if (sure.length > 0) {
    const others = found.length - sure.length;
    const then =
      others === 0 ? '' : '\n  Mend this first; if it is refused still, run the doctor again on the new log.';
    return [`${listed('The cause', sure.map(findingLines), paint)}${then}`];
  }
  const title =
    refusals.length > 0 ? 'Likely causes, the likeliest first' : 'What it could be, the likeliest first';
  return [listed(title, found.map(findingLines), paint)];
}

function findingLines({ reason, certainty, because, remedy, check }: Finding): string {
  const sure = certainty === 'open' ? '' : ` (${certainty})`;
  return [
    `${REASON_LABEL[reason]}${sure}: ${oneLine(because, 600)}`,
    `   Mend: ${oneLine(remedy, 1_000)}`,
    ...check.map((line, index) => `   ${index === 0 ? 'Check:' : '      '} ${oneLine(line, 400)}`),
  ].join('\n  ');
}

function listed(title: string, items: readonly string[], paint: Paint): string {
  if (items.length === 0) return '';
  const numbered = items.map((item, index) => `  ${index + 1}. ${item}`);
  return [paint('bold', title), ...numbered].join('\n');
}
