import type { Observation } from '../artifacts/observation.ts';
import { redact } from '../credentials/redact.ts';
import type { Verdict } from '../detection/verdict.ts';
import { signatureOf, signatureText } from '../triage/signature.ts';
import { whereText } from './action-table.ts';
import { causeLabel, causeMeaning } from './advice.ts';
import { oneLine } from './markdown.ts';
import type { Paint } from './terminal.ts';

/** A verdict for a person: what it is, why, and the words it rests on. Redacted. */
export function renderExplanation(observation: Observation, verdict: Verdict, paint: Paint): string {
  const { file, response } = observation.place;
  const name = `${oneLine(observation.toolkit, 80)} ${oneLine(observation.action, 120)}`;
  return [
    `${paint('bold', redact(name))}  ${paint('dim', `${oneLine(file, 200)}, response ${response}`)}`,
    `  ${headline(verdict, paint)}`,
    ...verdict.evidence.map(
      ({ where, text, rule }) =>
        `  ${whereText(where).replaceAll('`', '')}: ${paint('yellow', redact(oneLine(text, 300)))}  ${paint('dim', `[${rule}]`)}`,
    ),
  ].join('\n');
}

function headline(verdict: Verdict, paint: Paint): string {
  const status = verdict.status === undefined ? 'no status' : `HTTP ${verdict.status}`;
  if (verdict.kind === 'clear')
    return paint('green', `not a refusal of access: ${verdict.reason} (${status})`);
  const missing =
    verdict.scopes.length === 0 ? '' : `; missing: ${redact(signatureText(signatureOf(verdict)))}`;
  return paint(
    'red',
    `refused (${status}): ${causeLabel(verdict.cause)}, ${causeMeaning(verdict.cause)}${missing}`,
  );
}
