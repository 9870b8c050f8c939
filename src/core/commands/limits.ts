import type { CommandSettings } from '../config/command-settings.ts';
import type { Refusal } from './refusal.ts';

/** Refuses a command for more apps than a person, or a pull request, may still ask for in the window. */
export function refusalByBudget(
  asked: number,
  spent: { readonly byPerson: number; readonly byPullRequest: number },
  { budgets }: Pick<CommandSettings, 'budgets'>,
): Refusal | undefined {
  const { perPerson, perPullRequest, windowHours } = budgets;
  if (spent.byPerson + asked > perPerson) {
    const left = Math.max(0, perPerson - spent.byPerson);
    return { kind: 'over-budget', whose: 'person', asked, left, most: perPerson, windowHours };
  }
  if (spent.byPullRequest + asked > perPullRequest) {
    const left = Math.max(0, perPullRequest - spent.byPullRequest);
    return { kind: 'over-budget', whose: 'pull-request', asked, left, most: perPullRequest, windowHours };
  }
  return undefined;
}

/** Asks for `--yes` before a dear choice. */
export function refusalToConfirm(
  apps: number,
  confirmed: boolean,
  { confirmAbove }: Pick<CommandSettings, 'confirmAbove'>,
): Refusal | undefined {
  return apps > confirmAbove && !confirmed ? { kind: 'needs-confirmation', apps } : undefined;
}
