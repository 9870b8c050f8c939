import { settings } from '../config/settings.ts';
import type { BlockedGroup } from '../triage/blocked-group.ts';
import { isKnown } from '../credentials/kinds/sent-credential.ts';
import { usedCredentials } from '../triage/used-credentials.ts';
import { scopesOf } from '../triage/signature.ts';
import type { Umbrella } from '../triage/systemic.ts';
import { sectionHeading } from '../triage/ticket.ts';
import { planUnlock } from '../triage/unlock-plan.ts';
import { causeLabel, causeMeaning, causesLabel, scopeList } from './advice.ts';
import { credentialText } from './called-with.ts';
import { type Budget, fit } from './fit.ts';
import { noteFor } from './grants.ts';
import { codeSpan, count, paragraphs, table } from './markdown.ts';
import { retestText } from './retest.ts';
import { seenText } from './seen.ts';
import type { TicketContext } from './ticket-context.ts';
import { unlockList } from './unlock-list.ts';

const mostGrants = 15;
const mostNamesOfGroup = 50;
/** A row has more than 30 characters, so that of a page of 60,000 no more rows come into question. */
const mostRows = 2_000;

/** Why an umbrella stands for many groups, in half a sentence. */
export function umbrellaReason(umbrella: Umbrella): string {
  return umbrella.reason.kind === 'one-cause'
    ? `one cause, ${causeLabel(umbrella.reason.cause)}`
    : 'too many new groups for one ticket each';
}

/** How to get a ticket per group instead of an umbrella over `groups` of them; empty where the limit cannot be so high. */
export function raiseLimit(groups: number, limit: string): string {
  if (groups > settings['max-new-tickets'].most) return '';
  return `Raise ${limit} to ${groups} to get a ticket per group.`;
}

/**
 * What an umbrella ticket says: what to look for, what would bring most back, the groups, and the names of their
 * actions group by group. Names go before rows of the table where not everything fits.
 */
export function umbrellaPage(umbrella: Umbrella, context: TicketContext, budget: Budget): string {
  const unlock = unlockList(planUnlock(umbrella.groups).overall, context.grantability, {
    most: mostGrants,
    mostScopes: 4,
    rest: 'the report',
  });
  const lines = {
    rows: umbrella.groups.slice(0, mostRows).map((group) => rowOf(group, context)),
    names: names(umbrella, context),
  };
  const render = (shown: number): string => page(umbrella, { ...lines, unlock }, context, shown);
  return fit(budget, [], { count: lines.rows.length + lines.names.length, render });
}

/** Rendered once, because a page is tried in many lengths. */
interface Parts {
  readonly unlock: string;
  readonly rows: readonly (readonly string[])[];
  readonly names: readonly string[];
}

/** `shown` counts rows of the table first, then groups whose actions are named. */
function page({ groups, reason }: Umbrella, parts: Parts, context: TicketContext, shown: number): string {
  const rows = parts.rows.slice(0, shown);
  const named = parts.names.slice(0, Math.max(0, shown - parts.rows.length));
  return paragraphs(
    `${sectionHeading}\n\n${advice(groups, reason)}`,
    parts.unlock,
    `### ${count(groups.length, 'group')} of blocked actions`,
    rows.length === 0 ? '' : table(['Toolkit', 'Missing', 'Actions', 'Cause'], rows),
    more(groups.length - rows.length),
    named.length === 0 ? '' : `### Blocked actions\n\n${named.join('\n')}`,
    named.length === 0 ? '' : more(groups.length - named.length),
    `### How to re-test\n\n${retestText({ ...context.retest, template: undefined }, '', [])}`,
    seenText(context.source),
  );
}

function advice(groups: readonly BlockedGroup[], reason: Umbrella['reason']): string {
  if (reason.kind === 'one-cause') {
    const toolkits = count(new Set(groups.map(({ toolkit }) => toolkit)).size, 'toolkit');
    return `${toolkits} fail in the same way: ${causeMeaning(reason.cause)}. Look for what they share first: a proxy, a vault or secret that was not loaded, one expired key, a blocked address. If they share nothing, mend them one by one, in this order.`;
  }
  const now = raiseLimit(groups.length, '`max-new-tickets`');
  return `${count(groups.length, 'group')} of blocked actions are new in one run. Look for a shared cause first; what remains below the limit (\`max-new-tickets\`) in a later run gets a ticket each. ${now}`.trimEnd();
}

function rowOf(group: BlockedGroup, context: TicketContext): readonly string[] {
  return [
    codeSpan(group.toolkit, 80),
    missing(group, context),
    String(group.actions.length),
    causesLabel(group.actions),
  ];
}

/** The actions of each group on a line; none where the rows alone do not fit. */
function names({ groups }: Umbrella, context: TicketContext): readonly string[] {
  return groups.length > mostRows ? [] : groups.map((group) => namesOf(group, context));
}

function namesOf(group: BlockedGroup, context: TicketContext): string {
  const shown = group.actions.slice(0, mostNamesOfGroup).map(({ action }) => codeSpan(action));
  const rest = group.actions.length - shown.length;
  if (rest > 0) shown.push(`and ${rest} more`);
  return `- ${codeSpan(group.toolkit, 80)}, ${missing(group, context)}${calledWith(group)}: ${shown.join(', ')}`;
}

function calledWith({ actions }: BlockedGroup): string {
  const used = usedCredentials(actions).filter(isKnown).map(credentialText);
  return used.length === 0 ? '' : `, called with ${used.join(' and ')}`;
}

function missing({ toolkit, signature }: BlockedGroup, { grantability }: TicketContext): string {
  const note = noteFor(grantability, toolkit);
  return scopeList(scopesOf(signature), signature.kind === 'any-of', 6, note) || 'not named';
}

function more(groups: number): string {
  return groups === 0 ? '' : `and ${count(groups, 'more group')}; the report lists all of them.`;
}
