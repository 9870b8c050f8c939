import type { Problem } from './problem.ts';

/** How many problems one file may list before the rest is only counted: a report must stay readable. */
export const MAX_PROBLEMS_PER_FILE = 50;

export interface ProblemLimit<T> {
  /** Returns what of these may still be listed, and counts the others. */
  readonly admit: (complaints: readonly T[]) => readonly T[];
  /** One problem that stands for all that were only counted; none when all were listed. */
  readonly rest: (file: string) => readonly Problem[];
}

/** Lets the first {@link MAX_PROBLEMS_PER_FILE} problems of a file through and counts the others. */
export function problemLimit<T extends { readonly severity: Problem['severity'] }>(): ProblemLimit<T> {
  let listed = 0;
  let left = 0;
  let severity: Problem['severity'] = 'warning';
  return {
    admit(complaints) {
      const admitted = complaints.slice(0, MAX_PROBLEMS_PER_FILE - listed);
      listed += admitted.length;
      left += complaints.length - admitted.length;
      if (complaints.slice(admitted.length).some((one) => one.severity === 'error')) severity = 'error';
      return admitted;
    },
    rest: (file) => (left === 0 ? [] : [{ file, severity, ...moreProblems(left) }]),
  };
}

function moreProblems(count: number): Pick<Problem, 'place' | 'message' | 'remedy'> {
  return {
    place: '',
    message: `${count} more ${count === 1 ? 'problem is' : 'problems are'} not listed`,
    remedy: 'They are most likely of the same kinds: correct those above and run again.',
  };
}
