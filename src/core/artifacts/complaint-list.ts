import type { Complaint } from './complaint.ts';
import type { Problem } from './problem.ts';

/** How many problems one file may list before the rest is only counted: a report must stay readable. */
export const MAX_PROBLEMS_PER_FILE = 50;

/** What a complaint says, once it is known that it will be listed. */
export type Wording = () => Omit<Complaint, 'severity'>;

/**
 * The first {@link MAX_PROBLEMS_PER_FILE} complaints about a text and the number of the others, which are not
 * even worded: a small packed file may hold twenty million bad responses.
 */
export class ComplaintList {
  readonly #listed: Complaint[] = [];
  #unlisted = 0;
  #unlistedSeverity: Complaint['severity'] = 'warning';

  get listed(): readonly Complaint[] {
    return this.#listed;
  }

  /** Lists a complaint while there is room, and counts it after that. */
  add(severity: Complaint['severity'], wording: Wording): void {
    if (this.#listed.length < MAX_PROBLEMS_PER_FILE) this.#listed.push({ severity, ...wording() });
    else this.#count(1, severity);
  }

  /** Lists a complaint before all others. */
  addFirst(complaint: Complaint): void {
    this.#listed.unshift(complaint);
    const last = this.#listed.length > MAX_PROBLEMS_PER_FILE ? this.#listed.pop() : undefined;
    if (last !== undefined) this.#count(1, last.severity);
  }

  /** Takes all of another list over; returns those that found room. */
  addAll(other: ComplaintList): readonly Complaint[] {
    const before = this.#listed.length;
    for (const complaint of other.listed) this.add(complaint.severity, () => complaint);
    if (other.#unlisted > 0) this.#count(other.#unlisted, other.#unlistedSeverity);
    return this.#listed.slice(before);
  }

  /** One problem that stands for all that were only counted; none when all were listed. */
  rest(file: string): readonly Problem[] {
    if (this.#unlisted === 0) return [];
    return [{ file, severity: this.#unlistedSeverity, ...moreProblems(this.#unlisted) }];
  }

  #count(complaints: number, severity: Complaint['severity']): void {
    this.#unlisted += complaints;
    if (severity === 'error') this.#unlistedSeverity = 'error';
  }
}

function moreProblems(count: number): Pick<Problem, 'place' | 'message' | 'remedy'> {
  return {
    place: '',
    message: `${count} more ${count === 1 ? 'problem is' : 'problems are'} not listed`,
    remedy: 'They are most likely of the same kinds: correct those above and run again.',
  };
}
