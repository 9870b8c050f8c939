import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { carryOut } from './carry-out.ts';
import { planRun } from './plan-run.ts';
import type { StoredCommand } from './ports/commands.ts';
import { standingOf } from './standing.ts';
import { type ReadCommand, storeCommand, storedBefore, storeRefused } from './store-command.ts';

/** One command of a comment, or of a button that stands for one. */
interface AskedCommand extends ReadCommand {
  readonly settings: CommandSettings;
}

/**
 * Authorises a command, decides it, stores the decision, and only then shows anything of it.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function answerCommand(bot: Bot, asked: AskedCommand): Promise<void> {
  const command = (await storedBefore(bot, asked)) ?? (await decide(bot, asked));
  if (command === undefined) return;
  await carryOut(bot, command, asked.settings);
}

/** Stores what is to become of a command; undefined where the answer is silence. */
async function decide(bot: Bot, asked: AskedCommand): Promise<StoredCommand | undefined> {
  const { comment, parsed, settings } = asked;
  const standing = await standingOf(bot, comment, settings);
  if (standing.kind === 'silent') return undefined;
  if (standing.kind === 'refused') return storeRefused(bot, asked, standing.refusal);
  switch (parsed.kind) {
    case 'wrong':
      return storeRefused(bot, asked, parsed.refusal);
    case 'run':
    case 'retry':
    case 'retry-dropped': {
      const plan = await planRun(bot, { comment, parsed, settings });
      if (plan.kind === 'refused') return storeRefused(bot, asked, plan.refusal);
      const { apps, sha, headRef } = plan;
      return storeCommand(bot, asked, { state: 'accepted', reason: undefined, apps, sha, headRef });
    }
    case 'status':
    case 'cancel':
    case 'why':
    case 'help':
      return storeCommand(bot, asked, { state: 'accepted', reason: undefined });
  }
}
