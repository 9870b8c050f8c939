import{i as e}from"./rolldown-runtime.js";import{c as t,i as n,l as r,t as i,u as a}from"./database.js";import{t as o}from"./required-builtin_crypto.js";import{setTimeout as s}from"node:timers/promises";import{link as c,mkdir as l,readFile as u,rename as d,rm as f,stat as p,unlink as m,utimes as h,writeFile as g}from"node:fs/promises";import{join as _}from"node:path";import{hostname as v}from"node:os";const y=[{number:1,name:`deliveries`,sql:`
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
`}];var b=class extends Error{code=`DATABASE_TOO_NEW`};async function x(e,t=y.length){await n(e),await e.transaction(async e=>{await e.query(`select pg_advisory_xact_lock($1)`,[7306011]),await e.script(`create table if not exists migration (
         number integer primary key, name text not null, applied_at timestamptz not null default now())`);let n=await S(e);if(n>y.length)throw new b(`The database is at version ${n}, this program knows ${y.length}. Start the newer program.`);for(let r of y.slice(n,t))await C(e,r)})}async function S(e){let[t]=await e.query(`select coalesce(max(number), 0)::int as version from migration`);return t?.version??0}async function C(e,{number:t,name:n,sql:r}){await e.script(r),await e.query(`insert into migration (number, name) values ($1, $2)`,[t,n])}var w=/* @__PURE__ */ e(o(),1);const T=15e3;var E=class extends Error{code=`FOLDER_HELD`};const D=/* @__PURE__ */ new Set;async function O(e){let t=_(e,`scopekeeper.lock`),n={id:(0,w.randomUUID)(),pid:process.pid,host:v(),born:await I(process.pid)??``};for(;!await A(t,n);){let r=await M(t);if(r===void 0||await N(t,r))await j(t,r);else if(r.host===n.host)throw L(e,t,r);else if(await P(t))throw L(e,t,r)}return D.add(n.id),k(t,e,n)}function k(e,t,n){let r,i=setInterval(()=>void a(),2e3).unref();return{check:()=>{if(r!==void 0)throw L(t,e,r)},release:async()=>{clearInterval(i),D.delete(n.id),(await M(e))?.id===n.id&&await f(e,{force:!0})}};async function a(){let t=await M(e);t!==void 0&&t.id!==n.id?r=t:await h(e,/* @__PURE__ */ new Date,/* @__PURE__ */ new Date).catch(()=>void 0)}}async function A(e,t){let n=`${e}.${t.id}`;await g(n,JSON.stringify(t));try{return await c(n,e),!0}catch(e){if(e.code===`EEXIST`)return!1;throw e}finally{await m(n)}}async function j(e,t){let n=`${e}.${(0,w.randomUUID)()}`;if(!await R(d(e,n)))return;let r=await M(n);r!==void 0&&r.id!==t?.id&&await c(n,e).catch(()=>void 0),await m(n)}async function M(e){try{let{id:t,pid:n,host:r,born:i}=JSON.parse(await u(e,`utf8`));return t===void 0||n===void 0||r===void 0?void 0:{id:t,pid:n,host:r,born:i??``}}catch{return}}async function N(e,t){if(t.host!==v()){let t=await p(e).catch(()=>void 0);return t===void 0||Date.now()-t.mtimeMs>T}if(t.pid===process.pid)return!D.has(t.id);if(!F(t.pid))return!0;let n=await I(t.pid);return n!==void 0&&t.born!==``&&n!==t.born}async function P(e){let t=(await p(e).catch(()=>void 0))?.mtimeMs,n=performance.now()+T;for(;performance.now()<n;){await s(250);let n=(await p(e).catch(()=>void 0))?.mtimeMs;if(n===void 0)return!1;if(n!==t)return!0}return!1}function F(e){try{return process.kill(e,0),!0}catch(e){return e.code===`EPERM`}}async function I(e){let t=await u(`/proc/${e}/stat`,`utf8`).catch(()=>void 0);return t?.slice(t.lastIndexOf(`)`)+2).split(` `)[19]}function L(e,t,{pid:n,host:r}){return new E(`The data folder ${e} is in use by process ${n} on ${r}. One process can use it at a time: stop that one, choose another folder, or set DATABASE_URL to a PostgreSQL server. If there is no such process, delete ${t}.`)}async function R(e){return e.then(()=>!0,()=>!1)}var z=class extends Error{code=`EMBEDDED_DATABASE`};async function B(e){let t=await V();await l(e,{recursive:!0});let n=await O(e),r=await t(_(e,`pgdata`)).catch(async e=>{throw await n.release(),e}),i=H(r,()=>n.check());return{engine:`pglite`,...i,script:e=>i.script(e).catch(async e=>{throw await r.exec(`rollback`),e}),transaction:async e=>(n.check(),r.transaction(t=>e(H(t,()=>n.check())))),notify:async e=>{await i.query(`select pg_notify($1, $2)`,[e,``])},listen:async(e,t)=>r.listen(e,t),close:async()=>{await r.close(),await n.release()}}}async function V(){try{let{PGlite:e}=await import(`@electric-sql/pglite`);return t=>e.create(t)}catch(e){throw new z("The embedded database needs a package that is not installed: run `npm install @electric-sql/pglite`, or set DATABASE_URL to a PostgreSQL server.",{cause:e})}}function H(e,t){return{query:async(n,r=[])=>(t(),(await e.query(n,i(r))).rows),script:async n=>(t(),(await e.exec(n)).flatMap(({rows:e})=>e))}}async function U(e,n,r){let i=new AbortController,a=await o();return async()=>{i.abort(),await a.end()};async function o(){let i=new t({connectionString:e,keepAlive:!0,application_name:`scopekeeper-listen`});return i.on(`notification`,r),i.on(`error`,()=>void 0),await i.connect(),i.once(`end`,()=>void c()),await i.query(`listen ${i.escapeIdentifier(n)}`),i}async function c(){for(;!i.signal.aborted;){await s(1e3,void 0,{ref:!1});let e=await o().catch(()=>void 0);if(e!==void 0){a=e,i.signal.aborted&&await e.end(),r();return}}}}const W={getTypeParser:(e,t)=>e===20?Number:a.getTypeParser(e,t)};async function G(e){let t=new r({connectionString:e,max:10,connectionTimeoutMillis:1e4,keepAlive:!0,query_timeout:6e4,application_name:`scopekeeper`,types:W});return t.on(`error`,()=>void 0),await t.query(`select 1`).catch(async e=>{throw await t.end(),e}),{engine:`postgres`,...K(t),transaction:e=>q(t,e),notify:async e=>{await t.query(`select pg_notify($1, $2)`,[e,``])},listen:(t,n)=>U(e,t,n),close:()=>t.end()}}function K(e){return{query:async(t,n=[])=>(await e.query(t,i(n))).rows,script:async t=>[await e.query(t)].flat().flatMap(({rows:e})=>e)}}async function q(e,t){let n=await e.connect();try{await n.query(`begin`);let e=await t(K(n));return await n.query(`commit`),n.release(),e}catch(e){throw n.release(!0),e}}async function J(e){let t=`url`in e?await G(e.url):await B(e.folder);try{return await x(t),t.engine===`pglite`&&await t.query(`select free_abandoned()`),t}catch(e){throw await t.close(),e}}export{J as t};