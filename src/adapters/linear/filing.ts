import * as v from 'valibot';

import type { TicketRef } from '../../core/triage/ticket.ts';
import type { Answer, FieldProblem } from './answer.ts';
import type { LinearConnection } from './connection.ts';
import { filingDocument, type MutationKind } from './documents.ts';
import { lookForEffects, madeIssueSchema, refOf } from './effects.ts';
import type { Part } from './parts.ts';
import type { TimeBudget } from './timing.ts';

/** What became of one part. `adopted`: another run had made it first. */
export type PartOutcome =
  | { readonly kind: 'done'; readonly ticket: TicketRef | undefined; readonly adopted: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

const payloadSchema = v.object({ success: v.literal(true), issue: v.optional(madeIssueSchema) });
/**
 * Files the parts of one batch of writes. A mutation with one failing field comes back without data, although the
 * fields before it took effect; so after every answer that leaves something open, the ids tell what exists, and only
 * what is missing is sent again. Updates are sent again as they are: twice is the same as once.
 */
export class Filing {
  readonly #connection: LinearConnection;
  readonly #budget: TimeBudget;
  readonly #outcomes = new Map<Part, PartOutcome>();
  /** Creates that an earlier request of ours may have carried out. */
  readonly #maybeOurs = new Set<Part>();
  /** Parts of which Linear said that they exist already. */
  readonly #conflicts = new Set<Part>();
  #parts: readonly Part[] = [];
  #attempt = 0;

  constructor(connection: LinearConnection, budget: TimeBudget) {
    this.#connection = connection;
    this.#budget = budget;
  }

  /** Files them all, in their order; every part has an outcome afterwards. */
  async file(parts: readonly Part[]): Promise<ReadonlyMap<Part, PartOutcome>> {
    this.#parts = parts;
    await this.#settle(parts);
    return this.#outcomes;
  }

  async #settle(parts: readonly Part[]): Promise<void> {
    for (let open = this.#open(parts); open.length > 0; open = this.#open(parts)) {
      const variables = Object.assign({}, ...open.map((part) => part.variables)) as Record<string, unknown>;
      const answer = await this.#connection.once(filingDocument(open), variables);
      const progress = await this.#judge(open, answer);
      if (progress) continue;
      const [half, rest] = halves(open);
      await this.#settle(half);
      await this.#settle(rest);
    }
  }

  /** False when a refusal names no field of ours and there is more than one write to blame. */
  async #judge(sent: readonly Part[], answer: Answer): Promise<boolean> {
    switch (answer.kind) {
      case 'data':
        for (const part of sent)
          this.#takePayload(part, (answer.data as Record<string, unknown>)[part.alias]);
        return true;
      case 'denied':
        this.#failAll(sent, answer.reason);
        return true;
      case 'busy':
        await this.#comeBack(sent, answer);
        return true;
      case 'refused':
        return this.#takeProblems(sent, answer.problems);
    }
  }

  #takePayload(part: Part, payload: unknown): void {
    const parsed = v.safeParse(payloadSchema, payload);
    if (!parsed.success) return this.#fail(part, 'Linear answered without saying that it was done.');
    const { issue } = parsed.output;
    this.#done(part, issue && refOf(issue), false);
  }

  async #comeBack(sent: readonly Part[], answer: Extract<Answer, { kind: 'busy' }>): Promise<void> {
    const goOn = await this.#budget.pause(this.#attempt, answer.retryAfterMillis);
    this.#attempt += 1;
    if (!goOn) return this.#failAll(sent, this.#connection.outOfTime(answer));
    if (answer.effect === 'none') return;
    for (const part of sent) this.#maybeOurs.add(part);
    await this.#lookForEffects(sent);
  }

  async #takeProblems(sent: readonly Part[], problems: readonly FieldProblem[]): Promise<boolean> {
    const failing = sent.flatMap((part) => {
      const problem = problems.find(({ alias }) => alias === part.alias);
      return problem === undefined ? [] : [{ part, problem }];
    });
    const [first] = failing;
    const culprit = first?.part ?? onlyWrite(sent);
    // Fields run one after the other: those before the failing one were carried out, whatever the answer lacks.
    for (const part of sent.slice(0, culprit === undefined ? sent.length : sent.indexOf(culprit)))
      this.#maybeOurs.add(part);
    for (const { part, problem } of failing) this.#takeProblem(part, problem);
    if (first === undefined && culprit !== undefined) this.#takeProblem(culprit, problems[0] ?? unexplained);
    await this.#lookForEffects(sent);
    return culprit !== undefined;
  }

  #takeProblem(part: Part, problem: FieldProblem): void {
    // Nobody may attach anything here: asking for each ticket anew would take two requests for each.
    if (part.kind === 'note') return this.#failNotes(problem.message);
    if (!problem.conflict) return this.#fail(part, problem.message);
    // Comments and links bear ids made of what they stand on: whoever wrote it, it stands.
    if (part.kind === 'create') this.#conflicts.add(part);
    else this.#done(part, undefined, true);
  }

  async #lookForEffects(sent: readonly Part[]): Promise<void> {
    const creates = this.#open(sent).filter(({ kind }) => kind === 'create');
    const comments = this.#open(sent).filter(({ kind }) => kind === 'comment');
    if (creates.length + comments.length === 0) return;
    const effects = await lookForEffects(this.#connection, idsOf(creates), idsOf(comments));
    if (typeof effects === 'string') return this.#failAll(sent, effects);
    for (const part of creates) {
      const ticket = effects.tickets.get(part.id);
      if (ticket !== undefined) this.#done(part, ticket, !this.#maybeOurs.has(part));
      else if (this.#conflicts.has(part)) this.#fail(part, hiddenTicket);
    }
    for (const part of comments) {
      if (effects.comments.has(part.id)) this.#done(part, undefined, false);
    }
  }

  #open(parts: readonly Part[]): readonly Part[] {
    return parts.filter((part) => !this.#outcomes.has(part));
  }

  #done(part: Part, ticket: TicketRef | undefined, adopted: boolean): void {
    this.#outcomes.set(part, { kind: 'done', ticket, adopted });
  }

  #fail(part: Part, reason: string): void {
    this.#outcomes.set(part, { kind: 'failed', reason });
    // Half a write is not done: what of it is not yet sent waits for the next run, which plans it again.
    if (withoutExtra[part.kind] !== undefined) return;
    this.#failAll(
      this.#parts.filter(({ write }) => write === part.write),
      reason,
    );
  }

  #failNotes(reason: string): void {
    this.#failAll(
      this.#parts.filter(({ kind }) => kind === 'note'),
      reason,
    );
  }

  #failAll(parts: readonly Part[], reason: string): void {
    for (const part of this.#open(parts)) this.#fail(part, reason);
  }
}

/** What a ticket is complete without, and what to say then. */
export const withoutExtra: Partial<Record<MutationKind, string>> = {
  link: 'A ticket could not be linked to the one before it',
  note: 'A ticket could not be given its note, so that only its text remembers what is blocked',
};

const hiddenTicket =
  'Linear has this ticket already but does not show it to this key: it is in a private team, or was deleted for good.';
const unexplained: FieldProblem = {
  alias: undefined,
  conflict: false,
  message: 'Linear refused it without a reason.',
};

function idsOf(parts: readonly Part[]): readonly string[] {
  return parts.map(({ id }) => id);
}

/** The part to blame where Linear names none and there is only one write. */
function onlyWrite(parts: readonly Part[]): Part | undefined {
  return new Set(parts.map(({ write }) => write)).size === 1 ? parts[0] : undefined;
}

function halves(parts: readonly Part[]): readonly [readonly Part[], readonly Part[]] {
  const writes = [...new Set(parts.map(({ write }) => write))];
  const first = new Set(writes.slice(0, Math.ceil(writes.length / 2)));
  return [parts.filter(({ write }) => first.has(write)), parts.filter(({ write }) => !first.has(write))];
}
