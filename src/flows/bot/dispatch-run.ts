import { refusalBeforeDispatch } from '../../core/commands/pin-commit.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { noteText, refusalText } from '../../core/commands/replies.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import { fillDispatch } from '../../core/workbench/payload.ts';
import { groupApps } from '../../core/workbench/plan.ts';
import { advance, type RunFact } from '../../core/workbench/run.ts';
import type { Bot } from './bot.ts';
import { dispatchKey, dispatchLock, dropPlanned } from './cancel.ts';
import { conclude } from './conclude.ts';
import { repositoryName } from './names.ts';
import { once } from './once.ts';
import type { Dispatch } from '../../core/workbench/payload.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { StoredRun } from './ports/runs.ts';
import { react } from './react.ts';
import { type HostRefusal, isRefusal, settled, TryLater } from './refusal.ts';

/** A command that runs something, pinned to a commit. */
interface PinnedCommand extends StoredCommand {
  readonly sha: string;
}

/**
 * Dispatches the runs of an accepted command, each once, whatever crashes in between. The head is read once more
 * right before, because between a comment and its dispatch somebody may push.
 * @throws {TryLater} when GitHub could not be asked, or when another replica is at it
 */
export async function dispatchCommand(
  bot: Bot,
  { id, sha }: StoredCommand,
  settings: CommandSettings,
): Promise<void> {
  const done = await bot.store.exclusively(dispatchLock(id), async () => {
    const command = await bot.store.command(id);
    if (command === undefined || sha === undefined) return true;
    if (command.state !== 'accepted') return dropUnsent(bot, command);
    await dispatchAll(bot, { ...command, sha }, settings);
    return true;
  });
  if (done === undefined) throw new TryLater('another replica dispatches the runs of this command', 1000);
}

async function dropUnsent(bot: Bot, { id, state }: StoredCommand): Promise<true> {
  if (state !== 'running') await dropPlanned(bot, id);
  return true;
}

async function dispatchAll(bot: Bot, command: PinnedCommand, settings: CommandSettings): Promise<void> {
  const runs = await planRuns(bot, command, settings);
  if (isRefusal(runs)) return fail(bot, command, { kind: 'host', reason: runs.reason });
  for (const run of runs.filter(({ state }) => state === 'planned')) {
    const refusal = await dispatchOne(bot, command, settings, run);
    if (refusal !== undefined) return fail(bot, command, refusal);
  }
  await bot.store.moveCommand(command.id, ['accepted'], { state: 'running' });
  await conclude(bot, command.id);
  await react(bot, command, 'rocket');
}

/** The runs of a command, stored before any is dispatched; after a crash only those that are missing are added. */
async function planRuns(
  { store, workbench: host, world }: Bot,
  command: PinnedCommand,
  { workbench, apps, deadlineMinutes }: CommandSettings,
): Promise<readonly StoredRun[] | HostRefusal> {
  const installationId = settled(await host.installation(workbench));
  if (isRefusal(installationId)) return installationId;
  if (installationId === undefined) {
    const reason = `the App is not installed on ${repositoryName(workbench)}`;
    return { kind: 'refused', reason, isTemporary: false };
  }
  const planned = new Set((await store.runsOf(command.id)).flatMap((run) => run.apps));
  const missing = command.apps.filter((app) => !planned.has(app));
  for (const group of groupApps(missing, apps.list)) {
    await store.addRun({
      triggerId: world.newTriggerId(),
      commandId: command.id,
      workbench,
      workbenchInstallationId: installationId,
      apps: group,
      state: 'planned',
      runId: undefined,
      attempt: 1,
      url: undefined,
      conclusion: undefined,
      deadlineMillis: world.nowMillis() + deadlineMinutes * 60_000,
    });
  }
  return store.runsOf(command.id);
}

/** What a dispatch led to: the run, or nothing but that GitHub took it. */
type Dispatched = Omit<Extract<RunFact, { kind: 'dispatched' }>, 'kind'>;

async function dispatchOne(
  bot: Bot,
  command: PinnedCommand,
  settings: CommandSettings,
  run: StoredRun,
): Promise<Refusal | undefined> {
  const now = settled(await bot.source.pullRequest(command.pullRequest));
  if (isRefusal(now)) return { kind: 'host', reason: now.reason };
  const moved = refusalBeforeDispatch(command.sha, now);
  // A dispatch that may have happened is looked up first, wherever the head is by now.
  const isSent = (await bot.store.effect(dispatchKey(run))) !== undefined;
  if (moved !== undefined && !isSent) return moved;
  const filled = fillDispatch(settings, {
    apps: run.apps,
    repo: repositoryName(command.pullRequest),
    pr: command.pullRequest.number,
    prUrl: now.url,
    headRef: command.headRef ?? now.headRef,
    headSha: command.sha,
    triggerId: run.triggerId,
    requestedBy: command.requestedBy,
  });
  if (filled.kind === 'refused') return filled.refusal;
  const sent = settled(await send(bot, command, run, filled.dispatch, moved));
  if (isRefusal(sent)) return { kind: 'host', reason: sent.reason };
  const change = advance(run, { kind: 'dispatched', ...sent.answer });
  if (change !== undefined) await bot.store.updateRun(run.triggerId, change);
  const { runId } = sent.answer;
  bot.log('run dispatched', {
    command: command.id,
    run: run.triggerId,
    ...(runId === undefined ? {} : { runId }),
  });
  return undefined;
}

function send(
  { store, world, pace, workbench: host }: Bot,
  command: PinnedCommand,
  { workbench, workbenchInstallationId, triggerId }: StoredRun,
  dispatch: Dispatch,
  moved: Refusal | undefined,
): ReturnType<typeof once<Dispatched>> {
  return once<Dispatched>(
    { store, world },
    {
      key: `dispatch:${triggerId}`,
      async make() {
        if (moved !== undefined)
          return { kind: 'refused', reason: refusalText(moved, command.name), isTemporary: false };
        const answer = await host.dispatch(workbench, workbenchInstallationId, dispatch);
        if (isRefusal(answer)) return answer;
        return answer.kind === 'run' ? { runId: answer.runId, url: answer.url } : {};
      },
      async find() {
        const since = command.requestedAtMillis - clockSkewMillis;
        const found = await host.findRun(workbench, workbenchInstallationId, triggerId, since);
        return found === undefined || isRefusal(found) ? found : { runId: found.runId, url: found.url };
      },
      visibleAfterMillis: pace.visibleAfterMillis,
    },
  );
}

/** Clocks of replicas and of GitHub may differ by this much. */
const clockSkewMillis = 5 * 60_000;

/** Ends a command that cannot be dispatched, or not wholly: what was never sent will not be. */
async function fail(bot: Bot, command: PinnedCommand, refusal: Refusal): Promise<void> {
  await dropPlanned(bot, command.id);
  const runs = await bot.store.runsOf(command.id);
  const isUnderWay = runs.some(({ state }) => state !== 'planned' && state !== 'canceled');
  const state = isUnderWay ? 'running' : refusal.kind === 'host' ? 'failed' : 'refused';
  for (const { triggerId, state: runState } of runs)
    if (runState === 'planned') await bot.store.updateRun(triggerId, { state: 'canceled' });
  const reason =
    refusal.kind === 'host'
      ? noteText({ kind: 'not-dispatched', reason: refusal.reason }, command.name)
      : refusalText(refusal, command.name);
  await bot.store.moveCommand(command.id, ['accepted'], { state, reason });
  if (isUnderWay) await conclude(bot, command.id);
  else await react(bot, command, '-1');
}
