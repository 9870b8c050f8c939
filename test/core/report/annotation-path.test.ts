import { describe, expect, test } from 'vitest';

import { annotationPath, indexHeadFiles } from '../../../src/core/report/annotation-path.ts';

const files = [
  'README.md',
  'main.py',
  'apps/Freshdesk/actions/list_tickets.py',
  'apps/Freshdesk/actions/zz.py',
  'apps/Freshdesk/__init__.py',
  'apps/google-drive/actions/google_drive_copy.py',
  'apps/google-drive/actions/move.py',
  'docs/freshdesk/index.md',
];
const head = indexHeadFiles(files, { complete: true });
const listTickets = { toolkit: 'freshdesk', action: 'FRESHDESK_LIST_TICKETS', file: undefined };

describe('the file that the tester names', () => {
  const listed = 'apps/Freshdesk/actions/list_tickets.py';
  test.each([
    { file: listed, path: listed },
    { file: './apps/Freshdesk/actions/list_tickets.py', path: listed },
    { file: String.raw`apps\Freshdesk\actions\list_tickets.py`, path: listed },
    { file: 'APPS/freshdesk/ACTIONS/list_tickets.py', path: listed },
    { file: '/home/runner/work/tools/tools/apps/Freshdesk/actions/list_tickets.py', path: listed },
    { file: String.raw`D:\a\tools\tools\apps\Freshdesk\actions\list_tickets.py`, path: listed },
    { file: 'file:///home/runner/work/tools/tools/apps/Freshdesk/actions/list_tickets.py', path: listed },
    { file: '/apps/Freshdesk/actions/list_tickets.py', path: listed },
    { file: 'tools/apps/Freshdesk/actions/list_tickets.py', path: listed },
    { file: 'main.py', path: 'main.py' },
  ])('$file is $path', ({ file, path }) => {
    expect(annotationPath({ ...listTickets, file }, undefined, head)).toBe(path);
  });

  test.each(['/tmp/main.py', 'other/main.py', '../main.py', 'apps/../main.py', 'gone.py', '', '/', '.'])(
    '%j is no file of the commit, so the directory of the toolkit stands for it',
    (file) => {
      expect(annotationPath({ ...listTickets, file }, undefined, head)).toBe('apps/Freshdesk/__init__.py');
    },
  );

  test('is believed when the commit is too large to be listed, unless it is absolute', () => {
    const unknown = indexHeadFiles([], { complete: false });
    const path = (file: string): string => annotationPath({ ...listTickets, file }, undefined, unknown);
    expect(path('./apps/x.py')).toBe('apps/x.py');
    expect(path('/home/runner/apps/x.py')).toBe('.github');
    expect(path('../x.py')).toBe('.github');
  });
});

describe('the pattern', () => {
  const pattern = 'apps/{toolkit}/actions/{action}.py';
  test.each([
    {
      toolkit: 'freshdesk',
      action: 'FRESHDESK_LIST_TICKETS',
      path: 'apps/Freshdesk/actions/list_tickets.py',
    },
    { toolkit: 'freshdesk', action: 'LIST_TICKETS', path: 'apps/Freshdesk/actions/list_tickets.py' },
    {
      toolkit: 'google-drive',
      action: 'GOOGLE_DRIVE_COPY',
      path: 'apps/google-drive/actions/google_drive_copy.py',
    },
    { toolkit: 'google-drive', action: 'GOOGLEDRIVE_MOVE', path: 'apps/google-drive/actions/move.py' },
    { toolkit: 'freshdesk', action: 'FRESHDESKLIST_TICKETS', path: 'apps/Freshdesk/__init__.py' },
    { toolkit: 'freshdesk', action: 'FRESHDESK', path: 'apps/Freshdesk/__init__.py' },
    { toolkit: 'fresh$&desk', action: '$1', path: '.github' },
    { toolkit: '', action: '', path: '.github' },
  ])('of $toolkit $action leads to $path', ({ toolkit, action, path }) => {
    expect(annotationPath({ toolkit, action, file: undefined }, pattern, head)).toBe(path);
  });

  test('may begin with ./ and comes after the file that the tester names', () => {
    expect(annotationPath(listTickets, `./${pattern}`, head)).toBe('apps/Freshdesk/actions/list_tickets.py');
    expect(annotationPath({ ...listTickets, file: 'main.py' }, pattern, head)).toBe('main.py');
  });
});

test('a toolkit without file, pattern or directory is annotated on .github', () => {
  expect(
    annotationPath({ toolkit: 'notion', action: 'NOTION_SEARCH', file: undefined }, undefined, head),
  ).toBe('.github');
});
