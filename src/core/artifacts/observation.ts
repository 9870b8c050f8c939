/** The stage of the pipeline that called the action. A later stage of the same workflow replaces an earlier one. */
export type Stage = 'curl-tester' | 'test-and-fix' | 'watchdog';

/** Where an observation stands in what was read: enough for a person to find it again. */
export interface Place {
  /** The artifact's path as given or found, or `archive.zip!entry`. */
  readonly file: string;
  /** 1-based number of the response within the file. */
  readonly response: number;
}

/** What a tester saw when it called one action once. Text is untrusted and not redacted. */
export interface Observation {
  /** The third-party API, e.g. `freshdesk`. */
  readonly toolkit: string;
  /** The callable operation, e.g. `FRESHDESK_LIST_TICKETS`. */
  readonly action: string;
  /** What the tester concluded. A success is never an AuthFailure. */
  readonly success: boolean;
  /** The HTTP status the tester recorded beside the transcript (`http_status`), if it did. */
  readonly status: number | undefined;
  /** The tester's own sentence about the outcome; may guess. */
  readonly summary: string;
  /** What curl printed: `-i`, `-v` or the body only. */
  readonly output: string;
  /** The command line that was run; holds credentials. */
  readonly command: string;
  readonly method: string | undefined;
  readonly url: string | undefined;
  /** The file that defines the action in the repository under test, as the tester names it. */
  readonly file: string | undefined;
  readonly stage: Stage;
  readonly workflowId: string | undefined;
  readonly place: Place;
}

/** A failed call of which nothing is known beyond what is given: a pasted response, an answer in a log. */
export function bareObservation(known: Partial<Observation>): Observation {
  return {
    toolkit: '',
    action: '',
    success: false,
    status: undefined,
    summary: '',
    output: '',
    command: '',
    method: undefined,
    url: undefined,
    file: undefined,
    stage: 'curl-tester',
    workflowId: undefined,
    place: { file: '', response: 1 },
    ...known,
  };
}
