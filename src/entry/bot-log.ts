import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type Logger } from 'pino';
import { redact } from '../core/credentials/redaction/redact.ts';
import { redactDeep } from '../core/credentials/redaction/redact-deep.ts';
import type { BotSettings } from './bot-settings.ts';

const handled = new AsyncLocalStorage<{ readonly delivery: string }>();

/** Whatever is logged while a delivery is handled names it, also what comes of it later. */
export function whileHandling<T>(delivery: string, work: () => Promise<T>): Promise<T> {
  return handled.run({ delivery }, work);
}

/** JSON lines on standard output, without credentials, whoever wrote them: Probot and Octokit log through it, too. */
export function createLog(level: BotSettings['logLevel']): Logger {
  return pino(
    {
      level,
      mixin: () => handled.getStore() ?? {},
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: named },
    },
    { write: (line) => process.stdout.write(redactedLine(line)) },
  );
}

function named(label: string): { level: string } {
  return { level: label };
}

/** Redacted value by value, so that the line stays JSON. */
function redactedLine(line: string): string {
  return `${JSON.stringify(redactDeep(JSON.parse(line) as unknown, redact))}\n`;
}
