import type { Migration } from './migration.ts';

/** The deliveries of the preview's own queue become jobs of pg-boss, whose tables and queues are there by now. */
export const pgBoss: Migration = {
  number: 5,
  name: 'pg-boss',
  sql: `
insert into pgboss.job (
  name, data, singleton_key, created_on, policy, retry_limit, retry_delay, retry_backoff, dead_letter, heartbeat_seconds,
  expire_seconds, deletion_seconds, keep_until, source_name, source_retry_count, source_output
)
select
  q.name, jsonb_build_object('guid', d.guid, 'event', d.event, 'body', d.body, 'tries', 0), d.key,
  coalesce(d.died_at, d.stored_at), q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.dead_letter,
  q.heartbeat_seconds, q.expire_seconds, q.deletion_seconds, now() + q.retention_seconds * interval '1s',
  case when d.died_at is not null then 'deliveries' end, case when d.died_at is not null then d.attempts - 1 end,
  case when d.died_at is not null then jsonb_build_object('message', d.reason) end
from queued_delivery d
join pgboss.queue q on q.name = case when d.died_at is null then 'deliveries' else 'dead-deliveries' end
order by d.seq;

drop function take_deliveries, next_in_lane, finish_delivery, fail_delivery, release_delivery, hold_lane, free_lane,
  need_not_reach_disk;
drop table lane, queued_delivery;

create or replace function free_abandoned() returns void language sql as $$
  -- pg-boss takes whoever had it for dead at its next look.
  update pgboss.job set heartbeat_on = '-infinity' where name = 'deliveries' and state = 'active';
  update timer set claim = null, due_at = clock_timestamp() where claim is not null;
  delete from lease;
$$;
`,
};
