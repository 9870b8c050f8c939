import{c as e,i as t,l as n,t as r,u as i}from"./database.js";import{setTimeout as a}from"node:timers/promises";import{randomUUID as o}from"node:crypto";import{link as s,mkdir as c,readFile as l,rename as u,rm as d,stat as f,unlink as p,utimes as m,writeFile as h}from"node:fs/promises";import{join as g}from"node:path";import{hostname as _}from"node:os";const v=[{number:1,name:`deliveries`,sql:`
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
`},{number:2,name:`commands and runs`,sql:`
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
`},{number:3,name:`effects`,sql:`
create table effect (
  key text primary key,
  state text not null check (state in ('intended', 'done')),
  answer text,
  since bigint not null
);
`},{number:4,name:`leases`,sql:`
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
`},{number:5,name:`pg-boss`,sql:`
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
`}];var y=class extends Error{code=`DATABASE_TOO_NEW`};async function b(e,n=v.length){await t(e),await e.transaction(async e=>{await e.query(`select pg_advisory_xact_lock($1)`,[7306011]),await e.script(`create table if not exists migration (
         number integer primary key, name text not null, applied_at timestamptz not null default now())`);let t=await x(e);if(t>v.length)throw new y(`The database is at version ${t}, this program knows ${v.length}. Start the newer program.`);for(let r of v.slice(t,n))await S(e,r)})}async function x(e){let[t]=await e.query(`select coalesce(max(number), 0)::int as version from migration`);return t?.version??0}async function S(e,{number:t,name:n,sql:r}){await e.script(r),await e.query(`insert into migration (number, name) values ($1, $2)`,[t,n])}const C=15e3;var w=class extends Error{code=`FOLDER_HELD`};const T=/* @__PURE__ */ new Set;async function E(e){let t=g(e,`scopekeeper.lock`),n={id:o(),pid:process.pid,host:_(),born:await P(process.pid)??``};for(;!await O(t,n);){let r=await A(t);if(r===void 0||await j(t,r))await k(t,r);else if(r.host===n.host)throw F(e,t,r);else if(await M(t))throw F(e,t,r)}return T.add(n.id),D(t,e,n)}function D(e,t,n){let r,i=setInterval(()=>void a(),2e3).unref();return{check:()=>{if(r!==void 0)throw F(t,e,r)},release:async()=>{clearInterval(i),T.delete(n.id),(await A(e))?.id===n.id&&await d(e,{force:!0})}};async function a(){let t=await A(e);t!==void 0&&t.id!==n.id?r=t:await m(e,/* @__PURE__ */ new Date,/* @__PURE__ */ new Date).catch(()=>void 0)}}async function O(e,t){let n=`${e}.${t.id}`;await h(n,JSON.stringify(t));try{return await s(n,e),!0}catch(e){if(e.code===`EEXIST`)return!1;throw e}finally{await p(n)}}async function k(e,t){let n=`${e}.${o()}`;if(!await I(u(e,n)))return;let r=await A(n);r!==void 0&&r.id!==t?.id&&await s(n,e).catch(()=>void 0),await p(n)}async function A(e){try{let{id:t,pid:n,host:r,born:i}=JSON.parse(await l(e,`utf8`));return t===void 0||n===void 0||r===void 0?void 0:{id:t,pid:n,host:r,born:i??``}}catch{return}}async function j(e,t){if(t.host!==_()){let t=await f(e).catch(()=>void 0);return t===void 0||Date.now()-t.mtimeMs>C}if(t.pid===process.pid)return!T.has(t.id);if(!N(t.pid))return!0;let n=await P(t.pid);return n!==void 0&&t.born!==``&&n!==t.born}async function M(e){let t=(await f(e).catch(()=>void 0))?.mtimeMs,n=performance.now()+C;for(;performance.now()<n;){await a(250);let n=(await f(e).catch(()=>void 0))?.mtimeMs;if(n===void 0)return!1;if(n!==t)return!0}return!1}function N(e){try{return process.kill(e,0),!0}catch(e){return e.code===`EPERM`}}async function P(e){let t=await l(`/proc/${e}/stat`,`utf8`).catch(()=>void 0);return t?.slice(t.lastIndexOf(`)`)+2).split(` `)[19]}function F(e,t,{pid:n,host:r}){return new w(`The data folder ${e} is in use by process ${n} on ${r}. One process can use it at a time: stop that one, choose another folder, or set DATABASE_URL to a PostgreSQL server. If there is no such process, delete ${t}.`)}async function I(e){return e.then(()=>!0,()=>!1)}var L=class extends Error{code=`EMBEDDED_DATABASE`};async function R(e){let t=await z();await c(e,{recursive:!0});let n=await E(e),r=await t(g(e,`pgdata`)).catch(async e=>{throw await n.release(),e}),i=B(r,()=>n.check());return{engine:`pglite`,...i,script:e=>i.script(e).catch(async e=>{throw await r.exec(`rollback`),e}),transaction:async e=>(n.check(),r.transaction(t=>e(B(t,()=>n.check())))),notify:async e=>{await i.query(`select pg_notify($1, $2)`,[e,``])},listen:async(e,t)=>r.listen(e,t),close:async()=>{await r.close(),await n.release()}}}async function z(){try{let{PGlite:e}=await import(`@electric-sql/pglite`);return t=>e.create(t)}catch(e){throw new L("The embedded database needs a package that is not installed: run `npm install @electric-sql/pglite`, or set DATABASE_URL to a PostgreSQL server.",{cause:e})}}function B(e,t){return{query:async(n,i=[])=>(t(),(await e.query(n,r(i))).rows),script:async n=>(t(),(await e.exec(n)).flatMap(({rows:e})=>e))}}async function V(t,n,r){let i=new AbortController,o=await s();return async()=>{i.abort(),await o.end()};async function s(){let i=new e({connectionString:t,keepAlive:!0,application_name:`scopekeeper-listen`});return i.on(`notification`,r),i.on(`error`,()=>void 0),await i.connect(),i.once(`end`,()=>void c()),await i.query(`listen ${i.escapeIdentifier(n)}`),i}async function c(){for(;!i.signal.aborted;){await a(1e3,void 0,{ref:!1});let e=await s().catch(()=>void 0);if(e!==void 0){o=e,i.signal.aborted&&await e.end(),r();return}}}}const H={getTypeParser:(e,t)=>e===20?Number:i.getTypeParser(e,t)};async function U(e){let t=new n({connectionString:e,max:10,connectionTimeoutMillis:1e4,keepAlive:!0,query_timeout:6e4,application_name:`scopekeeper`,types:H});return t.on(`error`,()=>void 0),await t.query(`select 1`).catch(async e=>{throw await t.end(),e}),{engine:`postgres`,...W(t),transaction:e=>G(t,e),notify:async e=>{await t.query(`select pg_notify($1, $2)`,[e,``])},listen:(t,n)=>V(e,t,n),close:()=>t.end()}}function W(e){return{query:async(t,n=[])=>(await e.query(t,r(n))).rows,script:async t=>[await e.query(t)].flat().flatMap(({rows:e})=>e)}}async function G(e,t){let n=await e.connect();try{await n.query(`begin`);let e=await t(W(n));return await n.query(`commit`),n.release(),e}catch(e){throw n.release(!0),e}}async function K(e){let t=`url`in e?await U(e.url):await R(e.folder);try{return await b(t),t.engine===`pglite`&&await t.query(`select free_abandoned()`),t}catch(e){throw await t.close(),e}}export{K as t};