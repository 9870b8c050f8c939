/**
 * What a database of each version may hold, in statements of that version: `rows[n - 1]` fills what migration n made.
 * They are written when a migration is, and never changed after: they are what users have.
 */
export const oldRows: readonly string[] = [
  `insert into delivery (guid, event) values ('g1', 'issue_comment'), ('g2', 'push'), ('g3', 'push');
   insert into queued_delivery (guid, key, event, body, attempts) values ('g1', 'acme/shop#7', 'issue_comment', '{}', 2);
   insert into queued_delivery (guid, key, event, body, reason, died_at) values ('g2', 'x', 'push', '{}', 'no', now());
   insert into lane (key, due_at, claim) values ('acme/shop#7', now() - interval '1 hour', 'a worker that died');`,
  `insert into head (installation_id, owner, repo, number, sha, seen_at) values (11, 'Acme', 'Shop', 7, 'abc', 500);
   insert into command (id, installation_id, owner, repo, number, comment_id, position, name, verb, requested_by,
     requested_at, apps, app_count, sha, head_ref, state, reason, stale, revision, rendered_revision)
   values ('c1', 11, 'Acme', 'Shop', 7, 1001, 0, 'wizard-ci', 'run', 'mona', 1000, '["apps/django"]', 1, 'abc', 'main',
     'running', null, false, 3, 2);
   insert into run (trigger_id, command_id, owner, repo, installation_id, apps, state, run_id, attempt, url, conclusion,
     deadline)
   values ('t1', 'c1', 'Acme', 'Workbench', 22, '["apps/django"]', 'in_progress', 77, 1, 'https://x', null, 9000);
   insert into result (trigger_id, app, attempt, facts) values ('t1', 'apps/django', 1,
     '{"app":"apps/django","state":"running"}');
   insert into menu (installation_id, owner, repo, number, name, workbench_owner, workbench_repo, comment_id, body)
   values (11, 'Acme', 'Shop', 7, 'wizard-ci', 'Acme', 'Workbench', 500, '# Menu');`,
  `insert into effect (key, state, answer, since) values ('dispatch:t1', 'done', '{"runId":77}', 1000);`,
  `insert into lease (name, claim, until) values ('pages', 'dead', now() - interval '1 hour');
   insert into timer (name, due_at, claim) values ('poll', now() - interval '1 hour', 'dead');`,
  `insert into delivery (guid, event) values ('g4', 'push');`,
];
