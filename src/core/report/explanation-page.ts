import type { Observation } from '../artifacts/observation.ts';
import { sentCredential } from '../credentials/kinds/sent-credential.ts';
import type { Evidence, Verdict } from '../detection/verdict.ts';
import { signatureOf, signatureText } from '../triage/signature.ts';
import { whereText } from './action-table.ts';
import { plainCredential } from './called-with.ts';
import { causeLabel, causeMeaning } from './advice.ts';
import { oneLine } from './markdown.ts';
import { markedTranscript } from './marked-transcript.ts';
import type { Paint } from './terminal.ts';

/** How an explanation looks: colours, or brackets around the words where there are none. */
export interface ExplanationStyle {
  readonly paint: Paint;
  readonly mark: (words: string) => string;
}

/** A verdict for a person: what it is, why, the words it rests on and where they stand. `redact` hides secrets. */
export function renderExplanation(
  observation: Observation,
  verdict: Verdict,
  redact: (text: string) => string,
  { paint, mark }: ExplanationStyle,
): string {
  const { file, response } = observation.place;
  const name = `${oneLine(observation.toolkit, 80)} ${oneLine(observation.action, 120)}`;
  const spans = verdict.evidence.flatMap(({ span }) => (span === undefined ? [] : [span]));
  const transcript = markedTranscript(observation.output, spans, redact, mark);
  return [
    `${paint('bold', redact(name))}  ${paint('dim', `${oneLine(file, 200)}, response ${response}`)}`,
    `  ${redact(headline(verdict, paint))}`,
    ...calledWith(observation, verdict),
    ...verdict.evidence.map((piece) => `  ${evidenceLine(piece, redact, paint)}`),
    ...(transcript === '' ? [] : transcript.split('\n').map((line) => `    ${paint('dim', '|')} ${line}`)),
  ].join('\n');
}

function calledWith(observation: Observation, verdict: Verdict): readonly string[] {
  const sent = verdict.kind === 'auth' ? sentCredential(observation) : undefined;
  return sent === undefined ? [] : [`  called with ${plainCredential(sent)}`];
}

function evidenceLine(
  { where, text, rule }: Evidence,
  redact: (text: string) => string,
  paint: Paint,
): string {
  return `${whereText(where).replaceAll('`', '')}: ${redact(oneLine(text, 300))}  ${paint('dim', `[${shownRule(rule)}]`)}`;
}

/** A wording's rule is a pattern in our own notation, which only the JSON carries; standards and providers have names. */
function shownRule(rule: string): string {
  return rule.startsWith('wording:') ? 'wording' : rule;
}

function headline(verdict: Verdict, paint: Paint): string {
  const status = verdict.status === undefined ? 'no status' : `HTTP ${verdict.status}`;
  if (verdict.kind === 'clear')
    return paint('green', `not a refusal of access: ${verdict.reason} (${status})`);
  const missing = verdict.scopes.length === 0 ? '' : `; missing: ${signatureText(signatureOf(verdict))}`;
  return paint(
    'red',
    `refused (${status}): ${causeLabel(verdict.cause)}, ${causeMeaning(verdict.cause)}${missing}`,
  );
}
