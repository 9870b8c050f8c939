import type { Cause } from '../detection/verdict.ts';
import { type BlockedGroup, causeCounts } from '../triage/blocked-group.ts';
import { usedCredentials } from '../triage/used-credentials.ts';
import { scopesOf } from '../triage/signature.ts';
import { sectionHeading } from '../triage/ticket.ts';
import { actionTable, type Detail } from './action-table.ts';
import { causeLabel, causeMeaning, remedy } from './advice.ts';
import { calledWithText, passedText } from './called-with.ts';
import { type Budget, fit } from './fit.ts';
import { grantText, noteFor, type ScopeNote } from './grants.ts';
import { count, paragraphs } from './markdown.ts';
import { retestText } from './retest.ts';
import { seenText } from './seen.ts';
import type { TicketContext } from './ticket-context.ts';

/** What the ticket of one group says, with as much of each action as fits. */
export function groupPage(group: BlockedGroup, context: TicketContext, budget: Budget): string {
  const all = group.actions.length;
  const details: readonly Detail[] = ['evidence', 'status', 'names'];
  return fit(
    budget,
    details.map((detail) => () => page(group, context, detail, all)),
    { count: all, render: (shown) => page(group, context, 'names', shown) },
  );
}

function page(group: BlockedGroup, context: TicketContext, detail: Detail, shown: number): string {
  const names = group.actions.map(({ action }) => action);
  return paragraphs(
    `${sectionHeading}\n\n${whatToDo(group, noteFor(context.grantability, group.toolkit))}`,
    grantText(context.grantability, group.toolkit, scopesOf(group.signature)),
    `Why: ${causesText(group)}.`,
    calledWithText(usedCredentials(group.actions), group.actions.length),
    `### ${count(names.length, 'blocked action')}`,
    actionTable(group.actions, detail, shown),
    `### How to re-test\n\n${retestText(context.retest, group.toolkit, names)}`,
    seenText(context.source),
  );
}

/** One remedy, or one per cause: what helps the actions of one cause does nothing for the others. */
function whatToDo(group: BlockedGroup, note: ScopeNote): string {
  const scopes = scopesOf(group.signature);
  const anyOf = group.signature.kind === 'any-of';
  const remedies = [...causeCounts([group])].map(([cause, actions]) => ({
    actions: count(actions, 'action'),
    text: [remedy({ toolkit: group.toolkit, cause, scopes, anyOf }, note), passed(group, cause)]
      .join(' ')
      .trim(),
  }));
  const [only] = remedies;
  if (remedies.length === 1 && only !== undefined) {
    return `${only.text} That brings ${only.actions} back, which CI leaves out of what ships until then.`;
  }
  return paragraphs(
    `These actions were refused for ${remedies.length} causes, each with a remedy of its own. CI leaves them out of what ships until then.`,
    remedies.map(({ actions, text }) => `- ${actions}: ${text}`).join('\n'),
  );
}

/** Where another kind is wanted, what was passed instead. */
function passed({ actions }: BlockedGroup, cause: Cause): string {
  if (cause !== 'wrong-credential-kind') return '';
  return passedText(usedCredentials(actions.filter((action) => action.cause === cause)));
}

function causesText(group: BlockedGroup): string {
  const counts = [...causeCounts([group])];
  const [only] = counts;
  if (counts.length === 1 && only !== undefined) return `${causeMeaning(only[0])} (${causeLabel(only[0])})`;
  return counts
    .map(([cause, n]) => `${causeMeaning(cause)} (${causeLabel(cause)}, ${count(n, 'action')})`)
    .join('; ');
}
