import { refusalByBudget, refusalToConfirm } from '../../core/commands/limits.ts';
import type { ParsedCommand } from '../../core/commands/parse.ts';
import { pinCommit } from '../../core/commands/pin-commit.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { appsToRetry } from '../../core/commands/related.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import { selectApps } from '../../core/workbench/select.ts';
import type { Bot } from './bot.ts';
import type { CommandComment } from './ports/source-host.ts';
import { isRefusal, settled } from './refusal.ts';
import { appsNow } from './workbench-now.ts';

/** A command that runs something, of an author who may. */
interface Asked {
  readonly comment: CommandComment;
  readonly parsed: Extract<ParsedCommand, { kind: 'run' | 'retry' | 'retry-dropped' }>;
  readonly settings: CommandSettings;
}

/** Which apps are to run on which commit, or why nothing is. */
export type RunPlan =
  | {
      readonly kind: 'planned';
      readonly apps: readonly string[];
      readonly sha: string;
      readonly headRef: string;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Pins the commit, finds the apps, and holds the choice against what may be spent. */
export async function planRun(bot: Bot, asked: Asked): Promise<RunPlan> {
  const { comment, parsed, settings } = asked;
  const [pinning, choice] = await Promise.all([pinNow(bot, asked), appsAskedFor(bot, asked)]);
  if (pinning.kind === 'refused') return pinning;
  if (choice.kind === 'refused') return choice;
  const { apps } = choice;
  const unconfirmed = refusalToConfirm(apps.length, parsed.confirmed, settings);
  if (unconfirmed !== undefined) return { kind: 'refused', refusal: unconfirmed };
  const since = bot.world.nowMillis() - settings.budgets.windowHours * 3_600_000;
  const spent = await bot.store.spentSince(comment, comment.author, since);
  const over = refusalByBudget(apps.length, spent, settings);
  if (over !== undefined) return { kind: 'refused', refusal: over };
  return { kind: 'planned', apps, sha: pinning.sha, headRef: pinning.headRef };
}

/** Only our own ledger tells what stood on the pull request when the comment was written. */
async function pinNow(
  { source, store, world }: Bot,
  { comment, parsed }: Asked,
): Promise<ReturnType<typeof pinCommit>> {
  const now = settled(await source.pullRequest(comment));
  if (isRefusal(now)) return { kind: 'refused', refusal: { kind: 'host', reason: now.reason } };
  const { createdAtMillis } = comment;
  const headAtComment = await store.headAt(comment, createdAtMillis);
  const headMovedAtMillis = await store.headMovedAfter(comment, createdAtMillis);
  if (headAtComment !== now.headSha) {
    // Where the ledger begins with this comment, a later look at the same comment must find what this one saw.
    const isFirst = headAtComment === undefined && headMovedAtMillis === undefined;
    await store.rememberHead(comment, now.headSha, isFirst ? createdAtMillis : world.nowMillis());
  }
  return pinCommit({
    sha: parsed.sha,
    now,
    headAtComment,
    headMovedAtMillis,
  });
}

async function appsAskedFor(
  bot: Bot,
  { comment, parsed, settings }: Asked,
): Promise<ReturnType<typeof selectApps>> {
  const now = await appsNow(bot.workbench, settings);
  if (now.kind === 'refused') return now;
  if (parsed.kind === 'run') return selectApps(now.apps, parsed.selectors);
  const commands = await bot.store.commandsOf(comment, 100);
  const history = await Promise.all(
    commands
      .filter(({ name }) => name === settings.name)
      .map(async (command) => ({ command, runs: await bot.store.runsOf(command.id) })),
  );
  const known = new Set(now.apps.map(({ path }) => path));
  const apps = appsToRetry(parsed.kind, history).filter((app) => known.has(app));
  if (apps.length === 0)
    return {
      kind: 'refused',
      refusal: { kind: 'nothing-to-retry', dropped: parsed.kind === 'retry-dropped' },
    };
  return { kind: 'selected', apps };
}
