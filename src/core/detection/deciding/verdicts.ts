import type { Answer } from '../reading/answer.ts';
import type { ClearReason, ClearVerdict, Evidence } from '../verdict.ts';

/** A verdict of another reason than access, with the status among its evidence. */
export function clearVerdict(
  reason: ClearReason,
  answer: Answer,
  evidence: readonly Evidence[],
): ClearVerdict {
  return { kind: 'clear', reason, status: answer.status, evidence: [...statusEvidence(answer), ...evidence] };
}

/** The status as evidence; none where it is unknown. */
export function statusEvidence(answer: Answer): Evidence[] {
  if (answer.status === undefined) return [];
  const span = answer.statusSpan === undefined ? {} : { span: answer.statusSpan };
  const where = answer.statusFrom === 'summary' ? 'summary' : 'status';
  return [{ where, text: String(answer.status), rule: 'RFC 9110 section 15', ...span }];
}
