import type { Migration } from './migration.ts';

/**
 * The queue. Three tables: guids for ever, deliveries until they are handled, and a lane per key that has some.
 *
 * Who changes what is in a lane locks the lane first and looks second. Each statement of a plpgsql function sees what
 * was committed before it began, so after the lock nothing is overlooked: neither a delivery that is being stored (its
 * transaction holds the lane) nor one that was just handled. That is what makes it safe to drop an empty lane, and to
 * have `due_at` mean no more than "look again at": it may be early and is never late.
 *
 * The alternative without lanes, `for update skip locked` on the first delivery of each key, lets two workers have
 * deliveries of one key when their snapshots differ, and reads all n deliveries of a busy key to find the head.
 *
 * Taking and finishing do not wait for the disk (`synchronous_commit` off): if the server loses power they may
 * be forgotten, and the delivery is handled again, which handlers must bear anyway. Storing does wait.
 */
export const deliveries: Migration = {
  number: 1,
  name: 'deliveries',
  sql: `
create table delivery (
  guid text primary key,
  event text not null,
  stored_at timestamptz not null default clock_timestamp()
);

create table queued_delivery (
  seq bigint generated always as identity primary key,
  guid text not null unique references delivery,
  key text not null,
  event text not null,
  body text not null,
  stored_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  not_before timestamptz not null default '-infinity',
  reason text,
  died_at timestamptz
);
create index queued_delivery_in_line on queued_delivery (key, seq) where died_at is null;
create index queued_delivery_dead on queued_delivery (died_at) where died_at is not null;

create table lane (
  key text primary key,
  -- When to look at it: now, after a pause, or when the claim on it runs out.
  due_at timestamptz not null,
  claim text
);
create index lane_due on lane (due_at);

-- Small and busy: without this the dead rows of a burst stay until a fifth of the table is dead.
alter table lane set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
alter table queued_delivery set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Only with a server that has a background writer: PGlite, which runs with fsync off, would keep an unwritten commit in
-- the memory of the process, and the count of tries must outlive a delivery that ends the process.
create function need_not_reach_disk() returns void language sql as $$
  select set_config('synchronous_commit', 'off', true) where current_setting('fsync') = 'on';
$$;

-- The lane is locked by the caller: frees it, or drops it when nothing is in line.
create function free_lane(lane_key text) returns void language plpgsql as $$
begin
  if exists (select from queued_delivery where key = lane_key and died_at is null) then
    update lane set claim = null, due_at = clock_timestamp() where key = lane_key;
  else
    delete from lane where key = lane_key;
  end if;
end $$;

-- The first delivery of a lane that is due, or so soon that the others wait for it; else the one that is due first.
create function next_in_lane(lane_key text, patience interval) returns queued_delivery language plpgsql as $$
declare
  next_one queued_delivery;
begin
  select * into next_one from queued_delivery
  where key = lane_key and died_at is null and not_before <= clock_timestamp() + patience
  order by seq limit 1;
  if not found then
    select * into next_one from queued_delivery
    where key = lane_key and died_at is null order by not_before limit 1;
  end if;
  return next_one;
end $$;

create function take_deliveries(
  claimed text, wanted integer, lease interval, patience interval, max_attempts integer
) returns setof queued_delivery language plpgsql as $$
declare
  at_hand lane;
  head queued_delivery;
  taken integer := 0;
begin
  perform need_not_reach_disk();
  while taken < wanted loop
    select * into at_hand from lane
    where due_at <= clock_timestamp() order by due_at limit 1 for update skip locked;
    exit when not found;
    head := next_in_lane(at_hand.key, patience);
    if head.seq is null then
      delete from lane where key = at_hand.key;
    elsif head.not_before > clock_timestamp() then
      update lane set claim = null, due_at = head.not_before where key = at_hand.key;
    elsif head.attempts >= max_attempts then
      update queued_delivery
      set died_at = clock_timestamp(), reason = coalesce(reason, 'the process ended each time it was handled')
      where seq = head.seq;
      perform free_lane(at_hand.key);
    else
      update lane set claim = claimed, due_at = clock_timestamp() + lease where key = at_hand.key;
      update queued_delivery set attempts = attempts + 1 where seq = head.seq returning * into head;
      return next head;
      taken := taken + 1;
    end if;
  end loop;
end $$;

-- Locks a lane if the claim on it holds.
create function hold_lane(lane_key text, claimed text) returns boolean language plpgsql as $$
begin
  perform need_not_reach_disk();
  perform from lane where key = lane_key and claim = claimed for update;
  return found;
end $$;

create function finish_delivery(done_guid text, lane_key text, claimed text) returns boolean
language plpgsql as $$
begin
  if not hold_lane(lane_key, claimed) then return false; end if;
  delete from queued_delivery where guid = done_guid;
  perform free_lane(lane_key);
  return true;
end $$;

-- Without a pause it is dead.
create function fail_delivery(failed_guid text, lane_key text, claimed text, why text, pause interval)
returns boolean language plpgsql as $$
begin
  if not hold_lane(lane_key, claimed) then return false; end if;
  update queued_delivery set
    reason = why,
    not_before = clock_timestamp() + coalesce(pause, interval '0'),
    died_at = case when pause is null then clock_timestamp() end
  where guid = failed_guid;
  perform free_lane(lane_key);
  return true;
end $$;

create function release_delivery(released_guid text, lane_key text, claimed text) returns boolean
language plpgsql as $$
begin
  if not hold_lane(lane_key, claimed) then return false; end if;
  update queued_delivery set attempts = attempts - 1 where guid = released_guid;
  perform free_lane(lane_key);
  return true;
end $$;
`,
};
