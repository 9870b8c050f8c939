import { pino, type Logger } from 'pino';
import { redact } from '../core/credentials/redact.ts';
import { redactDeep } from '../core/credentials/redact-deep.ts';
import type { BotSettings } from './bot-settings.ts';

/** JSON lines on standard output, without credentials, whoever wrote them: Probot and Octokit log through it, too. */
export function createLog(level: BotSettings['logLevel']): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: named } },
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
