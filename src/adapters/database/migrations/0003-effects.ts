import type { Migration } from './migration.ts';

/** What is about to be caused, and what it led to. An answer is JSON; none yet while it is only intended. */
export const effects: Migration = {
  number: 3,
  name: 'effects',
  sql: `
create table effect (
  key text primary key,
  state text not null check (state in ('intended', 'done')),
  answer text,
  since bigint not null
);
`,
};
