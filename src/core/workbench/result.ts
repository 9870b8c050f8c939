/** Where one app of a run stands. The last five are final. `dropped`: left out because access was refused. */
export type ResultState = 'waiting' | 'running' | 'passed' | 'failed' | 'dropped' | 'canceled' | 'no-result';

/** A refusal of access that made an app fail. */
export interface RefusalOfAccess {
  /** A `Cause` of the detection core. */
  readonly cause: string;
  readonly scopes: readonly string[];
  /** Read from a log, not told by the workbench. */
  readonly isHint: boolean;
}

/** What a run says of one app. */
export interface AppResult {
  readonly app: string;
  readonly state: ResultState;
  /** 0 to 5. */
  readonly confidence: number | undefined;
  readonly durationMillis: number | undefined;
  readonly jobUrl: string | undefined;
  readonly logUrl: string | undefined;
  readonly refusal: RefusalOfAccess | undefined;
  /** One sentence of the workbench: untrusted, redacted. */
  readonly detail: string | undefined;
}

const isFinal: Record<ResultState, boolean> = {
  waiting: false,
  running: false,
  passed: true,
  failed: true,
  dropped: true,
  canceled: true,
  'no-result': true,
};

/** Whether an app has come to its end in this attempt. */
export function isFinalResult(state: ResultState): boolean {
  return isFinal[state];
}

/** An app of which nothing is known but its state. */
export function bareResult(app: string, state: ResultState): AppResult {
  return {
    app,
    state,
    confidence: undefined,
    durationMillis: undefined,
    jobUrl: undefined,
    logUrl: undefined,
    refusal: undefined,
    detail: undefined,
  };
}
