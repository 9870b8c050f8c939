import { expect, test } from 'vitest';

import { listHeadFiles } from '../../../src/adapters/github/head-files.ts';
import { annotationPath } from '../../../src/core/report/annotation-path.ts';
import { aClient, acmeTools, aGitHub } from './setup.ts';

const files = { 'apps/freshdesk/actions/list_tickets.py': 'print()\n', 'README.md': 'hello\n' };
const subject = { toolkit: 'freshdesk', action: 'FRESHDESK_LIST_TICKETS', file: undefined };
const pattern = 'apps/{toolkit}/actions/{action}.py';

test('annotations sit on files of the head', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools', { files });
  const head = await listHeadFiles(aClient(github), acmeTools, tools.head().sha);
  expect(head.complete).toBe(true);
  expect(annotationPath(subject, pattern, head)).toBe('apps/freshdesk/actions/list_tickets.py');
  expect(github.requests).toHaveLength(1);
});

test('a tree that is too large gives what it has', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools', { files });
  tools.maxTreeEntries = 1;
  expect((await listHeadFiles(aClient(github), acmeTools, tools.head().sha)).complete).toBe(false);
});

test.each(['html', 'wrong-json'] as const)(
  'a tree that cannot be had (%s) leaves annotations on .github',
  async (kind) => {
    const github = await aGitHub();
    const tools = github.repository('acme/tools', { files });
    github.failNext('git/get-tree', { kind }, Infinity);
    const head = await listHeadFiles(aClient(github), acmeTools, tools.head().sha);
    expect(annotationPath(subject, pattern, head)).toBe('.github');
  },
);
