import { supersededBy } from '../../core/commands/related.ts';
import { noteText } from '../../core/commands/replies.ts';
import type { Bot } from './bot.ts';
import { stopRunsOf } from './cancel.ts';
import type { StoredCommand } from './ports/commands.ts';

/** Ends the open commands that ask for the same as a newer one that is under way, and says so on their pages. */
export async function supersedeOlder(bot: Bot, newer: StoredCommand): Promise<void> {
  if ((await bot.store.command(newer.id))?.state !== 'running') return;
  const others = await bot.store.commandsOf(newer.pullRequest, 100);
  for (const id of supersededBy(newer, others)) {
    const reason = noteText({ kind: 'superseded', by: newer.requestedBy }, newer.name);
    const moved = await bot.store.moveCommand(id, ['accepted', 'running'], { state: 'superseded', reason });
    if (!moved) continue;
    await stopRunsOf(bot, id);
    bot.pages.soon({ id, pullRequest: newer.pullRequest });
  }
}
