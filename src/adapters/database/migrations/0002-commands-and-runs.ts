import type { Migration } from './migration.ts';

/**
 * Heads, commands, runs, results, menus. `place` is `owner/repo` in small letters: GitHub does not tell cases apart, and
 * a configuration may write a name otherwise than a webhook. Times are the milliseconds that the flows pass; lists that
 * nobody searches are JSON in `text`, because `jsonb` refuses a NUL that a log may hold.
 */
export const commandsAndRuns: Migration = {
  number: 2,
  name: 'commands and runs',
  sql: `
create table head (
  seq bigint generated always as identity primary key,
  installation_id bigint not null,
  owner text not null,
  repo text not null,
  place text not null generated always as (lower(owner || '/' || repo)) stored,
  number integer not null,
  sha text not null,
  seen_at bigint not null
);
create index head_of_pull_request on head (place, number, seen_at, seq);
create index head_seen_at on head (seen_at);

create table command (
  id text primary key default gen_random_uuid()::text,
  installation_id bigint not null,
  owner text not null,
  repo text not null,
  place text not null generated always as (lower(owner || '/' || repo)) stored,
  number integer not null,
  comment_id bigint not null,
  position integer not null,
  name text not null,
  verb text not null,
  requested_by text not null,
  requested_at bigint not null,
  apps text not null,
  app_count integer not null,
  sha text,
  head_ref text,
  state text not null,
  reason text,
  stale boolean not null,
  revision integer not null default 1,
  rendered_revision integer not null default 0,
  changed_at timestamptz not null default clock_timestamp(),
  unique (comment_id, position)
);
create index command_of_pull_request on command (place, number, requested_at);
create index command_of_person on command (lower(requested_by), requested_at);
create index command_open on command (requested_at) where state in ('accepted', 'running');
create index command_to_render on command (changed_at) where rendered_revision < revision;
create index command_changed_at on command (changed_at);

create table run (
  trigger_id text primary key,
  seq bigint generated always as identity,
  command_id text not null references command,
  owner text not null,
  repo text not null,
  place text not null generated always as (lower(owner || '/' || repo)) stored,
  installation_id bigint not null,
  apps text not null,
  state text not null,
  run_id bigint,
  attempt integer not null,
  url text,
  conclusion text,
  deadline bigint not null
);
create index run_of_command on run (command_id, seq);
create index run_by_id on run (place, run_id);
create index run_unfinished on run (deadline, seq) where state in ('planned', 'dispatched', 'queued', 'in_progress');

create table result (
  trigger_id text not null references run,
  app text not null,
  attempt integer not null,
  -- What the run says of the app, as JSON.
  facts text not null,
  primary key (trigger_id, app)
);

create table menu (
  seq bigint generated always as identity,
  installation_id bigint not null,
  owner text not null,
  repo text not null,
  place text not null generated always as (lower(owner || '/' || repo)) stored,
  number integer not null,
  name text not null,
  workbench_owner text not null,
  workbench_repo text not null,
  workbench text not null generated always as (lower(workbench_owner || '/' || workbench_repo)) stored,
  comment_id bigint not null,
  body text not null,
  primary key (place, number, name)
);
create index menu_of_workbench on menu (workbench, seq);
`,
};
