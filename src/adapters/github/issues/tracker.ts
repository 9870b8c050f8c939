import type { DedupKey } from '../../../core/triage/dedup-key.ts';
import type { TicketsFound, TicketWrite, TicketWritten, Tracker } from '../../../flows/tracker.ts';
import type { RepositoryName } from '../answer.ts';
import { describeGitHubError } from '../describe-error.ts';
import { failureOf } from '../failure.ts';
import { ensureLabel, openIssue, type TicketCreate, yieldToTwin } from './filing.ts';
import { askIssue, changeIssue, type TicketChange } from './changing.ts';
import {
  type GitHubIssue,
  type GitHubRequests,
  type IssuesPlace,
  labelNames,
  listIssues,
  newestIssues,
  refOf,
  ticketFrom,
  ticketLabel,
} from './issue-list.ts';
import { refusedFields } from './refused-fields.ts';

/** What the GitHub tracker needs to know. */
export interface GitHubIssuesOptions extends RepositoryName {
  /** An octokit with throttling and retries; `createGitHubClient` makes one. */
  readonly github: GitHubRequests;
  /** Given to tickets beside `scopekeeper`; GitHub makes those that do not exist. */
  readonly labels?: readonly string[] | undefined;
  /** Logins. */
  readonly assignees?: readonly string[] | undefined;
}

/** Tickets as issues of one repository, found by the label `scopekeeper` and the marker in their text. */
export function createGitHubTracker(options: GitHubIssuesOptions): Tracker {
  const tracker = new GitHubIssuesTracker(options);
  return {
    name: 'github',
    find: ({ keys, allOpen }) => tracker.find(keys, allOpen),
    apply: (writes) => tracker.apply(writes),
    warnings: () => [...tracker.warnings],
  };
}

/** An issue that this run opened; whether it stays is known when all are open. */
interface Opened {
  readonly kind: 'opened';
  readonly write: TicketCreate;
  readonly own: GitHubIssue;
}
type Outcome = TicketWritten | Opened;

class GitHubIssuesTracker {
  readonly warnings = new Set<string>();
  readonly #place: IssuesPlace;
  readonly #labels: readonly string[];
  readonly #assignees: readonly string[];
  #issues: ReadonlyMap<string, GitHubIssue> | undefined;
  #labelReady: Promise<void> | undefined;

  constructor({ github, owner, repo, labels, assignees }: GitHubIssuesOptions) {
    this.#place = { github, repository: { owner, repo } };
    this.#labels = labels ?? [];
    this.#assignees = assignees ?? [];
  }

  async find(keys: readonly DedupKey[], allOpen: boolean): Promise<TicketsFound> {
    const wanted = new Set(keys);
    const issues = await this.#listed().catch((error: unknown) => {
      throw new Error(sentence(error, 'look for tickets', 'issues: read'), { cause: error });
    });
    const tickets = [...issues.values()].flatMap((issue) => ticketFrom(issue) ?? []);
    return {
      matching: tickets.filter(({ key }) => wanted.has(key)),
      open: allOpen ? tickets.filter(({ status }) => status === 'open') : [],
    };
  }

  async apply(writes: readonly TicketWrite[]): Promise<readonly TicketWritten[]> {
    const outcomes: Outcome[] = [];
    for (const write of writes) outcomes.push(await this.#applyOne(write));
    return this.#withoutTwins(outcomes);
  }

  /** One listing a run: what was found stays what is worked on. */
  async #listed(): Promise<ReadonlyMap<string, GitHubIssue>> {
    this.#issues ??= new Map((await listIssues(this.#place)).map((issue) => [String(issue.number), issue]));
    return this.#issues;
  }

  async #applyOne(write: TicketWrite): Promise<Outcome> {
    const create = write.kind === 'create';
    const doing = create ? 'create the ticket' : `update the ticket ${write.ticket.ref.name}`;
    try {
      return create ? { kind: 'opened', write, own: await this.#open(write) } : await this.#change(write);
    } catch (error) {
      return { kind: 'undelivered', reason: sentence(error, doing, 'issues: write') };
    }
  }

  async #open(write: TicketCreate): Promise<GitHubIssue> {
    const known = await this.#listed();
    if (known.size === 0) await (this.#labelReady ??= ensureLabel(this.#place));
    const options = { labels: this.#labels, assignees: this.#assignees };
    const issue = await openIssue(this.#place, write, options, (warning) => this.warnings.add(warning));
    if (!labelNames(issue).has(ticketLabel)) {
      this.warnings.add(
        `GitHub did not put the label ${ticketLabel} on ${refOf(issue).name}, so that the next run will not find it. Does the token have issues: write?`,
      );
    }
    return issue;
  }

  async #change(write: TicketChange): Promise<TicketWritten> {
    const { id } = write.ticket.ref;
    const issue = (await this.#listed()).get(id) ?? (await askIssue(this.#place, Number(id)));
    await changeIssue(this.#place, issue, write, this.#labels);
    return { kind: 'done', ticket: write.ticket.ref, adopted: false };
  }

  async #withoutTwins(outcomes: readonly Outcome[]): Promise<readonly TicketWritten[]> {
    const newest = outcomes.some(({ kind }) => kind === 'opened') ? await this.#newest() : [];
    const written: TicketWritten[] = [];
    for (const outcome of outcomes) {
      written.push(outcome.kind === 'opened' ? await this.#yield(outcome, newest) : outcome);
    }
    return written;
  }

  async #newest(): Promise<readonly GitHubIssue[]> {
    try {
      return await newestIssues(this.#place);
    } catch (error) {
      this.#warnOfTwins(error);
      return [];
    }
  }

  async #yield({ own, write }: Opened, newest: readonly GitHubIssue[]): Promise<TicketWritten> {
    try {
      return { kind: 'done', ...(await yieldToTwin(this.#place, own, write, newest)) };
    } catch (error) {
      this.#warnOfTwins(error);
      return { kind: 'done', ticket: refOf(own), adopted: false };
    }
  }

  #warnOfTwins(error: unknown): void {
    const reason = sentence(
      error,
      'look for tickets that another run filed at the same moment',
      'issues: write',
    );
    this.warnings.add(`There may be two open tickets for one thing: ${reason}`);
  }
}

function sentence(error: unknown, doing: string, needs: string): string {
  if (failureOf(error).status === 410) {
    return `could not ${doing}: issues are turned off in this repository; turn them on in its settings, or choose another tracker`;
  }
  const details = refusedFields(error).map(({ field, complaint }) => `; ${field}: ${complaint}`);
  return `${describeGitHubError(error, doing, needs)}${details.join('').slice(0, 300)}`;
}
