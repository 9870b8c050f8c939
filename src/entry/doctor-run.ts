import type { VerboseLog } from '../adapters/verbose-log/log-file.ts';
import { doctorSettings } from '../core/config/doctor-settings.ts';
import { type Problem, problemSentence } from '../core/artifacts/problem.ts';
import { bareCredential } from '../core/credentials/kinds/kind-of.ts';
import { createRedactor, credentialsIn } from '../core/credentials/redaction/redactor.ts';
import { redactDeep } from '../core/credentials/redaction/redact-deep.ts';
import { overridesIn } from '../core/credentials/claude/override.ts';
import { diagnose, type Diagnosis } from '../core/credentials/diagnosis/diagnose.ts';
import { diagnoseGroups, type GroupDiagnosis } from '../core/credentials/diagnosis/groups.ts';
import { renderGroups } from '../core/credentials/diagnosis/groups-page.ts';
import { diagnosisLogLines } from '../core/credentials/diagnosis/log-lines.ts';
import { renderDiagnosis } from '../core/credentials/diagnosis/page.ts';
import { type Case, caseOf } from './doctor-facts.ts';
import { settingsFrom } from './options.ts';
import { painter, printError } from './terminal.ts';
import { withLog } from './verbose-log.ts';
import { scrub } from './wiring.ts';
import { inertJson, withCommandsOff } from './workflow-commands.ts';

/** What the doctor says, as `--json` prints it. */
interface Opinion {
  readonly schemaVersion: 1;
  /** Null where no profile was asked for. */
  readonly diagnosis: Diagnosis | null;
  /** Of an artifact. */
  readonly groups: readonly GroupDiagnosis[];
  /** What of an artifact could not be read. */
  readonly problems: readonly Problem[];
}

/** Examines what the options ask for, and says what it comes to. */
export async function runDoctor(options: Record<string, unknown>): Promise<void> {
  const settings = settingsFrom(doctorSettings, options, process.env);
  await withLog(settings.log, 'doctor', async (log) => {
    const { env: environment, platform } = process;
    const examinedCase = await caseOf({ ...settings, environment, platform });
    const secrets = secretsOf(examinedCase, environment, log);
    const opinion = redactDeep(opinionOf(examinedCase, log), createRedactor(secrets));
    await print(opinion, examinedCase, options['json'] === true);
    const hit = policyHit(opinion, settings['fail-on']);
    if (hit === undefined) return;
    printError(hit);
    process.exitCode = 1;
  });
}

/** The credentials that this machine's environment holds: they are said nowhere, also where a log repeats them. */
function secretsOf({ facts }: Case, environment: NodeJS.ProcessEnv, log: VerboseLog): readonly string[] {
  const own = facts?.profile.credential.variables ?? [];
  const names = [...own, ...overridesIn(environment).map(({ name }) => name)];
  const values = names.flatMap((name) => environment[name]?.trim() || []);
  // A variable may hold more than its credential: quotes, the headers that carry it, an address.
  const secrets = values.flatMap((value) => [value, bareCredential(value), ...credentialsIn(value)]);
  for (const secret of secrets) log.hide(secret);
  return secrets;
}

function opinionOf({ facts, examined }: Case, log: VerboseLog): Opinion {
  const diagnosis = facts === undefined ? null : diagnose(facts);
  if (facts !== undefined && diagnosis !== null)
    for (const [topic, text] of diagnosisLogLines(facts, diagnosis)) log.note(topic, text);
  const groups = diagnoseGroups(examined?.calls ?? [], Date.now() / 1000);
  for (const { toolkit, signature, causes } of groups)
    log.note('group', `${toolkit} ${signature}: ${causes}`);
  return { schemaVersion: 1, diagnosis, groups, problems: examined?.problems ?? [] };
}

async function print(opinion: Opinion, { facts, examined }: Case, wantsJson: boolean): Promise<void> {
  for (const problem of opinion.problems) printError(problemSentence(problem));
  if (wantsJson) {
    const [json = ''] = await scrub([`${JSON.stringify(opinion, undefined, 2)}\n`]);
    process.stdout.write(inertJson(json, process.env));
    return;
  }
  const paint = painter(process.stdout);
  const { diagnosis, groups, problems } = opinion;
  const pages = [
    ...(diagnosis === null || facts === undefined ? [] : [renderDiagnosis(diagnosis, facts.profile, paint)]),
    ...(examined === undefined ? [] : [renderGroups(groups, problems.length, paint)]),
  ];
  const [page = ''] = await scrub([`${pages.join('\n\n')}\n`]);
  process.stdout.write(withCommandsOff(page, process.env));
}

/** Why the run fails, in a sentence; undefined when it does not. */
function policyHit(
  { diagnosis, groups, problems }: Opinion,
  failOn: 'never' | 'conflict' | 'problem',
): string | undefined {
  const conflicts = diagnosis?.conflicts.length ?? 0;
  if (failOn !== 'never' && conflicts > 0) return `--fail-on ${failOn}: a credential is overridden`;
  if (failOn !== 'problem') return undefined;
  const isRefused = groups.length > 0 || (diagnosis?.refusals.length ?? 0) > 0;
  const isCertain = diagnosis?.findings.some(({ certainty }) => certainty === 'certain') === true;
  const isUnclear = problems.length > 0 || (diagnosis?.warnings.length ?? 0) > 0;
  return isRefused || isCertain || isUnclear ? '--fail-on problem: see what is said above' : undefined;
}
