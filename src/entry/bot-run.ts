import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Database } from '../adapters/database/database.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import { openDeliveryQueue } from '../adapters/database/queue/delivery-queue.ts';
import { usualWork, workDeliveries } from '../adapters/database/queue/worker.ts';
import { createBotStore } from '../adapters/database/store/bot-store.ts';
import { createTimers } from '../adapters/database/timers.ts';
import type { Fetch } from '../adapters/http/fetch.ts';
import type { Bot } from '../flows/bot/bot.ts';
import type { DeliveryQueue, Timers } from '../flows/bot/queue.ts';
import { PageQueue } from '../flows/bot/page-queue.ts';
import { showCommand, showPages } from '../flows/bot/show-command.ts';
import { pollRuns, rescanComments, resumeCommands, sweepDeliveries, sweepMenus } from '../flows/bot/sweep.ts';
import { botApp } from './bot-app.ts';
import { createDoor } from './bot-door.ts';
import { createGitHub } from './bot-github.ts';
import { createHandler } from './bot-handler.ts';
import { createLog } from './bot-log.ts';
import { createMetrics } from './bot-metrics.ts';
import { type BotSettings, readBotSettings } from './bot-settings.ts';
import { fetchOf } from './http.ts';
import { version } from './version.ts';
import { UsageError } from './wiring.ts';

/**
 * Runs the bot until it is asked to end (SIGTERM, SIGINT), and gives the exit code: 0 done, 2 for settings that its
 * owner can mend.
 */
export async function runBot(environment: NodeJS.ProcessEnv): Promise<number> {
  let settings: BotSettings;
  try {
    settings = readBotSettings(environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const problem of error.problems) console.error(`error: ${problem}`);
    return 2;
  }
  const log = createLog(settings.logLevel);
  const stopping = askedToEnd();
  const database = await openDatabase(
    settings.databaseUrl === undefined ? { folder: settings.dataFolder } : { url: settings.databaseUrl },
  );
  try {
    const queue = await openDeliveryQueue(database, (problem) =>
      log.warn({ err: problem }, 'the queue has a problem'),
    );
    try {
      const fetch = await fetchOf(environment)();
      await serve(settings, { database, queue, log, fetch }, stopping);
    } finally {
      await queue.close();
    }
  } finally {
    await database.close();
  }
  log.info('ended');
  return 0;
}

/** What a bot works with. */
interface Means {
  readonly database: Database;
  readonly queue: DeliveryQueue;
  readonly log: Logger;
  readonly fetch: Fetch;
}

/** Serves until `stopping`, then takes nothing more and finishes what is in hand within the time to drain. */
async function serve(
  settings: BotSettings,
  { database, queue, log, fetch }: Means,
  stopping: AbortSignal,
): Promise<void> {
  const metrics = createMetrics(queue);
  const { probot, source, workbench, deliveries } = await createGitHub(settings, { log, metrics, fetch });
  const pages = new PageQueue((commandId) => showCommand(bot, commandId));
  const bot: Bot = {
    pages,
    store: createBotStore(database),
    source,
    workbench,
    deliveries,
    queue,
    world: { nowMillis: Date.now, newTriggerId: () => randomBytes(16).toString('hex') },
    log: (sentence, facts) => log.info(facts ?? {}, sentence),
    serverUrl: serverUrlOf(settings.apiUrl),
    pace: {
      pageMillis: settings.pageMillis,
      visibleAfterMillis: settings.visibleMillis,
      settlingMillis: Math.min(30_000, settings.sweepMillis),
      sweepBackMillis: 3 * 24 * 3_600_000,
    },
  };
  await probot.load(botApp(bot));
  const isReady = (): Promise<boolean> => (stopping.aborted ? Promise.resolve(false) : answers(database));
  const door = createDoor({ secrets: settings.webhookSecrets, queue, metrics, log, isReady });
  const { handle, tell } = createHandler(probot, metrics, log);
  const worker = await workDeliveries(queue, database, handle, {
    ...usualWork,
    concurrency: settings.concurrency,
    tell,
  });
  const timers = createTimers(database, (name, error) =>
    log.error({ err: error, timer: name }, 'a timer failed'),
  );
  startTimers(timers, bot, settings);
  door.listen(settings.port, settings.host);
  await once(door, 'listening');
  log.info({ version, port: portOf(door), engine: database.engine }, 'listening');
  await ended(stopping);
  log.info('draining');
  await closed(door, settings.drainMillis);
  await Promise.all([worker.stop(settings.drainMillis), within(settings.drainMillis, timers.stop())]);
  await within(settings.drainMillis, pages.idle());
}

function startTimers(timers: Timers, bot: Bot, { pageMillis, pollMillis, sweepMillis }: BotSettings): void {
  timers.every('pages', pageMillis, () => showPages(bot));
  timers.every('runs', pollMillis, () => pollRuns(bot));
  timers.every('commands', pollMillis, () => resumeCommands(bot));
  timers.every('deliveries', sweepMillis, () => sweepDeliveries(bot));
  timers.every('comments', sweepMillis, () => rescanComments(bot));
  timers.every('menus', sweepMillis, () => sweepMenus(bot));
}

function serverUrlOf(apiUrl: string): string {
  const { protocol, host, pathname } = new URL(apiUrl);
  return pathname.startsWith('/api/v3') ? `${protocol}//${host}` : 'https://github.com';
}

/** A second signal ends the process at once: what was in hand is then done again by whoever comes next. */
function askedToEnd(): AbortSignal {
  const controller = new AbortController();
  const end = (): void => {
    if (controller.signal.aborted) process.exit(1);
    controller.abort();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  return controller.signal;
}

async function ended(stopping: AbortSignal): Promise<void> {
  if (!stopping.aborted) await once(stopping, 'abort');
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.query('select 1');
    return true;
  } catch {
    return false;
  }
}

function portOf(door: Server): number {
  const address = door.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Lets open requests end, but not for ever. */
async function closed(door: Server, graceMillis: number): Promise<void> {
  const done = new Promise<void>((resolve) => door.close(() => resolve()));
  door.closeIdleConnections();
  await within(Math.min(graceMillis, 5_000), done);
  door.closeAllConnections();
}

async function within(millis: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, millis);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
