/** A call that GitHub refused or did not answer. */
export interface HostRefusal {
  readonly kind: 'refused';
  /** What to do about it, in a sentence without secrets. */
  readonly reason: string;
  /** Whether asking again later can help. */
  readonly isTemporary: boolean;
}

/** Whether a call was refused rather than answered. */
export function isRefusal(answer: unknown): answer is HostRefusal {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refused';
}

/** Work that cannot go on now and may later: whoever runs it calls it again. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  readonly code = 'SCOPEKEEPER_TRY_LATER';
  /** When to try again at the earliest; undefined leaves it to the caller. */
  readonly retryAfterMillis: number | undefined;

  constructor(reason: string, retryAfterMillis?: number) {
    super(reason);
    this.retryAfterMillis = retryAfterMillis;
  }
}

/**
 * An answer, or a refusal that will stay one.
 * @throws {TryLater} when asking again can help
 */
export function settled<T>(answer: T | HostRefusal): T | HostRefusal {
  if (isRefusal(answer) && answer.isTemporary) throw new TryLater(answer.reason);
  return answer;
}
