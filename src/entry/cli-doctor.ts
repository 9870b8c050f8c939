import { Command } from 'commander';
import { doctorSettings } from '../core/config/doctor-settings.ts';
import { addOptions } from './options.ts';

/** `scopekeeper doctor`: why a tool is refused, or would be. */
export function doctorCommand(): Command {
  const command = new Command('doctor').description(
    'Finds out why a tool is refused with 401 or 403, after it was or before its expensive part runs.',
  );
  return addOptions(command, doctorSettings)
    .option('--json', 'print the diagnosis as JSON on standard output')
    .addHelpText('after', examples)
    .action(async (options: Record<string, unknown>) => {
      const { runDoctor } = await import('./doctor-run.ts');
      await runDoctor(options);
    });
}

const examples = `
It looks at the environment, at Claude Code's settings (managed, of the user, of the project) and whether a login is
stored; it opens no login, asks no server and prints no key. What it finds does not fail it, unless --fail-on says so.

Examples:
  scopekeeper doctor --profile posthog-wizard                  before the run: would it be let in?
  scopekeeper doctor --from /tmp/posthog-wizard.log            after it: why was it refused?
  scopekeeper doctor --from results/freshdesk.json             why each group of actions is refused
  scopekeeper doctor --profile posthog-wizard --fail-on problem --log doctor.log`;
