/** Why an authorization server could not be asked, in words for the user; thrown inside this folder only. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
  readonly code = 'SCOPEKEEPER_UNUSABLE_ANSWER';
  /** `gone`: there is no answer at all, and asking elsewhere at the same server is of no use. */
  readonly kind: 'gone' | 'useless';
  readonly remedy: string;

  constructor(kind: 'gone' | 'useless', problem: string, remedy: string) {
    super(problem);
    this.kind = kind;
    this.remedy = remedy;
  }
}

/** The way out that is always there. */
export const useCopy =
  'Try again later, or check a cached copy of its metadata (`metadata`; `scopes check --save-metadata` writes one).';
