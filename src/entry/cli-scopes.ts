import { Command, Option } from 'commander';
import { settings } from '../core/config/settings.ts';
import { type FailOn, failOnChoices } from '../core/credentials/scopes/fail-on.ts';

/** The flags of `scopes check`, as they are written. */
export interface ScopesCheckOptions {
  readonly issuer?: string;
  readonly resource?: string;
  readonly metadata?: string;
  readonly saveMetadata?: string;
  readonly requested?: string;
  readonly failOn: FailOn;
  readonly timeBudget: string;
  readonly log: string;
  readonly json?: true;
}

/** `scopekeeper scopes`: what a tool needs, asks for and can be granted. */
export function scopesCommand(): Command {
  return new Command('scopes')
    .description('Compares the scopes a tool needs with what its login asks for and what can be granted.')
    .addCommand(checkCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('Checks a scopes file; see "Scopes" in the README.')
    .argument('<file>', 'scopes file (YAML): calls, MCP tools, requested scopes')
    .option('--issuer <url>', 'ask this authorization server, instead of the one in the file')
    .option('--resource <url>', 'ask the server that this address of the API names when it answers 401')
    .option('--metadata <file>', "read a cached copy of the server's metadata, and ask nobody")
    .option('--save-metadata <file>', 'write such a copy')
    .option('--requested <scopes>', 'what the login asks for, separated by spaces or commas')
    .addOption(
      new Option(
        '--fail-on <when>',
        'exit with 1: never; when a scope that it needs to start (boot) is not requested or not grantable; or for any finding',
      )
        .choices(failOnChoices)
        .default('boot'),
    )
    .option('--time-budget <seconds>', 'to spend on the server altogether', '20')
    .option('--log <file>', settings.log.description, '')
    .option('--json', 'print the check as JSON on standard output; everything else goes to standard error')
    .addHelpText('after', examples)
    .action(async (file: string, options: ScopesCheckOptions) => {
      // Loaded only here: other commands start faster without it.
      const { runScopesCheck } = await import('./scopes-check.ts');
      await runScopesCheck(file, options);
    });
}

const examples = `
With boot and any, a server that cannot be asked fails the check too: nothing was checked then.

Examples:
  scopekeeper scopes check scopes.yml
  scopekeeper scopes check scopes.yml --fail-on any                     strict
  scopekeeper scopes check scopes.yml --issuer https://auth.example.com --save-metadata auth.json
  scopekeeper scopes check scopes.yml --metadata auth.json --json       offline`;
