import { noteText, refusalText } from '../../core/commands/replies.ts';
import { answerComment, answeredKey } from './answer-comment.ts';
import type { Bot } from './bot.ts';
import { conclude } from './conclude.ts';
import { carryOut } from './carry-out.ts';
import { commandsNow, invalidRefusal, notConfigured } from './configuration-now.ts';
import { refreshAllMenus } from './menu.ts';
import { pullRequestName, repositoryName } from './names.ts';
import { observe } from './observe-run.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { DeliveryList } from './ports/delivery-list.ts';
import { isRefusal, TryLater } from './refusal.ts';

/** So long the queue tries a command's own delivery often enough. */
const ownHandlerMillis = 10 * 60_000;

/** Repositories that were quiet for longer are not looked through. */
const quietMillis = 30 * 24 * 3_600_000;

/** Asks GitHub to deliver again what never arrived. GitHub does not do so by itself. */
export async function sweepDeliveries(bot: Bot): Promise<void> {
  const now = bot.world.nowMillis();
  const recent = await bot.deliveries.recent(now - bot.pace.sweepBackMillis);
  if (isRefusal(recent)) return bot.log(`no list of deliveries: ${recent.reason}`);
  const settledOnes = recent.filter(
    ({ deliveredAtMillis }) => deliveredAtMillis < now - bot.pace.settlingMillis,
  );
  const latest = latestByGuid(settledOnes);
  for (const guid of await bot.queue.neverStored([...latest.keys()])) {
    const id = latest.get(guid)?.id;
    if (id !== undefined) await redeliver(bot, guid, id);
  }
}

type Attempt = Extract<Awaited<ReturnType<DeliveryList['recent']>>, readonly unknown[]>[number];

function latestByGuid(attempts: readonly Attempt[]): ReadonlyMap<string, Attempt> {
  const latest = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const known = latest.get(attempt.guid);
    if (known === undefined || known.deliveredAtMillis < attempt.deliveredAtMillis)
      latest.set(attempt.guid, attempt);
  }
  return latest;
}

async function redeliver({ deliveries, log }: Bot, guid: string, id: number): Promise<void> {
  const answer = await deliveries.redeliver(id);
  if (isRefusal(answer)) log(`not delivered again: ${answer.reason}`, { delivery: guid });
  else log('asked for a delivery again', { delivery: guid });
}

/** Looks through recent comments for commands that nobody told us of: deliveries can be missing without a trace. */
export async function rescanComments(bot: Bot): Promise<void> {
  const now = bot.world.nowMillis();
  for (const repository of await bot.store.repositoriesSince(now - quietMillis)) {
    const comments = await bot.source.commentsSince(repository, now - bot.pace.sweepBackMillis);
    if (isRefusal(comments)) {
      bot.log(`comments are not looked through: ${comments.reason}`, {
        repository: repositoryName(repository),
      });
      continue;
    }
    for (const comment of comments) {
      if (comment.createdAtMillis > now - bot.pace.settlingMillis) continue;
      // What somebody wrote into a comment later is no command.
      if (comment.updatedAtMillis !== comment.createdAtMillis) continue;
      if ((await bot.store.effect(answeredKey(comment)))?.state === 'done') continue;
      await orLater(bot, pullRequestName(comment), () => answerComment(bot, comment));
    }
  }
}

/** Looks whether menus still are true. */
export async function sweepMenus(bot: Bot): Promise<void> {
  await orLater(bot, 'menus', () => refreshAllMenus(bot));
}

/** Looks at every run that has not ended, whether or not GitHub said anything about it. */
export async function pollRuns(bot: Bot): Promise<void> {
  for (const run of await bot.store.unfinishedRuns(200))
    await orLater(bot, run.triggerId, () => observe(bot, run));
}

/** Brings every open command on its way: its handler may have died between any two steps. */
export async function resumeCommands(bot: Bot): Promise<void> {
  const before = bot.world.nowMillis() - ownHandlerMillis;
  for (const command of await bot.store.openCommands(200)) {
    if (command.state === 'accepted' && command.requestedAtMillis > before) continue;
    await orLater(bot, command.id, () => resume(bot, command));
  }
}

async function resume(bot: Bot, command: StoredCommand): Promise<void> {
  if (command.state === 'running') return conclude(bot, command.id);
  const now = await commandsNow(bot.source, command.pullRequest);
  if (isRefusal(now)) return;
  const settings =
    now.kind === 'invalid' ? undefined : now.commands.find(({ name }) => name === command.name);
  const age = bot.world.nowMillis() - command.requestedAtMillis;
  if (settings === undefined) {
    const refusal = now.kind === 'invalid' ? invalidRefusal(now) : notConfigured;
    await end(bot, command, { state: 'failed', reason: refusalText(refusal, command.name) });
  } else if (age > settings.deadlineMinutes * 60_000) {
    const note = { kind: 'lost', minutes: settings.deadlineMinutes } as const;
    await end(bot, command, { state: 'lost', reason: noteText(note, command.name) });
  } else await carryOut(bot, command, settings);
}

/** Its runs end first, so that none of them can bring it back. */
async function end(
  { store, pages }: Bot,
  command: StoredCommand,
  outcome: { readonly state: 'failed' | 'lost'; readonly reason: string },
): Promise<void> {
  for (const { triggerId } of await store.runsOf(command.id))
    await store.updateRun(triggerId, { state: 'lost' });
  await store.moveCommand(command.id, ['accepted'], outcome);
  pages.soon(command);
}

/** One thing that GitHub does not answer must not hold up the others; the next round tries it again. */
async function orLater(bot: Bot, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TryLater)) throw error;
    bot.log(`tried again later: ${error.message}`, { what });
  }
}
