/* oxlint-disable no-console -- the demo is what it prints */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { styleText } from 'node:util';
import { startGitHub } from '../../../stand-ins/github/github.ts';
import type { Repository } from '../../../stand-ins/github/model/repository.ts';
import { BotProcess } from '../bot-process.ts';
import { dropped, resultOf } from '../workbench-results.ts';

/**
 * The bot against a local stand-in of GitHub: a pull request opens, somebody commands, a run finishes, and every
 * comment, reaction and check run is printed as it appears and changes. Nothing of it is left behind.
 */
const webhookSecret = 'a secret of the demonstration';
const folder = mkdtempSync(join(tmpdir(), 'scopekeeper-demo-'));
const github = await startGitHub();
const app = github.app({ slug: 'scopekeeper' });

const workflow = `
name: Wizard CI
run-name: "wizard \${{ inputs.app }} [\${{ inputs.trigger_id }}]"
on:
  workflow_dispatch:
    inputs: { app: {}, source_repo: {}, source_pr_number: {}, head_sha: {}, trigger_id: {}, requested_by: {} }
jobs: {}
`;
const workbench = github.workbench('acme/workbench', {
  files: {
    '.github/workflows/wizard-ci.yml': workflow,
    'apps/basic-integration/django/manage.py': '',
    'apps/basic-integration/flask/app.py': '',
    'apps/mobile/swift/Package.swift': '',
  },
});
const wizard = github.repository('acme/wizard', {
  files: {
    '.github/scopekeeper.yml': [
      'commands:',
      '  wizard-ci:',
      '    workbench: acme/workbench',
      '    dispatch: { workflow: wizard-ci.yml }',
    ].join('\n'),
  },
});
wizard.collaborator('dev', 'write');
app.install(wizard, workbench.repository);

const say = (text: string): void => console.log(`\n${styleText(['bold', 'cyan'], `== ${text}`)}`);

say('The bot starts, with its state in an embedded database; GitHub is a stand-in on this machine');
console.log(
  '`acme/wizard` has the pull requests and .github/scopekeeper.yml; `acme/workbench` has three example apps and a workflow.\nLines with == are what people and the workbench do, everything else is what the bot shows them.',
);
const bot = new BotProcess(new URL('../../../../src/entry/bot.ts', import.meta.url).pathname, {
  PATH: process.env['PATH'] ?? '',
  APP_ID: String(app.id),
  PRIVATE_KEY: app.privateKey,
  WEBHOOK_SECRET: webhookSecret,
  GITHUB_API_URL: github.url,
  SCOPEKEEPER_DATA: folder,
  SCOPEKEEPER_PAGE_SECONDS: '1',
  HOST: '127.0.0.1',
  PORT: '0',
});
try {
  github.webhooks.to(`http://127.0.0.1:${await bot.listening()}/api/github/webhooks`, webhookSecret);
  const stopPrinting = printPages(wizard);
  await story();
  await delay(1500);
  stopPrinting();
} finally {
  await bot.end();
  await github.close();
  rmSync(folder, { recursive: true, force: true });
}

async function story(): Promise<void> {
  say('`dev` opens a pull request');
  const pull = github.pullRequest(wizard, {
    by: 'dev',
    title: 'Better wizard',
    files: { 'wizard.ts': 'ok' },
  });
  await pull.commentLike('/wizard-ci all');
  await delay(1000);
  say('`dev` comments: /wizard-ci basic-integration/djanga');
  pull.comment('/wizard-ci basic-integration/djanga');
  await pull.commentLike('did you mean');
  await delay(1000);
  say('`dev` comments: /wizard-ci basic-integration');
  pull.comment('/wizard-ci basic-integration');
  await workbench.dispatched(2);
  await delay(1500);
  for (const run of workbench.runs()) {
    const name = run.inputs['app'] ?? '';
    say(`The workbench has tested ${name}, in a run of its own`);
    run.finish({ [name]: { result: resultOf(run, name, name.endsWith('flask') ? dropped : {}) } });
    await delay(2000);
  }
  await pull.commentLike('dropped for auth or scope reasons');
  const check = await pull.check(({ status }) => status === 'completed');
  await delay(500);
  say('Access is granted. `dev` presses "Re-run dropped" on the check run');
  pull.press(check, 'retry-dropped', { by: 'dev' });
  const again = await workbench.dispatched(3);
  const name = again.inputs['app'] ?? '';
  again.finish({ [name]: { result: resultOf(again, name) } });
  await pull.commentLike('The app passed');
  await pull.check(({ conclusion }) => conclusion === 'success');
}

/** Prints what the App shows whenever something of it appears or changes; gives what ends it. */
function printPages(repository: Repository): () => void {
  const printed = new Map<string, string>();
  const show = (key: string, first: string, later: string, text: string): void => {
    if (printed.get(key) === text) return;
    console.log(`\n${styleText('dim', `scopekeeper[bot] ${printed.has(key) ? later : first}`)}\n${text}`);
    printed.set(key, text);
  };
  const look = (): void => {
    for (const { id, body, author, reactions } of repository.comments) {
      if (author.app?.id === app.id)
        show(`comment ${id}`, `writes comment ${id}`, `edits comment ${id}`, readable(body));
      const signs = reactions.map(({ content }) => content).join(', ');
      if (signs !== '') show(`signs ${id}`, `reacts to "${body}"`, `reacts to "${body}"`, signs);
    }
    for (const { id, name, status, conclusion, title, actions } of repository.checkRuns) {
      const buttons = actions.map(({ label }) => ` [${label}]`).join('');
      const text = `${name}, ${conclusion ?? status}: ${title ?? ''}${buttons}`;
      show(`check ${id}`, `creates check run ${id}`, `updates check run ${id}`, text);
    }
  };
  const timer = setInterval(look, 50);
  return () => {
    look();
    clearInterval(timer);
  };
}

/** Without what a reader on GitHub does not see. */
function readable(body: string): string {
  return body
    .replace(/<!--.*?-->\n*/gs, '')
    .replace(/\n<sub>Updated.*?<\/sub>/s, '')
    .trim();
}
