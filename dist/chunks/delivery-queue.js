import{randomUUID as e}from"node:crypto";function t(e,t){let i=[],a=!1;return e=>new Promise((t,n)=>{i.push({item:e,resolve:t,reject:n}),a||o()});async function o(){for(a=!0;i.length>0;){let a=n(i.map(({item:e})=>e),t),o=i.slice(0,a);i=i.slice(a),await r(o,e)}a=!1}}function n(e,{items:t,weight:n,weightOf:r}){let i=n,a=e.slice(0,t).findIndex((e,t)=>(i-=r(e),i<0&&t>0));return a===-1?t:a}async function r(e,t){try{let n=await t(e.map(({item:e})=>e));e.forEach(({resolve:e},t)=>e(n[t]))}catch(t){for(let{reject:n}of e)n(t)}}const i=`scopekeeper_delivery`,a={leaseMillis:6e3,maxAttempts:15,firstPauseMillis:1e3,longestPauseMillis:9e5,patienceMillis:5e3},o=`guid, event, key, body, attempts,
  (extract(epoch from stored_at) * 1000)::bigint as stored, (extract(epoch from died_at) * 1000)::bigint as died, reason`,s=e=>`
  insert into lane (key, due_at) select key, clock_timestamp() from ${e} group by key order by key
  on conflict (key) do update set due_at = excluded.due_at
    where lane.claim is null and lane.due_at > excluded.due_at`;function c(e,n=a){return{store:t(t=>l(e,t),{items:200,weight:1e7,weightOf:({body:e})=>e.length}),neverStored:t=>u(e,t),take:t=>d(e,n,t),keep:t=>f(e,n,t),finish:async({guid:t,key:n,claim:r})=>v(e,`select finish_delivery($1, $2, $3) as done`,[t,n,r]),fail:(t,r)=>p(e,n,t,r),release:async({guid:t,key:n,claim:r})=>{await v(e,`select release_delivery($1, $2, $3) as done`,[t,n,r])&&await e.notify(i)},deadLetters:t=>h(e,t),redrive:t=>g(e,t),depth:()=>_(e)}}async function l(e,t){let n=await e.query(`with fresh as (
       insert into delivery (guid, event)
       select guid, event from unnest($1::text[], $2::text[]) as a (guid, event) order by guid
       on conflict do nothing returning guid
     ), queued as (
       insert into queued_delivery (guid, event, key, body)
       select guid, event, key, body
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality as a (guid, event, key, body, place)
       join fresh using (guid)
       where array_position($1::text[], guid) = place
       order by place returning guid, key
     ), opened as (
       ${s(`queued`)}
     )
     select guid from queued`,[t.map(({guid:e})=>e),t.map(({event:e})=>e),t.map(({key:e})=>e),t.map(({body:e})=>e)]);n.length>0&&e.notify(i).catch(()=>void 0);let r=new Set(n.map(({guid:e})=>e));return t.map(({guid:e})=>r.delete(e)?`stored`:`known`)}async function u(e,t){return(await e.query(`select guid from unnest($1::text[]) as asked (guid) where guid not in (select guid from delivery where guid = any ($1))`,[t])).map(({guid:e})=>e)}async function d(t,n,r){let i=e();return(await t.query(`select ${o} from take_deliveries($1, $2, $3 * interval '1 ms', $4 * interval '1 ms', $5)`,[i,r,n.leaseMillis,n.patienceMillis,n.maxAttempts])).map(e=>({...y(e),attempt:e.attempts,storedAtMillis:e.stored,claim:i}))}async function f(e,t,n){let r=await e.query(`update lane set due_at = clock_timestamp() + $3 * interval '1 ms'
     from unnest($1::text[], $2::text[]) as mine (key, claim)
     where lane.key = mine.key and lane.claim = mine.claim returning lane.key, lane.claim`,[n.map(({key:e})=>e),n.map(({claim:e})=>e),t.leaseMillis]),i=new Set(r.map(({key:e,claim:t})=>JSON.stringify([e,t])));return n.filter(({key:e,claim:t})=>i.has(JSON.stringify([e,t])))}async function p(e,t,{guid:n,key:r,claim:i,attempt:a},{reason:o,retryAfterMillis:s=0}){let c=a>=t.maxAttempts,l=Math.max(m(t,a),s);return await v(e,`select fail_delivery($1, $2, $3, $4, $5::float8 * interval '1 ms') as done`,[n,r,i,o,c?null:l])?c?`dead`:`waits`:`lost`}function m({firstPauseMillis:e,longestPauseMillis:t},n){return Math.min(e*2**(n-1),t)*(.8+.4*Math.random())}async function h(e,t){return(await e.query(`select ${o} from queued_delivery where died_at is not null order by died_at, seq limit $1`,[t])).map(e=>({...y(e),attempts:e.attempts,storedAtMillis:e.stored,diedAtMillis:e.died??0,reason:e.reason??``}))}async function g(e,t){let n=await e.query(`with alive as (
       update queued_delivery set died_at = null, attempts = 0, not_before = '-infinity', reason = null
       where died_at is not null and ($1::text[] is null or guid = any ($1)) returning guid, key
     ), opened as (
       ${s(`alive`)}
     )
     select guid from alive`,[t===`all`?null:t]);return n.length>0&&await e.notify(i),n.map(({guid:e})=>e)}async function _(e){let[t]=await e.query(`select
       count(*) filter (where died_at is null)::int as alive,
       (select count(*) from lane where claim is not null and due_at > clock_timestamp())::int as held,
       count(*) filter (where died_at is not null)::int as dead,
       coalesce(extract(epoch from clock_timestamp() - min(stored_at) filter (where died_at is null)) * 1000, 0)::float8
         as oldest
     from queued_delivery`),{alive:n,held:r,dead:i,oldest:a}=t??{alive:0,held:0,dead:0,oldest:0};return{waiting:n-r,inHand:r,dead:i,oldestMillis:a}}async function v(e,t,n){let[r]=await e.query(t,n);return r?.done===!0}function y({guid:e,event:t,key:n,body:r}){return{guid:e,event:t,key:n,body:r}}export{i as n,a as r,c as t};