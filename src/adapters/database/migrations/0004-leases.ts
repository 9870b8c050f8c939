import type { Migration } from './migration.ts';

/** Locks that end by themselves when their holder does, and work that comes back. By the clock of the database. */
export const leases: Migration = {
  number: 4,
  name: 'leases',
  sql: `
create table lease (
  name text primary key,
  claim text not null,
  until timestamptz not null
);

create table timer (
  name text primary key,
  -- When it is next, or until when the claim holds.
  due_at timestamptz not null,
  claim text
);

-- For a database that has one process at a time: what the last one held, nobody holds.
create function free_abandoned() returns void language sql as $$
  update lane set claim = null, due_at = clock_timestamp() where claim is not null;
  update timer set claim = null, due_at = clock_timestamp() where claim is not null;
  delete from lease;
$$;
`,
};
