import { Command } from 'commander';
import { oneLine } from '../core/report/markdown.ts';
import { redact } from '../core/credentials/redaction/redact.ts';
import type { DeliveryQueue } from '../flows/bot/queue.ts';
import { databaseOf } from './bot-settings.ts';
import { tooOldFor } from './node-version.ts';
import { UsageError } from './wiring.ts';

/** `scopekeeper bot`: starts the bot, or shows and revives what it could not handle. */
export function botCommand(): Command {
  return new Command('bot')
    .description('Runs the GitHub App that answers slash commands; see "The bot" in the README.')
    .addHelpText('after', environmentHelp)
    .action(start)
    .addCommand(
      new Command('dead-letters')
        .description('Lists the deliveries that failed too often, oldest first.')
        .option('--json', 'one JSON object per delivery')
        .action(listDeadLetters),
    )
    .addCommand(
      new Command('redrive')
        .description('Puts dead letters back in line: those named, or all.')
        .argument('[guids...]', 'GUIDs of deliveries, as `dead-letters` lists them')
        .action(redrive),
    );
}

const environmentHelp = `
Environment:
  APP_ID, PRIVATE_KEY or PRIVATE_KEY_PATH, WEBHOOK_SECRET   of the GitHub App; needed
  WEBHOOK_SECRET_PREVIOUS    the old secret, while it is changed
  DATABASE_URL               PostgreSQL; without it an embedded database in SCOPEKEEPER_DATA (.scopekeeper/bot)
  HOST, PORT                 where to listen (0.0.0.0, 3000)
  GHE_HOST or GITHUB_API_URL for GitHub Enterprise Server
  LOG_LEVEL                  debug, info (usual), warn, error`;

async function start(): Promise<void> {
  checkNode();
  const { runBot } = await import('./bot-run.ts');
  process.exitCode = await runBot(process.env);
}

async function listDeadLetters({ json }: { readonly json?: true }): Promise<void> {
  await withQueue(async (queue) => {
    const letters = await queue.deadLetters(1000);
    for (const { body: _, ...letter } of letters) {
      if (json) console.log(redact(JSON.stringify(letter)));
      else {
        const died = new Date(letter.diedAtMillis).toISOString();
        console.log(
          oneLine(
            redact(`${letter.guid} ${letter.event} ${letter.key} died ${died}: ${letter.reason}`),
            1000,
          ),
        );
      }
    }
    if (letters.length === 0 && !json) console.error('No dead letters.');
  });
}

async function redrive(guids: readonly string[]): Promise<void> {
  await withQueue(async (queue) => {
    const revived = await queue.redrive(guids.length === 0 ? 'all' : guids);
    for (const guid of revived) console.log(guid);
    const missing = guids.filter((guid) => !revived.includes(guid));
    if (missing.length > 0) throw new UsageError(missing.map((guid) => `${guid} is no dead letter`));
  });
}

async function withQueue(work: (queue: DeliveryQueue) => Promise<void>): Promise<void> {
  checkNode();
  const { databaseUrl, dataFolder } = databaseOf(process.env);
  const { openDatabase } = await import('../adapters/database/open-database.ts');
  const { openDeliveryQueue } = await import('../adapters/database/queue/delivery-queue.ts');
  const database = await openDatabase(
    databaseUrl === undefined ? { folder: dataFolder } : { url: databaseUrl },
  );
  try {
    const queue = await openDeliveryQueue(database, (problem) =>
      console.error(redact(problem instanceof Error ? problem.message : JSON.stringify(problem))),
    );
    try {
      await work(queue);
    } finally {
      await queue.close();
    }
  } finally {
    await database.close();
  }
}

function checkNode(): void {
  const problem = tooOldFor(process.version);
  if (problem !== undefined) throw new UsageError([problem]);
}
