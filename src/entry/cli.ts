#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { redact } from '../core/credentials/redaction/redact.ts';
import { botCommand } from './cli-bot.ts';
import { doctorCommand } from './cli-doctor.ts';
import { explainCommand } from './cli-explain.ts';
import { reportCommand } from './cli-report.ts';
import { scopesCommand } from './cli-scopes.ts';
import { version } from './version.ts';
import { printError } from './terminal.ts';
import { UsageError } from './wiring.ts';

/** Exit codes of the command line (contract 6); a bug has its own, as in BSD's sysexits(3), so that it looks like neither. */
const exit = { done: 0, policy: 1, usage: 2, bug: 70 } as const;

const program = new Command('scopekeeper')
  .description(
    'Finds the API actions that CI drops for auth or scope reasons, files one ticket per cause, and shows what a grant would bring back.',
  )
  .version(version, '-V, --version')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 a policy you asked for (--fail-on) was hit, 2 wrong usage or configuration, 70 a bug.',
  )
  .addCommand(reportCommand())
  .addCommand(explainCommand())
  .addCommand(doctorCommand())
  .addCommand(scopesCommand())
  .addCommand(botCommand());

// Each command ends by itself otherwise, with 1 for wrong usage, which is the code of a policy that was hit; and it
// quotes the argument that is wrong, which may be a key that somebody passed by the name of another tool's option.
for (const command of [program, ...below(program)])
  command.exitOverride().configureOutput({ outputError: (text, write) => write(redact(text)) });

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.done);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function below(command: Command): readonly Command[] {
  return command.commands.flatMap((one) => [one, ...below(one)]);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
  if (error instanceof UsageError) {
    for (const problem of error.problems) printError(problem);
    return exit.usage;
  }
  console.error(redact(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  console.error('error: this is a bug in scopekeeper; please report it with the lines above.');
  return exit.bug;
}
