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
 * comment is printed as it appears and changes. Nothing of it is left behind.
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

say('The bot starts, with its state in an embedded database');
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
  const stopPrinting = printComments(wizard);
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
  say('`dev` comments: /wizard-ci basic-integration');
  pull.comment('/wizard-ci basic-integration');
  await workbench.dispatched(2);
  await delay(1500);
  for (const run of workbench.runs()) {
    const name = run.inputs['app'] ?? '';
    say(`The workbench tests ${name}`);
    run.finish({ [name]: { result: resultOf(run, name, name.endsWith('flask') ? dropped : {}) } });
    await delay(2000);
  }
  await pull.commentLike('dropped for auth or scope reasons');
  say('Access is granted. `dev` comments: /wizard-ci retry dropped');
  pull.comment('/wizard-ci retry dropped');
  const again = await workbench.dispatched(3);
  const name = again.inputs['app'] ?? '';
  again.finish({ [name]: { result: resultOf(again, name) } });
  await pull.commentLike('The app passed');
}

/** Prints the App's comments whenever one appears or changes; gives what ends it. */
function printComments(repository: Repository): () => void {
  const printed = new Map<number, string>();
  const look = (): void => {
    for (const { id, body, author } of repository.comments) {
      const text = body
        .replace(/<!--.*?-->\n*/gs, '')
        .replace(/\n<sub>Updated.*?<\/sub>/s, '')
        .trim();
      if (author.app?.id !== app.id || printed.get(id) === text) continue;
      const verb = printed.has(id) ? 'edits comment' : 'writes comment';
      console.log(`\n${styleText('dim', `scopekeeper[bot] ${verb} ${id}`)}\n${text}`);
      printed.set(id, text);
    }
  };
  const timer = setInterval(look, 50);
  return () => {
    look();
    clearInterval(timer);
  };
}
