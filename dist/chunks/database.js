import{i as e,r as t,t as n}from"./rolldown-runtime.js";import{t as r}from"./required-builtin_crypto.js";import{t as i}from"./required-builtin_util.js";import{setImmediate as a,setTimeout as o}from"node:timers/promises";import s,{notStrictEqual as c}from"node:assert";import l from"node:events";function u(e){return Array.isArray(e)?e.every(e=>Array.isArray(e?.rows))?{rows:e.flatMap(e=>e.rows)}:{rows:e}:e}function d(e,t){let n=new AbortController,r=new Promise((r,i)=>{o(e,null,{signal:n.signal}).then(()=>t?i(Error(t)):r()).catch(()=>r())});return r.abort=()=>{n.signal.aborted||n.abort()},r}function f(e,t,n,r){let i=r||new AbortController,a=new Promise((r,a)=>{let o=e.setTimeout(()=>{i.signal.removeEventListener(`abort`,s),n?a(Error(n)):r()},t),s=()=>{e.clearTimeout(o),r()};i.signal.aborted?s():i.signal.addEventListener(`abort`,s,{once:!0})});return a.abort=()=>{i.signal.aborted||i.abort()},a}async function p(e,t,n,r,i){let a=f(e,Math.max(1,n)*1e3,r,i),o;try{o=await Promise.race([t,a])}finally{a.abort()}return o}const m=/^"[a-z_][a-z0-9_]*"$/,h=e=>e.startsWith(`"`)&&e.endsWith(`"`)&&e.length>1;function g(e){return h(e)?e.slice(1,-1):e.toLowerCase()}function _(e){return m.test(e)?e.slice(1,-1):e}const v=/'/g;function y(e){let t=e.indexOf(`(`);if(t===-1)return null;let n=0;for(let r=t;r<e.length;r++)if(e[r]===`(`)n++;else if(e[r]===`)`&&--n===0)return e.slice(t+1,r);return null}const b=/::(?:[a-z_][a-z0-9_$]*\.)?[a-z_][a-z0-9_$]*(?:\[\])?/g;function x(e){return e.toLowerCase().replace(/"/g,``).replace(/\s+/g,``).replace(b,``)}function S(e){let t=y(e);if(t===null)return null;let n=e.indexOf(`(`)+t.length+2,r=e.slice(n).match(/^\s*INCLUDE\s*\(/i);if(!r)return null;let i=n+r[0].length-1,a=0;for(let t=i;t<e.length;t++)if(e[t]===`(`)a++;else if(e[t]===`)`&&--a===0)return e.slice(i+1,t);return null}function C(e){return x(e).split(`,`).filter(Boolean).sort().join(`,`)}function w(e){let t=S(e);return t===null?``:t.replace(b,``).replace(/\s+/g,` `).trim()}function ee(e){let t=e.match(/\bWHERE\b/i);return t?e.slice(t.index+t[0].length):``}function te(e){return ae(e.toLowerCase().replace(/"/g,``).replace(b,``).replace(/=\s*any\s*\(\s*array\s*\[([^\]]*)\]\s*\)/g,`in ($1)`)).replace(/\s+/g,``)}function ne(e){let t=y(e);return t===null?``:t.replace(b,``).replace(/\s+/g,` `).trim()}function re(e){return ae(ee(e).replace(b,``).replace(/\s+/g,` `).trim())}function ie(e){if(e[0]!==`(`)return!1;let t=0;for(let n=0;n<e.length;n++)if(e[n]===`(`)t++;else if(e[n]===`)`&&--t===0)return n===e.length-1;return!1}function ae(e){let t=e.trim();for(;ie(t);)t=t.slice(1,-1).trim();return t}function oe(e){let t=e.replace(/\s+USING\s+btree\s+/i,` `).replace(b,``).replace(/\s+/g,` `).trim(),n=t.match(/\bWHERE\b/i);return n?`${t.slice(0,n.index+n[0].length)} ${ae(t.slice(n.index+n[0].length).trim())}`:t}function se(e){let t=e.match(/\$[A-Za-z0-9_]*\$/);if(!t)return``;let n=t[0],r=t.index+n.length,i=e.indexOf(n,r);return i===-1?``:e.slice(r,i)}function ce(e){return e.replace(/\s+/g,` `).trim()}function le(e){return ae(e.toLowerCase().replace(b,``).replace(/\s+/g,` `).trim())}function ue(e){return e.toLowerCase().replace(/"/g,``).replace(b,``).replace(/\s+/g,` `).trim()}function de(e){return`
    SELECT c.relname AS name, t.relname AS "table", i.indisvalid AS valid, pg_get_indexdef(i.indexrelid) AS def,
           EXISTS (SELECT 1 FROM pg_constraint con WHERE con.conindid = i.indexrelid) AS "constraintBacked"
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = '${g(e).replace(v,`''`)}'
  `}function fe(e){return`
    SELECT p.proname AS name, pg_get_functiondef(p.oid) AS def
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${g(e).replace(v,`''`)}'
  `}function pe(e,t=`job_state`){return`
    SELECT e.enumlabel AS label
    FROM pg_enum e
    JOIN pg_type t ON t.oid = e.enumtypid
    JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = '${g(e).replace(v,`''`)}' AND t.typname = '${t}'
    ORDER BY e.enumsortorder
  `}function me(e){return`
    SELECT c.relname AS "table", a.attname AS "column",
           format_type(a.atttypid, a.atttypmod) AS "type",
           a.attnotnull AS "notNull",
           pg_get_expr(ad.adbin, ad.adrelid) AS "default"
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
    WHERE n.nspname = '${g(e).replace(v,`''`)}'
      AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
  `}function he(e){return`
    SELECT c.relname AS "table"
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = '${g(e).replace(v,`''`)}'
      AND c.relkind IN ('r', 'p')
  `}function ge(e){return`
    SELECT rel.relname AS "table", pg_get_constraintdef(con.oid) AS def
    FROM pg_constraint con
    JOIN pg_class rel ON rel.oid = con.conrelid
    JOIN pg_namespace n ON n.oid = rel.relnamespace
    WHERE n.nspname = '${g(e).replace(v,`''`)}' AND con.contype <> 'n'
  `}function _e(e,t,n=!1){let r=new Map(t.map(e=>[e.name,e])),i=[],a=[];for(let t of e){let e=r.get(t.name);if(!e?.def){i.push(t);continue}if(n)continue;let o=ce(se(e.def));o&&o!==t.expectedBody&&a.push({...t,actualBody:o,actualDefinition:e.def.replace(/\s+/g,` `).trim()})}return{missingFunctions:i,mismatchedFunctions:a}}function ve(e,t){let n=/* @__PURE__ */ new Map;for(let e of t){let t=n.get(e.table);t||n.set(e.table,t=/* @__PURE__ */ new Map),t.set(e.column.toLowerCase(),e)}let r=[];for(let{table:t,columns:i,defaults:a,types:o}of e){let e=n.get(t);if(!e||e.size===0)continue;let s=new Set(i),c=i.filter(t=>!e.has(t)),l=[...e.keys()].filter(e=>!s.has(e)),u=[],d=[],f=[];for(let t of i){let n=e.get(t);if(n){if(a&&a[t]!==void 0){let e=n.default??``;le(a[t])!==le(e)&&u.push({column:t,expected:a[t],actual:e})}if(o&&o[t]){let e=n.type??``;o[t].type!==e&&d.push({column:t,expected:o[t].type,actual:e}),o[t].notNull!==!!n.notNull&&f.push({column:t,expected:o[t].notNull,actual:!!n.notNull})}}}(c.length||l.length||u.length||d.length||f.length)&&r.push({table:t,missingColumns:c,unexpectedColumns:l,defaultMismatches:u,typeMismatches:d,nullabilityMismatches:f})}return r}function ye(e,t){let n=/* @__PURE__ */ new Map;for(let{table:e,def:r}of t){let t=n.get(e);t||n.set(e,t=[]),t.push(r)}let r=[];for(let{table:t,constraints:i}of e){let e=n.get(t);if(!e||e.length===0)continue;let a=new Set(e.map(ue)),o=new Set(i.map(ue)),s=i.filter(e=>!a.has(ue(e))),c=e.filter(e=>!o.has(ue(e)));(s.length||c.length)&&r.push({table:t,missingConstraints:s,unexpectedConstraints:c})}return r}function be(e,t,n){return n.length===0||t.length===n.length&&t.every((e,t)=>e===n[t])?null:{name:e,expectedValues:[...t],actualValues:n}}function xe(e={}){let t=e.indexes?.expected??[],n=e.indexes?.live??[],r=e.indexes?.building??/* @__PURE__ */ new Set,i=new Map(n.map(e=>[e.name,e])),a=new Set(t.map(e=>e.name)),o=[],s=[],c=[],l=[];for(let n of t){let t=i.get(n.name);if(!t)(r.has(n.name)?s:o).push(n);else if(!t.valid)c.push({...n,building:r.has(n.name)});else if(n.keys&&t.def&&!e.indexes?.presenceOnly){let e=ne(t.def);if(x(e)){let r=n.predicate??``,i=re(t.def),a=n.include??``,o=w(t.def),s=[];x(n.keys)!==x(e)&&s.push(`keys`),C(a)!==C(o)&&s.push(`include`),te(r)!==te(i)&&s.push(`predicate`),s.length&&l.push({...n,expectedKeys:n.keys,actualKeys:e,expectedInclude:a,actualInclude:o,expectedPredicate:r,actualPredicate:i,actualDefinition:oe(t.def),differs:s})}}}let u=new Set(e.tables?.expected??t.map(e=>e.table)),d=n.filter(e=>u.has(e.table)&&!a.has(e.name)&&!e.constraintBacked).map(e=>({name:e.name,table:e.table})),f=new Set(e.tables?.live??[]),p=(e.tables?.expected??[]).filter(e=>!f.has(e)),{missingFunctions:m,mismatchedFunctions:h}=_e(e.functions?.expected??[],e.functions?.live??[],e.functions?.presenceOnly),g=e.columns?ve(e.columns.expected,e.columns.live):[],_=e.constraints?ye(e.constraints.expected,e.constraints.live):[],v=e.enum?be(e.enum.name,e.enum.expected,e.enum.actual):null;return{ok:p.length===0&&o.length===0&&c.length===0&&l.length===0&&m.length===0&&h.length===0&&g.length===0&&_.length===0&&v===null,missingTables:p,missing:o,building:s,invalid:c,extraIndexes:d,mismatched:l,missingFunctions:m,mismatchedFunctions:h,columnDrift:g,constraintDrift:_,enumDrift:v}}var Se=`{{schema}}`,Ce={tables:[`bam`,`job`,`job_common`,`job_dependency`,`queue`,`queue_stats`,`schedule`,`subscription`,`version`,`warning`],columns:[{table:`bam`,column:`command`,type:`text`,notNull:!0,default:null},{table:`bam`,column:`completed_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`bam`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`clock_timestamp()`},{table:`bam`,column:`error`,type:`text`,notNull:!1,default:null},{table:`bam`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`bam`,column:`name`,type:`text`,notNull:!0,default:null},{table:`bam`,column:`queue`,type:`text`,notNull:!1,default:null},{table:`bam`,column:`started_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`bam`,column:`status`,type:`text`,notNull:!0,default:`'pending'::text`},{table:`bam`,column:`table_name`,type:`text`,notNull:!0,default:null},{table:`bam`,column:`version`,type:`integer`,notNull:!0,default:null},{table:`job_common`,column:`blocked`,type:`boolean`,notNull:!0,default:`false`},{table:`job_common`,column:`blocking`,type:`boolean`,notNull:!0,default:`false`},{table:`job_common`,column:`completed_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job_common`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`job_common`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`job_common`,column:`dead_letter`,type:`text`,notNull:!1,default:null},{table:`job_common`,column:`deletion_seconds`,type:`integer`,notNull:!0,default:`604800`},{table:`job_common`,column:`expire_seconds`,type:`integer`,notNull:!0,default:`900`},{table:`job_common`,column:`group_id`,type:`text`,notNull:!1,default:null},{table:`job_common`,column:`group_tier`,type:`text`,notNull:!1,default:null},{table:`job_common`,column:`heartbeat_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job_common`,column:`heartbeat_seconds`,type:`integer`,notNull:!1,default:null},{table:`job_common`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`job_common`,column:`keep_until`,type:`timestamp with time zone`,notNull:!0,default:`(now() + '336:00:00'::interval)`},{table:`job_common`,column:`name`,type:`text`,notNull:!0,default:null},{table:`job_common`,column:`output`,type:`jsonb`,notNull:!1,default:null},{table:`job_common`,column:`pending_dependencies`,type:`integer`,notNull:!0,default:`0`},{table:`job_common`,column:`policy`,type:`text`,notNull:!1,default:null},{table:`job_common`,column:`priority`,type:`integer`,notNull:!0,default:`0`},{table:`job_common`,column:`retry_backoff`,type:`boolean`,notNull:!0,default:`false`},{table:`job_common`,column:`retry_count`,type:`integer`,notNull:!0,default:`0`},{table:`job_common`,column:`retry_delay`,type:`integer`,notNull:!0,default:`0`},{table:`job_common`,column:`retry_delay_max`,type:`integer`,notNull:!1,default:null},{table:`job_common`,column:`retry_limit`,type:`integer`,notNull:!0,default:`2`},{table:`job_common`,column:`singleton_key`,type:`text`,notNull:!1,default:null},{table:`job_common`,column:`singleton_on`,type:`timestamp without time zone`,notNull:!1,default:null},{table:`job_common`,column:`source_created_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job_common`,column:`source_id`,type:`uuid`,notNull:!1,default:null},{table:`job_common`,column:`source_name`,type:`text`,notNull:!1,default:null},{table:`job_common`,column:`source_output`,type:`jsonb`,notNull:!1,default:null},{table:`job_common`,column:`source_retry_count`,type:`integer`,notNull:!1,default:null},{table:`job_common`,column:`source_root_id`,type:`uuid`,notNull:!1,default:null},{table:`job_common`,column:`start_after`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`job_common`,column:`started_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job_common`,column:`state`,type:`{{schema}}.job_state`,notNull:!0,default:`'created'::{{schema}}.job_state`},{table:`job_dependency`,column:`child_id`,type:`uuid`,notNull:!0,default:null},{table:`job_dependency`,column:`child_name`,type:`text`,notNull:!0,default:null},{table:`job_dependency`,column:`parent_id`,type:`uuid`,notNull:!0,default:null},{table:`job_dependency`,column:`parent_name`,type:`text`,notNull:!0,default:null},{table:`job`,column:`blocked`,type:`boolean`,notNull:!0,default:`false`},{table:`job`,column:`blocking`,type:`boolean`,notNull:!0,default:`false`},{table:`job`,column:`completed_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`job`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`job`,column:`dead_letter`,type:`text`,notNull:!1,default:null},{table:`job`,column:`deletion_seconds`,type:`integer`,notNull:!0,default:`604800`},{table:`job`,column:`expire_seconds`,type:`integer`,notNull:!0,default:`900`},{table:`job`,column:`group_id`,type:`text`,notNull:!1,default:null},{table:`job`,column:`group_tier`,type:`text`,notNull:!1,default:null},{table:`job`,column:`heartbeat_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`heartbeat_seconds`,type:`integer`,notNull:!1,default:null},{table:`job`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`job`,column:`keep_until`,type:`timestamp with time zone`,notNull:!0,default:`(now() + '336:00:00'::interval)`},{table:`job`,column:`name`,type:`text`,notNull:!0,default:null},{table:`job`,column:`output`,type:`jsonb`,notNull:!1,default:null},{table:`job`,column:`pending_dependencies`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`policy`,type:`text`,notNull:!1,default:null},{table:`job`,column:`priority`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`retry_backoff`,type:`boolean`,notNull:!0,default:`false`},{table:`job`,column:`retry_count`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`retry_delay`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`retry_delay_max`,type:`integer`,notNull:!1,default:null},{table:`job`,column:`retry_limit`,type:`integer`,notNull:!0,default:`2`},{table:`job`,column:`singleton_key`,type:`text`,notNull:!1,default:null},{table:`job`,column:`singleton_on`,type:`timestamp without time zone`,notNull:!1,default:null},{table:`job`,column:`source_created_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`source_id`,type:`uuid`,notNull:!1,default:null},{table:`job`,column:`source_name`,type:`text`,notNull:!1,default:null},{table:`job`,column:`source_output`,type:`jsonb`,notNull:!1,default:null},{table:`job`,column:`source_retry_count`,type:`integer`,notNull:!1,default:null},{table:`job`,column:`source_root_id`,type:`uuid`,notNull:!1,default:null},{table:`job`,column:`start_after`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`job`,column:`started_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`state`,type:`{{schema}}.job_state`,notNull:!0,default:`'created'::{{schema}}.job_state`},{table:`queue_stats`,column:`active_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`captured_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`queue_stats`,column:`completed_delta`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`created_delta`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`deferred_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`delta_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue_stats`,column:`delta_seconds`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`failed_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`failed_delta`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`queue_stats`,column:`name`,type:`text`,notNull:!0,default:null},{table:`queue_stats`,column:`queued_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`ready_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`total_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`active_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`completed_delta`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`created_delta`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`queue`,column:`dead_letter`,type:`text`,notNull:!1,default:null},{table:`queue`,column:`deferred_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`deletion_seconds`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`delta_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`delta_seconds`,type:`integer`,notNull:!1,default:null},{table:`queue`,column:`expire_seconds`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`failed_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`failed_delta`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`heartbeat_seconds`,type:`integer`,notNull:!1,default:null},{table:`queue`,column:`maintain_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`monitor_claim_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`monitor_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`name`,type:`text`,notNull:!0,default:null},{table:`queue`,column:`notify`,type:`boolean`,notNull:!0,default:`false`},{table:`queue`,column:`partition`,type:`boolean`,notNull:!0,default:null},{table:`queue`,column:`policy`,type:`text`,notNull:!0,default:null},{table:`queue`,column:`queued_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`ready_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`ready_history`,type:`integer[]`,notNull:!0,default:`'{}'::integer[]`},{table:`queue`,column:`retention_seconds`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`retry_backoff`,type:`boolean`,notNull:!0,default:null},{table:`queue`,column:`retry_delay`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`retry_delay_max`,type:`integer`,notNull:!1,default:null},{table:`queue`,column:`retry_limit`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`singletons_active`,type:`text[]`,notNull:!1,default:null},{table:`queue`,column:`table_name`,type:`text`,notNull:!0,default:null},{table:`queue`,column:`total_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`updated_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`queue`,column:`warning_queued`,type:`integer`,notNull:!0,default:`0`},{table:`schedule`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`schedule`,column:`cron`,type:`text`,notNull:!0,default:null},{table:`schedule`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`schedule`,column:`key`,type:`text`,notNull:!0,default:`''::text`},{table:`schedule`,column:`kind`,type:`text`,notNull:!0,default:`'cron'::text`},{table:`schedule`,column:`last_job_id`,type:`uuid`,notNull:!1,default:null},{table:`schedule`,column:`name`,type:`text`,notNull:!0,default:null},{table:`schedule`,column:`options`,type:`jsonb`,notNull:!1,default:null},{table:`schedule`,column:`timezone`,type:`text`,notNull:!1,default:`'UTC'::text`},{table:`schedule`,column:`updated_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`subscription`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`subscription`,column:`event`,type:`text`,notNull:!0,default:null},{table:`subscription`,column:`name`,type:`text`,notNull:!0,default:null},{table:`subscription`,column:`updated_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`version`,column:`bam_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`cron_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`flow_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`monitor_backoff_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`reindex_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`version`,type:`integer`,notNull:!0,default:null},{table:`warning`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`warning`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`warning`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`warning`,column:`message`,type:`text`,notNull:!0,default:null},{table:`warning`,column:`type`,type:`text`,notNull:!0,default:null}],constraints:[{table:`bam`,def:`PRIMARY KEY (id)`},{table:`job_common`,def:`CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))`},{table:`job_common`,def:`FOREIGN KEY (dead_letter) REFERENCES {{schema}}.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED`},{table:`job_common`,def:`FOREIGN KEY (name) REFERENCES {{schema}}.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED`},{table:`job_common`,def:`PRIMARY KEY (name, id)`},{table:`job_dependency`,def:`PRIMARY KEY (child_name, child_id, parent_name, parent_id)`},{table:`job`,def:`PRIMARY KEY (name, id)`},{table:`queue_stats`,def:`PRIMARY KEY (id, captured_on)`},{table:`queue`,def:`CHECK ((dead_letter IS DISTINCT FROM name))`},{table:`queue`,def:`FOREIGN KEY (dead_letter) REFERENCES {{schema}}.queue(name)`},{table:`queue`,def:`PRIMARY KEY (name)`},{table:`schedule`,def:`CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))`},{table:`schedule`,def:`FOREIGN KEY (name) REFERENCES {{schema}}.queue(name) ON DELETE CASCADE`},{table:`schedule`,def:`PRIMARY KEY (name, key)`},{table:`subscription`,def:`FOREIGN KEY (name) REFERENCES {{schema}}.queue(name) ON DELETE CASCADE`},{table:`subscription`,def:`PRIMARY KEY (event, name)`},{table:`version`,def:`PRIMARY KEY (version)`},{table:`warning`,def:`PRIMARY KEY (id)`}],indexes:[{name:`job_common_i1`,table:`job_common`,valid:!0,def:`CREATE UNIQUE INDEX job_common_i1 ON {{schema}}.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::{{schema}}.job_state) AND (policy = 'short'::text))`},{name:`job_common_i10`,table:`job_common`,valid:!0,def:`CREATE INDEX job_common_i10 ON {{schema}}.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::{{schema}}.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text))`},{name:`job_common_i11`,table:`job_common`,valid:!0,def:`CREATE INDEX job_common_i11 ON {{schema}}.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::{{schema}}.job_state) AND (NOT blocked))`},{name:`job_common_i12`,table:`job_common`,valid:!0,def:`CREATE INDEX job_common_i12 ON {{schema}}.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL)`},{name:`job_common_i2`,table:`job_common`,valid:!0,def:`CREATE UNIQUE INDEX job_common_i2 ON {{schema}}.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::{{schema}}.job_state) AND (policy = 'singleton'::text))`},{name:`job_common_i3`,table:`job_common`,valid:!0,def:`CREATE UNIQUE INDEX job_common_i3 ON {{schema}}.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::{{schema}}.job_state) AND (policy = 'stately'::text))`},{name:`job_common_i4`,table:`job_common`,valid:!0,def:`CREATE UNIQUE INDEX job_common_i4 ON {{schema}}.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::{{schema}}.job_state) AND (singleton_on IS NOT NULL))`},{name:`job_common_i6`,table:`job_common`,valid:!0,def:`CREATE UNIQUE INDEX job_common_i6 ON {{schema}}.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::{{schema}}.job_state) AND (policy = 'exclusive'::text))`},{name:`job_common_i7`,table:`job_common`,valid:!0,def:`CREATE INDEX job_common_i7 ON {{schema}}.job_common USING btree (name, group_id) WHERE ((state = 'active'::{{schema}}.job_state) AND (group_id IS NOT NULL))`},{name:`job_common_i8`,table:`job_common`,valid:!0,def:`CREATE UNIQUE INDEX job_common_i8 ON {{schema}}.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::{{schema}}.job_state, 'retry'::{{schema}}.job_state, 'failed'::{{schema}}.job_state])) AND (policy = 'key_strict_fifo'::text))`},{name:`job_common_i9`,table:`job_common`,valid:!0,def:`CREATE INDEX job_common_i9 ON {{schema}}.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::{{schema}}.job_state))`},{name:`job_dep_parent_idx`,table:`job_dependency`,valid:!0,def:`CREATE INDEX job_dep_parent_idx ON {{schema}}.job_dependency USING btree (parent_name, parent_id)`},{name:`queue_stats_i1`,table:`queue_stats`,valid:!0,def:`CREATE INDEX queue_stats_i1 ON ONLY {{schema}}.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count)`},{name:`warning_i1`,table:`warning`,valid:!0,def:`CREATE INDEX warning_i1 ON {{schema}}.warning USING btree (created_on DESC)`}],functions:[{name:`create_queue`,def:`CREATE OR REPLACE FUNCTION {{schema}}.create_queue(queue_name text, options jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO {{schema}}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          {{schema}}.job_now(),
          {{schema}}.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE {{schema}}.%I (LIKE {{schema}}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE {{schema}}.job_table_format($cmd$ALTER TABLE {{schema}}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE {{schema}}.job_table_format($cmd$ALTER TABLE {{schema}}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES {{schema}}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE {{schema}}.job_table_format($cmd$ALTER TABLE {{schema}}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES {{schema}}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE {{schema}}.job_table_format($cmd$CREATE INDEX job_i11 ON {{schema}}.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE {{schema}}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON {{schema}}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE {{schema}}.job_table_format($cmd$CREATE INDEX job_i7 ON {{schema}}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE {{schema}}.job_table_format($cmd$CREATE INDEX job_i9 ON {{schema}}.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE {{schema}}.job_table_format($cmd$CREATE INDEX job_i12 ON {{schema}}.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE {{schema}}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON {{schema}}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE {{schema}}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON {{schema}}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE {{schema}}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON {{schema}}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE {{schema}}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON {{schema}}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE {{schema}}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON {{schema}}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE {{schema}}.job_table_format($cmd$CREATE INDEX job_i10 ON {{schema}}.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE {{schema}}.job_table_format($cmd$ALTER TABLE {{schema}}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE {{schema}}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE {{schema}}.job ATTACH PARTITION {{schema}}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $function$
`},{name:`delete_queue`,def:`CREATE OR REPLACE FUNCTION {{schema}}.delete_queue(queue_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM {{schema}}.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS {{schema}}.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM {{schema}}.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM {{schema}}.queue WHERE name = queue_name;
    END;
    $function$
`},{name:`job_now`,def:`CREATE OR REPLACE FUNCTION {{schema}}.job_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
      SELECT pg_catalog.now();
    $function$
`},{name:`job_table_format`,def:`CREATE OR REPLACE FUNCTION {{schema}}.job_table_format(command text, table_name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\\.job\\y', '.%1$I', 'g'),
          '\\yjob_i(\\d+)', '%1$s_i\\1', 'g'
        ),
        table_name
      );
    $function$
`},{name:`job_table_run`,def:`CREATE OR REPLACE FUNCTION {{schema}}.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM {{schema}}.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE {{schema}}.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE {{schema}}.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM {{schema}}.queue WHERE partition = true
      LOOP
        EXECUTE {{schema}}.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $function$
`},{name:`job_table_run_async`,def:`CREATE OR REPLACE FUNCTION {{schema}}.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM {{schema}}.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO {{schema}}.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          {{schema}}.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO {{schema}}.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        {{schema}}.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        {{schema}}.job_table_format(command, queue.table_name)
      FROM {{schema}}.queue
      WHERE partition = true;
    END;
    $function$
`}],enum:[`created`,`retry`,`active`,`completed`,`cancelled`,`failed`]},we={tables:[`bam`,`job`,`job_dependency`,`queue`,`queue_stats`,`schedule`,`subscription`,`version`,`warning`],columns:[{table:`bam`,column:`command`,type:`text`,notNull:!0,default:null},{table:`bam`,column:`completed_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`bam`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`clock_timestamp()`},{table:`bam`,column:`error`,type:`text`,notNull:!1,default:null},{table:`bam`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`bam`,column:`name`,type:`text`,notNull:!0,default:null},{table:`bam`,column:`queue`,type:`text`,notNull:!1,default:null},{table:`bam`,column:`started_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`bam`,column:`status`,type:`text`,notNull:!0,default:`'pending'::text`},{table:`bam`,column:`table_name`,type:`text`,notNull:!0,default:null},{table:`bam`,column:`version`,type:`integer`,notNull:!0,default:null},{table:`job_dependency`,column:`child_id`,type:`uuid`,notNull:!0,default:null},{table:`job_dependency`,column:`child_name`,type:`text`,notNull:!0,default:null},{table:`job_dependency`,column:`parent_id`,type:`uuid`,notNull:!0,default:null},{table:`job_dependency`,column:`parent_name`,type:`text`,notNull:!0,default:null},{table:`job`,column:`blocked`,type:`boolean`,notNull:!0,default:`false`},{table:`job`,column:`blocking`,type:`boolean`,notNull:!0,default:`false`},{table:`job`,column:`completed_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`job`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`job`,column:`dead_letter`,type:`text`,notNull:!1,default:null},{table:`job`,column:`deletion_seconds`,type:`integer`,notNull:!0,default:`604800`},{table:`job`,column:`expire_seconds`,type:`integer`,notNull:!0,default:`900`},{table:`job`,column:`group_id`,type:`text`,notNull:!1,default:null},{table:`job`,column:`group_tier`,type:`text`,notNull:!1,default:null},{table:`job`,column:`heartbeat_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`heartbeat_seconds`,type:`integer`,notNull:!1,default:null},{table:`job`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`job`,column:`keep_until`,type:`timestamp with time zone`,notNull:!0,default:`(now() + '336:00:00'::interval)`},{table:`job`,column:`name`,type:`text`,notNull:!0,default:null},{table:`job`,column:`output`,type:`jsonb`,notNull:!1,default:null},{table:`job`,column:`pending_dependencies`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`policy`,type:`text`,notNull:!1,default:null},{table:`job`,column:`priority`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`retry_backoff`,type:`boolean`,notNull:!0,default:`false`},{table:`job`,column:`retry_count`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`retry_delay`,type:`integer`,notNull:!0,default:`0`},{table:`job`,column:`retry_delay_max`,type:`integer`,notNull:!1,default:null},{table:`job`,column:`retry_limit`,type:`integer`,notNull:!0,default:`2`},{table:`job`,column:`singleton_key`,type:`text`,notNull:!1,default:null},{table:`job`,column:`singleton_on`,type:`timestamp without time zone`,notNull:!1,default:null},{table:`job`,column:`source_created_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`source_id`,type:`uuid`,notNull:!1,default:null},{table:`job`,column:`source_name`,type:`text`,notNull:!1,default:null},{table:`job`,column:`source_output`,type:`jsonb`,notNull:!1,default:null},{table:`job`,column:`source_retry_count`,type:`integer`,notNull:!1,default:null},{table:`job`,column:`source_root_id`,type:`uuid`,notNull:!1,default:null},{table:`job`,column:`start_after`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`job`,column:`started_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`job`,column:`state`,type:`{{schema}}.job_state`,notNull:!0,default:`'created'::{{schema}}.job_state`},{table:`queue_stats`,column:`active_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`captured_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`queue_stats`,column:`completed_delta`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`created_delta`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`deferred_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`delta_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue_stats`,column:`delta_seconds`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`failed_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`failed_delta`,type:`integer`,notNull:!1,default:null},{table:`queue_stats`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`queue_stats`,column:`name`,type:`text`,notNull:!0,default:null},{table:`queue_stats`,column:`queued_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`ready_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue_stats`,column:`total_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`active_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`completed_delta`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`created_delta`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`queue`,column:`dead_letter`,type:`text`,notNull:!1,default:null},{table:`queue`,column:`deferred_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`deletion_seconds`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`delta_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`delta_seconds`,type:`integer`,notNull:!1,default:null},{table:`queue`,column:`expire_seconds`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`failed_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`failed_delta`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`heartbeat_seconds`,type:`integer`,notNull:!1,default:null},{table:`queue`,column:`maintain_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`monitor_claim_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`monitor_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`queue`,column:`name`,type:`text`,notNull:!0,default:null},{table:`queue`,column:`notify`,type:`boolean`,notNull:!0,default:`false`},{table:`queue`,column:`partition`,type:`boolean`,notNull:!0,default:null},{table:`queue`,column:`policy`,type:`text`,notNull:!0,default:null},{table:`queue`,column:`queued_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`ready_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`ready_history`,type:`integer[]`,notNull:!0,default:`'{}'::integer[]`},{table:`queue`,column:`retention_seconds`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`retry_backoff`,type:`boolean`,notNull:!0,default:null},{table:`queue`,column:`retry_delay`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`retry_delay_max`,type:`integer`,notNull:!1,default:null},{table:`queue`,column:`retry_limit`,type:`integer`,notNull:!0,default:null},{table:`queue`,column:`singletons_active`,type:`text[]`,notNull:!1,default:null},{table:`queue`,column:`table_name`,type:`text`,notNull:!0,default:null},{table:`queue`,column:`total_count`,type:`integer`,notNull:!0,default:`0`},{table:`queue`,column:`updated_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`queue`,column:`warning_queued`,type:`integer`,notNull:!0,default:`0`},{table:`schedule`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`schedule`,column:`cron`,type:`text`,notNull:!0,default:null},{table:`schedule`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`schedule`,column:`key`,type:`text`,notNull:!0,default:`''::text`},{table:`schedule`,column:`kind`,type:`text`,notNull:!0,default:`'cron'::text`},{table:`schedule`,column:`last_job_id`,type:`uuid`,notNull:!1,default:null},{table:`schedule`,column:`name`,type:`text`,notNull:!0,default:null},{table:`schedule`,column:`options`,type:`jsonb`,notNull:!1,default:null},{table:`schedule`,column:`timezone`,type:`text`,notNull:!1,default:`'UTC'::text`},{table:`schedule`,column:`updated_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`subscription`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`subscription`,column:`event`,type:`text`,notNull:!0,default:null},{table:`subscription`,column:`name`,type:`text`,notNull:!0,default:null},{table:`subscription`,column:`updated_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`version`,column:`bam_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`cron_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`flow_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`monitor_backoff_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`reindex_on`,type:`timestamp with time zone`,notNull:!1,default:null},{table:`version`,column:`version`,type:`integer`,notNull:!0,default:null},{table:`warning`,column:`created_on`,type:`timestamp with time zone`,notNull:!0,default:`now()`},{table:`warning`,column:`data`,type:`jsonb`,notNull:!1,default:null},{table:`warning`,column:`id`,type:`uuid`,notNull:!0,default:`gen_random_uuid()`},{table:`warning`,column:`message`,type:`text`,notNull:!0,default:null},{table:`warning`,column:`type`,type:`text`,notNull:!0,default:null}],constraints:[{table:`bam`,def:`PRIMARY KEY (id)`},{table:`job_dependency`,def:`PRIMARY KEY (child_name, child_id, parent_name, parent_id)`},{table:`job`,def:`CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))`},{table:`job`,def:`FOREIGN KEY (dead_letter) REFERENCES {{schema}}.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED`},{table:`job`,def:`FOREIGN KEY (name) REFERENCES {{schema}}.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED`},{table:`job`,def:`PRIMARY KEY (name, id)`},{table:`queue_stats`,def:`PRIMARY KEY (id)`},{table:`queue`,def:`CHECK ((dead_letter IS DISTINCT FROM name))`},{table:`queue`,def:`FOREIGN KEY (dead_letter) REFERENCES {{schema}}.queue(name)`},{table:`queue`,def:`PRIMARY KEY (name)`},{table:`schedule`,def:`CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))`},{table:`schedule`,def:`FOREIGN KEY (name) REFERENCES {{schema}}.queue(name) ON DELETE CASCADE`},{table:`schedule`,def:`PRIMARY KEY (name, key)`},{table:`subscription`,def:`FOREIGN KEY (name) REFERENCES {{schema}}.queue(name) ON DELETE CASCADE`},{table:`subscription`,def:`PRIMARY KEY (event, name)`},{table:`version`,def:`PRIMARY KEY (version)`},{table:`warning`,def:`PRIMARY KEY (id)`}],indexes:[{name:`job_dep_parent_idx`,table:`job_dependency`,valid:!0,def:`CREATE INDEX job_dep_parent_idx ON {{schema}}.job_dependency USING btree (parent_name, parent_id)`},{name:`job_i1`,table:`job`,valid:!0,def:`CREATE UNIQUE INDEX job_i1 ON {{schema}}.job USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::{{schema}}.job_state) AND (policy = 'short'::text))`},{name:`job_i10`,table:`job`,valid:!0,def:`CREATE INDEX job_i10 ON {{schema}}.job USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::{{schema}}.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text))`},{name:`job_i11`,table:`job`,valid:!0,def:`CREATE INDEX job_i11 ON {{schema}}.job USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::{{schema}}.job_state) AND (NOT blocked))`},{name:`job_i12`,table:`job`,valid:!0,def:`CREATE INDEX job_i12 ON {{schema}}.job USING btree (source_root_id) WHERE (source_root_id IS NOT NULL)`},{name:`job_i2`,table:`job`,valid:!0,def:`CREATE UNIQUE INDEX job_i2 ON {{schema}}.job USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::{{schema}}.job_state) AND (policy = 'singleton'::text))`},{name:`job_i3`,table:`job`,valid:!0,def:`CREATE UNIQUE INDEX job_i3 ON {{schema}}.job USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::{{schema}}.job_state) AND (policy = 'stately'::text))`},{name:`job_i4`,table:`job`,valid:!0,def:`CREATE UNIQUE INDEX job_i4 ON {{schema}}.job USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::{{schema}}.job_state) AND (singleton_on IS NOT NULL))`},{name:`job_i6`,table:`job`,valid:!0,def:`CREATE UNIQUE INDEX job_i6 ON {{schema}}.job USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::{{schema}}.job_state) AND (policy = 'exclusive'::text))`},{name:`job_i7`,table:`job`,valid:!0,def:`CREATE INDEX job_i7 ON {{schema}}.job USING btree (name, group_id) WHERE ((state = 'active'::{{schema}}.job_state) AND (group_id IS NOT NULL))`},{name:`job_i8`,table:`job`,valid:!0,def:`CREATE UNIQUE INDEX job_i8 ON {{schema}}.job USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::{{schema}}.job_state, 'retry'::{{schema}}.job_state, 'failed'::{{schema}}.job_state])) AND (policy = 'key_strict_fifo'::text))`},{name:`job_i9`,table:`job`,valid:!0,def:`CREATE INDEX job_i9 ON {{schema}}.job USING btree (name, id) WHERE (blocking AND (state = 'completed'::{{schema}}.job_state))`},{name:`queue_stats_i1`,table:`queue_stats`,valid:!0,def:`CREATE INDEX queue_stats_i1 ON {{schema}}.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count)`},{name:`warning_i1`,table:`warning`,valid:!0,def:`CREATE INDEX warning_i1 ON {{schema}}.warning USING btree (created_on DESC)`}],functions:[{name:`create_queue`,def:`CREATE OR REPLACE FUNCTION {{schema}}.create_queue(queue_name text, options jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      BEGIN
        INSERT INTO {{schema}}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          false,
          'job',
          (options->>'heartbeatSeconds')::int,
          {{schema}}.job_now(),
          {{schema}}.job_now()
        )
        ON CONFLICT DO NOTHING;
      END;
      $function$
`},{name:`delete_queue`,def:`CREATE OR REPLACE FUNCTION {{schema}}.delete_queue(queue_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    BEGIN
      DELETE FROM {{schema}}.job WHERE name = queue_name;
      DELETE FROM {{schema}}.queue WHERE name = queue_name;
    END;
    $function$
`},{name:`job_now`,def:`CREATE OR REPLACE FUNCTION {{schema}}.job_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
      SELECT pg_catalog.now();
    $function$
`}],enum:[`created`,`retry`,`active`,`completed`,`cancelled`,`failed`]};const Te={divisionByZero:`22012`},Ee=`pgboss`,De=/'/g,Oe=86400,T=Object.freeze({created:`created`,retry:`retry`,active:`active`,completed:`completed`,cancelled:`cancelled`,failed:`failed`}),E=Object.freeze({standard:`standard`,short:`short`,singleton:`singleton`,stately:`stately`,exclusive:`exclusive`,key_strict_fifo:`key_strict_fifo`}),ke=Object.freeze({cron:`cron`,rrule:`rrule`}),Ae=Object.freeze({skip:`skip`,once:`once`}),D={expire_seconds:900,retention_seconds:1209600,deletion_seconds:604800,retry_limit:2,retry_delay:0,warning_queued:0,retry_backoff:!1,partition:!1},O=`job_common`;function je(e,t){let n=t.flatMap(e=>e.split(`;`)).map(e=>e.trim().replace(/\s+/g,` `)).filter(Boolean).map(e=>{let t=e.match(/^ALTER TABLE \S+ ADD PRIMARY KEY (\(.+\))$/i);if(t)return`PRIMARY KEY ${t[1]}`;if(t=e.match(/^ALTER TABLE \S+ ADD CONSTRAINT (\S+) (.+)$/i),t)return`CONSTRAINT ${t[1]} ${t[2]}`;if(t=e.match(/^CREATE (UNIQUE )?INDEX (?:IF NOT EXISTS )?(\S+) ON \S+ (\(.+)$/i),t)return s(!/\bINCLUDE\s*\(/i.test(t[3]),`inlineIntoCreateTable: covering index ${t[2]} has no inline form`),`${t[1]??``}INDEX ${t[2]} ${t[3]}`;throw Error(`inlineIntoCreateTable: cannot inline: ${e}`)}),r=e.lastIndexOf(`)`);return s(r>0,`inlineIntoCreateTable: no column list to extend`),`${e.slice(0,r).trimEnd()},\n      ${n.join(`,
      `)}\n    ${e.slice(r)}`}function Me(e,t,n){let r=n?.noTablePartitioning??!1,i=n?.noDeferrableConstraints??!1,a=n?.noAdvisoryLocks??!1,o=n?.noCoveringIndexes??!1;return(n?.inlineTableIndexes??!1)&&r?zr(e,Ne(e,t,{createSchema:n?.createSchema,noDeferrable:i,noCovering:o}),void 0,a):zr(e,[n?.createSchema?Pe(e):``,Fe(e),He(e),Ue(e),We(e),Ge(e),Ke(e),qe(e),r?``:Qe(e),r?``:$e(e),r?``:et(e),tt(e,r),dt(e),r?it(e,i,o):A(e),Je(e),Ye(e),nn(e,r),rn(e,o),r?``:an(e),Xe(e),Ze(e),at(e,r),ot(e,r),_n(e,t)],void 0,a)}function Ne(e,t,n){return[n.createSchema?Pe(e):``,Fe(e),He(e),Ue(e),We(e),Ge(e),Ke(e),qe(e),je(tt(e,!0),[dt(e),it(e,n.noDeferrable,n.noCovering)]),je(Je(e),[Ye(e)]),je(nn(e,!0),[rn(e,n.noCovering)]),je(Xe(e),[Ze(e)]),at(e,!0),ot(e,!0),_n(e,t)]}function Pe(e){return`CREATE SCHEMA IF NOT EXISTS ${e}`}function Fe(e){return`
    CREATE TYPE ${e}.job_state AS ENUM (
      '${T.created}',
      '${T.retry}',
      '${T.active}',
      '${T.completed}',
      '${T.cancelled}',
      '${T.failed}'
    )
  `}const Ie=`pgboss.test_clock`;function Le(e){return`${e}.__pgboss_test_clock`}function Re(e){return`SELECT COALESCE(CASE WHEN current_setting('${Ie}', true) = 'on' THEN (SELECT c.now FROM ${Le(e)} c LIMIT 1) END, pg_catalog.now());`}function k(){return`SET ${Ie} = 'on'`}function ze(e){return`
    SELECT p.prosrc AS source
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${g(e).replace(De,`''`)}'
      AND p.proname = 'job_now'
  `}function Be(e){return!!e?.includes(Ie)}function Ve(e){return`
    ${He(e,{replace:!0})}
    DROP TABLE IF EXISTS ${Le(e)};
  `}function He(e,t={}){let{replace:n=!1,body:r=`SELECT pg_catalog.now();`}=t;return`
    CREATE ${n?`OR REPLACE `:``}FUNCTION ${e}.job_now()
    RETURNS timestamp with time zone AS
    $$
      ${r}
    $$
    LANGUAGE sql STABLE;
  `}function Ue(e){return`
    CREATE TABLE ${e}.version (
      version int primary key,
      cron_on timestamp with time zone,
      bam_on timestamp with time zone,
      flow_on timestamp with time zone,
      reindex_on timestamp with time zone,
      monitor_backoff_on timestamp with time zone
    )
  `}function We(e){return`
    CREATE TABLE ${e}.queue (
      name text NOT NULL,
      policy text NOT NULL,
      retry_limit int NOT NULL,
      retry_delay int NOT NULL,
      retry_backoff bool NOT NULL,
      retry_delay_max int,
      expire_seconds int NOT NULL,
      retention_seconds int NOT NULL,
      deletion_seconds int NOT NULL,
      dead_letter text REFERENCES ${e}.queue (name) CHECK (dead_letter IS DISTINCT FROM name),
      partition bool NOT NULL,
      table_name text NOT NULL,
      deferred_count int NOT NULL default 0,
      queued_count int NOT NULL default 0,
      ready_count int NOT NULL default 0,
      warning_queued int NOT NULL default 0,
      active_count int NOT NULL default 0,
      failed_count int NOT NULL default 0,
      total_count int NOT NULL default 0,
      created_delta int NOT NULL default 0,
      completed_delta int NOT NULL default 0,
      failed_delta int NOT NULL default 0,
      delta_on timestamp with time zone,
      delta_seconds int,
      ready_history int[] NOT NULL default '{}',
      heartbeat_seconds int,
      notify bool NOT NULL DEFAULT false,
      singletons_active text[],
      monitor_claim_on timestamp with time zone,
      monitor_on timestamp with time zone,
      maintain_on timestamp with time zone,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    )
  `}function Ge(e){return`
    CREATE TABLE ${e}.schedule (
      name text REFERENCES ${e}.queue ON DELETE CASCADE,
      key text not null DEFAULT '',
      kind text not null DEFAULT '${ke.cron}' CHECK (kind IN ('${ke.cron}', '${ke.rrule}')),
      cron text not null,
      timezone text DEFAULT 'UTC',
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      last_job_id uuid,
      PRIMARY KEY (name, key)
    )
  `}function Ke(e){return`
    CREATE TABLE ${e}.subscription (
      event text not null,
      name text not null REFERENCES ${e}.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    )
  `}function qe(e){return`
    CREATE TABLE ${e}.bam (
      id uuid PRIMARY KEY default gen_random_uuid(),
      name text NOT NULL,
      version int NOT NULL,
      status text NOT NULL DEFAULT 'pending',
      queue text,
      table_name text NOT NULL,
      command text NOT NULL,
      error text,
      created_on timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone
    )
  `}function Je(e){return`
    CREATE TABLE ${e}.warning (
      id uuid PRIMARY KEY default gen_random_uuid(),
      type text NOT NULL,
      message text NOT NULL,
      data jsonb,
      created_on timestamp with time zone NOT NULL DEFAULT now()
    )
  `}function Ye(e){return`CREATE INDEX warning_i1 ON ${e}.warning (created_on DESC)`}function Xe(e){return`
    CREATE TABLE ${e}.job_dependency (
      child_name text NOT NULL,
      child_id uuid NOT NULL,
      parent_name text NOT NULL,
      parent_id uuid NOT NULL,
      PRIMARY KEY (child_name, child_id, parent_name, parent_id)
    )
  `}function Ze(e){return`CREATE INDEX IF NOT EXISTS job_dep_parent_idx ON ${e}.job_dependency (parent_name, parent_id)`}function Qe(e){return`
    CREATE FUNCTION ${e}.job_table_format(command text, table_name text)
    RETURNS text AS
    $$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\\.job\\y', '.%1$I', 'g'),
          '\\yjob_i(\\d+)', '%1$s_i\\1', 'g'
        ),
        table_name
      );
    $$
    LANGUAGE sql IMMUTABLE;
  `}function $e(e){return`
    CREATE FUNCTION ${e}.job_table_run(command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM ${e}.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE ${e}.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE ${e}.job_table_format(command, '${O}');

      FOR tbl IN SELECT table_name FROM ${e}.queue WHERE partition = true
      LOOP
        EXECUTE ${e}.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$
    LANGUAGE plpgsql;
  `}function et(e){return`
    CREATE FUNCTION ${e}.job_table_run_async(command_name text, version int, command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM ${e}.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO ${e}.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          ${e}.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO ${e}.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        '${O}',
        ${e}.job_table_format(command, '${O}')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        ${e}.job_table_format(command, queue.table_name)
      FROM ${e}.queue
      WHERE partition = true;
    END;
    $$
    LANGUAGE plpgsql;
  `}function tt(e,t=!1){let n=t?``:`PARTITION BY LIST (name)`;return`
    CREATE TABLE ${e}.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state ${e}.job_state not null default '${T.created}',
      retry_limit integer not null default ${D.retry_limit},
      retry_count integer not null default 0,
      retry_delay integer not null default ${D.retry_delay},
      retry_backoff boolean not null default ${D.retry_backoff},
      retry_delay_max integer,
      expire_seconds int not null default ${D.expire_seconds},
      deletion_seconds int not null default ${D.deletion_seconds},
      singleton_key text,
      singleton_on timestamp without time zone,
      group_id text,
      group_tier text,
      start_after timestamp with time zone not null default now(),
      created_on timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '${D.retention_seconds}',
      output jsonb,
      dead_letter text,
      policy text,
      heartbeat_on timestamp with time zone,
      heartbeat_seconds int,
      blocked boolean not null default false,
      blocking boolean not null default false,
      pending_dependencies int not null default 0,
      source_name text,
      source_id uuid,
      source_created_on timestamp with time zone,
      source_retry_count int,
      source_output jsonb,
      source_root_id uuid
    ) ${n}
  `}const nt=`id, name, data, retry_count as "retryCount", expire_seconds as "expireInSeconds", heartbeat_seconds as "heartbeatSeconds", group_id as "groupId", group_tier as "groupTier"`,rt=`${nt},
  policy,
  state,
  priority,
  retry_limit as "retryLimit",
  retry_delay as "retryDelay",
  retry_backoff as "retryBackoff",
  retry_delay_max as "retryDelayMax",
  start_after as "startAfter",
  started_on as "startedOn",
  singleton_key as "singletonKey",
  singleton_on as "singletonOn",
  deletion_seconds as "deleteAfterSeconds",
  heartbeat_on as "heartbeatOn",
  created_on as "createdOn",
  completed_on as "completedOn",
  keep_until as "keepUntil",
  dead_letter as "deadLetter",
  blocked,
  blocking,
  pending_dependencies as "pendingDependencies",
  output,
  source_name as "sourceName",
  source_id as "sourceId",
  source_created_on as "sourceCreatedOn",
  source_retry_count as "sourceRetryCount",
  source_output as "sourceOutput",
  source_root_id as "sourceRootId"
`;function A(e){return`
    CREATE TABLE ${e}.${O} (LIKE ${e}.job INCLUDING GENERATED INCLUDING DEFAULTS);

    SELECT ${e}.job_table_run($cmd$${dt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${ft(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${pt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${mt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${ht(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${gt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${yt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${bt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${j(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${xt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${_t(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${vt(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${St(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${Ct(e)}$cmd$, '${O}');
    SELECT ${e}.job_table_run($cmd$${wt(e)}$cmd$, '${O}');

    ALTER TABLE ${e}.job ATTACH PARTITION ${e}.${O} DEFAULT;
  `}function it(e,t=!1,n=!1){return`
    ${ft(e,t)};
    ${pt(e,t)};
    ${mt(e)};
    ${ht(e)};
    ${gt(e)};
    ${yt(e)};
    ${bt(e)};
    ${j(e,n)};
    ${xt(e)};
    ${_t(e)};
    ${vt(e,n)};
    ${St(e)};
    ${Ct(e)};
    ${wt(e)};
  `}function at(e,t=!1){return t?`
      CREATE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
      RETURNS VOID AS
      $$
      BEGIN
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, ${D.retry_limit}),
          COALESCE((options->>'retryDelay')::int, ${D.retry_delay}),
          COALESCE((options->>'retryBackoff')::bool, ${D.retry_backoff}),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, ${D.expire_seconds}),
          COALESCE((options->>'retentionSeconds')::int, ${D.retention_seconds}),
          COALESCE((options->>'deleteAfterSeconds')::int, ${D.deletion_seconds}),
          COALESCE((options->>'warningQueueSize')::int, ${D.warning_queued}),
          options->>'deadLetter',
          false,
          'job',
          (options->>'heartbeatSeconds')::int,
          ${e}.job_now(),
          ${e}.job_now()
        )
        ON CONFLICT DO NOTHING;
      END;
      $$
      LANGUAGE plpgsql;
    `:`
    CREATE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE '${O}'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, ${D.retry_limit}),
          COALESCE((options->>'retryDelay')::int, ${D.retry_delay}),
          COALESCE((options->>'retryBackoff')::bool, ${D.retry_backoff}),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, ${D.expire_seconds}),
          COALESCE((options->>'retentionSeconds')::int, ${D.retention_seconds}),
          COALESCE((options->>'deleteAfterSeconds')::int, ${D.deletion_seconds}),
          COALESCE((options->>'warningQueueSize')::int, ${D.warning_queued}),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, ${D.partition}),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          ${e}.job_now(),
          ${e}.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$${dt(e)}$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$${ft(e)}$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$${pt(e)}$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$${vt(e)}$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$${_t(e)}$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$${St(e)}$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$${Ct(e)}$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$${wt(e)}$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$${mt(e)}$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$${ht(e)}$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$${gt(e)}$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$${yt(e)}$cmd$, tablename);
      ELSIF options->>'policy' = '${E.key_strict_fifo}' THEN
        EXECUTE ${e}.job_table_format($cmd$${bt(e)}$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$${j(e)}$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$${xt(e)}$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `}function ot(e,t=!1){let n=t?`DELETE FROM ${e}.job WHERE name = queue_name;`:`
      SELECT table_name, partition
      FROM ${e}.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS ${e}.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM ${e}.%I WHERE name = %L', v_table, queue_name);
      END IF;
    `;return`
    CREATE FUNCTION ${e}.delete_queue(queue_name text)
    RETURNS VOID AS
    $$${t?``:`
    DECLARE
      v_table varchar;
      v_partition bool;`}
    BEGIN
      ${n}
      DELETE FROM ${e}.queue WHERE name = queue_name;
    END;
    $$
    LANGUAGE plpgsql;
  `}function st(e,t,n,r){return zr(e,`SELECT ${e}.create_queue('${t}', '${JSON.stringify(n)}'::jsonb)`,`create-queue`,r)}function ct(e){return`('pgboss_' || left(encode(sha224('${_(e)}'::bytea), 'hex'), 24))`}function lt(e,t){return`SELECT pg_notify(${ct(e)}, '${t}')`}function ut(e,t,n){return zr(e,`SELECT ${e}.delete_queue('${t}')`,`delete-queue`,n)}function dt(e){return`ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)`}function ft(e,t=!1){return`ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT${t?``:` DEFERRABLE INITIALLY DEFERRED`}`}function pt(e,t=!1){return`ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT${t?``:` DEFERRABLE INITIALLY DEFERRED`}`}function mt(e){return`CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = '${T.created}' AND policy = '${E.short}'`}function ht(e){return`CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = '${T.active}' AND policy = '${E.singleton}'`}function gt(e){return`CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= '${T.active}' AND policy = '${E.stately}'`}function _t(e){return`CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> '${T.cancelled}' AND singleton_on IS NOT NULL`}function vt(e,t=!1){return`CREATE INDEX job_i11 ON ${e}.job (name, priority DESC, created_on, start_after) WHERE state < '${T.active}' AND NOT blocked`}function yt(e){return`CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= '${T.active}' AND policy = '${E.exclusive}'`}function bt(e){return`CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('${T.active}', '${T.retry}', '${T.failed}') AND policy = '${E.key_strict_fifo}'`}function j(e,t=!1){return`CREATE INDEX job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id)${t?``:` INCLUDE (start_after)`} WHERE state < '${T.active}' AND NOT blocked AND policy = '${E.key_strict_fifo}'`}function xt(e){return`ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = '${E.key_strict_fifo}' AND singleton_key IS NULL))`}function St(e){return`CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = '${T.active}' AND group_id IS NOT NULL`}function Ct(e){return`CREATE INDEX job_i9 ON ${e}.job (name, id) WHERE blocking AND state = '${T.completed}'`}function wt(e){return`CREATE INDEX job_i12 ON ${e}.job (source_root_id) WHERE source_root_id IS NOT NULL`}function Tt(e,t,n,r){return{text:`
    WITH due AS (
      SELECT name
      FROM ${e}.queue
      WHERE name = ANY($1::text[])
        AND EXTRACT( EPOCH FROM (${e}.job_now() - COALESCE(monitor_claim_on, monitor_on, ${e}.job_now() - interval '1 week') ) ) >= ${n}
      ${M(r)}
    )
    UPDATE ${e}.queue
    SET monitor_claim_on = ${e}.job_now()
    FROM due
    WHERE queue.name = due.name
    RETURNING queue.name, NOT EXISTS (SELECT 1 FROM ${e}.version WHERE monitor_backoff_on > ${e}.job_now()) as "refreshStats"
  `,values:[t]}}function Et(e,t){return{text:`
    WITH budget AS (
      SELECT
        naptime,
        LEAST(
          GREATEST(2 * naptime, LEAST($1::float8, 600)),
          3600
        ) AS backoff
      FROM (
        SELECT EXTRACT(EPOCH FROM current_setting('autovacuum_naptime')::interval)::float8 AS naptime
      ) n
    )
    UPDATE ${e}.version v
    SET monitor_backoff_on = GREATEST(
      COALESCE(v.monitor_backoff_on, ${e}.job_now()),
      ${e}.job_now() + make_interval(secs => b.backoff)
    )
    FROM budget b
    WHERE $1::float8 > 0.1 * b.naptime
    RETURNING
      b.naptime  as "naptimeSeconds",
      EXTRACT(EPOCH FROM (v.monitor_backoff_on - ${e}.job_now()))::float8 as "backoffSeconds",
      v.monitor_backoff_on as "backoffUntil"
  `,values:[t]}}function Dt(e,t,n,r){return Nt(e,t,`maintain_on`,n,r)}function Ot(e,t){return`
    WITH prior AS (
      SELECT cron_on, EXTRACT( EPOCH FROM (${e}.job_now() - cron_on) ) as elapsed FROM ${e}.version
    ), claim AS (
      ${Mt(e,`cron_on`,t)}
    )
    SELECT prior.cron_on as "priorCronOn", prior.elapsed as "elapsed", EXISTS (SELECT 1 FROM claim) as "claimed" FROM prior
  `}function kt(e,t){return Mt(e,`bam_on`,t)}function At(e,t){return Mt(e,`flow_on`,t)}function jt(e,t){return Mt(e,`reindex_on`,t)}function Mt(e,t,n){return`
    UPDATE ${e}.version
    SET ${t} = ${e}.job_now()
    WHERE EXTRACT( EPOCH FROM (${e}.job_now() - COALESCE(${t}, ${e}.job_now() - interval '1 week') ) ) >= ${n}
    RETURNING true
  `}function Nt(e,t,n,r,i){return{text:`
    WITH due AS (
      SELECT name
      FROM ${e}.queue
      WHERE name = ANY($1::text[])
        AND EXTRACT( EPOCH FROM (${e}.job_now() - COALESCE(${n}, ${e}.job_now() - interval '1 week') ) ) >= ${r}
      ${M(i)}
    )
    UPDATE ${e}.queue
    SET ${n} = ${e}.job_now()
    FROM due
    WHERE queue.name = due.name
    RETURNING queue.name
  `,values:[t]}}function M(e){return`ORDER BY name FOR NO KEY UPDATE${e?` SKIP LOCKED`:``}`}function Pt(e,t){return e===`postgres`&&!t}function Ft(e){return`
    WITH options as (SELECT $2::jsonb as data)
    UPDATE ${e}.queue SET
      retry_limit = COALESCE((o.data->>'retryLimit')::int, retry_limit),
      retry_delay = COALESCE((o.data->>'retryDelay')::int, retry_delay),
      retry_backoff = COALESCE((o.data->>'retryBackoff')::bool, retry_backoff),
      retry_delay_max = CASE WHEN (o.data -> 'retryDelayMax') IS NOT NULL
        THEN (o.data->>'retryDelayMax')::int
        ELSE retry_delay_max END,
      expire_seconds = COALESCE((o.data->>'expireInSeconds')::int, expire_seconds),
      retention_seconds = COALESCE((o.data->>'retentionSeconds')::int, retention_seconds),
      deletion_seconds = COALESCE((o.data->>'deleteAfterSeconds')::int, deletion_seconds),
      warning_queued = COALESCE((o.data->>'warningQueueSize')::int, warning_queued),
      heartbeat_seconds = CASE WHEN (o.data -> 'heartbeatSeconds') IS NOT NULL
        THEN (o.data->>'heartbeatSeconds')::int
        ELSE heartbeat_seconds END,
      notify = COALESCE((o.data->>'notify')::bool, notify),
      dead_letter = CASE WHEN (o.data -> 'deadLetter') IS NOT NULL
        THEN o.data->>'deadLetter'
        ELSE dead_letter END,
      updated_on = ${e}.job_now()
    FROM options o
    WHERE name = $1
  `}function It(e,t){let n=t&&t.length>0;return{text:`
    SELECT
      q.name,
      q.policy,
      q.retry_limit as "retryLimit",
      q.retry_delay as "retryDelay",
      q.retry_backoff as "retryBackoff",
      q.retry_delay_max as "retryDelayMax",
      q.expire_seconds as "expireInSeconds",
      q.retention_seconds as "retentionSeconds",
      q.deletion_seconds as "deleteAfterSeconds",
      q.partition,
      q.heartbeat_seconds as "heartbeatSeconds",
      q.notify,
      q.dead_letter as "deadLetter",
      q.deferred_count as "deferredCount",
      q.warning_queued as "warningQueueSize",
      q.queued_count as "queuedCount",
      q.ready_count as "readyCount",
      q.active_count as "activeCount",
      q.failed_count as "failedCount",
      q.total_count as "totalCount",
      q.created_delta as "createdDelta",
      q.completed_delta as "completedDelta",
      q.failed_delta as "failedDelta",
      q.delta_seconds as "deltaSeconds",
      q.delta_on as "deltaOn",
      q.singletons_active as "singletonsActive",
      q.table_name as "table",
      q.created_on as "createdOn",
      q.updated_on as "updatedOn"
    FROM ${e}.queue q
    ${n?`WHERE q.name = ANY($1::text[])`:``}
   `,values:n?[t]:[]}}function Lt(e,t,n){return`
    WITH results as (
      DELETE FROM ${e}.${t}
      WHERE name = $1
        AND id = ANY($2::uuid[])
        ${n?bn(3):``}
      RETURNING id
    )
    ${Hn()}
  `}function Rt(e,t){return`DELETE from ${e}.${t} WHERE name = $1 and state < '${T.active}'`}function zt(e,t){return`DELETE from ${e}.${t} WHERE name = $1 and state > '${T.active}'`}function Bt(e,t){return`TRUNCATE ${e}.${t}`}function Vt(e,t){return`DELETE from ${e}.${t} WHERE name = $1`}const Ht=`
  name,
  key,
  kind,
  cron,
  COALESCE(timezone, 'UTC') as timezone,
  data,
  options,
  created_on as "createdOn",
  updated_on as "updatedOn",
  last_job_id as "lastJobId"
`;function Ut(e){return`SELECT ${Ht} FROM ${e}.schedule ORDER BY name, key`}function Wt(e){return`SELECT ${Ht} FROM ${e}.schedule WHERE name = $1 ORDER BY key`}function Gt(e){return`SELECT ${Ht} FROM ${e}.schedule WHERE name = $1 AND COALESCE(key, '') = $2`}function Kt(e){return`
    UPDATE ${e}.schedule s
    SET last_job_id = x."jobId"
    FROM json_to_recordset($1::json) AS x (name text, key text, "jobId" uuid)
    WHERE s.name = x.name
      AND COALESCE(s.key, '') = x.key
  `}function qt(e){return`
    UPDATE ${e}.schedule s SET kind = k.kind
    FROM json_to_recordset($1::json) as k (name text, key text, kind text, cron text)
    WHERE s.name = k.name
      AND COALESCE(s.key, '') = k.key
      AND s.cron = k.cron
  `}function Jt(e){return`
    INSERT INTO ${e}.schedule (name, key, kind, cron, timezone, data, options, created_on, updated_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, ${e}.job_now(), ${e}.job_now())
    ON CONFLICT (name, key) DO UPDATE SET
      kind = EXCLUDED.kind,
      cron = EXCLUDED.cron,
      timezone = EXCLUDED.timezone,
      data = EXCLUDED.data,
      options = EXCLUDED.options,
      updated_on = ${e}.job_now()
  `}function Yt(e){return`
    DELETE FROM ${e}.schedule
    WHERE name = $1
      AND COALESCE(key, '') = $2
  `}function Xt(e){return`
    INSERT INTO ${e}.subscription (event, name, created_on, updated_on)
    VALUES ($1, $2, ${e}.job_now(), ${e}.job_now())
    ON CONFLICT (event, name) DO UPDATE SET
      event = EXCLUDED.event,
      name = EXCLUDED.name,
      updated_on = ${e}.job_now()
  `}function Zt(e){return`
    DELETE FROM ${e}.subscription
    WHERE event = $1 and name = $2
  `}function Qt(e){return`
    SELECT name FROM ${e}.subscription
    WHERE event = $1
  `}function $t(e){return`SELECT round(date_part('epoch', ${e}.job_now()) * 1000) as time`}function en(e){return`
    INSERT INTO ${e}.warning (type, message, data, created_on)
    VALUES ($1, $2, $3, ${e}.job_now())
  `}function tn(e,t){return`
    DELETE FROM ${e}.warning
    WHERE created_on < ${e}.job_now() - interval '${t} days'
  `}function nn(e,t=!1){return`
    CREATE TABLE ${e}.queue_stats (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      deferred_count int NOT NULL DEFAULT 0,
      queued_count   int NOT NULL DEFAULT 0,
      ready_count    int NOT NULL DEFAULT 0,
      active_count   int NOT NULL DEFAULT 0,
      failed_count   int NOT NULL DEFAULT 0,
      total_count    int NOT NULL DEFAULT 0,
      created_delta   int,
      completed_delta int,
      failed_delta    int,
      delta_seconds   int,
      delta_on        timestamptz,
      captured_on timestamptz NOT NULL DEFAULT now(),
      ${t?`PRIMARY KEY (id)`:`PRIMARY KEY (id, captured_on)`}
    ) ${t?``:`PARTITION BY RANGE (captured_on)`}
  `}function rn(e,t=!1){return`CREATE INDEX queue_stats_i1 ON ${e}.queue_stats (name, captured_on DESC) ${t?``:`INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count)`}`}function an(e){return`
    DO $$
    DECLARE
      d date;
      i int;
      part_name text;
    BEGIN
      FOR i IN 0..1 LOOP
        d := (${e}.job_now() AT TIME ZONE 'UTC')::date + i;
        part_name := 'queue_stats_' || to_char(d, 'YYYYMMDD');
        IF NOT EXISTS (
          SELECT 1 FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = '${g(e)}' AND c.relname = part_name
        ) THEN
          EXECUTE format(
            'CREATE TABLE ${e}.%I PARTITION OF ${e}.queue_stats FOR VALUES FROM (%L) TO (%L)',
            part_name,
            to_char(d, 'YYYY-MM-DD') || ' 00:00:00+00',
            to_char(d + 1, 'YYYY-MM-DD') || ' 00:00:00+00'
          );
        END IF;
      END LOOP;
    END;
    $$
  `}function on(e,t){return`
    DO $$
    DECLARE
      r record;
      cutoff date := (${e}.job_now() AT TIME ZONE 'UTC')::date - ${t};
      suffix text;
      part_date date;
    BEGIN
      FOR r IN
        SELECT c.relname
        FROM pg_inherits i
        JOIN pg_class p ON p.oid = i.inhparent
        JOIN pg_class c ON c.oid = i.inhrelid
        JOIN pg_namespace n ON n.oid = p.relnamespace
        WHERE n.nspname = '${g(e)}' AND p.relname = 'queue_stats'
      LOOP
        suffix := substring(r.relname FROM 'queue_stats_(.*)$');
        IF suffix ~ '^[0-9]{8}$' THEN
          part_date := to_date(suffix, 'YYYYMMDD');
          IF part_date < cutoff THEN
            EXECUTE 'DROP TABLE IF EXISTS ${e}.' || quote_ident(r.relname);
          END IF;
        END IF;
      END LOOP;
    END;
    $$
  `}function sn(e,t){return`
    DELETE FROM ${e}.queue_stats
    WHERE captured_on < ${e}.job_now() - interval '${t} days'
  `}function cn(e,t,n){return zr(e,`
    INSERT INTO ${e}.queue_stats
      (name, deferred_count, queued_count, ready_count, active_count, failed_count, total_count,
       created_delta, completed_delta, failed_delta, delta_seconds, delta_on, captured_on)
    SELECT name, deferred_count, queued_count, ready_count, active_count, failed_count, total_count,
           created_delta, completed_delta, failed_delta, delta_seconds, delta_on, ${e}.job_now()
    FROM ${e}.queue
    WHERE name = ANY(${Lr(t)})
  `,`queue-stats-insert`,n)}function ln(e){return`
    SELECT
      name,
      deferred_count as "deferredCount",
      queued_count   as "queuedCount",
      ready_count    as "readyCount",
      active_count   as "activeCount",
      failed_count   as "failedCount",
      total_count    as "totalCount",
      created_delta   as "createdDelta",
      completed_delta as "completedDelta",
      failed_delta    as "failedDelta",
      delta_seconds   as "deltaSeconds",
      delta_on        as "deltaOn",
      table_name     as "table",
      monitor_on     as "capturedOn",
      (extract(epoch from (${e}.job_now() - monitor_on)) * 1000)::float8 as "cacheAgeMs",
      (SELECT monitor_backoff_on > ${e}.job_now() FROM ${e}.version) as "monitorBackoff"
    FROM ${e}.queue
    WHERE name = $1
  `}function un(e){return`
    SELECT
      name,
      deferred_count as "deferredCount",
      queued_count   as "queuedCount",
      ready_count    as "readyCount",
      active_count   as "activeCount",
      failed_count   as "failedCount",
      total_count    as "totalCount",
      created_delta   as "createdDelta",
      completed_delta as "completedDelta",
      failed_delta    as "failedDelta",
      delta_seconds   as "deltaSeconds",
      delta_on        as "deltaOn",
      captured_on    as "capturedOn"
    FROM ${e}.queue_stats
    WHERE name = $1
      AND ($2::timestamptz IS NULL OR captured_on >= $2)
      AND ($3::timestamptz IS NULL OR captured_on <= $3)
    ORDER BY captured_on DESC
    LIMIT $4
  `}const dn={max:e=>`max(${e})::int`,min:e=>`min(${e})::int`,avg:e=>`round(avg(${e}))::int`};function fn(e,t,n){let r=dn[t],i=n===`auto`?`WITH extent AS (
         SELECT min(captured_on) AS lo, max(captured_on) AS hi
         FROM ${e}.queue_stats
         WHERE name = $1
       ),
       bounds AS (
         SELECT
           greatest(coalesce($2::timestamptz, lo), lo) AS lo,
           least(coalesce($3::timestamptz, hi), hi)    AS hi
         FROM extent
       ),
       w AS (
         SELECT greatest(1, ceil(extract(epoch from (hi - lo))::float8 / greatest($5, 1)::float8)::bigint)::bigint AS secs
         FROM bounds
       )`:`WITH w AS (SELECT greatest($5, 1)::bigint AS secs)`,a=n===`auto`?`least($4, $5)`:`$4`,o=e=>`to_timestamp(floor(extract(epoch from ${e})::float8 / w.secs::float8) * w.secs::float8)`;return`
    ${i},
    gauges AS (
      SELECT
        ${o(`captured_on`)} as bucket,
        ${r(`deferred_count`)} as "deferredCount",
        ${r(`queued_count`)}   as "queuedCount",
        ${r(`ready_count`)}    as "readyCount",
        ${r(`active_count`)}   as "activeCount",
        ${r(`failed_count`)}   as "failedCount",
        ${r(`total_count`)}    as "totalCount"
      FROM ${e}.queue_stats, w
      WHERE name = $1
        AND ($2::timestamptz IS NULL OR captured_on >= $2)
        AND ($3::timestamptz IS NULL OR captured_on <= $3)
      GROUP BY 1
    ),
    counters AS (
      SELECT
        ${o(`delta_on`)} as bucket,
        sum(created_delta)::int   as "createdDelta",
        sum(completed_delta)::int as "completedDelta",
        sum(failed_delta)::int    as "failedDelta",
        sum(delta_seconds)::int   as "deltaSeconds",
        max(delta_on)             as "deltaOn"
      FROM ${e}.queue_stats, w
      WHERE name = $1
        AND delta_on IS NOT NULL
        AND ($2::timestamptz IS NULL OR delta_on >= $2)
        AND ($3::timestamptz IS NULL OR delta_on <= $3)
      GROUP BY 1
    ),
    placed AS (
      SELECT
        COALESCE(
          max(g.bucket) OVER (ORDER BY COALESCE(g.bucket, c.bucket) ROWS UNBOUNDED PRECEDING),
          min(g.bucket) OVER ()
        ) as bucket,
        g."deferredCount",
        g."queuedCount",
        g."readyCount",
        g."activeCount",
        g."failedCount",
        g."totalCount",
        c."createdDelta",
        c."completedDelta",
        c."failedDelta",
        c."deltaSeconds",
        c."deltaOn"
      FROM gauges g
        FULL JOIN counters c ON c.bucket = g.bucket
    )
    SELECT
      bucket as "capturedOn",
      max("deferredCount")::int as "deferredCount",
      max("queuedCount")::int   as "queuedCount",
      max("readyCount")::int    as "readyCount",
      max("activeCount")::int   as "activeCount",
      max("failedCount")::int   as "failedCount",
      max("totalCount")::int    as "totalCount",
      sum("createdDelta")::int   as "createdDelta",
      sum("completedDelta")::int as "completedDelta",
      sum("failedDelta")::int    as "failedDelta",
      sum("deltaSeconds")::int   as "deltaSeconds",
      max("deltaOn")             as "deltaOn"
    FROM placed
    WHERE bucket IS NOT NULL
    GROUP BY 1
    ORDER BY 1 DESC
    LIMIT ${a}
  `}function pn(e){return`SELECT version from ${e}.version`}function mn(e,t){return`UPDATE ${e}.version SET version = '${t}'`}function hn(e){return`SELECT to_regclass('${e}.version') as name`}function gn(e){let t=g(e).replace(De,`''`);return`
    SELECT n.nspname as name
    FROM pg_namespace n
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'version' AND c.relkind IN ('r', 'p')
    WHERE lower(n.nspname) = lower('${t}') AND n.nspname <> '${t}'
    ORDER BY n.nspname
  `}function _n(e,t){return`INSERT INTO ${e}.version(version) VALUES ('${t}')`}function vn(e){let{ignoreSingletons:t,ignoreGroups:n,groupConcurrency:r,minPriority:i,maxPriority:a}=e,o=t!=null&&t.length>0,s=n!=null&&n.length>0,c=r!=null,l=i!=null,u=a!=null,d=c?typeof r==`number`?{default:r}:r:null,f=d?.tiers&&Object.keys(d.tiers).length>0,p=[],m=0,h=``,g=``,_=``,v=``,y=``,b=``;return o&&(m++,h=`$${m}::text[]`,p.push(t.map(e=>e??``))),s&&(m++,g=`$${m}::text[]`,p.push(n)),c&&d&&(m++,_=`$${m}::int`,p.push(d.default),f&&(m++,v=`$${m}::text::jsonb`,p.push(JSON.stringify(d.tiers)))),l&&(m++,y=`$${m}::int`,p.push(i)),u&&(m++,b=`$${m}::int`,p.push(a)),{values:p,ignoreSingletonsParam:h,ignoreGroupsParam:g,defaultGroupLimitParam:_,tiersParam:v,minPriorityParam:y,maxPriorityParam:b}}function yn(e,t=!1){let{schema:n,table:r,name:i,policy:a,limit:o,includeMetadata:s,ignoreStartAfter:c=!1,groupConcurrency:l,minPriority:u,maxPriority:d}=e,f=a===E.key_strict_fifo,p=o>1&&(a===E.singleton||a===E.stately),m=e.ignoreSingletons!=null&&e.ignoreSingletons.length>0,h=e.ignoreGroups!=null&&e.ignoreGroups.length>0,g=l!=null,_=u!=null,v=d!=null,y=g?typeof l==`number`?{default:l}:l:null,b=g&&y?.tiers&&Object.keys(y.tiers).length>0,x=g&&!b&&y?.default===1,S=g&&!x,C=vn(e),w=b?`COALESCE((${C.tiersParam} ->> group_tier)::int, ${C.defaultGroupLimitParam})`:C.defaultGroupLimitParam,ee=S?`COALESCE(((SELECT counts FROM active_group_count_map) ->> j.group_id)::int, 0)`:``,te=[`j.id`,p?`j.singleton_key`:``,g?`j.group_id, j.group_tier`:``,S?`${ee} as active_cnt`:``].filter(Boolean).join(`, `),ne=S?`active_group_count_map AS MATERIALIZED (
        SELECT COALESCE(jsonb_object_agg(group_id, active_cnt), '{}'::jsonb) as counts
        FROM (
          SELECT group_id, COUNT(*)::int as active_cnt
          FROM ${n}.${r}
          WHERE name = '${i}' AND state = '${T.active}' AND group_id IS NOT NULL
          GROUP BY group_id
        ) active_groups
      ), `:``,re=t?``:`FOR UPDATE OF j SKIP LOCKED`,ie=g?x?`(j.group_id IS NULL
            OR NOT EXISTS (
              SELECT 1
              FROM ${n}.${r} active_group_probe
              WHERE active_group_probe.name = '${i}'
                AND active_group_probe.state = '${T.active}'
                AND active_group_probe.group_id IS NOT NULL
                AND active_group_probe.group_id = j.group_id
            ))`:`(j.group_id IS NULL
            OR ${ee} < ${w})`:``,ae=f?`strict_fifo_heads AS MATERIALIZED (
        SELECT DISTINCT ON (h.singleton_key) h.id
        FROM ${n}.${r} h
        WHERE h.name = '${i}'
          AND h.state < '${T.active}'
          AND NOT h.blocked
          AND h.policy = '${E.key_strict_fifo}'
          ${c?``:`AND h.start_after <= ${n}.job_now()`}
        ORDER BY h.singleton_key, h.state DESC, h.created_on, h.id
      ), `:``,oe=`
      next AS (
        SELECT ${te}
        FROM ${n}.${r} j
        WHERE ${[`j.name = '${i}'`,`j.state < '${T.active}'`,`NOT j.blocked`,c?``:`j.start_after <= ${n}.job_now()`,f?`j.id IN (SELECT id FROM strict_fifo_heads)`:``,f?`NOT EXISTS (
            SELECT 1
            FROM ${n}.${r} b
            WHERE b.name = j.name
              AND b.singleton_key = j.singleton_key
              AND b.state IN ('${T.active}', '${T.retry}', '${T.failed}')
              AND b.policy = '${E.key_strict_fifo}'
              AND b.id <> j.id
          )`:``,m?`COALESCE(j.singleton_key, '') <> ALL(${C.ignoreSingletonsParam})`:``,h?`(j.group_id IS NULL OR j.group_id <> ALL(${C.ignoreGroupsParam}))`:``,_?`j.priority >= ${C.minPriorityParam}`:``,v?`j.priority <= ${C.maxPriorityParam}`:``,ie].filter(Boolean).join(`
          AND `)}
        ORDER BY j.priority desc, j.created_on
        LIMIT ${o}
        ${re}
      )`,se=p?`, singleton_ranking AS (
        SELECT id, ${g?`group_id, group_tier, `:``}${S?`active_cnt, `:``}
          row_number() OVER (PARTITION BY singleton_key) as singleton_rn
        FROM next
      )`:``,ce=g?`,
      group_ranking AS (
        SELECT t.id
          , t.group_id
          , t.group_tier
          ${p?`, singleton_rn`:``}
          , ROW_NUMBER() OVER (PARTITION BY t.group_id ORDER BY t.id) as group_rn
          , ${S?`t.active_cnt`:`0`} as active_cnt
        FROM ${p?`singleton_ranking`:`next`} t
        ${p?`WHERE singleton_rn = 1`:``}
      ),
      group_filtered AS (
        SELECT id FROM group_ranking
        WHERE group_id IS NULL
          OR (active_cnt + group_rn) <= ${w}
      )`:``,le=g?`group_filtered`:p?`singleton_ranking`:`next`,ue=g?``:`FROM ${le}`,de=g?`j.id = ANY (ARRAY(SELECT id FROM ${le}))`:`j.id = ${le}.id`,fe=t?`AND j.state < '${T.active}'`:``;return{text:`
      WITH
      ${ae}
      ${ne}
      ${oe}
      ${se}
      ${ce}
      UPDATE ${n}.${r} j SET
        state = '${T.active}',
        started_on = ${n}.job_now(),
        heartbeat_on = ${n}.job_now(),
        retry_count = CASE WHEN started_on IS NOT NULL THEN retry_count + 1 ELSE retry_count END
      ${ue}
      WHERE name = '${i}' AND ${de}
      ${p&&!g?`AND singleton_rn = 1`:``}
      ${fe}
      RETURNING j.${s?rt:nt}
    `,values:C.values}}function bn(e){return`AND state = '${T.active}'
        AND (id::text || ':' || retry_count::text) = ANY($${e}::text[])`}function xn(e,t){return e.map((e,n)=>`${Cn(e)}:${t[n]}`)}const Sn=/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;function Cn(e){if(Sn.test(e))return e;let t=e.replace(/[{}-]/g,``).toLowerCase();return/^[0-9a-f]{32}$/.test(t)?`${t.slice(0,8)}-${t.slice(8,12)}-${t.slice(12,16)}-${t.slice(16,20)}-${t.slice(20)}`:e}function wn(e,t){return`AND ${e}state = '${T.active}'
        AND ${e}retry_count = ${t}.retry_count`}function Tn(e,t,n,r){return`UPDATE ${e}.${t}
      SET completed_on = ${e}.job_now(),
        state = '${T.completed}',
        output = $3::jsonb,
        blocked = ${n?`false`:`blocked`},
        pending_dependencies = ${n?`0`:`pending_dependencies`}
      WHERE name = $1
        AND id = ANY($2::uuid[])
        AND ${n?`state < '${T.completed}'`:`state = '${T.active}'`}
        ${r?bn(4):``}`}function En(e){return`locked_children AS (
      SELECT j.name, j.id, d.n
      FROM ${e}.job j
      JOIN decremented d ON d.child_name = j.name
        AND d.child_id = j.id
      WHERE j.blocked
      ORDER BY j.name, j.id
      FOR UPDATE OF j
    )`}function Dn(e){return`UPDATE ${e}.job j
      SET pending_dependencies = GREATEST(j.pending_dependencies - lc.n, 0),
          blocked = GREATEST(j.pending_dependencies - lc.n, 0) > 0
      FROM locked_children lc
      WHERE j.name = lc.name
        AND j.id = lc.id`}function On(e,t,n,r){return`
    WITH results AS (
      ${Tn(e,t,n,r)}
      RETURNING id
    )
    ${Hn()}
  `}function kn(e,t){return`
    WITH input AS (
      SELECT * FROM json_to_recordset($2::text::json) AS x (id uuid, retry_count int, output jsonb)
    ),
    results AS (
      UPDATE ${e}.${t} j
      SET completed_on = ${e}.job_now(),
        state = '${T.completed}',
        output = i.output
      FROM input i
      WHERE j.name = $1
        AND j.id = i.id
        ${wn(`j.`,`i`)}
      RETURNING j.id
    )
    ${Hn()}
  `}function An(e,t){return`
    WITH input AS (
      SELECT * FROM json_to_recordset($2::text::json) AS x (id uuid, retry_count int, output jsonb)
    )
    UPDATE ${e}.${t} j
    SET completed_on = ${e}.job_now(),
      state = '${T.completed}',
      output = i.output
    FROM input i
    WHERE j.name = $1
      AND j.id = i.id
      ${wn(`j.`,`i`)}
    RETURNING j.id
  `}function jn(e,t,n){return`
    WITH results as (
      UPDATE ${e}.${t}
      SET completed_on = ${e}.job_now(),
        state = '${T.cancelled}'
      WHERE name = $1
        AND id = ANY($2::uuid[])
        AND state < '${T.completed}'
        ${n?bn(3):``}
      RETURNING id
    )
    ${Hn()}
  `}function Mn(e,t){return`
    WITH results as (
      UPDATE ${e}.${t}
      SET completed_on = NULL,
        state = '${T.created}'
      WHERE name = $1
        AND id = ANY($2::uuid[])
        AND state = '${T.cancelled}'
      RETURNING 1
    )
    SELECT COUNT(*) from results
  `}function Nn(e,t){return`
    UPDATE ${e}.${t}
    SET state = '${T.created}',
        started_on = NULL,
        heartbeat_on = NULL
    WHERE name = $1
      AND id = ANY($2::uuid[])
  `}function Pn(e){return`(right(${e}, 1) = 'Z' OR ${e} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}')`}function Fn(e,{table:t,name:n,returnId:r=!0,notify:i=!1,slots:a=!1}){let o=i?`RETURNING id, start_after`:r?`RETURNING id`:``,s=`
    INSERT INTO ${e}.${t} (
      id,
      name,
      data,
      priority,
      start_after,
      created_on,
      singleton_key,
      singleton_on,
      group_id,
      group_tier,
      expire_seconds,
      deletion_seconds,
      keep_until,
      retry_limit,
      retry_delay,
      retry_backoff,
      retry_delay_max,
      policy,
      dead_letter,
      heartbeat_seconds,
      blocked,
      blocking,
      pending_dependencies
    )
    SELECT
      COALESCE(id, gen_random_uuid()) as id,
      '${n}' as name,
      data,
      COALESCE(priority, 0) as priority,
      j.start_after,
      ${e}.job_now() as created_on,
      "singletonKey",
      CASE
        ${a?`WHEN "__singletonSlot" IS NOT NULL THEN CAST("__singletonSlot" as timestamp)`:``}
        WHEN "singletonSeconds" IS NOT NULL THEN 'epoch'::timestamp + '1s'::interval * ("singletonSeconds"::float8 * floor(( date_part('epoch', ${e}.job_now()) + COALESCE("singletonOffset",0)::float8) / "singletonSeconds"::float8 ))
        ELSE NULL
        END as singleton_on,
      "groupId" as group_id,
      "groupTier" as group_tier,
      COALESCE("expireInSeconds", q.expire_seconds) as expire_seconds,
      COALESCE("deleteAfterSeconds", q.deletion_seconds) as deletion_seconds,
      j.start_after + (COALESCE("retentionSeconds", q.retention_seconds) * interval '1s') as keep_until,
      COALESCE("retryLimit", q.retry_limit) as retry_limit,
      COALESCE("retryDelay", q.retry_delay) as retry_delay,
      COALESCE("retryBackoff", q.retry_backoff, false) as retry_backoff,
      COALESCE("retryDelayMax", q.retry_delay_max) as retry_delay_max,
      q.policy,
      COALESCE("deadLetter", q.dead_letter) as dead_letter,
      COALESCE("heartbeatSeconds", q.heartbeat_seconds) as heartbeat_seconds,
      COALESCE(blocked, false) as blocked,
      COALESCE(blocking, false) as blocking,
      COALESCE("pendingDependencies", 0) as pending_dependencies
    FROM (
      SELECT *,
        CASE
          WHEN ${Pn(`"startAfter"`)} THEN CAST("startAfter" as timestamp with time zone)
          ELSE ${e}.job_now() + CAST(COALESCE("startAfter",'0') as interval)
          END as start_after
      FROM json_to_recordset($1::text::json) as x (
        id uuid,
        priority integer,
        data jsonb,
        "startAfter" text,
        "retryLimit" integer,
        "retryDelay" integer,
        "retryDelayMax" integer,
        "retryBackoff" boolean,
        "singletonKey" text,
        "singletonSeconds" integer,
        "singletonOffset" integer,
        ${a?`"__singletonSlot" text,`:``}
        "groupId" text,
        "groupTier" text,
        "expireInSeconds" integer,
        "deleteAfterSeconds" integer,
        "retentionSeconds" integer,
        "deadLetter" text,
        "heartbeatSeconds" integer,
        blocked boolean,
        blocking boolean,
        "pendingDependencies" integer
      )
    ) j
    JOIN ${e}.queue q ON q.name = '${n}'
    ON CONFLICT DO NOTHING
    ${o}
  `;if(!i)return s;let c=r?`>= 0`:`< 0`;return`
    WITH ins AS (
      ${s}
    ),
    notified AS (
      SELECT pg_notify(${ct(e)}, '${n}')
      FROM ins WHERE start_after <= ${e}.job_now() LIMIT 1
    )
    SELECT id FROM ins WHERE (SELECT count(*) FROM notified) ${c}
  `}function In(e,{table:t,name:n},r){return`
    WITH ins AS (
      ${Fn(e,{table:t,name:n,returnId:!0}).replace(`$1`,()=>Rr(r))}
    )
    SELECT 1 / (CASE WHEN (SELECT count(*) FROM ins) = ${r.length} THEN 1 ELSE 0 END)
  `}function Ln(e,t,n){return Vn(e,t,`name = $1 AND id = ANY($2::uuid[]) AND state < '${T.completed}' ${n?bn(4):``}`,`$3::jsonb`,!0)}function Rn(e,t,n,r){return zr(e,Vn(e,t,`state = '${T.active}'
            AND (started_on + expire_seconds * interval '1s') < ${e}.job_now()
            AND name = ANY(${Lr(n)})`,`'{ "value": { "message": "job timed out" } }'::jsonb`),t+`failJobsByTimeout`,r)}function zn(e,t,n,r){return zr(e,Vn(e,t,`state = '${T.active}'
            AND heartbeat_seconds IS NOT NULL
            AND (heartbeat_on + heartbeat_seconds * interval '1s') < ${e}.job_now()
            AND name = ANY(${Lr(n)})`,`'{ "value": { "message": "job heartbeat timeout" } }'::jsonb`),t+`failJobsByHeartbeat`,r)}function Bn(e,t,n){return`
    WITH results AS (
      UPDATE ${e}.${t}
      SET heartbeat_on = ${e}.job_now()
      WHERE name = $1
        AND id = ANY($2::uuid[])
        AND state = '${T.active}'
        ${n?bn(3):``}
      RETURNING id
    )
    ${Hn()}
  `}function Vn(e,t,n,r,i=!1){return`
    WITH ${Un(e,t,n,r)}
    ${i?Hn():`SELECT COUNT(*) FROM results`}
  `}function Hn(){return`SELECT COUNT(*), COALESCE(array_agg(id), '{}'::uuid[]) AS ids FROM results`}function Un(e,t,n,r,i=!1){return`deleted_jobs AS (
      DELETE FROM ${e}.${t}
      WHERE ${n}
      RETURNING *
    ),
    retried_jobs AS (
      INSERT INTO ${e}.${t} (
        id,
        name,
        priority,
        data,
        state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        completed_on,
        keep_until,
        policy,
        output,
        dead_letter,
        heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies,
        source_name,
        source_id,
        source_created_on,
        source_retry_count,
        source_output,
        source_root_id
      )
      SELECT
        id,
        name,
        priority,
        data,
        ${i?`'${T.failed}'::${e}.job_state`:`CASE
          WHEN retry_count < retry_limit THEN '${T.retry}'::${e}.job_state
          ELSE '${T.failed}'::${e}.job_state
          END`} as state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        CASE WHEN retry_count = retry_limit THEN start_after
             WHEN NOT retry_backoff THEN ${e}.job_now() + retry_delay * interval '1'
             ELSE ${e}.job_now() + LEAST(
               retry_delay_max,
               GREATEST(retry_delay, 1) * (
                2 ^ LEAST(16, retry_count + 1) / 2 +
                2 ^ LEAST(16, retry_count + 1) / 2 * random()
               )
             ) * interval '1s'
        END as start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        ${i?`${e}.job_now()`:`CASE WHEN retry_count < retry_limit THEN NULL ELSE ${e}.job_now() END`} as completed_on,
        keep_until,
        policy,
        ${r},
        dead_letter,
        NULL as heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies,
        source_name,
        source_id,
        source_created_on,
        source_retry_count,
        source_output,
        source_root_id
      FROM deleted_jobs
      ON CONFLICT DO NOTHING
      RETURNING *
    ),
    failed_jobs as (
      INSERT INTO ${e}.${t} (
        id,
        name,
        priority,
        data,
        state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        completed_on,
        keep_until,
        policy,
        output,
        dead_letter,
        heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies,
        source_name,
        source_id,
        source_created_on,
        source_retry_count,
        source_output,
        source_root_id
      )
      SELECT
        id,
        name,
        priority,
        data,
        '${T.failed}'::${e}.job_state as state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        ${e}.job_now() as completed_on,
        keep_until,
        policy,
        ${r},
        dead_letter,
        NULL as heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies,
        source_name,
        source_id,
        source_created_on,
        source_retry_count,
        source_output,
        source_root_id
      FROM deleted_jobs
      WHERE id NOT IN (SELECT id from retried_jobs)
      RETURNING *
    ),
    results as (
      SELECT * FROM retried_jobs
      UNION ALL
      SELECT * FROM failed_jobs
    ),
    dlq_jobs as (
      INSERT INTO ${e}.job (name, priority, data, retry_limit, retry_backoff, retry_delay, start_after, created_on, keep_until, deletion_seconds,
        expire_seconds, singleton_key, group_id, group_tier, heartbeat_seconds,
        source_name, source_id, source_created_on, source_retry_count, source_output, source_root_id)
      SELECT
        r.dead_letter,
        r.priority,
        r.data,
        q.retry_limit,
        q.retry_backoff,
        q.retry_delay,
        ${e}.job_now(),
        ${e}.job_now(),
        ${e}.job_now() + q.retention_seconds * interval '1s',
        q.deletion_seconds,
        q.expire_seconds,
        r.singleton_key,
        r.group_id,
        r.group_tier,
        q.heartbeat_seconds,
        r.name,
        r.id,
        r.created_on,
        r.retry_count,
        r.output,
        COALESCE(r.source_root_id, r.id)
      FROM results r
        JOIN ${e}.queue q ON q.name = r.dead_letter
      WHERE state = '${T.failed}'
    )`}function Wn(e,t){return`
    WITH output_map AS (
      SELECT * FROM json_to_recordset($2::text::json) AS x (id uuid, retry_count int, output jsonb)
    ),
    ${Un(e,t,`name = $1 AND (id, retry_count) IN (SELECT id, retry_count FROM output_map) AND state = '${T.active}'`,`(SELECT om.output FROM output_map om WHERE om.id = deleted_jobs.id)`)}
    ${Hn()}
  `}function Gn(e,t){return`
    WITH output_map AS (
      SELECT * FROM json_to_recordset($2::text::json) AS x (id uuid, retry_count int, output jsonb)
    ),
    ${Un(e,t,`name = $1 AND (id, retry_count) IN (SELECT id, retry_count FROM output_map) AND state = '${T.active}'`,`(SELECT om.output FROM output_map om WHERE om.id = deleted_jobs.id)`,!0)}
    ${Hn()}
  `}const Kn=`started_on::text as started_on_text,
      singleton_on::text as singleton_on_text,
      created_on::text as created_on_text,
      keep_until::text as keep_until_text,
      start_after::text as start_after_text,
      source_created_on::text as source_created_on_text`;function qn(e,t,n){return{text:`SELECT *, ${Kn}
      FROM ${e}.${t} WHERE name = $1 AND id = ANY($2::uuid[]) AND state < '${T.completed}' ${n?bn(3):``}`,values:[]}}function Jn(e,t){return{text:`DELETE FROM ${e}.${t} WHERE name = $1 AND id = ANY($2::uuid[])`,values:[]}}function Yn(e,t,n){return{text:`SELECT *, ${Kn}
      FROM ${e}.${t}
      WHERE state = '${T.active}'
        AND (started_on + expire_seconds * interval '1s') < ${e}.job_now()
        AND name = ANY(${Lr(n)})`,values:[]}}function Xn(e,t,n){return{text:`SELECT *, ${Kn}
      FROM ${e}.${t}
      WHERE state = '${T.active}'
        AND heartbeat_seconds IS NOT NULL
        AND (heartbeat_on + heartbeat_seconds * interval '1s') < ${e}.job_now()
        AND name = ANY(${Lr(n)})`,values:[]}}function Zn(e,t){return{text:`DELETE FROM ${e}.${t} WHERE id = ANY($1::uuid[])`,values:[]}}function Qn(e,t,n,r){return`
    ${Tn(e,t,n,r)}
    RETURNING id
  `}function $n(e){return`
    WITH decremented AS (
      SELECT d.child_name, d.child_id, COUNT(*)::int AS n
      FROM ${e}.job_dependency d
      WHERE d.parent_name = $1
        AND d.parent_id = ANY($2::uuid[])
      GROUP BY d.child_name, d.child_id
    ),
    ${En(e)}
    ${Dn(e)}
  `}const er=1e3;function tr(e,t,n){return{text:`
    WITH locked_parents AS (
      SELECT j.name, j.id
      FROM ${e}.${t} j
      WHERE j.blocking
        AND j.state = '${T.completed}'
        AND j.name = ANY($1::text[])
      ORDER BY j.name, j.id
      FOR UPDATE OF j SKIP LOCKED
      LIMIT ${er}
    ),
    decremented AS (
      SELECT d.child_name, d.child_id, COUNT(*)::int AS n
      FROM ${e}.job_dependency d
      JOIN locked_parents p ON d.parent_name = p.name
        AND d.parent_id = p.id
      GROUP BY d.child_name, d.child_id
    ),
    ${En(e)},
    unblocked AS (
      ${Dn(e)}
      RETURNING 1
    ),
    cleared AS (
      UPDATE ${e}.${t} j
      SET blocking = false
      FROM locked_parents p
      WHERE j.name = p.name
        AND j.id = p.id
      RETURNING 1
    )
    SELECT COUNT(*)::int AS resolved FROM cleared
  `,values:[n]}}function nr(e,t,n,r){return{text:`
      SELECT name, id
      FROM ${e}.${t}
      WHERE blocking
        AND state = '${T.completed}'
        AND name = ANY($1::text[])
      ORDER BY name, id
      FOR UPDATE${r?``:` SKIP LOCKED`}
      LIMIT ${er}
    `,values:[n]}}function rr(e){return`
    UPDATE ${e}.job
    SET blocking = false
    WHERE name = $1
      AND id = ANY($2::uuid[])
  `}function ir(e,t){return`
    INSERT INTO ${e}.${t} (
      id, name, priority, data, state, retry_limit, retry_count, retry_delay,
      retry_backoff, retry_delay_max, start_after, started_on, singleton_key, singleton_on,
      group_id, group_tier, expire_seconds, deletion_seconds, created_on, completed_on,
      keep_until, policy, output, dead_letter,
      heartbeat_on, heartbeat_seconds, blocked, blocking, pending_dependencies,
      source_name, source_id, source_created_on, source_retry_count, source_output, source_root_id
    ) VALUES (
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
      $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35
    ) ON CONFLICT DO NOTHING
    RETURNING id
  `}function ar(e){return`
    INSERT INTO ${e}.job (name, data, priority, retry_limit, retry_backoff, retry_delay, start_after, created_on, keep_until, deletion_seconds,
      expire_seconds, singleton_key, group_id, group_tier, heartbeat_seconds,
      source_name, source_id, source_created_on, source_retry_count, source_output, source_root_id)
    SELECT $1, $2, $9, q.retry_limit, q.retry_backoff, q.retry_delay, ${e}.job_now(), ${e}.job_now(), ${e}.job_now() + q.retention_seconds * interval '1s', q.deletion_seconds,
      q.expire_seconds, $8, $10, $11, q.heartbeat_seconds,
      $4, $5, $6, $7, $3, COALESCE($12::uuid, $5::uuid)
    FROM ${e}.queue q WHERE q.name = $1
  `}function or(e,t){return`j.name = $1
        AND j.state < '${T.active}'
        AND NOT EXISTS (
          SELECT 1 FROM ${e}.${t} k
          WHERE j.policy = '${E.key_strict_fifo}'
            AND k.name = j.name
            AND k.singleton_key = j.singleton_key
            AND k.policy = '${E.key_strict_fifo}'
            AND k.state IN ('${T.active}', '${T.retry}', '${T.failed}')
        )
        AND ($3::text IS NULL OR j.source_name = $3)
        AND ($4::jsonb IS NULL OR j.data @> $4::jsonb)
        AND ($5::timestamptz IS NULL OR j.created_on < $5)
        AND ($6::uuid[] IS NULL OR j.id = ANY($6::uuid[]))`}const sr=`(id, name, data, priority, retry_limit, retry_backoff, retry_delay, retry_delay_max,
       expire_seconds, start_after, created_on, keep_until, deletion_seconds, policy, singleton_key, group_id, group_tier,
       heartbeat_seconds, dead_letter, source_root_id)`;function cr(e,t,n){return`${t}, COALESCE(${n}, m.source_name), m.data, m.priority, q.retry_limit, q.retry_backoff,
      q.retry_delay, q.retry_delay_max, q.expire_seconds, ${e}.job_now(), ${e}.job_now(),
      ${e}.job_now() + q.retention_seconds * interval '1s', q.deletion_seconds, q.policy,
      m.singleton_key, m.group_id, m.group_tier, q.heartbeat_seconds, q.dead_letter,
      COALESCE(m.source_root_id, m.source_id)`}function lr(e,t,n){return`(j.policy IS DISTINCT FROM '${E.key_strict_fifo}' OR j.singleton_key IS NULL OR j.id IN (
        SELECT DISTINCT ON (m.singleton_key) m.id
        FROM ${e}.${t} m
        WHERE ${n} AND m.policy = '${E.key_strict_fifo}'
        ORDER BY m.singleton_key, m.created_on, m.id
      ))`}function ur(e){return`state = '${T.failed}',
      completed_on = ${e}.job_now(),
      source_output = COALESCE(j.source_output, j.output),
      output = jsonb_build_object(
        'message', 'Not redriven: queue ' || q.name || CASE
          WHEN j.singleton_key IS NULL THEN ' already has a job this one conflicts with'
          ELSE ' already has a job with singletonKey ' || j.singleton_key
        END || ' under its ' || COALESCE(q.policy, 'standard') || ' policy',
        'reason', 'redrive_conflict',
        'destination', q.name,
        'policy', q.policy,
        'singletonKey', j.singleton_key
      )`}function dr(e,t){return`
    WITH candidates AS (
      SELECT j.id, gen_random_uuid() AS new_id
      FROM ${e}.${t} j
      JOIN ${e}.queue q ON q.name = COALESCE($2, j.source_name)
      WHERE ${or(e,t)}
      ORDER BY j.created_on
      LIMIT $7
      FOR UPDATE OF j SKIP LOCKED
    ),
    ins AS (
      INSERT INTO ${e}.job ${sr}
      SELECT ${cr(e,`c.new_id`,`$2`)}
      FROM candidates c
        JOIN ${e}.${t} m ON m.id = c.id
        JOIN ${e}.queue q ON q.name = COALESCE($2, m.source_name)
      ORDER BY m.created_on
      ON CONFLICT DO NOTHING
      RETURNING id
    ),
    settled AS (
      SELECT c.id, (i.id IS NOT NULL) AS inserted
      FROM candidates c LEFT JOIN ins i ON i.id = c.new_id
    ),
    removed AS (
      DELETE FROM ${e}.${t}
      WHERE id IN (SELECT id FROM settled WHERE inserted)
    ),
    conflicted AS (
      UPDATE ${e}.${t} j
      SET ${ur(e)}
      FROM settled s, ${e}.queue q
      WHERE j.id = s.id
        AND NOT s.inserted
        AND q.name = COALESCE($2, j.source_name)
        AND ${lr(e,t,`m.id IN (SELECT id FROM settled WHERE NOT inserted)`)}
    )
    SELECT count(*)::int AS moved FROM ins
  `}function fr(e,t){return`
    SELECT j.id, gen_random_uuid() AS new_id
    FROM ${e}.${t} j
    WHERE ${or(e,t)}
      AND EXISTS (SELECT 1 FROM ${e}.queue q WHERE q.name = COALESCE($2, j.source_name))
    ORDER BY j.created_on
    LIMIT $7
    FOR UPDATE
  `}function pr(e,t){return`
    INSERT INTO ${e}.job ${sr}
    SELECT ${cr(e,`p.new_id`,`$2`)}
    FROM unnest($1::uuid[], $3::uuid[]) AS p (id, new_id)
      JOIN ${e}.${t} m ON m.id = p.id
      JOIN ${e}.queue q ON q.name = COALESCE($2, m.source_name)
    ORDER BY m.created_on
    ON CONFLICT DO NOTHING
    RETURNING id
  `}function mr(e,t){return`
    UPDATE ${e}.${t} j
    SET ${ur(e)}
    FROM ${e}.queue q
    WHERE j.id = ANY($1::uuid[])
      AND q.name = COALESCE($2, j.source_name)
      AND ${lr(e,t,`m.id = ANY($1::uuid[])`)}
  `}function hr(e,t){return`
    SELECT COALESCE($2, j.source_name) AS destination,
      (q.name IS NOT NULL) AS routable,
      count(*)::int AS count
    FROM ${e}.${t} j
    LEFT JOIN ${e}.queue q ON q.name = COALESCE($2, j.source_name)
    WHERE ${or(e,t)}
    GROUP BY 1, 2
  `}function gr(e,t,n,r){return zr(e,`
    DELETE FROM ${e}.${t}
    WHERE name = ANY(${Lr(n)})
      AND
      (
        (deletion_seconds > 0 AND completed_on + deletion_seconds * interval '1s' < ${e}.job_now())
        OR
        (state < '${T.active}' AND keep_until < ${e}.job_now())
      )
  `,t+`deletion`,r)}function _r(e,t){return`
    WITH results as (
      UPDATE ${e}.job
      SET state = '${T.retry}',
        retry_limit = retry_limit + 1,
        completed_on = NULL
      WHERE name = $1
        AND id = ANY($2::uuid[])
        AND state = '${T.failed}'
      RETURNING 1
    )
    SELECT COUNT(*) from results
  `}function vr(e,t,n,r,i,a=!1){let o=r===`id`?`job.id = (o.data->>'id')::uuid`:`job.singleton_key = o.data->>'singletonKey'`,s=r===`singletonKey`&&i!==`all`?`ORDER BY job.created_on ${i===`oldest`?`ASC`:`DESC`} LIMIT 1`:``,c=`
        CASE WHEN (o.data -> 'startAfter') IS NOT NULL
          THEN CASE WHEN ${Pn(`o.data->>'startAfter'`)}
                 THEN (o.data->>'startAfter')::timestamptz
                 ELSE ${e}.job_now() + CAST(o.data->>'startAfter' AS interval) END
          ELSE job.start_after END`,l=a?`, notified AS (
      SELECT pg_notify(${ct(e)}, '${n}')
      FROM upd WHERE start_after <= ${e}.job_now() LIMIT 1
    )
    SELECT id FROM upd WHERE (SELECT count(*) FROM notified) >= 0`:`
    SELECT id FROM upd`;return`
    WITH o AS (SELECT $1::text::jsonb AS data),
    target AS (
      SELECT job.id
      FROM ${e}.${t} job, o
      WHERE job.name = '${n}'
        AND job.state < '${T.active}'
        AND ${o}
      ${s}
    ),
    upd AS (
      UPDATE ${e}.${t} job
      SET data = CASE WHEN (o.data -> 'data') IS NOT NULL THEN o.data->'data' ELSE job.data END,
          priority = COALESCE((o.data->>'priority')::int, job.priority),
          start_after = ${c},
          keep_until = CASE
            WHEN (o.data -> 'retentionSeconds') IS NOT NULL
              THEN (${c}) + ((o.data->>'retentionSeconds')::int * interval '1s')
            WHEN (o.data -> 'startAfter') IS NOT NULL
              THEN (${c}) + (job.keep_until - job.start_after)
            ELSE job.keep_until END,
          expire_seconds = COALESCE((o.data->>'expireInSeconds')::int, job.expire_seconds),
          deletion_seconds = COALESCE((o.data->>'deleteAfterSeconds')::int, job.deletion_seconds),
          retry_limit = COALESCE((o.data->>'retryLimit')::int, job.retry_limit),
          retry_delay = COALESCE((o.data->>'retryDelay')::int, job.retry_delay),
          retry_backoff = COALESCE((o.data->>'retryBackoff')::bool, job.retry_backoff),
          retry_delay_max = CASE WHEN (o.data -> 'retryDelayMax') IS NOT NULL THEN (o.data->>'retryDelayMax')::int ELSE job.retry_delay_max END,
          dead_letter = CASE WHEN (o.data -> 'deadLetter') IS NOT NULL THEN o.data->>'deadLetter' ELSE job.dead_letter END,
          heartbeat_seconds = CASE WHEN (o.data -> 'heartbeatSeconds') IS NOT NULL THEN (o.data->>'heartbeatSeconds')::int ELSE job.heartbeat_seconds END,
          group_id = CASE WHEN (o.data -> 'groupId') IS NOT NULL THEN o.data->>'groupId' ELSE job.group_id END,
          group_tier = CASE WHEN (o.data -> 'groupTier') IS NOT NULL THEN o.data->>'groupTier' ELSE job.group_tier END
      FROM o
      WHERE job.id IN (SELECT id FROM target)
        AND job.state < '${T.active}'
      RETURNING job.id, job.start_after
    )${l}
  `}const yr=7200,br=`interval '${yr} seconds'`,xr=`interval '1 hour'`;function Sr(e){return e*2>yr?`interval '${e*2} seconds'`:br}function Cr(e,t=`interval '10 seconds'`){return`(${e}.job_now() - ${t})`}function wr(e,t,n=br){return`(CASE WHEN ${e}.delta_on > ${t} - ${n} THEN ${e}.delta_on END)`}function Tr(e,t){let n=`round(extract(epoch from (${e} - ${wr(`queue`,e,t)})))::int`;return`
      created_delta = COALESCE(stats."createdDelta", 0),
      completed_delta = COALESCE(stats."completedDelta", 0),
      failed_delta = COALESCE(stats."failedDelta", 0),
      delta_seconds = CASE WHEN ${n} < 0 THEN 0 ELSE ${n} END,
      delta_on = GREATEST(queue.delta_on, ${e}),`}function Er(e,t){return`s.delta_on <= ${e}.job_now() - ${t} OR s.delta_seconds IS NULL`}function Dr(e,t){return`s.delta_on >= ${e}.job_now() - (CASE WHEN ${t}.deletion_seconds > 0 AND ${t}.deletion_seconds < ${t}.retention_seconds
    THEN ${t}.deletion_seconds ELSE ${t}.retention_seconds END) * interval '1s'`}function Or(e,t){return`CASE WHEN ${t} IS NULL OR ${t} > ${e} THEN ${t} ELSE ${e} END`}function kr(e,t){return`s.captured_on >= ${e}.job_now() - 2 * ${t} AND s.delta_on IS NOT NULL`}function Ar(e,t,n=xr){return`
      SELECT x.id, x.captured_on, x.name, x.delta_on, x.created_delta, x.completed_delta, x.failed_delta,
        ${Or(`x.b`,`x.f`)} AS h
      FROM (
        SELECT s.id, s.captured_on, s.name, s.delta_on, s.created_delta, s.completed_delta, s.failed_delta,
          COALESCE(
            max(CASE WHEN ${Er(e,n)} THEN s.delta_on END)
              OVER (PARTITION BY s.name),
            min(s.delta_on) OVER (PARTITION BY s.name)
          ) AS b,
          min(CASE WHEN ${Dr(e,`q`)} THEN s.delta_on END) OVER (PARTITION BY s.name) AS f
        FROM ${e}.queue_stats s
        JOIN ${e}.queue q ON q.name = s.name
        WHERE s.name = ANY(${t}) AND ${kr(e,n)}
      ) x`}function jr(e,t,n=xr){return`
            LEFT JOIN LATERAL (
              SELECT ${Or(`x.b`,`x.f`)} AS h
              FROM (
                SELECT COALESCE(
                    max(s.delta_on) FILTER (WHERE ${Er(e,n)}),
                    min(s.delta_on)
                  ) AS b,
                  min(s.delta_on) FILTER (WHERE ${Dr(e,t)}) AS f
                FROM ${e}.queue_stats s
                WHERE s.name = ${t}.name AND ${kr(e,n)}
              ) x
            ) a ON true
            LEFT JOIN LATERAL (
              SELECT max(s.delta_on) AS top,
                sum(s.created_delta + s.completed_delta + s.failed_delta) AS settled
              FROM ${e}.queue_stats s
              WHERE s.name = ${t}.name AND ${kr(e,n)} AND s.delta_on > a.h
            ) t ON true`}function Mr(e,t,n,r,i={}){let a=Lr(n),o=i.trueUpMax??xr,s=Hr(e,`queue-stats`,r);return N(`
    WITH ${s.cte}win AS (
      SELECT w.*, row_number() OVER (PARTITION BY w.name ORDER BY w.delta_on, w.captured_on) AS i
      FROM (${Ar(e,a,o)}) w
      WHERE w.delta_on > w.h${s.guard}
    ),
    th AS (
      SELECT w.name, w.h, array_prepend(w.h, array_agg(w.delta_on ORDER BY w.i)) AS t
      FROM win w
      GROUP BY w.name, w.h
    ),
    binned AS (
      SELECT j.name,
        CASE WHEN j.created_on >= th.h THEN width_bucket(j.created_on, th.t) END AS cb,
        CASE WHEN j.state IN ('${T.completed}', '${T.failed}') AND j.completed_on >= th.h
          THEN width_bucket(j.completed_on, th.t) END AS fb,
        j.state
      FROM ${e}.${t} j
      JOIN th ON th.name = j.name
      WHERE j.name = ANY(${a})
    ),
    grouped AS (
      SELECT name, cb, fb, state, count(*)::int AS n
      FROM binned
      WHERE cb IS NOT NULL OR fb IS NOT NULL
      GROUP BY 1, 2, 3, 4
    ),
    counted AS (
      SELECT name, cb AS i, sum(n)::int AS created, 0 AS completed, 0 AS failed
      FROM grouped WHERE cb IS NOT NULL GROUP BY 1, 2
      UNION ALL
      SELECT name, fb AS i, 0,
        COALESCE(sum(n) FILTER (WHERE state = '${T.completed}'), 0)::int,
        COALESCE(sum(n) FILTER (WHERE state = '${T.failed}'), 0)::int
      FROM grouped WHERE fb IS NOT NULL GROUP BY 1, 2
    ),
    recount AS (
      SELECT w.id, w.captured_on,
        sum(c.created)::int AS created, sum(c.completed)::int AS completed, sum(c.failed)::int AS failed
      FROM win w
      JOIN counted c ON c.name = w.name AND c.i = w.i
      GROUP BY w.id, w.captured_on
    ),
    raised AS (
      UPDATE ${e}.queue_stats s SET
        created_delta = GREATEST(s.created_delta, r.created),
        completed_delta = GREATEST(s.completed_delta, r.completed),
        failed_delta = GREATEST(s.failed_delta, r.failed)
      FROM recount r
      WHERE s.id = r.id AND s.captured_on = r.captured_on${s.guard}
        AND (r.created > s.created_delta OR r.completed > s.completed_delta OR r.failed > s.failed_delta)
      RETURNING s.id
    )
    SELECT (SELECT count(*) FROM raised)::int AS raised, ${Pr} as "pinSeconds"
    WHERE true${s.guard}
  `)}function Nr(e,t,n,r=!1,i={}){let a=Cr(e,i.lag),o=e=>`j.${e} >= ${wr(`q`,a,i.resetMax)} AND j.${e} < ${a}`,s=e=>`j.${e} >= q.h AND j.${e} < q.top`,c=r?{select:`
        "createdDelta",
        "completedDelta",
        "failedDelta",
        COALESCE("recount" > "settled", false) as "trueUp",`,counts:`
            (count(*) FILTER (WHERE ${o(`created_on`)}))::int as "createdDelta",
            (count(*) FILTER (WHERE j.state = '${T.completed}' AND ${o(`completed_on`)}))::int as "completedDelta",
            (count(*) FILTER (WHERE j.state = '${T.failed}' AND ${o(`completed_on`)}))::int as "failedDelta",
            sum(
              CASE WHEN ${s(`created_on`)} THEN 1 ELSE 0 END +
              CASE WHEN ${s(`completed_on`)} AND j.state IN ('${T.completed}', '${T.failed}') THEN 1 ELSE 0 END
            )::int as "recount",
            max(q.settled) as "settled",`,join:`JOIN (
            SELECT q.name, q.delta_on, a.h, t.top, t.settled
            FROM ${e}.queue q${jr(e,`q`,i.trueUpMax)}
            WHERE q.name = ANY($1::text[])
          ) q ON q.name = j.name`}:{select:``,counts:``,join:``};return{text:`
    SELECT
        name,
        "deferredCount",
        "queuedCount",
        GREATEST("queuedCount" - "deferredCount", 0) as "readyCount",
        "activeCount",
        "failedCount",
        "totalCount",${c.select}
        "singletonsActive"
      FROM (
        SELECT
            j.name,
            (count(*) FILTER (WHERE j.start_after > ${e}.job_now() AND j.state < '${T.active}'))::int as "deferredCount",
            (count(*) FILTER (WHERE j.state < '${T.active}'))::int as "queuedCount",
            (count(*) FILTER (WHERE j.state = '${T.active}'))::int as "activeCount",
            (count(*) FILTER (WHERE j.state = '${T.failed}'))::int as "failedCount",
            count(*)::int as "totalCount",${c.counts}
            array_agg(j.singleton_key) FILTER (WHERE j.policy IN ('${E.singleton}','${E.stately}') AND j.state = '${T.active}') as "singletonsActive"
          FROM ${e}.${t} j
          ${c.join}
          WHERE j.name = ANY($1::text[])
          GROUP BY 1
      ) stats
  `,values:[n]}}const Pr=`EXTRACT(EPOCH FROM (clock_timestamp() - transaction_timestamp()))::float8`;function Fr(e,t,n,r,i,a={}){let o=Nr(e,t,n,i,a),s=i?Tr(Cr(e,a.lag),a.resetMax):``,c=o.text.replaceAll(`$1::text[]`,Lr(n)),l=Hr(e,`queue-stats`,r);return N(`
    WITH ${l.cte}stats AS (SELECT * FROM (${c}) agg WHERE true${l.guard})
    UPDATE ${e}.queue SET
      deferred_count = COALESCE(stats."deferredCount", 0),
      queued_count = COALESCE(stats."queuedCount", 0),
      ready_count = COALESCE(stats."readyCount", 0),
      active_count = COALESCE(stats."activeCount", 0),
      failed_count = COALESCE(stats."failedCount", 0),
      total_count = COALESCE(stats."totalCount", 0),${s}
      singletons_active = stats."singletonsActive",
      monitor_on = ${e}.job_now(),
      ready_history = (
        SELECT COALESCE(array_agg(v ORDER BY ord), '{}'::int[])
        FROM (
          SELECT v, ord
          FROM (
            SELECT COALESCE(stats."readyCount", 0)::int AS v, 0::bigint AS ord
            UNION ALL
            SELECT h.v, h.ord
            FROM unnest(COALESCE(queue.ready_history, '{}'::int[])) WITH ORDINALITY AS h(v, ord)
          ) merged
          ORDER BY ord
          LIMIT 60
        ) capped
      )
    FROM (
      SELECT name
      FROM ${e}.queue
      WHERE name = ANY(${Lr(n)})${l.guard}
        AND (SELECT count(*) FROM stats) >= 0
      ORDER BY name
      FOR NO KEY UPDATE
    ) q
    LEFT JOIN stats ON stats.name = q.name
    WHERE queue.name = q.name${l.guard}
    RETURNING
      queue.name,
      queue.queued_count as "queuedCount",
      queue.warning_queued as "warningQueueSize",${i?`
      COALESCE(stats."trueUp", false) as "trueUp",`:``}
      ${Pr} as "pinSeconds"
  `)}function Ir(e,t,n,r={}){let i=Nr(e,t,[n]).text.replace(`$1::text[]`,Lr([n])),a=Hr(e,`queue-stats`,r.noAdvisoryLocks||r.firstCapture);return`
    WITH ${a.cte}stats AS (SELECT * FROM (${i}) agg WHERE true${a.guard})
    UPDATE ${e}.queue SET
      deferred_count = COALESCE(stats."deferredCount", 0),
      queued_count = COALESCE(stats."queuedCount", 0),
      ready_count = COALESCE(stats."readyCount", 0),
      active_count = COALESCE(stats."activeCount", 0),
      failed_count = COALESCE(stats."failedCount", 0),
      total_count = COALESCE(stats."totalCount", 0),
      singletons_active = stats."singletonsActive",
      monitor_on = ${e}.job_now()
    FROM (
      SELECT q.name
      FROM unnest(${Lr([n])}) AS q(name)
    ) q
    LEFT JOIN stats ON stats.name = q.name
    WHERE queue.name = q.name${a.guard}
    RETURNING
      queue.name,
      queue.deferred_count as "deferredCount",
      queue.queued_count as "queuedCount",
      queue.ready_count as "readyCount",
      queue.active_count as "activeCount",
      queue.failed_count as "failedCount",
      queue.total_count as "totalCount",
      queue.created_delta as "createdDelta",
      queue.completed_delta as "completedDelta",
      queue.failed_delta as "failedDelta",
      queue.delta_seconds as "deltaSeconds",
      queue.delta_on as "deltaOn",
      queue.monitor_on as "capturedOn"
  `}function Lr(e){return`ARRAY[${e.map(e=>`'${e.replace(De,`''`)}'`).join(`,`)}]::text[]`}function Rr(e){return`'${JSON.stringify(e).replace(De,`''`)}'`}function N(e){return`
    BEGIN;
    SET LOCAL lock_timeout = 30000;
    SET LOCAL idle_in_transaction_session_timeout = 30000;
    ${Array.isArray(e)?e.join(`;
`):e};
    COMMIT;
  `}function zr(e,t,n,r){let i=Array.isArray(t)?t:[t];return N(r?i:[Vr(e,n),...i])}function Br(e,t){return`('x' || encode(sha224((current_database() || '.pgboss.${_(e)}${t||``}')::bytea), 'hex'))::bit(64)::bigint`}function Vr(e,t){return`SELECT pg_advisory_xact_lock(${Br(e,t)})`}function Hr(e,t,n){return n?{cte:``,guard:``}:{cte:`lock AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${Br(e,t)}) AS got),\n    `,guard:` AND (SELECT got FROM lock)`}}function Ur(e,t){return`SELECT version::int/(version::int-${t}) from ${e}.version`}function Wr(e,t,n){let{queued:r,byKey:i,byData:a,byId:o}=n,s=1,c=[];return o&&(++s,c.push(`AND id = $${s}`)),i&&(++s,c.push(`AND singleton_key = $${s}`)),a&&(++s,c.push(`AND data @> $${s}`)),r&&c.push(`AND state < '${T.active}'`),`
    SELECT ${rt}
    FROM ${e}.${t}
    WHERE name = $1
      ${c.join(`
      `)}
    `}function Gr(e,t){return`
    SELECT ${rt}
    FROM ${e}.${t}
    WHERE name = $1
      AND id = $2
    `}function Kr(e,t){let n=`
    INSERT INTO ${e}.job_dependency (child_name, child_id, parent_name, parent_id)
    SELECT child_name, child_id, parent_name, parent_id
    FROM json_to_recordset($1::text::json) AS x (
      child_name text,
      child_id uuid,
      parent_name text,
      parent_id uuid
    )
    ON CONFLICT DO NOTHING
  `;return t?n.replace(`$1`,()=>Rr(t)):n}function qr(e){return`
    SELECT parent_name as "parentName", parent_id as "parentId"
    FROM ${e}.job_dependency
    WHERE child_name = $1 AND child_id = $2
  `}function Jr(e){return`
    SELECT child_name as "childName", child_id as "childId"
    FROM ${e}.job_dependency
    WHERE parent_name = $1 AND parent_id = $2
  `}function Yr(e,t,n,r){return zr(e,`
    DELETE FROM ${e}.job_dependency
    WHERE (child_name = ANY(${Lr(n)})
      AND NOT EXISTS (
        SELECT 1 FROM ${e}.${t} j
        WHERE j.name = child_name AND j.id = child_id
      ))
    OR (parent_name = ANY(${Lr(n)})
      AND NOT EXISTS (
        SELECT 1 FROM ${e}.${t} j
        WHERE j.name = parent_name AND j.id = parent_id
      ))
  `,t+`cleanupDependencies`,r)}function Xr(e,t){return`
    SELECT DISTINCT singleton_key as "singletonKey"
    FROM ${e}.${t}
    WHERE name = $1
      AND state = '${T.failed}'
      AND policy = '${E.key_strict_fifo}'
    `}function Zr(e,{useLiveness:t=!1}={}){if(!t)return`
      WITH candidate AS (
        SELECT c.id, c.status AS prior_status, c.started_on AS prior_started_on
        FROM ${e}.bam c
        WHERE (
          c.status IN ('pending', 'failed')
          OR (c.status = 'in_progress' AND c.started_on < ${e}.job_now() - interval '${Oe} seconds')
        )
        AND NOT EXISTS (
          SELECT 1 FROM ${e}.bam g
          WHERE g.status = 'in_progress' AND g.started_on >= ${e}.job_now() - interval '${Oe} seconds'
        )
        ORDER BY (c.status != 'pending'), c.created_on
        LIMIT 1
      )
      UPDATE ${e}.bam b
      SET status = 'in_progress', started_on = ${e}.job_now()
      FROM candidate
      WHERE b.id = candidate.id
        AND b.status = candidate.prior_status
        AND b.started_on IS NOT DISTINCT FROM candidate.prior_started_on
      RETURNING b.id, b.name, b.version, b.status, b.queue, b.table_name as "table", b.command, b.error,
                b.created_on as "createdOn", b.started_on as "startedOn", b.completed_on as "completedOn",
                (candidate.prior_status <> 'pending') as reattempt,
                candidate.prior_status as "priorStatus", candidate.prior_started_on::text as "priorStartedOn",
                b.started_on::text as "claimedStartedOn"
    `;let n=t=>`EXISTS (
    SELECT 1 FROM pg_locks l
    WHERE l.locktype = 'relation'
      AND l.granted
      AND l.mode = 'ShareUpdateExclusiveLock'
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND l.relation = to_regclass(quote_ident('${g(e)}') || '.' || quote_ident(${t}))
  )`,r=(t,r)=>`(
    ${t} < ${e}.job_now() - interval '300 seconds'
    AND NOT ${n(r)}
  )`;return`
    WITH candidate AS (
      SELECT c.id, c.status AS prior_status, c.started_on AS prior_started_on
      FROM ${e}.bam c
      WHERE (
        c.status IN ('pending', 'failed')
        OR (c.status = 'in_progress' AND ${r(`c.started_on`,`c.table_name`)})
      )
      AND NOT EXISTS (
        SELECT 1 FROM ${e}.bam g
        WHERE g.status = 'in_progress' AND NOT ${r(`g.started_on`,`g.table_name`)}
      )
      ORDER BY (c.status != 'pending'), c.created_on
      LIMIT 1
      FOR UPDATE OF c SKIP LOCKED
    )
    UPDATE ${e}.bam b
    SET status = 'in_progress', started_on = ${e}.job_now()
    FROM candidate
    WHERE b.id = candidate.id
      AND b.status = candidate.prior_status
      AND b.started_on IS NOT DISTINCT FROM candidate.prior_started_on
    RETURNING b.id, b.name, b.version, b.status, b.queue, b.table_name as "table", b.command, b.error,
              b.created_on as "createdOn", b.started_on as "startedOn", b.completed_on as "completedOn",
              (candidate.prior_status <> 'pending') as reattempt,
              candidate.prior_status as "priorStatus", candidate.prior_started_on::text as "priorStartedOn",
              b.started_on::text as "claimedStartedOn"
  `}function Qr(e,t){let n=t.match(/CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+(?:IF\s+NOT\s+EXISTS\s+)?("?[\w$]+"?)/i);return n?`DROP INDEX CONCURRENTLY IF EXISTS ${e}.${n[1]}`:null}function $r(e,t){let n=t.match(/CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+(?:IF\s+NOT\s+EXISTS\s+)?"?([\w$]+)"?/i);return n?`
    SELECT NOT i.indisvalid AS invalid
    FROM pg_class c
    JOIN pg_index i ON i.indexrelid = c.oid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = '${g(e).replace(De,`''`)}' AND c.relname = '${n[1].replace(De,`''`)}'
  `:null}function ei(e,t,n,r,i){let a=r==null?`NULL`:`'${r.replace(De,`''`)}'::timestamptz`;return`
    UPDATE ${e}.bam
    SET status = '${n.replace(De,`''`)}', started_on = ${a}
    WHERE id = '${t}'
      AND status = 'in_progress'
      AND started_on = '${i.replace(De,`''`)}'::timestamptz
  `}function ti(e,t){return`
    UPDATE ${e}.bam
    SET status = 'completed', completed_on = ${e}.job_now(), error = NULL
    WHERE id = '${t}'
  `}function ni(e,t,n){return`
    UPDATE ${e}.bam
    SET status = 'failed', error = '${n.replace(/'/g,`''`)}', completed_on = ${e}.job_now()
    WHERE id = '${t}'
  `}function ri(e){return`
    SELECT status, count(*)::int as count, max(created_on) as "lastCreatedOn"
    FROM ${e}.bam
    GROUP BY status
  `}function ii(e){return`
    SELECT id, name, version, status, queue, table_name as "table", command, error,
           created_on as "createdOn", started_on as "startedOn", completed_on as "completedOn"
    FROM ${e}.bam
    ORDER BY version, created_on
  `}function ai(e){return`SELECT to_regclass('${e}.${O}') as name`}function oi(e){return`SELECT table_name as "table", policy FROM ${e}.queue WHERE partition = true`}function si(e){return`SELECT command FROM ${e}.bam WHERE status <> 'completed'`}function ci(e){let t=e.match(/CREATE\s+(?:UNIQUE\s+)?INDEX\s+(?:CONCURRENTLY\s+)?(?:IF\s+NOT\s+EXISTS\s+)?"?([\w$]+)"?/i);return t?t[1]:null}const li={1:E.short,2:E.singleton,3:E.stately,6:E.exclusive,8:E.key_strict_fifo,10:E.key_strict_fifo},ui=[4,7,9,11,12],di=[`version`,`queue`,`schedule`,`subscription`,`bam`,`warning`,`queue_stats`,`job_dependency`];function fi(e){return e?Ce:we}function pi(e,t){return e.split(Se).join(t)}const mi=Ce.enum;function hi(e,t,n=[]){let r=[...fi(t).tables];if(t)for(let e of n)r.push(e.table);return r}function gi(e,t,n=[]){let r=new Set(di),i=/* @__PURE__ */ new Map,a=[];for(let n of fi(t).columns){if(n.table===`job`){a.push(n.column);continue}if(!r.has(n.table))continue;let t=i.get(n.table);t||i.set(n.table,t={table:n.table,columns:[],defaults:{},types:{}}),t.columns.push(n.column),t.types[n.column]={type:pi(n.type,e),notNull:n.notNull},n.default!=null&&(t.defaults[n.column]=pi(n.default,e))}let o=[...i.values()];if(o.push({table:`job`,columns:a}),t){o.push({table:O,columns:a});for(let e of n)o.push({table:e.table,columns:a})}return o}function _i(e,t){let n=new Set(di),r=/* @__PURE__ */ new Map;for(let{table:i,def:a}of fi(t).constraints)n.has(i)&&(r.get(i)??r.set(i,[]).get(i)).push(pi(a,e));return[...r].map(([e,t])=>({table:e,constraints:t}))}function vi(e,t,n={}){return fi(t).functions.map(t=>{let r=pi(t.def,e);return t.name===`job_now`&&n.clockOverride&&(r=r.replace(se(r),` ${Re(e)} `)),{name:t.name,expectedBody:ce(se(r)),definition:r.replace(/\s+/g,` `).trim()}})}function yi(e,t,n=[]){let r=(t,n,r)=>{let i=pi(r,e);return{name:t,table:n,keys:ne(i),include:w(i),predicate:re(i),definition:oe(i)}},i=t?O:`job`,a=[],o=[];for(let e of fi(t).indexes){a.push(r(e.name,e.table,e.def));let t=e.table===i?e.name.match(/_i(\d+)$/):null;t&&o.push({n:Number(t[1]),def:e.def})}if(t)for(let e of n)for(let{n:t,def:n}of o)(ui.includes(t)||li[t]===e.policy)&&a.push(r(`${e.table}_i${t}`,e.table,n.split(O).join(e.table)));return a}const bi={minPages:128,maxEntriesPerPage:5,minSizeRatio:4,maxIndexBytes:2147483648},xi=`
      floor(i.reltuples)::float8 as entries,
      pg_relation_size(i.oid)::float8 as bytes,`;function Si(e,t,n){return e==null?t:(s(typeof e==`number`&&Number.isFinite(e)&&e>=0,`configuration assert: reindex.${n} must be a finite number >= 0`),e)}function Ci(e,t){return t?.length?`t.relname = ANY(${Lr(t)})`:`t.relname IN (SELECT table_name FROM ${e}.queue UNION SELECT 'job' UNION SELECT '${O}')`}function wi(e,t,n){let r=Si(n?.minPages,bi.minPages,`minPages`),i=Si(n?.maxEntriesPerPage,bi.maxEntriesPerPage,`maxEntriesPerPage`),a=Si(n?.minSizeRatio,bi.minSizeRatio,`minSizeRatio`);return`
    SELECT
      i.relname as name,
      t.relname as table,
      i.relpages as pages,
      ${xi}
      pg_has_role(current_user, i.relowner, 'USAGE') as owned
    FROM pg_class i
    JOIN pg_index x ON x.indexrelid = i.oid
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = i.relnamespace
    LEFT JOIN LATERAL (
      SELECT COALESCE(sum(COALESCE(ts.avg_width, xs.avg_width, 0)), 0) AS key_width
      FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k(attnum, pos)
      LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum
      LEFT JOIN pg_stats ts ON ts.schemaname = n.nspname AND ts.tablename = t.relname AND ts.attname = a.attname
      LEFT JOIN pg_attribute ia ON ia.attrelid = i.oid AND ia.attnum = k.pos::int2
      LEFT JOIN pg_stats xs ON xs.schemaname = n.nspname AND xs.tablename = i.relname AND xs.attname = ia.attname
    ) w ON true
    WHERE n.nspname = '${g(e).replace(De,`''`)}'
      AND i.relkind = 'i'
      AND x.indisvalid
      AND ${Ci(e,t)}
      AND i.relpages > ${r}
      AND i.reltuples >= 0
      AND i.reltuples / GREATEST(i.relpages, 1) < ${i}
      AND i.relpages > ${a} * GREATEST(ceil((i.reltuples * (w.key_width + 20)) / 8192.0), 1)
    ORDER BY pg_relation_size(i.oid) DESC
  `}function Ti(e,t){return`
    SELECT
      i.relname as name,
      t.relname as table,
      i.relpages as pages,
      ${xi}
      pg_has_role(current_user, i.relowner, 'USAGE') as owned
    FROM pg_class i
    JOIN pg_index x ON x.indexrelid = i.oid
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = i.relnamespace
    WHERE n.nspname = '${g(e).replace(De,`''`)}'
      AND i.relkind = 'i'
      AND x.indisvalid
      AND ${Ci(e,t)}
    ORDER BY pg_relation_size(i.oid) DESC
  `}function Ei(e,t,n=!1,r=!1){let i=n?``:`AND NOT EXISTS (SELECT 1 FROM pg_stat_progress_create_index p WHERE p.relid = x.indrelid)`,a=r?``:`AND pg_has_role(current_user, i.relowner, 'USAGE')`;return`
    SELECT i.relname as name
    FROM pg_class i
    JOIN pg_index x ON x.indexrelid = i.oid
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = i.relnamespace
    WHERE n.nspname = '${g(e).replace(De,`''`)}'
      AND i.relkind = 'i'
      AND NOT x.indisvalid
      AND i.relname ~ '_ccnew[0-9]*$'
      AND ${Ci(e,t)}
      ${a}
      ${i}
  `}function Di(e){return`"${e.replace(/"/g,`""`)}"`}const Oi={backends:`SELECT max(age(backend_xmin)) FROM pg_catalog.pg_stat_activity WHERE backend_xmin IS NOT NULL AND (xact_start IS NULL OR xact_start < $1)`,slots:`SELECT max(age(xmin)) FROM pg_catalog.pg_replication_slots WHERE xmin IS NOT NULL`,slotsCatalog:`SELECT max(age(catalog_xmin)) FROM pg_catalog.pg_replication_slots WHERE catalog_xmin IS NOT NULL`,standbys:`SELECT max(age(backend_xmin)) FROM pg_catalog.pg_stat_replication WHERE backend_xmin IS NOT NULL`,prepared:`SELECT max(age(transaction)) FROM pg_catalog.pg_prepared_xacts`},ki=Object.keys(Oi);function Ai(e,t=ki){s(t.length,`getXminHorizon requires at least one source`);let n=t.map(e=>`(${Oi[e]}) as "${e}"`),r=t.includes(`backends`)?`,
      (SELECT to_jsonb(h) FROM (
        SELECT
          pid,
          application_name                                    as "applicationName",
          usename::text                                       as "userName",
          state,
          age(backend_xmin)                                   as age,
          extract(epoch from (now() - xact_start))::int       as "xactSeconds"
        FROM pg_catalog.pg_stat_activity
        WHERE backend_xmin IS NOT NULL
          AND (xact_start IS NULL OR xact_start < $1)
          AND pid <> pg_backend_pid()
        ORDER BY age(backend_xmin) DESC, xact_start NULLS LAST
        LIMIT 1
      ) h) as "backendHolder",
      (SELECT count(*)::int FROM pg_catalog.pg_stat_activity
        WHERE backend_xmin IS NOT NULL AND xact_start IS NULL
          AND pid <> pg_backend_pid()) as "opaqueBackends",
      current_setting('application_name') as "selfApplicationName"`:``;return{text:`
    SELECT
      ${n.join(`,
      `)},
      (SELECT max(extract(epoch from (now() - xact_start)))::int
         FROM pg_catalog.pg_stat_activity
        WHERE backend_xmin IS NOT NULL AND xact_start IS NOT NULL) as "oldestTransactionSeconds"${r}
  `,values:t.includes(`backends`)?[e]:[]}}function ji(e,t){return`
    SELECT t.relname as name,
      s.n_live_tup as "liveTuples",
      s.n_dead_tup as "deadTuples",
      (extract(epoch from GREATEST(s.last_autovacuum, s.last_vacuum)) * 1000)::float8 as "lastVacuum",
      extract(epoch from (now() - GREATEST(s.last_autovacuum, s.last_vacuum)))::int as "vacuumAgeSeconds",
      coalesce((SELECT option_value::int FROM pg_options_to_table(t.reloptions)
                 WHERE option_name = 'autovacuum_vacuum_threshold'),
               current_setting('autovacuum_vacuum_threshold')::int) as "threshold",
      coalesce((SELECT option_value::float8 FROM pg_options_to_table(t.reloptions)
                 WHERE option_name = 'autovacuum_vacuum_scale_factor'),
               current_setting('autovacuum_vacuum_scale_factor')::float8) as "scaleFactor",
      coalesce((SELECT option_value::boolean FROM pg_options_to_table(t.reloptions)
                 WHERE option_name = 'autovacuum_enabled'), true) as "autovacuumEnabled"
    FROM pg_catalog.pg_class t
    JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
    JOIN pg_catalog.pg_stat_user_tables s ON s.relid = t.oid
    WHERE n.nspname = '${g(e).replace(De,`''`)}'
      AND t.relkind = 'r'
      AND ${Ci(e,t)}
  `}function Mi(e,t){return`REINDEX INDEX CONCURRENTLY ${e}.${Di(t)}`}function Ni(e,t){return`DROP INDEX CONCURRENTLY IF EXISTS ${e}.${Di(t)}`}function P(e,t,n){return t.length?[...n.map(({name:t})=>Ni(e,t)),...t.map(({name:t})=>Mi(e,t))]:[]}const Pi={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e),setInterval:(e,t)=>setInterval(e,t),clearInterval:e=>clearInterval(e)};function Fi(e){return typeof e.attach==`function`}const F={MAX_EXPIRATION_HOURS:24,MIN_POLLING_INTERVAL_MS:500,MAX_RETENTION_DAYS:365},Ii=[`noSkipLocked`,`noMultiMutationCte`,`noTablePartitioning`,`noDeferrableConstraints`,`noAdvisoryLocks`,`noCoveringIndexes`,`noAddColumnBackfill`,`noListenNotify`,`noIndexProgressView`,`noReindex`,`noMonitorVacuum`,`noTransactionalHeartbeat`,`inlineTableIndexes`],Li={postgres:{kind:`standard`,flags:{}},cockroachdb:{kind:`distributed`,flags:{noSkipLocked:!0,noMultiMutationCte:!0,noTablePartitioning:!0,noDeferrableConstraints:!0,noAdvisoryLocks:!0,noCoveringIndexes:!0,noAddColumnBackfill:!0,noListenNotify:!0,noIndexProgressView:!0,noReindex:!0,noMonitorVacuum:!0,noTransactionalHeartbeat:!0,inlineTableIndexes:!0}},yugabytedb:{kind:`distributed`,flags:{noAdvisoryLocks:!0,noTablePartitioning:!0,noIndexProgressView:!0,noReindex:!0,noMonitorVacuum:!0}},citus:{kind:`distributed`,flags:{}},pglite:{kind:`embedded`,flags:{}}};function Ri(e,t=`Name`){s(/^[\w.\-/]+$/.test(e),`${t} can only contain alphanumeric characters, underscores, hyphens, periods, or forward slashes`)}function zi(e={}){s(!(`deadLetter`in e)||e.deadLetter===null||typeof e.deadLetter==`string`,`deadLetter must be a string`),s(!(`notify`in e)||typeof e.notify==`boolean`,`notify must be a boolean`),e.deadLetter&&Ri(e.deadLetter,`deadLetter`),pa(e),fa(e),da(e),ba(e),ma(e)}const Bi=/^\d{4}-\d{2}-\d{2}/,Vi=/^(?:[T ]\d{2}(?::\d{2}(?::\d{2}(?:[.,]\d+)?)?)?)?$/;function Hi(e){return Bi.test(e)&&Vi.test(e.slice(10))?e+`Z`:e}function Ui(e){let t,n,r;if(typeof e[0]==`string`)t=e[0],n=e[1],s(typeof n!=`function`,`send() cannot accept a function as the payload.  Did you intend to use work()?`),r=e[2];else if(typeof e[0]==`object`){s(e.length===1,`send object API only accepts 1 argument`);let i=e[0];s(i,`boss requires all jobs to have a name`),t=i.name,n=i.data,r=i.options}return r||={},s(t,`boss requires all jobs to have a queue name`),s(typeof r==`object`,`options should be an object`),r={...r},s(!(`priority`in r)||Number.isInteger(r.priority),`priority must be an integer`),r.priority=r.priority||0,r.startAfter=r.startAfter instanceof Date&&typeof r.startAfter.toISOString==`function`?r.startAfter.toISOString():+r.startAfter>0?``+r.startAfter:typeof r.startAfter==`string`?Hi(r.startAfter):void 0,pa(r),fa(r),da(r),ba(r),Ki(r),ma(r),{name:t,data:n,options:r}}const Wi=[`newest`,`oldest`,`all`];function Gi(e,{upsert:t=!1}={}){let n=t?`upsert()`:`update()`,r,i,a;if(typeof e[0]==`string`)r=e[0],i=e[1],a=e[2];else if(typeof e[0]==`object`){s(e.length===1,`${n} object API only accepts 1 argument`);let t=e[0];s(t,`boss requires all jobs to have a name`),r=t.name,i=t.data,a=t.options}s(r,`boss requires all jobs to have a queue name`),s(typeof i!=`function`,`${n} cannot accept a function as the payload.  Did you intend to use work()?`);let o={...a||{}};s(typeof o==`object`,`options should be an object`);let{id:c,singletonKey:l,match:u}=o;if(s(!!c!=!!l,`${n} requires exactly one of id or singletonKey`),s(!(c&&u!==void 0),`match is only valid when targeting jobs by singletonKey`),s(u===void 0||Wi.includes(u),`match must be one of: ${Wi.join(`, `)}`),s(!(`priority`in o)||Number.isInteger(o.priority),`priority must be an integer`),`startAfter`in o){let e=o.startAfter;o.startAfter=e instanceof Date&&typeof e.toISOString==`function`?e.toISOString():typeof e==`number`&&Number.isFinite(e)?``+e:typeof e==`string`?Hi(e):void 0}return pa(o),fa(o),da(o),Ki(o),ma(o),{name:r,data:i,options:o}}function Ki(e){`group`in e&&e.group!==void 0&&e.group!==null&&(s(typeof e.group==`object`,`group must be an object`),s(typeof e.group.id==`string`&&e.group.id.length>0,`group.id must be a non-empty string`),s(!(`tier`in e.group)||typeof e.group.tier==`string`&&e.group.tier.length>0,`group.tier must be a non-empty string if provided`))}function qi(e){s(Array.isArray(e),`flow requires an array of jobs`),s(e.length>=2,`flow requires at least 2 jobs`);let t=/* @__PURE__ */ new Set;for(let n of e)s(typeof n.ref==`string`&&n.ref.length>0,`each flow job must have a non-empty ref`),s(!t.has(n.ref),`duplicate ref: "${n.ref}"`),t.add(n.ref),s(typeof n.name==`string`&&n.name.length>0,`each flow job must have a non-empty name`),Ri(n.name);let n=e.some(e=>e.dependsOn&&e.dependsOn.length>0);s(n,`flow requires at least one job with dependsOn`);for(let n of e)if(n.dependsOn){s(Array.isArray(n.dependsOn),`dependsOn for ref "${n.ref}" must be an array`);for(let e of n.dependsOn)s(typeof e==`string`&&e.length>0,`dependsOn entries must be non-empty strings`),s(e!==n.ref,`job "${n.ref}" cannot depend on itself`),s(t.has(e),`dependsOn ref "${e}" not found in flow`)}let r=/* @__PURE__ */ new Map,i=/* @__PURE__ */ new Map;for(let t of e)r.set(t.ref,0),i.set(t.ref,[]);for(let t of e)if(t.dependsOn)for(let e of t.dependsOn)i.get(e).push(t.ref),r.set(t.ref,r.get(t.ref)+1);let a=[];for(let[e,t]of r)t===0&&a.push(e);let o=0;for(;a.length>0;){let e=a.shift();o++;for(let t of i.get(e)){let e=r.get(t)-1;r.set(t,e),e===0&&a.push(t)}}if(o!==e.length){let e=Ji(i);s(!1,`flow contains a dependency cycle: ${e.join(` -> `)}`)}}function Ji(e){let t=/* @__PURE__ */ new Set,n=/* @__PURE__ */ new Set,r=[];function i(a){if(t.has(a)){let e=r.indexOf(a);return[...r.slice(e),a]}if(n.has(a))return null;t.add(a),r.push(a);for(let t of e.get(a)||[]){let e=i(t);if(e)return e}return r.pop(),t.delete(a),n.add(a),null}let a=null;for(let t of e.keys())if(a=i(t),a)break;return a}function Yi(e,t){if(typeof e==`number`)s(Number.isInteger(e)&&e>=1,`${t} must be an integer >= 1`);else if(s(typeof e==`object`,`${t} must be a number or an object with { default, tiers? }`),s(Number.isInteger(e.default)&&e.default>=1,`${t}.default must be an integer >= 1`),`tiers`in e&&e.tiers){s(typeof e.tiers==`object`,`${t}.tiers must be an object`);for(let[n,r]of Object.entries(e.tiers))s(typeof n==`string`&&n.length>0,`${t} tier keys must be non-empty strings`),s(Number.isInteger(r)&&r>=1,`${t}.tiers["${n}"] must be an integer >= 1`)}}function Xi(e){e.minPriority!==void 0&&s(Number.isInteger(e.minPriority),`minPriority must be an integer`),e.maxPriority!==void 0&&s(Number.isInteger(e.maxPriority),`maxPriority must be an integer`),e.minPriority!==void 0&&e.maxPriority!==void 0&&s(e.minPriority<=e.maxPriority,`minPriority must be <= maxPriority`)}function Zi(e){let t=e.groupConcurrency!=null,n=e.localGroupConcurrency!=null;s(!(t&&n),`cannot specify both groupConcurrency and localGroupConcurrency - choose one`),t&&Yi(e.groupConcurrency,`groupConcurrency`),n&&(Yi(e.localGroupConcurrency,`localGroupConcurrency`),Qi(e.localGroupConcurrency,e.localConcurrency))}function Qi(e,t){let n=t??1;if(typeof e==`number`)s(e<=n,`localGroupConcurrency (${e}) cannot exceed localConcurrency (${n})`);else if(typeof e==`object`&&(s(e.default<=n,`localGroupConcurrency.default (${e.default}) cannot exceed localConcurrency (${n})`),e.tiers))for(let[t,r]of Object.entries(e.tiers))s(r<=n,`localGroupConcurrency.tiers["${t}"] (${r}) cannot exceed localConcurrency (${n})`)}function $i(e,t){let n,r;return s(e,`queue name is required`),t.length===1?(r=t[0],n={}):t.length>1&&(n=t[0]||{},r=t[1]),s(typeof r==`function`,`expected callback to be a function`),s(typeof n==`object`,`expected config to be an object`),n={...n},ga(n),s(!(`batchSize`in n)||Number.isInteger(n.batchSize)&&n.batchSize>=1,`batchSize must be an integer > 0`),s(!(`includeMetadata`in n)||typeof n.includeMetadata==`boolean`,`includeMetadata must be a boolean`),s(!(`priority`in n)||typeof n.priority==`boolean`,`priority must be a boolean`),s(!(`localConcurrency`in n)||Number.isInteger(n.localConcurrency)&&n.localConcurrency>=1,`localConcurrency must be an integer >= 1`),s(!(`perJobResults`in n)||typeof n.perJobResults==`boolean`,`perJobResults must be a boolean`),s(!(`transactional`in n)||typeof n.transactional==`boolean`,`transactional must be a boolean`),Xi(n),Zi(n),ha(n),ea(n),{options:n,callback:r}}function ea(e){s(!(`transactionTimeoutSeconds`in e)||Number.isInteger(e.transactionTimeoutSeconds)&&e.transactionTimeoutSeconds>=0,`transactionTimeoutSeconds must be an integer >= 0`),e.transactional?s(!e.perJobResults,`transactional cannot be combined with perJobResults`):s(!(`transactionTimeoutSeconds`in e),`transactionTimeoutSeconds requires transactional`)}function ta(e,t){s(e,`missing queue name`),s(!(`batchSize`in t)||Number.isInteger(t.batchSize)&&t.batchSize>=1,`batchSize must be an integer > 0`),s(!(`includeMetadata`in t)||typeof t.includeMetadata==`boolean`,`includeMetadata must be a boolean`),s(!(`priority`in t)||typeof t.priority==`boolean`,`priority must be a boolean`),s(!(`ignoreStartAfter`in t)||typeof t.ignoreStartAfter==`boolean`,`ignoreStartAfter must be a boolean`),Xi(t)}function na(e){s(e&&(typeof e==`object`||typeof e==`string`),`configuration assert: string or config object is required to connect to postgres`);let t=typeof e==`string`?{connectionString:e}:{...e};return t.schedule=`schedule`in t?t.schedule:!0,t.supervise=`supervise`in t?t.supervise:!0,t.migrate=`migrate`in t?t.migrate:!0,t.createSchema=`createSchema`in t?t.createSchema:!0,t.useListenNotify=`useListenNotify`in t&&t.useListenNotify,t.reindex=`reindex`in t?t.reindex:!0,sa(t),ia(t),aa(t),_a(t),xa(t),Sa(t),Ca(t),oa(t),t}const ra=[`now`,`setTimeout`,`clearTimeout`,`setInterval`,`clearInterval`];function ia(e){if(e.clock){let t=e.clock;for(let e of ra)s(typeof t[e]==`function`,`configuration assert: clock must implement ${e}()`)}e.clock=e.clock||Pi}function aa(e){e.schema&&la(e.schema),e.schema=e.schema||`pgboss`}function oa(e){s(!(`warningQueueSize`in e)||e.warningQueueSize>=1,`configuration assert: warningQueueSize must be at least 1`),s(!(`warningSlowQuerySeconds`in e)||e.warningSlowQuerySeconds>=1,`configuration assert: warningSlowQuerySeconds must be at least 1`),s(!(`warningRetentionDays`in e)||Number.isInteger(e.warningRetentionDays)&&e.warningRetentionDays>=1,`configuration assert: warningRetentionDays must be an integer >= 1`),s(!(`warningRetentionDays`in e)||e.warningRetentionDays<=F.MAX_RETENTION_DAYS,`configuration assert: warningRetentionDays cannot exceed ${F.MAX_RETENTION_DAYS} days`),e.warningRetentionDays=e.warningRetentionDays||F.MAX_RETENTION_DAYS}function sa(e){let t=`backend`in e?e.backend:`postgres`;s(t in Li,`configuration assert: backend must be one of ${Object.keys(Li).join(`, `)}`),e.backend=t;let{flags:n}=Li[t];for(let t of Ii)e[t]=n[t]??!1;e.__test__distributed&&(e.noSkipLocked=!0,e.noMultiMutationCte=!0),e.__test__noAdvisoryLocks&&(e.noAdvisoryLocks=!0),e.__test__noIndexProgressView&&(e.noIndexProgressView=!0),e.__test__noTransactionalHeartbeat&&(e.noTransactionalHeartbeat=!0),e.__test__noReindex&&(e.noReindex=!0)}function ca(e){return e.includes(`"`)?`cannot contain double quotes`:e.includes(`'`)?`cannot contain single quotes`:e.includes(`%`)?`cannot contain percent signs`:e.includes(`$`)?`cannot contain dollar signs`:e.includes(`.`)?`cannot contain periods`:e.includes(`\\`)?`cannot contain backslashes`:/[\x00-\x1f\x7f]/.test(e)?`cannot contain control characters`:null}function la(e){s(typeof e==`string`,`Name must be a string`);let t=e.startsWith(`"`)&&e.endsWith(`"`)&&e.length>1,n=t?e.slice(1,-1):e;if(s(n.length>0,`Name cannot be empty`),s(Buffer.byteLength(n,`utf8`)<=50,`Name cannot exceed 50 bytes`),t){let e=ca(n);s(e===null,`Quoted name ${e}`);return}let r=ca(e),i=r===null?` Pass it quoted to use it verbatim: schema: '"${e}"'`:` Quoting will not help: a quoted name ${r}.`;s(!/\W/.test(e),`Schema name ${JSON.stringify(e)} can only contain alphanumeric characters or underscores when unquoted.${i}`),s(!/^\d/.test(e),`Schema name ${JSON.stringify(e)} cannot start with a number when unquoted.${i}`)}function I(e){s(e,`Name is required`),s(typeof e==`string`,`Name must be a string`),Ri(e)}function ua(e){e&&(s(typeof e==`string`,`Key must be a string`),Ri(e,`Key`))}function da(e){s(!(`retentionSeconds`in e)||e.retentionSeconds>=1,`configuration assert: retentionSeconds must be at least every second`)}function fa(e){s(!(`expireInSeconds`in e)||e.expireInSeconds>=1,`configuration assert: expireInSeconds must be at least every second`),s(!e.expireInSeconds||e.expireInSeconds/60/60<=F.MAX_EXPIRATION_HOURS,`configuration assert: expiration cannot exceed ${F.MAX_EXPIRATION_HOURS} hours`)}function pa(e){s(!(`retryDelay`in e)||Number.isInteger(e.retryDelay)&&e.retryDelay>=0,`retryDelay must be an integer >= 0`),s(!(`retryLimit`in e)||Number.isInteger(e.retryLimit)&&e.retryLimit>=0,`retryLimit must be an integer >= 0`),s(!(`retryBackoff`in e)||e.retryBackoff===!0||e.retryBackoff===!1,`retryBackoff must be either true or false`),s(!(`retryDelayMax`in e)||e.retryDelayMax===null||e.retryBackoff===!0,`retryDelayMax can only be set if retryBackoff is true`),s(!(`retryDelayMax`in e)||e.retryDelayMax===null||Number.isInteger(e.retryDelayMax)&&e.retryDelayMax>=0,`retryDelayMax must be an integer >= 0`)}function ma(e){s(!(`heartbeatSeconds`in e)||e.heartbeatSeconds===null||Number.isInteger(e.heartbeatSeconds)&&e.heartbeatSeconds>=10,`heartbeatSeconds must be an integer >= 10`)}function ha(e){`heartbeatRefreshSeconds`in e&&e.heartbeatRefreshSeconds!=null&&s(typeof e.heartbeatRefreshSeconds==`number`&&e.heartbeatRefreshSeconds>0,`heartbeatRefreshSeconds must be a number > 0`)}function ga(e){s(!(`pollingIntervalSeconds`in e)||e.pollingIntervalSeconds>=F.MIN_POLLING_INTERVAL_MS/1e3,`configuration assert: pollingIntervalSeconds must be at least every ${F.MIN_POLLING_INTERVAL_MS}ms`),e.pollingInterval=`pollingIntervalSeconds`in e?e.pollingIntervalSeconds*1e3:2e3,s(!(`notifyPollingIntervalSeconds`in e)||e.notifyPollingIntervalSeconds>=F.MIN_POLLING_INTERVAL_MS/1e3,`configuration assert: notifyPollingIntervalSeconds must be at least every ${F.MIN_POLLING_INTERVAL_MS}ms`),`notifyPollingIntervalSeconds`in e?(e.notifyPollingInterval=e.notifyPollingIntervalSeconds*1e3,s(e.notifyPollingInterval>=e.pollingInterval,`configuration assert: notifyPollingIntervalSeconds must be at least pollingIntervalSeconds`)):e.notifyPollingInterval=Math.max(3e4,e.pollingInterval),s(!(`burstWhenReadyExceeds`in e)||Number.isInteger(e.burstWhenReadyExceeds)&&e.burstWhenReadyExceeds>=1,`configuration assert: burstWhenReadyExceeds must be an integer >= 1`),s(!(`burstWhenBatchFull`in e)||typeof e.burstWhenBatchFull==`boolean`,`configuration assert: burstWhenBatchFull must be a boolean`)}function _a(e){s(!(`superviseIntervalSeconds`in e)||e.superviseIntervalSeconds>=1,`configuration assert: superviseIntervalSeconds must be at least every second`),e.superviseIntervalSeconds=e.superviseIntervalSeconds||60,s(e.superviseIntervalSeconds/60/60<=F.MAX_EXPIRATION_HOURS,`configuration assert: superviseIntervalSeconds cannot exceed ${F.MAX_EXPIRATION_HOURS} hours`),s(!(`maintenanceIntervalSeconds`in e)||e.maintenanceIntervalSeconds>=1,`configuration assert: maintenanceIntervalSeconds must be at least every second`),e.maintenanceIntervalSeconds=e.maintenanceIntervalSeconds||F.MAX_EXPIRATION_HOURS*60*60,s(e.maintenanceIntervalSeconds/60/60<=F.MAX_EXPIRATION_HOURS,`configuration assert: maintenanceIntervalSeconds cannot exceed ${F.MAX_EXPIRATION_HOURS} hours`),s(!(`monitorIntervalSeconds`in e)||e.monitorIntervalSeconds>=1,`configuration assert: monitorIntervalSeconds must be at least every second`),e.monitorIntervalSeconds=e.monitorIntervalSeconds||60,s(e.monitorIntervalSeconds/60/60<=F.MAX_EXPIRATION_HOURS,`configuration assert: monitorIntervalSeconds cannot exceed ${F.MAX_EXPIRATION_HOURS} hours`),s(!(`queueCacheIntervalSeconds`in e)||e.queueCacheIntervalSeconds>=1,`configuration assert: queueCacheIntervalSeconds must be at least every second`),e.queueCacheIntervalSeconds=e.queueCacheIntervalSeconds||60,s(e.queueCacheIntervalSeconds/60/60<=F.MAX_EXPIRATION_HOURS,`configuration assert: queueCacheIntervalSeconds cannot exceed ${F.MAX_EXPIRATION_HOURS} hours`),`queueStatRetentionDays`in e&&(s(Number.isInteger(e.queueStatRetentionDays)&&e.queueStatRetentionDays>=1,`configuration assert: queueStatRetentionDays must be an integer >= 1`),s(e.queueStatRetentionDays<=F.MAX_RETENTION_DAYS,`configuration assert: queueStatRetentionDays cannot exceed ${F.MAX_RETENTION_DAYS} days`)),e.queueStatRetentionDays=e.queueStatRetentionDays||7,va(e),ya(e)}function va(e){if(s(!(`reindex`in e)||typeof e.reindex==`boolean`||typeof e.reindex==`object`&&e.reindex!==null,`configuration assert: reindex must be a boolean or an options object`),typeof e.reindex==`object`&&e.reindex!==null){let{minPages:t,maxEntriesPerPage:n,minSizeRatio:r,maxIndexBytes:i,force:a}=e.reindex;s(t===void 0||Number.isInteger(t)&&t>=0,`configuration assert: reindex.minPages must be an integer >= 0`),s(n===void 0||typeof n==`number`&&n>0,`configuration assert: reindex.maxEntriesPerPage must be a number > 0`),s(r===void 0||typeof r==`number`&&r>=0,`configuration assert: reindex.minSizeRatio must be a number >= 0`),s(i===void 0||Number.isInteger(i)&&i>0,`configuration assert: reindex.maxIndexBytes must be an integer > 0`),s(a===void 0||a===!1,`configuration assert: reindex.force cannot be set in constructor options. Pass it to supervise()`)}s(!(`reindexIntervalSeconds`in e)||e.reindexIntervalSeconds>=1,`configuration assert: reindexIntervalSeconds must be at least every second`),e.reindexIntervalSeconds=e.reindexIntervalSeconds||F.MAX_EXPIRATION_HOURS*60*60,s(e.reindexIntervalSeconds/60/60<=F.MAX_EXPIRATION_HOURS,`configuration assert: reindexIntervalSeconds cannot exceed ${F.MAX_EXPIRATION_HOURS} hours`)}function ya(e){s(!(`monitorVacuum`in e)||typeof e.monitorVacuum==`boolean`,`configuration assert: monitorVacuum must be a boolean`)}function ba(e){s(!(`deleteAfterSeconds`in e)||e.deleteAfterSeconds>=0,`configuration assert: deleteAfterSeconds must be at least 0 (0 disables deletion)`)}function xa(e){s(!(`clockMonitorIntervalSeconds`in e)||e.clockMonitorIntervalSeconds>=1&&e.clockMonitorIntervalSeconds<=600,`configuration assert: clockMonitorIntervalSeconds must be between 1 second and 10 minutes`),e.clockMonitorIntervalSeconds=e.clockMonitorIntervalSeconds||600,s(!(`cronMonitorIntervalSeconds`in e)||e.cronMonitorIntervalSeconds>=1&&e.cronMonitorIntervalSeconds<=45,`configuration assert: cronMonitorIntervalSeconds must be between 1 and 45 seconds`),e.cronMonitorIntervalSeconds=e.cronMonitorIntervalSeconds||30,s(!(`cronWorkerIntervalSeconds`in e)||e.cronWorkerIntervalSeconds>=1&&e.cronWorkerIntervalSeconds<=45,`configuration assert: cronWorkerIntervalSeconds must be between 1 and 45 seconds`),e.cronWorkerIntervalSeconds=e.cronWorkerIntervalSeconds||5}function Sa(e){let t=e.__test__bypass_bam_interval_check?1:10;s(!(`bamIntervalSeconds`in e)||e.bamIntervalSeconds>=t,`configuration assert: bamIntervalSeconds must be at least ${t} seconds`),e.bamIntervalSeconds=e.bamIntervalSeconds||60}function Ca(e){let t=e.__test__bypass_flow_interval_check?.5:1;s(!(`flowIntervalSeconds`in e)||e.flowIntervalSeconds>=t,`configuration assert: flowIntervalSeconds must be at least ${t} seconds`),e.flowIntervalSeconds=e.flowIntervalSeconds||5}function wa(e){for(let t of e)s(typeof t==`object`&&!!t&&typeof t.tableName==`string`&&typeof t.policy==`string`,`partitionTables entries must be { tableName, policy } records, received: ${JSON.stringify(t)}. The string[] form was removed in 12.28.0.`)}function Ta(e,t){return e.replace(/\.job\b/g,`.${t}`).replace(/\bjob_i(\d+)/g,`${t}_i$1`)}function Ea(e,t,n,r){let i=typeof t==`string`,a=i?t:t.command,o=i?a.match(/job_table_run_async\(\s*'([^']+)'/):null,c=i?a.match(/\$\$([\s\S]*?)\$\$/):null,l=i?a.match(/\$\$\s*,\s*'([^']+)'/):null;s(!i||o&&c,`Unable to inline async migration command: ${a}`);let u=i?o[1]:t.name,d=(i?c[1]:t.command).trim(),f=i?void 0:t.partitionPolicy,p=r.filter(e=>!f||e.policy===f).map(e=>e.tableName);return(l?[l[1]]:[`job_common`,...p]).map(t=>{let r=Ta(d,t).replace(/(CREATE (?:UNIQUE )?INDEX CONCURRENTLY)(?! IF NOT EXISTS) /,`$1 IF NOT EXISTS `);return`${`-- inlined from ${e}.job_table_run_async (migration v${n}, command: ${u})`}\n${r}`})}function Da(e,t,n){if(typeof t==`string`)return t.replace(/\$VERSION\$/g,String(n));let r=t.name.replaceAll(`'`,`''`),i=t.partitionPolicy?.replaceAll(`'`,`''`);return i?`SELECT ${e}.job_table_run_async(
    '${r}',
    ${n},
    $$${t.command}$$,
    targets.table_name,
    targets.queue_name
  )
  FROM (
    SELECT 'job_common'::text AS table_name, NULL::text AS queue_name
    UNION ALL
    SELECT table_name, name FROM ${e}.queue WHERE partition = true AND policy = '${i}'
  ) targets`:`SELECT ${e}.job_table_run_async('${r}', ${n}, $$${t.command}$$)`}function Oa(e,t,n,r){return t.unshift(Ur(e,n)),t.push(mn(e,n)),zr(e,t,void 0,r)}function ka(e,t,n,r){n||=za(e);let i=n.find(e=>e.version===t);return s(i,`Version ${t} not found.`),Oa(e,[...i.async?.length?[`DELETE FROM ${e}.bam WHERE version = ${i.version} AND status <> 'completed'`]:[],...i.uninstall||[]],i.previous,r)}function Aa(e,t,n,r){n||=za(e);let i=n.find(e=>e.previous===t);return s(i,`Version ${t} not found.`),Oa(e,i.install,i.version,r)}function ja(e,t,n,r,i={}){if(n||=za(e),Number.isInteger(t)&&t!==0){let e=Math.min(...n.map(e=>e.previous));s(t>=e,`Cannot migrate pg-boss schema from version ${t}: the oldest supported starting version is ${e}. Upgrade to a schema at or above that version using an older pg-boss release first.`)}wa(i.partitionTables||[]);let a=[],o=n.filter(e=>e.previous>=t).sort((e,t)=>e.version-t.version).reduce((t,n)=>{if(t.install=t.install.concat(n.install),n.async){if(i.inlineAsync)for(let t of n.async)a.push(...Ea(e,t,n.version,i.partitionTables||[]));else{let r=n.async.map(t=>Da(e,t,n.version));t.install=t.install.concat(r)}}return t.version=n.version,t},{install:[],version:t});return s(o.install.length>0,`Version ${t} not found.`),{sql:Oa(e,o.install,o.version,r),concurrent:a}}function Ma(e,t,n,r,i={}){let{sql:a,concurrent:o}=ja(e,t,n,r,i);return o.length?`${a}\n${o.join(`;
`)};`:a}const L={26:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE format('ALTER TABLE ${e}.%1$I ADD PRIMARY KEY (name, id)', tablename);
      EXECUTE format('ALTER TABLE ${e}.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', tablename);
      EXECUTE format('ALTER TABLE ${e}.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', tablename);

      EXECUTE format('CREATE INDEX %1$s_i5 ON ${e}.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', tablename);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON ${e}.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON ${e}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON ${e}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON ${e}.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE format('CREATE UNIQUE INDEX %1$s_i6 ON ${e}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''exclusive''', tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,27:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,28:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,30:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,31:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,32:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false)
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,33:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false)
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i9 ON ${e}.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,38:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false)
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i9 ON ${e}.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,40:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${e}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false)
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i11 ON ${e}.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i9 ON ${e}.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,42:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
    tablename varchar := CASE WHEN options->>'partition' = 'true'
    THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
    ELSE 'job_common'
    END;
    queue_created_on timestamptz;
    BEGIN

    WITH q as (
    INSERT INTO ${e}.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    retry_delay_max,
    expire_seconds,
    retention_seconds,
    deletion_seconds,
    warning_queued,
    dead_letter,
    partition,
    table_name,
    heartbeat_seconds,
    notify,
    created_on,
    updated_on
    )
    VALUES (
    queue_name,
    options->>'policy',
    COALESCE((options->>'retryLimit')::int, 2),
    COALESCE((options->>'retryDelay')::int, 0),
    COALESCE((options->>'retryBackoff')::bool, false),
    (options->>'retryDelayMax')::int,
    COALESCE((options->>'expireInSeconds')::int, 900),
    COALESCE((options->>'retentionSeconds')::int, 1209600),
    COALESCE((options->>'deleteAfterSeconds')::int, 604800),
    COALESCE((options->>'warningQueueSize')::int, 0),
    options->>'deadLetter',
    COALESCE((options->>'partition')::bool, false),
    tablename,
    (options->>'heartbeatSeconds')::int,
    COALESCE((options->>'notify')::bool, false),
    ${e}.job_now(),
    ${e}.job_now()
    )
    ON CONFLICT DO NOTHING
    RETURNING created_on
    )
    SELECT created_on into queue_created_on from q;

    IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
    RETURN;
    END IF;

    EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i11 ON ${e}.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i9 ON ${e}.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);

    IF options->>'policy' = 'short' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
    ELSIF options->>'policy' = 'singleton' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
    ELSIF options->>'policy' = 'stately' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
    ELSIF options->>'policy' = 'exclusive' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
    ELSIF options->>'policy' = 'key_strict_fifo' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
    END IF;

    EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
    EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `,43:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
    tablename varchar := CASE WHEN options->>'partition' = 'true'
    THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
    ELSE 'job_common'
    END;
    queue_created_on timestamptz;
    BEGIN

    WITH q as (
    INSERT INTO ${e}.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    retry_delay_max,
    expire_seconds,
    retention_seconds,
    deletion_seconds,
    warning_queued,
    dead_letter,
    partition,
    table_name,
    heartbeat_seconds,
    notify,
    created_on,
    updated_on
    )
    VALUES (
    queue_name,
    options->>'policy',
    COALESCE((options->>'retryLimit')::int, 2),
    COALESCE((options->>'retryDelay')::int, 0),
    COALESCE((options->>'retryBackoff')::bool, false),
    (options->>'retryDelayMax')::int,
    COALESCE((options->>'expireInSeconds')::int, 900),
    COALESCE((options->>'retentionSeconds')::int, 1209600),
    COALESCE((options->>'deleteAfterSeconds')::int, 604800),
    COALESCE((options->>'warningQueueSize')::int, 0),
    options->>'deadLetter',
    COALESCE((options->>'partition')::bool, false),
    tablename,
    (options->>'heartbeatSeconds')::int,
    COALESCE((options->>'notify')::bool, false),
    ${e}.job_now(),
    ${e}.job_now()
    )
    ON CONFLICT DO NOTHING
    RETURNING created_on
    )
    SELECT created_on into queue_created_on from q;

    IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
    RETURN;
    END IF;

    EXECUTE format('CREATE TABLE ${e}.%I (LIKE ${e}.job INCLUDING DEFAULTS)', tablename);

    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${e}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i11 ON ${e}.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${e}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i9 ON ${e}.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i12 ON ${e}.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);

    IF options->>'policy' = 'short' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
    ELSIF options->>'policy' = 'singleton' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
    ELSIF options->>'policy' = 'stately' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${e}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
    ELSIF options->>'policy' = 'exclusive' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${e}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
    ELSIF options->>'policy' = 'key_strict_fifo' THEN
    EXECUTE ${e}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$CREATE INDEX job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
    EXECUTE ${e}.job_table_format($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
    END IF;

    EXECUTE format('ALTER TABLE ${e}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
    EXECUTE format('ALTER TABLE ${e}.job ATTACH PARTITION ${e}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `},Na={41:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    BEGIN
    INSERT INTO ${e}.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    retry_delay_max,
    expire_seconds,
    retention_seconds,
    deletion_seconds,
    warning_queued,
    dead_letter,
    partition,
    table_name,
    heartbeat_seconds
    )
    VALUES (
    queue_name,
    options->>'policy',
    COALESCE((options->>'retryLimit')::int, 2),
    COALESCE((options->>'retryDelay')::int, 0),
    COALESCE((options->>'retryBackoff')::bool, false),
    (options->>'retryDelayMax')::int,
    COALESCE((options->>'expireInSeconds')::int, 900),
    COALESCE((options->>'retentionSeconds')::int, 1209600),
    COALESCE((options->>'deleteAfterSeconds')::int, 604800),
    COALESCE((options->>'warningQueueSize')::int, 0),
    options->>'deadLetter',
    false,
    'job',
    (options->>'heartbeatSeconds')::int
    )
    ON CONFLICT DO NOTHING;
    END;
    $$
    LANGUAGE plpgsql;
  `,42:e=>`
    CREATE OR REPLACE FUNCTION ${e}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    BEGIN
    INSERT INTO ${e}.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    retry_delay_max,
    expire_seconds,
    retention_seconds,
    deletion_seconds,
    warning_queued,
    dead_letter,
    partition,
    table_name,
    heartbeat_seconds,
    created_on,
    updated_on
    )
    VALUES (
    queue_name,
    options->>'policy',
    COALESCE((options->>'retryLimit')::int, 2),
    COALESCE((options->>'retryDelay')::int, 0),
    COALESCE((options->>'retryBackoff')::bool, false),
    (options->>'retryDelayMax')::int,
    COALESCE((options->>'expireInSeconds')::int, 900),
    COALESCE((options->>'retentionSeconds')::int, 1209600),
    COALESCE((options->>'deleteAfterSeconds')::int, 604800),
    COALESCE((options->>'warningQueueSize')::int, 0),
    options->>'deadLetter',
    false,
    'job',
    (options->>'heartbeatSeconds')::int,
    ${e}.job_now(),
    ${e}.job_now()
    )
    ON CONFLICT DO NOTHING;
    END;
    $$
    LANGUAGE plpgsql;
  `},Pa={35:(e,t)=>t?`
      CREATE TABLE ${e}.queue_stats (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        deferred_count int NOT NULL DEFAULT 0,
        queued_count   int NOT NULL DEFAULT 0,
        ready_count    int NOT NULL DEFAULT 0,
        active_count   int NOT NULL DEFAULT 0,
        failed_count   int NOT NULL DEFAULT 0,
        total_count    int NOT NULL DEFAULT 0,
        captured_on timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (id)
      )
    `:`
    CREATE TABLE ${e}.queue_stats (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      deferred_count int NOT NULL DEFAULT 0,
      queued_count   int NOT NULL DEFAULT 0,
      ready_count    int NOT NULL DEFAULT 0,
      active_count   int NOT NULL DEFAULT 0,
      failed_count   int NOT NULL DEFAULT 0,
      total_count    int NOT NULL DEFAULT 0,
      captured_on timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (id, captured_on)
    ) PARTITION BY RANGE (captured_on)
  `},Fa={35:(e,t)=>{let n=`(name, captured_on DESC)`;return t?`CREATE INDEX queue_stats_i1 ON ${e}.queue_stats ${n}`:`CREATE INDEX queue_stats_i1 ON ${e}.queue_stats ${n} INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count)`}},Ia={35:e=>`
    DO $$
    DECLARE
      d date;
      i int;
      part_name text;
    BEGIN
      FOR i IN 0..1 LOOP
        d := (now() AT TIME ZONE 'UTC')::date + i;
        part_name := 'queue_stats_' || to_char(d, 'YYYYMMDD');
        IF NOT EXISTS (
          SELECT 1 FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = '${g(e)}' AND c.relname = part_name
        ) THEN
          EXECUTE format(
            'CREATE TABLE ${e}.%I PARTITION OF ${e}.queue_stats FOR VALUES FROM (%L) TO (%L)',
            part_name,
            to_char(d, 'YYYY-MM-DD') || ' 00:00:00+00',
            to_char(d + 1, 'YYYY-MM-DD') || ' 00:00:00+00'
          );
        END IF;
      END LOOP;
    END;
    $$
  `},La={36:e=>`
    CREATE OR REPLACE FUNCTION ${e}.job_table_format(command text, table_name text)
    RETURNS text AS
    $$
      SELECT format(
        replace(
          replace(command, '.job', '.%1$I'),
          'job_i', '%1$s_i'
        ),
        table_name
      );
    $$
    LANGUAGE sql IMMUTABLE;
  `,37:e=>`
    CREATE OR REPLACE FUNCTION ${e}.job_table_format(command text, table_name text)
    RETURNS text AS
    $$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\\.job\\y', '.%1$I', 'g'),
          '\\yjob_i(\\d+)', '%1$s_i\\1', 'g'
        ),
        table_name
      );
    $$
    LANGUAGE sql IMMUTABLE;
  `};function Ra(e){return za(e.schema,e.noTablePartitioning,e.noCoveringIndexes,e.noAddColumnBackfill)}function za(e,t=!1,n=!1,r=!1){return[{release:`11.1.0`,version:26,previous:25,install:[L[26](e),`CREATE UNIQUE INDEX job_i6 ON ${e}.job_common (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'`],uninstall:[`DROP INDEX ${e}.job_i6`]},{release:`12.6.0`,version:27,previous:26,install:[`ALTER TABLE ${e}.version ADD COLUMN IF NOT EXISTS bam_on timestamp with time zone`,`
        CREATE TABLE IF NOT EXISTS ${e}.bam (
          id uuid PRIMARY KEY default gen_random_uuid(),
          name text NOT NULL,
          version int NOT NULL,
          status text NOT NULL DEFAULT 'pending',
          queue text,
          table_name text NOT NULL,
          command text NOT NULL,
          error text,
          created_on timestamp with time zone NOT NULL DEFAULT now(),
          started_on timestamp with time zone,
          completed_on timestamp with time zone
        )
        `,`CREATE FUNCTION ${e}.job_table_format(command text, table_name text)
          RETURNS text AS
          $$
            SELECT format(
              replace(
                replace(command, '.job', '.%1$I'),
                'job_i', '%1$s_i'
              ),
              table_name
            );
          $$
          LANGUAGE sql IMMUTABLE;
        `,`
        CREATE OR REPLACE FUNCTION ${e}.job_table_run_async(command_name text, version int, command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
        RETURNS VOID AS
        $$
        BEGIN
          IF queue_name IS NOT NULL THEN
            SELECT table_name INTO tbl_name FROM ${e}.queue WHERE name = queue_name;
          END IF;

          IF tbl_name IS NOT NULL THEN
            INSERT INTO ${e}.bam (name, version, status, queue, table_name, command)
            VALUES (
              command_name,
              version,
              'pending',
              queue_name,
              tbl_name,
              ${e}.job_table_format(command, tbl_name)
            );
            RETURN;
          END IF;

          INSERT INTO ${e}.bam (name, version, status, queue, table_name, command)
          SELECT
            command_name,
            version,
            'pending',
            NULL,
            'job_common',
            ${e}.job_table_format(command, 'job_common')
          UNION ALL
          SELECT
            command_name,
            version,
            'pending',
            queue.name,
            queue.table_name,
            ${e}.job_table_format(command, queue.table_name)
          FROM ${e}.queue
          WHERE partition = true;
        END;
        $$
        LANGUAGE plpgsql;
        `,`
        CREATE OR REPLACE FUNCTION ${e}.job_table_run(command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
        RETURNS VOID AS
        $$
        DECLARE
          tbl RECORD;
        BEGIN
          IF queue_name IS NOT NULL THEN
            SELECT table_name INTO tbl_name FROM ${e}.queue WHERE name = queue_name;
          END IF;

          IF tbl_name IS NOT NULL THEN
            EXECUTE ${e}.job_table_format(command, tbl_name);
            RETURN;
          END IF;

          EXECUTE ${e}.job_table_format(command, 'job_common');

          FOR tbl IN SELECT table_name FROM ${e}.queue WHERE partition = true
          LOOP
            EXECUTE ${e}.job_table_format(command, tbl.table_name);
          END LOOP;
        END;
        $$
        LANGUAGE plpgsql;
        `,`ALTER TABLE ${e}.job ADD COLUMN IF NOT EXISTS group_id text`,`ALTER TABLE ${e}.job ADD COLUMN IF NOT EXISTS group_tier text`,L[27](e),`ALTER INDEX IF EXISTS ${e}.job_i1 RENAME TO job_common_i1`,`ALTER INDEX IF EXISTS ${e}.job_i2 RENAME TO job_common_i2`,`ALTER INDEX IF EXISTS ${e}.job_i3 RENAME TO job_common_i3`,`ALTER INDEX IF EXISTS ${e}.job_i4 RENAME TO job_common_i4`,`ALTER INDEX IF EXISTS ${e}.job_i5 RENAME TO job_common_i5`,`ALTER INDEX IF EXISTS ${e}.job_i6 RENAME TO job_common_i6`,`ALTER INDEX IF EXISTS ${e}.job_i7 RENAME TO job_common_i7`],async:[`SELECT ${e}.job_table_run_async(
          'group_concurency_index',
          $VERSION$,
          $$
          CREATE INDEX CONCURRENTLY IF NOT EXISTS job_i7 ON ${e}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL
          $$
        )`],uninstall:[`ALTER INDEX ${e}.job_common_i6 RENAME TO job_i6`,`ALTER INDEX ${e}.job_common_i5 RENAME TO job_i5`,`ALTER INDEX ${e}.job_common_i4 RENAME TO job_i4`,`ALTER INDEX ${e}.job_common_i3 RENAME TO job_i3`,`ALTER INDEX ${e}.job_common_i2 RENAME TO job_i2`,`ALTER INDEX ${e}.job_common_i1 RENAME TO job_i1`,`SELECT ${e}.job_table_run('DROP INDEX IF EXISTS ${e}.job_i7')`,L[26](e),`DROP FUNCTION ${e}.job_table_run(text, text, text)`,`DROP FUNCTION ${e}.job_table_run_async(text, int, text, text, text)`,`DROP FUNCTION ${e}.job_table_format(text, text)`,`DROP TABLE ${e}.bam`,`ALTER TABLE ${e}.version DROP COLUMN bam_on`,`ALTER TABLE ${e}.job DROP COLUMN group_tier`,`ALTER TABLE ${e}.job DROP COLUMN group_id`]},{release:`12.10.0`,version:28,previous:27,install:[`SELECT ${e}.job_table_run($cmd$ALTER TABLE ${e}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, 'job_common')`,L[28](e)],async:[`SELECT ${e}.job_table_run_async(
          'key_strict_fifo_index',
          $VERSION$,
          $$
          CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS job_i8 ON ${e}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'
          $$
        , 'job_common')`],uninstall:[`SELECT ${e}.job_table_run('DROP INDEX IF EXISTS ${e}.job_i8')`,`SELECT ${e}.job_table_run('ALTER TABLE ${e}.job DROP CONSTRAINT IF EXISTS job_key_strict_fifo_singleton_key_check')`,L[27](e)]},{release:`12.11.0`,version:29,previous:28,install:[`CREATE TABLE ${e}.warning (
          id uuid PRIMARY KEY default gen_random_uuid(),
          type text NOT NULL,
          message text NOT NULL,
          data jsonb,
          created_on timestamp with time zone NOT NULL DEFAULT now()
        )`,`CREATE INDEX warning_i1 ON ${e}.warning (created_on DESC)`],uninstall:[`DROP INDEX ${e}.warning_i1`,`DROP TABLE ${e}.warning`]},{release:`12.12.0`,version:30,previous:29,install:[`ALTER TABLE ${e}.job ADD COLUMN heartbeat_on timestamp with time zone`,`ALTER TABLE ${e}.job ADD COLUMN heartbeat_seconds int`,`ALTER TABLE ${e}.queue ADD COLUMN heartbeat_seconds int`,L[30](e)],uninstall:[L[28](e),`ALTER TABLE ${e}.queue DROP COLUMN heartbeat_seconds`,`ALTER TABLE ${e}.job DROP COLUMN heartbeat_seconds`,`ALTER TABLE ${e}.job DROP COLUMN heartbeat_on`]},{release:`12.19.0`,version:31,previous:30,install:[`ALTER TABLE ${e}.job ADD COLUMN blocked boolean NOT NULL DEFAULT false`,`ALTER TABLE ${e}.job ADD COLUMN blocking boolean NOT NULL DEFAULT false`,`ALTER TABLE ${e}.job ADD COLUMN pending_dependencies int NOT NULL DEFAULT 0`,`
        CREATE TABLE IF NOT EXISTS ${e}.job_dependency (
          child_name text NOT NULL,
          child_id uuid NOT NULL,
          parent_name text NOT NULL,
          parent_id uuid NOT NULL,
          PRIMARY KEY (child_name, child_id, parent_name, parent_id)
        )
        `,`CREATE INDEX IF NOT EXISTS job_dep_parent_idx ON ${e}.job_dependency (parent_name, parent_id)`,L[31](e)],uninstall:[`DROP INDEX IF EXISTS ${e}.job_dep_parent_idx`,`DROP TABLE IF EXISTS ${e}.job_dependency`,L[30](e),`SELECT ${e}.job_table_run($cmd$DROP INDEX IF EXISTS ${e}.job_i5$cmd$)`,`SELECT ${e}.job_table_run($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$)`,`ALTER TABLE ${e}.job DROP COLUMN pending_dependencies`,`ALTER TABLE ${e}.job DROP COLUMN blocking`,`ALTER TABLE ${e}.job DROP COLUMN blocked`]},{release:`12.21.0`,version:32,previous:31,install:[`ALTER TABLE ${e}.queue ADD COLUMN notify boolean NOT NULL DEFAULT false`,L[32](e),`ALTER TABLE ${e}.queue ADD COLUMN failed_count int NOT NULL DEFAULT 0`,`ALTER TABLE ${e}.queue ADD COLUMN ready_count int NOT NULL DEFAULT 0`],uninstall:[`ALTER TABLE ${e}.queue DROP COLUMN ready_count`,`ALTER TABLE ${e}.queue DROP COLUMN failed_count`,L[31](e),`ALTER TABLE ${e}.queue DROP COLUMN notify`]},{release:`12.22.0`,version:33,previous:32,install:[`ALTER TABLE ${e}.version ADD COLUMN IF NOT EXISTS flow_on timestamp with time zone`,`ALTER TABLE ${e}.bam ALTER COLUMN created_on SET DEFAULT clock_timestamp()`,L[33](e)],async:[`SELECT ${e}.job_table_run_async(
          'flow_resolver_index',
          $VERSION$,
          $$
          CREATE INDEX CONCURRENTLY IF NOT EXISTS job_i9 ON ${e}.job (name, id) WHERE blocking AND state = 'completed'
          $$
        )`,`SELECT ${e}.job_table_run_async(
          'fetch_index_drop',
          $VERSION$,
          $$
          DROP INDEX CONCURRENTLY IF EXISTS ${e}.job_i5
          $$
        )`,`SELECT ${e}.job_table_run_async(
          'fetch_index',
          $VERSION$,
          $$
          CREATE INDEX CONCURRENTLY IF NOT EXISTS job_i5 ON ${e}.job (name, start_after) WHERE state < 'active' AND NOT blocked
          $$
        )`],uninstall:[L[32](e),`SELECT ${e}.job_table_run($cmd$DROP INDEX IF EXISTS ${e}.job_i5$cmd$)`,`SELECT ${e}.job_table_run($cmd$CREATE INDEX job_i5 ON ${e}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active' AND NOT blocked$cmd$)`,`SELECT ${e}.job_table_run($cmd$DROP INDEX IF EXISTS ${e}.job_i9$cmd$)`,`ALTER TABLE ${e}.version DROP COLUMN flow_on`]},{release:`12.23.0`,version:34,previous:33,install:[`ALTER TABLE ${e}.job ADD COLUMN IF NOT EXISTS source_name text`,`ALTER TABLE ${e}.job ADD COLUMN IF NOT EXISTS source_id uuid`,`ALTER TABLE ${e}.job ADD COLUMN IF NOT EXISTS source_created_on timestamp with time zone`,`ALTER TABLE ${e}.job ADD COLUMN IF NOT EXISTS source_retry_count int`],uninstall:[`ALTER TABLE ${e}.job DROP COLUMN source_name`,`ALTER TABLE ${e}.job DROP COLUMN source_id`,`ALTER TABLE ${e}.job DROP COLUMN source_created_on`,`ALTER TABLE ${e}.job DROP COLUMN source_retry_count`]},{release:`12.24.0`,version:35,previous:34,install:[...t?[Pa[35](e,!0),Fa[35](e,n)]:[Pa[35](e,!1),Fa[35](e,n),Ia[35](e)],`ALTER TABLE ${e}.queue ADD COLUMN ready_history int[] NOT NULL DEFAULT '{}'`],uninstall:[`ALTER TABLE ${e}.queue DROP COLUMN ready_history`,`DROP TABLE IF EXISTS ${e}.queue_stats`]},{release:`12.24.1`,version:36,previous:35,install:[`ALTER TABLE ${e}.bam ALTER COLUMN created_on SET DEFAULT clock_timestamp()`],uninstall:[]},{release:`12.26.0`,version:37,previous:36,install:t?[]:[La[37](e)],uninstall:t?[]:[La[36](e)]},{release:`12.28.0`,version:38,previous:37,install:t?[`CREATE INDEX job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id)${n?``:` INCLUDE (start_after)`} WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'`]:[L[38](e)],async:t?[]:[{name:`key_strict_fifo_head_index`,partitionPolicy:`key_strict_fifo`,command:`CREATE INDEX CONCURRENTLY IF NOT EXISTS job_i10 ON ${e}.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'`}],uninstall:t?[`DROP INDEX IF EXISTS ${e}.job_i10`]:[L[33](e),`SELECT ${e}.job_table_run($cmd$DROP INDEX IF EXISTS ${e}.job_i10$cmd$)`]},{release:`12.29.0`,version:39,previous:38,install:[`ALTER TABLE ${e}.version ADD COLUMN IF NOT EXISTS reindex_on timestamp with time zone`],uninstall:[`ALTER TABLE ${e}.version DROP COLUMN reindex_on`]},{release:`12.30.0`,version:40,previous:39,install:[`ALTER TABLE ${e}.version ADD COLUMN IF NOT EXISTS monitor_backoff_on timestamp with time zone`,`ALTER TABLE ${e}.queue ADD COLUMN IF NOT EXISTS monitor_claim_on timestamp with time zone`,...r?[]:[`UPDATE ${e}.queue SET monitor_claim_on = monitor_on WHERE monitor_claim_on IS NULL`],...t?[`CREATE INDEX job_i11 ON ${e}.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked`,`DROP INDEX IF EXISTS ${e}.job_i5`]:[L[40](e)]],async:t?[]:[{name:`fetch_index_priority_build`,command:`CREATE INDEX CONCURRENTLY IF NOT EXISTS job_i11 ON ${e}.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked`},{name:`fetch_index_retire`,command:`DROP INDEX CONCURRENTLY IF EXISTS ${e}.job_i5`}],uninstall:[...t?[`CREATE INDEX IF NOT EXISTS job_i5 ON ${e}.job (name, start_after) WHERE state < 'active' AND NOT blocked`,`DROP INDEX IF EXISTS ${e}.job_i11`]:[L[38](e),`SELECT ${e}.job_table_run($cmd$CREATE INDEX IF NOT EXISTS job_i5 ON ${e}.job (name, start_after) WHERE state < 'active' AND NOT blocked$cmd$)`,`SELECT ${e}.job_table_run($cmd$DROP INDEX IF EXISTS ${e}.job_i11$cmd$)`],`ALTER TABLE ${e}.queue DROP COLUMN monitor_claim_on`,`ALTER TABLE ${e}.version DROP COLUMN monitor_backoff_on`]},{release:`12.31.0`,version:41,previous:40,install:[`ALTER TABLE ${e}.schedule ADD COLUMN IF NOT EXISTS kind text NOT NULL DEFAULT 'cron' CHECK (kind IN ('cron', 'rrule'))`,...r?[]:[`UPDATE ${e}.schedule SET kind = 'rrule'
              WHERE kind = 'cron'
                AND (cron ~* '(^|[[:space:]]|;)FREQ=' OR cron ~* '(^|[[:space:]])(DTSTART|RRULE|RDATE|EXDATE)[;:]')`],`UPDATE ${e}.schedule SET timezone = 'UTC' WHERE timezone IS NULL`,`ALTER TABLE ${e}.schedule ALTER COLUMN timezone SET DEFAULT 'UTC'`,`ALTER TABLE ${e}.schedule ADD COLUMN IF NOT EXISTS last_job_id uuid`],uninstall:[`ALTER TABLE ${e}.schedule DROP COLUMN kind`,`ALTER TABLE ${e}.schedule DROP COLUMN last_job_id`]},{release:`12.33.0`,version:42,previous:41,install:[`CREATE OR REPLACE FUNCTION ${e}.job_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
      SELECT pg_catalog.now();
    $function$
`,t?Na[42](e):L[42](e)],uninstall:[t?Na[41](e):L[40](e),`DROP FUNCTION ${e}.job_now()`]},{release:`12.35.0`,version:43,previous:42,install:[`ALTER TABLE ${e}.queue
          ADD COLUMN created_delta int NOT NULL DEFAULT 0,
          ADD COLUMN completed_delta int NOT NULL DEFAULT 0,
          ADD COLUMN failed_delta int NOT NULL DEFAULT 0,
          ADD COLUMN delta_on timestamp with time zone,
          ADD COLUMN delta_seconds int`,`ALTER TABLE ${e}.queue_stats
          ADD COLUMN created_delta int,
          ADD COLUMN completed_delta int,
          ADD COLUMN failed_delta int,
          ADD COLUMN delta_seconds int,
          ADD COLUMN delta_on timestamp with time zone`,`ALTER TABLE ${e}.job
          ADD COLUMN IF NOT EXISTS source_output jsonb,
          ADD COLUMN IF NOT EXISTS source_root_id uuid`,t?`CREATE INDEX job_i12 ON ${e}.job (source_root_id) WHERE source_root_id IS NOT NULL`:L[43](e)],async:t?[]:[{name:`source_root_index_build`,command:`CREATE INDEX CONCURRENTLY IF NOT EXISTS job_i12 ON ${e}.job (source_root_id) WHERE source_root_id IS NOT NULL`}],uninstall:[...t?[`DROP INDEX IF EXISTS ${e}.job_i12`]:[L[42](e),`SELECT ${e}.job_table_run($cmd$DROP INDEX IF EXISTS ${e}.job_i12$cmd$)`],`ALTER TABLE ${e}.queue
          DROP COLUMN created_delta,
          DROP COLUMN completed_delta,
          DROP COLUMN failed_delta,
          DROP COLUMN delta_on,
          DROP COLUMN delta_seconds`,`ALTER TABLE ${e}.queue_stats
          DROP COLUMN created_delta,
          DROP COLUMN completed_delta,
          DROP COLUMN failed_delta,
          DROP COLUMN delta_seconds,
          DROP COLUMN delta_on`,`ALTER TABLE ${e}.job
          DROP COLUMN source_output,
          DROP COLUMN source_root_id`]}]}const Ba={schema:43}.schema,Va=/^[a-z_][a-z0-9_]*$/;function Ha(e,t){return na(t?{schema:e,backend:t}:{schema:e})}async function Ua(e,t){if(!t.inlineTableIndexes)return t;let{rows:n}=await e.executeSql(`SELECT version() AS version`);return/cockroachdb/i.test(String(n[0]?.version??``))?t:{...t,inlineTableIndexes:!1}}var Wa=class{static constructionPlans(e=Ee,t={}){let{createSchema:n=!0,backend:r}=t,i=Ha(e,r);return Me(e,Ba,{createSchema:n,noTablePartitioning:i.noTablePartitioning,noDeferrableConstraints:i.noDeferrableConstraints,noAdvisoryLocks:i.noAdvisoryLocks,noCoveringIndexes:i.noCoveringIndexes,inlineTableIndexes:i.inlineTableIndexes})}static migrationPlans(e=Ee,t=Ba-1,n={}){let r=Ha(e,n.backend);return Ma(e,t,Ra(r),r.noAdvisoryLocks,{inlineAsync:!0,partitionTables:n.partitionTables})}static rollbackPlans(e=Ee,t=Ba,n={}){let r=Ha(e,n.backend);return ka(e,t,Ra(r),r.noAdvisoryLocks)}config;db;migrations;constructor(e,t){for(let e of Ii)s(typeof t[e]==`boolean`,`contractor assert: config was not resolved (${e} is ${typeof t[e]}). Pass a config from attorney.getConfig().`);this.config=t,this.db=e,this.migrations=this.config.migrations||Ra(this.config)}async schemaVersion(){let e=await this.db.executeSql(pn(this.config.schema));return e.rows.length?parseInt(e.rows[0].version):null}async isInstalled(){return!!(await this.db.executeSql(hn(this.config.schema))).rows[0].name}async start(){if(await this.isInstalled()){let e=await this.schemaVersion();e!==null&&Ba>e&&await this.migrate(e)}else await this.assertNoSchemaCaseVariant(),await this.create()}async assertNoSchemaCaseVariant(){if(this.config.allowSchemaCaseVariant)return;let e=this.config.schema,t;try{t=(await this.db.executeSql(gn(e))).rows.map(e=>e.name)}catch{return}if(t.length===0)return;let n=t.map(e=>Va.test(e)?`'${e}'`:`'"${e}"'`);throw Error(`pg-boss is not installed in schema ${e}, but is installed in ${t.map(e=>`"${e}"`).join(`, `)}, which differs only in case. PostgreSQL folds unquoted names to lower case and stores quoted names verbatim, so these are different schemas. To use the existing installation, set schema: ${n.join(` or `)}. To install a new schema beside it anyway, set allowSchemaCaseVariant: true.`)}async detectDrift(e={}){let t=this.config.schema,n=!!(await this.db.executeSql(ai(t))).rows[0].name,r=n?(await this.db.executeSql(oi(t))).rows:[],i=(await this.db.executeSql(de(t))).rows.map(e=>({name:e.name,table:e.table,valid:e.valid,def:e.def,constraintBacked:e.constraintBacked})),a=[];try{a=(await this.db.executeSql(si(t))).rows.map(e=>e.command)}catch{a=[]}let o=[],s=!0;try{o=(await this.db.executeSql(fe(t))).rows.map(e=>({name:e.name,def:e.def}))}catch{s=!1}let c=[];try{c=(await this.db.executeSql(pe(t))).rows.map(e=>e.label)}catch{c=[]}let l=null;try{l=(await this.db.executeSql(he(t))).rows.map(e=>e.table)}catch{l=null}let u=[];try{u=(await this.db.executeSql(me(t))).rows.map(e=>({table:e.table,column:e.column,default:e.default,type:e.type,notNull:e.notNull}))}catch{u=[]}let d=[];try{d=(await this.db.executeSql(ge(t))).rows.map(e=>({table:e.table,def:e.def}))}catch{d=[]}let f=new Set(a.map(ci).filter(e=>e!==null)),p=this.config.backend!==`cockroachdb`,m=gi(t,n,r).map(e=>p?e:{table:e.table,columns:e.columns});return xe({indexes:{expected:yi(t,n,r).map(e=>this.config.noCoveringIndexes?{...e,include:``}:e),live:i,building:f,presenceOnly:!p},tables:{expected:hi(t,n,r),live:l??[...new Set(u.map(e=>e.table))]},functions:s?{expected:vi(t,n,e),live:o,presenceOnly:!p}:void 0,columns:{expected:m,live:u},constraints:p?{expected:_i(t,n),live:d}:void 0,enum:{name:`job_state`,expected:mi,actual:c}})}async detectClockOverride(){try{return Be((await this.db.executeSql(ze(this.config.schema))).rows[0]?.source)}catch{return!1}}async restoreClockFunction(){await this.db.executeSql(Ve(this.config.schema))}async check(){if(!await this.isInstalled())throw Error(`pg-boss is not installed`);let e=await this.schemaVersion();if(Ba!==e)throw Error(`pg-boss database requires migrations`)}async create(){try{let e=Me(this.config.schema,Ba,await Ua(this.db,this.config));await this.db.executeSql(e)}catch(e){s(e.message.includes(`already exists`),e)}}async migrate(e){try{let t=Ma(this.config.schema,e,this.migrations,this.config.noAdvisoryLocks);await this.db.executeSql(t)}catch(e){s(e.message.includes(`division by zero`),e)}}async next(e){let t=Aa(this.config.schema,e,this.migrations,this.config.noAdvisoryLocks);await this.db.executeSql(t)}async rollback(e){let t=ka(this.config.schema,e,this.migrations,this.config.noAdvisoryLocks);await this.db.executeSql(t)}},Ga=/* @__PURE__ */ e(r(),1);const Ka=Symbol(`isNonError`);function qa(e,t,n){Object.defineProperty(e,t,{value:n,writable:!1,enumerable:!1,configurable:!1})}function Ja(e){if(e===void 0)return`undefined`;if(e===null)return`null`;if(typeof e==`string`)return e;if(typeof e==`number`||typeof e==`boolean`)return String(e);if(typeof e==`bigint`)return`${e}n`;if(typeof e==`symbol`)return e.toString();if(typeof e==`function`)return`[Function${e.name?` ${e.name}`:` (anonymous)`}]`;if(e instanceof Error)try{return String(e)}catch{return`<Unserializable error>`}try{return JSON.stringify(e)}catch{try{return String(e)}catch{return`<Unserializable value>`}}}var Ya=class e extends Error{constructor(t,{superclass:n=Error}={}){if(e.isNonError(t))return t;if(t instanceof Error)throw TypeError(`Do not pass Error instances to NonError. Throw the error directly instead.`);super(`Non-error value: ${Ja(t)}`),n!==Error&&Object.setPrototypeOf(this,n.prototype),qa(this,`name`,`NonError`),qa(this,Ka,!0),qa(this,`isNonError`,!0),qa(this,`value`,t)}static isNonError(e){return e?.[Ka]===!0}static#e(t,n){try{let r=t(...n);return r&&typeof r.then==`function`?(async()=>{try{return await r}catch(t){throw t instanceof Error?t:new e(t)}})():r}catch(t){throw t instanceof Error?t:new e(t)}}static try(t){return e.#e(t,[])}static wrap(t){return(...n)=>e.#e(t,n)}static[Symbol.hasInstance](t){return e.isNonError(t)}};const Xa=[Error,EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError,AggregateError,globalThis.DOMException,globalThis.AssertionError,globalThis.SystemError].filter(Boolean).map(e=>[e.name,e]),Za=new Map(Xa),Qa=/* @__PURE__ */ new Map,$a=e=>e instanceof Error||(Error.isError?.(e)??Object.prototype.toString.call(e)===`[object Error]`),eo=[{property:`name`,enumerable:!1},{property:`message`,enumerable:!1},{property:`stack`,enumerable:!1},{property:`code`,enumerable:!0},{property:`cause`,enumerable:!1},{property:`errors`,enumerable:!1}],to=/* @__PURE__ */ new WeakSet,no=e=>{to.add(e);try{return e.toJSON()}finally{to.delete(e)}},ro=(e,t,n)=>{try{e[t]=n}catch{}},io=new Set(eo.map(({property:e})=>e)),ao=e=>{if(e===`NonError`)return new Ya;let t=Qa.get(e);if(t)return t();let n=Za.get(e)??Error;return n===AggregateError?new n([]):new n},oo=Symbol(`skip`),so=(e,t,n)=>e&&e instanceof Uint8Array&&e.constructor?.name===`Buffer`?t.serialize?`[object Buffer]`:e:typeof e==`object`&&e&&typeof e.pipe==`function`&&typeof e.on==`function`?t.serialize?`[object Stream]`:e:typeof e==`function`?t.serialize?oo:e:t.serialize&&typeof e==`bigint`?`${e}n`:!e||typeof e!=`object`?e:t.seen.has(e)?`[Circular]`:mo({...t,from:e,to:void 0,depth:n}),co=(e,t)=>Array.isArray(e)?[]:!t&&go(e)?ao(e.name):{},lo=(e,t)=>Object.getOwnPropertyDescriptor(e,t)?.configurable!==!1,uo=Symbol(`unreadable`),fo=(e,t)=>{try{return e[t]}catch{return uo}},po=(e,t,n)=>n==null&&!Object.hasOwn(e,t),mo=e=>{let{from:t,seen:n,forceEnumerable:r,maxDepth:i,depth:a,useToJSON:o,serialize:s}=e,c=e.to??co(t,s);if(n.add(t),a>=i)return n.delete(t),c;if(o&&typeof t.toJSON==`function`&&!to.has(t)){let e=no(t);if(e!==t)return n.delete(t),e}let l=s||$a(c);if(l)for(let{property:n,enumerable:i}of eo){let o=fo(t,n);if(o===uo||po(t,n,o))continue;let s=so(o,e,a+1);s!==oo&&(lo(c,n)?Object.defineProperty(c,n,{value:s,enumerable:r||i,configurable:!0,writable:!0}):ro(c,n,s))}for(let n of Object.keys(t)){if(n===`__proto__`||l&&io.has(n))continue;let r=so(t[n],e,a+1);r!==oo&&ro(c,n,r)}return n.delete(t),c};function ho(e,t={}){let{maxDepth:n=1/0,useToJSON:r=!0}=t;return typeof e==`object`&&e||(e=new Ya(typeof e==`function`?`<Function>`:e)),mo({from:e,seen:/* @__PURE__ */ new Set,forceEnumerable:!0,maxDepth:n,depth:0,useToJSON:r,serialize:!0})}function go(e){return!!e&&typeof e==`object`&&typeof fo(e,`name`)==`string`&&typeof fo(e,`message`)==`string`&&typeof fo(e,`stack`)==`string`}const _o=/* @__PURE__ */ new WeakMap;function vo(e){return _o.get(e)??e}function yo(e){let t=0,n=0,r=[],i=e=>async(...i)=>{t++,n++;try{return await e(...i)}finally{if(t--,t===0){let e=r;r=[];for(let t of e)t()}}},o=(e,t)=>new Proxy(e,{get(e,n){if(Object.hasOwn(t,n))return t[n];let r=Reflect.get(e,n);return typeof r==`function`?r.bind(e):r},set(e,n,r){return Object.hasOwn(t,n)?(t[n]=r,!0):Reflect.set(e,n,r)}}),s=e=>{let t={executeSql:i((t,n)=>e.executeSql(t,n))};typeof e.beginTransaction==`function`&&(t.beginTransaction=i(async()=>c(await e.beginTransaction())));let n=e.withTransaction;typeof n==`function`&&(t.withTransaction=i(t=>n.call(e,t)));let r=o(e,t);return _o.set(r,e),r},c=e=>o(e,{db:s(e.db),commit:i(()=>e.commit()),rollback:i(()=>e.rollback())});async function l(){let e=!1;for(;;){if(t>0){e=!0,await new Promise(e=>r.push(e));continue}let i=n;if(await a(),t===0&&n===i)return e;e=!0}}return{db:s(e),idle:l}}var bo=/* @__PURE__ */ n((e=>{e.parse=function(e,n){return new t(e,n).parse()};var t=class e{constructor(e,t){this.source=e,this.transform=t||n,this.position=0,this.entries=[],this.recorded=[],this.dimension=0}isEof(){return this.position>=this.source.length}nextCharacter(){var e=this.source[this.position++];return e===`\\`?{value:this.source[this.position++],escaped:!0}:{value:e,escaped:!1}}record(e){this.recorded.push(e)}newEntry(e){var t;(this.recorded.length>0||e)&&(t=this.recorded.join(``),t===`NULL`&&!e&&(t=null),t!==null&&(t=this.transform(t)),this.entries.push(t),this.recorded=[])}consumeDimensions(){if(this.source[0]===`[`)for(;!this.isEof()&&this.nextCharacter().value!==`=`;);}parse(t){var n,r,i;for(this.consumeDimensions();!this.isEof();)if(n=this.nextCharacter(),n.value===`{`&&!i)this.dimension++,this.dimension>1&&(r=new e(this.source.substr(this.position-1),this.transform),this.entries.push(r.parse(!0)),this.position+=r.position-2);else if(n.value===`}`&&!i){if(this.dimension--,!this.dimension&&(this.newEntry(),t))return this.entries}else n.value===`"`&&!n.escaped?(i&&this.newEntry(!0),i=!i):n.value===`,`&&!i?this.newEntry():this.record(n.value);if(this.dimension!==0)throw Error(`array dimension not balanced`);return this.entries}};function n(e){return e}})),xo=/* @__PURE__ */ n(((e,t)=>{var n=bo();t.exports={create:function(e,t){return{parse:function(){return n.parse(e,t)}}}}})),So=/* @__PURE__ */ n(((e,t)=>{var n=/(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/,r=/^(\d{1,})-(\d{2})-(\d{2})( BC)?$/,i=/([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/,a=/^-?infinity$/;t.exports=function(e){if(a.test(e))return Number(e.replace(`i`,`I`));var t=n.exec(e);if(!t)return o(e)||null;var r=!!t[8],i=parseInt(t[1],10);r&&(i=c(i));var u=parseInt(t[2],10)-1,d=t[3],f=parseInt(t[4],10),p=parseInt(t[5],10),m=parseInt(t[6],10),h=t[7];h=h?1e3*parseFloat(h):0;var g,_=s(e);return _==null?(g=new Date(i,u,d,f,p,m,h),l(i)&&g.setFullYear(i)):(g=new Date(Date.UTC(i,u,d,f,p,m,h)),l(i)&&g.setUTCFullYear(i),_!==0&&g.setTime(g.getTime()-_)),g};function o(e){var t=r.exec(e);if(t){var n=parseInt(t[1],10);t[4]&&(n=c(n));var i=parseInt(t[2],10)-1,a=t[3],o=new Date(n,i,a);return l(n)&&o.setFullYear(n),o}}function s(e){if(e.endsWith(`+00`))return 0;var t=i.exec(e.split(` `)[1]);if(t){var n=t[1];if(n===`Z`)return 0;var r=n===`-`?-1:1;return(parseInt(t[2],10)*3600+parseInt(t[3]||0,10)*60+parseInt(t[4]||0,10))*r*1e3}}function c(e){return-(e-1)}function l(e){return e>=0&&e<100}})),Co=/* @__PURE__ */ n(((e,t)=>{t.exports=r;var n=Object.prototype.hasOwnProperty;function r(e){for(var t=1;t<arguments.length;t++){var r=arguments[t];for(var i in r)n.call(r,i)&&(e[i]=r[i])}return e}})),wo=/* @__PURE__ */ n(((e,t)=>{var n=Co();t.exports=r;function r(e){if(!(this instanceof r))return new r(e);n(this,g(e))}var i=[`seconds`,`minutes`,`hours`,`days`,`months`,`years`];r.prototype.toPostgres=function(){var e=i.filter(this.hasOwnProperty,this);return this.milliseconds&&e.indexOf(`seconds`)<0&&e.push(`seconds`),e.length===0?`0`:e.map(function(e){var t=this[e]||0;return e===`seconds`&&this.milliseconds&&(t=(t+this.milliseconds/1e3).toFixed(6).replace(/\.?0+$/,``)),t+` `+e},this).join(` `)};var a={years:`Y`,months:`M`,days:`D`,hours:`H`,minutes:`M`,seconds:`S`},o=[`years`,`months`,`days`],s=[`hours`,`minutes`,`seconds`];r.prototype.toISOString=r.prototype.toISO=function(){var e=o.map(n,this).join(``),t=s.map(n,this).join(``);return`P`+e+`T`+t;function n(e){var t=this[e]||0;return e===`seconds`&&this.milliseconds&&(t=(t+this.milliseconds/1e3).toFixed(6).replace(/0+$/,``)),t+a[e]}};var c=`([+-]?\\d+)`,l=c+`\\s+years?`,u=c+`\\s+mons?`,d=c+`\\s+days?`,f=new RegExp([l,u,d,`([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?`].map(function(e){return`(`+e+`)?`}).join(`\\s*`)),p={years:2,months:4,days:6,hours:9,minutes:10,seconds:11,milliseconds:12},m=[`hours`,`minutes`,`seconds`,`milliseconds`];function h(e){var t=e+`000000`.slice(e.length);return parseInt(t,10)/1e3}function g(e){if(!e)return{};var t=f.exec(e),n=t[8]===`-`;return Object.keys(p).reduce(function(e,r){var i=t[p[r]];return!i||(i=r===`milliseconds`?h(i):parseInt(i,10),!i)||(n&&~m.indexOf(r)&&(i*=-1),e[r]=i),e},{})}})),To=/* @__PURE__ */ n(((e,t)=>{var n=Buffer.from||Buffer;t.exports=function(e){if(/^\\x/.test(e))return n(e.substr(2),`hex`);for(var t=``,r=0;r<e.length;)if(e[r]!==`\\`)t+=e[r],++r;else if(/[0-7]{3}/.test(e.substr(r+1,3)))t+=String.fromCharCode(parseInt(e.substr(r+1,3),8)),r+=4;else{for(var i=1;r+i<e.length&&e[r+i]===`\\`;)i++;for(var a=0;a<Math.floor(i/2);++a)t+=`\\`;r+=Math.floor(i/2)*2}return n(t,`binary`)}})),Eo=/* @__PURE__ */ n(((e,t)=>{var n=bo(),r=xo(),i=So(),a=wo(),o=To();function s(e){return function(t){return t===null?t:e(t)}}function c(e){return e===null?e:e===`TRUE`||e===`t`||e===`true`||e===`y`||e===`yes`||e===`on`||e===`1`}function l(e){return e?n.parse(e,c):null}function u(e){return parseInt(e,10)}function d(e){return e?n.parse(e,s(u)):null}function f(e){return e?n.parse(e,s(function(e){return b(e).trim()})):null}var p=function(e){return e?r.create(e,function(e){return e!==null&&(e=S(e)),e}).parse():null},m=function(e){return e?r.create(e,function(e){return e!==null&&(e=parseFloat(e)),e}).parse():null},h=function(e){return e?r.create(e).parse():null},g=function(e){return e?r.create(e,function(e){return e!==null&&(e=i(e)),e}).parse():null},_=function(e){return e?r.create(e,function(e){return e!==null&&(e=a(e)),e}).parse():null},v=function(e){return e?n.parse(e,s(o)):null},y=function(e){return parseInt(e,10)},b=function(e){var t=String(e);return/^\d+$/.test(t)?t:e},x=function(e){return e?n.parse(e,s(JSON.parse)):null},S=function(e){return e[0]===`(`?(e=e.substring(1,e.length-1).split(`,`),{x:parseFloat(e[0]),y:parseFloat(e[1])}):null},C=function(e){if(e[0]!==`<`&&e[1]!==`(`)return null;for(var t=`(`,n=``,r=!1,i=2;i<e.length-1;i++)r||(t+=e[i]),e[i]===`)`?r=!0:r&&e[i]!==`,`&&(n+=e[i]);var a=S(t);return a.radius=parseFloat(n),a};t.exports={init:function(e){e(20,b),e(21,y),e(23,y),e(26,y),e(700,parseFloat),e(701,parseFloat),e(16,c),e(1082,i),e(1114,i),e(1184,i),e(600,S),e(651,h),e(718,C),e(1e3,l),e(1001,v),e(1005,d),e(1007,d),e(1028,d),e(1016,f),e(1017,p),e(1021,m),e(1022,m),e(1231,m),e(1014,h),e(1015,h),e(1008,h),e(1009,h),e(1040,h),e(1041,h),e(1115,g),e(1182,g),e(1185,g),e(1186,a),e(1187,_),e(17,o),e(114,JSON.parse.bind(JSON)),e(3802,JSON.parse.bind(JSON)),e(199,x),e(3807,x),e(3907,h),e(2951,h),e(791,h),e(1183,h),e(1270,h)}}})),Do=/* @__PURE__ */ n(((e,t)=>{var n=1e6;function r(e){var t=e.readInt32BE(0),r=e.readUInt32BE(4),i=``;t<0&&(t=~t+(r===0),r=~r+1>>>0,i=`-`);var a=``,o=t%n,s,c,l,u,d;if(t=t/n>>>0,s=4294967296*o+r,r=s/n>>>0,c=``+(s-n*r),r===0&&t===0)return i+c+a;for(l=``,u=6-c.length,d=0;d<u;d++)l+=`0`;if(a=l+c+a,o=t%n,t=t/n>>>0,s=4294967296*o+r,r=s/n>>>0,c=``+(s-n*r),r===0&&t===0)return i+c+a;for(l=``,u=6-c.length,d=0;d<u;d++)l+=`0`;if(a=l+c+a,o=t%n,t=t/n>>>0,s=4294967296*o+r,r=s/n>>>0,c=``+(s-n*r),r===0&&t===0)return i+c+a;for(l=``,u=6-c.length,d=0;d<u;d++)l+=`0`;return a=l+c+a,o=t%n,s=4294967296*o+r,c=``+s%n,i+c+a}t.exports=r})),Oo=/* @__PURE__ */ n(((e,t)=>{var n=Do(),r=function(e,t,n,r,i){n||=0,r||=!1,i||=function(e,t,n){return e*2**n+t};var a=n>>3,o=function(e){return r?~e&255:e},s=255,c=8-n%8;t<c&&(s=255<<8-t&255,c=t),n&&(s>>=n%8);var l=0;n%8+t>=8&&(l=i(0,o(e[a])&s,c));for(var u=t+n>>3,d=a+1;d<u;d++)l=i(l,o(e[d]),8);var f=(t+n)%8;return f>0&&(l=i(l,o(e[u])>>8-f,f)),l},i=function(e,t,n){var i=2**(n-1)-1,a=r(e,1),o=r(e,n,1);if(o===0)return 0;var s=1,c=r(e,t,n+1,!1,function(e,t,n){e===0&&(e=1);for(var r=1;r<=n;r++)s/=2,(t&1<<n-r)>0&&(e+=s);return e});return o==2**(n+1)-1?c===0?a===0?1/0:-1/0:NaN:(a===0?1:-1)*2**(o-i)*c},a=function(e){return r(e,1)==1?-1*(r(e,15,1,!0)+1):r(e,15,1)},o=function(e){return r(e,1)==1?-1*(r(e,31,1,!0)+1):r(e,31,1)},s=function(e){return i(e,23,8)},c=function(e){return i(e,52,11)},l=function(e){var t=r(e,16,32);if(t==49152)return NaN;for(var n=1e4**r(e,16,16),i=0,a=r(e,16),o=0;o<a;o++)i+=r(e,16,64+16*o)*n,n/=1e4;var s=10**r(e,16,48);return(t===0?1:-1)*Math.round(i*s)/s},u=function(e,t){var n=r(t,1),i=r(t,63,1),a=/* @__PURE__ */ new Date((n===0?1:-1)*i/1e3+9466848e5);return e||a.setTime(a.getTime()+a.getTimezoneOffset()*6e4),a.usec=i%1e3,a.getMicroSeconds=function(){return this.usec},a.setMicroSeconds=function(e){this.usec=e},a.getUTCMicroSeconds=function(){return this.usec},a},d=function(e){var t=r(e,32);r(e,32,32);for(var n=r(e,32,64),i=96,a=[],o=0;o<t;o++)a[o]=r(e,32,i),i+=32,i+=32;var s=function(t){var n=r(e,32,i);if(i+=32,n==4294967295)return null;var a;if(t==23||t==20)return a=r(e,n*8,i),i+=n*8,a;if(t==25)return a=e.toString(this.encoding,i>>3,(i+=n<<3)>>3),a;console.log(`ERROR: ElementType not implemented: `+t)},c=function(e,t){var n=[],r;if(e.length>1){var i=e.shift();for(r=0;r<i;r++)n[r]=c(e,t);e.unshift(i)}else for(r=0;r<e[0];r++)n[r]=s(t);return n};return c(a,n)},f=function(e){return e.toString(`utf8`)},p=function(e){return e===null?null:r(e,8)>0};t.exports={init:function(e){e(20,n),e(21,a),e(23,o),e(26,o),e(1700,l),e(700,s),e(701,c),e(16,p),e(1114,u.bind(null,!1)),e(1184,u.bind(null,!0)),e(1e3,d),e(1007,d),e(1016,d),e(1008,d),e(1009,d),e(25,f)}}})),ko=/* @__PURE__ */ n(((e,t)=>{t.exports={BOOL:16,BYTEA:17,CHAR:18,INT8:20,INT2:21,INT4:23,REGPROC:24,TEXT:25,OID:26,TID:27,XID:28,CID:29,JSON:114,XML:142,PG_NODE_TREE:194,SMGR:210,PATH:602,POLYGON:604,CIDR:650,FLOAT4:700,FLOAT8:701,ABSTIME:702,RELTIME:703,TINTERVAL:704,CIRCLE:718,MACADDR8:774,MONEY:790,MACADDR:829,INET:869,ACLITEM:1033,BPCHAR:1042,VARCHAR:1043,DATE:1082,TIME:1083,TIMESTAMP:1114,TIMESTAMPTZ:1184,INTERVAL:1186,TIMETZ:1266,BIT:1560,VARBIT:1562,NUMERIC:1700,REFCURSOR:1790,REGPROCEDURE:2202,REGOPER:2203,REGOPERATOR:2204,REGCLASS:2205,REGTYPE:2206,UUID:2950,TXID_SNAPSHOT:2970,PG_LSN:3220,PG_NDISTINCT:3361,PG_DEPENDENCIES:3402,TSVECTOR:3614,TSQUERY:3615,GTSVECTOR:3642,REGCONFIG:3734,REGDICTIONARY:3769,JSONB:3802,REGNAMESPACE:4089,REGROLE:4096}})),Ao=/* @__PURE__ */ n((e=>{var t=Eo(),n=Oo(),r=xo(),i=ko();e.getTypeParser=s,e.setTypeParser=c,e.arrayParser=r,e.builtins=i;var a={text:{},binary:{}};function o(e){return String(e)}function s(e,t){return t||=`text`,a[t]&&a[t][e]||o}function c(e,t,n){typeof t==`function`&&(n=t,t=`text`),a[t][e]=n}t.init(function(e,t){a.text[e]=t}),n.init(function(e,t){a.binary[e]=t})})),jo=/* @__PURE__ */ n(((e,t)=>{let n;try{n=process.platform===`win32`?process.env.USERNAME:process.env.USER}catch{}t.exports={host:`localhost`,user:n,database:void 0,password:null,connectionString:void 0,port:5432,rows:0,binary:!1,max:10,idleTimeoutMillis:3e4,client_encoding:``,ssl:!1,sslnegotiation:void 0,application_name:void 0,fallback_application_name:void 0,options:void 0,parseInputDatesAsUTC:!1,statement_timeout:!1,lock_timeout:!1,idle_in_transaction_session_timeout:!1,query_timeout:!1,connect_timeout:0,keepalives:1,keepalives_idle:0};let r=Ao(),i=r.getTypeParser(20,`text`),a=r.getTypeParser(1016,`text`);t.exports.__defineSetter__(`parseInt8`,function(e){r.setTypeParser(20,`text`,e?r.getTypeParser(23,`text`):i),r.setTypeParser(1016,`text`,e?r.getTypeParser(1007,`text`):a)})})),Mo=/* @__PURE__ */ n(((e,n)=>{let r=jo(),a=i(),{isDate:o}=t(`util/types`),s=a.deprecate(()=>{},`Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.`,`PG_INVALID_DATE`);function c(e){return`"`+e.replace(/\\/g,`\\\\`).replace(/"/g,`\\"`)+`"`}function l(e){let t=`{`;for(let n=0;n<e.length;n++){n>0&&(t+=`,`);let r=e[n];r==null?t+=`NULL`:Array.isArray(r)?t+=l(r):ArrayBuffer.isView(r)?(r instanceof Buffer||(r=Buffer.from(r.buffer,r.byteOffset,r.byteLength)),t+=`\\\\x`+r.toString(`hex`)):t+=c(u(r))}return t+=`}`,t}let u=function(e,t){return e==null?null:typeof e==`object`?e instanceof Buffer?e:ArrayBuffer.isView(e)?Buffer.from(e.buffer,e.byteOffset,e.byteLength):o(e)?(isNaN(e.getTime())&&s(),r.parseInputDatesAsUTC?p(e):f(e)):Array.isArray(e)?l(e):d(e,t):e.toString()};function d(e,t){if(e&&typeof e.toPostgres==`function`){if(t||=[],t.indexOf(e)!==-1)throw Error(`circular reference detected while preparing "`+e+`" for query`);return t.push(e),u(e.toPostgres(u),t)}return JSON.stringify(e)}function f(e){let t=-e.getTimezoneOffset(),n=e.getFullYear(),r=n<1;r&&(n=Math.abs(n)+1);let i=String(n).padStart(4,`0`)+`-`+String(e.getMonth()+1).padStart(2,`0`)+`-`+String(e.getDate()).padStart(2,`0`)+`T`+String(e.getHours()).padStart(2,`0`)+`:`+String(e.getMinutes()).padStart(2,`0`)+`:`+String(e.getSeconds()).padStart(2,`0`)+`.`+String(e.getMilliseconds()).padStart(3,`0`);return t<0?(i+=`-`,t*=-1):i+=`+`,i+=String(Math.floor(t/60)).padStart(2,`0`)+`:`+String(t%60).padStart(2,`0`),r&&(i+=` BC`),i}function p(e){let t=e.getUTCFullYear(),n=t<1;n&&(t=Math.abs(t)+1);let r=String(t).padStart(4,`0`)+`-`+String(e.getUTCMonth()+1).padStart(2,`0`)+`-`+String(e.getUTCDate()).padStart(2,`0`)+`T`+String(e.getUTCHours()).padStart(2,`0`)+`:`+String(e.getUTCMinutes()).padStart(2,`0`)+`:`+String(e.getUTCSeconds()).padStart(2,`0`)+`.`+String(e.getUTCMilliseconds()).padStart(3,`0`);return r+=`+00:00`,n&&(r+=` BC`),r}function m(e,t,n){return e=typeof e==`string`?{text:e}:h(e),t&&(typeof t==`function`?e.callback=t:e.values=t),n&&(e.callback=n),e}function h(e){return e==null?e:Object.defineProperties(Object.create(Object.getPrototypeOf(e)),Object.getOwnPropertyDescriptors(e))}n.exports={prepareValue:function(e){return u(e)},normalizeQueryConfig:m,escapeIdentifier:function(e){return`"`+e.replace(/"/g,`""`)+`"`},escapeLiteral:function(e){let t=!1,n=`'`;if(e==null||typeof e!=`string`)return`''`;for(let r=0;r<e.length;r++){let i=e[r];i===`'`?n+=i+i:i===`\\`?(n+=i+i,t=!0):n+=i}return n+=`'`,t===!0&&(n=` E`+n),n}}})),No=/* @__PURE__ */ n(((e,t)=>{let n=r();t.exports={postgresMd5PasswordHash:l,randomBytes:s,deriveKey:p,sha256:u,hashByName:d,hmacSha256:f,md5:c};let i=n.webcrypto||globalThis.crypto,a=i.subtle,o=new TextEncoder;function s(e){return i.getRandomValues(Buffer.alloc(e))}async function c(e){try{return n.createHash(`md5`).update(e,`utf-8`).digest(`hex`)}catch{let t=typeof e==`string`?o.encode(e):e,n=await a.digest(`MD5`,t);return Array.from(new Uint8Array(n)).map(e=>e.toString(16).padStart(2,`0`)).join(``)}}async function l(e,t,n){let r=await c(t+e);return`md5`+await c(Buffer.concat([Buffer.from(r),n]))}async function u(e){return await a.digest(`SHA-256`,e)}async function d(e,t){return await a.digest(e,t)}async function f(e,t){let n=await a.importKey(`raw`,e,{name:`HMAC`,hash:`SHA-256`},!1,[`sign`]);return await a.sign(`HMAC`,n,o.encode(t))}async function p(e,t,n){let r=await a.importKey(`raw`,o.encode(e),`PBKDF2`,!1,[`deriveBits`]),i={name:`PBKDF2`,hash:`SHA-256`,salt:t,iterations:n};return await a.deriveBits(i,r,256,[`deriveBits`])}})),Po=/* @__PURE__ */ n(((e,t)=>{function n(e,t){return/* @__PURE__ */ Error(`SASL channel binding: `+e+` when parsing public certificate `+t.toString(`base64`))}function r(e,t){let r=e[t++];if(r<128)return{length:r,index:t};let i=r&127;if(i>4)throw n(`bad length`,e);r=0;for(let n=0;n<i;n++)r=r<<8|e[t++];return{length:r,index:t}}function i(e,t){if(e[t++]!==6)throw n(`non-OID data`,e);let{length:i,index:a}=r(e,t);t=a;let o=t+i,s=e[t++],c=(s/40|0)+`.`+s%40;for(;t<o;){let n=0;for(;t<o;){let r=e[t++];if(n=n<<7|r&127,r<128)break}c+=`.`+n}return{oid:c,index:t}}function a(e,t){if(e[t++]!==48)throw n(`non-sequence data`,e);return r(e,t)}function o(e,t){t===void 0&&(t=0),t=a(e,t).index;let{length:o,index:s}=a(e,t);t=s+o,t=a(e,t).index;let{oid:c,index:l}=i(e,t);switch(c){case`1.2.840.113549.1.1.4`:return`MD5`;case`1.2.840.113549.1.1.5`:return`SHA-1`;case`1.2.840.113549.1.1.11`:return`SHA-256`;case`1.2.840.113549.1.1.12`:return`SHA-384`;case`1.2.840.113549.1.1.13`:return`SHA-512`;case`1.2.840.113549.1.1.14`:return`SHA-224`;case`1.2.840.113549.1.1.15`:return`SHA512-224`;case`1.2.840.113549.1.1.16`:return`SHA512-256`;case`1.2.840.10045.4.1`:return`SHA-1`;case`1.2.840.10045.4.3.1`:return`SHA-224`;case`1.2.840.10045.4.3.2`:return`SHA-256`;case`1.2.840.10045.4.3.3`:return`SHA-384`;case`1.2.840.10045.4.3.4`:return`SHA-512`;case`1.2.840.113549.1.1.10`:{if(t=l,t=a(e,t).index,e[t++]!==160)throw n(`non-tag data`,e);t=r(e,t).index,t=a(e,t).index;let{oid:o}=i(e,t);switch(o){case`1.2.840.113549.2.5`:return`MD5`;case`1.3.14.3.2.26`:return`SHA-1`;case`2.16.840.1.101.3.4.2.1`:return`SHA-256`;case`2.16.840.1.101.3.4.2.2`:return`SHA-384`;case`2.16.840.1.101.3.4.2.3`:return`SHA-512`}throw n(`unknown hash OID `+o,e)}case`1.3.101.110`:case`1.3.101.112`:return`SHA-512`;case`1.3.101.111`:case`1.3.101.113`:throw n(`Ed448 certificate channel binding is not currently supported by Postgres`)}throw n(`unknown OID `+c,e)}t.exports={signatureAlgorithmHashFromCertificate:o}})),Fo=/* @__PURE__ */ n(((e,t)=>{let n=No(),{signatureAlgorithmHashFromCertificate:r}=Po();function i(e){return e.replace(/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g,` `).replace(/[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g,``).normalize(`NFKC`)}let a=1e5;function o(e,t,r=a){let i=[`SCRAM-SHA-256`];t&&i.unshift(`SCRAM-SHA-256-PLUS`);let o=i.find(t=>e.includes(t));if(!o)throw Error(`SASL: Only mechanism(s) `+i.join(` and `)+` are supported`);if(o===`SCRAM-SHA-256-PLUS`&&typeof t.getPeerCertificate!=`function`)throw Error(`SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate`);let s=n.randomBytes(18).toString(`base64`);return{mechanism:o,clientNonce:s,response:(o===`SCRAM-SHA-256-PLUS`?`p=tls-server-end-point`:t?`y`:`n`)+`,,n=*,r=`+s,message:`SASLInitialResponse`,scramMaxIterations:r}}async function s(e,t,o,s){if(e.message!==`SASLInitialResponse`)throw Error(`SASL: Last message was not SASLInitialResponse`);if(typeof t!=`string`)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string`);if(t===``)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string`);if(typeof o!=`string`)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string`);let c=f(o);if(!c.nonce.startsWith(e.clientNonce))throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce`);if(c.nonce.length===e.clientNonce.length)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short`);let l=typeof e.scramMaxIterations==`number`?e.scramMaxIterations:a;if(l!==0&&c.iteration>l)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count `+c.iteration+` exceeds scramMaxIterations of `+l);let u=`n=*,r=`+e.clientNonce,d=`r=`+c.nonce+`,s=`+c.salt+`,i=`+c.iteration,p=s?`eSws`:`biws`;if(e.mechanism===`SCRAM-SHA-256-PLUS`){let e=s.getPeerCertificate().raw,t=r(e);(t===`MD5`||t===`SHA-1`)&&(t=`SHA-256`);let i=await n.hashByName(t,e);p=Buffer.concat([Buffer.from(`p=tls-server-end-point,,`),Buffer.from(i)]).toString(`base64`)}let h=`c=`+p+`,r=`+c.nonce,g=u+`,`+d+`,`+h,_=Buffer.from(c.salt,`base64`),v=await n.deriveKey(i(t),_,c.iteration),y=await n.hmacSha256(v,`Client Key`),b=await n.sha256(y),x=await n.hmacSha256(b,g),S=m(Buffer.from(y),Buffer.from(x)).toString(`base64`),C=await n.hmacSha256(v,`Server Key`),w=await n.hmacSha256(C,g);e.message=`SASLResponse`,e.serverSignature=Buffer.from(w).toString(`base64`),e.response=h+`,p=`+S}function c(e,t){if(e.message!==`SASLResponse`)throw Error(`SASL: Last message was not SASLResponse`);if(typeof t!=`string`)throw Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string`);let{serverSignature:n}=p(t);if(n!==e.serverSignature)throw Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match`)}function l(e){if(typeof e!=`string`)throw TypeError(`SASL: text must be a string`);return e.split(``).map((t,n)=>e.charCodeAt(n)).every(e=>e>=33&&e<=43||e>=45&&e<=126)}function u(e){return/^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(e)}function d(e){if(typeof e!=`string`)throw TypeError(`SASL: attribute pairs text must be a string`);return new Map(e.split(`,`).map(e=>{if(!/^.=/.test(e))throw Error(`SASL: Invalid attribute pair entry`);return[e[0],e.substring(2)]}))}function f(e){let t=d(e),n=t.get(`r`);if(!n)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing`);if(!l(n))throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters`);let r=t.get(`s`);if(!r)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing`);if(!u(r))throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64`);let i=t.get(`i`);if(!i)throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing`);if(!/^[1-9][0-9]*$/.test(i))throw Error(`SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count`);return{nonce:n,salt:r,iteration:parseInt(i,10)}}function p(e){let t=d(e),n=t.get(`e`),r=t.get(`v`);if(n)throw Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${n}"`);if(!r)throw Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing`);if(!u(r))throw Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64`);return{serverSignature:r}}function m(e,t){if(!Buffer.isBuffer(e))throw TypeError(`first argument must be a Buffer`);if(!Buffer.isBuffer(t))throw TypeError(`second argument must be a Buffer`);if(e.length!==t.length)throw Error(`Buffer lengths must match`);if(e.length===0)throw Error(`Buffers cannot be empty`);return Buffer.from(e.map((n,r)=>e[r]^t[r]))}t.exports={startSession:o,continueSession:s,finalizeSession:c,DEFAULT_MAX_SCRAM_ITERATIONS:a}})),Io=/* @__PURE__ */ n(((e,t)=>{let n=Ao();function r(e){this._types=e||n,this.text={},this.binary={}}r.prototype.getOverrides=function(e){switch(e){case`text`:return this.text;case`binary`:return this.binary;default:return{}}},r.prototype.setTypeParser=function(e,t,n){typeof t==`function`&&(n=t,t=`text`),this.getOverrides(t)[e]=n},r.prototype.getTypeParser=function(e,t){return t||=`text`,this.getOverrides(t)[e]||this._types.getTypeParser(e,t)},t.exports=r})),Lo=/* @__PURE__ */ n(((e,n)=>{function r(e,n={}){if(e.charAt(0)===`/`){let t=e.split(` `);return{host:t[0],database:t[1]}}let r=Object.create(null),i,a=!1;/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(e)&&(e=encodeURI(e).replace(/%25(\d\d)/g,`%$1`));try{try{i=new URL(e,`postgres://base`)}catch{i=new URL(e.replace(`@/`,`@___DUMMY___/`),`postgres://base`),a=!0}}catch(e){throw e.input&&=`*****REDACTED*****`,e}for(let e of i.searchParams.entries())r[e[0]]=e[1];if(r.user=r.user||decodeURIComponent(i.username),r.password=r.password||decodeURIComponent(i.password),i.protocol==`socket:`)return r.host=decodeURI(i.pathname),r.database=i.searchParams.get(`db`),r.client_encoding=i.searchParams.get(`encoding`),r;let o=(a?``:i.hostname).replace(/^\[(.+)\]$/,`$1`);r.host?o&&/^%2f/i.test(o)&&(i.pathname=o+i.pathname):r.host=decodeURIComponent(o),r.port||=i.port;let c=i.pathname.slice(1)||null;r.database=c?decodeURI(c):null,(r.ssl===`true`||r.ssl===`1`)&&(r.ssl=!0),r.ssl===`0`&&(r.ssl=!1),(r.sslcert||r.sslkey||r.sslrootcert||r.sslmode)&&(r.ssl={}),r.sslnegotiation===`direct`&&r.ssl===void 0&&(r.ssl=!0);let l=r.sslcert||r.sslkey||r.sslrootcert?t(`fs`):null;if(r.sslcert&&(r.ssl.cert=l.readFileSync(r.sslcert).toString()),r.sslkey&&(r.ssl.key=l.readFileSync(r.sslkey).toString()),r.sslrootcert&&(r.ssl.ca=l.readFileSync(r.sslrootcert).toString()),n.useLibpqCompat&&r.uselibpqcompat)throw Error(`Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.`);if(r.uselibpqcompat===`true`||n.useLibpqCompat)switch(r.sslmode){case`disable`:r.ssl=!1;break;case`prefer`:r.ssl.rejectUnauthorized=!1;break;case`require`:r.sslrootcert?r.ssl.checkServerIdentity=function(){}:r.ssl.rejectUnauthorized=!1;break;case`verify-ca`:if(!r.ssl.ca)throw Error(`SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for proper security.`);r.ssl.checkServerIdentity=function(){}}else switch(r.sslmode){case`disable`:r.ssl=!1;break;case`prefer`:case`require`:case`verify-ca`:case`verify-full`:r.sslmode!==`verify-full`&&s(r.sslmode);break;case`no-verify`:r.ssl.rejectUnauthorized=!1}return r}function i(e){return Object.entries(e).reduce((e,[t,n])=>(n!=null&&(e[t]=n),e),Object.create(null))}function a(e){return Object.entries(e).reduce((e,[t,n])=>{if(t===`ssl`){let r=n;typeof r==`boolean`&&(e[t]=r),typeof r==`object`&&(e[t]=i(r))}else if(n!=null){if(t===`port`){if(n!==``){let r=parseInt(n,10);if(isNaN(r))throw Error(`Invalid ${t}: ${n}`);e[t]=r}}else e[t]=n}return e},Object.create(null))}function o(e){return a(r(e))}function s(e){!s.warned&&typeof process<`u`&&process.emitWarning&&(s.warned=!0,process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.
In the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.

To prepare for this change:
- If you want the current behavior, explicitly use 'sslmode=verify-full'
- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${e}'

See https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`))}n.exports=r,r.parse=r,r.toClientConfig=a,r.parseIntoClientConfig=o})),Ro=/* @__PURE__ */ n(((e,n)=>{let r=t(`dns`),i=jo(),a=Lo().parse,o=function(e,t,n){return t[e]?t[e]:(n===void 0?n=process.env[`PG`+e.toUpperCase()]:n===!1||(n=process.env[n]),n||i[e])},s=function(){switch(process.env.PGSSLMODE){case`disable`:return!1;case`prefer`:case`require`:case`verify-ca`:case`verify-full`:return!0;case`no-verify`:return{rejectUnauthorized:!1}}return i.ssl},c=function(e){return`'`+(``+e).replace(/\\/g,`\\\\`).replace(/'/g,`\\'`)+`'`},l=function(e,t,n){let r=t[n];r!=null&&e.push(n+`=`+c(r))};n.exports=class{constructor(e){if(e=typeof e==`string`?a(e):e||{},e.connectionString&&(e=Object.assign({},e,a(e.connectionString))),this.user=o(`user`,e),this.database=o(`database`,e),this.database===void 0&&(this.database=this.user),this.port=parseInt(o(`port`,e),10),this.host=o(`host`,e),Object.defineProperty(this,"password",{configurable:!0,enumerable:!1,writable:!0,value:o(`password`,e)}),this.binary=o(`binary`,e),this.options=o(`options`,e),this.ssl=e.ssl===void 0?s():e.ssl,typeof this.ssl==`string`&&this.ssl===`true`&&(this.ssl=!0),this.ssl===`no-verify`&&(this.ssl={rejectUnauthorized:!1}),this.ssl&&this.ssl.key&&Object.defineProperty(this.ssl,"key",{enumerable:!1}),this.sslnegotiation=o(`sslnegotiation`,e,`PGSSLNEGOTIATION`),this.sslnegotiation!==void 0&&this.sslnegotiation!==`postgres`&&this.sslnegotiation!==`direct`)throw Error(`Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`);if(this.sslnegotiation===`direct`&&!this.ssl)throw Error(`sslnegotiation=direct requires SSL to be enabled`);this.client_encoding=o(`client_encoding`,e),this.replication=o(`replication`,e),this.isDomainSocket=!(this.host||``).indexOf(`/`),this.application_name=o(`application_name`,e,`PGAPPNAME`),this.fallback_application_name=o(`fallback_application_name`,e,!1),this.statement_timeout=o(`statement_timeout`,e,!1),this.lock_timeout=o(`lock_timeout`,e,!1),this.idle_in_transaction_session_timeout=o(`idle_in_transaction_session_timeout`,e,!1),this.query_timeout=o(`query_timeout`,e,!1),this.connect_timeout=e.connectionTimeoutMillis===void 0?process.env.PGCONNECT_TIMEOUT||0:Math.floor(e.connectionTimeoutMillis/1e3),e.keepAlive===!1?this.keepalives=0:e.keepAlive===!0&&(this.keepalives=1),typeof e.keepAliveInitialDelayMillis==`number`&&(this.keepalives_idle=Math.floor(e.keepAliveInitialDelayMillis/1e3))}getLibpqConnectionString(e){let t=[];l(t,this,`user`),l(t,this,`password`),l(t,this,`port`),l(t,this,`application_name`),l(t,this,`fallback_application_name`),l(t,this,`connect_timeout`),l(t,this,`options`);let n=typeof this.ssl==`object`?this.ssl:this.ssl?{sslmode:this.ssl}:{};if(l(t,n,`sslmode`),l(t,n,`sslca`),l(t,n,`sslkey`),l(t,n,`sslcert`),l(t,n,`sslrootcert`),l(t,this,`sslnegotiation`),this.database&&t.push(`dbname=`+c(this.database)),this.replication&&t.push(`replication=`+c(this.replication)),this.host&&t.push(`host=`+c(this.host)),this.isDomainSocket)return e(null,t.join(` `));this.client_encoding&&t.push(`client_encoding=`+c(this.client_encoding)),r.lookup(this.host,function(n,r){return n?e(n,null):(t.push(`hostaddr=`+c(r)),e(null,t.join(` `)))})}}})),zo=/* @__PURE__ */ n(((e,t)=>{let n=Ao(),r=/^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/;t.exports=class{constructor(e,t){this.command=null,this.rowCount=null,this.oid=null,this.rows=[],this.fields=[],this._parsers=void 0,this._types=t,this.RowCtor=null,this.rowAsArray=e===`array`,this.rowAsArray&&(this.parseRow=this._parseRowAsArray),this._prebuiltEmptyResultObject=null}addCommandComplete(e){let t;t=e.text?r.exec(e.text):r.exec(e.command),t&&(this.command=t[1],t[3]?(this.oid=parseInt(t[2],10),this.rowCount=parseInt(t[3],10)):t[2]&&(this.rowCount=parseInt(t[2],10)))}_parseRowAsArray(e){let t=Array(e.length);for(let n=0,r=e.length;n<r;n++){let r=e[n];r===null?t[n]=null:t[n]=this._parsers[n](r)}return t}parseRow(e){let t={...this._prebuiltEmptyResultObject};for(let n=0,r=e.length;n<r;n++){let r=e[n],i=this.fields[n].name;if(r!==null){let e=this.fields[n].format===`binary`?Buffer.from(r):r;t[i]=this._parsers[n](e)}else t[i]=null}return t}addRow(e){this.rows.push(e)}addFields(e){this.fields=e,this.fields.length&&(this._parsers=Array(e.length));let t=Object.create(null);for(let r=0;r<e.length;r++){let i=e[r];t[i.name]=null,this._types?this._parsers[r]=this._types.getTypeParser(i.dataTypeID,i.format||`text`):this._parsers[r]=n.getTypeParser(i.dataTypeID,i.format||`text`)}this._prebuiltEmptyResultObject={...t}}}})),Bo=/* @__PURE__ */ n(((e,n)=>{let{EventEmitter:r}=t(`events`),i=zo(),a=Mo();n.exports=class extends r{constructor(e,t,n){super(),e=a.normalizeQueryConfig(e,t,n),this.text=e.text,this.values=e.values,this.rows=e.rows,this.types=e.types,this.name=e.name,this.queryMode=e.queryMode,this.binary=e.binary,this.portal=e.portal||``,this.callback=e.callback,this._rowMode=e.rowMode,process.domain&&e.callback&&(this.callback=process.domain.bind(e.callback)),this._result=new i(this._rowMode,this.types),this._results=this._result,this._canceledDueToError=!1}requiresPreparation(){return this.queryMode===`extended`||this.name||this.rows?!0:!this.text||!this.values?!1:this.values.length>0}_checkForMultirow(){this._result.command&&(Array.isArray(this._results)||(this._results=[this._result]),this._result=new i(this._rowMode,this._result._types),this._results.push(this._result))}handleRowDescription(e){this._checkForMultirow(),this._result.addFields(e.fields),this._accumulateRows=this.callback||!this.listeners(`row`).length}handleDataRow(e){let t;if(!this._canceledDueToError){try{t=this._result.parseRow(e.fields)}catch(e){this._canceledDueToError=e;return}this.emit(`row`,t,this._result),this._accumulateRows&&this._result.addRow(t)}}handleCommandComplete(e,t){this._checkForMultirow(),this._result.addCommandComplete(e),this.rows&&t.sync()}handleEmptyQuery(e){this.rows&&e.sync()}handleError(e,t){if(this._canceledDueToError&&=(e=this._canceledDueToError,!1),this.callback)return this.callback(e);this.emit(`error`,e)}handleReadyForQuery(e){if(this._canceledDueToError)return this.handleError(this._canceledDueToError,e);if(this.callback)try{this.callback(null,this._results)}catch(e){process.nextTick(()=>{throw e})}this.emit(`end`,this._results)}submit(e){if(typeof this.text!=`string`&&typeof this.name!=`string`)return/* @__PURE__ */ Error(`A query must have either text or a name. Supplying neither is unsupported.`);let t=e.parsedStatements[this.name]||e.submittedNamedStatements[this.name];if(this.text&&t&&this.text!==t)return/* @__PURE__ */ Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);if(this.values&&!Array.isArray(this.values))return/* @__PURE__ */ Error(`Query values must be an array`);if(this.requiresPreparation()){e.stream.cork&&e.stream.cork();try{this.prepare(e)}finally{e.stream.uncork&&e.stream.uncork()}}else e.query(this.text);return null}hasBeenParsed(e){return this.name&&(e.parsedStatements[this.name]!==void 0||e.submittedNamedStatements[this.name]!==void 0)}handlePortalSuspended(e){this._getRows(e,this.rows)}_getRows(e,t){e.execute({portal:this.portal,rows:t}),t?e.flush():e.sync()}prepare(e){this.hasBeenParsed(e)||(e.parse({text:this.text,name:this.name,types:this.types}),this.name&&(e.submittedNamedStatements[this.name]=this.text));try{e.bind({portal:this.portal,statement:this.name,values:this.values,binary:this.binary,valueMapper:a.prepareValue})}catch(t){e.close({type:`S`,name:this.name}),e.sync(),this.handleError(t,e);return}e.describe({type:`P`,name:this.portal||``}),this._getRows(e,this.rows)}handleCopyInResponse(e){e.sendCopyFail(`No source stream defined`)}handleCopyData(e,t){}}})),Vo=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.NoticeMessage=e.DataRowMessage=e.CommandCompleteMessage=e.ReadyForQueryMessage=e.NotificationResponseMessage=e.BackendKeyDataMessage=e.AuthenticationMD5Password=e.ParameterStatusMessage=e.ParameterDescriptionMessage=e.RowDescriptionMessage=e.Field=e.CopyResponse=e.CopyDataMessage=e.DatabaseError=e.copyDone=e.emptyQuery=e.replicationStart=e.portalSuspended=e.noData=e.closeComplete=e.bindComplete=e.parseComplete=void 0,e.parseComplete={name:`parseComplete`,length:5},e.bindComplete={name:`bindComplete`,length:5},e.closeComplete={name:`closeComplete`,length:5},e.noData={name:`noData`,length:5},e.portalSuspended={name:`portalSuspended`,length:5},e.replicationStart={name:`replicationStart`,length:4},e.emptyQuery={name:`emptyQuery`,length:4},e.copyDone={name:`copyDone`,length:4},e.DatabaseError=class extends Error{constructor(e,t,n){super(e),this.length=t,this.name=n}},e.CopyDataMessage=class{constructor(e,t){this.length=e,this.chunk=t,this.name=`copyData`}},e.CopyResponse=class{constructor(e,t,n,r){this.length=e,this.name=t,this.binary=n,this.columnTypes=Array(r)}},e.Field=class{constructor(e,t,n,r,i,a,o){this.name=e,this.tableID=t,this.columnID=n,this.dataTypeID=r,this.dataTypeSize=i,this.dataTypeModifier=a,this.format=o}},e.RowDescriptionMessage=class{constructor(e,t){this.length=e,this.fieldCount=t,this.name=`rowDescription`,this.fields=Array(this.fieldCount)}},e.ParameterDescriptionMessage=class{constructor(e,t){this.length=e,this.parameterCount=t,this.name=`parameterDescription`,this.dataTypeIDs=Array(this.parameterCount)}},e.ParameterStatusMessage=class{constructor(e,t,n){this.length=e,this.parameterName=t,this.parameterValue=n,this.name=`parameterStatus`}},e.AuthenticationMD5Password=class{constructor(e,t){this.length=e,this.salt=t,this.name=`authenticationMD5Password`}},e.BackendKeyDataMessage=class{constructor(e,t,n){this.length=e,this.processID=t,this.secretKey=n,this.name=`backendKeyData`}},e.NotificationResponseMessage=class{constructor(e,t,n,r){this.length=e,this.processId=t,this.channel=n,this.payload=r,this.name=`notification`}},e.ReadyForQueryMessage=class{constructor(e,t){this.length=e,this.status=t,this.name=`readyForQuery`}},e.CommandCompleteMessage=class{constructor(e,t){this.length=e,this.text=t,this.name=`commandComplete`}},e.DataRowMessage=class{constructor(e,t){this.length=e,this.fields=t,this.name=`dataRow`,this.fieldCount=t.length}},e.NoticeMessage=class{constructor(e,t){this.length=e,this.message=t,this.name=`notice`}}})),Ho=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.Writer=void 0,e.Writer=class{constructor(e=256){this.size=e,this.offset=5,this.headerPosition=0,this.buffer=Buffer.allocUnsafe(e)}ensure(e){if(this.buffer.length-this.offset<e){let t=this.buffer,n=t.length+(t.length>>1)+e;this.buffer=Buffer.allocUnsafe(n),t.copy(this.buffer,0,0,this.offset)}}addInt32(e){return this.ensure(4),this.buffer[this.offset++]=e>>>24&255,this.buffer[this.offset++]=e>>>16&255,this.buffer[this.offset++]=e>>>8&255,this.buffer[this.offset++]=e>>>0&255,this}addInt16(e){return this.ensure(2),this.buffer[this.offset++]=e>>>8&255,this.buffer[this.offset++]=e>>>0&255,this}addCString(e){if(!e)this.ensure(1);else{let t=Buffer.byteLength(e);this.ensure(t+1),this.buffer.write(e,this.offset,`utf-8`),this.offset+=t}return this.buffer[this.offset++]=0,this}addString(e=``){let t=Buffer.byteLength(e);return this.ensure(t),this.buffer.write(e,this.offset),this.offset+=t,this}addInt32PrefixedString(e){let t=Buffer.byteLength(e);this.ensure(4+t);let n=this.buffer,r=this.offset;return n[r++]=t>>>24&255,n[r++]=t>>>16&255,n[r++]=t>>>8&255,n[r++]=t>>>0&255,n.write(e,r,`utf-8`),this.offset=r+t,this}add(e){return this.ensure(e.length),e.copy(this.buffer,this.offset),this.offset+=e.length,this}reserveUnsafe(e){let t=this.offset;return this.ensure(e),this.offset+=e,t}join(e){if(e){this.buffer[this.headerPosition]=e;let t=this.offset-(this.headerPosition+1);this.buffer.writeInt32BE(t,this.headerPosition+1)}return this.buffer.slice(e?0:5,this.offset)}flush(e){let t=this.join(e);return this.offset=5,this.headerPosition=0,this.buffer=Buffer.allocUnsafe(this.size),t}clear(){this.offset=5,this.headerPosition=0}}})),Uo=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.serialize=void 0;let t=Ho(),n=new t.Writer,r=e=>{n.addInt16(3).addInt16(0);for(let t of Object.keys(e))n.addCString(t).addCString(e[t]);n.addCString(`client_encoding`).addCString(`UTF8`);let r=n.addCString(``).flush(),i=r.length+4;return new t.Writer().addInt32(i).add(r).flush()},i=()=>{let e=Buffer.allocUnsafe(8);return e.writeInt32BE(8,0),e.writeInt32BE(80877103,4),e},a=e=>n.addCString(e).flush(112),o=function(e,t){return n.addCString(e).addInt32PrefixedString(t),n.flush(112)},s=function(e){return n.addString(e).flush(112)},c=e=>n.addCString(e).flush(81),l=[],u=e=>{let t=e.name||``;t.length>63&&(console.error(`Warning! Postgres only supports 63 characters for query names.`),console.error(`You supplied %s (%s)`,t,t.length),console.error(`This can cause conflicts and silent errors executing queries`));let r=e.types||l,i=r.length,a=n.addCString(t).addCString(e.text).addInt16(i);for(let e=0;e<i;e++)a.addInt32(r[e]);return n.flush(80)},d=function(e,t,r){let i=e.length;for(let a=0;a<i;a++){let i=t?t(e[a],a):e[a],o=0;i==null?n.addInt32(-1):i instanceof Buffer?(o=1,n.addInt32(i.length),n.add(i)):n.addInt32PrefixedString(i);let s=n.buffer;s[r++]=0,s[r++]=o}},f=(e={})=>{let t=e.portal||``,r=e.statement||``,i=e.binary||!1,a=e.values||l,o=a.length;n.addCString(t).addCString(r),n.addInt16(o);let s=n.reserveUnsafe(o*2);n.addInt16(o);try{d(a,e.valueMapper,s)}catch(e){throw n.clear(),e}return n.addInt16(1),n.addInt16(+!!i),n.flush(66)},p=Buffer.from([69,0,0,0,9,0,0,0,0,0]),m=e=>{if(!e||!e.portal&&!e.rows)return p;let t=e.portal||``,n=e.rows||0,r=Buffer.byteLength(t),i=4+r+1+4,a=Buffer.allocUnsafe(1+i);return a[0]=69,a.writeInt32BE(i,1),a.write(t,5,`utf-8`),a[r+5]=0,a.writeUInt32BE(n,a.length-4),a},h=(e,t)=>{let n=Buffer.allocUnsafe(16);return n.writeInt32BE(16,0),n.writeInt16BE(1234,4),n.writeInt16BE(5678,6),n.writeInt32BE(e,8),n.writeInt32BE(t,12),n},g=(e,t)=>{let n=4+Buffer.byteLength(t)+1,r=Buffer.allocUnsafe(1+n);return r[0]=e,r.writeInt32BE(n,1),r.write(t,5,`utf-8`),r[n]=0,r},_=n.addCString(`P`).flush(68),v=n.addCString(`S`).flush(68),y=e=>e.name?g(68,`${e.type}${e.name||``}`):e.type===`P`?_:v,b=e=>{let t=`${e.type}${e.name||``}`;return g(67,t)},x=e=>n.add(e).flush(100),S=e=>g(102,e),C=e=>Buffer.from([e,0,0,0,4]),w=C(72),ee=C(83),te=C(88),ne=C(99);e.serialize={startup:r,password:a,requestSsl:i,sendSASLInitialResponseMessage:o,sendSCRAMClientFinalMessage:s,query:c,parse:u,bind:f,execute:m,describe:y,close:b,flush:()=>w,sync:()=>ee,end:()=>te,copyData:x,copyDone:()=>ne,copyFail:S,cancel:h}})),Wo=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.BufferReader=void 0,e.BufferReader=class{constructor(e=0){this.offset=e,this.buffer=Buffer.allocUnsafe(0),this.encoding=`utf-8`}setBuffer(e,t){this.offset=e,this.buffer=t}int16(){let e=this.buffer.readInt16BE(this.offset);return this.offset+=2,e}byte(){let e=this.buffer[this.offset];return this.offset++,e}int32(){let e=this.buffer.readInt32BE(this.offset);return this.offset+=4,e}uint32(){let e=this.buffer.readUInt32BE(this.offset);return this.offset+=4,e}string(e){let t=this.buffer.toString(this.encoding,this.offset,this.offset+e);return this.offset+=e,t}cstring(){let e=this.offset,t=e;for(;this.buffer[t++];);return this.offset=t,this.buffer.toString(this.encoding,e,t-1)}bytes(e){let t=this.buffer.slice(this.offset,this.offset+e);return this.offset+=e,t}}})),Go=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.Parser=void 0;let t=Vo(),n=Wo(),r=Buffer.allocUnsafe(0);e.Parser=class{constructor(e){if(this.buffer=r,this.bufferLength=0,this.bufferOffset=0,this.reader=new n.BufferReader,e?.mode===`binary`)throw Error(`Binary mode not supported yet`);this.mode=e?.mode||`text`}parse(e,t){this.mergeBuffer(e);let n=this.bufferOffset+this.bufferLength,i=this.bufferOffset;for(;i+5<=n;){let e=this.buffer[i],r=this.buffer.readUInt32BE(i+1),a=1+r;if(a+i<=n)t(this.handlePacket(i+5,e,r,this.buffer)),i+=a;else break}i===n?(this.buffer=r,this.bufferLength=0,this.bufferOffset=0):(this.bufferLength=n-i,this.bufferOffset=i)}mergeBuffer(e){if(this.bufferLength>0){let t=this.bufferLength+e.byteLength;if(t+this.bufferOffset>this.buffer.byteLength){let e;if(t<=this.buffer.byteLength&&this.bufferOffset>=this.bufferLength)e=this.buffer;else{let n=this.buffer.byteLength*2;for(;t>=n;)n*=2;e=Buffer.allocUnsafe(n)}this.buffer.copy(e,0,this.bufferOffset,this.bufferOffset+this.bufferLength),this.buffer=e,this.bufferOffset=0}e.copy(this.buffer,this.bufferOffset+this.bufferLength),this.bufferLength=t}else this.buffer=e,this.bufferOffset=0,this.bufferLength=e.byteLength}handlePacket(e,n,l,f){let{reader:y}=this;y.setBuffer(e,f);let b;switch(n){case 50:b=t.bindComplete;break;case 49:b=t.parseComplete;break;case 51:b=t.closeComplete;break;case 110:b=t.noData;break;case 115:b=t.portalSuspended;break;case 99:b=t.copyDone;break;case 87:b=t.replicationStart;break;case 73:b=t.emptyQuery;break;case 68:b=m(y);break;case 67:b=a(y);break;case 90:b=i(y);break;case 65:b=u(y);break;case 82:b=_(y,l);break;case 83:b=h(y);break;case 75:b=g(y);break;case 69:b=v(y,`error`);break;case 78:b=v(y,`notice`);break;case 84:b=d(y);break;case 116:b=p(y);break;case 71:b=s(y);break;case 72:b=c(y);break;case 100:b=o(y,l);break;default:return new t.DatabaseError(`received invalid response: `+n.toString(16),l,`error`)}return y.setBuffer(0,r),b.length=l,b}};let i=e=>{let n=e.string(1);return new t.ReadyForQueryMessage(-1,n)},a=e=>{let n=e.cstring();return new t.CommandCompleteMessage(-1,n)},o=(e,n)=>{let r=e.bytes(n-4);return new t.CopyDataMessage(-1,r)},s=e=>l(e,`copyInResponse`),c=e=>l(e,`copyOutResponse`),l=(e,n)=>{let r=e.byte()!==0,i=e.int16(),a=new t.CopyResponse(-1,n,r,i);for(let t=0;t<i;t++)a.columnTypes[t]=e.int16();return a},u=e=>{let n=e.int32(),r=e.cstring(),i=e.cstring();return new t.NotificationResponseMessage(-1,n,r,i)},d=e=>{let n=e.int16(),r=new t.RowDescriptionMessage(-1,n);for(let t=0;t<n;t++)r.fields[t]=f(e);return r},f=e=>{let n=e.cstring(),r=e.uint32(),i=e.int16(),a=e.uint32(),o=e.int16(),s=e.int32(),c=e.int16()===0?`text`:`binary`;return new t.Field(n,r,i,a,o,s,c)},p=e=>{let n=e.int16(),r=new t.ParameterDescriptionMessage(-1,n);for(let t=0;t<n;t++)r.dataTypeIDs[t]=e.uint32();return r},m=e=>{let n=e.int16(),r=Array(n);for(let t=0;t<n;t++){let n=e.int32();r[t]=n===-1?null:e.string(n)}return new t.DataRowMessage(-1,r)},h=e=>{let n=e.cstring(),r=e.cstring();return new t.ParameterStatusMessage(-1,n,r)},g=e=>{let n=e.int32(),r=e.int32();return new t.BackendKeyDataMessage(-1,n,r)},_=(e,n)=>{let r=e.int32(),i={name:`authenticationOk`,length:n};switch(r){case 0:break;case 3:i.length===8&&(i.name=`authenticationCleartextPassword`);break;case 5:if(i.length===12){i.name=`authenticationMD5Password`;let n=e.bytes(4);return new t.AuthenticationMD5Password(-1,n)}break;case 10:{i.name=`authenticationSASL`,i.mechanisms=[];let t;do t=e.cstring(),t&&i.mechanisms.push(t);while(t)}break;case 11:i.name=`authenticationSASLContinue`,i.data=e.string(n-8);break;case 12:i.name=`authenticationSASLFinal`,i.data=e.string(n-8);break;default:throw Error(`Unknown authenticationOk message type `+r)}return i},v=(e,n)=>{let r={},i=e.string(1);for(;i!==`\0`;)r[i]=e.cstring(),i=e.string(1);let a=r.M,o=n===`notice`?new t.NoticeMessage(-1,a):new t.DatabaseError(a,-1,n);return o.severity=r.S,o.code=r.C,o.detail=r.D,o.hint=r.H,o.position=r.P,o.internalPosition=r.p,o.internalQuery=r.q,o.where=r.W,o.schema=r.s,o.table=r.t,o.column=r.c,o.dataType=r.d,o.constraint=r.n,o.file=r.F,o.line=r.L,o.routine=r.R,o}})),Ko=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.DatabaseError=e.serialize=void 0,e.parse=i;let t=Vo();Object.defineProperty(e,"DatabaseError",{enumerable:!0,get:function(){return t.DatabaseError}});let n=Uo();Object.defineProperty(e,"serialize",{enumerable:!0,get:function(){return n.serialize}});let r=Go();function i(e,t){let n=new r.Parser;return e.on(`data`,e=>n.parse(e,t)),new Promise(t=>e.on(`end`,()=>t()))}})),qo=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.default={}})),Jo=/* @__PURE__ */ n(((e,n)=>{let{getStream:r,getSecureStream:i}=c();n.exports={getStream:r,getSecureStream:i};function a(){function e(e){return new(t(`net`)).Socket}function n(e){return t(`tls`).connect(e)}return{getStream:e,getSecureStream:n}}function o(){function e(e){let{CloudflareSocket:t}=qo();return new t(e)}function t(e){return e.socket.startTls(e),e.socket}return{getStream:e,getSecureStream:t}}function s(){if(typeof navigator==`object`&&navigator!==null&&typeof navigator.userAgent==`string`)return navigator.userAgent===`Cloudflare-Workers`;if(typeof Response==`function`){let e=new Response(null,{cf:{thing:!0}});if(typeof e.cf==`object`&&e.cf!==null&&e.cf.thing)return!0}return!1}function c(){return s()?o():a()}})),Yo=/* @__PURE__ */ n(((e,n)=>{let r=t(`events`).EventEmitter,{parse:i,serialize:a}=Ko(),o=Jo(),{getStream:s}=o,c=a.flush(),l=a.sync(),u=a.end();n.exports=class extends r{constructor(e){super(),e||={},this.stream=e.stream||s(e.ssl),typeof this.stream==`function`&&(this.stream=this.stream(e)),this._keepAlive=e.keepAlive,this._keepAliveInitialDelayMillis=e.keepAliveInitialDelayMillis,this.parsedStatements={},this.submittedNamedStatements={},this.ssl=e.ssl||!1,this.sslNegotiation=e.sslNegotiation||`postgres`,this._ending=!1,this._emitMessage=!1;let t=this;this.on(`newListener`,function(e){e===`message`&&(t._emitMessage=!0)})}connect(e,t){let n=this;this._connecting=!0,this.stream.setNoDelay(!0),this.stream.connect(e,t),this.stream.once(`connect`,function(){n._keepAlive&&n.stream.setKeepAlive(!0,n._keepAliveInitialDelayMillis),n.emit(`connect`)});let r=function(e){(!n._ending||e.code!==`ECONNRESET`&&e.code!==`EPIPE`)&&n.emit(`error`,e)};if(this.stream.on(`error`,r),this.stream.on(`close`,function(){n.emit(`end`)}),!this.ssl)return this.attachListeners(this.stream);if(this.sslNegotiation===`direct`)return this.stream.once(`connect`,function(){n.upgradeToSSL(t,r)});this.stream.once(`data`,function(e){switch(e.toString(`utf8`)){case`S`:break;case`N`:return n.stream.end(),n.emit(`error`,/* @__PURE__ */ Error(`The server does not support SSL connections`));default:return n.stream.end(),n.emit(`error`,/* @__PURE__ */ Error(`There was an error establishing an SSL connection`))}n.upgradeToSSL(t,r)})}upgradeToSSL(e,n){let r=this,i={socket:r.stream,host:e};r.ssl!==!0&&(Object.assign(i,r.ssl),`key`in r.ssl&&(i.key=r.ssl.key)),r.sslNegotiation===`direct`&&(i.ALPNProtocols=[`postgresql`]);let a=t(`net`);a.isIP&&a.isIP(e)===0&&(i.servername=e);try{r.stream=o.getSecureStream(i)}catch(e){return r.emit(`error`,e)}r.attachListeners(r.stream),r.stream.on(`error`,n),r.emit(`sslconnect`)}attachListeners(e){i(e,e=>{let t=e.name===`error`?`errorMessage`:e.name;this._emitMessage&&this.emit(`message`,e),this.emit(t,e)})}requestSsl(){this.stream.write(a.requestSsl())}startup(e){this.stream.write(a.startup(e))}cancel(e,t){this._send(a.cancel(e,t))}password(e){this._send(a.password(e))}sendSASLInitialResponseMessage(e,t){this._send(a.sendSASLInitialResponseMessage(e,t))}sendSCRAMClientFinalMessage(e){this._send(a.sendSCRAMClientFinalMessage(e))}_send(e){return this.stream.writable?this.stream.write(e):!1}query(e){this._send(a.query(e))}parse(e){this._send(a.parse(e))}bind(e){this._send(a.bind(e))}execute(e){this._send(a.execute(e))}flush(){this.stream.writable&&this.stream.write(c)}sync(){this._send(l)}ref(){this.stream.ref()}unref(){this.stream.unref()}end(){if(this._ending=!0,!this._connecting||!this.stream.writable)this.stream.end();else return this.stream.write(u,()=>{this.stream.end()})}close(e){this._send(a.close(e))}describe(e){this._send(a.describe(e))}sendCopyFromChunk(e){this._send(a.copyData(e))}endCopyFrom(){this._send(a.copyDone())}sendCopyFail(e){this._send(a.copyFail(e))}}})),Xo=/* @__PURE__ */ n(((e,n)=>{let{Transform:r}=t(`stream`),{StringDecoder:i}=t(`string_decoder`),a=Symbol(`last`),o=Symbol(`decoder`);function s(e,t,n){let r;if(this.overflow){if(r=this[o].write(e).split(this.matcher),r.length===1)return n();r.shift(),this.overflow=!1}else this[a]+=this[o].write(e),r=this[a].split(this.matcher);this[a]=r.pop();for(let e=0;e<r.length;e++)try{l(this,this.mapper(r[e]))}catch(e){return n(e)}this.overflow=this[a].length>this.maxLength,this.overflow&&!this.skipOverflow?n(/* @__PURE__ */ Error(`maximum buffer reached`)):n()}function c(e){if(this[a]+=this[o].end(),this[a])try{l(this,this.mapper(this[a]))}catch(t){return e(t)}e()}function l(e,t){t!==void 0&&e.push(t)}function u(e){return e}function d(e,t,n){switch(e||=/\r?\n/,t||=u,n||={},arguments.length){case 1:typeof e==`function`?(t=e,e=/\r?\n/):typeof e==`object`&&!(e instanceof RegExp)&&!e[Symbol.split]&&(n=e,e=/\r?\n/);break;case 2:typeof e==`function`?(n=t,t=e,e=/\r?\n/):typeof t==`object`&&(n=t,t=u)}n=Object.assign({},n),n.autoDestroy=!0,n.transform=s,n.flush=c,n.readableObjectMode=!0;let l=new r(n);return l[a]=``,l[o]=new i(`utf8`),l.matcher=e,l.mapper=t,l.maxLength=n.maxLength,l.skipOverflow=n.skipOverflow||!1,l.overflow=!1,l._destroy=function(e,t){this._writableState.errorEmitted=!1,t(e)},l}n.exports=d})),Zo=/* @__PURE__ */ n(((e,n)=>{var r=t(`path`),a=t(`stream`).Stream,o=Xo(),s=i(),c=5432,l=process.platform===`win32`,u=process.stderr,d=56,f=7,p=61440,m=32768;function h(e){return(e&p)==m}var g=[`host`,`port`,`database`,`user`,`password`],_=g.length,v=g[_-1];function y(){if(u instanceof a&&!0===u.writable){var e=Array.prototype.slice.call(arguments).concat(`
`);u.write(s.format.apply(s,e))}}Object.defineProperty(n.exports,"isWin",{get:function(){return l},set:function(e){l=e}}),n.exports.warnTo=function(e){var t=u;return u=e,t},n.exports.getFileName=function(e){var t=e||process.env;return t.PGPASSFILE||(l?r.join(t.APPDATA||`./`,`postgresql`,`pgpass.conf`):r.join(t.HOME||`./`,`.pgpass`))},n.exports.usePgPass=function(e,t){return Object.prototype.hasOwnProperty.call(process.env,`PGPASSWORD`)?!1:l?!0:(t||=`<unkn>`,h(e.mode)?e.mode&(d|f)?(y(`WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less`,t),!1):!0:(y(`WARNING: password file "%s" is not a plain file`,t),!1))};var b=n.exports.match=function(e,t){return g.slice(0,-1).reduce(function(n,r,i){return i==1&&Number(e[r]||c)===Number(t[r])?n&&!0:n&&(t[r]===`*`||t[r]===e[r])},!0)};n.exports.getPassword=function(e,t,n){var r,i=t.pipe(o());function a(t){var n=x(t);n&&S(n)&&b(e,n)&&(r=n[v],i.end())}var s=function(){t.destroy(),n(r)},c=function(e){t.destroy(),y(`WARNING: error on reading file: %s`,e),n(void 0)};t.on(`error`,c),i.on(`data`,a).on(`end`,s).on(`error`,c)};var x=n.exports.parseLine=function(e){if(e.length<11||e.match(/^\s+#/))return null;for(var t=``,n=``,r=0,i=0,a={},o=!1,s=function(t,n,r){var i=e.substring(n,r);Object.hasOwnProperty.call(process.env,`PGPASS_NO_DEESCAPE`)||(i=i.replace(/\\([:\\])/g,`$1`)),a[g[t]]=i},c=0;c<e.length-1;c+=1){if(t=e.charAt(c+1),n=e.charAt(c),o=r==_-1,o){s(r,i);break}c>=0&&t==`:`&&n!==`\\`&&(s(r,i,c+1),i=c+2,r+=1)}return a=Object.keys(a).length===_?a:null,a},S=n.exports.isValidEntry=function(e){for(var t={0:function(e){return e.length>0},1:function(e){return e===`*`||(e=Number(e),isFinite(e)&&e>0&&e<9007199254740992&&Math.floor(e)===e)},2:function(e){return e.length>0},3:function(e){return e.length>0},4:function(e){return e.length>0}},n=0;n<g.length;n+=1){var r=t[n];if(!r(e[g[n]]||``))return!1}return!0}})),Qo=/* @__PURE__ */ n(((e,n)=>{t(`path`);var r=t(`fs`),i=Zo();n.exports=function(e,t){var n=i.getFileName();r.stat(n,function(a,o){if(a||!i.usePgPass(o,n))return t(void 0);var s=r.createReadStream(n);i.getPassword(e,s,t)})},n.exports.warnTo=i.warnTo})),$o=/* @__PURE__ */ n(((e,n)=>{let r=t(`events`).EventEmitter,a=Mo(),o=i(),s=Fo(),c=Io(),l=Ro(),u=Bo(),d=jo(),f=Yo(),p=No(),m=o.deprecate(()=>{},`Client.activeQuery is deprecated and will be removed in pg@9.0`),h=o.deprecate(()=>{},`Client.queryQueue is deprecated and will be removed in pg@9.0.`),g=o.deprecate(()=>{},`pgpass support is deprecated and will be removed in pg@9.0. You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.`),_=o.deprecate(()=>{},`Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.`),v=o.deprecate(()=>{},`Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.`);function y(e,t){if(typeof e==`number`)return Number.isFinite(e)?e:t;if(typeof e==`string`&&e.trim()!==``){let n=Number(e);return Number.isFinite(n)?n:t}return t}var b=class extends r{constructor(e){super(),this.connectionParameters=new l(e),this.user=this.connectionParameters.user,this.database=this.connectionParameters.database,this.port=this.connectionParameters.port,this.host=this.connectionParameters.host,Object.defineProperty(this,"password",{configurable:!0,enumerable:!1,writable:!0,value:this.connectionParameters.password}),this.replication=this.connectionParameters.replication;let t=e||{};t.Promise&&_(),this._Promise=t.Promise||global.Promise,this._types=new c(t.types),this._ending=!1,this._ended=!1,this._connecting=!1,this._connected=!1,this._connectionError=!1,this._queryable=!0,this._activeQuery=null,this._txStatus=null,this.enableChannelBinding=!!t.enableChannelBinding,this.scramMaxIterations=y(t.scramMaxIterations,s.DEFAULT_MAX_SCRAM_ITERATIONS),this.connection=t.connection||new f({stream:t.stream,ssl:this.connectionParameters.ssl,sslNegotiation:this.connectionParameters.sslnegotiation,keepAlive:t.keepAlive||!1,keepAliveInitialDelayMillis:t.keepAliveInitialDelayMillis||0,encoding:this.connectionParameters.client_encoding||`utf8`}),this._queryQueue=[],this._sentQueryQueue=[],this.pipeline=!!t.pipeline,this.binary=t.binary||d.binary,this.processID=null,this.secretKey=null,this.ssl=this.connectionParameters.ssl||!1,this.sslNegotiation=this.connectionParameters.sslnegotiation||`postgres`,this.ssl&&this.ssl.key&&Object.defineProperty(this.ssl,"key",{enumerable:!1}),this._connectionTimeoutMillis=t.connectionTimeoutMillis||0}get activeQuery(){return m(),this._activeQuery}set activeQuery(e){m(),this._activeQuery=e}_getActiveQuery(){return this._activeQuery}_errorAllQueries(e){let t=t=>{process.nextTick(()=>{t.handleError(e,this.connection)})},n=this._getActiveQuery();n&&(t(n),this._activeQuery=null),this._sentQueryQueue.forEach(t),this._sentQueryQueue.length=0,this._queryQueue.forEach(t),this._queryQueue.length=0}_connect(e){let t=this,n=this.connection;if(this._connectionCallback=e,this._connecting||this._connected){let t=/* @__PURE__ */ Error(`Client has already been connected. You cannot reuse a client.`);process.nextTick(()=>{e(t)})}else this._connecting=!0,this._connectionTimeoutMillis>0&&(this.connectionTimeoutHandle=setTimeout(()=>{n._ending=!0,n.stream.destroy(/* @__PURE__ */ Error(`timeout expired`))},this._connectionTimeoutMillis),this.connectionTimeoutHandle.unref&&this.connectionTimeoutHandle.unref()),this.host&&this.host.indexOf(`/`)===0?n.connect(this.host+`/.s.PGSQL.`+this.port):n.connect(this.port,this.host),n.on(`connect`,function(){t.ssl?t.sslNegotiation!==`direct`&&n.requestSsl():n.startup(t.getStartupConf())}),n.on(`sslconnect`,function(){n.startup(t.getStartupConf())}),this._attachListeners(n),n.once(`end`,()=>{let e=this._ending?/* @__PURE__ */ Error(`Connection terminated`):/* @__PURE__ */ Error(`Connection terminated unexpectedly`);clearTimeout(this.connectionTimeoutHandle),this._errorAllQueries(e),this._ended=!0,this._ending||(this._connecting&&!this._connectionError?this._connectionCallback?this._connectionCallback(e):this._handleErrorEvent(e):this._connectionError||this._handleErrorEvent(e)),process.nextTick(()=>{this.emit(`end`)})})}connect(e){if(e)this._connect(e);else return new this._Promise((e,t)=>{this._connect(n=>{n?t(n):e(this)})})}_attachListeners(e){e.on(`authenticationCleartextPassword`,this._handleAuthCleartextPassword.bind(this)),e.on(`authenticationMD5Password`,this._handleAuthMD5Password.bind(this)),e.on(`authenticationSASL`,this._handleAuthSASL.bind(this)),e.on(`authenticationSASLContinue`,this._handleAuthSASLContinue.bind(this)),e.on(`authenticationSASLFinal`,this._handleAuthSASLFinal.bind(this)),e.on(`backendKeyData`,this._handleBackendKeyData.bind(this)),e.on(`error`,this._handleErrorEvent.bind(this)),e.on(`errorMessage`,this._handleErrorMessage.bind(this)),e.on(`readyForQuery`,this._handleReadyForQuery.bind(this)),e.on(`notice`,this._handleNotice.bind(this)),e.on(`rowDescription`,this._handleRowDescription.bind(this)),e.on(`dataRow`,this._handleDataRow.bind(this)),e.on(`portalSuspended`,this._handlePortalSuspended.bind(this)),e.on(`emptyQuery`,this._handleEmptyQuery.bind(this)),e.on(`commandComplete`,this._handleCommandComplete.bind(this)),e.on(`parseComplete`,this._handleParseComplete.bind(this)),e.on(`copyInResponse`,this._handleCopyInResponse.bind(this)),e.on(`copyData`,this._handleCopyData.bind(this)),e.on(`notification`,this._handleNotification.bind(this))}_getPassword(e){let t=this.connection;if(typeof this.password==`function`)this._Promise.resolve().then(()=>this.password(this.connectionParameters)).then(n=>{if(n!==void 0){if(typeof n!=`string`){t.emit(`error`,/* @__PURE__ */ TypeError(`Password must be a string`));return}this.connectionParameters.password=this.password=n}else this.connectionParameters.password=this.password=null;e()}).catch(e=>{t.emit(`error`,e)});else if(this.password!==null)e();else try{Qo()(this.connectionParameters,t=>{t!==void 0&&(g(),this.connectionParameters.password=this.password=t),e()})}catch(e){this.emit(`error`,e)}}_handleAuthCleartextPassword(e){this._getPassword(()=>{this.connection.password(this.password)})}_handleAuthMD5Password(e){this._getPassword(async()=>{try{let t=await p.postgresMd5PasswordHash(this.user,this.password,e.salt);this.connection.password(t)}catch(e){this.emit(`error`,e)}})}_handleAuthSASL(e){this._getPassword(()=>{try{this.saslSession=s.startSession(e.mechanisms,this.enableChannelBinding&&this.connection.stream,this.scramMaxIterations),this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism,this.saslSession.response)}catch(e){this.connection.emit(`error`,e)}})}async _handleAuthSASLContinue(e){try{await s.continueSession(this.saslSession,this.password,e.data,this.enableChannelBinding&&this.connection.stream),this.connection.sendSCRAMClientFinalMessage(this.saslSession.response)}catch(e){this.connection.emit(`error`,e)}}_handleAuthSASLFinal(e){try{s.finalizeSession(this.saslSession,e.data),this.saslSession=null}catch(e){this.connection.emit(`error`,e)}}_handleBackendKeyData(e){this.processID=e.processID,this.secretKey=e.secretKey}_handleReadyForQuery(e){this._connecting&&(this._connecting=!1,this._connected=!0,clearTimeout(this.connectionTimeoutHandle),this._connectionCallback&&=(this._connectionCallback(null,this),null),this.emit(`connect`));let t=this._getActiveQuery();this._activeQuery=null,this._txStatus=e?.status??null,this.readyForQuery=!0,t&&t.handleReadyForQuery(this.connection),this._pulseQueryQueue()}_handleErrorWhileConnecting(e){if(!this._connectionError){if(this._connectionError=!0,clearTimeout(this.connectionTimeoutHandle),this._connectionCallback)return this._connectionCallback(e);this.emit(`error`,e)}}_handleErrorEvent(e){if(this._connecting)return this._handleErrorWhileConnecting(e);this._queryable=!1,this._errorAllQueries(e),this.emit(`error`,e)}_handleErrorMessage(e){if(this._connecting)return this._handleErrorWhileConnecting(e);let t=this._getActiveQuery();t?(this._activeQuery=null,t.name&&delete this.connection.submittedNamedStatements[t.name],t.handleError(e,this.connection)):this._handleErrorEvent(e)}_handleRowDescription(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected rowDescription message from backend.`);this._handleErrorEvent(e)}else t.handleRowDescription(e)}_handleDataRow(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected dataRow message from backend.`);this._handleErrorEvent(e)}else t.handleDataRow(e)}_handlePortalSuspended(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected portalSuspended message from backend.`);this._handleErrorEvent(e)}else t.handlePortalSuspended(this.connection)}_handleEmptyQuery(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected emptyQuery message from backend.`);this._handleErrorEvent(e)}else t.handleEmptyQuery(this.connection)}_handleCommandComplete(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected commandComplete message from backend.`);this._handleErrorEvent(e)}else t.handleCommandComplete(e,this.connection)}_handleParseComplete(){let e=this._getActiveQuery();if(e==null){let e=/* @__PURE__ */ Error(`Received unexpected parseComplete message from backend.`);this._handleErrorEvent(e)}else e.name&&(this.connection.parsedStatements[e.name]=e.text,delete this.connection.submittedNamedStatements[e.name])}_handleCopyInResponse(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected copyInResponse message from backend.`);this._handleErrorEvent(e)}else t.handleCopyInResponse(this.connection)}_handleCopyData(e){let t=this._getActiveQuery();if(t==null){let e=/* @__PURE__ */ Error(`Received unexpected copyData message from backend.`);this._handleErrorEvent(e)}else t.handleCopyData(e,this.connection)}_handleNotification(e){this.emit(`notification`,e)}_handleNotice(e){this.emit(`notice`,e)}getStartupConf(){let e=this.connectionParameters,t={user:e.user,database:e.database},n=e.application_name||e.fallback_application_name;return n&&(t.application_name=n),e.replication&&(t.replication=``+e.replication),e.statement_timeout&&(t.statement_timeout=String(parseInt(e.statement_timeout,10))),e.lock_timeout&&(t.lock_timeout=String(parseInt(e.lock_timeout,10))),e.idle_in_transaction_session_timeout&&(t.idle_in_transaction_session_timeout=String(parseInt(e.idle_in_transaction_session_timeout,10))),e.options&&(t.options=e.options),t}cancel(e,t){if(e.activeQuery===t){let t=this.connection;this.host&&this.host.indexOf(`/`)===0?t.connect(this.host+`/.s.PGSQL.`+this.port):t.connect(this.port,this.host),t.on(`connect`,function(){t.cancel(e.processID,e.secretKey)})}else e._queryQueue.indexOf(t)===-1?e._sentQueryQueue.indexOf(t)!==-1&&(t.callback=()=>{}):e._queryQueue.splice(e._queryQueue.indexOf(t),1)}setTypeParser(e,t,n){return this._types.setTypeParser(e,t,n)}getTypeParser(e,t){return this._types.getTypeParser(e,t)}escapeIdentifier(e){return a.escapeIdentifier(e)}escapeLiteral(e){return a.escapeLiteral(e)}_pulseQueryQueue(){if(this.pipeline)this._pulsePipelinedQueryQueue();else if(this.readyForQuery===!0){this._activeQuery=this._queryQueue.shift();let e=this._getActiveQuery();if(e){this.readyForQuery=!1,this.hasExecuted=!0;let t=e.submit(this.connection);t&&process.nextTick(()=>{e.handleError(t,this.connection),this.readyForQuery=!0,this._pulseQueryQueue()})}else this.hasExecuted&&(this._activeQuery=null,this.emit(`drain`))}}_pulsePipelinedQueryQueue(){if(this._connected&&this._queryable){for(;this._queryQueue.length>0;){let e=this._queryQueue.shift();this.hasExecuted=!0;let t=e.submit(this.connection);t?process.nextTick(()=>{e.handleError(t,this.connection)}):this._sentQueryQueue.push(e)}this.readyForQuery&&!this._activeQuery&&this._sentQueryQueue.length>0&&(this._activeQuery=this._sentQueryQueue.shift(),this.readyForQuery=!1),!this._activeQuery&&this._sentQueryQueue.length===0&&this._queryQueue.length===0&&this.hasExecuted&&this.emit(`drain`)}}query(e,t,n){let r,i;if(e==null)throw TypeError(`Client was passed a null or undefined query`);if(typeof e.submit==`function`)i=r=e,r.callback||(typeof t==`function`?r.callback=t:n&&(r.callback=n));else if(r=new u(e,t,n),!r.callback)i=new this._Promise((e,t)=>{r.callback=(n,r)=>n?t(n):e(r)}).catch(e=>{throw Error.captureStackTrace(e),e});else if(typeof r.callback!=`function`)throw TypeError(`callback is not a function`);let a=e.query_timeout||this.connectionParameters.query_timeout;if(a){let e=r.callback||(()=>{}),t=setTimeout(()=>{let t=/* @__PURE__ */ Error(`Query read timeout`);process.nextTick(()=>{r.handleError(t,this.connection)}),e(t),r.callback=()=>{};let n=this._queryQueue.indexOf(r);if(n>-1)this._queryQueue.splice(n,1);else if(this.pipeline){this.connection.stream.destroy();return}this._pulseQueryQueue()},a);r.callback=(n,r)=>{clearTimeout(t),e(n,r)}}if(this.binary&&!r.binary&&(r.binary=!0),r._result&&!r._result._types&&(r._result._types=this._types),this.pipeline){let t=typeof e.submit==`function`&&!(r instanceof u)?`Custom query classes such as pg-cursor and pg-query-stream are`:r.rows?"The `rows` option is":null;if(t)return process.nextTick(()=>{r.handleError(/* @__PURE__ */ Error(`${t} not supported in pipeline mode`),this.connection)}),i}return this._queryable?this._ending?(process.nextTick(()=>{r.handleError(/* @__PURE__ */ Error(`Client was closed and is not queryable`),this.connection)}),i):(this._queryQueue.length>0&&!this.pipeline&&v(),this._queryQueue.push(r),this._pulseQueryQueue(),i):(process.nextTick(()=>{r.handleError(/* @__PURE__ */ Error(`Client has encountered a connection error and is not queryable`),this.connection)}),i)}ref(){this.connection.ref()}unref(){this.connection.unref()}getTransactionStatus(){return this._txStatus}end(e){if(this._ending=!0,!this.connection._connecting||this._ended){if(e){e();return}return this._Promise.resolve()}if(this._queryable?this.pipeline&&(this._getActiveQuery()||this._sentQueryQueue.length>0||this._queryQueue.length>0)?this.once(`drain`,()=>this.connection.end()):this._getActiveQuery()?this.connection.stream.destroy():this.connection.end():this.connection.stream.destroy(),e)this.connection.once(`end`,e);else return new this._Promise(e=>{this.connection.once(`end`,e)})}get queryQueue(){return h(),this._queryQueue}};b.Query=u,n.exports=b})),es=/* @__PURE__ */ n(((e,n)=>{let r=t(`events`).EventEmitter,i=function(){},a=(e,t)=>{let n=e.findIndex(t);return n===-1?void 0:e.splice(n,1)[0]};var o=class{constructor(e,t,n){this.client=e,this.idleListener=t,this.timeoutId=n}},s=class{constructor(e){this.callback=e}};function c(){throw Error(`Release called on client which has already been released to the pool.`)}function l(e,t){if(t)return{callback:t,result:void 0};let n,r;return{callback:function(e,t){e?n(e):r(t)},result:new e(function(e,t){r=e,n=t}).catch(e=>{throw Error.captureStackTrace(e),e})}}function u(e,t){return function n(r){r.client=t,t.removeListener(`error`,n),t.on(`error`,()=>{e.log(`additional client error after disconnection due to error`,r)}),e._remove(t),e.emit(`error`,r,t)}}n.exports=class extends r{constructor(e,t){super(),this.options=Object.assign({},e),e!=null&&`password`in e&&Object.defineProperty(this.options,"password",{configurable:!0,enumerable:!1,writable:!0,value:e.password}),e!=null&&e.ssl&&e.ssl.key&&Object.defineProperty(this.options.ssl,"key",{enumerable:!1}),this.options.max=this.options.max||this.options.poolSize||10,this.options.min=this.options.min||0,this.options.maxUses=this.options.maxUses||1/0,this.options.allowExitOnIdle=this.options.allowExitOnIdle||!1,this.options.maxLifetimeSeconds=this.options.maxLifetimeSeconds||0,this.log=this.options.log||function(){},this.Client=this.options.Client||t||is().Client,this.Promise=this.options.Promise||global.Promise,this.options.idleTimeoutMillis===void 0&&(this.options.idleTimeoutMillis=1e4),this._clients=[],this._idle=[],this._expired=/* @__PURE__ */ new WeakSet,this._pendingQueue=[],this._endCallback=void 0,this.ending=!1,this.ended=!1}_promiseTry(e){let t=this.Promise;return typeof t.try==`function`?t.try(e):new t(t=>t(e()))}_isFull(){return this._clients.length>=this.options.max}_isAboveMin(){return this._clients.length>this.options.min}_pulseQueue(){if(this.log(`pulse queue`),this.ended){this.log(`pulse queue ended`);return}if(this.ending){this.log(`pulse queue on ending`),this._idle.length&&this._idle.slice().map(e=>{this._remove(e.client)}),this._clients.length||(this.ended=!0,this._endCallback());return}if(!this._pendingQueue.length){this.log(`no queued requests`);return}if(!this._idle.length&&this._isFull())return;let e=this._pendingQueue.shift();if(this._idle.length){let t=this._idle.pop();clearTimeout(t.timeoutId);let n=t.client;n.ref&&n.ref();let r=t.idleListener;return this._acquireClient(n,e,r,!1)}if(!this._isFull())return this.newClient(e);throw Error(`unexpected condition`)}_remove(e,t){let n=a(this._idle,t=>t.client===e);n!==void 0&&clearTimeout(n.timeoutId),this._clients=this._clients.filter(t=>t!==e);let r=this;e.end(()=>{r.emit(`remove`,e),typeof t==`function`&&t()})}connect(e){if(this.ending){let t=/* @__PURE__ */ Error(`Cannot use a pool after calling end on the pool`);return e?e(t):this.Promise.reject(t)}let t=l(this.Promise,e),n=t.result;if(this._isFull()||this._idle.length){if(this._idle.length&&process.nextTick(()=>this._pulseQueue()),!this.options.connectionTimeoutMillis)return this._pendingQueue.push(new s(t.callback)),n;let e=(e,n,r)=>{clearTimeout(i),t.callback(e,n,r)},r=new s(e),i=setTimeout(()=>{a(this._pendingQueue,t=>t.callback===e),r.timedOut=!0,t.callback(/* @__PURE__ */ Error(`timeout exceeded when trying to connect`))},this.options.connectionTimeoutMillis);return i.unref&&i.unref(),this._pendingQueue.push(r),n}return this.newClient(new s(t.callback)),n}newClient(e){let t=new this.Client(this.options);this._clients.push(t);let n=u(this,t);this.log(`checking client timeout`);let r,a=!1;this.options.connectionTimeoutMillis&&(r=setTimeout(()=>{t.connection?(this.log(`ending client due to timeout`),a=!0,t.connection.stream.destroy()):t.isConnected()||(this.log(`ending client due to timeout`),a=!0,t.end())},this.options.connectionTimeoutMillis)),this.log(`connecting new client`),t.connect(o=>{if(r&&clearTimeout(r),t.on(`error`,n),o)this.log(`client failed to connect`,o),this._clients=this._clients.filter(e=>e!==t),a&&(o=Error(`Connection terminated due to connection timeout`,{cause:o})),this._pulseQueue(),e.timedOut||e.callback(o,void 0,i);else{if(this.log(`new client connected`),this.options.onConnect){this._promiseTry(()=>this.options.onConnect(t)).then(()=>{this._afterConnect(t,e,n)},n=>{this._clients=this._clients.filter(e=>e!==t),t.end(()=>{this._pulseQueue(),e.timedOut||e.callback(n,void 0,i)})});return}return this._afterConnect(t,e,n)}})}_afterConnect(e,t,n){if(this.options.maxLifetimeSeconds!==0){let t=setTimeout(()=>{this.log(`ending client due to expired lifetime`),this._expired.add(e),this._idle.findIndex(t=>t.client===e)!==-1&&this._acquireClient(e,new s((e,t,n)=>n()),n,!1)},this.options.maxLifetimeSeconds*1e3);t.unref(),e.once(`end`,()=>clearTimeout(t))}return this._acquireClient(e,t,n,!0)}_acquireClient(e,t,n,r){r&&this.emit(`connect`,e),this.emit(`acquire`,e),e.release=this._releaseOnce(e,n),e.removeListener(`error`,n),t.timedOut?r&&this.options.verify?this.options.verify(e,e.release):e.release():r&&this.options.verify?this.options.verify(e,n=>{if(n)return e.release(n),t.callback(n,void 0,i);t.callback(void 0,e,e.release)}):t.callback(void 0,e,e.release)}_releaseOnce(e,t){let n=!1;return r=>{n&&c(),n=!0,this._release(e,t,r)}}_release(e,t,n){if(e.on(`error`,t),e._poolUseCount=(e._poolUseCount||0)+1,this.emit(`release`,n,e),n||this.ending||!e._queryable||e._ending||e._poolUseCount>=this.options.maxUses)return e._poolUseCount>=this.options.maxUses&&this.log(`remove expended client`),this._remove(e,this._pulseQueue.bind(this));if(this._expired.has(e))return this.log(`remove expired client`),this._expired.delete(e),this._remove(e,this._pulseQueue.bind(this));let r;this.options.idleTimeoutMillis&&this._isAboveMin()&&(r=setTimeout(()=>{this._isAboveMin()&&(this.log(`remove idle client`),this._remove(e,this._pulseQueue.bind(this)))},this.options.idleTimeoutMillis),this.options.allowExitOnIdle&&r.unref()),this.options.allowExitOnIdle&&e.unref(),this._idle.push(new o(e,t,r)),this._pulseQueue()}query(e,t,n){if(typeof e==`function`){let t=l(this.Promise,e);return setImmediate(function(){return t.callback(/* @__PURE__ */ Error(`Passing a function as the first parameter to pool.query is not supported`))}),t.result}typeof t==`function`&&(n=t,t=void 0);let r=l(this.Promise,n);return n=r.callback,this.connect((r,i)=>{if(r)return n(r);let a=!1,o=e=>{a||(a=!0,i.release(e),n(e))};i.once(`error`,o),this.log(`dispatching query`);try{i.query(e,t,(e,t)=>{if(this.log(`query dispatched`),i.removeListener(`error`,o),!a)return a=!0,i.release(e),e?n(e):n(void 0,t)})}catch(e){return i.release(e),n(e)}}),r.result}end(e){if(this.log(`ending`),this.ending){let t=/* @__PURE__ */ Error(`Called end on pool more than once`);return e?e(t):this.Promise.reject(t)}this.ending=!0;let t=l(this.Promise,e);return this._endCallback=t.callback,this._pulseQueue(),t.result}get waitingCount(){return this._pendingQueue.length}get idleCount(){return this._idle.length}get expiredCount(){return this._clients.reduce((e,t)=>e+ +!!this._expired.has(t),0)}get totalCount(){return this._clients.length}}})),ts=/* @__PURE__ */ n(((e,n)=>{let r=t(`events`).EventEmitter,a=i(),o=Mo(),s=n.exports=function(e,t,n){r.call(this),e=o.normalizeQueryConfig(e,t,n),this.text=e.text,this.values=e.values,this.name=e.name,this.queryMode=e.queryMode,this.callback=e.callback,this.state=`new`,this._arrayMode=e.rowMode===`array`,this._emitRowEvents=!1,this.on(`newListener`,function(e){e===`row`&&(this._emitRowEvents=!0)}.bind(this))};a.inherits(s,r);let c={sqlState:`code`,statementPosition:`position`,messagePrimary:`message`,messageDetail:`detail`,messageHint:`hint`,context:`where`,schemaName:`schema`,tableName:`table`,columnName:`column`,dataTypeName:`dataType`,constraintName:`constraint`,sourceFile:`file`,sourceLine:`line`,sourceFunction:`routine`};s.prototype.handleError=function(e){let t=this.native&&this.native.pq.resultErrorFields();if(t)for(let n in t){let r=c[n]||n;e[r]=t[n]}this.callback?this.callback(e):this.emit(`error`,e),this.state=`error`},s.prototype.then=function(e,t){return this._getPromise().then(e,t)},s.prototype.catch=function(e){return this._getPromise().catch(e)},s.prototype._getPromise=function(){return this._promise||=new Promise(function(e,t){this._once(`end`,e),this._once(`error`,t)}.bind(this)),this._promise},s.prototype.submit=function(e){this.state=`running`;let t=this;this.native=e.native,e.native.arrayMode=this._arrayMode;let n=function(n,r,i){if(e.native.arrayMode=!1,setImmediate(function(){t.emit(`_done`)}),n)return t.handleError(n);t._emitRowEvents&&(i.length>1?r.forEach((e,n)=>{e.forEach(e=>{t.emit(`row`,e,i[n])})}):r.forEach(function(e){t.emit(`row`,e,i)})),t.state=`end`,t.emit(`end`,i),t.callback&&t.callback(null,i)};if(process.domain&&(n=process.domain.bind(n)),this.name){this.name.length>63&&(console.error(`Warning! Postgres only supports 63 characters for query names.`),console.error(`You supplied %s (%s)`,this.name,this.name.length),console.error(`This can cause conflicts and silent errors executing queries`));let r=(this.values||[]).map(o.prepareValue);if(e.namedQueries[this.name]!==void 0){if(this.text&&e.namedQueries[this.name]!==this.text){let e=/* @__PURE__ */ Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);return n(e)}return e.native.execute(this.name,r,n)}return e.native.prepare(this.name,this.text,r.length,function(i){return i?n(i):(e.namedQueries[t.name]=t.text,t.native.execute(t.name,r,n))})}if(this.values){if(!Array.isArray(this.values))return n(/* @__PURE__ */ Error(`Query values must be an array`));let t=this.values.map(o.prepareValue);e.native.query(this.text,t,n)}else this.queryMode===`extended`?e.native.query(this.text,[],n):e.native.query(this.text,n)}})),ns=/* @__PURE__ */ n(((e,n)=>{let r=i();var a;try{a=t(`pg-native`)}catch(e){throw e}let o=Io(),s=t(`events`).EventEmitter,c=i(),l=Ro(),u=ts(),d=r.deprecate(()=>{},`Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.`),f=n.exports=function(e){s.call(this),e||={},this._Promise=e.Promise||global.Promise,this._types=new o(e.types),this.native=new a({types:this._types}),this._queryQueue=[],this._ending=!1,this._connecting=!1,this._connected=!1,this._queryable=!0,this.pipeline=!!e.pipeline,this._pipelineInFlight=!1;let t=this.connectionParameters=new l(e);e.nativeConnectionString&&(t.nativeConnectionString=e.nativeConnectionString),this.user=t.user,Object.defineProperty(this,"password",{configurable:!0,enumerable:!1,writable:!0,value:t.password}),this.database=t.database,this.host=t.host,this.port=t.port,this.namedQueries={}};f.Query=u,c.inherits(f,s),f.prototype._errorAllQueries=function(e){let t=t=>{process.nextTick(()=>{t.native=this.native,t.handleError(e)})};this._hasActiveQuery()&&(t(this._activeQuery),this._activeQuery=null),this._queryQueue.forEach(t),this._queryQueue.length=0},f.prototype._connect=function(e){let t=this;this._connecting?process.nextTick(()=>e(/* @__PURE__ */ Error(`Client has already been connected. You cannot reuse a client.`))):(this._connecting=!0,this.connectionParameters.getLibpqConnectionString(function(n,r){if(t.connectionParameters.nativeConnectionString&&(r=t.connectionParameters.nativeConnectionString),n)return e(n);t.native.connect(r,function(n){if(n)return t.native.end(),e(n);t._connected=!0,t.native.on(`error`,function(e){t._queryable=!1,t._errorAllQueries(e),t.emit(`error`,e)}),t.native.on(`notification`,function(e){t.emit(`notification`,{channel:e.relname,payload:e.extra})}),t.emit(`connect`),t._pulseQueryQueue(!0),e(null,this)})}))},f.prototype.connect=function(e){if(e)this._connect(e);else return new this._Promise((e,t)=>{this._connect(n=>{n?t(n):e(this)})})},f.prototype.query=function(e,t,n){let r,i,a,o,s;if(e==null)throw TypeError(`Client was passed a null or undefined query`);if(typeof e.submit==`function`)a=e.query_timeout||this.connectionParameters.query_timeout,i=r=e,typeof t==`function`&&(e.callback=t);else if(a=e.query_timeout||this.connectionParameters.query_timeout,r=new u(e,t,n),!r.callback){let e,t;i=new this._Promise((n,r)=>{e=n,t=r}).catch(e=>{throw Error.captureStackTrace(e),e}),r.callback=(n,r)=>n?t(n):e(r)}return a&&(s=r.callback||(()=>{}),o=setTimeout(()=>{let e=/* @__PURE__ */ Error(`Query read timeout`);process.nextTick(()=>{r.handleError(e,this.connection)}),s(e),r.callback=()=>{};let t=this._queryQueue.indexOf(r);t>-1&&this._queryQueue.splice(t,1),this._pulseQueryQueue()},a),r.callback=(e,t)=>{clearTimeout(o),s(e,t)}),this._queryable?this._ending?(r.native=this.native,process.nextTick(()=>{r.handleError(/* @__PURE__ */ Error(`Client was closed and is not queryable`))}),i):(this._queryQueue.length>0&&!this.pipeline&&d(),this._queryQueue.push(r),this._pulseQueryQueue(),i):(r.native=this.native,process.nextTick(()=>{r.handleError(/* @__PURE__ */ Error(`Client has encountered a connection error and is not queryable`))}),i)},f.prototype.end=function(e){let t=this;this._ending=!0,this._connecting&&!this._connected&&this.once(`connect`,()=>{this.end(()=>{})});let n;e||(n=new this._Promise(function(t,n){e=e=>e?n(e):t()}));let r=function(){t.native.end(function(){t._connected=!1,t._errorAllQueries(/* @__PURE__ */ Error(`Connection terminated`)),process.nextTick(()=>{t.emit(`end`),e&&e()})})};return this.pipeline&&(this._pipelineInFlight||this._queryQueue.length>0)?this.once(`drain`,r):r(),n},f.prototype._hasActiveQuery=function(){return this._activeQuery&&this._activeQuery.state!==`error`&&this._activeQuery.state!==`end`},f.prototype._pulseQueryQueue=function(e){if(!this._connected)return;if(this.pipeline&&!e)return this._pulsePipelinedQueryQueue();if(this._hasActiveQuery())return;let t=this._queryQueue.shift();if(!t){e||this.emit(`drain`);return}this._activeQuery=t,t.submit(this);let n=this;t.once(`_done`,function(){n._pulseQueryQueue()})},f.prototype._pulsePipelinedQueryQueue=function(){if(!this._connected||this._pipelineInFlight)return;if(this._queryQueue.length===0){this.hasExecuted&&this.emit(`drain`);return}this._pipelineInFlight=!0;let e=this,t=[],n=[],r=Mo();for(;this._queryQueue.length>0;){let e=this._queryQueue.shift();this.hasExecuted=!0,n.push(e);let i=e.values?e.values.map(r.prepareValue):null,a={text:e.text,name:e.name,arrayMode:e._arrayMode};i&&(a.values=i),e.name&&this.namedQueries[e.name]&&(a._alreadyPrepared=!0),t.push(a)}this.native.pipeline(t,function(t,r){if(e._pipelineInFlight=!1,t){e._connected=!1,e._queryable=!1;for(let r=0;r<n.length;r++){let i=n[r];i.native=e.native,i.handleError(t)}e._errorAllQueries(t),e.emit(`error`,t),e.emit(`end`)}else{for(let t=0;t<n.length;t++){let i=n[t],a=r[t];i.native=e.native,a.err?i.handleError(a.err):(i.name&&(e.namedQueries[i.name]=i.text),i.state=`end`,i.emit(`end`,a.result),i.callback&&i.callback(null,a.result)),setImmediate(function(){i.emit(`_done`)})}e._pulsePipelinedQueryQueue()}})},f.prototype.cancel=function(e){this._activeQuery===e?this.native.cancel(function(){}):this._queryQueue.indexOf(e)!==-1&&this._queryQueue.splice(this._queryQueue.indexOf(e),1)},f.prototype.ref=function(){},f.prototype.unref=function(){},f.prototype.setTypeParser=function(e,t,n){return this._types.setTypeParser(e,t,n)},f.prototype.getTypeParser=function(e,t){return this._types.getTypeParser(e,t)},f.prototype.isConnected=function(){return this._connected},f.prototype.getTransactionStatus=function(){return this.native.getTransactionStatus()}})),rs=/* @__PURE__ */ n(((e,t)=>{t.exports=ns()})),is=/* @__PURE__ */ n(((e,t)=>{let n=$o(),r=jo(),i=Yo(),a=zo(),o=Mo(),s=es(),c=Io(),{DatabaseError:l}=Ko(),{escapeIdentifier:u,escapeLiteral:d}=Mo(),f=e=>class extends s{constructor(t){super(t,e)}},p=function(e){this.defaults=r,this.Client=e,this.Query=this.Client.Query,this.Pool=f(this.Client),this._pools=[],this.Connection=i,this.types=Ao(),this.DatabaseError=l,this.TypeOverrides=c,this.escapeIdentifier=u,this.escapeLiteral=d,this.Result=a,this.utils=o},m=n,h=!1;try{h=!!process.env.NODE_PG_FORCE_NATIVE}catch{}h&&(m=rs()),t.exports=new p(m),Object.defineProperty(t.exports,"native",{configurable:!0,enumerable:!1,get(){let e=null;try{e=new p(rs())}catch(e){if(e.code!==`MODULE_NOT_FOUND`)throw e}return Object.defineProperty(t.exports,"native",{value:e}),e}})})),as=/* @__PURE__ */ e(is(),1);const os=as.default.Client,ss=as.default.Pool;as.default.Connection;const cs=as.default.types;as.default.Query,as.default.DatabaseError,as.default.escapeIdentifier,as.default.escapeLiteral,as.default.Result,as.default.TypeOverrides,as.default.defaults;var ls=as.default;const us=5e3;var ds=class extends l{pool;config;clock;sessionStatements=[];_pgbdb;opened;constructor(e){super(),this.clock=e.clock??Pi,e.application_name=e.application_name||`pgboss`,e.connectionTimeoutMillis??=1e4,this.config=e,this._pgbdb=!0,this.opened=!1}events={error:`error`};async open(){this.pool=new ls.Pool(this.config),this.pool.on(`error`,e=>this.emit(`error`,e)),this.pool.on(`connect`,e=>{for(let t of this.sessionStatements)e.query(t).catch(e=>this.emit(`error`,e))}),this.opened=!0}async close(){this.pool.ending||(this.opened=!1,await this.pool.end())}async setSessionStatements(e){if(!this.opened||e.length===0){this.sessionStatements=e;return}s(this.pool.idleCount===this.pool.totalCount&&this.pool.waitingCount===0,`configuration assert: setSessionStatements cannot reach connections that are already checked out - call it before open(), or while the pool is idle`),this.sessionStatements=e;let t=await Promise.all(Array.from({length:this.pool.totalCount},async()=>await this.pool.connect()));try{await Promise.all(t.map(async t=>{for(let n of e)await t.query(n)}))}finally{for(let e of t)e.release()}}async executeSql(e,t){return s(this.opened,`Database not opened. Call open() before executing SQL.`),await this.pool.query(e,t)}async listen(e,t,n){s(this.opened,`Database not opened. Call open() before listening.`);let r=!1,i=null,a=null,o=null,c=0,l=this.config.notifyHeartbeatIntervalMs??1e4,u=this.config.notifyHeartbeatTimeoutMs??5e3,d=this.config.notifyKeepAliveInitialDelayMs??1e4,f=!1,p=()=>{o&&=(this.clock.clearTimeout(o),null)},m=()=>{if(r||a)return;let e=Math.min(3e4,1e3*2**Math.min(c,5));c++,a=this.clock.setTimeout(()=>{a=null,v().catch(()=>m())},e)},h=(e,t)=>{r||i!==e||(p(),i=null,e.removeAllListeners(),e.end().catch(()=>{}),this.emit(`error`,t),f&&m())},g=e=>{r||i!==e||(o=this.clock.setTimeout(()=>{o=null,_(e).catch(t=>h(e,t))},l))},_=async t=>{if(r||i!==t)return;let n=null,a=t.query(`SELECT EXISTS (
           SELECT 1
             FROM pg_listening_channels() AS active(channel)
            WHERE channel = $1
         ) AS listening`,[e]);a.catch(()=>{});try{if(!(await Promise.race([a,new Promise((e,t)=>{n=this.clock.setTimeout(()=>t(/* @__PURE__ */ Error(`LISTEN/NOTIFY heartbeat timed out`)),u)})])).rows[0]?.listening)throw Error(`LISTEN/NOTIFY channel registration was lost`)}finally{n&&this.clock.clearTimeout(n)}g(t)},v=async()=>{if(r)return;let a=new ls.Client({...this.config,keepAlive:!0,keepAliveInitialDelayMillis:d});a.on(`error`,e=>{h(a,e)}),a.on(`end`,()=>h(a,/* @__PURE__ */ Error(`LISTEN/NOTIFY connection ended`))),a.on(`notification`,e=>{e.payload!==void 0&&t(e.payload)}),i=a;try{await a.connect(),await a.query(`LISTEN "${e}"`)}catch(e){throw a.removeAllListeners(),await a.end().catch(()=>{}),i===a&&(i=null),e}c=0,f=!0,g(a),n()};return await v(),{close:async()=>{r=!0,a&&=(this.clock.clearTimeout(a),null),p(),i&&=(i.removeAllListeners(),await i.end().catch(()=>{}),null)}}}async beginTransaction(){s(this.opened,`Database not opened. Call open() before executing SQL.`);let e=await this.pool.connect(),t=!1,n=null,r=e=>{n??=e,i(e)},i=n=>{t||(t=!0,e.removeListener(`error`,r),e.release(n))},a=()=>n??/* @__PURE__ */ Error(`Transaction is already settled`);e.on(`error`,r);try{await e.query(`BEGIN`)}catch(e){throw i(e),e}return{db:{executeSql:(n,r)=>t?Promise.reject(a()):e.query(n,r)},commit:async()=>{if(t)throw a();try{await e.query(`COMMIT`)}catch(e){throw i(e),e}i()},rollback:async()=>{if(t)return;let n=e.query(`ROLLBACK`),r=d(us,`ROLLBACK did not complete in time`);try{await Promise.race([n,r]),i()}catch(e){i(e)}finally{r.abort()}}}}async withTransaction(e){let t=await this.beginTransaction();try{let n=await e(t.db);return await t.commit(),n}catch(e){throw await t.rollback(),e}}},fs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0})})),ps=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronField=void 0,e.CronField=class e{#e=!1;#t=!1;#n=!1;#r=[];options={rawValue:``};
/* istanbul ignore next */static get min(){
/* istanbul ignore next */
throw Error(`min must be overridden`)}
/* istanbul ignore next */static get max(){
/* istanbul ignore next */
throw Error(`max must be overridden`)}
/* istanbul ignore next */static get chars(){
/* istanbul ignore next - this is overridden */
return Object.freeze([])}static isValidChar(e){return this.chars.includes(e)}static get validChars(){return/^(?:[?,*\dH/-]|H\(\d+-\d+\))+$/}static get constraints(){return{min:this.min,max:this.max,chars:this.chars,validChars:this.validChars}}constructor(t,n={rawValue:``}){if(!Array.isArray(t))throw Error(`${this.constructor.name} Validation error, values is not an array`);if(!(t.length>0))throw Error(`${this.constructor.name} Validation error, values contains no values`);this.options={...n,rawValue:n.rawValue??``},this.#r=[...t].sort(e.sorter),this.#n=this.options.wildcard===void 0?this.#i():this.options.wildcard,this.#e=this.options.rawValue.includes(`L`)||t.includes(`L`),this.#t=this.options.rawValue.includes(`?`)||t.includes(`?`)}get min(){return this.constructor.min}get max(){return this.constructor.max}get chars(){return this.constructor.chars}get hasLastChar(){return this.#e}get hasQuestionMarkChar(){return this.#t}get isWildcard(){return this.#n}get values(){return this.#r}static sorter(e,t){let n=typeof e==`number`,r=typeof t==`number`;return n&&r?e-t:!n&&!r?e.localeCompare(t):n?/* istanbul ignore next - A will always be a number until L-2 is supported */-1:1}static findNearestValueInList(e,t,n){if(n){for(let n=e.length-1;n>=0;n--)if(e[n]<t)return e[n];return null}for(let n=0;n<e.length;n++)if(e[n]>t)return e[n];return null}findNearestValue(e,t){return this.constructor.findNearestValueInList(this.values,e,t)}serialize(){return{wildcard:this.#n,values:this.#r}}validate(){let e,t=this.chars.length>0?` or chars ${this.chars.join(``)}`:``,n=this.constructor;if(!this.#r.every(t=>(e=t,typeof t==`number`?t>=this.min&&t<=this.max:n.isValidChar(t))))throw Error(`${this.constructor.name} Validation error, got value ${e} expected range ${this.min}-${this.max}${t}`);let r=this.#r.find((e,t)=>this.#r.indexOf(e)!==t);if(r!==void 0)throw Error(`${this.constructor.name} Validation error, duplicate values found: ${r}`)}#i(){return this.options.rawValue.length>0?[`*`,`?`].includes(this.options.rawValue):Array.from({length:this.max-this.min+1},(e,t)=>t+this.min).every(e=>this.#r.includes(e))}}})),ms=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0});var t=class extends Error{},n=class extends t{constructor(e){super(`Invalid DateTime: ${e.toMessage()}`)}},r=class extends t{constructor(e){super(`Invalid Interval: ${e.toMessage()}`)}},i=class extends t{constructor(e){super(`Invalid Duration: ${e.toMessage()}`)}},a=class extends t{},o=class extends t{constructor(e){super(`Invalid unit ${e}`)}},s=class extends t{},c=class extends t{constructor(){super(`Zone is an abstract class`)}};let l=`numeric`,u=`short`,d=`long`,f={year:l,month:l,day:l},p={year:l,month:u,day:l},m={year:l,month:u,day:l,weekday:u},h={year:l,month:d,day:l},g={year:l,month:d,day:l,weekday:d},_={hour:l,minute:l},v={hour:l,minute:l,second:l},y={hour:l,minute:l,second:l,timeZoneName:u},b={hour:l,minute:l,second:l,timeZoneName:d},x={hour:l,minute:l,hourCycle:`h23`},S={hour:l,minute:l,second:l,hourCycle:`h23`},C={hour:l,minute:l,second:l,hourCycle:`h23`,timeZoneName:u},w={hour:l,minute:l,second:l,hourCycle:`h23`,timeZoneName:d},ee={year:l,month:l,day:l,hour:l,minute:l},te={year:l,month:l,day:l,hour:l,minute:l,second:l},ne={year:l,month:u,day:l,hour:l,minute:l},re={year:l,month:u,day:l,hour:l,minute:l,second:l},ie={year:l,month:u,day:l,weekday:u,hour:l,minute:l},ae={year:l,month:d,day:l,hour:l,minute:l,timeZoneName:u},oe={year:l,month:d,day:l,hour:l,minute:l,second:l,timeZoneName:u},se={year:l,month:d,day:l,weekday:d,hour:l,minute:l,timeZoneName:d},ce={year:l,month:d,day:l,weekday:d,hour:l,minute:l,second:l,timeZoneName:d};var le=class{get type(){throw new c}get name(){throw new c}get ianaName(){return this.name}get isUniversal(){throw new c}offsetName(e,t){throw new c}formatOffset(e,t){throw new c}offset(e){throw new c}equals(e){throw new c}get isValid(){throw new c}};let ue=null;var de=class e extends le{static get instance(){return ue===null&&(ue=new e),ue}get type(){return`system`}get name(){return new Intl.DateTimeFormat().resolvedOptions().timeZone}get isUniversal(){return!1}offsetName(e,{format:t,locale:n}){return Gt(e,t,n)}formatOffset(e,t){return Yt(this.offset(e),t)}offset(e){return-new Date(e).getTimezoneOffset()}equals(e){return e.type===`system`}get isValid(){return!0}};let fe=/* @__PURE__ */ new Map;function pe(e){let t=fe.get(e);return t===void 0&&(t=new Intl.DateTimeFormat(`en-US`,{hour12:!1,timeZone:e,year:`numeric`,month:`2-digit`,day:`2-digit`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`,era:`short`}),fe.set(e,t)),t}let me={year:0,month:1,day:2,era:3,hour:4,minute:5,second:6};function he(e,t){let n=e.format(t).replace(/\u200E/g,``),[,r,i,a,o,s,c,l]=/(\d+)\/(\d+)\/(\d+) (AD|BC),? (\d+):(\d+):(\d+)/.exec(n);return[a,r,i,o,s,c,l]}function ge(e,t){let n=e.formatToParts(t),r=[];for(let e=0;e<n.length;e++){let{type:t,value:i}=n[e],a=me[t];t===`era`?r[a]=i:j(a)||(r[a]=parseInt(i,10))}return r}let _e=/* @__PURE__ */ new Map;var ve=class e extends le{static create(t){let n=_e.get(t);return n===void 0&&_e.set(t,n=new e(t)),n}static resetCache(){_e.clear(),fe.clear()}static isValidSpecifier(e){return this.isValidZone(e)}static isValidZone(e){if(!e)return!1;try{return new Intl.DateTimeFormat(`en-US`,{timeZone:e}).format(),!0}catch{return!1}}constructor(t){super(),this.zoneName=t,this.valid=e.isValidZone(t)}get type(){return`iana`}get name(){return this.zoneName}get isUniversal(){return!1}offsetName(e,{format:t,locale:n}){return Gt(e,t,n,this.name)}formatOffset(e,t){return Yt(this.offset(e),t)}offset(e){if(!this.valid)return NaN;let t=new Date(e);if(isNaN(t))return NaN;let n=pe(this.name),[r,i,a,o,s,c,l]=n.formatToParts?ge(n,t):he(n,t);o===`BC`&&(r=-Math.abs(r)+1);let u=Vt({year:r,month:i,day:a,hour:s===24?0:s,minute:c,second:l,millisecond:0}),d=+t,f=d%1e3;return d-=f>=0?f:1e3+f,(u-d)/6e4}equals(e){return e.type===`iana`&&e.name===this.name}get isValid(){return this.valid}};let ye={};function be(e,t={}){let n=JSON.stringify([e,t]),r=ye[n];return r||(r=new Intl.ListFormat(e,t),ye[n]=r),r}let xe=/* @__PURE__ */ new Map;function Se(e,t={}){let n=JSON.stringify([e,t]),r=xe.get(n);return r===void 0&&(r=new Intl.DateTimeFormat(e,t),xe.set(n,r)),r}let Ce=/* @__PURE__ */ new Map;function we(e,t={}){let n=JSON.stringify([e,t]),r=Ce.get(n);return r===void 0&&(r=new Intl.NumberFormat(e,t),Ce.set(n,r)),r}let Te=/* @__PURE__ */ new Map;function Ee(e,t={}){let{base:n,...r}=t,i=JSON.stringify([e,r]),a=Te.get(i);return a===void 0&&(a=new Intl.RelativeTimeFormat(e,t),Te.set(i,a)),a}let De=null;function Oe(){return De||(De=new Intl.DateTimeFormat().resolvedOptions().locale,De)}let T=/* @__PURE__ */ new Map;function E(e){let t=T.get(e);return t===void 0&&(t=new Intl.DateTimeFormat(e).resolvedOptions(),T.set(e,t)),t}let ke=/* @__PURE__ */ new Map;function Ae(e){let t=ke.get(e);if(!t){let n=new Intl.Locale(e);t=`getWeekInfo`in n?n.getWeekInfo():n.weekInfo,`minimalDays`in t||(t={...Re,...t}),ke.set(e,t)}return t}function D(e){let t=e.indexOf(`-x-`);t!==-1&&(e=e.substring(0,t));let n=e.indexOf(`-u-`);if(n===-1)return[e];{let t,r;try{t=Se(e).resolvedOptions(),r=e}catch{let i=e.substring(0,n);t=Se(i).resolvedOptions(),r=i}let{numberingSystem:i,calendar:a}=t;return[r,i,a]}}function O(e,t,n){return(n||t)&&(e.includes(`-u-`)||(e+=`-u`),n&&(e+=`-ca-${n}`),t&&(e+=`-nu-${t}`)),e}function je(e){let t=[];for(let n=1;n<=12;n++){let r=P.utc(2009,n,1);t.push(e(r))}return t}function Me(e){let t=[];for(let n=1;n<=7;n++){let r=P.utc(2016,11,13+n);t.push(e(r))}return t}function Ne(e,t,n,r){let i=e.listingMode();return i===`error`?null:i===`en`?n(t):r(t)}function Pe(e){return e.numberingSystem&&e.numberingSystem!==`latn`?!1:e.numberingSystem===`latn`||!e.locale||e.locale.startsWith(`en`)||E(e.locale).numberingSystem===`latn`}var Fe=class{constructor(e,t,n){this.padTo=n.padTo||0,this.floor=n.floor||!1;let{padTo:r,floor:i,...a}=n;if(!t||Object.keys(a).length>0){let t={useGrouping:!1,...n};n.padTo>0&&(t.minimumIntegerDigits=n.padTo),this.inf=we(e,t)}}format(e){if(this.inf){let t=this.floor?Math.floor(e):e;return this.inf.format(t)}return M(this.floor?Math.floor(e):Lt(e,3),this.padTo)}},Ie=class{constructor(e,t,n){this.opts=n,this.originalZone=void 0;let r;if(this.opts.timeZone)this.dt=e;else if(e.zone.type===`fixed`){let t=-1*(e.offset/60),n=t>=0?`Etc/GMT+${t}`:`Etc/GMT${t}`;e.offset!==0&&ve.create(n).valid?(r=n,this.dt=e):(r=`UTC`,this.dt=e.offset===0?e:e.setZone(`UTC`).plus({minutes:e.offset}),this.originalZone=e.zone)}else e.zone.type===`system`?this.dt=e:e.zone.type===`iana`?(this.dt=e,r=e.zone.name):(r=`UTC`,this.dt=e.setZone(`UTC`).plus({minutes:e.offset}),this.originalZone=e.zone);let i={...this.opts};i.timeZone=i.timeZone||r,this.dtf=Se(t,i)}format(){return this.originalZone?this.formatToParts().map(({value:e})=>e).join(``):this.dtf.format(this.dt.toJSDate())}formatToParts(){let e=this.dtf.formatToParts(this.dt.toJSDate());return this.originalZone?e.map(e=>{if(e.type===`timeZoneName`){let t=this.originalZone.offsetName(this.dt.ts,{locale:this.dt.locale,format:this.opts.timeZoneName});return{...e,value:t}}return e}):e}resolvedOptions(){return this.dtf.resolvedOptions()}},Le=class{constructor(e,t,n){this.opts={style:`long`,...n},!t&&Tt()&&(this.rtf=Ee(e,n))}format(e,t){return this.rtf?this.rtf.format(e,t):hn(t,e,this.opts.numeric,this.opts.style!==`long`)}formatToParts(e,t){return this.rtf?this.rtf.formatToParts(e,t):[]}};let Re={firstDay:1,minimalDays:4,weekend:[6,7]};var k=class e{static fromOpts(t){return e.create(t.locale,t.numberingSystem,t.outputCalendar,t.weekSettings,t.defaultToEN)}static create(t,n,r,i,a=!1){let o=t||A.defaultLocale,s=o||(a?`en-US`:Oe()),c=n||A.defaultNumberingSystem,l=r||A.defaultOutputCalendar,u=jt(i)||A.defaultWeekSettings;return new e(s,c,l,u,o)}static resetCache(){De=null,xe.clear(),Ce.clear(),Te.clear(),T.clear(),ke.clear()}static fromObject({locale:t,numberingSystem:n,outputCalendar:r,weekSettings:i}={}){return e.create(t,n,r,i)}constructor(e,t,n,r,i){let[a,o,s]=D(e);this.locale=a,this.numberingSystem=t||o||null,this.outputCalendar=n||s||null,this.weekSettings=r,this.intl=O(this.locale,this.numberingSystem,this.outputCalendar),this.weekdaysCache={format:{},standalone:{}},this.monthsCache={format:{},standalone:{}},this.meridiemCache=null,this.eraCache={},this.specifiedLocale=i,this.fastNumbersCached=null}get fastNumbers(){return this.fastNumbersCached??=Pe(this),this.fastNumbersCached}listingMode(){let e=this.isEnglish(),t=(this.numberingSystem===null||this.numberingSystem===`latn`)&&(this.outputCalendar===null||this.outputCalendar===`gregory`);return e&&t?`en`:`intl`}clone(t){return!t||Object.getOwnPropertyNames(t).length===0?this:e.create(t.locale||this.specifiedLocale,t.numberingSystem||this.numberingSystem,t.outputCalendar||this.outputCalendar,jt(t.weekSettings)||this.weekSettings,t.defaultToEN||!1)}redefaultToEN(e={}){return this.clone({...e,defaultToEN:!0})}redefaultToSystem(e={}){return this.clone({...e,defaultToEN:!1})}months(e,t=!1){return Ne(this,e,en,()=>{let n=this.intl===`ja`||this.intl.startsWith(`ja-`);t&=!n;let r=t?{month:e,day:`numeric`}:{month:e},i=t?`format`:`standalone`;if(!this.monthsCache[i][e]){let t=n?e=>this.dtFormatter(e,r).format():e=>this.extract(e,r,`month`);this.monthsCache[i][e]=je(t)}return this.monthsCache[i][e]})}weekdays(e,t=!1){return Ne(this,e,an,()=>{let n=t?{weekday:e,year:`numeric`,month:`long`,day:`numeric`}:{weekday:e},r=t?`format`:`standalone`;return this.weekdaysCache[r][e]||(this.weekdaysCache[r][e]=Me(e=>this.extract(e,n,`weekday`))),this.weekdaysCache[r][e]})}meridiems(){return Ne(this,void 0,()=>on,()=>{if(!this.meridiemCache){let e={hour:`numeric`,hourCycle:`h12`};this.meridiemCache=[P.utc(2016,11,13,9),P.utc(2016,11,13,19)].map(t=>this.extract(t,e,`dayperiod`))}return this.meridiemCache})}eras(e){return Ne(this,e,un,()=>{let t={era:e};return this.eraCache[e]||(this.eraCache[e]=[P.utc(-40,1,1),P.utc(2017,1,1)].map(e=>this.extract(e,t,`era`))),this.eraCache[e]})}extract(e,t,n){let r=this.dtFormatter(e,t).formatToParts().find(e=>e.type.toLowerCase()===n);return r?r.value:null}numberFormatter(e={}){return new Fe(this.intl,e.forceSimple||this.fastNumbers,e)}dtFormatter(e,t={}){return new Ie(e,this.intl,t)}relFormatter(e={}){return new Le(this.intl,this.isEnglish(),e)}listFormatter(e={}){return be(this.intl,e)}isEnglish(){return this.locale===`en`||this.locale.toLowerCase()===`en-us`||E(this.intl).locale.startsWith(`en-us`)}getWeekSettings(){return this.weekSettings?this.weekSettings:Et()?Ae(this.locale):Re}getStartOfWeek(){return this.getWeekSettings().firstDay}getMinDaysInFirstWeek(){return this.getWeekSettings().minimalDays}getWeekendDays(){return this.getWeekSettings().weekend}equals(e){return this.locale===e.locale&&this.numberingSystem===e.numberingSystem&&this.outputCalendar===e.outputCalendar}toString(){return`Locale(${this.locale}, ${this.numberingSystem}, ${this.outputCalendar})`}};let ze=null;var Be=class e extends le{static get utcInstance(){return ze===null&&(ze=new e(0)),ze}static instance(t){return t===0?e.utcInstance:new e(t)}static parseSpecifier(t){if(t){let n=t.match(/^utc(?:([+-]\d{1,2})(?::(\d{2}))?)?$/i);if(n)return new e(Kt(n[1],n[2]))}return null}constructor(e){super(),this.fixed=e}get type(){return`fixed`}get name(){return this.fixed===0?`UTC`:`UTC${Yt(this.fixed,`narrow`)}`}get ianaName(){return this.fixed===0?`Etc/UTC`:`Etc/GMT${Yt(-this.fixed,`narrow`)}`}offsetName(){return this.name}formatOffset(e,t){return Yt(this.fixed,t)}get isUniversal(){return!0}offset(){return this.fixed}equals(e){return e.type===`fixed`&&e.fixed===this.fixed}get isValid(){return!0}},Ve=class extends le{constructor(e){super(),this.zoneName=e}get type(){return`invalid`}get name(){return this.zoneName}get isUniversal(){return!1}offsetName(){return null}formatOffset(){return``}offset(){return NaN}equals(){return!1}get isValid(){return!1}};function He(e,t){if(j(e)||e===null)return t;if(e instanceof le)return e;if(Ct(e)){let n=e.toLowerCase();return n==="default"?t:n===`local`||n===`system`?de.instance:n===`utc`||n===`gmt`?Be.utcInstance:Be.parseSpecifier(n)||ve.create(e)}return xt(e)?Be.instance(e):typeof e==`object`&&`offset`in e&&typeof e.offset==`function`?e:new Ve(e)}let Ue={arab:`[٠-٩]`,arabext:`[۰-۹]`,bali:`[᭐-᭙]`,beng:`[০-৯]`,deva:`[०-९]`,fullwide:`[０-９]`,gujr:`[૦-૯]`,hanidec:`[〇|一|二|三|四|五|六|七|八|九]`,khmr:`[០-៩]`,knda:`[೦-೯]`,laoo:`[໐-໙]`,limb:`[᥆-᥏]`,mlym:`[൦-൯]`,mong:`[᠐-᠙]`,mymr:`[၀-၉]`,orya:`[୦-୯]`,tamldec:`[௦-௯]`,telu:`[౦-౯]`,thai:`[๐-๙]`,tibt:`[༠-༩]`,latn:`\\d`},We={arab:[1632,1641],arabext:[1776,1785],bali:[6992,7001],beng:[2534,2543],deva:[2406,2415],fullwide:[65296,65303],gujr:[2790,2799],khmr:[6112,6121],knda:[3302,3311],laoo:[3792,3801],limb:[6470,6479],mlym:[3430,3439],mong:[6160,6169],mymr:[4160,4169],orya:[2918,2927],tamldec:[3046,3055],telu:[3174,3183],thai:[3664,3673],tibt:[3872,3881]},Ge=Ue.hanidec.replace(/[\[|\]]/g,``).split(``);function Ke(e){let t=parseInt(e,10);if(isNaN(t)){t=``;for(let n=0;n<e.length;n++){let r=e.charCodeAt(n);if(e[n].search(Ue.hanidec)!==-1)t+=Ge.indexOf(e[n]);else for(let e in We){let[n,i]=We[e];r>=n&&r<=i&&(t+=r-n)}}return parseInt(t,10)}return t}let qe=/* @__PURE__ */ new Map;function Je(){qe.clear()}function Ye({numberingSystem:e},t=``){let n=e||`latn`,r=qe.get(n);r===void 0&&(r=/* @__PURE__ */ new Map,qe.set(n,r));let i=r.get(t);return i===void 0&&(i=RegExp(`${Ue[n]}${t}`),r.set(t,i)),i}let Xe=()=>Date.now(),Ze=`system`,Qe=null,$e=null,et=null,tt=60,nt,rt=null;var A=class{static get now(){return Xe}static set now(e){Xe=e}static set defaultZone(e){Ze=e}static get defaultZone(){return He(Ze,de.instance)}static get defaultLocale(){return Qe}static set defaultLocale(e){Qe=e}static get defaultNumberingSystem(){return $e}static set defaultNumberingSystem(e){$e=e}static get defaultOutputCalendar(){return et}static set defaultOutputCalendar(e){et=e}static get defaultWeekSettings(){return rt}static set defaultWeekSettings(e){rt=jt(e)}static get twoDigitCutoffYear(){return tt}static set twoDigitCutoffYear(e){tt=e%100}static get throwOnInvalid(){return nt}static set throwOnInvalid(e){nt=e}static resetCaches(){k.resetCache(),ve.resetCache(),P.resetCache(),Je()}},it=class{constructor(e,t){this.reason=e,this.explanation=t}toMessage(){return this.explanation?`${this.reason}: ${this.explanation}`:this.reason}};let at=[0,31,59,90,120,151,181,212,243,273,304,334],ot=[0,31,60,91,121,152,182,213,244,274,305,335];function st(e,t){return new it(`unit out of range`,`you specified ${t} (of type ${typeof t}) as a ${e}, which is invalid`)}function ct(e,t,n){let r=new Date(Date.UTC(e,t-1,n));e<100&&e>=0&&r.setUTCFullYear(r.getUTCFullYear()-1900);let i=r.getUTCDay();return i===0?7:i}function lt(e,t,n){return n+(Rt(e)?ot:at)[t-1]}function ut(e,t){let n=Rt(e)?ot:at,r=n.findIndex(e=>e<t),i=t-n[r];return{month:r+1,day:i}}function dt(e,t){return(e-t+7)%7+1}function ft(e,t=4,n=1){let{year:r,month:i,day:a}=e,o=lt(r,i,a),s=dt(ct(r,i,a),n),c=Math.floor((o-s+14-t)/7),l;return c<1?(l=r-1,c=Ut(l,t,n)):c>Ut(r,t,n)?(l=r+1,c=1):l=r,{weekYear:l,weekNumber:c,weekday:s,...Xt(e)}}function pt(e,t=4,n=1){let{weekYear:r,weekNumber:i,weekday:a}=e,o=dt(ct(r,1,t),n),s=zt(r),c=i*7+a-o-7+t,l;c<1?(l=r-1,c+=zt(l)):c>s?(l=r+1,c-=zt(r)):l=r;let{month:u,day:d}=ut(l,c);return{year:l,month:u,day:d,...Xt(e)}}function mt(e){let{year:t,month:n,day:r}=e;return{year:t,ordinal:lt(t,n,r),...Xt(e)}}function ht(e){let{year:t,ordinal:n}=e,{month:r,day:i}=ut(t,n);return{year:t,month:r,day:i,...Xt(e)}}function gt(e,t){if(!j(e.localWeekday)||!j(e.localWeekNumber)||!j(e.localWeekYear)){if(!j(e.weekday)||!j(e.weekNumber)||!j(e.weekYear))throw new a(`Cannot mix locale-based week fields with ISO-based week fields`);return j(e.localWeekday)||(e.weekday=e.localWeekday),j(e.localWeekNumber)||(e.weekNumber=e.localWeekNumber),j(e.localWeekYear)||(e.weekYear=e.localWeekYear),delete e.localWeekday,delete e.localWeekNumber,delete e.localWeekYear,{minDaysInFirstWeek:t.getMinDaysInFirstWeek(),startOfWeek:t.getStartOfWeek()}}return{minDaysInFirstWeek:4,startOfWeek:1}}function _t(e,t=4,n=1){let r=St(e.weekYear),i=Mt(e.weekNumber,1,Ut(e.weekYear,t,n)),a=Mt(e.weekday,1,7);return r?i?!a&&st(`weekday`,e.weekday):st(`week`,e.weekNumber):st(`weekYear`,e.weekYear)}function vt(e){let t=St(e.year),n=Mt(e.ordinal,1,zt(e.year));return t?!n&&st(`ordinal`,e.ordinal):st(`year`,e.year)}function yt(e){let t=St(e.year),n=Mt(e.month,1,12),r=Mt(e.day,1,Bt(e.year,e.month));return t?n?!r&&st(`day`,e.day):st(`month`,e.month):st(`year`,e.year)}function bt(e){let{hour:t,minute:n,second:r,millisecond:i}=e,a=Mt(t,0,23)||t===24&&n===0&&r===0&&i===0,o=Mt(n,0,59),s=Mt(r,0,59),c=Mt(i,0,999);return a?o?s?!c&&st(`millisecond`,i):st(`second`,r):st(`minute`,n):st(`hour`,t)}function j(e){return e===void 0}function xt(e){return typeof e==`number`}function St(e){return typeof e==`number`&&e%1==0}function Ct(e){return typeof e==`string`}function wt(e){return Object.prototype.toString.call(e)===`[object Date]`}function Tt(){try{return typeof Intl<`u`&&!!Intl.RelativeTimeFormat}catch{return!1}}function Et(){try{return typeof Intl<`u`&&!!Intl.Locale&&(`weekInfo`in Intl.Locale.prototype||`getWeekInfo`in Intl.Locale.prototype)}catch{return!1}}function Dt(e){return Array.isArray(e)?e:[e]}function Ot(e,t,n){if(e.length!==0)return e.reduce((e,r)=>{let i=[t(r),r];return e&&n(e[0],i[0])===e[0]?e:i},null)[1]}function kt(e,t){return t.reduce((t,n)=>(t[n]=e[n],t),{})}function At(e,t){return Object.prototype.hasOwnProperty.call(e,t)}function jt(e){if(e==null)return null;if(typeof e!=`object`)throw new s(`Week settings must be an object`);if(!Mt(e.firstDay,1,7)||!Mt(e.minimalDays,1,7)||!Array.isArray(e.weekend)||e.weekend.some(e=>!Mt(e,1,7)))throw new s(`Invalid week settings`);return{firstDay:e.firstDay,minimalDays:e.minimalDays,weekend:Array.from(e.weekend)}}function Mt(e,t,n){return St(e)&&e>=t&&e<=n}function Nt(e,t){return e-t*Math.floor(e/t)}function M(e,t=2){let n=e<0,r;return r=n?`-`+(``+-e).padStart(t,`0`):(``+e).padStart(t,`0`),r}function Pt(e){if(!(j(e)||e===null||e===``))return parseInt(e,10)}function Ft(e){if(!(j(e)||e===null||e===``))return parseFloat(e)}function It(e){if(!(j(e)||e===null||e===``)){let t=parseFloat(`0.`+e)*1e3;return Math.floor(t)}}function Lt(e,t,n=`round`){let r=10**t;switch(n){case`expand`:return e>0?Math.ceil(e*r)/r:Math.floor(e*r)/r;case`trunc`:return Math.trunc(e*r)/r;case`round`:return Math.round(e*r)/r;case`floor`:return Math.floor(e*r)/r;case`ceil`:return Math.ceil(e*r)/r;default:throw RangeError(`Value rounding ${n} is out of range`)}}function Rt(e){return e%4==0&&(e%100!=0||e%400==0)}function zt(e){return Rt(e)?366:365}function Bt(e,t){let n=Nt(t-1,12)+1,r=e+(t-n)/12;return n===2?Rt(r)?29:28:[31,null,31,30,31,30,31,31,30,31,30,31][n-1]}function Vt(e){let t=Date.UTC(e.year,e.month-1,e.day,e.hour,e.minute,e.second,e.millisecond);return e.year<100&&e.year>=0&&(t=new Date(t),t.setUTCFullYear(e.year,e.month-1,e.day)),+t}function Ht(e,t,n){return-dt(ct(e,1,t),n)+t-1}function Ut(e,t=4,n=1){let r=Ht(e,t,n),i=Ht(e+1,t,n);return(zt(e)-r+i)/7}function Wt(e){return e>99?e:e>A.twoDigitCutoffYear?1900+e:2e3+e}function Gt(e,t,n,r=null){let i=new Date(e),a={hourCycle:`h23`,year:`numeric`,month:`2-digit`,day:`2-digit`,hour:`2-digit`,minute:`2-digit`};r&&(a.timeZone=r);let o={timeZoneName:t,...a},s=new Intl.DateTimeFormat(n,o).formatToParts(i).find(e=>e.type.toLowerCase()===`timezonename`);return s?s.value:null}function Kt(e,t){let n=parseInt(e,10);Number.isNaN(n)&&(n=0);let r=parseInt(t,10)||0,i=n<0||Object.is(n,-0)?-r:r;return n*60+i}function qt(e){let t=Number(e);if(typeof e==`boolean`||e===``||!Number.isFinite(t))throw new s(`Invalid unit value ${e}`);return t}function Jt(e,t){let n={};for(let r in e)if(At(e,r)){let i=e[r];if(i==null)continue;n[t(r)]=qt(i)}return n}function Yt(e,t){let n=Math.trunc(Math.abs(e/60)),r=Math.trunc(Math.abs(e%60)),i=e>=0?`+`:`-`;switch(t){case`short`:return`${i}${M(n,2)}:${M(r,2)}`;case`narrow`:return`${i}${n}${r>0?`:${r}`:``}`;case`techie`:return`${i}${M(n,2)}${M(r,2)}`;default:throw RangeError(`Value format ${t} is out of range for property format`)}}function Xt(e){return kt(e,[`hour`,`minute`,`second`,`millisecond`])}let Zt=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],Qt=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],$t=[`J`,`F`,`M`,`A`,`M`,`J`,`J`,`A`,`S`,`O`,`N`,`D`];function en(e){switch(e){case`narrow`:return[...$t];case`short`:return[...Qt];case`long`:return[...Zt];case`numeric`:return[`1`,`2`,`3`,`4`,`5`,`6`,`7`,`8`,`9`,`10`,`11`,`12`];case`2-digit`:return[`01`,`02`,`03`,`04`,`05`,`06`,`07`,`08`,`09`,`10`,`11`,`12`];default:return null}}let tn=[`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`,`Sunday`],nn=[`Mon`,`Tue`,`Wed`,`Thu`,`Fri`,`Sat`,`Sun`],rn=[`M`,`T`,`W`,`T`,`F`,`S`,`S`];function an(e){switch(e){case`narrow`:return[...rn];case`short`:return[...nn];case`long`:return[...tn];case`numeric`:return[`1`,`2`,`3`,`4`,`5`,`6`,`7`];default:return null}}let on=[`AM`,`PM`],sn=[`Before Christ`,`Anno Domini`],cn=[`BC`,`AD`],ln=[`B`,`A`];function un(e){switch(e){case`narrow`:return[...ln];case`short`:return[...cn];case`long`:return[...sn];default:return null}}function dn(e){return on[e.hour<12?0:1]}function fn(e,t){return an(t)[e.weekday-1]}function pn(e,t){return en(t)[e.month-1]}function mn(e,t){return un(t)[e.year<0?0:1]}function hn(e,t,n=`always`,r=!1){let i={years:[`year`,`yr.`],quarters:[`quarter`,`qtr.`],months:[`month`,`mo.`],weeks:[`week`,`wk.`],days:[`day`,`day`,`days`],hours:[`hour`,`hr.`],minutes:[`minute`,`min.`],seconds:[`second`,`sec.`]},a=[`hours`,`minutes`,`seconds`].indexOf(e)===-1;if(n===`auto`&&a){let n=e===`days`;switch(t){case 1:return n?`tomorrow`:`next ${i[e][0]}`;case-1:return n?`yesterday`:`last ${i[e][0]}`;case 0:return n?`today`:`this ${i[e][0]}`}}let o=Object.is(t,-0)||t<0,s=Math.abs(t),c=s===1,l=i[e],u=r?c?l[1]:l[2]||l[1]:c?i[e][0]:e;return o?`${s} ${u} ago`:`in ${s} ${u}`}function gn(e,t){let n=``;for(let r of e)r.literal?n+=r.val:n+=t(r.val);return n}let _n={D:f,DD:p,DDD:h,DDDD:g,t:_,tt:v,ttt:y,tttt:b,T:x,TT:S,TTT:C,TTTT:w,f:ee,ff:ne,fff:ae,ffff:se,F:te,FF:re,FFF:oe,FFFF:ce};var vn=class e{static create(t,n={}){return new e(t,n)}static parseFormat(e){let t=null,n=``,r=!1,i=[];for(let a=0;a<e.length;a++){let o=e.charAt(a);o===`'`?((n.length>0||r)&&i.push({literal:r||/^\s+$/.test(n),val:n===``?`'`:n}),t=null,n=``,r=!r):r||o===t?n+=o:(n.length>0&&i.push({literal:/^\s+$/.test(n),val:n}),n=o,t=o)}return n.length>0&&i.push({literal:r||/^\s+$/.test(n),val:n}),i}static macroTokenToFormatOpts(e){return _n[e]}constructor(e,t){this.opts=t,this.loc=e,this.systemLoc=null}formatWithSystemDefault(e,t){return this.systemLoc===null&&(this.systemLoc=this.loc.redefaultToSystem()),this.systemLoc.dtFormatter(e,{...this.opts,...t}).format()}dtFormatter(e,t={}){return this.loc.dtFormatter(e,{...this.opts,...t})}formatDateTime(e,t){return this.dtFormatter(e,t).format()}formatDateTimeParts(e,t){return this.dtFormatter(e,t).formatToParts()}formatInterval(e,t){return this.dtFormatter(e.start,t).dtf.formatRange(e.start.toJSDate(),e.end.toJSDate())}resolvedOptions(e,t){return this.dtFormatter(e,t).resolvedOptions()}num(e,t=0,n=void 0){if(this.opts.forceSimple)return M(e,t);let r={...this.opts};return t>0&&(r.padTo=t),n&&(r.signDisplay=n),this.loc.numberFormatter(r).format(e)}formatDateTimeFromString(t,n){let r=this.loc.listingMode()===`en`,i=this.loc.outputCalendar&&this.loc.outputCalendar!==`gregory`,a=(e,n)=>this.loc.extract(t,e,n),o=e=>t.isOffsetFixed&&t.offset===0&&e.allowZ?`Z`:t.isValid?t.zone.formatOffset(t.ts,e.format):``,s=()=>r?dn(t):a({hour:`numeric`,hourCycle:`h12`},`dayperiod`),c=(e,n)=>r?pn(t,e):a(n?{month:e}:{month:e,day:`numeric`},`month`),l=(e,n)=>r?fn(t,e):a(n?{weekday:e}:{weekday:e,month:`long`,day:`numeric`},`weekday`),u=n=>{let r=e.macroTokenToFormatOpts(n);return r?this.formatWithSystemDefault(t,r):n},d=e=>r?mn(t,e):a({era:e},`era`);return gn(e.parseFormat(n),e=>{switch(e){case`S`:return this.num(t.millisecond);case`u`:case`SSS`:return this.num(t.millisecond,3);case`s`:return this.num(t.second);case`ss`:return this.num(t.second,2);case`uu`:return this.num(Math.floor(t.millisecond/10),2);case`uuu`:return this.num(Math.floor(t.millisecond/100));case`m`:return this.num(t.minute);case`mm`:return this.num(t.minute,2);case`h`:return this.num(t.hour%12==0?12:t.hour%12);case`hh`:return this.num(t.hour%12==0?12:t.hour%12,2);case`H`:return this.num(t.hour);case`HH`:return this.num(t.hour,2);case`Z`:return o({format:`narrow`,allowZ:this.opts.allowZ});case`ZZ`:return o({format:`short`,allowZ:this.opts.allowZ});case`ZZZ`:return o({format:`techie`,allowZ:this.opts.allowZ});case`ZZZZ`:return t.zone.offsetName(t.ts,{format:`short`,locale:this.loc.locale});case`ZZZZZ`:return t.zone.offsetName(t.ts,{format:`long`,locale:this.loc.locale});case`z`:return t.zoneName;case`a`:return s();case`d`:return i?a({day:`numeric`},`day`):this.num(t.day);case`dd`:return i?a({day:`2-digit`},`day`):this.num(t.day,2);case`c`:return this.num(t.weekday);case`ccc`:return l(`short`,!0);case`cccc`:return l(`long`,!0);case`ccccc`:return l(`narrow`,!0);case`E`:return this.num(t.weekday);case`EEE`:return l(`short`,!1);case`EEEE`:return l(`long`,!1);case`EEEEE`:return l(`narrow`,!1);case`L`:return i?a({month:`numeric`,day:`numeric`},`month`):this.num(t.month);case`LL`:return i?a({month:`2-digit`,day:`numeric`},`month`):this.num(t.month,2);case`LLL`:return c(`short`,!0);case`LLLL`:return c(`long`,!0);case`LLLLL`:return c(`narrow`,!0);case`M`:return i?a({month:`numeric`},`month`):this.num(t.month);case`MM`:return i?a({month:`2-digit`},`month`):this.num(t.month,2);case`MMM`:return c(`short`,!1);case`MMMM`:return c(`long`,!1);case`MMMMM`:return c(`narrow`,!1);case`y`:return i?a({year:`numeric`},`year`):this.num(t.year);case`yy`:return i?a({year:`2-digit`},`year`):this.num(t.year.toString().slice(-2),2);case`yyyy`:return i?a({year:`numeric`},`year`):this.num(t.year,4);case`yyyyyy`:return i?a({year:`numeric`},`year`):this.num(t.year,6);case`G`:return d(`short`);case`GG`:return d(`long`);case`GGGGG`:return d(`narrow`);case`kk`:return this.num(t.weekYear.toString().slice(-2),2);case`kkkk`:return this.num(t.weekYear,4);case`W`:return this.num(t.weekNumber);case`WW`:return this.num(t.weekNumber,2);case`n`:return this.num(t.localWeekNumber);case`nn`:return this.num(t.localWeekNumber,2);case`ii`:return this.num(t.localWeekYear.toString().slice(-2),2);case`iiii`:return this.num(t.localWeekYear,4);case`o`:return this.num(t.ordinal);case`ooo`:return this.num(t.ordinal,3);case`q`:return this.num(t.quarter);case`qq`:return this.num(t.quarter,2);case`X`:return this.num(Math.floor(t.ts/1e3));case`x`:return this.num(t.ts);default:return u(e)}})}formatDurationFromString(t,n){let r=this.opts.signMode===`negativeLargestOnly`?-1:1,i=e=>{switch(e[0]){case`S`:return`milliseconds`;case`s`:return`seconds`;case`m`:return`minutes`;case`h`:return`hours`;case`d`:return`days`;case`w`:return`weeks`;case`M`:return`months`;case`y`:return`years`;default:return null}},a=(e,t)=>n=>{let a=i(n);if(a){let i=t.isNegativeDuration&&a!==t.largestUnit?r:1,o;return o=this.opts.signMode===`negativeLargestOnly`&&a!==t.largestUnit?`never`:this.opts.signMode===`all`?`always`:`auto`,this.num(e.get(a)*i,n.length,o)}return n},o=e.parseFormat(n),s=o.reduce((e,{literal:t,val:n})=>t?e:e.concat(n),[]),c=t.shiftTo(...s.map(i).filter(e=>e));return gn(o,a(c,{isNegativeDuration:c<0,largestUnit:Object.keys(c.values)[0]}))}};let yn=/[A-Za-z_+-]{1,256}(?::?\/[A-Za-z0-9_+-]{1,256}(?:\/[A-Za-z0-9_+-]{1,256})?)?/;function bn(...e){let t=e.reduce((e,t)=>e+t.source,``);return RegExp(`^${t}$`)}function xn(...e){return t=>e.reduce(([e,n,r],i)=>{let[a,o,s]=i(t,r);return[{...e,...a},o||n,s]},[{},null,1]).slice(0,2)}function Sn(e,...t){if(e==null)return[null,null];for(let[n,r]of t){let t=n.exec(e);if(t)return r(t)}return[null,null]}function Cn(...e){return(t,n)=>{let r={},i=0;for(;i<e.length;i++)r[e[i]]=Pt(t[n+i]);return[r,null,n+i]}}let wn=/(?:([Zz])|([+-]\d\d)(?::?(\d\d))?)/,Tn=`(?:${wn.source}?(?:\\[(${yn.source})\\])?)?`,En=/(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?)?/,Dn=RegExp(`${En.source}${Tn}`),On=RegExp(`(?:[Tt]${Dn.source})?`),kn=/([+-]\d{6}|\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?/,An=/(\d{4})-?W(\d\d)(?:-?(\d))?/,jn=/(\d{4})-?(\d{3})/,Mn=Cn(`weekYear`,`weekNumber`,`weekDay`),Nn=Cn(`year`,`ordinal`),Pn=/(\d{4})-(\d\d)-(\d\d)/,Fn=RegExp(`${En.source} ?(?:${wn.source}|(${yn.source}))?`),In=RegExp(`(?: ${Fn.source})?`);function Ln(e,t,n){let r=e[t];return j(r)?n:Pt(r)}function Rn(e,t){return[{year:Ln(e,t),month:Ln(e,t+1,1),day:Ln(e,t+2,1)},null,t+3]}function zn(e,t){return[{hours:Ln(e,t,0),minutes:Ln(e,t+1,0),seconds:Ln(e,t+2,0),milliseconds:It(e[t+3])},null,t+4]}function Bn(e,t){let n=!e[t]&&!e[t+1],r=Kt(e[t+1],e[t+2]);return[{},n?null:Be.instance(r),t+3]}function Vn(e,t){return[{},e[t]?ve.create(e[t]):null,t+1]}let Hn=RegExp(`^T?${En.source}$`),Un=/^-?P(?:(?:(-?\d{1,20}(?:\.\d{1,20})?)Y)?(?:(-?\d{1,20}(?:\.\d{1,20})?)M)?(?:(-?\d{1,20}(?:\.\d{1,20})?)W)?(?:(-?\d{1,20}(?:\.\d{1,20})?)D)?(?:T(?:(-?\d{1,20}(?:\.\d{1,20})?)H)?(?:(-?\d{1,20}(?:\.\d{1,20})?)M)?(?:(-?\d{1,20})(?:[.,](-?\d{1,20}))?S)?)?)$/;function Wn(e){let[t,n,r,i,a,o,s,c,l]=e,u=t[0]===`-`,d=c&&c[0]===`-`,f=(e,t=!1)=>e!==void 0&&(t||e&&u)?-e:e;return[{years:f(Ft(n)),months:f(Ft(r)),weeks:f(Ft(i)),days:f(Ft(a)),hours:f(Ft(o)),minutes:f(Ft(s)),seconds:f(Ft(c),c===`-0`),milliseconds:f(It(l),d)}]}let Gn={GMT:0,EDT:-240,EST:-300,CDT:-300,CST:-360,MDT:-360,MST:-420,PDT:-420,PST:-480};function Kn(e,t,n,r,i,a,o){let s={year:t.length===2?Wt(Pt(t)):Pt(t),month:Qt.indexOf(n)+1,day:Pt(r),hour:Pt(i),minute:Pt(a)};return o&&(s.second=Pt(o)),e&&(s.weekday=e.length>3?tn.indexOf(e)+1:nn.indexOf(e)+1),s}let qn=/^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s)?(\d{1,2})\s(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s(\d{2,4})\s(\d\d):(\d\d)(?::(\d\d))?\s(?:(UT|GMT|[ECMP][SD]T)|([Zz])|(?:([+-]\d\d)(\d\d)))$/;function Jn(e){let[,t,n,r,i,a,o,s,c,l,u,d]=e,f=Kn(t,i,r,n,a,o,s),p;return p=c?Gn[c]:l?0:Kt(u,d),[f,new Be(p)]}function Yn(e){return e.replace(/\([^()]*\)|[\n\t]/g,` `).replace(/(\s\s+)/g,` `).trim()}let Xn=/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/,Zn=/^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d\d)-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/,Qn=/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( \d|\d\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;function $n(e){let[,t,n,r,i,a,o,s]=e;return[Kn(t,i,r,n,a,o,s),Be.utcInstance]}function er(e){let[,t,n,r,i,a,o,s]=e;return[Kn(t,s,n,r,i,a,o),Be.utcInstance]}let tr=bn(kn,On),nr=bn(An,On),rr=bn(jn,On),ir=bn(Dn),ar=xn(Rn,zn,Bn,Vn),or=xn(Mn,zn,Bn,Vn),sr=xn(Nn,zn,Bn,Vn),cr=xn(zn,Bn,Vn);function lr(e){return Sn(e,[tr,ar],[nr,or],[rr,sr],[ir,cr])}function ur(e){return Sn(Yn(e),[qn,Jn])}function dr(e){return Sn(e,[Xn,$n],[Zn,$n],[Qn,er])}function fr(e){return Sn(e,[Un,Wn])}let pr=xn(zn);function mr(e){return Sn(e,[Hn,pr])}let hr=bn(Pn,In),gr=bn(Fn),_r=xn(zn,Bn,Vn);function vr(e){return Sn(e,[hr,ar],[gr,_r])}let yr=`Invalid Duration`,br={weeks:{days:7,hours:168,minutes:10080,seconds:604800,milliseconds:6048e5},days:{hours:24,minutes:1440,seconds:86400,milliseconds:864e5},hours:{minutes:60,seconds:3600,milliseconds:36e5},minutes:{seconds:60,milliseconds:6e4},seconds:{milliseconds:1e3}},xr={years:{quarters:4,months:12,weeks:52,days:365,hours:8760,minutes:525600,seconds:31536e3,milliseconds:31536e6},quarters:{months:3,weeks:13,days:91,hours:2184,minutes:131040,seconds:7862400,milliseconds:78624e5},months:{weeks:4,days:30,hours:720,minutes:43200,seconds:2592e3,milliseconds:2592e6},...br},Sr=146097/400,Cr=146097/4800,wr={years:{quarters:4,months:12,weeks:Sr/7,days:Sr,hours:Sr*24,minutes:Sr*24*60,seconds:Sr*24*60*60,milliseconds:Sr*24*60*60*1e3},quarters:{months:3,weeks:Sr/28,days:Sr/4,hours:Sr*24/4,minutes:Sr*24*60/4,seconds:Sr*24*60*60/4,milliseconds:Sr*24*60*60*1e3/4},months:{weeks:Cr/7,days:Cr,hours:Cr*24,minutes:Cr*24*60,seconds:Cr*24*60*60,milliseconds:Cr*24*60*60*1e3},...br},Tr=[`years`,`quarters`,`months`,`weeks`,`days`,`hours`,`minutes`,`seconds`,`milliseconds`],Er=Tr.slice(0).reverse();function Dr(e,t,n=!1){return new jr({values:n?t.values:{...e.values,...t.values||{}},loc:e.loc.clone(t.loc),conversionAccuracy:t.conversionAccuracy||e.conversionAccuracy,matrix:t.matrix||e.matrix})}function Or(e,t){let n=t.milliseconds??0;for(let r of Er.slice(1))t[r]&&(n+=t[r]*e[r].milliseconds);return n}function kr(e,t){let n=Or(e,t)<0?-1:1;Tr.reduceRight((r,i)=>{if(j(t[i]))return r;if(r){let a=t[r]*n,o=e[i][r],s=Math.floor(a/o);t[i]+=s*n,t[r]-=s*o*n}return i},null),Tr.reduce((n,r)=>{if(j(t[r]))return n;if(n){let i=t[n]%1;t[n]-=i,t[r]+=i*e[n][r]}return r},null)}function Ar(e){let t={};for(let[n,r]of Object.entries(e))r!==0&&(t[n]=r);return t}var jr=class e{constructor(e){let t=e.conversionAccuracy===`longterm`||!1,n=t?wr:xr;e.matrix&&(n=e.matrix),this.values=e.values,this.loc=e.loc||k.create(),this.conversionAccuracy=t?`longterm`:`casual`,this.invalid=e.invalid||null,this.matrix=n,this.isLuxonDuration=!0}static fromMillis(t,n){return e.fromObject({milliseconds:t},n)}static fromObject(t,n={}){if(typeof t!=`object`||!t)throw new s(`Duration.fromObject: argument expected to be an object, got ${t===null?`null`:typeof t}`);return new e({values:Jt(t,e.normalizeUnit),loc:k.fromObject(n),conversionAccuracy:n.conversionAccuracy,matrix:n.matrix})}static fromDurationLike(t){if(xt(t))return e.fromMillis(t);if(e.isDuration(t))return t;if(typeof t==`object`)return e.fromObject(t);throw new s(`Unknown duration argument ${t} of type ${typeof t}`)}static fromISO(t,n){let[r]=fr(t);return r?e.fromObject(r,n):e.invalid(`unparsable`,`the input "${t}" can't be parsed as ISO 8601`)}static fromISOTime(t,n){let[r]=mr(t);return r?e.fromObject(r,n):e.invalid(`unparsable`,`the input "${t}" can't be parsed as ISO 8601`)}static invalid(t,n=null){if(!t)throw new s(`need to specify a reason the Duration is invalid`);let r=t instanceof it?t:new it(t,n);if(A.throwOnInvalid)throw new i(r);return new e({invalid:r})}static normalizeUnit(e){let t={year:`years`,years:`years`,quarter:`quarters`,quarters:`quarters`,month:`months`,months:`months`,week:`weeks`,weeks:`weeks`,day:`days`,days:`days`,hour:`hours`,hours:`hours`,minute:`minutes`,minutes:`minutes`,second:`seconds`,seconds:`seconds`,millisecond:`milliseconds`,milliseconds:`milliseconds`}[e&&e.toLowerCase()];if(!t)throw new o(e);return t}static isDuration(e){return e&&e.isLuxonDuration||!1}get locale(){return this.isValid?this.loc.locale:null}get numberingSystem(){return this.isValid?this.loc.numberingSystem:null}toFormat(e,t={}){let n={...t,floor:t.round!==!1&&t.floor!==!1};return this.isValid?vn.create(this.loc,n).formatDurationFromString(this,e):yr}toHuman(e={}){if(!this.isValid)return yr;let t=e.showZeros!==!1,n=Tr.map(n=>{let r=this.values[n];return j(r)||r===0&&!t?null:this.loc.numberFormatter({style:`unit`,unitDisplay:`long`,...e,unit:n.slice(0,-1)}).format(r)}).filter(e=>e);return this.loc.listFormatter({type:`conjunction`,style:e.listStyle||`narrow`,...e}).format(n)}toObject(){return this.isValid?{...this.values}:{}}toISO(){if(!this.isValid)return null;let e=`P`;return this.years!==0&&(e+=this.years+`Y`),(this.months!==0||this.quarters!==0)&&(e+=this.months+this.quarters*3+`M`),this.weeks!==0&&(e+=this.weeks+`W`),this.days!==0&&(e+=this.days+`D`),(this.hours!==0||this.minutes!==0||this.seconds!==0||this.milliseconds!==0)&&(e+=`T`),this.hours!==0&&(e+=this.hours+`H`),this.minutes!==0&&(e+=this.minutes+`M`),(this.seconds!==0||this.milliseconds!==0)&&(e+=Lt(this.seconds+this.milliseconds/1e3,3)+`S`),e===`P`&&(e+=`T0S`),e}toISOTime(e={}){if(!this.isValid)return null;let t=this.toMillis();return t<0||t>=864e5?null:(e={suppressMilliseconds:!1,suppressSeconds:!1,includePrefix:!1,format:`extended`,...e,includeOffset:!1},P.fromMillis(t,{zone:`UTC`}).toISOTime(e))}toJSON(){return this.toISO()}toString(){return this.toISO()}[Symbol.for(`nodejs.util.inspect.custom`)](){return this.isValid?`Duration { values: ${JSON.stringify(this.values)} }`:`Duration { Invalid, reason: ${this.invalidReason} }`}toMillis(){return this.isValid?Or(this.matrix,this.values):NaN}valueOf(){return this.toMillis()}plus(t){if(!this.isValid)return this;let n=e.fromDurationLike(t),r={};for(let e of Tr)(At(n.values,e)||At(this.values,e))&&(r[e]=n.get(e)+this.get(e));return Dr(this,{values:r},!0)}minus(t){if(!this.isValid)return this;let n=e.fromDurationLike(t);return this.plus(n.negate())}mapUnits(e){if(!this.isValid)return this;let t={};for(let n of Object.keys(this.values))t[n]=qt(e(this.values[n],n));return Dr(this,{values:t},!0)}get(t){return this[e.normalizeUnit(t)]}set(t){if(!this.isValid)return this;let n={...this.values,...Jt(t,e.normalizeUnit)};return Dr(this,{values:n})}reconfigure({locale:e,numberingSystem:t,conversionAccuracy:n,matrix:r}={}){let i={loc:this.loc.clone({locale:e,numberingSystem:t}),matrix:r,conversionAccuracy:n};return Dr(this,i)}as(e){return this.isValid?this.shiftTo(e).get(e):NaN}normalize(){if(!this.isValid)return this;let e=this.toObject();return kr(this.matrix,e),Dr(this,{values:e},!0)}rescale(){if(!this.isValid)return this;let e=Ar(this.normalize().shiftToAll().toObject());return Dr(this,{values:e},!0)}shiftTo(...t){if(!this.isValid||t.length===0)return this;t=t.map(t=>e.normalizeUnit(t));let n={},r={},i=this.toObject(),a;for(let e of Tr)if(t.indexOf(e)>=0){a=e;let t=0;for(let n in r)t+=this.matrix[n][e]*r[n],r[n]=0;xt(i[e])&&(t+=i[e]);let o=Math.trunc(t);n[e]=o,r[e]=(t*1e3-o*1e3)/1e3}else xt(i[e])&&(r[e]=i[e]);for(let e in r)r[e]!==0&&(n[a]+=e===a?r[e]:r[e]/this.matrix[a][e]);return kr(this.matrix,n),Dr(this,{values:n},!0)}shiftToAll(){return this.isValid?this.shiftTo(`years`,`months`,`weeks`,`days`,`hours`,`minutes`,`seconds`,`milliseconds`):this}negate(){if(!this.isValid)return this;let e={};for(let t of Object.keys(this.values))e[t]=this.values[t]===0?0:-this.values[t];return Dr(this,{values:e},!0)}removeZeros(){if(!this.isValid)return this;let e=Ar(this.values);return Dr(this,{values:e},!0)}get years(){return this.isValid?this.values.years||0:NaN}get quarters(){return this.isValid?this.values.quarters||0:NaN}get months(){return this.isValid?this.values.months||0:NaN}get weeks(){return this.isValid?this.values.weeks||0:NaN}get days(){return this.isValid?this.values.days||0:NaN}get hours(){return this.isValid?this.values.hours||0:NaN}get minutes(){return this.isValid?this.values.minutes||0:NaN}get seconds(){return this.isValid?this.values.seconds||0:NaN}get milliseconds(){return this.isValid?this.values.milliseconds||0:NaN}get isValid(){return this.invalid===null}get invalidReason(){return this.invalid?this.invalid.reason:null}get invalidExplanation(){return this.invalid?this.invalid.explanation:null}equals(e){if(!this.isValid||!e.isValid||!this.loc.equals(e.loc))return!1;function t(e,t){return e===void 0||e===0?t===void 0||t===0:e===t}for(let n of Tr)if(!t(this.values[n],e.values[n]))return!1;return!0}};let Mr=`Invalid Interval`;function Nr(e,t){return!e||!e.isValid?Pr.invalid(`missing or invalid start`):!t||!t.isValid?Pr.invalid(`missing or invalid end`):t<e?Pr.invalid(`end before start`,`The end of an interval must be after its start, but you had start=${e.toISO()} and end=${t.toISO()}`):null}var Pr=class e{constructor(e){this.s=e.start,this.e=e.end,this.invalid=e.invalid||null,this.isLuxonInterval=!0}static invalid(t,n=null){if(!t)throw new s(`need to specify a reason the Interval is invalid`);let i=t instanceof it?t:new it(t,n);if(A.throwOnInvalid)throw new r(i);return new e({invalid:i})}static fromDateTimes(t,n){let r=Pi(t),i=Pi(n);return Nr(r,i)??new e({start:r,end:i})}static after(t,n){let r=jr.fromDurationLike(n),i=Pi(t);return e.fromDateTimes(i,i.plus(r))}static before(t,n){let r=jr.fromDurationLike(n),i=Pi(t);return e.fromDateTimes(i.minus(r),i)}static fromISO(t,n){let[r,i]=(t||``).split(`/`,2);if(r&&i){let t,a;try{t=P.fromISO(r,n),a=t.isValid}catch{a=!1}let o,s;try{o=P.fromISO(i,n),s=o.isValid}catch{s=!1}if(a&&s)return e.fromDateTimes(t,o);if(a){let r=jr.fromISO(i,n);if(r.isValid)return e.after(t,r)}else if(s){let t=jr.fromISO(r,n);if(t.isValid)return e.before(o,t)}}return e.invalid(`unparsable`,`the input "${t}" can't be parsed as ISO 8601`)}static isInterval(e){return e&&e.isLuxonInterval||!1}get start(){return this.isValid?this.s:null}get end(){return this.isValid?this.e:null}get lastDateTime(){return this.isValid&&this.e?this.e.minus(1):null}get isValid(){return this.invalidReason===null}get invalidReason(){return this.invalid?this.invalid.reason:null}get invalidExplanation(){return this.invalid?this.invalid.explanation:null}length(e=`milliseconds`){return this.isValid?this.toDuration(e).get(e):NaN}count(e=`milliseconds`,t){if(!this.isValid)return NaN;let n=this.start.startOf(e,t),r;return r=t!=null&&t.useLocaleWeeks?this.end.reconfigure({locale:n.locale}):this.end,r=r.startOf(e,t),Math.floor(r.diff(n,e).get(e))+(r.valueOf()!==this.end.valueOf())}hasSame(e){return this.isValid?this.isEmpty()||this.e.minus(1).hasSame(this.s,e):!1}isEmpty(){return this.s.valueOf()===this.e.valueOf()}isAfter(e){return this.isValid?this.s>e:!1}isBefore(e){return this.isValid?this.e<=e:!1}contains(e){return this.isValid?this.s<=e&&this.e>e:!1}set({start:t,end:n}={}){return this.isValid?e.fromDateTimes(t||this.s,n||this.e):this}splitAt(...t){if(!this.isValid)return[];let n=t.map(Pi).filter(e=>this.contains(e)).sort((e,t)=>e.toMillis()-t.toMillis()),r=[],{s:i}=this,a=0;for(;i<this.e;){let t=n[a]||this.e,o=+t>+this.e?this.e:t;r.push(e.fromDateTimes(i,o)),i=o,a+=1}return r}splitBy(t){let n=jr.fromDurationLike(t);if(!this.isValid||!n.isValid||n.as(`milliseconds`)===0)return[];let{s:r}=this,i=1,a,o=[];for(;r<this.e;){let t=this.start.plus(n.mapUnits(e=>e*i));a=+t>+this.e?this.e:t,o.push(e.fromDateTimes(r,a)),r=a,i+=1}return o}divideEqually(e){return this.isValid?this.splitBy(this.length()/e).slice(0,e):[]}overlaps(e){return this.e>e.s&&this.s<e.e}abutsStart(e){return this.isValid?+this.e==+e.s:!1}abutsEnd(e){return this.isValid?+e.e==+this.s:!1}engulfs(e){return this.isValid?this.s<=e.s&&this.e>=e.e:!1}equals(e){return!this.isValid||!e.isValid?!1:this.s.equals(e.s)&&this.e.equals(e.e)}intersection(t){if(!this.isValid)return this;let n=this.s>t.s?this.s:t.s,r=this.e<t.e?this.e:t.e;return n>=r?null:e.fromDateTimes(n,r)}union(t){if(!this.isValid)return this;let n=this.s<t.s?this.s:t.s,r=this.e>t.e?this.e:t.e;return e.fromDateTimes(n,r)}static merge(e){let[t,n]=e.sort((e,t)=>e.s-t.s).reduce(([e,t],n)=>t?t.overlaps(n)||t.abutsStart(n)?[e,t.union(n)]:[e.concat([t]),n]:[e,n],[[],null]);return n&&t.push(n),t}static xor(t){let n=null,r=0,i=[],a=t.map(e=>[{time:e.s,type:`s`},{time:e.e,type:`e`}]),o=Array.prototype.concat(...a).sort((e,t)=>e.time-t.time);for(let t of o)r+=t.type===`s`?1:-1,r===1?n=t.time:(n&&+n!=+t.time&&i.push(e.fromDateTimes(n,t.time)),n=null);return e.merge(i)}difference(...t){return e.xor([this].concat(t)).map(e=>this.intersection(e)).filter(e=>e&&!e.isEmpty())}toString(){return this.isValid?`[${this.s.toISO()} – ${this.e.toISO()})`:Mr}[Symbol.for(`nodejs.util.inspect.custom`)](){return this.isValid?`Interval { start: ${this.s.toISO()}, end: ${this.e.toISO()} }`:`Interval { Invalid, reason: ${this.invalidReason} }`}toLocaleString(e=f,t={}){return this.isValid?vn.create(this.s.loc.clone(t),e).formatInterval(this):Mr}toISO(e){return this.isValid?`${this.s.toISO(e)}/${this.e.toISO(e)}`:Mr}toISODate(){return this.isValid?`${this.s.toISODate()}/${this.e.toISODate()}`:Mr}toISOTime(e){return this.isValid?`${this.s.toISOTime(e)}/${this.e.toISOTime(e)}`:Mr}toFormat(e,{separator:t=` – `}={}){return this.isValid?`${this.s.toFormat(e)}${t}${this.e.toFormat(e)}`:Mr}toDuration(e,t){return this.isValid?this.e.diff(this.s,e,t):jr.invalid(this.invalidReason)}mapEndpoints(t){return e.fromDateTimes(t(this.s),t(this.e))}},Fr=class{static hasDST(e=A.defaultZone){let t=P.now().setZone(e).set({month:12});return!e.isUniversal&&t.offset!==t.set({month:6}).offset}static isValidIANAZone(e){return ve.isValidZone(e)}static normalizeZone(e){return He(e,A.defaultZone)}static getStartOfWeek({locale:e=null,locObj:t=null}={}){return(t||k.create(e)).getStartOfWeek()}static getMinimumDaysInFirstWeek({locale:e=null,locObj:t=null}={}){return(t||k.create(e)).getMinDaysInFirstWeek()}static getWeekendWeekdays({locale:e=null,locObj:t=null}={}){return(t||k.create(e)).getWeekendDays().slice()}static months(e=`long`,{locale:t=null,numberingSystem:n=null,locObj:r=null,outputCalendar:i=`gregory`}={}){return(r||k.create(t,n,i)).months(e)}static monthsFormat(e=`long`,{locale:t=null,numberingSystem:n=null,locObj:r=null,outputCalendar:i=`gregory`}={}){return(r||k.create(t,n,i)).months(e,!0)}static weekdays(e=`long`,{locale:t=null,numberingSystem:n=null,locObj:r=null}={}){return(r||k.create(t,n,null)).weekdays(e)}static weekdaysFormat(e=`long`,{locale:t=null,numberingSystem:n=null,locObj:r=null}={}){return(r||k.create(t,n,null)).weekdays(e,!0)}static meridiems({locale:e=null}={}){return k.create(e).meridiems()}static eras(e=`short`,{locale:t=null}={}){return k.create(t,null,`gregory`).eras(e)}static features(){return{relative:Tt(),localeWeek:Et()}}};function Ir(e,t){let n=e=>e.toUTC(0,{keepLocalTime:!0}).startOf(`day`).valueOf(),r=n(t)-n(e);return Math.floor(jr.fromMillis(r).as(`days`))}function Lr(e,t,n){let r=[[`years`,(e,t)=>t.year-e.year],[`quarters`,(e,t)=>t.quarter-e.quarter+(t.year-e.year)*4],[`months`,(e,t)=>t.month-e.month+(t.year-e.year)*12],[`weeks`,(e,t)=>{let n=Ir(e,t);return(n-n%7)/7}],[`days`,Ir]],i={},a=e,o,s;for(let[c,l]of r)n.indexOf(c)>=0&&(o=c,i[c]=l(e,t),s=a.plus(i),s>t?(i[c]--,e=a.plus(i),e>t&&(s=e,i[c]--,e=a.plus(i))):e=s);return[e,i,s,o]}function Rr(e,t,n,r){let[i,a,o,s]=Lr(e,t,n),c=t-i,l=n.filter(e=>[`hours`,`minutes`,`seconds`,`milliseconds`].indexOf(e)>=0);l.length===0&&(o<t&&(o=i.plus({[s]:1})),o!==i&&(a[s]=(a[s]||0)+c/(o-i)));let u=jr.fromObject(a,r);return l.length>0?jr.fromMillis(c,r).shiftTo(...l).plus(u):u}function N(e,t=e=>e){return{regex:e,deser:([e])=>t(Ke(e))}}let zr=`[ \xA0]`,Br=RegExp(zr,`g`);function Vr(e){return e.replace(/\./g,`\\.?`).replace(Br,zr)}function Hr(e){return e.replace(/\./g,``).replace(Br,` `).toLowerCase()}function Ur(e,t){return e===null?null:{regex:RegExp(e.map(Vr).join(`|`)),deser:([n])=>e.findIndex(e=>Hr(n)===Hr(e))+t}}function Wr(e,t){return{regex:e,deser:([,e,t])=>Kt(e,t),groups:t}}function Gr(e){return{regex:e,deser:([e])=>e}}function Kr(e){return e.replace(/[\-\[\]{}()*+?.,\\\^$|#\s]/g,`\\$&`)}function qr(e,t){let n=Ye(t),r=Ye(t,`{2}`),i=Ye(t,`{3}`),a=Ye(t,`{4}`),o=Ye(t,`{6}`),s=Ye(t,`{1,2}`),c=Ye(t,`{1,3}`),l=Ye(t,`{1,6}`),u=Ye(t,`{1,9}`),d=Ye(t,`{2,4}`),f=Ye(t,`{4,6}`),p=e=>({regex:RegExp(Kr(e.val)),deser:([e])=>e,literal:!0}),m=(m=>{if(e.literal)return p(m);switch(m.val){case`G`:return Ur(t.eras(`short`),0);case`GG`:return Ur(t.eras(`long`),0);case`y`:return N(l);case`yy`:return N(d,Wt);case`yyyy`:return N(a);case`yyyyy`:return N(f);case`yyyyyy`:return N(o);case`M`:return N(s);case`MM`:return N(r);case`MMM`:return Ur(t.months(`short`,!0),1);case`MMMM`:return Ur(t.months(`long`,!0),1);case`L`:return N(s);case`LL`:return N(r);case`LLL`:return Ur(t.months(`short`,!1),1);case`LLLL`:return Ur(t.months(`long`,!1),1);case`d`:return N(s);case`dd`:return N(r);case`o`:return N(c);case`ooo`:return N(i);case`HH`:return N(r);case`H`:return N(s);case`hh`:return N(r);case`h`:return N(s);case`mm`:return N(r);case`m`:return N(s);case`q`:return N(s);case`qq`:return N(r);case`s`:return N(s);case`ss`:return N(r);case`S`:return N(c);case`SSS`:return N(i);case`u`:return Gr(u);case`uu`:return Gr(s);case`uuu`:return N(n);case`a`:return Ur(t.meridiems(),0);case`kkkk`:return N(a);case`kk`:return N(d,Wt);case`W`:return N(s);case`WW`:return N(r);case`E`:case`c`:return N(n);case`EEE`:return Ur(t.weekdays(`short`,!1),1);case`EEEE`:return Ur(t.weekdays(`long`,!1),1);case`ccc`:return Ur(t.weekdays(`short`,!0),1);case`cccc`:return Ur(t.weekdays(`long`,!0),1);case`Z`:case`ZZ`:return Wr(RegExp(`([+-]${s.source})(?::(${r.source}))?`),2);case`ZZZ`:return Wr(RegExp(`([+-]${s.source})(${r.source})?`),2);case`z`:return Gr(/[a-z_+-/]{1,256}?/i);case` `:return Gr(/[^\S\n\r]/);default:return p(m)}})(e)||{invalidReason:`missing Intl.DateTimeFormat.formatToParts support`};return m.token=e,m}let Jr={year:{"2-digit":`yy`,numeric:`yyyyy`},month:{numeric:`M`,"2-digit":`MM`,short:`MMM`,long:`MMMM`},day:{numeric:`d`,"2-digit":`dd`},weekday:{short:`EEE`,long:`EEEE`},dayperiod:`a`,dayPeriod:`a`,hour12:{numeric:`h`,"2-digit":`hh`},hour24:{numeric:`H`,"2-digit":`HH`},minute:{numeric:`m`,"2-digit":`mm`},second:{numeric:`s`,"2-digit":`ss`},timeZoneName:{long:`ZZZZZ`,short:`ZZZ`}};function Yr(e,t,n){let{type:r,value:i}=e;if(r===`literal`){let e=/^\s+$/.test(i);return{literal:!e,val:e?` `:i}}let a=t[r],o=r;r===`hour`&&(o=t.hour12==null?t.hourCycle==null?n.hour12?`hour12`:`hour24`:t.hourCycle===`h11`||t.hourCycle===`h12`?`hour12`:`hour24`:t.hour12?`hour12`:`hour24`);let s=Jr[o];if(typeof s==`object`&&(s=s[a]),s)return{literal:!1,val:s}}function Xr(e){return[`^${e.map(e=>e.regex).reduce((e,t)=>`${e}(${t.source})`,``)}$`,e]}function Zr(e,t,n){let r=e.match(t);if(r){let e={},t=1;for(let i in n)if(At(n,i)){let a=n[i],o=a.groups?a.groups+1:1;!a.literal&&a.token&&(e[a.token.val[0]]=a.deser(r.slice(t,t+o))),t+=o}return[r,e]}return[r,{}]}function Qr(e){let t=e=>{switch(e){case`S`:return`millisecond`;case`s`:return`second`;case`m`:return`minute`;case`h`:case`H`:return`hour`;case`d`:return`day`;case`o`:return`ordinal`;case`L`:case`M`:return`month`;case`y`:return`year`;case`E`:case`c`:return`weekday`;case`W`:return`weekNumber`;case`k`:return`weekYear`;case`q`:return`quarter`;default:return null}},n=null,r;return j(e.z)||(n=ve.create(e.z)),j(e.Z)||(n||=new Be(e.Z),r=e.Z),j(e.q)||(e.M=(e.q-1)*3+1),j(e.h)||(e.h<12&&e.a===1?e.h+=12:e.h===12&&e.a===0&&(e.h=0)),e.G===0&&e.y&&(e.y=-e.y),j(e.u)||(e.S=It(e.u)),[Object.keys(e).reduce((n,r)=>{let i=t(r);return i&&(n[i]=e[r]),n},{}),n,r]}let $r=null;function ei(){return $r||=P.fromMillis(1555555555555),$r}function ti(e,t){if(e.literal)return e;let n=oi(vn.macroTokenToFormatOpts(e.val),t);return n==null||n.includes(void 0)?e:n}function ni(e,t){return Array.prototype.concat(...e.map(e=>ti(e,t)))}var ri=class{constructor(e,t){if(this.locale=e,this.format=t,this.tokens=ni(vn.parseFormat(t),e),this.units=this.tokens.map(t=>qr(t,e)),this.disqualifyingUnit=this.units.find(e=>e.invalidReason),!this.disqualifyingUnit){let[e,t]=Xr(this.units);this.regex=RegExp(e,`i`),this.handlers=t}}explainFromTokens(e){if(this.isValid){let[t,n]=Zr(e,this.regex,this.handlers),[r,i,o]=n?Qr(n):[null,null,void 0];if(At(n,`a`)&&At(n,`H`))throw new a(`Can't include meridiem when specifying 24-hour format`);return{input:e,tokens:this.tokens,regex:this.regex,rawMatches:t,matches:n,result:r,zone:i,specificOffset:o}}return{input:e,tokens:this.tokens,invalidReason:this.invalidReason}}get isValid(){return!this.disqualifyingUnit}get invalidReason(){return this.disqualifyingUnit?this.disqualifyingUnit.invalidReason:null}};function ii(e,t,n){return new ri(e,n).explainFromTokens(t)}function ai(e,t,n){let{result:r,zone:i,specificOffset:a,invalidReason:o}=ii(e,t,n);return[r,i,a,o]}function oi(e,t){if(!e)return null;let n=vn.create(t,e).dtFormatter(ei()),r=n.formatToParts(),i=n.resolvedOptions();return r.map(t=>Yr(t,e,i))}let si=`Invalid DateTime`;function ci(e){return new it(`unsupported zone`,`the zone "${e.name}" is not supported`)}function li(e){return e.weekData===null&&(e.weekData=ft(e.c)),e.weekData}function ui(e){return e.localWeekData===null&&(e.localWeekData=ft(e.c,e.loc.getMinDaysInFirstWeek(),e.loc.getStartOfWeek())),e.localWeekData}function di(e,t){let n={ts:e.ts,zone:e.zone,c:e.c,o:e.o,loc:e.loc,invalid:e.invalid};return new P({...n,...t,old:n})}function fi(e,t,n){let r=e-t*60*1e3,i=n.offset(r);if(t===i)return[r,t];r-=(i-t)*60*1e3;let a=n.offset(r);return i===a?[r,i]:[e-Math.min(i,a)*60*1e3,Math.max(i,a)]}function pi(e,t){e+=t*60*1e3;let n=new Date(e);return{year:n.getUTCFullYear(),month:n.getUTCMonth()+1,day:n.getUTCDate(),hour:n.getUTCHours(),minute:n.getUTCMinutes(),second:n.getUTCSeconds(),millisecond:n.getUTCMilliseconds()}}function mi(e,t,n){return fi(Vt(e),t,n)}function hi(e,t){let n=e.o,r=e.c.year+Math.trunc(t.years),i=e.c.month+Math.trunc(t.months)+Math.trunc(t.quarters)*3,a={...e.c,year:r,month:i,day:Math.min(e.c.day,Bt(r,i))+Math.trunc(t.days)+Math.trunc(t.weeks)*7},o=jr.fromObject({years:t.years-Math.trunc(t.years),quarters:t.quarters-Math.trunc(t.quarters),months:t.months-Math.trunc(t.months),weeks:t.weeks-Math.trunc(t.weeks),days:t.days-Math.trunc(t.days),hours:t.hours,minutes:t.minutes,seconds:t.seconds,milliseconds:t.milliseconds}).as(`milliseconds`),[s,c]=fi(Vt(a),n,e.zone);return o!==0&&(s+=o,c=e.zone.offset(s)),{ts:s,o:c}}function gi(e,t,n,r,i,a){let{setZone:o,zone:s}=n;if(e&&Object.keys(e).length!==0||t){let r=t||s,i=P.fromObject(e,{...n,zone:r,specificOffset:a});return o?i:i.setZone(s)}return P.invalid(new it(`unparsable`,`the input "${i}" can't be parsed as ${r}`))}function _i(e,t,n=!0){return e.isValid?vn.create(k.create(`en-US`),{allowZ:n,forceSimple:!0}).formatDateTimeFromString(e,t):null}function vi(e,t,n){let r=e.c.year>9999||e.c.year<0,i=``;if(r&&e.c.year>=0&&(i+=`+`),i+=M(e.c.year,r?6:4),n===`year`)return i;if(t){if(i+=`-`,i+=M(e.c.month),n===`month`)return i;i+=`-`}else if(i+=M(e.c.month),n===`month`)return i;return i+=M(e.c.day),i}function yi(e,t,n,r,i,a,o){let s=!n||e.c.millisecond!==0||e.c.second!==0,c=``;switch(o){case`day`:case`month`:case`year`:break;default:if(c+=M(e.c.hour),o===`hour`)break;if(t){if(c+=`:`,c+=M(e.c.minute),o===`minute`)break;s&&(c+=`:`,c+=M(e.c.second))}else{if(c+=M(e.c.minute),o===`minute`)break;s&&(c+=M(e.c.second))}if(o===`second`)break;s&&(!r||e.c.millisecond!==0)&&(c+=`.`,c+=M(e.c.millisecond,3))}return i&&(e.isOffsetFixed&&e.offset===0&&!a?c+=`Z`:e.o<0?(c+=`-`,c+=M(Math.trunc(-e.o/60)),c+=`:`,c+=M(Math.trunc(-e.o%60))):(c+=`+`,c+=M(Math.trunc(e.o/60)),c+=`:`,c+=M(Math.trunc(e.o%60)))),a&&(c+=`[`+e.zone.ianaName+`]`),c}let bi={month:1,day:1,hour:0,minute:0,second:0,millisecond:0},xi={weekNumber:1,weekday:1,hour:0,minute:0,second:0,millisecond:0},Si={ordinal:1,hour:0,minute:0,second:0,millisecond:0},Ci=[`year`,`month`,`day`,`hour`,`minute`,`second`,`millisecond`],wi=[`weekYear`,`weekNumber`,`weekday`,`hour`,`minute`,`second`,`millisecond`],Ti=[`year`,`ordinal`,`hour`,`minute`,`second`,`millisecond`];function Ei(e){let t={year:`year`,years:`year`,month:`month`,months:`month`,day:`day`,days:`day`,hour:`hour`,hours:`hour`,minute:`minute`,minutes:`minute`,quarter:`quarter`,quarters:`quarter`,second:`second`,seconds:`second`,millisecond:`millisecond`,milliseconds:`millisecond`,weekday:`weekday`,weekdays:`weekday`,weeknumber:`weekNumber`,weeksnumber:`weekNumber`,weeknumbers:`weekNumber`,weekyear:`weekYear`,weekyears:`weekYear`,ordinal:`ordinal`}[e.toLowerCase()];if(!t)throw new o(e);return t}function Di(e){switch(e.toLowerCase()){case`localweekday`:case`localweekdays`:return`localWeekday`;case`localweeknumber`:case`localweeknumbers`:return`localWeekNumber`;case`localweekyear`:case`localweekyears`:return`localWeekYear`;default:return Ei(e)}}function Oi(e){if(Mi===void 0&&(Mi=A.now()),e.type!==`iana`)return e.offset(Mi);let t=e.name,n=Ni.get(t);return n===void 0&&(n=e.offset(Mi),Ni.set(t,n)),n}function ki(e,t){let n=He(t.zone,A.defaultZone);if(!n.isValid)return P.invalid(ci(n));let r=k.fromObject(t),i,a;if(j(e.year))i=A.now();else{for(let t of Ci)j(e[t])&&(e[t]=bi[t]);let t=yt(e)||bt(e);if(t)return P.invalid(t);let r=Oi(n);[i,a]=mi(e,r,n)}return new P({ts:i,zone:n,loc:r,o:a})}function Ai(e,t,n){let r=j(n.round)?!0:n.round,i=j(n.rounding)?`trunc`:n.rounding,a=(e,a)=>(e=Lt(e,r||n.calendary?0:2,n.calendary?`round`:i),t.loc.clone(n).relFormatter(n).format(e,a)),o=r=>n.calendary?t.hasSame(e,r)?0:t.startOf(r).diff(e.startOf(r),r).get(r):t.diff(e,r).get(r);if(n.unit)return a(o(n.unit),n.unit);for(let e of n.units){let t=o(e);if(Math.abs(t)>=1)return a(t,e)}return a(e>t?-0:0,n.units[n.units.length-1])}function ji(e){let t={},n;return e.length>0&&typeof e[e.length-1]==`object`?(t=e[e.length-1],n=Array.from(e).slice(0,e.length-1)):n=Array.from(e),[t,n]}let Mi,Ni=/* @__PURE__ */ new Map;var P=class e{constructor(e){let t=e.zone||A.defaultZone,n=e.invalid||(Number.isNaN(e.ts)?new it(`invalid input`):null)||(t.isValid?null:ci(t));this.ts=j(e.ts)?A.now():e.ts;let r=null,i=null;if(!n){if(e.old&&e.old.ts===this.ts&&e.old.zone.equals(t))[r,i]=[e.old.c,e.old.o];else{let a=xt(e.o)&&!e.old?e.o:t.offset(this.ts);r=pi(this.ts,a),n=Number.isNaN(r.year)?new it(`invalid input`):null,r=n?null:r,i=n?null:a}}this._zone=t,this.loc=e.loc||k.create(),this.invalid=n,this.weekData=null,this.localWeekData=null,this.c=r,this.o=i,this.isLuxonDateTime=!0}static now(){return new e({})}static local(){let[e,t]=ji(arguments),[n,r,i,a,o,s,c]=t;return ki({year:n,month:r,day:i,hour:a,minute:o,second:s,millisecond:c},e)}static utc(){let[e,t]=ji(arguments),[n,r,i,a,o,s,c]=t;return e.zone=Be.utcInstance,ki({year:n,month:r,day:i,hour:a,minute:o,second:s,millisecond:c},e)}static fromJSDate(t,n={}){let r=wt(t)?t.valueOf():NaN;if(Number.isNaN(r))return e.invalid(`invalid input`);let i=He(n.zone,A.defaultZone);return i.isValid?new e({ts:r,zone:i,loc:k.fromObject(n)}):e.invalid(ci(i))}static fromMillis(t,n={}){if(!xt(t))throw new s(`fromMillis requires a numerical input, but received a ${typeof t} with value ${t}`);return t<-864e13||t>864e13?e.invalid(`Timestamp out of range`):new e({ts:t,zone:He(n.zone,A.defaultZone),loc:k.fromObject(n)})}static fromSeconds(t,n={}){if(xt(t))return new e({ts:t*1e3,zone:He(n.zone,A.defaultZone),loc:k.fromObject(n)});throw new s(`fromSeconds requires a numerical input`)}static fromObject(t,n={}){t||={};let r=He(n.zone,A.defaultZone);if(!r.isValid)return e.invalid(ci(r));let i=k.fromObject(n),o=Jt(t,Di),{minDaysInFirstWeek:s,startOfWeek:c}=gt(o,i),l=A.now(),u=j(n.specificOffset)?r.offset(l):n.specificOffset,d=!j(o.ordinal),f=!j(o.year),p=!j(o.month)||!j(o.day),m=f||p,h=o.weekYear||o.weekNumber;if((m||d)&&h)throw new a(`Can't mix weekYear/weekNumber units with year/month/day or ordinals`);if(p&&d)throw new a(`Can't mix ordinal dates with month/day`);let g=h||o.weekday&&!m,_,v,y=pi(l,u);g?(_=wi,v=xi,y=ft(y,s,c)):d?(_=Ti,v=Si,y=mt(y)):(_=Ci,v=bi);let b=!1;for(let e of _){let t=o[e];j(t)?o[e]=b?v[e]:y[e]:b=!0}let x=(g?_t(o,s,c):d?vt(o):yt(o))||bt(o);if(x)return e.invalid(x);let[S,C]=mi(g?pt(o,s,c):d?ht(o):o,u,r),w=new e({ts:S,zone:r,o:C,loc:i});return o.weekday&&m&&t.weekday!==w.weekday?e.invalid(`mismatched weekday`,`you can't specify both a weekday of ${o.weekday} and a date of ${w.toISO()}`):w.isValid?w:e.invalid(w.invalid)}static fromISO(e,t={}){let[n,r]=lr(e);return gi(n,r,t,`ISO 8601`,e)}static fromRFC2822(e,t={}){let[n,r]=ur(e);return gi(n,r,t,`RFC 2822`,e)}static fromHTTP(e,t={}){let[n,r]=dr(e);return gi(n,r,t,`HTTP`,t)}static fromFormat(t,n,r={}){if(j(t)||j(n))throw new s(`fromFormat requires an input string and a format`);let{locale:i=null,numberingSystem:a=null}=r,[o,c,l,u]=ai(k.fromOpts({locale:i,numberingSystem:a,defaultToEN:!0}),t,n);return u?e.invalid(u):gi(o,c,r,`format ${n}`,t,l)}static fromString(t,n,r={}){return e.fromFormat(t,n,r)}static fromSQL(e,t={}){let[n,r]=vr(e);return gi(n,r,t,`SQL`,e)}static invalid(t,r=null){if(!t)throw new s(`need to specify a reason the DateTime is invalid`);let i=t instanceof it?t:new it(t,r);if(A.throwOnInvalid)throw new n(i);return new e({invalid:i})}static isDateTime(e){return e&&e.isLuxonDateTime||!1}static parseFormatForOpts(e,t={}){let n=oi(e,k.fromObject(t));return n?n.map(e=>e?e.val:null).join(``):null}static expandFormat(e,t={}){return ni(vn.parseFormat(e),k.fromObject(t)).map(e=>e.val).join(``)}static resetCache(){Mi=void 0,Ni.clear()}get(e){return this[e]}get isValid(){return this.invalid===null}get invalidReason(){return this.invalid?this.invalid.reason:null}get invalidExplanation(){return this.invalid?this.invalid.explanation:null}get locale(){return this.isValid?this.loc.locale:null}get numberingSystem(){return this.isValid?this.loc.numberingSystem:null}get outputCalendar(){return this.isValid?this.loc.outputCalendar:null}get zone(){return this._zone}get zoneName(){return this.isValid?this.zone.name:null}get year(){return this.isValid?this.c.year:NaN}get quarter(){return this.isValid?Math.ceil(this.c.month/3):NaN}get month(){return this.isValid?this.c.month:NaN}get day(){return this.isValid?this.c.day:NaN}get hour(){return this.isValid?this.c.hour:NaN}get minute(){return this.isValid?this.c.minute:NaN}get second(){return this.isValid?this.c.second:NaN}get millisecond(){return this.isValid?this.c.millisecond:NaN}get weekYear(){return this.isValid?li(this).weekYear:NaN}get weekNumber(){return this.isValid?li(this).weekNumber:NaN}get weekday(){return this.isValid?li(this).weekday:NaN}get isWeekend(){return this.isValid&&this.loc.getWeekendDays().includes(this.weekday)}get localWeekday(){return this.isValid?ui(this).weekday:NaN}get localWeekNumber(){return this.isValid?ui(this).weekNumber:NaN}get localWeekYear(){return this.isValid?ui(this).weekYear:NaN}get ordinal(){return this.isValid?mt(this.c).ordinal:NaN}get monthShort(){return this.isValid?Fr.months(`short`,{locObj:this.loc})[this.month-1]:null}get monthLong(){return this.isValid?Fr.months(`long`,{locObj:this.loc})[this.month-1]:null}get weekdayShort(){return this.isValid?Fr.weekdays(`short`,{locObj:this.loc})[this.weekday-1]:null}get weekdayLong(){return this.isValid?Fr.weekdays(`long`,{locObj:this.loc})[this.weekday-1]:null}get offset(){return this.isValid?+this.o:NaN}get offsetNameShort(){return this.isValid?this.zone.offsetName(this.ts,{format:`short`,locale:this.locale}):null}get offsetNameLong(){return this.isValid?this.zone.offsetName(this.ts,{format:`long`,locale:this.locale}):null}get isOffsetFixed(){return this.isValid?this.zone.isUniversal:null}get isInDST(){return this.isOffsetFixed?!1:this.offset>this.set({month:1,day:1}).offset||this.offset>this.set({month:5}).offset}getPossibleOffsets(){if(!this.isValid||this.isOffsetFixed)return[this];let e=864e5,t=6e4,n=Vt(this.c),r=this.zone.offset(n-e),i=this.zone.offset(n+e),a=this.zone.offset(n-r*t),o=this.zone.offset(n-i*t);if(a===o)return[this];let s=n-a*t,c=n-o*t,l=pi(s,a),u=pi(c,o);return l.hour===u.hour&&l.minute===u.minute&&l.second===u.second&&l.millisecond===u.millisecond?[di(this,{ts:s}),di(this,{ts:c})]:[this]}get isInLeapYear(){return Rt(this.year)}get daysInMonth(){return Bt(this.year,this.month)}get daysInYear(){return this.isValid?zt(this.year):NaN}get weeksInWeekYear(){return this.isValid?Ut(this.weekYear):NaN}get weeksInLocalWeekYear(){return this.isValid?Ut(this.localWeekYear,this.loc.getMinDaysInFirstWeek(),this.loc.getStartOfWeek()):NaN}resolvedLocaleOptions(e={}){let{locale:t,numberingSystem:n,calendar:r}=vn.create(this.loc.clone(e),e).resolvedOptions(this);return{locale:t,numberingSystem:n,outputCalendar:r}}toUTC(e=0,t={}){return this.setZone(Be.instance(e),t)}toLocal(){return this.setZone(A.defaultZone)}setZone(t,{keepLocalTime:n=!1,keepCalendarTime:r=!1}={}){if(t=He(t,A.defaultZone),t.equals(this.zone))return this;if(t.isValid){let e=this.ts;if(n||r){let n=t.offset(this.ts),r=this.toObject();[e]=mi(r,n,t)}return di(this,{ts:e,zone:t})}return e.invalid(ci(t))}reconfigure({locale:e,numberingSystem:t,outputCalendar:n}={}){let r=this.loc.clone({locale:e,numberingSystem:t,outputCalendar:n});return di(this,{loc:r})}setLocale(e){return this.reconfigure({locale:e})}set(e){if(!this.isValid)return this;let t=Jt(e,Di),{minDaysInFirstWeek:n,startOfWeek:r}=gt(t,this.loc),i=!j(t.weekYear)||!j(t.weekNumber)||!j(t.weekday),o=!j(t.ordinal),s=!j(t.year),c=!j(t.month)||!j(t.day),l=s||c,u=t.weekYear||t.weekNumber;if((l||o)&&u)throw new a(`Can't mix weekYear/weekNumber units with year/month/day or ordinals`);if(c&&o)throw new a(`Can't mix ordinal dates with month/day`);let d;i?d=pt({...ft(this.c,n,r),...t},n,r):j(t.ordinal)?(d={...this.toObject(),...t},j(t.day)&&(d.day=Math.min(Bt(d.year,d.month),d.day))):d=ht({...mt(this.c),...t});let[f,p]=mi(d,this.o,this.zone);return di(this,{ts:f,o:p})}plus(e){if(!this.isValid)return this;let t=jr.fromDurationLike(e);return di(this,hi(this,t))}minus(e){if(!this.isValid)return this;let t=jr.fromDurationLike(e).negate();return di(this,hi(this,t))}startOf(e,{useLocaleWeeks:t=!1}={}){if(!this.isValid)return this;let n={},r=jr.normalizeUnit(e);switch(r){case`years`:n.month=1;case`quarters`:case`months`:n.day=1;case`weeks`:case`days`:n.hour=0;case`hours`:n.minute=0;case`minutes`:n.second=0;case`seconds`:n.millisecond=0}if(r===`weeks`){if(t){let e=this.loc.getStartOfWeek(),{weekday:t}=this;t<e&&(n.weekNumber=this.weekNumber-1),n.weekday=e}else n.weekday=1}return r===`quarters`&&(n.month=(Math.ceil(this.month/3)-1)*3+1),this.set(n)}endOf(e,t){return this.isValid?this.plus({[e]:1}).startOf(e,t).minus(1):this}toFormat(e,t={}){return this.isValid?vn.create(this.loc.redefaultToEN(t)).formatDateTimeFromString(this,e):si}toLocaleString(e=f,t={}){return this.isValid?vn.create(this.loc.clone(t),e).formatDateTime(this):si}toLocaleParts(e={}){return this.isValid?vn.create(this.loc.clone(e),e).formatDateTimeParts(this):[]}toISO({format:e=`extended`,suppressSeconds:t=!1,suppressMilliseconds:n=!1,includeOffset:r=!0,extendedZone:i=!1,precision:a=`milliseconds`}={}){if(!this.isValid)return null;a=Ei(a);let o=e===`extended`,s=vi(this,o,a);return Ci.indexOf(a)>=3&&(s+=`T`),s+=yi(this,o,t,n,r,i,a),s}toISODate({format:e=`extended`,precision:t=`day`}={}){return this.isValid?vi(this,e===`extended`,Ei(t)):null}toISOWeekDate(){return _i(this,`kkkk-'W'WW-c`)}toISOTime({suppressMilliseconds:e=!1,suppressSeconds:t=!1,includeOffset:n=!0,includePrefix:r=!1,extendedZone:i=!1,format:a=`extended`,precision:o=`milliseconds`}={}){return this.isValid?(o=Ei(o),(r&&Ci.indexOf(o)>=3?`T`:``)+yi(this,a===`extended`,t,e,n,i,o)):null}toRFC2822(){return _i(this,`EEE, dd LLL yyyy HH:mm:ss ZZZ`,!1)}toHTTP(){return _i(this.toUTC(),`EEE, dd LLL yyyy HH:mm:ss 'GMT'`)}toSQLDate(){return this.isValid?vi(this,!0):null}toSQLTime({includeOffset:e=!0,includeZone:t=!1,includeOffsetSpace:n=!0}={}){let r=`HH:mm:ss.SSS`;return(t||e)&&(n&&(r+=` `),t?r+=`z`:e&&(r+=`ZZ`)),_i(this,r,!0)}toSQL(e={}){return this.isValid?`${this.toSQLDate()} ${this.toSQLTime(e)}`:null}toString(){return this.isValid?this.toISO():si}[Symbol.for(`nodejs.util.inspect.custom`)](){return this.isValid?`DateTime { ts: ${this.toISO()}, zone: ${this.zone.name}, locale: ${this.locale} }`:`DateTime { Invalid, reason: ${this.invalidReason} }`}valueOf(){return this.toMillis()}toMillis(){return this.isValid?this.ts:NaN}toSeconds(){return this.isValid?this.ts/1e3:NaN}toUnixInteger(){return this.isValid?Math.floor(this.ts/1e3):NaN}toJSON(){return this.toISO()}toBSON(){return this.toJSDate()}toObject(e={}){if(!this.isValid)return{};let t={...this.c};return e.includeConfig&&(t.outputCalendar=this.outputCalendar,t.numberingSystem=this.loc.numberingSystem,t.locale=this.loc.locale),t}toJSDate(){return new Date(this.isValid?this.ts:NaN)}diff(e,t=`milliseconds`,n={}){if(!this.isValid||!e.isValid)return jr.invalid(`created by diffing an invalid DateTime`);let r={locale:this.locale,numberingSystem:this.numberingSystem,...n},i=Dt(t).map(jr.normalizeUnit),a=e.valueOf()>this.valueOf(),o=Rr(a?this:e,a?e:this,i,r);return a?o.negate():o}diffNow(t=`milliseconds`,n={}){return this.diff(e.now(),t,n)}until(e){return this.isValid?Pr.fromDateTimes(this,e):this}hasSame(e,t,n){if(!this.isValid)return!1;let r=e.valueOf(),i=this.setZone(e.zone,{keepLocalTime:!0});return i.startOf(t,n)<=r&&r<=i.endOf(t,n)}equals(e){return this.isValid&&e.isValid&&this.valueOf()===e.valueOf()&&this.zone.equals(e.zone)&&this.loc.equals(e.loc)}toRelative(t={}){if(!this.isValid)return null;let n=t.base||e.fromObject({},{zone:this.zone}),r=t.padding?this<n?-t.padding:t.padding:0,i=[`years`,`months`,`days`,`hours`,`minutes`,`seconds`],a=t.unit;return Array.isArray(t.unit)&&(i=t.unit,a=void 0),Ai(n,this.plus(r),{...t,numeric:`always`,units:i,unit:a})}toRelativeCalendar(t={}){return this.isValid?Ai(t.base||e.fromObject({},{zone:this.zone}),this,{...t,numeric:`auto`,units:[`years`,`months`,`days`],calendary:!0}):null}static min(...t){if(!t.every(e.isDateTime))throw new s(`min requires all arguments be DateTimes`);return Ot(t,e=>e.valueOf(),Math.min)}static max(...t){if(!t.every(e.isDateTime))throw new s(`max requires all arguments be DateTimes`);return Ot(t,e=>e.valueOf(),Math.max)}static fromFormatExplain(e,t,n={}){let{locale:r=null,numberingSystem:i=null}=n;return ii(k.fromOpts({locale:r,numberingSystem:i,defaultToEN:!0}),e,t)}static fromStringExplain(t,n,r={}){return e.fromFormatExplain(t,n,r)}static buildFormatParser(e,t={}){let{locale:n=null,numberingSystem:r=null}=t;return new ri(k.fromOpts({locale:n,numberingSystem:r,defaultToEN:!0}),e)}static fromFormatParser(t,n,r={}){if(j(t)||j(n))throw new s(`fromFormatParser requires an input string and a format parser`);let{locale:i=null,numberingSystem:a=null}=r,o=k.fromOpts({locale:i,numberingSystem:a,defaultToEN:!0});if(!o.equals(n.locale))throw new s(`fromFormatParser called with a locale of ${o}, but the format parser was created for ${n.locale}`);let{result:c,zone:l,specificOffset:u,invalidReason:d}=n.explainFromTokens(t);return d?e.invalid(d):gi(c,l,r,`format ${n.format}`,t,u)}static get DATE_SHORT(){return f}static get DATE_MED(){return p}static get DATE_MED_WITH_WEEKDAY(){return m}static get DATE_FULL(){return h}static get DATE_HUGE(){return g}static get TIME_SIMPLE(){return _}static get TIME_WITH_SECONDS(){return v}static get TIME_WITH_SHORT_OFFSET(){return y}static get TIME_WITH_LONG_OFFSET(){return b}static get TIME_24_SIMPLE(){return x}static get TIME_24_WITH_SECONDS(){return S}static get TIME_24_WITH_SHORT_OFFSET(){return C}static get TIME_24_WITH_LONG_OFFSET(){return w}static get DATETIME_SHORT(){return ee}static get DATETIME_SHORT_WITH_SECONDS(){return te}static get DATETIME_MED(){return ne}static get DATETIME_MED_WITH_SECONDS(){return re}static get DATETIME_MED_WITH_WEEKDAY(){return ie}static get DATETIME_FULL(){return ae}static get DATETIME_FULL_WITH_SECONDS(){return oe}static get DATETIME_HUGE(){return se}static get DATETIME_HUGE_WITH_SECONDS(){return ce}};function Pi(e){if(P.isDateTime(e))return e;if(e&&e.valueOf&&xt(e.valueOf()))return P.fromJSDate(e);if(e&&typeof e==`object`)return P.fromObject(e);throw new s(`Unknown datetime argument: ${e}, of type ${typeof e}`)}e.DateTime=P,e.Duration=jr,e.FixedOffsetZone=Be,e.IANAZone=ve,e.Info=Fr,e.Interval=Pr,e.InvalidZone=Ve,e.Settings=A,e.SystemZone=de,e.VERSION=`3.7.2`,e.Zone=le})),hs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronDate=e.DAYS_IN_MONTH=e.DateMathOp=e.TimeUnit=void 0;let t=ms();var n;(function(e){e.Second=`Second`,e.Minute=`Minute`,e.Hour=`Hour`,e.Day=`Day`,e.Month=`Month`,e.Year=`Year`})(n||(e.TimeUnit=n={}));var r;(function(e){e.Add=`Add`,e.Subtract=`Subtract`})(r||(e.DateMathOp=r={})),e.DAYS_IN_MONTH=Object.freeze([31,29,31,30,31,30,31,31,30,31,30,31]);var i=class i{#e;#t=null;#n=null;#r=null;constructor(e,n){let r={zone:n};if(!e&&e!==0?this.#e=t.DateTime.local():e instanceof i?(this.#e=e.#e,this.#t=e.#t,this.#n=e.#n,this.#r=e.#r):e instanceof Date?this.#e=t.DateTime.fromJSDate(e,r):typeof e==`number`?this.#e=t.DateTime.fromMillis(e,r):(this.#e=t.DateTime.fromISO(e,r),this.#e.isValid||(this.#e=t.DateTime.fromRFC2822(e,r)),this.#e.isValid||(this.#e=t.DateTime.fromSQL(e,r)),this.#e.isValid||(this.#e=t.DateTime.fromFormat(e,`EEE, d MMM yyyy HH:mm:ss`,r)),this.#e.isValid||(this.#e=t.DateTime.fromHTTP(e,r))),!this.#e.isValid)throw Error(`CronDate: unhandled timestamp: ${e}`);n&&n!==this.#e.zoneName&&(this.#e=this.#e.setZone(n))}static#i(e){return e%4==0&&e%100!=0||e%400==0}get dstStart(){return this.#t}get dstStartLandingHour(){return this.#n}clearDstStart(){this.#t=null,this.#n=null}get dstEnd(){return this.#r}set dstEnd(e){this.#r=e}addYear(){this.#e=this.#e.plus({years:1})}addMonth(){this.#e=this.#e.plus({months:1}).startOf(`month`)}addDay(){this.#e=this.#e.plus({days:1}).startOf(`day`)}addHour(){this.#e=this.#e.plus({hours:1}).startOf(`hour`)}addMinute(){this.#e=this.#e.plus({minutes:1}).startOf(`minute`)}addSecond(){this.#e=this.#e.plus({seconds:1})}subtractYear(){this.#e=this.#e.minus({years:1})}subtractMonth(){this.#e=this.#e.minus({months:1}).endOf(`month`).startOf(`second`)}subtractDay(){this.#e=this.#e.minus({days:1}).endOf(`day`).startOf(`second`)}subtractHour(){this.#e=this.#e.minus({hours:1}).endOf(`hour`).startOf(`second`)}subtractMinute(){this.#e=this.#e.minus({minutes:1}).endOf(`minute`).startOf(`second`)}subtractSecond(){this.#e=this.#e.minus({seconds:1})}addUnit(e){switch(e){case n.Year:return this.addYear();case n.Month:return this.addMonth();case n.Day:return this.addDay();case n.Hour:return this.addHour();case n.Minute:return this.addMinute();case n.Second:return this.addSecond()}}subtractUnit(e){switch(e){case n.Year:return this.subtractYear();case n.Month:return this.subtractMonth();case n.Day:return this.subtractDay();case n.Hour:return this.subtractHour();case n.Minute:return this.subtractMinute();case n.Second:return this.subtractSecond()}}invokeDateOperation(e,t){if(e===r.Add)this.addUnit(t);else if(e===r.Subtract)this.subtractUnit(t);else
/* istanbul ignore next - this would only happen if an end user call the handleMathOp with an invalid verb */
throw Error(`Invalid verb: ${e}`)}getDate(){return this.#e.day}getFullYear(){return this.#e.year}getDay(){let e=this.#e.weekday;return e===7?0:e}getMonth(){return this.#e.month-1}getHours(){return this.#e.hour}getMinutes(){return this.#e.minute}getSeconds(){return this.#e.second}getMilliseconds(){return this.#e.millisecond}getUTCOffset(){return this.#e.offset}setStartOfDay(){this.#e=this.#e.startOf(`day`)}setEndOfDay(){this.#e=this.#e.endOf(`day`)}getTime(){return this.#e.valueOf()}getUTCDate(){return this.#o().day}getUTCFullYear(){return this.#o().year}getUTCDay(){let e=this.#o().weekday;return e===7?0:e}getUTCMonth(){return this.#o().month-1}getUTCHours(){return this.#o().hour}getUTCMinutes(){return this.#o().minute}getUTCSeconds(){return this.#o().second}toISOString(){return this.#e.toUTC().toISO()}toJSON(){return this.#e.toJSON()}#a(e,t){this.#e[e]!==t&&(this.#e=this.#e.set({[e]:t}))}setDate(e){this.#a(`day`,e)}setFullYear(e){this.#a(`year`,e)}setDay(e){this.#a(`weekday`,e)}setMonth(e){this.#a(`month`,e+1)}setHours(e){this.#a(`hour`,e)}setMinutes(e){this.#a(`minute`,e)}setSeconds(e){this.#a(`second`,e)}setMilliseconds(e){this.#a(`millisecond`,e)}toString(){return this.toDate().toString()}toDate(){return this.#e.toJSDate()}isLastDayOfMonth(){let{day:t,month:n}=this.#e;if(n===2){let r=i.#i(this.#e.year);return t===e.DAYS_IN_MONTH[n-1]-+!r}return t===e.DAYS_IN_MONTH[n-1]}isLastWeekdayOfMonth(){let{day:t,month:n}=this.#e,r;return r=n===2?e.DAYS_IN_MONTH[n-1]-+!i.#i(this.#e.year):e.DAYS_IN_MONTH[n-1],t>r-7}applyDateOperation(e,t,i){if(t===n.Month||t===n.Day){this.invokeDateOperation(e,t),this.clearDstStart(),e===r.Add&&i!==24&&this.getHours()>0&&(this.#t=0,this.#n=this.getHours());return}let a=this.getHours(),o=this.getUTCOffset();this.invokeDateOperation(e,t);let s=this.getHours(),c=(s-a+24)%24;e===r.Add&&this.getUTCOffset()>o&&c>=2?i!==24&&(this.#t=(a+1)%24,this.#n=s):c===0&&this.getMinutes()===0&&this.getSeconds()===0&&i!==24&&(this.dstEnd=s)}#o(){return this.#e.toUTC()}};e.CronDate=i,e.default=i})),gs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronMonth=void 0;let t=hs(),n=ps(),r=Object.freeze([]);e.CronMonth=class extends n.CronField{static get min(){return 1}static get max(){return 12}static get chars(){return r}static get daysInMonth(){return t.DAYS_IN_MONTH}constructor(e,t){super(e,t),this.validate()}get values(){return super.values}}})),_s=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronDayOfMonth=void 0;let t=ps(),n=gs(),r=Object.freeze([`L`]);e.CronDayOfMonth=class e extends t.CronField{static fromMonth(t,r,i){if(t.length!==1)return new e(r,i);let a=n.CronMonth.daysInMonth[t[0]-1],o=r.filter(e=>typeof e!=`number`||e<=a);return new e(o.length>0?o:r,i)}static get min(){return 1}static get max(){return 31}static get chars(){return r}static get validChars(){return/^(?:[?,*\dLH/-]|H\(\d+-\d+\))+$/}constructor(e,t){super(e,t),this.validate()}get values(){return super.values}}})),vs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronDayOfWeek=void 0;let t=ps(),n=Object.freeze([`L`]);e.CronDayOfWeek=class extends t.CronField{static get min(){return 0}static get max(){return 7}static get chars(){return n}static isValidChar(e){return/^[0-7]?L$/.test(e)}static get validChars(){return/^(?:[?,*\dLH#/-]|H\(\d+-\d+\))+$/}constructor(e,t){if(super(e,t),this.validate(),this.values.some(e=>e===`L`))throw Error(`${this.constructor.name} Validation error, unexpected standalone L`)}get values(){return super.values}get nthDay(){return this.options.nthDayOfWeek??0}}})),ys=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronHour=void 0;let t=ps(),n=Object.freeze([]);e.CronHour=class extends t.CronField{static get min(){return 0}static get max(){return 23}static get chars(){return n}constructor(e,t){super(e,t),this.validate()}get values(){return super.values}}})),bs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronMinute=void 0;let t=ps(),n=Object.freeze([]);e.CronMinute=class extends t.CronField{static get min(){return 0}static get max(){return 59}static get chars(){return n}constructor(e,t){super(e,t),this.validate()}get values(){return super.values}}})),xs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronSecond=void 0;let t=ps(),n=Object.freeze([]);e.CronSecond=class extends t.CronField{static get min(){return 0}static get max(){return 59}static get chars(){return n}constructor(e,t){super(e,t),this.validate()}get values(){return super.values}}})),Ss=/* @__PURE__ */ n(((e,t,n)=>{var r=n&&n.__createBinding||(Object.create?(function(e,t,n,r){r===void 0&&(r=n);var i=Object.getOwnPropertyDescriptor(t,n);(!i||(`get`in i?!t.__esModule:i.writable||i.configurable))&&(i={enumerable:!0,get:function(){return t[n]}}),Object.defineProperty(e,r,i)}):(function(e,t,n,r){r===void 0&&(r=n),e[r]=t[n]})),i=n&&n.__exportStar||function(e,t){for(var n in e)n!=="default"&&!Object.prototype.hasOwnProperty.call(t,n)&&r(t,e,n)};Object.defineProperty(e,"__esModule",{value:!0}),i(fs(),e),i(_s(),e),i(vs(),e),i(ps(),e),i(ys(),e),i(bs(),e),i(gs(),e),i(xs(),e)})),Cs=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronFieldCollection=void 0;let t=Ss();e.CronFieldCollection=class e{#e;#t;#n;#r;#i;#a;static from(n,r){return new e({second:this.resolveField(t.CronSecond,n.second,r.second),minute:this.resolveField(t.CronMinute,n.minute,r.minute),hour:this.resolveField(t.CronHour,n.hour,r.hour),dayOfMonth:this.resolveField(t.CronDayOfMonth,n.dayOfMonth,r.dayOfMonth),month:this.resolveField(t.CronMonth,n.month,r.month),dayOfWeek:this.resolveField(t.CronDayOfWeek,n.dayOfWeek,r.dayOfWeek)})}static resolveField(e,n,r){return r?r instanceof t.CronField?r:new e(r):n}constructor({second:e,minute:n,hour:r,dayOfMonth:i,month:a,dayOfWeek:o}){if(!e)throw Error(`Validation error, Field second is missing`);if(!n)throw Error(`Validation error, Field minute is missing`);if(!r)throw Error(`Validation error, Field hour is missing`);if(!i)throw Error(`Validation error, Field dayOfMonth is missing`);if(!a)throw Error(`Validation error, Field month is missing`);if(!o)throw Error(`Validation error, Field dayOfWeek is missing`);if(!i.hasLastChar&&o.isWildcard){let e=Math.max(...a.values.map(e=>t.CronMonth.daysInMonth[e-1]));if(!(parseInt(i.values[0],10)<=e))throw Error(`Invalid explicit day of month definition`)}this.#e=e,this.#t=n,this.#n=r,this.#i=a,this.#a=o,this.#r=i}get second(){return this.#e}get minute(){return this.#t}get hour(){return this.#n}get dayOfMonth(){return this.#r}get month(){return this.#i}get dayOfWeek(){return this.#a}static compactField(e){if(e.length===0)return[];let t=[],n;return e.forEach((e,r,i)=>{if(n===void 0){n={start:e,count:1};return}let a=i[r-1]||n.start,o=i[r+1];if(e===`L`||e===`W`)t.push(n),t.push({start:e,count:1}),n=void 0;else{if(n.step===void 0&&o!==void 0){let t=e-a;if(t<=o-e){n={...n,count:2,end:e,step:t};return}n.step=1}e-(n.end??0)===n.step?(n.count++,n.end=e):(n.count===1?t.push({start:n.start,count:1}):n.count===2?(t.push({start:n.start,count:1}),t.push({start:n.end??/* istanbul ignore next - see above */a,count:1})):t.push(n),n={start:e,count:1})}}),n&&t.push(n),t}static#o(e,n,r){let i=n.step;return i?i===1&&n.start===e.min&&n.end&&n.end>=r?(e instanceof t.CronDayOfMonth||e instanceof t.CronDayOfWeek)&&!e.isWildcard?null:e.hasQuestionMarkChar?`?`:`*`:i!==1&&n.start===e.min&&n.end&&n.end>=r-i+1?`*/${i}`:null:null}static#s(e){let t=e.step;if(t===1)return`${e.start}-${e.end}`;let n=e.start===0?e.count-1:e.count;
/* istanbul ignore if */
if(!t)throw Error(`Unexpected range step`);
/* istanbul ignore if */
if(!e.end)throw Error(`Unexpected range end`);if(t*n>e.end){let n=(n,r)=>{
/* istanbul ignore if */
if(typeof e.start!=`number`)throw Error(`Unexpected range start`);return r%t===0?e.start+r:null};
/* istanbul ignore if */
if(typeof e.start!=`number`)throw Error(`Unexpected range start`);let r={length:e.end-e.start+1};return Array.from(r,n).filter(e=>e!==null).join(`,`)}return`${e.start}-${e.end}/${t}`}stringifyField(n){let r=n.max,i=n.values;if(n instanceof t.CronDayOfWeek){r=6;let e=this.#a.values;i=e[e.length-1]===7?e.slice(0,-1):e}n instanceof t.CronDayOfMonth&&(r=this.#i.values.length===1?t.CronMonth.daysInMonth[this.#i.values[0]-1]:n.max);let a=e.compactField(i);if(a.length===1){let t=e.#o(n,a[0],r);if(t)return t}return a.map(r=>{let i=r.count===1?r.start.toString():e.#s(r);return n instanceof t.CronDayOfWeek&&n.nthDay>0?`${i}#${n.nthDay}`:i}).join(`,`)}stringify(e=!1){let t=[];return e&&t.push(this.stringifyField(this.#e)),t.push(this.stringifyField(this.#t),this.stringifyField(this.#n),this.stringifyField(this.#r),this.stringifyField(this.#i),this.stringifyField(this.#a)),t.join(` `)}serialize(){return{second:this.#e.serialize(),minute:this.#t.serialize(),hour:this.#n.serialize(),dayOfMonth:this.#r.serialize(),month:this.#i.serialize(),dayOfWeek:this.#a.serialize()}}}})),ws=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronExpression=e.LOOPS_LIMIT_EXCEEDED_ERROR_MESSAGE=e.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE=void 0;let t=hs();e.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE=`Out of the time span range`,e.LOOPS_LIMIT_EXCEEDED_ERROR_MESSAGE=`Invalid expression, loop limit exceeded`;let n=1e4;var r=class r{#e;#t;#n;#r;#i;#a;#o;#s=null;#c=!1;constructor(e,n){this.#e=n,this.#t=n.tz,this.#i=n.startDate==null?null:new t.CronDate(n.startDate,this.#t),this.#a=n.endDate==null?null:new t.CronDate(n.endDate,this.#t);let r=n.currentDate??n.startDate;if(r!=null){let e=new t.CronDate(r,this.#t);this.#i&&e.getTime()<this.#i.getTime()?r=this.#i:this.#a&&e.getTime()>this.#a.getTime()&&(r=this.#a)}this.#n=new t.CronDate(r,this.#t),this.#r=this.#n,this.#o=e}get fields(){return this.#o}static fieldsToExpression(e,t){return new r(e,t||{})}static#l(e,t){return t.some(t=>t===e)}#u(e,t){return e[t?e.length-1:0]}#d(e){let n=`${e.getFullYear()}-${e.getMonth()+1}-${e.getDate()}`;if(this.#s===n)return this.#c;let r=new t.CronDate(e);r.setStartOfDay();let i=new t.CronDate(e);return i.setEndOfDay(),this.#s=n,this.#c=r.getUTCOffset()!==i.getUTCOffset(),this.#c}#f(e,n,r){let i=this.#o.second.values,a=e.getSeconds(),o=this.#o.second.findNearestValue(a,r);o===null?(e.applyDateOperation(n,t.TimeUnit.Minute,this.#o.hour.values.length),e.setSeconds(this.#u(i,r))):e.setSeconds(o)}#p(e,n,r){let i=this.#o.minute.values,a=this.#o.second.values,o=e.getMinutes(),s=this.#o.minute.findNearestValue(o,r);s===null?(e.applyDateOperation(n,t.TimeUnit.Hour,this.#o.hour.values.length),e.setMinutes(this.#u(i,r)),e.setSeconds(this.#u(a,r))):(e.setMinutes(s),e.setSeconds(this.#u(a,r)))}static#m(e,t){if(!t.isLastWeekdayOfMonth())return!1;let n=t.getDay();return e.some(e=>n===parseInt(e.toString().charAt(0),10)%7)}static#h(e,t){return e<=0||Math.ceil(t.getDate()/7)===e}next(){return this.#y()}prev(){return this.#y(!0)}hasNext(){let e=this.#r;try{return this.#y(),!0}catch{return!1}finally{this.#r=e}}hasPrev(){let e=this.#r;try{return this.#y(!0),!0}catch{return!1}finally{this.#r=e}}take(e){let t=[];if(e>=0)for(let n=0;n<e;n++)try{t.push(this.next())}catch{return t}else for(let n=0;n>e;n--)try{t.push(this.prev())}catch{return t}return t}reset(e){this.#r=e?new t.CronDate(e,this.#t):this.#n}stringify(e=!1){return this.#o.stringify(e)}includesDate(e){let{second:n,minute:r,hour:i,month:a}=this.#o,o=new t.CronDate(e,this.#t);return!(!n.values.includes(o.getSeconds())||!r.values.includes(o.getMinutes())||!i.values.includes(o.getHours())||!a.values.includes(o.getMonth()+1)||!this.#g(o))}toString(){
/* istanbul ignore next - should be impossible under normal use to trigger the or branch */
return this.#e.expression||this.stringify(!0)}#g(e){let t=this.#o.dayOfMonth.isWildcard,n=!t,i=this.#o.dayOfWeek.isWildcard,a=!i,o=r.#l(e.getDate(),this.#o.dayOfMonth.values)||this.#o.dayOfMonth.hasLastChar&&e.isLastDayOfMonth(),s=this.#o.dayOfWeek.nthDay,c=r.#l(e.getDay(),this.#o.dayOfWeek.values)&&r.#h(s,e)||this.#o.dayOfWeek.hasLastChar&&r.#m(this.#o.dayOfWeek.values,e);return!!(n&&a&&(o||c)||o&&!a||t&&!i&&c)}#_(e,n,i){let a=this.#o.hour.values,o=a,s=e.getHours(),c=r.#l(s,a),l=e.dstEnd===s;if(e.dstStart!==null&&e.dstStartLandingHour===s){for(let t=e.dstStart;t!==s;t=(t+1)%24)if(r.#l(t,a))return!0}if(l&&!i)return e.dstEnd=null,e.applyDateOperation(t.DateMathOp.Add,t.TimeUnit.Hour,o.length),!1;if(c)return!0;e.clearDstStart();let u=this.#o.hour.findNearestValue(s,i);if(u===null)return e.applyDateOperation(n,t.TimeUnit.Day,o.length),!1;if(this.#d(e)){let r=i?s-u:u-s;for(let a=0;a<r&&(e.applyDateOperation(n,t.TimeUnit.Hour,o.length),!(!i&&e.getHours()>=u||i&&e.getHours()<=u));a++);}else e.setHours(u);return e.setMinutes(this.#u(this.#o.minute.values,i)),e.setSeconds(this.#u(this.#o.second.values,i)),!1}#v(t){if(!this.#i&&!this.#a)return;let n=t.getTime();if(this.#i&&n<this.#i.getTime()||this.#a&&n>this.#a.getTime())throw Error(e.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE)}#y(i=!1){let a=i?t.DateMathOp.Subtract:t.DateMathOp.Add,o=new t.CronDate(this.#r),s=o.getTime();o.getMilliseconds()>0&&(o.setMilliseconds(0),i||o.applyDateOperation(t.DateMathOp.Add,t.TimeUnit.Second,this.#o.hour.values.length));let c=0;for(;++c<n;)if(this.#v(o),!r.#l(o.getMonth()+1,this.#o.month.values))o.applyDateOperation(a,t.TimeUnit.Month,this.#o.hour.values.length);else if(!this.#g(o))o.applyDateOperation(a,t.TimeUnit.Day,this.#o.hour.values.length);else if(this.#_(o,a,i)){if(!r.#l(o.getMinutes(),this.#o.minute.values))this.#p(o,a,i);else if(!r.#l(o.getSeconds(),this.#o.second.values))this.#f(o,a,i);else if(s===o.getTime())o.applyDateOperation(a,t.TimeUnit.Second,this.#o.hour.values.length);else break}if(c>=n)throw Error(e.LOOPS_LIMIT_EXCEEDED_ERROR_MESSAGE);return this.#r=o,o}[Symbol.iterator](){return{next:()=>{try{return{value:this.#y(),done:!1}}catch{return{value:void 0,done:!0}}}}}};e.CronExpression=r,e.default=r})),Ts=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.seededRandom=r;function t(e){let t=2166136261;for(let n=0;n<e.length;n++)t^=e.charCodeAt(n),t=Math.imul(t,16777619);return()=>t>>>0}function n(e){return()=>{let t=e+=1831565813;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}}function r(e){return n(e?t(e)():Math.floor(Math.random()*1e10))}})),Es=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronExpressionParser=e.DayOfWeek=e.Months=e.CronUnit=e.PredefinedExpressions=void 0;let t=Cs(),n=ws(),r=Ts(),i=Ss();var a;(function(e){e[`@yearly`]=`0 0 0 1 1 *`,e[`@annually`]=`0 0 0 1 1 *`,e[`@monthly`]=`0 0 0 1 * *`,e[`@weekly`]=`0 0 0 * * 0`,e[`@daily`]=`0 0 0 * * *`,e[`@hourly`]=`0 0 * * * *`,e[`@minutely`]=`0 * * * * *`,e[`@secondly`]=`* * * * * *`,e[`@weekdays`]=`0 0 0 * * 1-5`,e[`@weekends`]=`0 0 0 * * 0,6`})(a||(e.PredefinedExpressions=a={}));var o;(function(e){e.Second=`Second`,e.Minute=`Minute`,e.Hour=`Hour`,e.DayOfMonth=`DayOfMonth`,e.Month=`Month`,e.DayOfWeek=`DayOfWeek`})(o||(e.CronUnit=o={}));var s;(function(e){e[e.jan=1]=`jan`,e[e.feb=2]=`feb`,e[e.mar=3]=`mar`,e[e.apr=4]=`apr`,e[e.may=5]=`may`,e[e.jun=6]=`jun`,e[e.jul=7]=`jul`,e[e.aug=8]=`aug`,e[e.sep=9]=`sep`,e[e.oct=10]=`oct`,e[e.nov=11]=`nov`,e[e.dec=12]=`dec`})(s||(e.Months=s={}));var c;(function(e){e[e.sun=0]=`sun`,e[e.mon=1]=`mon`,e[e.tue=2]=`tue`,e[e.wed=3]=`wed`,e[e.thu=4]=`thu`,e[e.fri=5]=`fri`,e[e.sat=6]=`sat`})(c||(e.DayOfWeek=c={}));let l=1024;e.CronExpressionParser=class e{static parse(s,c={}){let{strict:l=!1,hashSeed:u}=c,d=(0,r.seededRandom)(u);Object.hasOwn(a,s)&&(s=a[s]);let f=e.#e(s,l);if(f.dayOfMonth!==`*`&&f.dayOfWeek!==`*`&&l)throw Error(`Cannot use both dayOfMonth and dayOfWeek together in strict mode!`);let p=e.#t(o.Second,f.second,i.CronSecond.constraints,d,l),m=e.#t(o.Minute,f.minute,i.CronMinute.constraints,d,l),h=e.#t(o.Hour,f.hour,i.CronHour.constraints,d,l),g=e.#t(o.Month,f.month,i.CronMonth.constraints,d,l),_=e.#t(o.DayOfMonth,f.dayOfMonth,i.CronDayOfMonth.constraints,d,l),{dayOfWeek:v,nthDayOfWeek:y}=e.#h(f.dayOfWeek),b=e.#t(o.DayOfWeek,v,i.CronDayOfWeek.constraints,d,l),x=new t.CronFieldCollection({second:new i.CronSecond(p,{rawValue:f.second}),minute:new i.CronMinute(m,{rawValue:f.minute}),hour:new i.CronHour(h,{rawValue:f.hour}),dayOfMonth:i.CronDayOfMonth.fromMonth(g,_,{rawValue:f.dayOfMonth}),month:new i.CronMonth(g,{rawValue:f.month}),dayOfWeek:new i.CronDayOfWeek(b,{rawValue:f.dayOfWeek,nthDayOfWeek:y})});return new n.CronExpression(x,{...c,expression:s})}static#e(e,t){if(t&&!e.length)throw Error(`Invalid cron expression`);if(e||=`0 * * * * *`,e.length>l)throw Error(`Invalid cron expression, too long, expected at most ${l} characters`);let n=e.trim().split(/\s+/);if(t&&n.length<6)throw Error(`Invalid cron expression, expected 6 fields`);if(n.length>6)throw Error(`Invalid cron expression, too many fields`);let r=[`0`,`*`,`*`,`*`,`*`,`*`];n.length<r.length&&n.unshift(...r.slice(0,r.length-n.length));let[i,a,o,s,c,u]=n;return{second:i,minute:a,hour:o,dayOfMonth:s,month:c,dayOfWeek:u}}static#t(e,t,n,r,i){if(e===o.Month||e===o.DayOfWeek){let n=e===o.Month?s:c;t=t.replace(/[a-z]{3}/gi,e=>{e=e.toLowerCase();let t=n[e];if(t===void 0)throw Error(`Validation error, cannot resolve alias "${e}"`);return t.toString()})}if(!n.validChars.test(t))throw Error(`Invalid characters, got value: ${t}`);return t=this.#n(t,n),t=this.#r(t,n,r,e,i),this.#l(e,t,n)}static#n(e,t){let n=e.replace(/(^|,)[*?](?=\/|,|$)/g,(e,n)=>`${n}${t.min}-${t.max}`);if(/[*?]/.test(n))throw Error(`Invalid wildcard, got value: ${e}`);return n}static#r(t,n,r,i,a){let o=r(),s=0;return t.replace(/H(?:\((\d+)-(\d+)\))?(?:\/(\d+))?/g,(t,r,c,l)=>{if(r&&c&&l){let t=parseInt(r,10),u=parseInt(c,10),d=parseInt(l,10);if(d<=0)throw Error(`Invalid step: ${d}, must be positive`);let f=e.#o(t,u,n,i,a);return s+=Math.ceil((f.max-f.min+1)/d),e.#c(i,s),e.#s(o,f.min,f.max,d,i,a)}if(r&&c){let t=parseInt(r,10),s=parseInt(c,10),l=e.#o(t,s,n,i,a);return String(e.#i(o,l.min,l.max))}if(l){let t=parseInt(l,10);if(t<=0)throw Error(`Invalid step: ${t}, must be positive`);return s+=Math.ceil((n.max-n.min+1)/t),e.#c(i,s),e.#s(o,n.min,n.max,t,i,a)}return String(e.#i(o,n.min,n.max))})}static#i(e,t,n){return Math.floor(e*(n-t+1))+t}static#a(e){return e.charAt(0).toLowerCase()+e.slice(1)}static#o(t,n,r,i,a){if(t>n)throw Error(`Invalid range: ${t}-${n}, min > max`);if(a&&(t<r.min||n>r.max))throw Error(`Invalid range: ${t}-${n}, outside the ${r.min}-${r.max} range of the ${e.#a(i)} field`);let o=Math.max(t,r.min),s=Math.min(n,r.max);if(o>s)throw Error(`Invalid range: ${t}-${n}, no usable value in the ${e.#a(i)} field`);return{min:o,max:s}}static#s(t,n,r,i,a,o){if(o&&i>r-n+1)throw Error(`Invalid step: ${i}, wider than the ${n}-${r} range of the ${e.#a(a)} field`);let s=Math.floor(t*i),c=[];for(let e=Math.floor(n/i)*i+s;e<=r;e+=i)e>=n&&c.push(e);return c.length===0?String(e.#i(t,n,r)):c.join(`,`)}static#c(e,t){if(t>256)throw Error(`Constraint error, too many values in ${e} field, expected at most 256`)}static#l(t,n,r){let i=[];function a(n,r){if(Array.isArray(n))i.push(...n);else if(e.#g(r,n))i.push(n);else{let e=parseInt(n.toString(),10);if(!(e>=r.min&&e<=r.max))throw Error(`Constraint error, got value ${n} expected range ${r.min}-${r.max}`);i.push(t===o.DayOfWeek?e%7:n)}}let s=n.split(`,`);for(let n of s){if(e.#c(t,i.length),!(n.length>0))throw Error(`Invalid list value format`);a(e.#u(t,n,r),r)}return i}static#u(t,n,r){let i=n.split(`/`);if(i.length>2)throw Error(`Invalid repeat: ${n}`);return i.length===2?(i[0].includes(`-`)||(i[0]=`${i[0]}-${r.max}`),e.#m(t,i[0],+i[1],r)):e.#m(t,n,1,r)}static#d(e,t,n){if(!(!isNaN(e)&&!isNaN(t)&&e>=n.min&&t<=n.max))throw Error(`Constraint error, got range ${e}-${t} expected range ${n.min}-${n.max}`);if(e>t)throw Error(`Invalid range: ${e}-${t}, min(${e}) > max(${t})`)}static#f(e){if(!(!isNaN(e)&&e>0))throw Error(`Constraint error, cannot repeat at every ${e} time.`)}static#p(e,t,n,r){let i=[];e===o.DayOfWeek&&n%7==0&&(n-t)%r===0&&i.push(0);for(let e=t;e<=n;e+=r)i.indexOf(e)===-1&&i.push(e);return i}static#m(e,t,n,r){let i=t.split(`-`);if(i.length<=1)return isNaN(+t)?t:+t;if(i.length>2)throw Error(`Invalid range: ${t}`);let[a,o]=i.map(e=>/^\d+$/.test(e)?+e:NaN);return this.#d(a,o,r),this.#f(n),this.#p(e,a,o,n)}static#h(e){let t=e.split(`#`);if(t.length<=1)return{dayOfWeek:t[0]};let n=+t[t.length-1],r=e.match(/([,\-/L])/);if(r!==null)throw Error(`Constraint error, invalid dayOfWeek \`#\` and \`${r?.[0]}\` special characters are incompatible`);if(!(t.length<=2&&!isNaN(n)&&n>=1&&n<=5))throw Error(`Constraint error, invalid dayOfWeek occurrence number (#)`);return{dayOfWeek:t[0],nthDayOfWeek:n}}static#g(e,t){return e.chars.some(e=>t.toString().includes(e))}}})),Ds=/* @__PURE__ */ n((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.CronFileParser=void 0;let n=Es();e.CronFileParser=class e{static async parseFile(n){let{readFile:r}=t(`fs/promises`),i=await r(n,`utf8`);return e.#e(i)}static parseFileSync(n){let{readFileSync:r}=t(`fs`),i=r(n,`utf8`);return e.#e(i)}static#e(t){let n=t.split(`
`),r={variables:{},expressions:[],errors:{}};for(let t of n){let n=t.trim();if(n.length===0||n.startsWith(`#`))continue;let i=n.match(/^([^\s=]+)\s*=\s*(.*)$/);if(i){let[,e,t]=i;Object.defineProperty(r.variables,e,{value:t.replace(/^(["'])(.*)\1$/,`$2`),enumerable:!0,writable:!0,configurable:!0})}else try{let t=e.#t(n);r.expressions.push(t.interval)}catch(e){Object.defineProperty(r.errors,n,{value:e,enumerable:!0,writable:!0,configurable:!0})}}return r}static#t(e){let t=e.split(/\s+/),r=t[0].startsWith(`@`)?1:5;return{interval:n.CronExpressionParser.parse(t.slice(0,r).join(` `)),command:t.slice(r,t.length)}}}})),Os=(/* @__PURE__ */ n(((e,t,n)=>{var r=n&&n.__createBinding||(Object.create?(function(e,t,n,r){r===void 0&&(r=n);var i=Object.getOwnPropertyDescriptor(t,n);(!i||(`get`in i?!t.__esModule:i.writable||i.configurable))&&(i={enumerable:!0,get:function(){return t[n]}}),Object.defineProperty(e,r,i)}):(function(e,t,n,r){r===void 0&&(r=n),e[r]=t[n]})),i=n&&n.__exportStar||function(e,t){for(var n in e)n!=="default"&&!Object.prototype.hasOwnProperty.call(t,n)&&r(t,e,n)};Object.defineProperty(e,"__esModule",{value:!0}),e.CronFileParser=e.CronExpressionParser=e.CronExpression=e.CronFieldCollection=e.CronDate=void 0;
/* istanbul ignore file */
let a=Es();var o=hs();Object.defineProperty(e,"CronDate",{enumerable:!0,get:function(){return o.CronDate}});var s=Cs();Object.defineProperty(e,"CronFieldCollection",{enumerable:!0,get:function(){return s.CronFieldCollection}});var c=ws();Object.defineProperty(e,"CronExpression",{enumerable:!0,get:function(){return c.CronExpression}});var l=Es();Object.defineProperty(e,"CronExpressionParser",{enumerable:!0,get:function(){return l.CronExpressionParser}});var u=Ds();Object.defineProperty(e,"CronFileParser",{enumerable:!0,get:function(){return u.CronFileParser}}),i(Ss(),e),e.default=a.CronExpressionParser})))(),ks=class{#e;#t;#n;#r;#i=0;#a=!0;#o=!1;constructor(e,t,n){this.#e=e,this.#t=t*1e3,this.#n=n}start(){this.#a&&(this.#a=!1,this.#s())}stop(){this.#a=!0,this.#l()}anchor(e=this.#t){this.#a||(this.#o=!0,this.#s(e))}#s(e=this.#t){this.#l(),this.#a||(this.#i=this.#e.now()+e,this.#c(e))}#c(e){this.#r=this.#e.setTimeout(()=>{let e=this.#i-this.#e.now();e>0?this.#c(e):this.#u()},e)}#l(){this.#r!==void 0&&(this.#e.clearTimeout(this.#r),this.#r=void 0)}async#u(){this.#r=void 0,this.#o=!1;try{await this.#n()}finally{this.#o||this.#s()}}};const As=(e,t)=>`Non-positive ${e}: ${t}`,js=(e,t)=>`Non-finite ${e}: ${t}`,Ms=e=>`Cannot convert bigint to ${e}`,Ns=(e,t,n,r)=>Ps(e,t)+`; must be between ${n}-${r}`,Ps=(e,t)=>`Invalid ${e}: ${t}`;function Fs(e){return e===void 0?Object.create(null):Hs(e)}function Is(e,t=`number`){if(typeof e==`bigint`)throw TypeError(Ms(t));if(e=Number(e),!Number.isFinite(e))throw RangeError(js(t,e));return e}function Ls(e,t){return Math.trunc(Is(e,t))||0}function Rs(e,t){return zs(Ls(e,t),t)}function zs(e,t=`number`){if(e<=0)throw RangeError(As(t,e));return e}function Bs(e,t,n){return Math.min(Math.max(e,t),n)}function Vs(e){return e!==null&&(typeof e==`object`||typeof e==`function`)}function Hs(e){if(!Vs(e))throw TypeError(`Invalid object`);return e}const Us=Ps,Ws=e=>`Missing ${e}`,Gs=e=>`No valid fields: `+e.join(),Ks=(e,t,n)=>Ps(e,t)+`; must be `+Object.keys(n).join(),qs=e=>`Missing year`+(e?`/era/eraYear`:``),Js=`Invalid leap month`,Ys=e=>Ps(`Calendar`,e),Xs=e=>Ps(`TimeZone`,e),Zs=e=>`Cannot parse: ${e}`,Qs=e=>`Invalid substring: ${e}`,$s=Bs,ec=Vs;function R(e){throw RangeError(e)}function z(e){throw TypeError(e)}function tc(e,t,n,r,i){return nc(t,((e,t)=>{let n=e[t];return n===void 0&&z(Ws(t)),n})(e,t),n,r,i)}function nc(e,t,n,r,i,a){let o=$s(t,n,r);return i&&t!==o&&R(((e,t,n,r,i)=>i?Ns(e,i[t],i[n],i[r]):Ns(e,t,n,r))(e,t,n,r,a)),o}function rc(e,t=Map){let n=new t;return(t,...r)=>{if(n.has(t))return n.get(t);let i=e(t,...r);return n.set(t,i),i}}const ic=e=>ac({name:e},1),ac=(e,t)=>sc(e=>({value:e,configurable:1,writable:!t}),e),oc=e=>({[Symbol.toStringTag]:{value:e,configurable:1}});function sc(e,t){let n={};for(let r in t)n[r]=e(t[r],r);return n}function cc(e,t){let n={};for(let r of e)n[r]=t;return n}function lc(e){let t={};for(let n of e)t[n]=e=>e[n];return t}function uc(e,t,n=Object.create(null)){for(let r of e)n[r]=t[r];return n}function dc(e,t,n){for(let r of e)if(t[r]!==n[r])return 0;return 1}function fc(e,t,n){let r={...n};for(let n=0;n<t;n++)r[e[n]]=0;return r}function B(e,...t){return(...n)=>e(...t,...n)}function pc(){}function mc(e){return e[0].toUpperCase()+e.substring(1)}function hc(...e){return[].concat(...e).sort()}function gc(e){return RegExp(`^${e}$`,`i`)}function _c(e){return parseInt(e.padEnd(9,`0`))}function vc(e){return e&&e!==`+`?-1:1}function yc(e){return e===void 0?0:parseInt(e)}function bc(e,t){return String(t).padStart(e,`0`)}const xc=B(bc,2);function V(e,t){return Math.sign(e-t)}function H(e,t){return e<t?-1:+(e>t)}function Sc(e,t){let n=e/t;return e%t<0n?n-1n:n}function Cc(e,t){let n=Sc(e,t);return[n,e-n*t]}function wc(e,t){return[Math.floor(e/t),Tc(e,t)]}function Tc(e,t){return(e%t+t)%t}function Ec(e,t){return Math.trunc(e/t)||0}function Dc(e,t){return e%t||0}function Oc(e,t=1){return t*(.5+e/5)}function kc(e){return Math.abs(e%1)===.5}const Ac={bce:-1,ce:0};function jc(e){let t=e.normalize(`NFD`).toLowerCase().replace(/[^a-z0-9]/g,``);return t===`bc`||t===`b`?`bce`:t===`ad`||t===`a`?`ce`:t}function Mc(e){return e===void 0?`iso8601`:e===0?`gregory`:e.id}const Nc=/^M(\d{2})(L?)$/;function Pc(e){let t=Nc.exec(e);return t||R((e=>`Invalid monthCode: ${e}`)(e)),[parseInt(t[1]),!!t[2]]}function Fc(e,t){return`M`+xc(e)+(t?`L`:``)}function Ic(e,t,n){return e+(t||n&&e>=n?1:0)}function Lc(e,t){return e-(t&&e>=t?1:0)}const Rc={nanosecond:0,microsecond:1,millisecond:2,second:3,minute:4,hour:5,day:6,week:7,month:8,year:9},zc=Object.keys(Rc),Bc=864e5,Vc=1e3,Hc=1e6,Uc=1e9,Wc=6e10,Gc=36e11,Kc=864e11,qc=[1,Vc,Hc,Uc,Wc,Gc,Kc],Jc=BigInt(Vc),Yc=BigInt(Hc),Xc=BigInt(Uc),Zc=BigInt(Wc),Qc=BigInt(Gc),U=BigInt(Kc);function $c(e,t){let n=Number(e/U),r=Number(e%U);return Kc/t*n+(Math.trunc(r/t)+r%t/t)}const el=zc.slice(0,6),tl=lc(el),nl=[`year`],rl=[`day`],il=[`day`,`month`,`year`],al=[`offset`],ol=[`timeZone`],sl=[`era`,`eraYear`],cl=[`era`,`eraYear`,`year`],ll=[`month`,`monthCode`],ul=[`day`,`month`,`monthCode`],dl=hc(el),fl=hc(sl,nl),pl=hc(ll,nl),ml=hc(sl,pl),hl=hc([`monthCode`],nl),gl=hc(sl,hl),_l=hc(rl,[`monthCode`]),vl=hc(rl,pl),yl=hc(rl,sl,pl),bl=hc(vl,el),xl=hc(yl,el),Sl=hc(vl,el,al),Cl=hc(yl,el,al),wl=hc(vl,el,al,ol),Tl=hc(yl,el,al,ol),El=hc(rl,hl),Dl=hc(rl,sl,hl),Ol=cc(el,0);function kl(e){return jl(e,1),e}const Al={hour:23,minute:59,second:59};function jl(e,t){let n={};for(let r of el)n[r]=nc(r,e[r],0,Al[r]||999,t);return n}function Ml(e){return Pl(e)*Uc+Fl(e)}function Nl(e){return 1e3*Pl(e)+e.millisecond}function Pl(e){return 3600*e.hour+60*e.minute+e.second}function Fl(e){return e.millisecond*Hc+e.microsecond*Vc+e.nanosecond}function Il(e){let[t,n]=wc(e,Kc);return[Ll(n),t]}function Ll(e){let[t,n]=wc(e,Hc),[r,i]=wc(n,Vc);return Rl(t,r,i)}function Rl(e,t=0,n=0){let[r,i]=wc(e,36e5),[a,o]=wc(i,6e4),[s,c]=wc(o,1e3);return{hour:r,minute:a,second:s,millisecond:c,microsecond:t,nanosecond:n}}function zl(e){let[t,n]=Cc(e,Xc);return[Number(t),Number(n)]}function Bl(e){return Hl(e)+BigInt(Ml(e))}function Vl(e){return Ul(e)+Nl(e)}function Hl(e){return BigInt(Wl(e))*U}function Ul(e){return 864e5*Wl(e)}function Wl(e){return Gl(e.year,e.month,e.day)}function Gl(e,t=1,n=1){let r=t-1;return e+=Math.floor(r/12),t=Tc(r,12),Date.UTC(e%400-400,t,0)/864e5+146097*(Ec(e,400)+1)+n}function Kl(e){let[t,n]=Cc(e,U);return{...Jl(Number(t)),...Ll(Number(n))}}function ql(e,t=0,n=0){let[r,i]=wc(e,864e5);return{...Jl(r),...Rl(i,t,n)}}function Jl(e){let t=/* @__PURE__ */ new Date(864e5*Tc(e,146097));return{year:t.getUTCFullYear()+400*Math.floor(e/146097),month:t.getUTCMonth()+1,day:t.getUTCDate()}}function Yl(e,t){return Math.trunc((t-e)/864e5)}function Xl(e){return[e,0]}function Zl(e,t){if(!t)return{year:1972,month:e}}function Ql(e,t,n){return{year:e,month:t,day:n}}function $l(e,t){switch(t){case 2:return tu(e)?29:28;case 4:case 6:case 9:case 11:return 30}return 31}function eu(e){return tu(e)?366:365}function tu(e){return e%4==0&&(e%100!=0||e%400==0)}function nu(e,t,n){return e+=Ec(n,12),(t+=Dc(n,12))<1?(e--,t+=12):t>12&&(e++,t-=12),{year:e,month:t}}function ru(e,t,n,r){return 12*(n-e)+r-t}function iu(e){return Tc(Gl(e.year,e.month,e.day)+4,7)||7}function au(e){return Gl(e.year,e.month,e.day)-Gl(e.year)+1}function ou(e){let t=e.year,n=Math.floor((au(e)-iu(e)+10)/7),r=su(t);return n<1?n=r=su(--t):n>r&&(n=1,r=su(++t)),{weekOfYear:n,yearOfWeek:t,Ie:r}}function su(e){let t=iu({year:e,month:1,day:1});return t===4||t===3&&tu(e)?53:52}function cu({year:e}){return e<1?{era:`bce`,eraYear:1-e}:{era:`ce`,eraYear:e}}function lu(e){return uu(e),kl(e)}function uu(e){return fu(e,1),e}function du(e){return dc(il,e,fu(e))}function fu(e,t){let{year:n}=e,r=tc(e,`month`,1,12,t);return{year:n,month:r,day:tc(e,`day`,1,$l(n,r),t)}}function W(e,t){return e?e.ie(t):t}function pu(e,t,n){return e?e.O(t,n):Xl(n)}function mu(e,t){return e===0?cu(t):e?e.h(t):{}}function hu(e,t,n,r){return e?e.je(t,n,r):Ql(t,n,r)}function gu(e,t){return e?e.k(t):12}function _u(e,t,n){return e?e.p(t,n):$l(t,n)}function vu(e,t){let{year:n,month:r}=W(e,t),[i,a]=pu(e,n,r);return Fc(i,a)}function yu(e,t){let{year:n}=W(e,t);return e?e.u(n):tu(n)}function bu(e,t){let{year:n}=W(e,t);return gu(e,n)}function xu(e,t){let{year:n,month:r}=W(e,t);return _u(e,n,r)}function Su(e,t){let{year:n}=W(e,t);return e?e.j(n):eu(n)}function Cu(e,t){if(!e)return au(t);let{year:n}=W(e,t),r=hu(e,n,1,1);return Wl(t)-Wl(r)+1}function wu(e,t){return e===void 0?ou(t).weekOfYear:void 0}function Tu(e,t){return e===void 0?ou(t).yearOfWeek:void 0}const G=zc.map(e=>e+`s`),Eu=lc(G),Du=hc(G),Ou=G.slice(0,6),ku=G.slice(6),Au=ku.slice(1),ju=G.reduce((e,t,n)=>(e[t]=n,e),{}),Mu=cc(G,0),Nu=cc(Ou,0),Pu=B(fc,G);function Fu(e,t){return t??R(Ws(e)),t}const Iu=B(Lu,`string`);function Lu(e,t,n=e){return typeof t!==e&&z(Us(n,t)),t}function Ru(e,t=`number`){return Number.isInteger(e)||R(((e,t)=>`Non-integer ${e}: ${t}`)(t,e)),e||0}function zu(e){return typeof e==`symbol`&&z(`Cannot convert Symbol to string`),String(e)}function Bu(e,t){return Vs(e)?String(e):Iu(e,t)}function Vu(e){return typeof e==`boolean`?BigInt(+!!e):typeof e==`string`?BigInt(e):(typeof e!=`bigint`&&z(`Invalid bigint: ${e}`),e)}function Hu(e,t){return Ru(Is(e,t),t)}function Uu(e,t){return typeof e==`string`?((e,t)=>{let n=Object.create(null);return n[e]=t,n})(t,e):Hs(e)}const Wu=`smallestUnit`,Gu={constrain:0,reject:1},Ku={compatible:0,reject:1,earlier:2,later:3},qu={reject:0,use:1,prefer:2,ignore:3},Ju={auto:0,never:1,critical:2,always:3},Yu={auto:0,never:1,critical:2},Xu={auto:0,never:1},Zu={floor:0,halfFloor:1,ceil:2,halfCeil:3,trunc:4,halfTrunc:5,expand:6,halfExpand:7,halfEven:8},Qu=[Math.floor,e=>kc(e)?Math.floor(e):Math.round(e),Math.ceil,e=>kc(e)?Math.ceil(e):Math.round(e),Math.trunc,e=>kc(e)?Math.trunc(e)||0:Math.round(e),e=>e<0?Math.floor(e):Math.ceil(e),e=>Math.sign(e)*Math.round(Math.abs(e))||0,e=>kc(e)?(e=Math.trunc(e)||0)+e%2:Math.round(e)],$u={previous:-1,next:1};function ed(e){let t=e.roundingIncrement;return t===void 0?1:Ls(t,`roundingIncrement`)}function td(e){let t=e.fractionalSecondDigits;if(t!==void 0){if(typeof t!=`number`){if(zu(t)===`auto`)return;R(Us(`fractionalSecondDigits`,t))}t=nc(`fractionalSecondDigits`,Math.floor(t),0,9,1)}return t}function nd(e,t,n=0,r){let i=t[e];if(i===void 0)return r?n:void 0;if(i=zu(i),i===`auto`)return r?n:null;let a=Rc[i];return a===void 0&&(a=ju[i]),a===void 0&&R(Ks(e,i,Rc)),a}function rd(e,t,n,r=0){let i=n[e];if(i===void 0)return r;let a=zu(i),o=t[a];return o===void 0&&R(Ks(e,a,t)),o}const id=B(nd,Wu),ad=B(nd,`largestUnit`),od=B(nd,`unit`),sd=B(rd,`overflow`,Gu),cd=B(rd,`disambiguation`,Ku),ld=B(rd,`offset`,qu),ud=B(rd,`calendarName`,Ju),dd=B(rd,`timeZoneName`,Yu),fd=B(rd,`offset`,Xu),pd=B(rd,`roundingMode`,Zu),md=B(rd,`direction`,$u);function hd(e,t,n,r){let i=r?Kc:qc[t+1];if(i){let n=qc[t];i%((e=nc(`roundingIncrement`,e,1,i/n-+!r,1))*n)&&R(Us(`roundingIncrement`,e))}else e=nc(`roundingIncrement`,e,1,n?10**9:1,1);return e}function gd(e,t,n,r){return t!=null&&nc(e,t,n,r,1,zc),t}function _d(e,t){t>e&&R(`smallestUnit > largestUnit`)}function vd(e,t,n,r=9,i=0,a=4){t=Fs(t);let o=ad(t,i),s=ed(t),c=pd(t,a),l=id(t,i,1);return o=gd(`largestUnit`,o,i,r),l=gd(Wu,l,i,r),o==null?o=Math.max(n,l):_d(o,l),s=hd(s,l,1),e&&(c=(e=>e<4?(e+2)%4:e)(c)),[o,l,s,c]}function yd(e,t=6,n){let r=ed(e=Uu(e,Wu)),i=pd(e,7),a=id(e);return a=Fu(Wu,a),a=gd(Wu,a,0,t),r=hd(r,a,void 0,n),[a,r,i]}function K(e,t){return uc(il,e,uc(el,t))}function q(e){return e===void 0?0:sd(Hs(e))}function bd(e,t=0){e=Fs(e);let n=cd(e),r=ld(e,t);return[sd(e),r,n]}const xd=BigInt(1e8)*U,Sd=BigInt(-1e8)*U,Cd=Sd-U,wd=-3261848;function Td(e){let t=12*e.year+e.month;return(t<wd||t>3309129)&&R(`Out-of-bounds date`),e}function Ed(e,t=1){return Od(Hl(e),t),e}function Dd(e){let t=Hl(e);return Od(t),t!==Cd||Ml(e)||R(`Out-of-bounds date`),e}function Od(e,t=1){(e<(t?Cd:Sd)||e>xd)&&R(`Out-of-bounds date`)}function kd(e){return(e<Sd||e>xd)&&R(`Out-of-bounds date`),e}function Ad(e,t){return kd(Hl(e)+BigInt(Ml(e)-t))}function jd(e){return{epochNanoseconds:e}}function Md(e,t,n){return{calendar:n,timeZone:t,epochNanoseconds:e}}function Nd(e,t){return uc(el,e,J(e,t))}function J(e,t){return uc(il,e,{calendar:t})}function Pd(e){return uc(el,e)}function Fd(e){return uc(G,e,{sign:op(e)})}function Id(e){return t=e.epochNanoseconds,Number(Sc(t,Yc));var t}function Ld(e){return e.epochNanoseconds}function Rd(e,t,n){let r=hp(t),[i,a]=((e,t)=>{let n=t((e=Uu(e,`unit`)).relativeTo),r=od(e);return r=Fu(`unit`,r),[r,n]})(n,e);if(!a&&Zf(Math.max(i,r),a))return Bd(t,i);if(a||R(`Missing relativeTo`),!t.sign&&Zf(i,a))return 0;let o=Gf(a),s=o.G(o.i,t);Jf(o,s);let c=o.re(o.i,s,i);return Zf(i,a)?Bd(c,i):zd(c,o.V(s),i,o)}function zd(e,t,n,r){let i=op(e)||1,a=Vd(Pu(n,e),n,i,r,t),o=a.ae,s=a.de,c=Number(s-o),l=Number(t-o);return a.ye[G[n]]+l/c*i}function Bd(e,t){return $c(lp(e),qc[t])}function Vd(e,t,n,r,i){let a=G[t],o=e,s=0,c=Hd(o,a,n,r);return i&&!((e,t,n,r)=>r>0?H(t,e)<=0&&H(e,n)<=0:H(n,e)<=0&&H(e,t)<=0)(i,c.ae,c.de,Math.sign(n))&&(o={...e,[a]:e[a]+n},s=1,c=Hd(o,a,n,r)),{...c,ye:o,He:s}}function Hd(e,t,n,r){let i={...e,[t]:e[t]+n};return{ae:Kf(r,e),de:Kf(r,i),Ae:i}}function Ud(e,t,n){let r=n-t,i=e-t;if(!i)return 0;let a=i<0n?-i:i,o=r<0n?-r:r,s=H(i,0n)===H(r,0n)?1:-1;return H(a,o)<=0?a===o?s:Oc(H(2n*a,o),s):Number(i)/Number(r)}function Wd(e,t,n,r){let{epochNanoseconds:i}=e,{timeZone:a,calendar:o}=e;if(t===0&&n===1)return{epochNanoseconds:i,timeZone:a,calendar:o};if(t===6){let t=K(uf(e),Ol),n=K(Sf(t,1),Ol),o=mf(a,t),s=mf(a,n);i=af(Ud(i,o,s),r)?s:o}else{let o=uf(e),s=o.offsetNanoseconds;i=ff(a,qd(o,Xd(t,n),r),s,2,0,1)}return{epochNanoseconds:i,timeZone:a,calendar:o}}function Gd(e){let{timeZone:t}=e,n=K(uf(e),Ol),r=K(Sf(n,1),Ol),i=mf(t,n);return $c(mf(t,r)-i,Gc)}function Kd(e){let{timeZone:t,calendar:n}=e;return Md(mf(t,K(uf(e),Ol)),t,n)}function qd(e,t,n){let[r,i]=Jd(e,t,n),a=K(Sf(e,i),r);return Dd(a),a}function Jd(e,t,n){return Il(rf(Ml(e),t,n))}function Yd(e){return rf(e,Wc,7)}function Xd(e,t){return qc[e]*t}function Zd(e,t){return BigInt(qc[e])*BigInt(t)}function Qd(e,t,n){let r=Math.min(hp(e),6);return fp(ef(lp(e),BigInt(t),n),r)}function $d(e,t,n,r,i,a,o){if(r===0&&i===1)return e;let s=op(e)||1,[c,l,u]=(Zf(r,o.i)?qf(o.i)&&r<6&&n>=6?sf:of:cf)(s,e,t,n,r,i,a,o);return u&&r!==7&&(c=((e,t,n,r,i,a)=>{for(let o=r+1;o<=n;o++){if(o===7&&n!==7)continue;let r=Pu(o,e);r[G[o]]+=i;let s=H(t,Kf(a,r));if(s&&s!==i)break;e=r}return e})(c,l,n,Math.max(6,r),s,o)),c}function ef(e,t,n){return nf(e,t,n,e/t%2n)}function tf(e,t,n){let[r,i]=Cc(e,U),a=r*U;return a+nf(i,t,n,(a/t+i/t)%2n)}function nf(e,t,n,r){let i=e/t,a=e%t,o=0;a&&(o=Oc(H(2n*(a<0n?-a:a),t),Math.sign(Number(a))));let s=af(Number(r)+o,n);return(i-r+BigInt(s))*t}function rf(e,t,n){return af(e/t,n)*t}function af(e,t){return Qu[t](e)}function of(e,t,n,r,i,a,o){let s=lp(t),c=ef(s,Zd(i,a),o),l=c-s,u=Math.sign(Number(c/U)-Number(s/U))===e,d=fp(c,Math.min(r,6));return[{...t,...d},n+l,u]}function sf(e,t,n,r,i,a,o,s){let c=Number(up(t)),l=Xd(i,a),u=rf(c,l,o),d=Vd({...t,...Nu},6,e,s,n),f=d.ae,p=d.de,m=u-Number(p-f),h=0;m&&Math.sign(m)!==e?n=f+BigInt(u):(h+=e,u=rf(m,l,o),n=p+BigInt(u));let g=pp(u);return[{...t,...g,days:t.days+h},n,!!h]}function cf(e,t,n,r,i,a,o,s){let c=G[i],l=Pu(i,t);i===7&&(t={...t,weeks:t.weeks+Math.trunc(t.days/7)}),l[c]=Ec(t[c],a)*a;let u=Vd(l,i,a*e,s,n),d=u.ae,f=u.de,p=Ud(n,d,f),m=u.ye[c],h=u.Ae[c],g=rf(m+p*e*a,a,o),_=g===h;return l[c]=g,[l,_?f:d,u.He||_]}function lf(e,t){return e.timeZone.U(e.epochNanoseconds,(e=>{let t=md(Uu(e,`direction`),0);return t||R(Us(`direction`,t)),t})(t))}const uf=rc(df,WeakMap);function df(e){let{epochNanoseconds:t,timeZone:n}=e,r=n.C(t);return{...Kl(t+BigInt(r)),offsetNanoseconds:r}}function ff(e,t,n,r=0,i=0,a,o){if(n!==void 0&&r===1&&(r===1||o))return Ad(t,n);r!==2&&r!==0||Ed(t,0);let s=e.R(t);if(n!==void 0&&r!==3){let e=((e,t,n,r)=>{let i=Bl(t);r&&(n=Yd(n));for(let t of e){let e=Number(i-t);if(r&&(e=Yd(e)),e===n)return t}})(s,t,n,a);if(e!==void 0)return e;r===0&&R(`Invalid TimeZone offset`)}return o?Bl(t):pf(e,t,i,s)}function pf(e,t,n=0,r=e.R(t)){if(r.length===1)return r[0];if(n===1&&R(`Ambiguous offset`),r.length)return r[+(n===3)];let i=Bl(t),a=((e,t)=>{let n=e.C(t-U);return(e=>(e>864e11&&R(`Out-of-bounds TimeZone gap`),e))(e.C(t+U)-n)})(e,i),o=Kl(i+BigInt(a*(n===2?-1:1)));return(r=e.R(o))[n===2?0:r.length-1]}function mf(e,t){let n=e.R(t);if(n.length)return n[0];let r=Bl(t)-U;return e.U(r,1)}function hf(e,t,n,r,i){let a=q(i);return r.sign&&hp(r)<8&&R(`Cannot use small units`),bf(t,Cf(t,Ed(bf(t,n)),e?ap(r):r,a))}function gf(e,t){return kd(e+(mp(n=t)&&R(`Cannot use large units`),up(n)));var n}function _f(e,t,n){let{calendar:r,epochNanoseconds:i,timeZone:a}=e,o=up(t),s=i;if(mp(t)){let i=uf(e);s=pf(a,K(yf(r,i,{...t,...Nu},n),i))+o}else s+=o,q(n);return{...e,epochNanoseconds:kd(s)}}function vf(e,t,n,r){let[i,a]=xf(t,n),o=K(yf(e,t,{...n,...Nu,days:n.days+a},r),i);return Dd(o),o}function yf(e,t,n,r){if(n.years||n.months||n.weeks)return Cf(e,t,n,q(r));q(r);let i=n.days+Number(up(n)/U);return i?Ed(Sf(t,i)):t}function bf(e,t){return Sf(t,1-W(e,t).day)}function xf(e,t){let n=up(t),r=Number(n/U),i=Number(n%U),[a,o]=Il(Ml(e)+i);return[a,r+o]}function Sf(e,t){return t?Jl(Wl(e)+t):e}function Cf(e,t,n,r){let{years:i,months:a,weeks:o,days:s}=n,c;if(s+=Number(up(n)/U),i||a)c=wf(e,t,i,a,r);else{if(!o&&!s)return t;c=t}return(o||s)&&(c=Sf(c,7*o+s)),Ed(c)}function wf(e,t,n,r,i){let{year:a,month:o,day:s}=W(e,t);if(n){let[t,r]=pu(e,a,o);a+=n,o=Tf(e,t,r,e?e.q(a):void 0,i),o=nc(`month`,o,1,gu(e,a),i)}if(r){let t=e?e.N(a,o,r):nu(a,o,r);({year:a,month:o}=t)}return s=nc(`day`,s,1,_u(e,a,o),i),hu(e,a,o,s)}function Tf(e,t,n,r,i){if(n){let n=e?e.m:void 0;return r!==void 0&&(n<0||r===t+1)?r:(i===1&&R(Js),n<0?-n:t)}return Ic(t,0,r)}function Ef(e,t){return Mc(e)!==Mc(t)&&R(`Mismatching Calendars`),e}function Df(e,t){return e.o!==t.o&&R(`Mismatching TimeZones`),e}function Of(e){return e.timeZone.id}function kf(e,t,n,r){let[i,a,o,s]=vd(e,r,3,5),c=Hf(t.epochNanoseconds,n.epochNanoseconds,i,a,o,s);return Fd(e?ap(c):c)}function Af(e,t,n,r,i){let[a,o,s,c]=vd(e,i,5),l=n.epochNanoseconds,u=r.epochNanoseconds,d;return H(u,l)?a<6?d=Hf(l,u,a,o,s,c):(d=If(Df(n.timeZone,r.timeZone),t,n,r,a),d=$d(d,u,a,o,s,c,Wf(n,Ld,_f))):d=Mu,Fd(e?ap(d):d)}function jf(e,t,n,r,i){let[a,o,s,c]=vd(e,i,6),l=Bl(n),u=Bl(r),d=H(u,l),f;return d?a<=6?f=Hf(l,u,a,o,s,c):(f=Rf(t,n,r,d,a),f=$d(f,u,a,o,s,c,Wf(n,Bl,B(vf,t)))):f=Mu,Fd(e?ap(f):f)}function Mf(e,t,n,r,i){let[a,o,s,c]=vd(e,i,6,9,6);return Pf(e,t,n,r,a,o,s,c)}function Nf(e,t,n,r,i){let[a,o,s,c]=vd(e,i,9,9,8),l=bf(t,n),u=bf(t,r);return Bf(l,u)?Pf(e,t,Ed(l),Ed(u),a,o,s,c,8):Fd(Mu)}function Pf(e,t,n,r,i,a,o,s,c=6){let l=Hl(n),u=Hl(r),d;return H(u,l)?i===6?d=Hf(l,u,i,a,o,s):(d=zf(t,n,r,i),a===c&&o===1||(d=$d(d,u,i,a,o,s,Wf(n,Hl,B(yf,t))))):d=Mu,Fd(e?ap(d):d)}function Ff(e,t,n,r){let[i,a,o,s]=vd(e,r,5,5),c=rf(Ml(n)-Ml(t),Xd(a,o),s),l={...Mu,...pp(c,i)};return Fd(e?ap(l):l)}function If(e,t,n,r,i){let a=H(r.epochNanoseconds,n.epochNanoseconds);if(!a)return Mu;if(i<6)return{...Mu,...fp(r.epochNanoseconds-n.epochNanoseconds,i)};if(!Bf(uf(n),uf(r)))return{...Mu,...fp(r.epochNanoseconds-n.epochNanoseconds,5)};let[o,s,c]=Vf(e,n,r,a);return{...i===6?{...Mu,days:Uf(o,s)}:zf(t,o,s,i),...pp(c)}}function Lf(e,t,n,r){let i=Bl(t),a=Bl(n),o=H(a,i);return o?r<=6?{...Mu,...fp(a-i,r)}:Rf(e,t,n,o,r):Mu}function Rf(e,t,n,r,i){let a=n,o=Ml(n)-Ml(t);return Math.sign(o)===-r&&(a=Sf(n,-r),o+=864e11*r),{...zf(e,t,a,i),...pp(o)}}function zf(e,t,n,r){if(r<=7){let e=Uf(t,n);return r===7?{...Mu,weeks:Ec(e,7),days:Dc(e,7)}:{...Mu,days:e}}let i=W(e,t),a=W(e,n);if(r===8){let{year:r,month:o,day:s}=i,{year:c,month:l,day:u}=a,d=Math.sign(V(c,r)||V(l,o)||Uf(t,n)),f=0,p=0;if(d){f=e?e.ne(r,o,c,l):ru(r,o,c,l);let i=wf(e,t,0,f,0);d*V(s,u)>0&&(f-=d,i=wf(e,t,0,f,0)),p=Uf(i,n)}return{...Mu,months:f,days:p}}let{year:o,month:s,day:c}=i,{year:l,month:u,day:d}=a,f=l-o,p=u-s,m=d-c;if(f||p){let t=Math.sign(f||p),n=_u(e,l,u),r=0;if(Math.sign(d-c)===-t){let i=n,a=e?e.N(l,u,-t):nu(l,u,-t);({year:l,month:u}=a),f=l-o,p=u-s,n=_u(e,l,u),r=t<0?-i:n}if(m=d-Math.min(c,n)+r,f){let[n,r]=pu(e,o,s),[i,a]=pu(e,l,u),c=e?e.m:void 0;if(p=c!==void 0&&r&&!a&&(c<0?t>0&&i===-c:t<0&&i===n)?0:i-n||Number(a)-Number(r),Math.sign(p)===-t){let i=t<0&&-gu(e,l);l-=t,f=l-o,p=u-Tf(e,n,r,e?e.q(l):void 0,0)+(i||gu(e,l))}else if(e){let t=Tf(e,n,r,e.q(l),0);p=e.ne(l,t,l,u)}}}return{...Mu,years:f,months:p,days:m}}function Bf(e,t){return V(e.year,t.year)||V(e.month,t.month)||V(e.day,t.day)}function Vf(e,t,n,r){let i=uf(t),a=uf(n),o=n.epochNanoseconds,s=0,c=Ml(a)-Ml(i);Math.sign(c)===-r&&s++;let l=s+ +(r>0);for(;s<=l;s++){let t=Sf(a,s*-r),n=pf(e,K(t,i));if(H(o,n)!==-r)return[i,t,Number(o-n)]}}function Hf(e,t,n,r,i,a){return{...Mu,...fp(ef(t-e,Zd(r,i),a),n)}}function Uf(e,t){return Wl(t)-Wl(e)}function Wf(e,t,n){return{i:e,V:t,G:n}}function Gf(e){let{calendar:t}=e;if(qf(e)){let{timeZone:n}=e;return{i:e,V:Ld,G:_f,re:B(If,n,t)}}return{i:Yf(e),V:Bl,G:B(vf,t),re:B(Lf,t)}}function Kf(e,t){return e.V(e.G(e.i,t))}function qf(e){return`timeZone`in e}function Jf(e,t){qf(e.i)||(Xf(e.i),Xf(t))}function Yf(e){return K(e,`hour`in e?e:Ol)}function Xf(e){Dd(Yf(e))}function Zf(e,t){return e<=6-(t&&qf(t)?1:0)}function Qf(e,t,n){let r={};for(let i=t;i>=0;i--){let t=qc[i];r[n[i]]=Ec(e,t),e=Dc(e,t)}return r}const $f=2**53;function ep(e,t,n,r,i){let a=e(Fs(i).relativeTo),o=Math.max(hp(n),hp(r));if(Zf(o,a))return tp(t,n,r,o);a||R(`Missing relativeTo`),t&&(r=ap(r));let s=Gf(a),c=s.G(s.i,n),l=s.G(c,r);return Fd(s.re(s.i,l,o))}function tp(e,t,n,r){return Fd(sp(((e,t,n,r)=>{let i=lp(e)+lp(t)*BigInt(r?-1:1);return Number.isFinite(Number(i/U))||R(`Out-of-bounds date`),{...Mu,...fp(i,n)}})(t,n,r,e)))}function np(e,t,n){let r=hp(t),[i,a,o,s,c]=((e,t,n)=>{e=Uu(e,Wu);let r=ad(e),i=n(e.relativeTo),a=ed(e),o=pd(e,7),s=id(e);return r===void 0&&s===void 0&&R(`Required smallestUnit or largestUnit`),s??=0,r??=Math.max(s,t),_d(r,s),a=hd(a,s,1),a>1&&s>5&&r!==s&&R(`For calendar units with roundingIncrement > 1, use largestUnit = smallestUnit`),[r,s,a,o,i]})(n,r,e);if(!c&&Math.max(r,i)<=6)return Fd(sp(((e,t,n,r,i)=>{let a=ef(lp(e),Zd(n,r),i);return{...Mu,...fp(a,t)}})(t,i,a,o,s)));let l=c&&qf(c)&&i>=6&&a<6;if(!t.sign&&!l)return t;c||R(`Missing relativeTo`);let u=Gf(c),d=u.G(u.i,t);Jf(u,d);let f=u.re(u.i,d,i);return f=$d(f,u.V(d),i,a,o,s,u),Fd(f)}function rp(e){return e.sign===-1?ip(e):e}function ip(e){return Fd(ap(e))}function ap(e){let t={};for(let n of G)t[n]=-1*e[n]||0;return t}function op(e,t=G){let n=0;for(let r of t){let t=Math.sign(e[r]);t&&(n&&n!==t&&R(`Cannot mix duration signs`),n=t)}return n}function sp(e){for(let t of Au)nc(t,e[t],-4294967295,4294967295,1);let t=lp(e);return cp(Number(t/Xc)),e}function cp(e){Number.isSafeInteger(e)||R(`Out-of-bounds duration`)}function lp(e){return BigInt(e.days)*U+up(e)}function up(e){return BigInt(e.hours)*Qc+BigInt(e.minutes)*Zc+dp(e)}function dp(e){return BigInt(e.seconds)*Xc+BigInt(e.milliseconds)*Yc+BigInt(e.microseconds)*Jc+BigInt(e.nanoseconds)}function fp(e,t=6){let n=Number(e/U),r=Number(e%U),i=qc[t],a=t<=3?Number(e/BigInt(i)):Kc/i*n+Ec(r,i);Number.isFinite(a)||R(`Out-of-bounds date`),t<=3&&Math.abs(a)/(Uc/qc[t])>=$f&&R(`Out-of-bounds date`);let o=Qf(r,t,G);return o[G[t]]=a,o}function pp(e,t=5){return Qf(e,t,G)}function mp(e){return!!op(e,ku)}function hp(e){let t=9;for(;t>0&&!e[G[t]];t--);return t}function gp(e,t){return H(e.epochNanoseconds,t.epochNanoseconds)}function _p(e,t){return H(e.epochNanoseconds,t.epochNanoseconds)}function vp(e,t,n,r){let i=e(Fs(r).relativeTo),a=Math.max(hp(t),hp(n));if(dc(G,t,n))return 0;if(Zf(a,i))return H(lp(t),lp(n));i||R(`Missing relativeTo`);let o=Gf(i);return H(Kf(o,t),Kf(o,n))}function yp(e,t){return bp(e,t)||xp(e,t)}function bp(e,t){return V(Wl(e),Wl(t))}function xp(e,t){return V(Ml(e),Ml(t))}function Sp(e,t){return!gp(e,t)}function Cp(e,t){return!_p(e,t)&&e.timeZone.o===t.timeZone.o&&e.calendar===t.calendar}function wp(e,t){return!yp(e,t)&&e.calendar===t.calendar}function Tp(e,t){return!bp(e,t)&&e.calendar===t.calendar}function Ep(e,t){return!bp(e,t)&&e.calendar===t.calendar}function Dp(e,t){return!bp(e,t)&&e.calendar===t.calendar}function Op(e,t){return!xp(e,t)}function kp(e){return e===0?Ac:e?e.l:void 0}function Ap(e,t,n=t){return kp(e)?n:t}function jp(e,t){let n=e||void 0,r=kp(e),{era:i,eraYear:a,year:o}=t;if(o!==void 0&&(o=Ls(o,`year`)),a!==void 0&&(a=Ls(a,`eraYear`)),i!==void 0||a!==void 0){i!==void 0&&a!==void 0||z(`Mismatching era/eraYear`),r||R(`Forbidden era/eraYear`);let e=jc(i),t=r[e];t===void 0&&R((e=>`Invalid era: ${e}`)(i));let s=n?.te?n.te(a,e,t):Pp(a,t);o!==void 0&&o!==s&&R(`Mismatching year/eraYear`),o=s}else o===void 0&&z(qs(r));return o}function Mp(e,t,n,r,i){let{month:a,monthCode:o}=t;if(o!==void 0){let t=((e,t,n,r,i=Pc(t))=>{let a=e?e.q(n):void 0,[o,s]=i,c=Ic(o,s,a);if(s){let t=e?e.m:void 0;t===void 0&&R(Js),t>0?(c>t&&R(Js),a!==c&&(r===1&&R(Js),c=Ic(o,0,a))):(c!==-t&&R(Js),a===void 0&&r===1&&R(Js))}return c})(e,o,n,r,i);a!==void 0&&a!==t&&R(`Mismatching month/monthCode`),a=t,r=1}else a===void 0&&z(`Missing month/monthCode`);return nc(`month`,a,1,gu(e,n),r)}function Np(e,t,n,r,i){return tc(t,`day`,1,_u(e,r,n),i)}function Pp(e,t){return(t+e)*(Math.sign(t)||1)||0}function Fp(e,t){return jl(uc(el,{...Ol,...e}),t)}const Ip=gc(`([+-])(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?)?`);function Lp(e){let t=Rp(e);return t===void 0&&R(Zs(e)),t}function Rp(e,t){let n=Ip.exec(e);if(n&&(e=>(e=>{e[0]!==`T`&&e[0]!==`t`||(e=e.slice(1));let t=e.search(/[.,]/),n=t<0?e:e.slice(0,t),r=n.split(`:`);return r.length===1?/^(?:\d{2}|\d{4}|\d{6})$/i.test(n):(r.length===2||r.length===3)&&r.every(e=>e.length===2&&/^\d{2}$/i.test(e))})(e.slice(1)))(n[0]))return((e,t)=>{let n=e[4]||e[5];return t&&n&&R(Qs(n)),r=(yc(e[2])*Gc+yc(e[3])*Wc+yc(e[4])*Uc+_c(e[5]||``))*vc(e[1]),Math.abs(r)>=864e11&&R(`Out-of-bounds offset`),r;var r})(n,t)}const zp={era:Bu,month:Rs,monthCode(e,t=`monthCode`){return((e,t)=>{if(typeof e==`string`)return e;if(e&&typeof e==`object`){let n=e.toString;if(typeof n==`function`)return Iu(n.call(e),t)}return Iu(e,t)})(e,t)},day:Rs},Bp=cc(el,Ls),Vp=cc(G,Hu),Hp={offset(e){return Lp(Bu(e))}},Up=Object.assign({},zp,Bp),Wp=Object.assign({},Up,Hp);function Y(e,t,n,r,i=!r){let a={},o=0;for(let i of t){let t=e[i];if(t!==void 0){o=1;let e=n[i];e&&(t=e(t,i)),a[i]=t}else r&&r.includes(i)&&z(Ws(i))}return i&&!o&&z(Gs(t)),a}function Gp(e,t=Ol,n){let r=K(e,t);return Dd(r),Nd(r,n)}function Kp(e,t,n){return Jp(e,t,Xp(e,t),q(n))}function qp(e,t,n){let r=Xp(e,t),i=n();return[Jp(e,t,r,i[0]),...i]}function Jp(e,t,n,r){let i=n[1],a=Mp(e,t,i,r,n[0]);return J(Ed(hu(e,i,a,Np(e,t,a,i,r))),e)}function Yp(e){if(e.monthCode!==void 0)return Pc(e.monthCode)}function Xp(e,t){let n=kp(e);return t.year!==void 0||t.era!==void 0&&t.eraYear!==void 0||z(qs(n)),t.monthCode===void 0&&t.month===void 0&&z(`Missing month/monthCode`),t.day===void 0&&z(Ws(`day`)),[Yp(t),jp(e,t)]}function Zp(e,t,n){let r=kp(e);t.year!==void 0||t.era!==void 0&&t.eraYear!==void 0||z(qs(r)),t.monthCode===void 0&&t.month===void 0&&z(`Missing month/monthCode`);let i=Yp(t),a=jp(e,t);return J(Td(hu(e,a,Mp(e,t,a,q(n),i),1)),e)}function Qp(e,t,n){let r=e===void 0,i=kp(e);t.day===void 0&&z(Ws(`day`)),r||t.month===void 0||t.year!==void 0||t.era!==void 0&&t.eraYear!==void 0||z(qs(i));let a=Yp(t),o=t.eraYear!==void 0||t.year!==void 0?jp(e,t):void 0,s=q(n),c,l,u;if(o===void 0&&r&&(o=1972),o!==void 0){r||Ed(hu(e,o,1,1));let n=Mp(e,t,o,s,a);c=Np(e,t,n,o,s),[l,u]=pu(e,o,n)}else{t.monthCode===void 0&&z(`Missing month/monthCode`),[l,u]=a;let n=e?e.ge:1972;if(n!==void 0)c=Np(e,t,Mp(e,t,n,s,a),n,s);else{let n=s===0&&e?e.ke?.(l,u,t.day):void 0;c=n===void 0?t.day:n}}u&&((e&&e.Z?.[l])??1/0)<t.day&&(s===1&&R(Js),u=0,c=$s(t.day,1,(e&&e.X)??1/0));let d=e?e.v(l,!!u,c):Zl(l,!!u);for(;!d&&s===0&&c>1;)c--,d=e?e.v(l,!!u,c):Zl(l,!!u);d||R(`Cannot guess year`);let{year:f,month:p}=d;return J(Ed(hu(e,f,p,c)),e)}const $p=Intl.DateTimeFormat;function em(e,t){t<-864e13&&R(`Out-of-bounds date`);let n=e.formatToParts(t),r={};for(let e of n)r[e.type]=e.value;return r}const tm={El_Aaiun:17,Tucuman:12,Tirane:11,Riga:10,Simferopol:9,Vienna:9,Tunis:8,Boa_Vista:6,Fortaleza:6,Maceio:6,Noronha:6,Recife:6,Gaza:6,Hebron:6,DeNoronha:6},nm=-388152e4;function rm(e,t=4){let n=td(e);return[pd(e,4),...om(gd(Wu,id(e),0,t),n)]}function im(e){return ud(Fs(e))}function am(e,t){return rm(Fs(e),t)}function om(e,t){return e==null?[t===void 0?1:10**(9-t),t]:[qc[e],e<4?9-3*e:-1]}function sm(e,t,n){let[r,i,a,o]=(e=>{let t=td(e=Fs(e)),n=pd(e,4),r=id(e);return[e.timeZone,n,...om(gd(Wu,r,0,4),t)]})(n),s=r!==void 0;return((e,t,n,r,i,a)=>{n=tf(n,BigInt(i),r);let o=t.C(n);return ym(Kl(n+BigInt(o)),a)+(e?wm(Yd(o)):`Z`)})(s,Rm(s?e(r):`UTC`),t.epochNanoseconds,i,a,o)}function cm(e,t){let n=(e=>{e=Fs(e);let t=ud(e),n=td(e),r=fd(e),i=pd(e,4),a=id(e);return[t,dd(e),r,i,...om(gd(Wu,a,0,4),n)]})(t);return((e,t,n,r,i,a,o,s,c,l)=>{r=tf(r,BigInt(c),s);let u=n.C(r);return ym(Kl(r+BigInt(u)),l)+wm(Yd(u),o)+Tm(t,a)+Em(e,i)})(e.calendar,e.timeZone.id,e.timeZone,e.epochNanoseconds,...n)}function lm(e,t){let n=(e=>(e=Fs(e),[ud(e),...rm(e)]))(t);return((e,t,n,r,i,a)=>ym(qd(t,i,r),a)+Em(e,n))(e.calendar,e,...n)}function um(e,t){return n=e.calendar,r=e,i=im(t),bm(r)+Em(n,i);var n,r,i}function dm(e,t){return pm(e.calendar,xm,e,im(t))}function fm(e,t){return pm(e.calendar,Sm,e,im(t))}function pm(e,t,n,r){return r===1?e===void 0?t(n):bm(n):r>1||r===0&&e!==void 0?bm(n)+Dm(Mc(e),r===2):t(n)}function mm(e,t){return((e,t,n,r)=>Cm(Jd(e,n,t)[0],r))(e,...am(t))}function hm(e,t){let[n,r,i]=am(t,3);return r>1&&sp(e={...e,...Qd(e,r,n)}),gm(e,i)}function gm(e,t){let{sign:n}=e,r=n===-1?ap(e):e,{hours:i,minutes:a}=r,o=dp(r),s=Number(o/Xc),c=Number(o%Xc);cp(s);let l=km(c,t),u=t>=0||!n||l;return(n<0?`-`:``)+`P`+_m({Y:vm(r.years),M:vm(r.months),W:vm(r.weeks),D:vm(r.days)})+(i||a||s||u?`T`+_m({H:vm(i),M:vm(a),S:vm(s,u)+l}):``)}function _m(e){let t=[];for(let n in e){let r=e[n];r&&t.push(r,n)}return t.join(``)}function vm(e,t){if(!e&&!t)return``;let n=Object.create(null);return n.useGrouping=0,e.toLocaleString(`fullwide`,n)}function ym(e,t){return bm(e)+`T`+Cm(e,t)}function bm(e){return xm(e)+`-`+xc(e.day)}function xm(e){let{year:t}=e;return(t<0||t>9999?Am(t)+bc(6,Math.abs(t)):bc(4,t))+`-`+xc(e.month)}function Sm(e){return xc(e.month)+`-`+xc(e.day)}function Cm(e,t){let n=[xc(e.hour),xc(e.minute)];return t!==-1&&n.push(xc(e.second)+((e,t,n,r)=>km(e*Hc+t*Vc+n,r))(e.millisecond,e.microsecond,e.nanosecond,t)),n.join(`:`)}function wm(e,t=0){if(t===1)return``;let[n,r]=wc(Math.abs(e),Gc),[i,a]=wc(r,Wc),[o,s]=wc(a,Uc);return Am(e)+xc(n)+`:`+xc(i)+(o||s?`:`+xc(o)+km(s):``)}function Tm(e,t){return t===1?``:`[`+(t===2?`!`:``)+e+`]`}function Em(e,t){return t>1||t===0&&e!==void 0?Dm(Mc(e),t===2):``}function Dm(e,t){return`[`+(t?`!`:``)+`u-ca=`+e+`]`}const Om=/0+$/;function km(e,t){let n=bc(9,e);return n=t===void 0?n.replace(Om,``):n.slice(0,t),n?`.`+n:``}function Am(e){return e<0?`-`:`+`}const jm=/^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/,Mm=/[^\w\/:+-]+/;function Nm(e){return Pm(Iu(e))}function Pm(e){return Fm(e).id}function Fm(e){let t=e.toUpperCase(),n=(e=>{let t=Rp(e,1);if(t!==void 0)return{id:wm(t),_:t,o:t}})(t);return n?{kind:`fixed`,...n}:Im(t===`UTC`?`UTC`:(e=>(Mm.test(e)&&R(Xs(e)),jm.test(e)&&R(`Forbidden ICU TimeZone`),e.toLowerCase().split(`/`).map((e,t)=>(e.length<=3||/\d/.test(e))&&!/etc|yap/.test(e)?e.toUpperCase():e.replace(/baja|dumont|[a-z]+/g,(e,n)=>e.length<=2&&!t||e===`in`||e===`chat`?e.toUpperCase():e.length>2||!n?mc(e).replace(/island|noronha|murdo|rivadavia|urville/,mc):e)).join(`/`)))(e))}const Im=rc(e=>{if(e===`UTC`)return{kind:`utc`,id:e,o:e};let t=Lm(e.toUpperCase());return{kind:`named`,id:e,format:t,o:t.resolvedOptions().timeZone}}),Lm=rc(e=>new $p(`en-u-hc-h23`,{calendar:`iso8601`,timeZone:e,era:`short`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`,second:`numeric`}));function Rm(e){let t=Fm(e);return zm(t.id,t)}const zm=rc((e,t)=>t.kind===`named`?new Vm(e,t.o,t.format):new Bm(e,t.o,t.kind===`fixed`?t._:0));var Bm=class{constructor(e,t,n){this.id=e,this.o=t,this._=n}C(){return this._}R(e){return[Ad(e,this._)]}U(){}},Vm=class{constructor(e,t,n){this.id=e,this.o=t,this.qe=((e,t)=>{let n=rc(e),r=rc(Um),i=86400*t;function a(e){let[t,a]=Wm(e,i),s=Gm(t),c=Gm(a),l=n(s),u=n(c);return l===u?l:o(r(s,c),l,u,e)}function o(t,n,r,i){let a,o;for(;(i===void 0||(a=i<t[0]?n:i>=t[1]?r:void 0)===void 0)&&(o=t[1]-t[0]);){let n=t[0]+Math.floor(o/2);e(n)===r?t[1]=n:t[0]=n+1}return a}return{Ee(e){let t=a(e-86400),n=a(e+86400),r=e-t,i=e-n;if(t===n)return[r];let o=a(r);return o===a(i)?[e-o]:t>n?[r,i]:[]},De:a,U:function e(t,a){if(a>0&&t>=864e10)return;if(a<0){if(t<=nm)return;let n=Hm()+94867200;if(t>n)return e(n,-1)}let[s,c]=Wm(a>0?Math.max(t,nm):t,i),l=i*a,u=a>0?Math.max(t,Hm())+94867200:nm,d=()=>a<0?c>u:s<u;for(;d();){let e=Gm(s),i=Gm(c),u=n(e),d=n(i);if(u!==d){let n=r(e,i);o(n,u,d);let s=n[0];if((V(s,t)||1)===a)return s}s+=l,c+=l}}}})((e=>t=>{let n=em(e,1e3*t);return 86400*Gl((e=>{let t=e.relatedYear;if(t!==void 0)return parseInt(t);let n=parseInt(e.year);return e.era!==void 0&&jc(e.era)===`bce`?1-n:n})(n),parseInt(n.month),parseInt(n.day))+3600*parseInt(n.hour)+60*parseInt(n.minute)+parseInt(n.second)-t})(n),(e=>tm[e.split(`/`).pop()]||60)(e))}C(e){return this.qe.De((e=>zl(e)[0])(e))*Uc}R(e){let t=86400*Wl(e)+Pl(e),n=Fl(e);return this.qe.Ee(t).map(e=>kd(BigInt(e)*Xc+BigInt(n)))}U(e,t){let[n,r]=zl(e),i=this.qe.U(n+(t>0||r?1:0),t);if(i!==void 0)return BigInt(i)*Xc}};function Hm(){return Math.floor(Date.now()/1e3)}function Um(e,t){return[e,t]}function Wm(e,t){let n=Math.floor(e/t)*t;return[n,n+t]}function Gm(e){return $s(e,-1e10,864e10)}function Km(e,t,n){let r=Y(n,Ap(t,wl,Tl),Wp,[],0);if(r.timeZone!==void 0){let n=Kp(t,r),i=Fp(r),a=Rm(e(r.timeZone));return{epochNanoseconds:ff(a,K(n,i),r.offset),timeZone:a,calendar:t}}return Kp(t,r)}function qm(e,t,n,r){let i=Y(n,Ap(t,wl,Tl),Wp,ol,0),a=e(i.timeZone),[o,s,c,l]=qp(t,i,()=>bd(r)),u=Fp(i,s),d=Rm(a);return Md(ff(d,K(o,u),i.offset,c,l),d,t)}function Jm(e,t,n){let r=Y(t,Ap(e,bl,xl),Up,[],0),[i,a]=qp(e,r,()=>[q(n)]);return Gp(i,Fp(r,a),e)}function Ym(e,t,n,r=[]){return Kp(e,Y(t,Ap(e,vl,yl),zp,r),n)}function Xm(e,t,n,r){return Zp(e,Y(t,Ap(e,pl,ml),zp,r),n)}function Zm(e,t,n,r){let i=Y(n,Ap(e,vl,yl),zp,rl,0);return t&&i.month!==void 0&&i.monthCode===void 0&&i.year===void 0&&(i.year=1972),Qp(e,i,r)}function Qm(e,t){return Fp(Y(e,dl,Bp,[],1),q(t))}function $m(e){let t=Y(e,Du,Vp);return Fd(sp({...Mu,...t}))}function eh(e){R(Zs(e))}function th(e){let t=kh(e=Bu(e)),n;return t||eh(e),t.F?n=0:t.offset?n=Lp(t.offset):eh(e),t.timeZoneId&&Rp(t.timeZoneId,1),lu(t),jd(Ad(t,n))}function nh(e,t){let n=kh(Iu(e));return n||eh(e),n.timeZoneId?_h(n,t,void 0):(n.F&&eh(e),yh(n,t))}function rh(e,t,n){let r=kh(Iu(e));return r&&r.timeZoneId||eh(e),_h(r,t,n)}function ih(e,t){let n=kh(Iu(e));return n&&!n.F||eh(e),vh(n,t)}function ah(e,t){let n=mh(ph(Iu(e)),void 0,t);return J(n,n.calendar)}function oh(e,t){let n=Ah(Iu(e));if(n)return sh(n),J(Td(uu(n)),t(n.calendarId));let r=mh(ph(e),hh,t),{calendar:i}=r;return J(bf(i,r),i)}function sh(e){e.calendarId!==`iso8601`&&R(Qs(e.calendarId))}function ch(e,t){let n=jh(Iu(e));if(n)return sh(n),J(uu(n),t(n.calendarId));let r=mh(ph(e),gh,t),{calendar:i}=r,{year:a,month:o,day:s}=W(i,r),[c,l]=pu(i,a,o),{year:u,month:d}=((e,t,n,r)=>{let i=e?e.v(t,n,r):Zl(t,n);return i||R(`Cannot guess year`),i})(i,c,l,s);return J(Ed(hu(i,u,d,s)),i)}function lh(e){let t=(e=>{let t=Mh(e);return t?(Fh(t[13]),Nh(t,1)):void 0})(e=Iu(e)),n;return t||(t=kh(e),t?(t.fe||eh(e),t.F&&R(Qs(`Z`)),sh(t)):eh(e)),(n=Ah(e))&&du(n)&&eh(e),(n=jh(e))&&du(n)&&eh(e),Pd(kl(t))}function uh(e){let t=(e=>{let t=Oh.exec(e);return t?(e=>{let t=0,n=0,r=0,i={years:a(e[2]),months:a(e[3]),weeks:a(e[4]),days:a(e[5]),hours:a(e[6],e[7],5),minutes:a(e[8],e[9],4),seconds:a(e[10],e[11],3),...Qf(r,2,G)};return t||R(Gs(G)),vc(e[1])<0&&(i=ap(i)),i;function a(e,i,a){let o=0,s=0;return a&&([o,r]=wc(r,qc[a])),e!==void 0&&(n&&R(Qs(e)),s=(e=>{let t=parseInt(e);return Number.isFinite(t)||R(Qs(e)),t})(e),t=1,i&&(r=_c(i)*(qc[a]/Uc),n=1)),o+s}})(t):void 0})(Iu(e));return t||eh(e),Fd(sp(t))}function dh(e){let t=kh(e)||Ah(e)||jh(e);if(t)return t.calendarId;let n=Mh(e);return n?Fh(n[13]).calendarId:e}function fh(e){let t=kh(e);return t&&(t.timeZoneId||t.F&&`UTC`||t.offset)||e}function ph(e){let t=kh(e);return t&&!t.F||eh(e),t}function mh(e,t,n){return t&&e.calendarId===`iso8601`?(uu(e),e.fe&&kl(e),yh(t(e),n)):e.fe?vh(e,n):yh(e,n)}function hh(e){let t=12*e.year+e.month===wd?20:1;return{...e,day:t}}function gh(e){return{...e,year:1972}}function _h(e,t,n){let r=Rm(Pm(e.timeZoneId)),i;if(lu(e),e.fe){let t=e.offset?Lp(e.offset):void 0,[,o,s]=bd(n);i=ff(r,e,t,o,s,!(r._||e.offset===void 0||(a=e.offset,a.replace(/\D/g,``).length>4)),e.F)}else bd(n),i=mf(r,e);var a;return kd(i),Md(i,r,t(e.calendarId))}function vh(e,t){return lu(e),Dd(e),{...K(e,e),calendar:t(e.calendarId)}}function yh(e,t){return uu(e),Ed(e),{calendar:t(e.calendarId),year:e.year,month:e.month,day:e.day}}function bh(e){return`(\\d{2})(?:(:?)(\\d{2})(?:\\${e}(\\d{2})(?:[.,](\\d{1,9}))?)?)?`}function xh(e){return`([+-])`+bh(e)}const Sh=`(?:(?:([+-])(\\d{6}))|(\\d{4}))(-?)(\\d{2})\\4(\\d{2})(?:[T ]`+bh(8)+`(Z|`+xh(15)+`)?)?`,Ch=gc(`(?:(?:([+-])(\\d{6}))|(\\d{4}))-?(\\d{2})((?:\\[(!?)([^\\]]*)\\]){0,9})`),wh=gc(`(?:--)?(\\d{2})-?(\\d{2})((?:\\[(!?)([^\\]]*)\\]){0,9})`),Th=gc(Sh+`((?:\\[(!?)([^\\]]*)\\]){0,9})`),Eh=gc(`T?`+bh(2)+`(${xh(9)})?((?:\\[(!?)([^\\]]*)\\]){0,9})`),Dh=RegExp(`\\[(!?)([^\\]]*)\\]`,`g`),Oh=gc(`([+-])?P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(?:T(?:(\\d+)(?:[.,](\\d{1,9}))?H)?(?:(\\d+)(?:[.,](\\d{1,9}))?M)?(?:(\\d+)(?:[.,](\\d{1,9}))?S)?)?`);function kh(e){let t=Th.exec(e);return t?(e=>{let t=e[12],n=(t||``).toUpperCase()===`Z`;return{year:Ph(e),month:parseInt(e[5]),day:parseInt(e[6]),...Nh(e,7),...Fh(e[19]),fe:!!e[7],F:n,offset:n?void 0:t}})(t):void 0}function Ah(e){let t=Ch.exec(e);if(t)return(e=>({year:Ph(e),month:parseInt(e[4]),day:1,...Fh(e[5])}))(t)}function jh(e){let t=wh.exec(e);return t?(e=>({year:1972,month:parseInt(e[1]),day:parseInt(e[2]),...Fh(e[3])}))(t):void 0}function Mh(e){let t=Eh.exec(e);if(t)return t[6]&&Lp(t[6]),t}function Nh(e,t){let n=yc(e[t+3]);return{...Il(_c(e[t+4]||``))[0],hour:yc(e[t]),minute:yc(e[t+2]),second:n===60?59:n}}function Ph(e){let t=vc(e[1]),n=parseInt(e[2]||e[3]);return t<0&&!n&&R(Qs(-0)),t*n}function Fh(e){let t,n,r=[];return e.replace(Dh,(e,i,a)=>{let o=!!i,[s,c]=a.split(`=`).reverse();return c?c===`u-ca`?(r.push(s.toLowerCase()),t||=o):(o||/[A-Z]/.test(c))&&R(Qs(e)):(n&&R(Qs(e)),n=s),``}),r.length>1&&t&&R(Qs(e)),{timeZoneId:n,calendarId:r[0]||`iso8601`}}function Ih(e,t,n){let r=Object.assign(Object.create(null),t);return Lh(r,n,ll),kp(e)&&(Lh(r,n,cl),e&&e.le&&Lh(r,n,ul,sl)),r}function Lh(e,t,n,r){let i=0,a=[];for(let e of n)t[e]===void 0?a.push(e):i=1;if(Object.assign(e,t),i)for(let t of r||a)delete e[t]}function Rh(e,t,n){let{calendar:r,timeZone:i}=e,a=Ap(r,Sl,Cl),o=uf(e),{year:s,month:c,day:l}=W(r,o),u={year:s,monthCode:Gh(r,s,c),day:l,hour:o.hour,minute:o.minute,second:o.second,millisecond:o.millisecond,microsecond:o.microsecond,nanosecond:o.nanosecond,offset:o.offsetNanoseconds},d=Y(t,a,Wp),f=Ih(r,u,d),p={...u,...d},[m,h,g,_]=qp(r,f,()=>bd(n,2));return Md(ff(i,K(m,jl(p,h)),p.offset,g,_),i,r)}function zh(e,t,n){let{calendar:r}=e,i=Ap(r,bl,xl),{year:a,month:o,day:s}=W(r,e),c={year:a,monthCode:Gh(r,a,o),day:s,hour:e.hour,minute:e.minute,second:e.second,millisecond:e.millisecond,microsecond:e.microsecond,nanosecond:e.nanosecond},l=Y(t,i,Up),u=Ih(r,c,l),d={...c,...l},[f,p]=qp(r,u,()=>[q(n)]);return Gp(f,jl(d,p),r)}function Bh(e,t,n){let{calendar:r}=e,i=Ap(r,vl,yl),{year:a,month:o,day:s}=W(r,e);return Kp(r,Ih(r,{year:a,monthCode:Gh(r,a,o),day:s},Y(t,i,zp)),n)}function Vh(e,t,n){let{calendar:r}=e,i=Ap(r,pl,ml),{year:a,month:o}=W(r,e);return Zp(r,Ih(r,{year:a,monthCode:Gh(r,a,o)},Y(t,i,zp)),n)}function Hh(e,t,n){let{calendar:r}=e,i=Ap(r,vl,yl),{year:a,month:o,day:s}=W(r,e);return Qp(r,Ih(r,{monthCode:Gh(r,a,o),day:s},Y(t,i,zp)),n)}function Uh(e,t,n){return((e,t,n)=>Fp({...uc(dl,e),...Y(t,dl,Bp)},q(n)))(e,t,n)}function Wh(e,t){return Fd((n=e,r=t,sp({...n,...Y(r,Du,Vp)})));var n,r}function Gh(e,t,n){let[r,i]=pu(e,t,n);return Fc(r,i)}function Kh(e,t,n){return Md(e.epochNanoseconds,t,n)}function qh(e){return jd(e.epochNanoseconds)}function Jh(e){return Nd(uf(e),e.calendar)}function Yh(e){return J(uf(e),e.calendar)}function Xh(e){return Pd(uf(e))}function Zh(e,t,n){return Md(kd(((e,t,n)=>pf(e,t,(e=>cd(Fs(e)))(n)))(t,e,n)),t,e.calendar)}function Qh(e,t,n,r){let i=e(r.timeZone),a=r.plainTime,o=a===void 0?void 0:t(a),s=Rm(i),c;return c=o?pf(s,K(n,o)):mf(s,K(n,Ol)),Md(c,s,n.calendar)}function $h(e,t,n){return rg(e,uc(Ap(e,hl,gl),t),Y(Hs(n),rl,zp,[]))}function eg(e,t,n){let r=Ap(e,nl,fl);return rg(e,uc(_l,t),Y(Hs(n),r,zp,[]))}function tg(e,t){return Qp(e,Y(t,_l,zp))}function ng(e,t,n){return Zp(e,Y(t,Ap(e,hl,gl),zp),n)}function rg(e,t,n){let r=Ap(e,El,Dl),i=Ih(e,t,n);return i=Y(i,r,zp,[]),Kp(e,i)}function ig(e){return jd(kd(BigInt(Hu(e))*Yc))}function ag(e){return jd(kd(Vu(e)))}function og(e){return e.timeZone=`UTC`,[`full`,`long`].includes(e.timeStyle)&&(e.timeStyle=`medium`),e}function sg(e,t){return e.timeZone!==void 0&&z(`Cannot specify TimeZone`),e.timeZone=t,e}function cg(e,t,n){let r=e.resolvedOptions().calendar;!n&&t.calendar===void 0||Mc(t.calendar)===r||R(`Mismatching Calendars`)}function lg(e,t,n,r,i){let a=new Set(e),o=new Set(t),s=new Set(n);return(e,t)=>{let n=((e,t,n,r)=>{let i={dateStyle:void 0,timeStyle:void 0,me:{},pe:{},xe:{},oe:0,ue:0};for(let a of Object.keys(e)){let o=e[a];o===void 0||r.has(a)||(t.has(a)?a===`dateStyle`?i.dateStyle=o:a===`timeStyle`?i.timeStyle=o:i.me[a]=o:a===`era`?i.pe[a]=o:n.has(a)?a===`dateStyle`||a===`timeStyle`?i.ue=1:i.oe=1:i.xe[a]=o)}return i})(e,a,o,s),c=n.dateStyle!==void 0,l=n.timeStyle!==void 0,u=c||l,d=Object.keys(n.me).length>0,f=n.oe||n.ue,p=d||c||l,m=Object.keys(n.pe).length>0,h=d||m||n.oe;(!t&&f||t&&f&&!p||u&&h)&&z(`Invalid formatting options`);let g={};return u||p||Object.assign(g,r),Object.assign(g,n.me,n.pe,n.xe),c&&(i?Object.assign(g,i[n.dateStyle]):g.dateStyle=n.dateStyle),l&&(g.timeStyle=n.timeStyle),g}}const ug={year:`numeric`,month:`numeric`,day:`numeric`},dg={hour:`numeric`,minute:`numeric`,second:`numeric`},fg=Object.assign({},ug,dg),pg=Object.assign({},fg,{timeZoneName:`short`}),mg={year:`numeric`,month:`numeric`},hg={month:`numeric`,day:`numeric`},gg=[`weekday`,`year`,`month`,`day`,`dateStyle`],_g=[`dayPeriod`,`hour`,`minute`,`second`,`fractionalSecondDigits`,`timeStyle`],vg=gg.concat(_g),yg=[`weekday`,`day`].concat(_g),bg=[`weekday`,`year`].concat(_g),xg=lg(vg,[],[],fg),Sg=lg(vg,[],[],pg),Cg=lg(vg,[],[`timeZoneName`],fg),wg=lg(gg,_g,[`timeZoneName`],ug),Tg=lg(_g,gg,[`timeZoneName`,`era`],dg),Eg=lg([`year`,`month`,`dateStyle`],yg,[`timeZoneName`],mg,{full:{year:`numeric`,month:`long`},long:{year:`numeric`,month:`long`},medium:{year:`numeric`,month:`short`},short:{year:`2-digit`,month:`numeric`}}),Dg=lg([`month`,`day`,`dateStyle`],bg,[`timeZoneName`,`era`],hg,{full:{month:`long`,day:`numeric`},long:{month:`long`,day:`numeric`},medium:{month:`short`,day:`numeric`},short:{month:`numeric`,day:`numeric`}});function Og(e,t){let{timeZone:n}=e,r=uf(e),{offsetNanoseconds:i}=r,a=t||Ol,o;return o=t?ff(n,K(r,a),i,2):mf(n,K(r,a)),Md(o,n,e.calendar)}function kg(e){let t=Ag(),n=e.C(t);return Kl(t+BigInt(n))}function Ag(){return BigInt(Date.now())*Yc}function jg(){return new $p().resolvedOptions().timeZone}const Mg=`PlainYearMonth`,Ng=`PlainMonthDay`,Pg=`PlainDate`,Fg=`PlainDateTime`,Ig=`PlainTime`,Lg=`ZonedDateTime`,Rg=`Instant`,zg=`Duration`;function Bg(e,t,n,...r){Object.defineProperties(t,ic(e)),Object.defineProperties(t.prototype,oc(`Temporal.`+e));for(let e of r)Vg(t.prototype,n,e);return t}function Vg(e,t,n){Object.defineProperties(e,sc(e=>({get(){return e(t(this))},configurable:1}),n))}const Hg=pc.name===`noop`?e=>{Object.defineProperty(e,"_str_",{value:e.toJSON()})}:pc;function Ug(){z(`Invalid calling context`)}function Wg(){z(`Cannot use valueOf`)}const Gg={era(e){return mu(e.calendar,e).era},eraYear(e){return mu(e.calendar,e).eraYear},year(e){return W(e.calendar,e).year},month(e){return W(e.calendar,e).month},monthCode(e){return vu(e.calendar,e)}},Kg={era(e){return mu(e.calendar,e).era},eraYear(e){return mu(e.calendar,e).eraYear},year(e){return W(e.calendar,e).year},month(e){return W(e.calendar,e).month},monthCode(e){return vu(e.calendar,e)},day(e){return W(e.calendar,e).day}},qg={monthCode(e){return vu(e.calendar,e)},day(e){return W(e.calendar,e).day}},Jg={daysInMonth(e){return xu(e.calendar,e)},daysInYear(e){return Su(e.calendar,e)},monthsInYear(e){return bu(e.calendar,e)},inLeapYear(e){return yu(e.calendar,e)}},Yg={dayOfWeek(e){return iu(e)},dayOfYear(e){return Cu(e.calendar,e)},weekOfYear(e){return wu(e.calendar,e)},yearOfWeek(e){return Tu(e.calendar,e)},daysInWeek(){return 7},daysInMonth(e){return xu(e.calendar,e)},daysInYear(e){return Su(e.calendar,e)},monthsInYear(e){return bu(e.calendar,e)},inLeapYear(e){return yu(e.calendar,e)}};function Xg(e){return lc(Object.keys(e))}Xg(Jg),Xg(Yg);function Zg(e){let t=e.ve||0;function n(e){return e-t}function r(e){return e+t}return{l:e.l,ge:1972+t,le:e.le,ie(e){return{...e,year:r(e.year)}},je(e,t,r){return Ql(n(e),t,r)},se(e,t,r){return Gl(n(e),t,r)*Bc},O(e,t){return Xl(t)},v(e,t){let n=Zl(e,t);return n&&{year:r(n.year),month:n.month}},u(e){return tu(n(e))},k(){return 12},p(e,t){return $l(n(e),t)},j(e){return eu(n(e))},q(){},h(t){return e.h?.(t,r(t.year))||{}},N(e,t,i){let a=nu(n(e),t,i);return{year:r(a.year),month:a.month}},ne(e,t,r,i){return ru(n(e),t,n(r),i)}}}function Qg(e,t){let n=$g(e);return{m:t.m,Z:t.Z,X:t.X,ie:n.he,je:B(t_,n),se:B(n_,n),O:B(r_,n,t.m),v:B(u_,n,t.m,t.Ce),u:B(a_,n,t.m),k:B(c_,n),p:B(s_,n),j:B(o_,n),q:B(i_,n,t.m),h:B(l_,n),N:B(d_,n),ne:B(f_,n)}}function $g(e){let t=(e=>new $p(`en-u-hc-h23`,{calendar:e,timeZone:`UTC`,era:`short`,year:`numeric`,month:`short`,day:`numeric`}))(e);function n(e){return{...e_(n=em(t,e)),month:0,Fe:n.month,day:parseInt(n.day)};var n}let r=(e=>{let t=e(0).year-1970;return rc(function(n){let r=Gl(n-t)*Bc,i,a=0,o=[],s=[];do r+=400*Bc;while((i=e(r)).year<=n);do r+=(1-i.day)*Bc,i.year===n&&(o.push(r),s.push(i.Fe)),r-=Bc,(++a>500||r<-864e13)&&R();while((i=e(r)).year>=n);return{$:o.reverse(),we:s.reverse()}})})(n);return{he:((e,t)=>rc(n=>{let r=Ul(n),i=e(r);return{...i,month:p_(t,i.year,r)}},WeakMap))(n,r),K:r}}function e_(e){return{era:void 0,eraYear:void 0,year:parseInt(e.relatedYear||e.year)}}function t_(e,t,n,r){return ql(n_(e,t,n,r))}function n_(e,t,n=1,r=1){return e.K(t).$[n-1]+(r-1)*Bc}function r_(e,t,n,r){let i=i_(e,t,n);return[Lc(r,i),i===r]}function i_(e,t,n){if(t===void 0)return;let r=e.K(n).we;if(r.length<=12)return;if(t<0)return-t;for(let e=1;e<r.length;e++)if(r[e]===r[e-1])return e+1;for(let e=0;e<r.length;e++)if(/bis$/i.test(r[e]))return e+1;let i=e.K(n-1).we;for(let e=0;e<r.length;e++)if(r[e]!==i[e])return e+1}function a_(e,t,n){if(t!==void 0)return c_(e,n)>12;let r=o_(e,n);return r>o_(e,n-1)||r>o_(e,n+1)}function o_(e,t){return Yl(n_(e,t),n_(e,t+1))}function s_(e,t,n){let{$:r}=e.K(t),i=n+1,a=r;return i>r.length&&(i=1,a=e.K(t+1).$),Yl(r[n-1],a[i-1])}function c_(e,t){return e.K(t).$.length}function l_(e,t){let n=e.he(t);return{era:n.era,eraYear:n.eraYear}}function u_(e,t,n,r,i,a){let o=n?.(r,i,a)||1972,{year:s,month:c,day:l}=e.he({year:o,month:12,day:31}),u=i_(e,t,s),d=Lc(c,u),f=c===u;(V(r,d)||V(Number(i),Number(f))||V(a,l))===1&&s--;for(let n=0;n<100;n++){let o=s-n,c=i_(e,t,o),l=Ic(r,i,c);if(i===(l===c)&&a<=s_(e,o,l))return{year:o,month:l}}}function d_(e,t,n,r){if(r){if(Number.isSafeInteger(n+=r)||R(`Out-of-bounds date`),r<0)for(;n<1;)n+=c_(e,--t);else{let r;for(;n>(r=c_(e,t));)n-=r,t++}}return{year:t,month:n}}function f_(e,t,n,r,i){let a=V(t,r)||V(n,i);if(!a)return 0;if(t===r)return i-n;if(a<0){let a=c_(e,t)-n+i;for(let n=t+1;n<r;n++)a+=c_(e,n);return a}return-f_(e,r,i,t,n)}function p_(e,t,n){let{$:r}=e(t);for(let e=r.length-1;e>=0;e--)if(n>=r[e])return e+1;R()}const m_=2440588;function h_(e){let t=e.J(2441683),n=rc(t=>e.J(Wl(t)+2440588),WeakMap);function r(t,n){let r=e.q?.(t);return[Lc(n,r),n===r]}return{l:e.l,m:e.m,Z:e.Z,X:e.X,ge:e.ge,te:e.te,ke:e.ke,ie:n,je(t,n,r){return Jl(e.L(t,n,r)-2440588)},se(t,n=1,r=1){return(e.L(t,n,r)-2440588)*Bc},O(t,n){return(e.O||r)(t,n)},v(n,i,a){return e.v?.(n,i,a)||((n,i,a)=>{i=!!i;let o=e.ge||t.year,[s,c]=r(t.year,t.month);(V(n,s)||V(Number(i),Number(c))||V(a,t.day))===1&&o--;for(let t=0;t<100;t++)for(let r of[o-t,o+t]){let t=e.q?.(r),o=Ic(n,i,t);if(o<=e.k(r)&&i===(o===t)&&a<=e.p(r,o))return{year:r,month:o}}})(n,i,a)},u:e.u,k:e.k,p:e.p,j:e.j,q:e.q||pc,h(t){let r=n(t);return e.h?e.h(r):{era:r.era,eraYear:r.eraYear}},N(t,n,r){return((e,t,n,r)=>{if(r){if(Number.isSafeInteger(n+=r)||R(`Out-of-bounds date`),r<0)for(;n<1;)n+=e(--t);else{let r;for(;n>(r=e(t));)n-=r,t++}}return{year:t,month:n}})(e.k,t,n,r)},ne(t,n,r,i){return g_(e.k,t,n,r,i)}}}function g_(e,t,n,r,i){let a=V(t,r)||V(n,i);if(!a)return 0;if(t===r)return i-n;if(a<0){let a=e(t)-n+i;for(let n=t+1;n<r;n++)a+=e(n);return a}return-g_(e,r,i,t,n)}const __={be:0},v_={m:13,Z:{1:0,2:29,8:29,9:29,10:29,11:29,12:0},X:30,Ce(e,t,n){if(t)switch(e){case 1:return 1651;case 2:return n<30?1947:1765;case 3:return n<30?1966:1955;case 4:return n<30?1963:1944;case 5:return n<30?1971:1952;case 6:return n<30?1960:1941;case 7:return n<30?1968:1938;case 8:return n<30?1957:1718;case 9:return 2014;case 10:return 1984;case 11:return n<29?2033:2034;case 12:return 1890}return 1972}};function y_(e){return Qg(e,v_)}const b_={am:0},x_={am:0,aa:0},S_={aa:0};function C_(e,t,n=0,r=0){return h_({l:t,te(e,t,n){return t===`aa`&&r?e-5500:Pp(e,n)},ke(e,t,n){return $s(n,1,t||e!==13?30:6)},J(t){let[r,i,a]=((e,t)=>{let n=Math.floor((4*(t-e)+3)/1461),r=1+Math.floor((t-w_(e,n,1,1))/30);return[n,r,t+1-w_(e,n,r,1)]})(e,t);return{year:r+n,month:i,day:a}},L(t,r,i){return w_(e,t-n,r,i)},p(e,t){return((e,t)=>t%13==0?T_(e)+5:30)(e-n,t)},j(e){return 365+T_(e-n)},k(){return 13},u(e){return this.j(e)>365},h({year:e}){return n?{era:`aa`,eraYear:e}:r&&e<=0?{era:`aa`,eraYear:e+5500}:{era:`am`,eraYear:e}}})}function w_(e,t,n,r){return e+365*t+Math.floor(t/4)+30*(n-1)+r-1}function T_(e){return Math.floor(Tc(e,4)/3)}const E_={am:0};function D_(e){return Tc(7*e+1,19)<7}function O_(e){let t=Math.floor((235*e-234)/19),n=29*t+Math.floor((12084+13753*t)/25920);return Tc(3*(n+1),7)<3&&(n+=1),n}function k_(e){return O_(e)+(e=>{let t=O_(e-1),n=O_(e);return O_(e+1)-n===356?2:+(n-t===382)})(e)}function A_(e){return k_(e+1)-k_(e)}function j_(e,t){let n=t>=6&&!D_(e)?t+1:t;if(n===4||n===7||n===9||n===11||n===13)return 29;let r=(e=>{let t=A_(e);return t>380&&(t-=30),t===353?0:t===354?1:2})(e);return n===2?r===2?30:29:n===3?r===0?29:30:n===6?D_(e)?30:0:30}const M_={shaka:0},N_=[1392,1390,1391,1392,1391,1392,1389,1392,1392,1390,1391,1390];function P_(e,t,n){return h_({l:{bh:-1,ah:0},J:e,L:t,p(e,t){return n&&R_(e)?s_(n,e,t):((e,t)=>29+t%2+(t===12&&L_(e)?1:0))(e,t)},j(e){return n&&R_(e)?o_(n,e):L_(e)?355:354},k(){return 12},u(e){return this.j(e)>354},v(e,t,r){let i=n&&!t&&r===30&&N_[e-1];return n&&i?{year:i,month:e}:void 0},h({year:e}){return e<1?{era:`bh`,eraYear:1-e}:{era:`ah`,eraYear:e}}})}function F_(e,t,n,r){return r+Math.ceil(29.5*(n-1))+354*(t-1)+Math.floor((3+11*t)/30)+e-1}function I_(e,t){let n=Math.floor((30*(t-e)+10646)/10631),r=Math.min(12,Math.ceil((t-(29+F_(e,n,1,1)))/29.5)+1);return{year:n,month:r,day:t-F_(e,n,r,1)+1}}function L_(e){return Tc(14+11*e,30)<11}function R_(e){return e>=1300&&e<=1600}function z_(e,t){let n=t-1948440;if(n<460322||n>=566987)return I_(1948440,t);let{year:r,month:i,day:a}=e.he(Jl(t-m_));return{year:r,month:i,day:a}}function B_(e,t,n,r){return R_(t)?n_(e,t,n,r)/Bc+m_:F_(1948440,t,n,r)}const V_=Object.assign({},Ac,{meiji:1867,taisho:1911,showa:1925,heisei:1988,reiwa:2018});function H_(e){let t=Wl(e),n=t>=18017?`reiwa`:t>=6947?`heisei`:t>=-15713?`showa`:t>=-20974?`taisho`:t>=-35428?`meiji`:void 0;return n?{era:n,eraYear:e.year-V_[n]}:cu(e)}const U_={ap:0},W_=[0,31,62,93,124,155,186,216,246,276,306,336];function G_(e){return Tc(25*e+11,33)<8}const K_={broc:-1,roc:0},q_=/* @__PURE__ */ new Map([[`buddhist`,()=>Zg({ve:543,l:__,h(e,t){return{era:`be`,eraYear:t}}})],[`chinese`,y_],[`coptic`,()=>C_(1824665,b_)],[`dangi`,y_],[`ethiopic`,()=>C_(1723856,x_,0,1)],[`ethioaa`,()=>C_(1723856,S_,5500)],[`hebrew`,()=>h_({l:E_,m:-6,J(e){let t=e-347997,n=Math.floor((25920*t/765433*19+234)/235)+1,r=k_(n),i=Math.floor(t-r);for(;i<1;)n--,r=k_(n),i=Math.floor(t-r);let a=1,o=0;for(;o<i;)o+=j_(n,a),a++;return a--,o-=j_(n,a),{year:n,month:a,day:i-o}},L(e,t,n){let r=k_(e);for(let n=1;n<t;n++)r+=j_(e,n);return r+n+347997},p:j_,j:A_,k(e){return D_(e)?13:12},u:D_,q(e){return D_(e)?6:void 0},O(e,t){return D_(e)&&t===6?[5,1]:[t-(D_(e)&&t>6?1:0),0]},v(e,t,n){return t&&e===5&&n<=30?{year:5730,month:6}:void 0},h({year:e}){return{era:`am`,eraYear:e}}})],[`indian`,function(){return h_({l:M_,J(e){let t=Jl(e-m_),n=t.year-78,r=e-(Gl(t.year,1,1)+m_),i;if(r<80?(n--,i=tu(t.year-1)?31:30,r+=i+155+90+10):(i=tu(t.year)?31:30,r-=80),r<i)return{year:n,month:1,day:r+1};let a=r-i;return a<155?{year:n,month:Math.floor(a/31)+2,day:a%31+1}:(a-=155,{year:n,month:Math.floor(a/30)+7,day:a%30+1})},L(e,t,n){let r=e+78,i,a;return tu(r)?(i=31,a=Gl(r,3,21)+m_):(i=30,a=Gl(r,3,22)+m_),t===1||(a+=i+31*Math.min(t-2,5),t>=8&&(a+=30*(t-7))),a+n-1},p(e,t){return t===1&&tu(e+78)||t>=2&&t<=6?31:30},j(e){return tu(e+78)?366:365},k(){return 12},u(e){return this.j(e)>365},h({year:e}){return{era:`shaka`,eraYear:e}}})}],[`japanese`,()=>Zg({l:V_,le:1,h:H_})],[`islamic-civil`,()=>P_(B(I_,1948440),B(F_,1948440))],[`islamic-tbla`,()=>P_(B(I_,1948439),B(F_,1948439))],[`islamic-umalqura`,e=>{let t=$g(e);return P_(B(z_,t),B(B_,t),t)}],[`persian`,()=>h_({l:U_,J(e){let t=e-1948320,n=1+Math.floor((33*t+3)/12053),r=t-(365*(n-1)+Math.floor((8*n+21)/33)),i=Math.floor(r<216?r/31:(r-6)/30);return{year:n,month:i+1,day:r-W_[i]+1}},L(e,t,n){return 1948319+365*(e-1)+Math.floor((8*e+21)/33)+W_[t-1]+n},p(e,t){return t<=6?31:t<=11||G_(e)?30:29},j(e){return G_(e)?366:365},k(){return 12},u:G_,h({year:e}){return{era:`ap`,eraYear:e}}})],[`roc`,()=>Zg({ve:-1911,l:K_,h(e,t){return t<1?{era:`broc`,eraYear:1-t}:{era:`roc`,eraYear:t}}})]]),J_={islamic:1,"islamic-rgsa":1},Y_={"ethiopic-amete-alem":`ethioaa`,islamicc:`islamic-civil`},X_=rc((e,t)=>{let n=t(e);return n.id=e,n});function Z_(e){let t=Q_(e);return t||R(Ys(e)),X_(...t)}function Q_(e){J_[e]&&R(Ys(e));let t=Y_[e]||e,n=q_.get(t);return n&&[t,n]}function $_(e){let t=Iu(e).toLowerCase();return t===`iso8601`?void 0:t===`gregory`?0:Z_(t)}function ev(e=`iso8601`){return $_(e)}const tv=/* @__PURE__ */ new WeakMap,nv=Bg(Lg,class{constructor(e,t,n=void 0){let r=kd(Vu(e)),i=Rm(Nm(t)),a=ev(n);sv(this,Md(r,i,a))}static from(e,t=void 0){return rv(ov(e,t))}static compare(e,t){return _p(ov(e),ov(t))}get calendarId(){return Mc(X(this).calendar)}get timeZoneId(){return X(this).timeZone.id}get epochMilliseconds(){return Id(X(this))}get epochNanoseconds(){return Ld(X(this))}get offset(){return wm(uf(X(this)).offsetNanoseconds)}get offsetNanoseconds(){return uf(X(this)).offsetNanoseconds}get hoursInDay(){return Gd(X(this))}with(e,t=void 0){return rv(Rh(X(this),Mv(e),t))}withCalendar(e){return rv({...X(this),calendar:ry(e)})}withTimeZone(e){return rv({...X(this),timeZone:Rm(cv(e))})}withPlainTime(e=void 0){return rv(Og(X(this),zv(e)))}add(e,t=void 0){return rv(_f(X(this),ly(e),t))}subtract(e,t=void 0){return rv(_f(X(this),ap(ly(e)),t))}until(e,t=void 0){let n=X(this),r=ov(e);return oy(Fd(Af(0,Ef(n.calendar,r.calendar),n,r,t)))}since(e,t=void 0){let n=X(this),r=ov(e);return oy(Fd(Af(1,Ef(n.calendar,r.calendar),n,r,t)))}round(e){let t=X(this),[n,r,i]=yd(e);return rv(Wd(t,n,r,i))}startOfDay(){return rv(Kd(X(this)))}equals(e){return Cp(X(this),ov(e))}toInstant(){return dv(qh(X(this)))}toPlainDateTime(){return Uv(Jh(X(this)))}toPlainDate(){return Xv(Yh(X(this)))}toPlainTime(){return Fv(Xh(X(this)))}toLocaleString(e=void 0,t={}){let n=X(this),r=new $p(e,sg(Sg(t),Of(n)));return cg(r,n),r.format(Id(n))}toString(e=void 0){return cm(X(this),e)}toJSON(){return cm(X(this))}getTimeZoneTransition(e){let t=X(this),n=lf(t,e);return n?rv({...t,epochNanoseconds:n}):null}valueOf(){return Wg()}},iv,Kg,Yg,tl);function rv(e){return sv(Object.create(nv.prototype),e)}function X(e){return av(e)||Ug()}function iv(e){let t=X(e);return{...uf(t),calendar:t.calendar}}function av(e){return tv.get(e)}function ov(e,t){if(ec(e)){let n=av(e);return n?(bd(t),n):qm(cv,ty(e),e,t)}return rh(e,$_,t)}function sv(e,t){return tv.set(e,t),Hg(e),e}function cv(e){if(ec(e)){let t=av(e);return t||z(Xs(e)),t.timeZone.id}return(e=>Pm(fh(Iu(e))))(e)}const lv=/* @__PURE__ */ new WeakMap,uv=Bg(Rg,class{constructor(e){let t=kd(Vu(e));gv(this,jd(t))}static from(e){return dv(mv(e))}static fromEpochMilliseconds(e){return dv(ig(e))}static fromEpochNanoseconds(e){return dv(ag(e))}static compare(e,t){return gp(mv(e),mv(t))}get epochMilliseconds(){return Id(fv(this))}get epochNanoseconds(){return Ld(fv(this))}add(e){return dv(jd(gf(fv(this).epochNanoseconds,ly(e))))}subtract(e){return dv(jd(gf(fv(this).epochNanoseconds,ap(ly(e)))))}until(e,t=void 0){return oy(kf(0,fv(this),mv(e),t))}since(e,t=void 0){return oy(kf(1,fv(this),mv(e),t))}round(e){let t=fv(this),[n,r,i]=yd(e,5,1);return dv(jd(tf(t.epochNanoseconds,Zd(n,r),i)))}equals(e){return Sp(fv(this),mv(e))}toZonedDateTimeISO(e){return rv(Kh(fv(this),Rm(cv(e))))}toLocaleString(e=void 0,t={}){let n=fv(this);return new $p(e,xg(t)).format(Id(n))}toString(e=void 0){return sm(cv,fv(this),e)}toJSON(){return sm(cv,fv(this))}valueOf(){return Wg()}});function dv(e){return gv(Object.create(uv.prototype),e)}function fv(e){return pv(e)||Ug()}function pv(e){return lv.get(e)}function mv(e){if(ec(e)){let t=pv(e);if(t)return t;let n=av(e);if(n)return jd(n.epochNanoseconds)}return th(e)}const{toTemporalInstant:hv}={toTemporalInstant(){let e=Date.prototype.valueOf.call(this);return dv(jd(BigInt(Ru(e))*Yc))}};function gv(e,t){return lv.set(e,t),Hg(e),e}const _v=/* @__PURE__ */ new WeakMap,vv=Bg(Ng,class{constructor(e,t,n=void 0,r){let i=Ls(e),a=Ls(t),o=ev(n),s=Ed(uu({year:Ls(r??1972),month:i,day:a}));Cv(this,J(s,o))}static from(e,t=void 0){return yv(Sv(e,t))}get calendarId(){return Mc(bv(this).calendar)}with(e,t=void 0){return yv(Hh(bv(this),Mv(e),t))}equals(e){return Dp(bv(this),Sv(e))}toPlainDate(e){return Xv(eg(bv(this).calendar,this,e))}toLocaleString(e=void 0,t={}){let n=bv(this),r=new $p(e,og(Dg(t)));return cg(r,n,1),r.format(Ul(n))}toString(e=void 0){return fm(bv(this),e)}toJSON(){return fm(bv(this))}valueOf(){return Wg()}},bv,qg);function yv(e){return Cv(Object.create(vv.prototype),e)}function bv(e){return xv(e)||Ug()}function xv(e){return _v.get(e)}function Sv(e,t){if(ec(e)){let n=xv(e);if(n)return q(t),n;let r=ny(e);return Zm(r===void 0?void 0:r,r===void 0,e,t)}let n=ch(e,$_);return q(t),n}function Cv(e,t){return _v.set(e,t),Hg(e),e}const wv=/* @__PURE__ */ new WeakMap,Tv=Bg(Mg,class{constructor(e,t,n=void 0,r){let i=Ls(e),a=Ls(t),o=ev(n),s=Td(uu({year:i,month:a,day:Ls(r??1)}));Av(this,J(s,o))}static from(e,t=void 0){return Ev(kv(e,t))}static compare(e,t){return bp(kv(e),kv(t))}get calendarId(){return Mc(Dv(this).calendar)}with(e,t=void 0){return Ev(Vh(Dv(this),Mv(e),t))}add(e,t=void 0){let n=Dv(this);return Ev(J(hf(0,n.calendar,n,ly(e),t),n.calendar))}subtract(e,t=void 0){let n=Dv(this);return Ev(J(hf(1,n.calendar,n,ly(e),t),n.calendar))}until(e,t=void 0){let n=Dv(this),r=kv(e);return oy(Nf(0,Ef(n.calendar,r.calendar),n,r,t))}since(e,t=void 0){let n=Dv(this),r=kv(e);return oy(Nf(1,Ef(n.calendar,r.calendar),n,r,t))}equals(e){return Ep(Dv(this),kv(e))}toPlainDate(e){return Xv($h(Dv(this).calendar,this,e))}toLocaleString(e=void 0,t={}){let n=Dv(this),r=new $p(e,og(Eg(t)));return cg(r,n,1),r.format(Ul(n))}toString(e=void 0){return dm(Dv(this),e)}toJSON(){return dm(Dv(this))}valueOf(){return Wg()}},Dv,Gg,Jg);function Ev(e){return Av(Object.create(Tv.prototype),e)}function Dv(e){return Ov(e)||Ug()}function Ov(e){return wv.get(e)}function kv(e,t){if(ec(e)){let n=Ov(e);return n?(q(t),n):Xm(ty(e),e,t)}let n=oh(e,$_);return q(t),n}function Av(e,t){return wv.set(e,t),Hg(e),e}function jv(e){if(!ec(e))return;let t=pv(e);return t?[Rg,t]:(t=av(e),t?[Lg,t]:(t=Gv(e),t?[Fg,t]:(t=Qv(e),t?[Pg,t]:(t=Lv(e),t?[Ig,t]:(t=Ov(e),t?[Mg,t]:(t=xv(e),t?[Ng,t]:(t=cy(e),t?[zg,t]:void 0)))))))}function Mv(e){return(jv(e)||e.calendar!==void 0||e.timeZone!==void 0)&&z(`Invalid bag`),e}const Nv=/* @__PURE__ */ new WeakMap,Pv=Bg(Ig,class{constructor(e=0,t=0,n=0,r=0,i=0,a=0){Bv(this,kl(sc(Ls,{hour:e,minute:t,second:n,millisecond:r,microsecond:i,nanosecond:a})))}static from(e,t=void 0){return Fv(Rv(e,t))}static compare(e,t){return xp(Rv(e),Rv(t))}with(e,t=void 0){return Fv(Uh(Iv(this),Mv(e),t))}add(e){return Fv(xf(Iv(this),ly(e))[0])}subtract(e){return Fv(xf(Iv(this),ap(ly(e)))[0])}until(e,t=void 0){return oy(Ff(0,Iv(this),Rv(e),t))}since(e,t=void 0){return oy(Ff(1,Iv(this),Rv(e),t))}round(e){let t=Iv(this),[n,r,i]=yd(e,5);return Fv(Jd(t,Xd(n,r),i)[0])}equals(e){return Op(Iv(this),Rv(e))}toLocaleString(e=void 0,t={}){let n=Iv(this);return new $p(e,og(Tg(t))).format(Nl(n))}toString(e=void 0){return mm(Iv(this),e)}toJSON(){return mm(Iv(this))}valueOf(){return Wg()}},Iv,tl);function Fv(e){return Bv(Object.create(Pv.prototype),e)}function Iv(e){return Lv(e)||Ug()}function Lv(e){return Nv.get(e)}function Rv(e,t){if(ec(e)){let n=Lv(e);if(n)return q(t),n;let r=Gv(e);if(r)return q(t),Pd(r);let i=av(e);return i?(q(t),Xh(i)):Qm(e,t)}let n=lh(e);return q(t),n}function zv(e){return e===void 0?void 0:Rv(e)}function Bv(e,t){return Nv.set(e,t),Hg(e),e}const Vv=/* @__PURE__ */ new WeakMap,Hv=Bg(Fg,class{constructor(e,t,n,r=0,i=0,a=0,o=0,s=0,c=0,l=void 0){let u=Dd(lu(sc(Ls,{year:e,month:t,day:n,hour:r,minute:i,second:a,millisecond:o,microsecond:s,nanosecond:c}))),d=ev(l);qv(this,Nd(u,d))}static from(e,t=void 0){return Uv(Kv(e,t))}static compare(e,t){return yp(Kv(e),Kv(t))}get calendarId(){return Mc(Wv(this).calendar)}with(e,t=void 0){return Uv(zh(Wv(this),Mv(e),t))}withCalendar(e){return Uv(Nd(Wv(this),ry(e)))}withPlainTime(e=void 0){let t=Wv(this);return Uv(Gp(t,zv(e),t.calendar))}add(e,t=void 0){let n=Wv(this);return Uv(Nd(vf(n.calendar,n,ly(e),t),n.calendar))}subtract(e,t=void 0){let n=Wv(this);return Uv(Nd(vf(n.calendar,n,ap(ly(e)),t),n.calendar))}until(e,t=void 0){let n=Wv(this),r=Kv(e);return oy(jf(0,Ef(n.calendar,r.calendar),n,r,t))}since(e,t=void 0){let n=Wv(this),r=Kv(e);return oy(jf(1,Ef(n.calendar,r.calendar),n,r,t))}round(e){let t=Wv(this),[n,r,i]=yd(e);return Uv(Nd(qd(t,Xd(n,r),i),t.calendar))}equals(e){return wp(Wv(this),Kv(e))}toZonedDateTime(e,t=void 0){return rv(Zh(Wv(this),Rm(cv(e)),t))}toPlainDate(){let e=Wv(this);return Xv(J(e,e.calendar))}toPlainTime(){return Fv(Pd(Wv(this)))}toLocaleString(e=void 0,t={}){let n=Wv(this),r=new $p(e,og(Cg(t)));return cg(r,n),r.format(Vl(n))}toString(e=void 0){return lm(Wv(this),e)}toJSON(){return lm(Wv(this))}valueOf(){return Wg()}},Wv,Kg,Yg,tl);function Uv(e){return qv(Object.create(Hv.prototype),e)}function Wv(e){return Gv(e)||Ug()}function Gv(e){return Vv.get(e)}function Kv(e,t){if(ec(e)){let n=Gv(e);if(n)return q(t),n;let r=Qv(e);if(r)return q(t),Nd(K(r,Ol),r.calendar);let i=av(e);return i?(q(t),Jh(i)):Jm(ty(e),e,t)}let n=ih(e,$_);return q(t),n}function qv(e,t){return Vv.set(e,t),Hg(e),e}const Jv=/* @__PURE__ */ new WeakMap,Yv=Bg(Pg,class{constructor(e,t,n,r=void 0){let i=Ed(uu(sc(Ls,{year:e,month:t,day:n}))),a=ev(r);ey(this,J(i,a))}static from(e,t=void 0){return Xv($v(e,t))}static compare(e,t){return bp($v(e),$v(t))}get calendarId(){return Mc(Zv(this).calendar)}with(e,t=void 0){return Xv(Bh(Zv(this),Mv(e),t))}withCalendar(e){return Xv(J(Zv(this),ry(e)))}add(e,t=void 0){let n=Zv(this);return Xv(J(yf(n.calendar,n,ly(e),t),n.calendar))}subtract(e,t=void 0){let n=Zv(this);return Xv(J(yf(n.calendar,n,ap(ly(e)),t),n.calendar))}until(e,t=void 0){let n=Zv(this),r=$v(e);return oy(Mf(0,Ef(n.calendar,r.calendar),n,r,t))}since(e,t=void 0){let n=Zv(this),r=$v(e);return oy(Mf(1,Ef(n.calendar,r.calendar),n,r,t))}equals(e){return Tp(Zv(this),$v(e))}toZonedDateTime(e){let t=ec(e)?{timeZone:e.timeZone,plainTime:e.plainTime}:{timeZone:e};return rv(Qh(cv,Rv,Zv(this),t))}toPlainDateTime(e=void 0){let t=Zv(this);return Uv(Gp(t,zv(e),t.calendar))}toPlainYearMonth(){return Ev(ng(Zv(this).calendar,this))}toPlainMonthDay(){return yv(tg(Zv(this).calendar,this))}toLocaleString(e=void 0,t={}){let n=Zv(this),r=new $p(e,og(wg(t)));return cg(r,n),r.format(Ul(n))}toString(e=void 0){return um(Zv(this),e)}toJSON(){return um(Zv(this))}valueOf(){return Wg()}},Zv,Kg,Yg);function Xv(e){return ey(Object.create(Yv.prototype),e)}function Zv(e){return Qv(e)||Ug()}function Qv(e){return Jv.get(e)}function $v(e,t){if(ec(e)){let n=Qv(e);if(n)return q(t),n;let r=Gv(e);if(r)return q(t),J(r,r.calendar);let i=av(e);return i?(q(t),Yh(i)):Ym(ty(e),e,t)}let n=ah(e,$_);return q(t),n}function ey(e,t){return Jv.set(e,t),Hg(e),e}function ty(e){let t=ny(e);return t===void 0?void 0:t}function ny(e){let{calendar:t}=e;if(t!==void 0)return ry(t)}function ry(e){if(ec(e)){let t=Qv(e)||Gv(e)||av(e)||xv(e)||Ov(e);return t||z(Ys(e)),t.calendar}return(e=>$_(dh(Iu(e))))(e)}const iy=/* @__PURE__ */ new WeakMap,ay=Bg(zg,class{constructor(e=0,t=0,n=0,r=0,i=0,a=0,o=0,s=0,c=0,l=0){let u=sp(sc(Hu,{years:e,months:t,weeks:n,days:r,hours:i,minutes:a,seconds:o,milliseconds:s,microseconds:c,nanoseconds:l}));dy(this,Fd(u))}static from(e){return oy(ly(e))}static compare(e,t,n=void 0){return vp(uy,ly(e),ly(t),n)}get sign(){return sy(this).sign}get blank(){return!sy(this).sign}with(e){return oy(Wh(sy(this),e))}negated(){return oy(ip(sy(this)))}abs(){return oy(rp(sy(this)))}add(e,t=void 0){return oy(ep(uy,0,sy(this),ly(e),t))}subtract(e,t=void 0){return oy(ep(uy,1,sy(this),ly(e),t))}round(e){return oy(np(uy,sy(this),e))}total(e){return Rd(uy,sy(this),e)}toLocaleString(e=void 0,t){let n=sy(this);return Intl.DurationFormat?new Intl.DurationFormat(e,t).format(n):hm(n,t)}toString(e=void 0){return hm(sy(this),e)}toJSON(){return hm(sy(this))}valueOf(){return Wg()}},sy,Eu);function oy(e){return dy(Object.create(ay.prototype),e)}function sy(e){return cy(e)||Ug()}function cy(e){return iy.get(e)}function ly(e){return ec(e)?cy(e)||$m(e):uh(e)}function uy(e){if(e!==void 0){if(ec(e)){let t=av(e);if(t)return t;let n=Qv(e);if(n)return n;let r=Gv(e);return r?J(r,r.calendar):Km(cv,ty(e),e)}return nh(e,$_)}}function dy(e,t){return iy.set(e,t),Hg(e),e}const fy=Object.defineProperties({},{...oc(`Temporal.Now`),...ac({timeZoneId(){return jg()},instant(){return dv(jd(Ag()))},zonedDateTimeISO(e=jg()){let t=Rm(cv(e));return rv(Md(Ag(),t))},plainDateTimeISO(e=jg()){return Uv(Nd(kg(Rm(cv(e)))))},plainDateISO(e=jg()){return Xv(J(kg(Rm(cv(e)))))},plainTimeISO(e=jg()){return Fv(Pd(kg(Rm(cv(e)))))}})}),py=Object.defineProperties({},{...oc(`Temporal`),...ac({PlainYearMonth:Tv,PlainMonthDay:vv,PlainDate:Yv,PlainTime:Pv,PlainDateTime:Hv,ZonedDateTime:nv,Instant:uv,Duration:ay,Now:fy})}),Z=globalThis.Temporal??py,my=Z!==py,hy=1e3,gy=864e5,_y=400*gy,vy=108e6,yy=864e13;function by(e){if(e===`UTC`||e===`Etc/UTC`||e===`Etc/GMT`)return 0;let t=/^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(e);return t?(t[1]===`-`?-1:1)*((Number(t[2])*60+Number(t[3]))*60+Number(t[4]??0))*hy:null}var xy=class{constructor(e){this.tzid=e,this.transitions=[],this.offsets=[],this.coverStart=0,this.coverEnd=0,this.covered=!1,this.fixedOffsetMs=by(e)}zonedAt(e){return new Z.ZonedDateTime(BigInt(e)*1000000n,this.tzid)}ensureCoverage(e,t){if(this.fixedOffsetMs!==null||this.covered&&e>=this.coverStart&&t<=this.coverEnd)return;let n=!this.covered||e<this.coverStart?e-_y:this.coverStart,r=!this.covered||t>this.coverEnd?t+_y:this.coverEnd;if(n=Math.max(n,Math.min(e,-864e13)),r=Math.min(r,Math.max(t,yy)),n=Math.floor(n/hy)*hy,r=Math.ceil(r/hy)*hy,this.covered){if(n<this.coverStart){let e=this.scan(n,this.coverStart);this.transitions=e.transitions.concat(this.transitions),this.offsets=e.offsets.concat(this.offsets.slice(1))}if(r>this.coverEnd){let e=this.scan(this.coverEnd,r);this.transitions=this.transitions.concat(e.transitions),this.offsets=this.offsets.concat(e.offsets.slice(1))}}else{let e=this.scan(n,r);this.transitions=e.transitions,this.offsets=e.offsets}this.coverStart=n,this.coverEnd=r,this.covered=!0}scan(e,t){let n=this.zonedAt(e),r=[],i=[n.offsetNanoseconds/1e6];for(;;){let e=n.getTimeZoneTransition(`next`);if(e){if(e.epochMilliseconds>t)break;r.push(e.epochMilliseconds),i.push(e.offsetNanoseconds/1e6),n=e;continue}if(my)break;let a=Math.ceil((Math.max(n.epochMilliseconds,Date.now())+15552e6)/hy)*hy;if(a>=t||a>yy)break;let o=this.zonedAt(a),s=i[i.length-1];if(o.offsetNanoseconds/1e6!==s){let e=n.epochMilliseconds,t=a;for(;t-e>hy;){let n=e+Math.floor((t-e)/2/hy)*hy;n<=e&&(n=e+hy),this.zonedAt(n).offsetNanoseconds/1e6===s?e=n:t=n}r.push(t),i.push(this.zonedAt(t).offsetNanoseconds/1e6)}n=o}return{transitions:r,offsets:i}}offsetMsAt(e){if(this.fixedOffsetMs!==null)return this.fixedOffsetMs;this.ensureCoverage(e,e);let t=this.transitions,n=0,r=t.length;for(;n<r;){let i=n+r>>1;t[i]<=e?n=i+1:r=i}return this.offsets[n]}nextTransitionAfter(e,t){if(this.fixedOffsetMs!==null)return;this.ensureCoverage(e,t);let n=this.transitions,r=0,i=n.length;for(;r<i;){let t=r+i>>1;n[t]<=e?r=t+1:i=t}let a=n[r];return a!==void 0&&a<=t?a:void 0}epochMsForWall(e){if(this.fixedOffsetMs!==null)return{epochMs:e-this.fixedOffsetMs,pushed:!1};this.ensureCoverage(e-vy,e+vy);let t=this.offsetMsAt(e-vy),n=e-t;if(this.offsetMsAt(n)===t)return{epochMs:n,pushed:!1};let r=this.offsetMsAt(e+vy),i=e-r;return this.offsetMsAt(i)===r?{epochMs:i,pushed:!1}:{epochMs:n,pushed:!0}}timeOfDayMayHitGap(e,t,n){if(this.fixedOffsetMs!==null)return!1;this.ensureCoverage(t,n);let r=this.transitions,i=0,a=r.length;for(;i<a;){let e=i+a>>1;r[e]<t?i=e+1:a=e}for(let t=i;t<r.length&&r[t]<=n;t++){let n=r[t],i=this.offsets[t],a=this.offsets[t+1]-i;if(a<=0)continue;let o=e-((n+i)%gy+gy)%gy;if(o>=0?o<a:o+gy<a)return!0}return!1}};const Sy=/* @__PURE__ */ new Map;function Cy(e){let t=Sy.get(e);return t||(t=new xy(e),Sy.set(e,t)),t}const wy=[`YEARLY`,`MONTHLY`,`WEEKLY`,`DAILY`,`HOURLY`,`MINUTELY`,`SECONDLY`],Ty=[`MO`,`TU`,`WE`,`TH`,`FR`,`SA`,`SU`],Ey={MO:1,TU:2,WE:3,TH:4,FR:5,SA:6,SU:7},Dy=new Set(wy),Oy=new Set(Ty),ky=RegExp(`^([+-]?\\d{1,2})?(${Ty.join(`|`)})$`),Ay=RegExp(`(${Ty.join(`|`)})$`),jy=1e3,My=60*jy,Ny=60*My,Q=24*Ny,Py=7*Q,Fy=[31,28,31,30,31,30,31,31,30,31,30,31],Iy=[0,3,2,5,0,3,5,1,4,6,2,4],$=BigInt(1e6),Ly=BigInt(1e9),Ry=BigInt(60)*Ly,zy=BigInt(60)*Ry,By=BigInt(24)*zy,Vy=BigInt(7)*By,Hy=1e3;function Uy(e,t){let n=Math.abs(e),r=Math.abs(t);for(;r!==0;){let e=n%r;n=r,r=e}return n}function Wy(e){let t=0;for(let n of e??[])t|=1<<n-1;return t}function Gy(e,t){return e===0||!!(e&1<<t-1)}function Ky(e,t){let n=e/t;return e%t<0n?n-1n:n}function qy(e,t){return-Ky(-e,t)}function Jy(e,t){return Number(t?Ky(e,$)+1n:qy(e,$))}function Yy(e,t){return Number(t?qy(e,$)-1n:Ky(e,$))}function Xy(e){return Number.isSafeInteger(e)&&e>=-864e13&&e<=864e13}function Zy(e,t,n){let r=e-+(t<=2),i=Math.floor(r/400),a=r-i*400,o=t+(t>2?-3:9),s=Math.floor((153*o+2)/5)+n-1,c=a*365+Math.floor(a/4)-Math.floor(a/100)+s;return i*146097+c-719468}function Qy(e){let t=e+719468,n=Math.floor(t/146097),r=t-n*146097,i=Math.floor((r-Math.floor(r/1460)+Math.floor(r/36524)-Math.floor(r/146096))/365),a=r-(365*i+Math.floor(i/4)-Math.floor(i/100)),o=Math.floor((5*a+2)/153),s=o+(o<10?3:-9);return{year:i+n*400+ +(s<=2),month:s}}function $y(e){return((e+3)%7+7)%7+1}function eb(e,t){return(e-1+t%7+7)%7+1}function tb(e){let t=e.toUpperCase().match(Ay)?.[1];return!t||!Oy.has(t)?null:t}function nb(e){let t=e.toUpperCase().match(ky);if(!t)return null;let n=t[1]?parseInt(t[1],10):0,r=t[2];return!r||!Oy.has(r)?null:{ord:n,weekday:r}}function rb(e){return typeof e==`object`&&!!e&&typeof e.timeZoneId==`string`&&typeof e.toString==`function`}function ib(e){let t=e.epochNanoseconds;return typeof t==`bigint`?t:void 0}function ab(e,t){if(!rb(e))throw Error(`${t} must be a ZonedDateTime`);if(e instanceof Z.ZonedDateTime)return e;try{let t=ib(e);if(t!==void 0){let n=e.calendarId;return new Z.ZonedDateTime(t,e.timeZoneId,typeof n==`string`?n:`iso8601`)}return Z.ZonedDateTime.from(e.toString())}catch{throw Error(`${t} must be a ZonedDateTime`)}}function ob(e,t){if(e instanceof Date){let t=e.getTime();return Number.isFinite(t)||e.toISOString(),BigInt(t)*$}if(!rb(e))throw Error(`${t} must be a ZonedDateTime`);return ib(e)??ab(e,t).epochNanoseconds}function sb(e,t){if(e?.length)return e.map(e=>ab(e,t))}function cb(e){return typeof e.rruleString==`string`}function lb(e,t){let n=[...e??[],...sb(t,`Manual date`)??[]];return n.length>0?n:void 0}function ub(e){return e.replace(/\r?\n[ \t]/g,``)}function db(e,t,n){let r=n===`DATE`||!e.includes(`T`),i=`${e.slice(0,4)}-${e.slice(4,6)}-${e.slice(6,8)}`;if(r)return Z.PlainDate.from(i).toZonedDateTime({timeZone:t});if(e.endsWith(`Z`)){let n=`${i}T${e.slice(9,15)}Z`;return Z.Instant.from(n).toZonedDateTimeISO(t||`UTC`)}{let n=`${i}T${e.slice(9)}`;return Z.PlainDateTime.from(n).toZonedDateTime(t)}}function fb(e,t,n){let r=[];for(let i of e){let e=pb(i,t);if(!e)continue;let a=e.tzid||n,o=e.value.split(`,`);r.push(...o.map(t=>db(t,a,e.valueType)))}return r}function pb(e,t){let n=e.indexOf(`:`);if(n===-1)return null;let r=e.slice(0,n),i=e.slice(n+1),[a,...o]=r.split(`;`);if(a?.toUpperCase()!==t)return null;let s,c;for(let e of o){let t=e.indexOf(`=`);if(t===-1)continue;let n=e.slice(0,t).toUpperCase(),r=e.slice(t+1),i=r.startsWith(`"`)&&r.endsWith(`"`)?r.slice(1,-1):r;n===`VALUE`?s=i.toUpperCase():n===`TZID`&&(c=i)}return{valueType:s,tzid:c,value:i}}function mb(e,t,n){let r=e.trim();if(n&&!/^[+-]?\d+$/.test(r))throw Error(`Invalid ${t} value: ${e}`);return parseInt(r,10)}function hb(e,t=!1,n=!1,r=`number`){let i=e.split(`,`).map(e=>mb(e,r,n));return t?i.sort((e,t)=>e-t):i}function gb(e,t=!1){return e.split(`,`).map(e=>{let n=e.trim();if(/^\d+L$/i.test(n))return n.toUpperCase();let r=mb(n,`BYMONTH`,t);return Number.isFinite(r)?r:n})}function _b(e,t,n,r=!1){let i=ub(e).trim(),a,o=t,s=`DATE-TIME`,c=!1,l=!1,u,d=[],f=[];if(/^DTSTART/im.test(i)){let e=i.split(/\s+/),n=e.find(e=>e.match(/^DTSTART/i)),r=e.find(e=>e.match(/^RRULE:/i)),p=e.filter(e=>e.match(/^EXDATE/i)),m=e.filter(e=>e.match(/^RDATE/i)),h=pb(n,`DTSTART`);if(!h)throw Error(`Invalid DTSTART in ICS snippet`);let{valueType:g,tzid:_,value:v}=h;s=(g||(v?.includes(`T`)?`DATE-TIME`:`DATE`)).toUpperCase()===`DATE`?`DATE`:`DATE-TIME`,c=!!_,l=!!v?.endsWith(`Z`),a=db(v,_??t??o??`UTC`,s),o=_??a.timeZoneId??t??o??`UTC`,u=r,d=fb(p,`EXDATE`,o??`UTC`),f=fb(m,`RDATE`,o??`UTC`)}else a=n?ab(n,`dtstart`):void 0,u=i,a&&(o=a.timeZoneId,s=`DATE-TIME`,c=!0,l=a.timeZoneId===`UTC`);let p=u?u.replace(/^RRULE:/i,``).split(`;`):[],m={dtstart:a,tzid:o,exDate:d.length>0?d:void 0,rDate:f.length>0?f:void 0},h;for(let e of p){let[t,n]=e.split(`=`);if(t)switch(t.toUpperCase()){case`RSCALE`:n&&(m.rscale=n.toUpperCase(),h&&!m.skip&&(m.skip=h,h=void 0));break;case`SKIP`:{let e=(n||``).toUpperCase();if(![`OMIT`,`BACKWARD`,`FORWARD`].includes(e))throw Error(`Invalid SKIP value: ${n}`);m.rscale?m.skip=e:h=e;break}case`FREQ`:m.freq=n.toUpperCase();break;case`INTERVAL`:m.interval=mb(n,`INTERVAL`,r);break;case`COUNT`:m.count=mb(n,`COUNT`,r);break;case`UNTIL`:{let e=n.includes(`T`);if(s===`DATE`){if(e)throw Error(`UNTIL rule part MUST have the same value type as DTSTART`);m.until=db(n,o||`UTC`,`DATE`);break}if(!e){if(r)throw Error(`UNTIL rule part MUST have the same value type as DTSTART`);let e=db(n,o||`UTC`,`DATE`).with({hour:23,minute:59,second:59,millisecond:0,microsecond:0,nanosecond:0});m.until=c||l?e.withTimeZone(`UTC`):e;break}if((c||l)&&!n.endsWith(`Z`))throw Error(`UNTIL rule part MUST always be specified as a date with UTC time`);m.until=db(n,o||`UTC`,`DATE-TIME`);break}case`BYHOUR`:m.byHour=hb(n,!0,r,`BYHOUR`);break;case`BYMINUTE`:m.byMinute=hb(n,!0,r,`BYMINUTE`);break;case`BYSECOND`:m.bySecond=hb(n,!0,r,`BYSECOND`);break;case`BYDAY`:m.byDay=n.split(`,`).map(e=>e.toUpperCase());break;case`BYMONTH`:m.byMonth=gb(n,r);break;case`BYMONTHDAY`:m.byMonthDay=hb(n,!1,r,`BYMONTHDAY`);break;case`BYYEARDAY`:m.byYearDay=hb(n,!1,r,`BYYEARDAY`);break;case`BYWEEKNO`:m.byWeekNo=hb(n,!1,r,`BYWEEKNO`);break;case`BYSETPOS`:m.bySetPos=hb(n,!1,r,`BYSETPOS`);break;case`WKST`:m.wkst=n?.toUpperCase()}}if(h&&!m.rscale)throw Error(`SKIP MUST NOT be present unless RSCALE is present`);return h&&m.rscale&&!m.skip&&(m.skip=h),m}var vb=class e{static{this.rscaleCalendarSupport={}}static normalizeToPolyfill(e){return ab(e,`Date`)}toPublicDate(e){if(!e)return null;let t=this.outputTemporal?.ZonedDateTime;if(!t||t===Z.ZonedDateTime)return e;if(this.outputConstructorFastPathAvailable!==!1)try{let n=new t(e.epochNanoseconds,e.timeZoneId,e.calendarId);return this.outputConstructorFastPathAvailable=!0,n}catch{this.outputConstructorFastPathAvailable=!1}return t.from(e.toString())}toPublicDates(e){return!this.outputTemporal||this.outputTemporal.ZonedDateTime===Z.ZonedDateTime?e:e.map(e=>this.toPublicDate(e))}constructor(t){this.outputTemporal=t.temporal;let n;if(cb(t)){let r=_b(t.rruleString,t.tzid,t.dtstart,t.strict??!1);if(!r.dtstart)throw Error(`dtstart is required - provide it either in rruleString or as a separate parameter`);let i=e.normalizeToPolyfill(r.dtstart);this.tzid=r.tzid??t.tzid??`UTC`,this.originalDtstart=i,n={...r,dtstart:i,rDate:lb(r.rDate,t.rDate),exDate:lb(r.exDate,t.exDate),count:t.count??r.count,until:t.until?e.normalizeToPolyfill(t.until):r.until,strict:t.strict,maxIterations:t.maxIterations,maxCandidateEvaluations:t.maxCandidateEvaluations,includeDtstart:t.includeDtstart,cache:t.cache,temporal:t.temporal,tzid:this.tzid}}else{let e=ab(t.dtstart,`Manual dtstart`);n={...t,dtstart:e,until:t.until?ab(t.until,`Manual until`):void 0,rDate:sb(t.rDate,`Manual rDate`),exDate:sb(t.exDate,`Manual exDate`)},n.tzid=n.tzid||e.timeZoneId,this.tzid=n.tzid,this.originalDtstart=e}if(!n.freq)throw Error(`RRULE must include FREQ`);if(n.interval=n.interval??1,n.interval<=0)throw Error(`Cannot create RRule: interval must be greater than 0`);if(this.opts=this.sanitizeOpts(n),this.maxIterations=n.maxIterations??1e4,this.maxCandidateEvaluations=n.maxCandidateEvaluations??1e6,!Number.isSafeInteger(this.maxCandidateEvaluations)||this.maxCandidateEvaluations<=0)throw Error(`maxCandidateEvaluations must be a positive safe integer`);this.includeDtstart=n.includeDtstart??!1,this.parsedByDayTokens=this.buildParsedByDayTokens(this.opts.byDay),this.simpleByDayIsoDays=this.buildByDayIsoDays(this.parsedByDayTokens,!1),this.allByDayIsoDays=this.buildByDayIsoDays(this.parsedByDayTokens,!0),this.hasOrdinalByDay=this.parsedByDayTokens?.some(e=>e.ord!==0)??!1,this.canUseEpochMillisecondsPrecisionFlag=this.originalDtstart.microsecond===0&&this.originalDtstart.nanosecond===0&&(!this.opts.until||this.opts.until.microsecond===0&&this.opts.until.nanosecond===0),this.timeSlotOffsetsMs=this.buildTimeSlotOffsetsMs(),this.hasUniqueTimeSlotOffsets=this.timeSlotOffsetsMs===void 0||new Set(this.timeSlotOffsetsMs).size===this.timeSlotOffsetsMs.length,this.numericByMonths=this.opts.byMonth?.filter(e=>typeof e==`number`)}buildParsedByDayTokens(e){if(!e?.length)return;let t=e.map(e=>{let t=nb(e);return t?{ord:t.ord,weekday:t.weekday,isoDay:Ey[t.weekday]}:null}).filter(e=>e!==null);return t.length>0?t:void 0}buildByDayIsoDays(e,t){if(!e?.length)return;let n=e.filter(e=>t||e.ord===0).map(e=>e.isoDay);if(n.length)return[...new Set(n)].sort((e,t)=>e-t)}sanitizeNumericArray(e,t,n,r=!1,i=!1){if(!e)return;let a=[],o=/* @__PURE__ */ new Set;for(let i of e)Number.isInteger(i)&&i>=t&&i<=n&&(r||i!==0)&&!o.has(i)&&(o.add(i),a.push(i));if(a.length!==0)return i?a.sort((e,t)=>e-t):a}sanitizeByDay(e){let t=[],n=/* @__PURE__ */ new Set;for(let r of e??[]){if(!r||typeof r!=`string`)continue;let e=r.toUpperCase(),i=nb(e);if(!i||i.ord===0&&/^[+-]?\d/.test(e))throw Error(`Invalid BYDAY value: ${r}`);n.has(e)||(n.add(e),t.push(e))}return t.length>0?t:void 0}enforceStrictRfc(e){if(!e.strict)return;let t=e.freq;if(e.count!==void 0&&e.until!==void 0)throw Error(`COUNT and UNTIL MUST NOT occur in the same recurrence rule`);if(e.byWeekNo&&t!==`YEARLY`)throw Error(`BYWEEKNO MUST NOT be used unless FREQ=YEARLY`);if(e.byYearDay&&[`DAILY`,`WEEKLY`,`MONTHLY`].includes(t))throw Error(`BYYEARDAY MUST NOT be used when FREQ is DAILY, WEEKLY, or MONTHLY`);if(e.byMonthDay&&t===`WEEKLY`)throw Error(`BYMONTHDAY MUST NOT be used when FREQ is WEEKLY`);let n=(e.byDay??[]).some(e=>/^[+-]?\d/.test(e));if(n&&![`MONTHLY`,`YEARLY`].includes(t))throw Error(`BYDAY with numeric value MUST NOT be used unless FREQ is MONTHLY or YEARLY`);if(n&&t===`YEARLY`&&e.byWeekNo)throw Error(`BYDAY with numeric value MUST NOT be used with FREQ=YEARLY when BYWEEKNO is present`);let r=!!(e.byDay||e.byMonth||e.byMonthDay||e.byYearDay||e.byWeekNo||e.byHour||e.byMinute||e.bySecond);if(e.bySetPos&&!r)throw Error(`BYSETPOS MUST be used with another BYxxx rule part`)}sanitizeOpts(e){if(!Dy.has(e.freq))throw Error(`Invalid FREQ value: ${e.freq}`);if(e.byDay=this.sanitizeByDay(e.byDay),e.wkst){let t=e.wkst.toUpperCase();if(!Oy.has(t))throw Error(`Invalid WKST value: ${e.wkst}`);e.wkst=t}if(e.byMonth){let t=e.byMonth.filter(e=>typeof e==`number`),n=e.byMonth.filter(e=>typeof e==`string`).map(e=>e.toUpperCase()),r=this.sanitizeNumericArray(t,1,12,!1,!1)??[],i=[.../* @__PURE__ */ new Set([...r,...n])];e.byMonth=i.length>0?i:void 0}if(e.rscale&&!e.skip&&(e.skip=`OMIT`),e.byMonthDay=this.sanitizeNumericArray(e.byMonthDay,-31,31,!1,!1),e.byYearDay=this.sanitizeNumericArray(e.byYearDay,-366,366,!1,!1),e.byWeekNo=this.sanitizeNumericArray(e.byWeekNo,-53,53,!1,!1),e.byHour=this.sanitizeNumericArray(e.byHour,0,23,!0,!0),e.byMinute=this.sanitizeNumericArray(e.byMinute,0,59,!0,!0),e.bySecond=this.sanitizeNumericArray(e.bySecond,0,59,!0,!0),e.bySetPos){if(e.bySetPos.some(e=>e===0))throw Error(`bySetPos may not contain 0`);e.bySetPos=this.sanitizeNumericArray(e.bySetPos,-1/0,1/0,!1,!1)}return this.enforceStrictRfc(e),e}rawAdvance(e){let{freq:t,interval:n}=this.opts;switch(t){case`DAILY`:return e.add({days:n});case`WEEKLY`:return e.add({weeks:n});case`MONTHLY`:return e.add({months:n});case`YEARLY`:return e.add({years:n});case`HOURLY`:{let t=e.hour,r=e.add({hours:n});return r.hour===t&&n===1&&(r=r.add({hours:n})),r}case`MINUTELY`:return e.add({minutes:n});case`SECONDLY`:return e.add({seconds:n});default:throw Error(`Unsupported FREQ: ${t}`)}}expandByTime(e){if(!this.opts.byHour&&!this.opts.byMinute&&!this.opts.bySecond)return[e];let t=this.opts.byHour??[e.hour],n=this.opts.byMinute??[e.minute],r=this.opts.bySecond??[e.second];if(t.length===1&&n.length===1&&r.length===1){let i=t[0],a=n[0],o=r[0];if(i===e.hour&&a===e.minute&&o===e.second)return[e];let s=this.resolveGeneratedTime(e.toPlainDateTime().with({hour:i,minute:a,second:o}));return s?[s]:[]}let i=[];for(let a of t)for(let t of n)for(let n of r){let r=this.resolveGeneratedTime(e.toPlainDateTime().with({hour:a,minute:t,second:n}));r&&i.push(r)}return i.sort((e,t)=>Z.ZonedDateTime.compare(e,t))}localDateKey(e){return`${e.calendarId}:${e.year}:${e.month}:${e.day}`}sortedUniqueDateCandidates(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=this.localDateKey(n);t.has(e)||t.set(e,n)}return[...t.values()].sort((e,t)=>Z.PlainDate.compare(e,t))}resolveGeneratedTime(e){let t=this.originalDtstart,n=this.originalPlainDtstart??=t.toPlainDateTime();if(t.timeZoneId===this.generationTimeZone&&e.equals(n))return t;let r=t.timeZoneId===this.generationTimeZone?t:t.withTimeZone(this.generationTimeZone);r.calendarId!==e.calendarId&&(r=r.withCalendar(e.calendarId));let i=r.with({year:e.year,month:e.month,day:e.day,hour:e.hour,minute:e.minute,second:e.second,millisecond:e.millisecond,microsecond:e.microsecond,nanosecond:e.nanosecond},{offset:`ignore`,overflow:`reject`});return i.toPlainDateTime().equals(e)?i:null}get generationTimeZone(){return this.opts.rscale&&[`CHINESE`,`HEBREW`,`INDIAN`].includes(this.opts.rscale)?this.tzid:this.originalDtstart.timeZoneId}timeOfDayNanoseconds(e){return((e.hour*60*60+e.minute*60+e.second)*1e3+e.millisecond)*1e6+e.microsecond*1e3+e.nanosecond}timeSlotNanoseconds(e,t,n,r){return((t*60*60+n*60+r)*1e3+e.millisecond)*1e6+e.microsecond*1e3+e.nanosecond}needsSortedTimeFallback(e){try{let t=e.startOfDay();return t.add({days:1}).startOfDay().epochNanoseconds-t.epochNanoseconds!==BigInt(864e11)}catch{return!0}}createCandidateWorkBudget(){return{evaluated:0,seenOccurrences:/* @__PURE__ */ new Set}}recordCandidateEvaluation(e,t=1){if(e.evaluated+=t,e.evaluated>this.maxCandidateEvaluations)throw Error(`Maximum candidate evaluations (${this.maxCandidateEvaluations}) exceeded in all()`)}visitTimeSlots(e,t,n,r,i,a=this.createCandidateWorkBudget()){let o=this.opts.byHour??[this.originalDtstart.hour],s=this.opts.byMinute??[this.originalDtstart.minute],c=this.opts.bySecond??[this.originalDtstart.second],l=e.toPlainDateTime(this.originalDtstart.toPlainTime()),u=(e,t,n)=>this.resolveGeneratedTime(l.with({hour:e,minute:t,second:n}));if(o.length===1&&s.length===1&&c.length===1){this.recordCandidateEvaluation(a);let e=u(o[0],s[0],c[0]);return!e||r&&Z.ZonedDateTime.compare(e,r)<0||i&&Z.ZonedDateTime.compare(e,i)>0?!0:n(e)}if(this.needsSortedTimeFallback(l.toZonedDateTime(this.generationTimeZone))){let e=[];for(let t of o)for(let n of s)for(let o of c){this.recordCandidateEvaluation(a);let s=u(t,n,o);s&&(r&&Z.ZonedDateTime.compare(s,r)<0||i&&Z.ZonedDateTime.compare(s,i)>0||e.push(s))}e.sort((e,t)=>Z.ZonedDateTime.compare(e,t));let l,d=t===1?0:e.length-1,f=t===1?e.length:-1;for(let r=d;r!==f;r+=t){let t=e[r];if(t.epochNanoseconds!==l&&(l=t.epochNanoseconds,!n(t)))return!1}return!0}let d=r?this.timeOfDayNanoseconds(r):void 0,f=i?this.timeOfDayNanoseconds(i):void 0,p=t===1?0:o.length-1,m=t===1?o.length:-1;for(let e=p;e!==m;e+=t){let r=o[e],i=t===1?0:s.length-1,l=t===1?s.length:-1;for(let e=i;e!==l;e+=t){let i=s[e],o=t===1?0:c.length-1,l=t===1?c.length:-1;for(let e=o;e!==l;e+=t){let t=c[e],o=this.timeSlotNanoseconds(this.originalDtstart,r,i,t);if(d!==void 0&&o<d||f!==void 0&&o>f)continue;this.recordCandidateEvaluation(a);let s=u(r,i,t);if(s&&!n(s))return!1}}}return!0}visitDateTimeCandidates(e,t,n,r,i,a=this.createCandidateWorkBudget()){let o=this.sortedUniqueDateCandidates(e);if(!o.length)return!0;let s=o[0],c=r?.withTimeZone(this.generationTimeZone).withCalendar(s.calendarId),l=i?.withTimeZone(this.generationTimeZone).withCalendar(s.calendarId),u=c?.toPlainDate(),d=l?.toPlainDate(),f=t===1?0:o.length-1,p=t===1?o.length:-1,m;for(let e=f;e!==p;e+=t){let r=o[e],i=r;if(u&&Z.PlainDate.compare(i,u)<0||d&&Z.PlainDate.compare(i,d)>0)continue;let s=u&&Z.PlainDate.compare(i,u)===0,f=d&&Z.PlainDate.compare(i,d)===0;if(!this.visitTimeSlots(r,t,e=>e.epochNanoseconds===m||(m=e.epochNanoseconds,n(e)),s?c:void 0,f?l:void 0,a))return!1}return!0}visitPeriodCandidates(e,t,n,r,i=this.createCandidateWorkBudget()){let a=this.opts.bySetPos;if(!a?.length)return this.visitDateTimeCandidates(e,1,t,n,r,i);let o=new Set(a.filter(e=>e>0)),s=new Set(a.filter(e=>e<0).map(e=>-e)),c=/* @__PURE__ */ new Map;if(o.size>0){let t=0;for(let e of o)t=Math.max(t,e);let n=0;this.visitDateTimeCandidates(e,1,e=>(n+=1,o.has(n)&&c.set(e.epochNanoseconds,e),n<t),void 0,void 0,i)}if(s.size>0){let t=0;for(let e of s)t=Math.max(t,e);let n=0;this.visitDateTimeCandidates(e,-1,e=>(n+=1,s.has(n)&&c.set(e.epochNanoseconds,e),n<t),void 0,void 0,i)}let l=[...c.values()].sort((e,t)=>Z.ZonedDateTime.compare(e,t));for(let e of l)if(!(n&&Z.ZonedDateTime.compare(e,n)<0)&&!(r&&Z.ZonedDateTime.compare(e,r)>0)&&!t(e))return!1;return!0}visitUtcPeriodCandidates(e,t,n,r,i){let a=this.timeSlotOffsetsMs;if(this.tzid!==`UTC`||this.originalDtstart.timeZoneId!==`UTC`||![`iso8601`,`gregory`].includes(e.calendarId)||this.opts.rscale!==void 0||this.opts.byYearDay||this.opts.byWeekNo||this.opts.byMonth?.some(e=>typeof e!=`number`)||!a?.length||!this.hasUniqueTimeSlotOffsets||!Number.isSafeInteger(this.opts.interval)||e.year<=-271821||e.year>=275760||!(this.opts.byDay||this.opts.byMonthDay))return null;let o;if(this.opts.freq===`MONTHLY`){let t=Zy(e.year,e.month,1);o=this.generateMonthlyOccurrenceDaysUtc(e.year,e.month).map(e=>t+e-1)}else if(this.opts.freq===`YEARLY`){if(this.hasOrdinalByDay&&!this.numericByMonths?.length&&(this.opts.byMonthDay||this.parsedByDayTokens?.some(e=>e.ord===0||Math.abs(e.ord)>52)))return null;o=this.generateYearlyOccurrenceDaysUtc(e.year)}else return null;let s=o.length*a.length,c=e=>o[Math.floor(e/a.length)]*Q+a[e%a.length],l=e=>{let t=0,n=s;for(;t<n;){let r=t+Math.floor((n-t)/2);c(r)<e?t=r+1:n=r}return t},u=n?l(Number(qy(n.epochNanoseconds,$))):0,d=r?l(Number(Ky(r.epochNanoseconds,$))+1):s,f=n=>t(new Z.ZonedDateTime(BigInt(c(n))*$,`UTC`,e.calendarId)),p=this.opts.bySetPos;if(p?.length){let e=0,t=0,n=/* @__PURE__ */ new Set;for(let r of p){r>0?e=Math.max(e,r):t=Math.max(t,-r);let i=r>0?r-1:s+r;i>=0&&i<s&&n.add(i)}this.recordCandidateEvaluation(i,Math.min(s,e)+Math.min(s,t));for(let e of[...n].sort((e,t)=>e-t))if(e>=u&&e<d&&!f(e))return!1}else for(let e=u;e<d;e++)if(this.recordCandidateEvaluation(i),!f(e))return!1;return!0}nextCandidateSameDate(e){let{freq:t,interval:n=1,byHour:r,byMinute:i,bySecond:a}=this.opts;if(r?.length&&!r.includes(e.hour)){let n=r.find(t=>t>e.hour);return(n===void 0?e.add({days:1}):e).with({hour:n??r[0],minute:i?.[0]??(t===`HOURLY`?this.originalDtstart.minute:0),second:a?.[0]??(t===`SECONDLY`?0:this.originalDtstart.second)})}if(t===`HOURLY`&&r&&r.length===1)return this.applyTimeOverride(e.add({days:n}));if(t===`MINUTELY`&&i&&i.length===1){let t=e.add({hours:n});return r?.length&&!r.includes(t.hour)?this.nextCandidateSameDate(t):t.with({minute:i[0],second:a?.[0]??t.second})}if(a&&a.length>1){let t=a.indexOf(e.second);if(t!==-1&&t<a.length-1)return e.with({second:a[t+1]})}if(t===`MINUTELY`&&r&&r.length>1&&!i){let t=e.add({minutes:n});if(r.includes(t.hour))return t.with({second:a?a[0]:e.second});let i=r.find(t=>t>e.hour)||r[0];return i&&i>e.hour?e.with({hour:i,minute:0,second:a?a[0]:e.second}):this.applyTimeOverride(e.add({days:1}))}if(t===`SECONDLY`){let t=e;if(a&&a.length>0){let e=a.find(e=>e>t.second);if(e!==void 0)return t.with({second:e});t=t.with({second:a[0]}).add({minutes:1})}else t=t.add({seconds:n});if(i&&i.length>0&&(!i.includes(t.minute)||t.minute===e.minute&&t.second<e.second)){let e=i.find(e=>e>t.minute);if(e!==void 0)return t.with({minute:e,second:a?a[0]:0});t=t.with({minute:i[0],second:a?a[0]:0}).add({hours:1})}if(r&&r.length>0&&(!r.includes(t.hour)||t.hour===e.hour&&t.minute<e.minute)){let e=r.find(e=>e>t.hour);if(e!==void 0)return t.with({hour:e,minute:i?i[0]:0,second:a?a[0]:0});t=t.with({hour:r[0],minute:i?i[0]:0,second:a?a[0]:0}).add({days:1})}return t}if(i&&i.length>1){let o=i.indexOf(e.minute);if(o!==-1&&o<i.length-1)return e.with({minute:i[o+1],second:a?a[0]:e.second});if(t===`MINUTELY`&&o===i.length-1){if(r&&r.length>0){let t=r.indexOf(e.hour);return t!==-1&&t<r.length-1?e.with({hour:r[t+1],minute:i[0],second:a?a[0]:e.second}):this.applyTimeOverride(e.add({days:1}))}return e.add({hours:n}).with({minute:i[0],second:a?a[0]:e.second})}}if(r&&r.length>1){let t=r.find(t=>t>e.hour);if(t!==void 0)return e.with({hour:t,minute:i?i[0]:e.minute,second:a?a[0]:e.second})}return t===`HOURLY`&&r&&r.length>1?this.applyTimeOverride(e.add({days:1})):this.applyTimeOverride(this.rawAdvance(e))}applyTimeOverride(e){let{freq:t,byHour:n,byMinute:r,bySecond:i}=this.opts,a=t===`DAILY`||t===`WEEKLY`||t===`MONTHLY`||t===`YEARLY`;if(!n&&!r&&!i&&!a)return e;let o={};return n?o.hour=n[0]:a&&(o.hour=this.originalDtstart.hour),r?o.minute=r[0]:a&&(o.minute=this.originalDtstart.minute),i?o.second=i[0]:a&&(o.second=this.originalDtstart.second),a&&o.hour===e.hour&&o.minute===e.minute&&o.second===e.second?e:e.with(o)}computeFirst(){let e=this.originalDtstart;if(this.opts.byWeekNo?.length&&[`DAILY`,`HOURLY`,`MINUTELY`,`SECONDLY`].includes(this.opts.freq)){let t=this.opts.byWeekNo[0],n=e.year;for(;n<=e.year+10;){let r=e.with({year:n,month:1,day:1}),i=e.with({year:n,month:12,day:31}),a=!1;if(t>0){let e=52;(r.dayOfWeek===4||i.dayOfWeek===4)&&(e=53),a=t<=e}else{let e=52;(r.dayOfWeek===4||i.dayOfWeek===4)&&(e=53),a=-t<=e}if(a){let n=r.add({days:(4-r.dayOfWeek+7)%7}),a;if(t>0)a=n.subtract({days:3}).add({weeks:t-1});else{let e=r.dayOfWeek===4||i.dayOfWeek===4?53:52;a=n.subtract({days:3}).add({weeks:e+t})}if(this.opts.byDay?.length){let t=Ey,n=this.opts.byDay.map(e=>tb(e)).filter(e=>e!==null).map(e=>t[e]).filter(Boolean);if(n.length){let t=n.map(e=>{let t=(e-a.dayOfWeek+7)%7;return a.add({days:t})}).sort((e,t)=>Z.ZonedDateTime.compare(e,t))[0];if(t&&Z.ZonedDateTime.compare(t,this.originalDtstart)>=0){e=t;break}}}else if(Z.ZonedDateTime.compare(a,this.originalDtstart)>=0){e=a;break}}n++}}if(this.opts.byDay?.length&&!this.opts.byWeekNo){let t=Ey;if(this.opts.byDay.some(e=>/^[+-]?\d/.test(e))&&this.opts.byMonth&&(this.opts.freq===`MINUTELY`||this.opts.freq===`SECONDLY`)){let t=this.opts.byMonth.filter(e=>typeof e==`number`).sort((e,t)=>e-t),n=!1;for(let r=e.year;r<=e.year+10&&!n;r++)for(let i of t){if(r===e.year&&i<e.month)continue;let t=e.with({year:r,month:i,day:1}),a=this.generateMonthlyOccurrences(t);for(let t of a)if(Z.ZonedDateTime.compare(t,e)>=0){e=t.toPlainDate().equals(e.toPlainDate())?t:this.applyTimeOverride(t.with({hour:0,minute:0,second:0})),n=!0;break}if(n)break}}else{let n,r=this.opts.byDay.map(e=>tb(e)).filter(e=>e!==null);if(this.opts.freq===`DAILY`&&r.length===this.opts.byDay.length){let i=this.findFirstMatchingDailyStep(e.dayOfWeek,this.opts.interval,r.map(e=>t[e]));n=i===null?[]:[i*this.opts.interval]}else n=r.map(n=>(t[n]-e.dayOfWeek+7)%7);n.length&&(e=e.add({days:Math.min(...n)}))}}let{byHour:t,byMinute:n,bySecond:r}=this.opts;if(this.opts.freq===`HOURLY`&&!t&&Z.ZonedDateTime.compare(e.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0}),this.originalDtstart)>0&&(e=e.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0})),this.opts.freq===`MINUTELY`&&!n&&Z.ZonedDateTime.compare(e.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0}),this.originalDtstart)>0&&(e=e.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0})),this.opts.freq===`SECONDLY`&&this.opts.byWeekNo?.length&&!r&&Z.ZonedDateTime.compare(e.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0}),this.originalDtstart)>0&&(e=e.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0})),t||n||r){let t=this.expandByTime(e);for(let e of t)if(Z.ZonedDateTime.compare(e,this.originalDtstart)>=0)return e;e=this.applyTimeOverride(this.rawAdvance(e))}return e}matchesByDay(e){let{byDay:t,freq:n}=this.opts;if(!t)return!0;if(!this.hasOrdinalByDay)return this.simpleByDayIsoDays?.includes(e.dayOfWeek)??!1;for(let t of this.parsedByDayTokens??[]){if(n===`DAILY`&&e.dayOfWeek===t.isoDay)return!0;if(t.ord===0){if(e.dayOfWeek===t.isoDay)return!0;continue}let r=e.month,i=e.with({day:1}),a=[];for(;i.month===r;)i.dayOfWeek===t.isoDay&&a.push(i.day),i=i.add({days:1});if(a[t.ord>0?t.ord-1:a.length+t.ord]===e.day)return!0}return!1}matchesByMonth(e){let{byMonth:t}=this.opts;if(!t)return!0;let n=t.filter(e=>typeof e==`number`);return n.length===0||n.includes(e.month)}matchesNumericConstraint(e,t,n){return t.some(t=>e===(t>0?t:n+t+1))}matchesByMonthDay(e){let{byMonthDay:t}=this.opts;if(!t)return!0;let n=e.with({day:1}).add({months:1}).subtract({days:1}).day;return this.matchesNumericConstraint(e.day,t,n)}matchesByHour(e){return!this.opts.byHour||this.opts.byHour.includes(e.hour)}matchesByMinute(e){let{byMinute:t}=this.opts;return!t||t.includes(e.minute)}matchesBySecond(e){let{bySecond:t}=this.opts;return!t||t.includes(e.second)}matchesAll(e){return this.matchesByMonth(e)&&this.matchesByWeekNo(e)&&this.matchesByYearDay(e)&&this.matchesByMonthDay(e)&&this.matchesByDay(e)&&this.matchesByHour(e)&&this.matchesByMinute(e)&&this.matchesBySecond(e)}matchesByYearDay(e){let{byYearDay:t}=this.opts;if(!t)return!0;let n=e.dayOfYear,r=this.lastByYearDay(e);return this.matchesNumericConstraint(n,t,r)}lastByYearDay(e){return e.with({month:12,day:31}).dayOfYear}getIsoWeekInfo(e){let t=`toPlainDate`in e?e.toPlainDate():e,n=t.add({days:4-t.dayOfWeek}),r=n.year,i=t.with({year:r,month:1,day:1}),a=i.add({days:(4-i.dayOfWeek+7)%7}),o=n.since(a).days;return{week:Math.floor(o/7)+1,year:r}}matchesByWeekNo(e){let{byWeekNo:t}=this.opts;if(!t)return!0;let{week:n,year:r}=this.getIsoWeekInfo(e),i=e.with({year:r,month:1,day:1}),a=i.inLeapYear,o=i.dayOfWeek===4||a&&i.dayOfWeek===3?53:52;return t.some(e=>e>0?n===e:n===o+e+1)}hasPossibleYearDayWeekNoCombination(){if(!this.opts.byYearDay||!this.opts.byWeekNo)return!0;let e=this.originalDtstart.with({year:2e3,month:1,day:1,hour:0,minute:0,second:0,millisecond:0,microsecond:0,nanosecond:0});for(let t=0;t<400;t++){let t=e.daysInYear;for(let n of this.opts.byYearDay){let r=n>0?n:t+n+1;if(r>=1&&r<=t&&this.matchesByWeekNo(e.add({days:r-1})))return!0}e=e.add({years:1})}return!1}options(){let{dtstart:e,until:t,rDate:n,exDate:r,temporal:i,...a}=this.cloneOptions();return{...a,...this.outputTemporal?{temporal:this.outputTemporal}:{},dtstart:this.toPublicDate(e),until:t?this.toPublicDate(t):void 0,rDate:n?this.toPublicDates(n):void 0,exDate:r?this.toPublicDates(r):void 0}}cloneOptions(){let{byHour:e,byMinute:t,bySecond:n,byDay:r,byMonth:i,byMonthDay:a,byYearDay:o,byWeekNo:s,bySetPos:c,rDate:l,exDate:u,...d}=this.opts;return{...d,byHour:e?[...e]:void 0,byMinute:t?[...t]:void 0,bySecond:n?[...n]:void 0,byDay:r?[...r]:void 0,byMonth:i?[...i]:void 0,byMonthDay:a?[...a]:void 0,byYearDay:o?[...o]:void 0,byWeekNo:s?[...s]:void 0,bySetPos:c?[...c]:void 0,rDate:l?[...l]:void 0,exDate:u?[...u]:void 0}}cloneUpdateOptions(e){let t={};return Object.prototype.hasOwnProperty.call(e,`byHour`)&&(t.byHour=Array.isArray(e.byHour)?[...e.byHour]:e.byHour),Object.prototype.hasOwnProperty.call(e,`byMinute`)&&(t.byMinute=Array.isArray(e.byMinute)?[...e.byMinute]:e.byMinute),Object.prototype.hasOwnProperty.call(e,`bySecond`)&&(t.bySecond=Array.isArray(e.bySecond)?[...e.bySecond]:e.bySecond),Object.prototype.hasOwnProperty.call(e,`byDay`)&&(t.byDay=Array.isArray(e.byDay)?[...e.byDay]:e.byDay),Object.prototype.hasOwnProperty.call(e,`byMonth`)&&(t.byMonth=Array.isArray(e.byMonth)?[...e.byMonth]:e.byMonth),Object.prototype.hasOwnProperty.call(e,`byMonthDay`)&&(t.byMonthDay=Array.isArray(e.byMonthDay)?[...e.byMonthDay]:e.byMonthDay),Object.prototype.hasOwnProperty.call(e,`byYearDay`)&&(t.byYearDay=Array.isArray(e.byYearDay)?[...e.byYearDay]:e.byYearDay),Object.prototype.hasOwnProperty.call(e,`byWeekNo`)&&(t.byWeekNo=Array.isArray(e.byWeekNo)?[...e.byWeekNo]:e.byWeekNo),Object.prototype.hasOwnProperty.call(e,`bySetPos`)&&(t.bySetPos=Array.isArray(e.bySetPos)?[...e.bySetPos]:e.bySetPos),Object.prototype.hasOwnProperty.call(e,`rDate`)&&(t.rDate=Array.isArray(e.rDate)?[...e.rDate]:e.rDate),Object.prototype.hasOwnProperty.call(e,`exDate`)&&(t.exDate=Array.isArray(e.exDate)?[...e.exDate]:e.exDate),t}with(t){return new e({...this.cloneOptions(),...t,...this.cloneUpdateOptions(t),tzid:t.tzid??this.opts.tzid,dtstart:t.dtstart??this.opts.dtstart})}dtstartIsOccurrence(){if(this.dtstartIsOccurrenceCache!==void 0)return this.dtstartIsOccurrenceCache;let t=this.matchesAll(this.originalDtstart);if(t&&this.opts.bySetPos?.length){let n=new e({...this.opts,temporal:this.outputTemporal,dtstart:this.originalDtstart,includeDtstart:!1,rDate:void 0,exDate:void 0}),r;try{n.allInternal(e=>(r=e.epochNanoseconds,!1))}catch{}t=r===this.originalDtstart.epochNanoseconds}return this.dtstartIsOccurrenceCache=t,t}addDtstartIfNeeded(e,t){if(this.includeDtstart&&!this.dtstartIsOccurrence()){if(t&&this.isExcluded(this.originalDtstart))return!0;if(t&&!t(this.originalDtstart,e.length)||(e.push(this.originalDtstart),this.shouldBreakForCountLimit(e.length)))return!1}return!0}canUseUtcLinearFastPath(e){if(e||!this.canUseUtcCalendarFastPaths()||this.opts.rscale||this.opts.byMonth||this.opts.byMonthDay||this.opts.byYearDay||this.opts.byWeekNo||this.opts.bySetPos)return!1;switch(this.opts.freq){case`DAILY`:return!this.hasOrdinalByDay&&(!this.opts.byHour||this.canUseEpochMillisecondsPrecisionFlag)&&(!this.opts.byMinute||this.canUseEpochMillisecondsPrecisionFlag)&&(!this.opts.bySecond||this.canUseEpochMillisecondsPrecisionFlag);case`HOURLY`:case`MINUTELY`:case`SECONDLY`:return!this.opts.byDay&&!this.opts.byHour&&!this.opts.byMinute&&!this.opts.bySecond;default:return!1}}canUseUtcWeeklyFastPath(e){return!e&&this.canUseUtcCalendarFastPaths()&&this.opts.freq===`WEEKLY`&&!this.opts.rscale&&!this.opts.byMonth&&!this.opts.byMonthDay&&!this.opts.byYearDay&&!this.opts.byWeekNo&&!this.opts.bySetPos&&(!this.opts.byHour||this.canUseEpochMillisecondsPrecisionFlag)&&(!this.opts.byMinute||this.canUseEpochMillisecondsPrecisionFlag)&&(!this.opts.bySecond||this.canUseEpochMillisecondsPrecisionFlag)&&!this.hasOrdinalByDay}canUseUtcMonthlyFastPath(e){return!e&&this.canUseUtcCalendarFastPaths()&&this.opts.freq===`MONTHLY`&&!this.opts.rscale&&!this.opts.byYearDay&&!this.opts.byWeekNo&&this.canUseEpochMillisecondsPrecisionFlag&&this.hasSingleExpandedTimeSlot()&&!!(this.opts.byDay||this.opts.byMonthDay)}utcZdtFromEpochNanoseconds(e){return new Z.ZonedDateTime(e,`UTC`,this.originalDtstart.calendarId)}utcZdtFromEpochMilliseconds(e){return this.utcZdtFromEpochNanoseconds(BigInt(e)*$)}canUseUtcCalendarFastPaths(){return this.maxCandidateEvaluations===1e6&&this.tzid===`UTC`&&this.originalDtstart.timeZoneId===this.tzid&&[`iso8601`,`gregory`].includes(this.originalDtstart.calendarId)}canUseUtcEpochMillisecondsPrecision(){return this.canUseEpochMillisecondsPrecisionFlag}buildTimeSlotOffsetsMs(){if(!this.canUseEpochMillisecondsPrecisionFlag)return;let e=this.opts.byHour??[this.originalDtstart.hour],t=this.opts.byMinute??[this.originalDtstart.minute],n=this.opts.bySecond??[this.originalDtstart.second],r=this.originalDtstart.millisecond,i=[];for(let a of e)for(let e of t)for(let t of n)i.push(((a*60+e)*60+t)*jy+r);return i}createNumericQueryPlan(e,t,n,r){let i=n(0),a=n(t-1);if(!i||!a||!Xy(i.epochMilliseconds)||!Xy(a.epochMilliseconds)||i.epochMilliseconds>a.epochMilliseconds)return null;let o=(e,t,i)=>{if(r)return Math.max(0,Math.min(i,r(e,t)));let a=0,o=i;for(;a<o;){let r=a+Math.floor((o-a)/2),i=n(r);if(!i){o=r;continue}let s=BigInt(i.epochMilliseconds)*$;(t?s>e:s>=e)?o=r:a=r+1}return a},s=this.opts.until?.epochNanoseconds,c=s===void 0?t:o(s,!0,t);return{kind:e,count:c,maximumCount:t,select:e=>!Number.isSafeInteger(e)||e<0||e>=t?null:n(e),lowerBound:(e,t)=>o(e,t,c)}}buildFixedStepNumericQueryPlan(e){let t;switch(this.opts.freq){case`HOURLY`:t=Ny;break;case`MINUTELY`:t=My;break;case`SECONDLY`:t=jy;break;default:return null}if(![`UTC`,`Etc/UTC`,`Etc/GMT`].includes(this.tzid)&&!/^[-+]\d{2}:?\d{2}(?::?\d{2})?$/.test(this.tzid)&&this.opts.freq===`HOURLY`&&this.opts.interval===1)return null;let n=this.originalDtstart.epochMilliseconds,r=t*this.opts.interval;if(!Number.isSafeInteger(r)||r<=0)return null;let i=e=>{let t=n+e*r;return Xy(t)?{epochMilliseconds:t,periodIndex:e,occurrenceIndex:e}:null},a=BigInt(n)*$,o=BigInt(r)*$,s=BigInt(e);return this.createNumericQueryPlan(`fixed-step`,e,i,(t,n)=>{let r=t-a,i=n?Ky(r,o)+1n:qy(r,o);return i<=0n?0:i>=s?e:Number(i)})}resolveNumericWallMilliseconds(e){if(!Xy(e))return null;if(this.tzid===`UTC`)return e;let t=this.getZoneResolver().epochMsForWall(e);return t.pushed||!Xy(t.epochMs)?null:t.epochMs}numericQueryGapHazard(e,t){if(this.tzid===`UTC`)return!1;let n=this.originalDtstart.epochMilliseconds;return t-n>632448e7||this.getZoneResolver().timeOfDayMayHitGap(e,n-Q,t+Q)}buildDailyNumericQueryPlan(e){let t=this.opts.interval,n=this.originalDtstart.epochMilliseconds,r=this.tzid===`UTC`?n:this.wallMsOf(this.originalDtstart),i=Math.floor(r/Q),a=$y(i),o=Wy(this.simpleByDayIsoDays);if(!(this.opts.byHour||this.opts.byMinute||this.opts.bySecond)){let n=r-i*Q,s=this.simpleByDayIsoDays?.length?this.findFirstMatchingDailyStep(a,t,this.simpleByDayIsoDays):0;if(s===null)return null;let c=7/Uy(t,7),l=[];for(let e=0;e<c;e++)Gy(o,eb(a,(s+e)*t))&&l.push(e);if(l.length===0)return null;let u=this.createNumericQueryPlan(`daily`,e,e=>{let n=Math.floor(e/l.length),i=e%l.length,a=n*c+l[i],o=(s+a)*t;if(!Number.isSafeInteger(a)||!Number.isSafeInteger(o))return null;let u=r+o*Q,d=this.resolveNumericWallMilliseconds(u);return d===null?null:{epochMilliseconds:d,periodIndex:a,occurrenceIndex:e}}),d=u?.select(e-1);return d&&this.numericQueryGapHazard(n,d.epochMilliseconds)?null:u}let s=this.timeSlotOffsetsMs;if(!s?.length||!this.hasUniqueTimeSlotOffsets)return null;let c=this.simpleByDayIsoDays?.length?this.findFirstMatchingDailyStep(a,t,this.simpleByDayIsoDays):0;if(c===null)return null;let l=c*t,u=i+l,d=eb(a,l),f=7/Uy(t,7),p=[];if(Gy(o,d))for(let e of s){let t=this.resolveNumericWallMilliseconds(u*Q+e);if(t===null)return null;t>=n&&p.push({epochMilliseconds:t,periodIndex:0,occurrenceIndex:p.length})}let m=[];for(let e=0;e<f;e++)if(Gy(o,eb(d,(1+e)*t)))for(let t of s)m.push({periodOffset:e,timeSlotOffset:t});if(p.length===0&&m.length===0)return null;let h=this.createNumericQueryPlan(`daily`,e,e=>{if(e<p.length)return{...p[e],occurrenceIndex:e};if(m.length===0)return null;let n=e-p.length,r=Math.floor(n/m.length),a=m[n%m.length],o=1+r*f+a.periodOffset,s=l+o*t;if(!Number.isSafeInteger(o)||!Number.isSafeInteger(s))return null;let c=(i+s)*Q+a.timeSlotOffset,u=this.resolveNumericWallMilliseconds(c);return u===null?null:{epochMilliseconds:u,periodIndex:o,occurrenceIndex:e}}),g=h?.select(e-1);return g&&s.some(e=>this.numericQueryGapHazard(e,g.epochMilliseconds))?null:h}buildWeeklyNumericQueryPlan(e){let t=this.timeSlotOffsetsMs;if(!t?.length||!this.hasUniqueTimeSlotOffsets)return null;let n=this.originalDtstart.epochMilliseconds,r=this.tzid===`UTC`?n:this.wallMsOf(this.originalDtstart),i=Math.floor(r/Q),a=$y(i),o=Ey[tb(this.opts.wkst||`MO`)??`MO`]??1,s=(this.opts.byDay?[...this.allByDayIsoDays??[]]:[a]).map(e=>(e-o+7)%7).sort((e,t)=>e-t);if(s.length===0)return null;let c=i-(a-o+7)%7,l=s.flatMap(e=>t.map(t=>({dayOffset:e,timeSlotOffset:t}))),u=[];for(let e of l){let t=(c+e.dayOffset)*Q+e.timeSlotOffset,r=this.resolveNumericWallMilliseconds(t);if(r===null)return null;r>=n&&u.push({epochMilliseconds:r,periodIndex:0,occurrenceIndex:u.length})}let d=this.createNumericQueryPlan(`weekly`,e,e=>{if(e<u.length)return{...u[e],occurrenceIndex:e};let t=e-u.length,n=1+Math.floor(t/l.length),r=l[t%l.length],i=n*this.opts.interval*7;if(!Number.isSafeInteger(n)||!Number.isSafeInteger(i))return null;let a=(c+i+r.dayOffset)*Q+r.timeSlotOffset,o=this.resolveNumericWallMilliseconds(a);return o===null?null:{epochMilliseconds:o,periodIndex:n,occurrenceIndex:e}}),f=d?.select(e-1);return f&&t.some(e=>this.numericQueryGapHazard(e,f.epochMilliseconds))?null:d}buildMonthlyNumericQueryPlan(e){let t=this.opts.interval,n=this.timeSlotOffsetsMs;if(!n?.length||!this.hasUniqueTimeSlotOffsets||this.opts.byMonth?.some(e=>typeof e!=`number`)||this.opts.bySetPos&&new Set(this.opts.bySetPos).size!==this.opts.bySetPos.length)return null;let r=this.originalDtstart.epochMilliseconds,i=this.originalDtstart.year*12+(this.originalDtstart.month-1),a=e=>{let n=e*t,r=i+n;if(!Number.isSafeInteger(n)||!Number.isSafeInteger(r))return null;let{year:a,month:o}=this.monthIndexToYearMonth(r);return this.generateMonthlyOccurrenceEpochsUtc(a,o)},o=a(0);if(!o)return null;let s=[];for(let e of o){let t=this.resolveNumericWallMilliseconds(e);if(t===null)return null;t>=r&&s.push({epochMilliseconds:t,periodIndex:0,occurrenceIndex:s.length})}let c=4800/Uy(t,4800),l=Math.max(0,e-s.length),u=[0];for(let e=0;e<c&&u.at(-1)<l;e++){let t=a(1+e);if(!t)return null;u.push(u[e]+t.length)}let d=u.length-1===c,f=u.at(-1);if(f===0&&s.length<e)return null;let p=this.createNumericQueryPlan(`monthly`,e,e=>{if(e<s.length)return{...s[e],occurrenceIndex:e};if(f===0)return null;let t=e-s.length,n=d?Math.floor(t/f):0,r=d?t%f:t;if(r>=f)return null;let i=1,o=u.length-1;for(;i<o;){let e=i+Math.floor((o-i)/2);u[e]>r?o=e:i=e+1}let l=i-1,p=1+n*c+l;if(!Number.isSafeInteger(p))return null;let m=a(p);if(!m)return null;let h=m[r-u[l]];if(h===void 0)return null;let g=this.resolveNumericWallMilliseconds(h);return g===null?null:{epochMilliseconds:g,periodIndex:p,occurrenceIndex:e}}),m=p?.select(e-1);return m&&n.some(e=>this.numericQueryGapHazard(e,m.epochMilliseconds))?null:p}generateYearlyOccurrenceDaysUtc(e){let t=!!(this.opts.byDay||this.opts.byMonthDay);this.numericByMonths?.length;let n=this.numericByMonths?.length?[...this.numericByMonths].sort((e,t)=>e-t):t?[1,2,3,4,5,6,7,8,9,10,11,12]:[this.originalDtstart.month],r=[];if(this.hasOrdinalByDay&&!this.numericByMonths?.length){let t=this.isGregorianLeapYear(e)?366:365,n=this.gregorianIsoDayOfWeek(e,1,1),i=eb(n,t-1),a=/* @__PURE__ */ new Set;for(let e of this.parsedByDayTokens??[]){if(e.ord===0)continue;let r=e.ord>0?1+(e.isoDay-n+7)%7+7*(e.ord-1):t-(i-e.isoDay+7)%7+7*(e.ord+1);r>=1&&r<=t&&a.add(r)}for(let t of[...a].sort((e,t)=>e-t)){let n=t,i=1;for(;n>this.daysInGregorianMonth(e,i);)n-=this.daysInGregorianMonth(e,i),i+=1;r.push({month:i,day:n})}}else for(let i of n){let n;n=t?this.generateMonthlyOccurrenceDaysUtc(e,i):this.originalDtstart.day<=this.daysInGregorianMonth(e,i)?[this.originalDtstart.day]:[];for(let e of n)r.push({month:i,day:e})}return r.map(({month:t,day:n})=>Zy(e,t,n))}generateYearlyOccurrenceEpochsUtc(e,t=!0){let n=this.timeSlotOffsetsMs;if(!n?.length)return[];let r=[];for(let t of this.generateYearlyOccurrenceDaysUtc(e)){let e=t*Q;if(!Xy(e))return[];for(let t of n)r.push(e+t)}if(r.sort((e,t)=>e-t),!t||!this.opts.bySetPos?.length)return r;let i=this.applyBySetPosToSortedList(r).sort((e,t)=>e-t);return i.filter((e,t)=>t===0||e!==i[t-1])}yearlyCandidateEvaluationCountUtc(e){let t=this.generateYearlyOccurrenceEpochsUtc(e,!1).length,n=this.opts.bySetPos;if(!n?.length)return t;let r=0,i=0;for(let e of n)e>0?r=Math.max(r,e):i=Math.max(i,-e);return Math.min(t,r)+Math.min(t,i)}buildYearlyNumericQueryPlan(e){let t=this.opts.interval,n=this.timeSlotOffsetsMs;if(!n?.length||!this.hasUniqueTimeSlotOffsets||this.opts.byMonth?.some(e=>typeof e!=`number`)||this.opts.byYearDay||this.opts.byWeekNo)return null;let r=!!(this.opts.byDay||this.opts.byMonthDay),i=!!this.opts.byMonth&&!r;if(!this.opts.byMonth&&!r&&n.length!==1||i&&(n.length!==1||this.opts.bySetPos)||this.hasOrdinalByDay&&!this.numericByMonths?.length&&(this.opts.byMonthDay||this.parsedByDayTokens?.some(e=>e.ord===0)))return null;let a=this.originalDtstart.epochMilliseconds,o=this.originalDtstart.year,s=e=>{let n=e*t,r=o+n;return!Number.isSafeInteger(n)||!Number.isSafeInteger(r)?null:this.generateYearlyOccurrenceEpochsUtc(r)},c=s(0);if(!c)return null;let l=[];for(let e of c){let t=this.resolveNumericWallMilliseconds(e);if(t===null)return null;t>=a&&l.push({epochMilliseconds:t,periodIndex:0,occurrenceIndex:l.length})}let u=400/Uy(t,400),d=Math.max(0,e-l.length),f=[0],p=[0];for(let e=0;e<u&&f.at(-1)<d;e++){let n=s(1+e);if(!n)return null;f.push(f[e]+n.length);let r=o+(1+e)*t;p.push(p[e]+this.yearlyCandidateEvaluationCountUtc(r))}let m=f.length-1===u,h=f.at(-1);if(h===0&&l.length<e)return null;if(r){let e=this.yearlyCandidateEvaluationCountUtc(o);if(m&&d>0){let t=Math.floor(d/h),n=d%h;if(e+=t*p.at(-1),n>0){let t=1;for(;f[t]<n;)t+=1;e+=p[t]}}else e+=p.at(-1);if(e>this.maxCandidateEvaluations)return null}let g=this.createNumericQueryPlan(`yearly`,e,e=>{if(e<l.length)return{...l[e],occurrenceIndex:e};if(h===0)return null;let t=e-l.length,n=m?Math.floor(t/h):0,r=m?t%h:t;if(r>=h)return null;let i=1,a=f.length-1;for(;i<a;){let e=i+Math.floor((a-i)/2);f[e]>r?a=e:i=e+1}let o=i-1,c=1+n*u+o;if(!Number.isSafeInteger(c))return null;let d=s(c);if(!d)return null;let p=d[r-f[o]];if(p===void 0)return null;let g=this.resolveNumericWallMilliseconds(p);return g===null?null:{epochMilliseconds:g,periodIndex:c,occurrenceIndex:e}}),_=g?.select(e-1);return _&&n.some(e=>this.numericQueryGapHazard(e,_.epochMilliseconds))?null:g}buildNumericQueryPlan(){let e=this.opts.count,t=this.opts.interval;if(e===void 0||!Number.isSafeInteger(e)||e<=0||!Number.isSafeInteger(t)||t<=0||!Number.isSafeInteger(this.maxIterations)||this.maxIterations<=0||this.maxCandidateEvaluations!==1e6||this.includeDtstart||this.opts.rscale!==void 0||!this.canUseEpochMillisecondsPrecisionFlag||this.originalDtstart.timeZoneId!==this.tzid||![`iso8601`,`gregory`].includes(this.originalDtstart.calendarId))return null;let n=!!(this.opts.byMonth||this.opts.byMonthDay||this.opts.byYearDay||this.opts.byWeekNo||this.opts.bySetPos);switch(this.opts.freq){case`HOURLY`:case`MINUTELY`:case`SECONDLY`:return n||this.opts.byDay||this.opts.byHour||this.opts.byMinute||this.opts.bySecond?null:this.buildFixedStepNumericQueryPlan(e);case`DAILY`:return n||this.hasOrdinalByDay||!this.hasUniqueTimeSlotOffsets?null:this.buildDailyNumericQueryPlan(e);case`WEEKLY`:return n||this.hasOrdinalByDay||!this.hasUniqueTimeSlotOffsets?null:this.buildWeeklyNumericQueryPlan(e);case`MONTHLY`:return this.opts.byYearDay||this.opts.byWeekNo||!(this.opts.byDay||this.opts.byMonthDay)||!this.hasUniqueTimeSlotOffsets?null:this.buildMonthlyNumericQueryPlan(e);case`YEARLY`:return this.buildYearlyNumericQueryPlan(e);default:return null}}getNumericQueryPlan(){if(this.numericQueryPlanCache!==void 0)return this.numericQueryPlanCache;try{this.numericQueryPlanCache=this.buildNumericQueryPlan(),this.numericQueryPlanCache&&this.tzid!==`UTC`&&this.resolveNumericWallMilliseconds(this.wallMsOf(this.originalDtstart))!==this.originalDtstart.epochMilliseconds&&(this.numericQueryPlanCache=null)}catch{this.numericQueryPlanCache=null}return this.numericQueryPlanCache}buildPeriodQueryPlan(){let e=this.opts.interval;if(this.opts.count!==void 0||!Number.isSafeInteger(e)||e<=0||!Number.isSafeInteger(this.maxIterations)||this.maxIterations<=32||this.maxCandidateEvaluations!==1e6||this.includeDtstart||this.opts.rscale!==void 0||!this.canUseEpochMillisecondsPrecisionFlag||this.originalDtstart.timeZoneId!==this.tzid||![`iso8601`,`gregory`].includes(this.originalDtstart.calendarId))return null;let{freq:t,byDay:n,byMonth:r,byMonthDay:i,byYearDay:a,byWeekNo:o,bySetPos:s}=this.opts,c=!!(r||i||a||o||s),l=!!(this.opts.byHour||this.opts.byMinute||this.opts.bySecond),u=this.tzid===`UTC`?this.originalDtstart.epochMilliseconds:this.wallMsOf(this.originalDtstart),d=Math.floor(u/Q),f=this.timeSlotOffsetsMs;switch(t){case`HOURLY`:case`MINUTELY`:case`SECONDLY`:{if(c||n||l||![`UTC`,`Etc/UTC`,`Etc/GMT`].includes(this.tzid)&&!/^[-+]\d{2}:?\d{2}(?::?\d{2})?$/.test(this.tzid)&&t===`HOURLY`&&e===1)return null;let r=(t===`HOURLY`?Ny:t===`MINUTELY`?My:jy)*e;return Number.isSafeInteger(r)?{stepMilliseconds:r,candidatesPerPeriod:1,periodOfWall:()=>0,wallsForPeriod:()=>null}:null}case`DAILY`:{if(c||this.hasOrdinalByDay||!f?.length||!this.hasUniqueTimeSlotOffsets)return null;let t=this.simpleByDayIsoDays;if(t?.length&&this.findFirstMatchingDailyStep($y(d),e,t)===null)return null;let n=Wy(t);return{candidatesPerPeriod:f.length,periodOfWall:t=>Math.floor((Math.floor(t/Q)-d)/e),wallsForPeriod:t=>{let r=d+t*e;return Number.isSafeInteger(r)?Gy(n,$y(r))?f.map(e=>r*Q+e):[]:null}}}case`WEEKLY`:{if(c||this.hasOrdinalByDay||!f?.length||!this.hasUniqueTimeSlotOffsets)return null;let t=$y(d),r=Ey[tb(this.opts.wkst||`MO`)??`MO`]??1,i=(n?[...this.allByDayIsoDays??[]]:[t]).map(e=>(e-r+7)%7).sort((e,t)=>e-t);if(i.length===0)return null;let a=i.flatMap(e=>f.map(t=>e*Q+t)),o=d-(t-r+7)%7,s=7*e;return{candidatesPerPeriod:a.length,periodOfWall:e=>Math.floor((Math.floor(e/Q)-o)/s),wallsForPeriod:e=>{let t=o+e*s;return Number.isSafeInteger(t)?a.map(e=>t*Q+e):null}}}case`MONTHLY`:{if(a||o||!f?.length||!this.hasUniqueTimeSlotOffsets||r?.some(e=>typeof e!=`number`))return null;let t=this.originalDtstart.year*12+(this.originalDtstart.month-1),n=n=>{let r=t+n*e;if(!Number.isSafeInteger(r))return null;let i=this.monthIndexToYearMonth(r);return Xy(Zy(i.year,i.month,1)*Q)?i:null};return{candidatesPerPeriod:62*f.length,periodOfWall:n=>{let{year:r,month:i}=Qy(Math.floor(n/Q));return Math.floor((r*12+i-1-t)/e)},wallsForPeriod:e=>{let t=n(e);return t&&this.generateMonthlyOccurrenceEpochsUtc(t.year,t.month)},rankedPeriodWallSpan:s?e=>{let t=n(e);if(!t)return null;let r=Zy(t.year,t.month,1)*Q;return[r,r+this.daysInGregorianMonth(t.year,t.month)*Q]}:void 0}}case`YEARLY`:{if(a||o||!f?.length||!this.hasUniqueTimeSlotOffsets||r?.some(e=>typeof e!=`number`)||!(n||i)&&(f.length!==1||r&&s)||this.hasOrdinalByDay&&!this.numericByMonths?.length&&(i||this.parsedByDayTokens?.some(e=>e.ord===0||Math.abs(e.ord)>52)))return null;let t=this.originalDtstart.year,c=n=>{let r=t+n*e;return Number.isSafeInteger(r)&&r>-271821&&r<275760?r:null};return{candidatesPerPeriod:732*f.length,periodOfWall:n=>Math.floor((Qy(Math.floor(n/Q)).year-t)/e),wallsForPeriod:e=>{let t=c(e);return t===null?null:this.generateYearlyOccurrenceEpochsUtc(t)},rankedPeriodWallSpan:s?e=>{let t=c(e);return t===null?null:[Zy(t,1,1)*Q,Zy(t+1,1,1)*Q]}:void 0}}}return null}getPeriodQueryPlan(){if(this.periodQueryPlanCache!==void 0)return this.periodQueryPlanCache;try{this.periodQueryPlanCache=this.buildPeriodQueryPlan(),this.periodQueryPlanCache&&this.tzid!==`UTC`&&this.resolveNumericWallMilliseconds(this.wallMsOf(this.originalDtstart))!==this.originalDtstart.epochMilliseconds&&(this.periodQueryPlanCache=null)}catch{this.periodQueryPlanCache=null}return this.periodQueryPlanCache}findFirstMatchingDailyStep(e,t,n){let r=e;for(let e=0;e<7;e++){if(n.includes(r))return e;r=eb(r,t)}return null}allUtcFastPath(e){if(this.canUseUtcLinearFastPath(e))switch(this.opts.freq){case`DAILY`:return this.opts.byHour||this.opts.byMinute||this.opts.bySecond?this.hasUniqueTimeSlotOffsets?this._allUtcDailyExpanded():null:this._allUtcDailySimple();case`HOURLY`:return this._allUtcFixedStepSimple(zy*BigInt(this.opts.interval));case`MINUTELY`:return this._allUtcFixedStepSimple(Ry*BigInt(this.opts.interval));case`SECONDLY`:return this._allUtcFixedStepSimple(Ly*BigInt(this.opts.interval))}return this.canUseUtcMonthlyFastPath(e)?this._allUtcMonthlyByDayOrMonthDay():this.canUseUtcWeeklyFastPath(e)?this.opts.byHour||this.opts.byMinute||this.opts.bySecond?this.hasUniqueTimeSlotOffsets?this._allUtcWeeklyExpanded():null:this._allUtcWeeklySimple():null}_allUtcFixedStepSimple(e){let t=[];if(!this.addDtstartIfNeeded(t))return t;let n=0;if(this.canUseUtcEpochMillisecondsPrecision()){let r=this.originalDtstart.epochMilliseconds,i=Number(e/$),a=this.opts.until?.epochMilliseconds;for(;;){if(++n>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(a!==void 0&&r>a||(t.push(this.utcZdtFromEpochMilliseconds(r)),this.shouldBreakForCountLimit(t.length)))break;r+=i}return t}let r=this.originalDtstart.epochNanoseconds,i=this.opts.until?.epochNanoseconds;for(;;){if(++n>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(i!==void 0&&r>i||(t.push(this.utcZdtFromEpochNanoseconds(r)),this.shouldBreakForCountLimit(t.length)))break;r+=e}return t}_allUtcDailySimple(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.opts.interval,n=this.simpleByDayIsoDays,r=0;if(this.canUseUtcEpochMillisecondsPrecision()){let i=t*Q,a=this.opts.until?.epochMilliseconds,o=this.originalDtstart.epochMilliseconds,s=this.originalDtstart.dayOfWeek;if(n?.length){let r=this.findFirstMatchingDailyStep(s,t,n);if(r===null)return e;o+=r*i,s=eb(s,r*t)}for(;;){if(++r>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(a!==void 0&&o>a||(!n||n.includes(s))&&(e.push(this.utcZdtFromEpochMilliseconds(o)),this.shouldBreakForCountLimit(e.length)))break;o+=i,s=eb(s,t)}return e}let i=BigInt(t)*By,a=this.opts.until?.epochNanoseconds,o=this.originalDtstart.epochNanoseconds,s=this.originalDtstart.dayOfWeek;if(n?.length){let r=this.findFirstMatchingDailyStep(s,t,n);if(r===null)return e;o+=BigInt(r)*i,s=eb(s,r*t)}for(;;){if(++r>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(a!==void 0&&o>a||(!n||n.includes(s))&&(e.push(this.utcZdtFromEpochNanoseconds(o)),this.shouldBreakForCountLimit(e.length)))break;o+=i,s=eb(s,t)}return e}_allUtcDailyExpanded(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.timeSlotOffsetsMs,n=this.originalDtstart.epochMilliseconds,r=this.opts.until?.epochMilliseconds,i=this.opts.interval,a=this.simpleByDayIsoDays,o=Math.floor(n/Q),s=this.originalDtstart.dayOfWeek;if(a?.length){let t=this.findFirstMatchingDailyStep(s,i,a);if(t===null)return e;let n=t*i;o+=n,s=eb(s,n)}let c=0;for(;;){if(++c>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(!a||a.includes(s)){let i=o*Q;for(let a of t){let t=i+a;if(!(t<n)&&(r!==void 0&&t>r||(e.push(this.utcZdtFromEpochMilliseconds(t)),this.shouldBreakForCountLimit(e.length))))return e}}o+=i,s=eb(s,i)}}_allUtcWeeklySimple(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.originalDtstart,n=Ey[tb(this.opts.wkst||`MO`)??`MO`]??1,r=(this.opts.byDay?[...this.allByDayIsoDays??[]]:[t.dayOfWeek]).map(e=>(e-n+7)%7).sort((e,t)=>e-t),i=(t.dayOfWeek-n+7)%7,a=0;if(this.canUseUtcEpochMillisecondsPrecision()){let n=t.epochMilliseconds,o=this.opts.until?.epochMilliseconds,s=this.opts.interval*Py,c=n-i*Q;for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);for(let t of r){let r=c+t*Q;if(!(r<n)&&(o!==void 0&&r>o||(e.push(this.utcZdtFromEpochMilliseconds(r)),this.shouldBreakForCountLimit(e.length))))return e}c+=s}}let o=t.epochNanoseconds,s=this.opts.until?.epochNanoseconds,c=BigInt(this.opts.interval)*Vy,l=o-BigInt(i)*By;for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);for(let t of r){let n=l+BigInt(t)*By;if(!(n<o)&&(s!==void 0&&n>s||(e.push(this.utcZdtFromEpochNanoseconds(n)),this.shouldBreakForCountLimit(e.length))))return e}l+=c}}_allUtcWeeklyExpanded(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.originalDtstart,n=t.epochMilliseconds,r=Math.floor(n/Q),i=this.opts.until?.epochMilliseconds,a=this.timeSlotOffsetsMs,o=Ey[tb(this.opts.wkst||`MO`)??`MO`]??1,s=(this.opts.byDay?[...this.allByDayIsoDays??[]]:[t.dayOfWeek]).map(e=>(e-o+7)%7).sort((e,t)=>e-t),c=(t.dayOfWeek-o+7)%7,l=this.opts.interval*7,u=r-c,d=0;for(;;){if(++d>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);for(let t of s){let r=(u+t)*Q;for(let t of a){let a=r+t;if(!(a<n)&&(i!==void 0&&a>i||(e.push(this.utcZdtFromEpochMilliseconds(a)),this.shouldBreakForCountLimit(e.length))))return e}}u+=l}}hasSingleExpandedTimeSlot(){if(this.timeSlotOffsetsMs)return this.timeSlotOffsetsMs.length===1;let e=this.opts.byHour??[this.originalDtstart.hour],t=this.opts.byMinute??[this.originalDtstart.minute],n=this.opts.bySecond??[this.originalDtstart.second];return e.length===1&&t.length===1&&n.length===1}buildMonthlyOccurrenceOnDay(e,t){let n=e.day===t?e:e.with({day:t});return this.applyTimeOverride(n)}applyBySetPosToSortedList(e){let{bySetPos:t}=this.opts;if(!t||!t.length||e.length===0)return e;let n=[],r=e.length;for(let i of t){let t=i>0?i-1:r+i;t>=0&&t<r&&n.push(e[t])}return n}generateMonthlyOccurrenceDays(e){let{byDay:t,byMonth:n,byMonthDay:r}=this.opts,i=e.day===1?e:e.with({day:1});if(n&&!n.includes(e.month))return[];let a=i.add({months:1}).subtract({days:1}).day,o=[];if(r&&r.length>0&&(o=r.map(e=>e>0?e:a+e+1).filter(e=>e>=1&&e<=a),o=[...new Set(o)].sort((e,t)=>e-t)),!t&&r&&r.length>0)return o;if(!t)return[e.day];let s=this.parsedByDayTokens;if(!s?.length)return[];let c=i.dayOfWeek,l=(c-1+a-1)%7+1,u=/* @__PURE__ */ new Set;for(let{ord:e,isoDay:t}of s)if(e===0){let e=1+(t-c+7)%7;for(;e<=a;)u.add(e),e+=7}else{let n;n=e>0?1+(t-c+7)%7+7*(e-1):a-(l-t+7)%7+7*(e+1),n>=1&&n<=a&&u.add(n)}let d=[...u].sort((e,t)=>e-t);if(r&&r.length>0){if(o.length===0)return[];let e=new Set(o);d=d.filter(t=>e.has(t))}return d}isGregorianLeapYear(e){return e%4==0&&(e%100!=0||e%400==0)}daysInGregorianMonth(e,t){return t===2&&this.isGregorianLeapYear(e)?29:Fy[t-1]}gregorianIsoDayOfWeek(e,t,n){let r=e;t<3&&--r;let i=((r+Math.floor(r/4)-Math.floor(r/100)+Math.floor(r/400)+Iy[t-1]+n)%7+7)%7;return i===0?7:i}monthIndexToYearMonth(e){let t=Math.floor(e/12);return{year:t,month:e-t*12+1}}generateMonthlyOccurrenceDaysUtc(e,t){if(this.numericByMonths&&this.numericByMonths.length>0&&!this.numericByMonths.includes(t))return[];let n=this.opts.byMonthDay,r=this.opts.byDay,i=this.daysInGregorianMonth(e,t),a=[];if(n&&n.length>0&&(a=n.map(e=>e>0?e:i+e+1).filter(e=>e>=1&&e<=i),a=[...new Set(a)].sort((e,t)=>e-t)),!r&&n&&n.length>0)return a;if(!r){let e=this.originalDtstart.day;return e>=1&&e<=i?[e]:[]}let o=this.parsedByDayTokens;if(!o?.length)return[];let s=this.gregorianIsoDayOfWeek(e,t,1),c=eb(s,i-1),l=/* @__PURE__ */ new Set;for(let{ord:e,isoDay:t}of o)if(e===0){let e=1+(t-s+7)%7;for(;e<=i;)l.add(e),e+=7}else{let n;n=e>0?1+(t-s+7)%7+7*(e-1):i-(c-t+7)%7+7*(e+1),n>=1&&n<=i&&l.add(n)}let u=[...l].sort((e,t)=>e-t);if(n&&n.length>0){if(a.length===0)return[];let e=new Set(a);u=u.filter(t=>e.has(t))}return u}generateMonthlyOccurrenceEpochsUtc(e,t){let n=this.generateMonthlyOccurrenceDaysUtc(e,t);if(n.length===0)return[];let r=Zy(e,t,1)*Q;if(!Xy(r))return[];let i=this.timeSlotOffsetsMs??[0];if(this.opts.bySetPos&&this.opts.bySetPos.length>0){if(i.length===1){let e=this.applyBySetPosToSortedList(n).sort((e,t)=>e-t),t=i[0];return e.filter((t,n)=>n===0||t!==e[n-1]).map(e=>r+(e-1)*Q+t)}let e=[];for(let t of n){let n=r+(t-1)*Q;for(let t of i)e.push(n+t)}let t=this.applyBySetPosToSortedList(e).sort((e,t)=>e-t);return t.filter((e,n)=>n===0||e!==t[n-1])}let a=[];for(let e of n){let t=r+(e-1)*Q;for(let e of i)a.push(t+e)}return a}_allUtcMonthlyByDayOrMonthDay(){let e=[],t=this.originalDtstart.epochMilliseconds,n=this.opts.until?.epochMilliseconds,r=0;if(!this.addDtstartIfNeeded(e))return e;let i=this.opts.until?.withTimeZone(this.tzid).withCalendar(`iso8601`),a=i?i.year*12+i.month-1:void 0,o=this.originalDtstart.year*12+(this.originalDtstart.month-1);for(;;){if(a!==void 0&&o>a)return e;if(++r>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let{year:i,month:s}=this.monthIndexToYearMonth(o),c=this.generateMonthlyOccurrenceEpochsUtc(i,s);for(let r of c)if(!(r<t)&&(n!==void 0&&r>n||(e.push(this.utcZdtFromEpochMilliseconds(r)),this.shouldBreakForCountLimit(e.length))))return e;o+=this.opts.interval}}getZoneResolver(){return this.zoneResolver??=Cy(this.tzid)}zdtFromEpochMs(e){if(my||this.tzid===`UTC`)return new Z.ZonedDateTime(BigInt(e)*$,this.tzid,this.originalDtstart.calendarId);let t=this.emitAnchorZdt;return t?t.add({milliseconds:e-t.epochMilliseconds}):(t=this.emitAnchorZdt=new Z.ZonedDateTime(BigInt(e)*$,this.tzid,this.originalDtstart.calendarId),t)}wallMsOf(e){return e.epochMilliseconds+e.offsetNanoseconds/1e6}canUseTzEpochFastPaths(e){return!(e||this.maxCandidateEvaluations!==1e6||this.tzid===`UTC`||this.originalDtstart.timeZoneId!==this.tzid||this.opts.freq===`YEARLY`||this.opts.rscale||![`iso8601`,`gregory`].includes(this.originalDtstart.calendarId)||!this.canUseEpochMillisecondsPrecisionFlag||this.resolveNumericWallMilliseconds(this.wallMsOf(this.originalDtstart))!==this.originalDtstart.epochMilliseconds)}tzFastPathGapHazard(e){let t=this.originalDtstart.epochMilliseconds,n;if(this.opts.until)n=this.opts.until.epochMilliseconds;else if(this.opts.count!==void 0){let e=this.tzFastPathCountSpanMs(this.opts.count);if(e===void 0)return!0;n=t+e+30*Q}else return!0;return n-t>474336e7||this.getZoneResolver().timeOfDayMayHitGap(e,t-Q,n+Q)}tzFastPathCountSpanMs(e){let t=this.opts.interval,n=this.timeSlotOffsetsMs?.length??1,r=this.wallMsOf(this.originalDtstart);switch(this.opts.freq){case`DAILY`:{let i=this.simpleByDayIsoDays,a=i?.length?7/Uy(t,7):1,o=a;if(i?.length){let e=$y(Math.floor(r/Q));o=0;for(let n=0;n<a;n++)i.includes(eb(e,n*t))&&o++;if(o===0)return 0}return(Math.ceil(e/(o*n))+1)*a*t*Q}case`WEEKLY`:{let r=this.opts.byDay?this.allByDayIsoDays?.length??0:1;return r===0?0:(Math.ceil(e/(r*n))+1)*t*Py}}}allTzEpochFastPath(e){if(!this.canUseTzEpochFastPaths(e))return null;let t=!this.opts.byMonth&&!this.opts.byMonthDay&&!this.opts.byYearDay&&!this.opts.byWeekNo&&!this.opts.bySetPos;if(t)switch(this.opts.freq){case`DAILY`:if(!this.hasOrdinalByDay)return this.opts.byHour||this.opts.byMinute||this.opts.bySecond?this.hasUniqueTimeSlotOffsets?this._allTzDailyExpanded():null:this._allTzDailySimple();break;case`HOURLY`:case`MINUTELY`:case`SECONDLY`:if(!this.opts.byDay&&!this.opts.byHour&&!this.opts.byMinute&&!this.opts.bySecond){let e=this.opts.freq===`HOURLY`?Ny:this.opts.freq===`MINUTELY`?My:jy;return this._allTzFixedStepSimple(e*this.opts.interval)}}return this.opts.freq===`MONTHLY`&&!this.opts.byYearDay&&!this.opts.byWeekNo&&this.hasSingleExpandedTimeSlot()&&(this.opts.byDay||this.opts.byMonthDay)?this._allTzMonthlyByDayOrMonthDay():this.opts.freq===`WEEKLY`&&t&&!this.hasOrdinalByDay&&this.hasUniqueTimeSlotOffsets?this.opts.byHour||this.opts.byMinute||this.opts.bySecond?this._allTzWeeklyExpanded():this._allTzWeeklySimple():null}_allTzDailySimple(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.getZoneResolver(),n=this.wallMsOf(this.originalDtstart),r=Math.floor(n/Q),i=n-r*Q;if(this.tzFastPathGapHazard(i))return null;let a=this.opts.interval,o=this.simpleByDayIsoDays,s=this.opts.until?.epochMilliseconds,c=$y(r);if(o?.length){let t=this.findFirstMatchingDailyStep(c,a,o);if(t===null)return e;r+=t*a,c=eb(c,t*a)}let l=0;for(;;){if(++l>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(!o||o.includes(c)){let n=t.epochMsForWall(r*Q+i);if(n.pushed)return null;if(s!==void 0&&n.epochMs>s||(e.push(this.zdtFromEpochMs(n.epochMs)),this.shouldBreakForCountLimit(e.length)))break}r+=a,c=eb(c,a)}return e}_allTzDailyExpanded(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.getZoneResolver(),n=this.originalDtstart.epochMilliseconds,r=this.wallMsOf(this.originalDtstart),i=this.timeSlotOffsetsMs;for(let e of i)if(this.tzFastPathGapHazard(e))return null;let a=this.opts.interval,o=this.simpleByDayIsoDays,s=this.opts.until?.epochMilliseconds,c=Math.floor(r/Q),l=$y(c);if(o?.length){let t=this.findFirstMatchingDailyStep(l,a,o);if(t===null)return e;let n=t*a;c+=n,l=eb(l,n)}let u=0;for(;;){if(++u>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(!o||o.includes(l)){let r=c*Q;for(let a of i){let i=t.epochMsForWall(r+a);if(i.pushed)return null;if(!(i.epochMs<n)&&(s!==void 0&&i.epochMs>s||(e.push(this.zdtFromEpochMs(i.epochMs)),this.shouldBreakForCountLimit(e.length))))return e}}c+=a,l=eb(l,a)}}_allTzFixedStepSimple(e){let t=[];if(!this.addDtstartIfNeeded(t))return t;let n=this.getZoneResolver(),r=this.opts.until?.epochMilliseconds,i=this.opts.freq===`HOURLY`&&this.opts.interval===1,a=e=>{let t=e+n.offsetMsAt(e);return Math.floor((t%Q+Q)%Q/Ny)},o=this.originalDtstart.epochMilliseconds,s=0;for(;;){if(++s>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(r!==void 0&&o>r||(t.push(this.zdtFromEpochMs(o)),this.shouldBreakForCountLimit(t.length)))break;let n=o+e;i&&a(n)===a(o)&&(n+=e),o=n}return t}_allTzWeeklySimple(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.getZoneResolver(),n=this.originalDtstart,r=n.epochMilliseconds,i=this.wallMsOf(n),a=Math.floor(i/Q),o=i-a*Q;if(this.tzFastPathGapHazard(o))return null;let s=$y(a),c=Ey[tb(this.opts.wkst||`MO`)??`MO`]??1,l=(this.opts.byDay?[...this.allByDayIsoDays??[]]:[s]).map(e=>(e-c+7)%7).sort((e,t)=>e-t),u=(s-c+7)%7,d=this.opts.until?.epochMilliseconds,f=this.opts.interval*7,p=a-u,m=0;for(;;){if(++m>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);for(let n of l){let i=t.epochMsForWall((p+n)*Q+o);if(i.pushed)return null;if(!(i.epochMs<r)&&(d!==void 0&&i.epochMs>d||(e.push(this.zdtFromEpochMs(i.epochMs)),this.shouldBreakForCountLimit(e.length))))return e}p+=f}}_allTzWeeklyExpanded(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.getZoneResolver(),n=this.originalDtstart,r=n.epochMilliseconds,i=this.wallMsOf(n),a=Math.floor(i/Q),o=this.timeSlotOffsetsMs;for(let e of o)if(this.tzFastPathGapHazard(e))return null;let s=$y(a),c=Ey[tb(this.opts.wkst||`MO`)??`MO`]??1,l=(this.opts.byDay?[...this.allByDayIsoDays??[]]:[s]).map(e=>(e-c+7)%7).sort((e,t)=>e-t),u=(s-c+7)%7,d=this.opts.until?.epochMilliseconds,f=this.opts.interval*7,p=a-u,m=0;for(;;){if(++m>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);for(let n of l){let i=(p+n)*Q;for(let n of o){let a=t.epochMsForWall(i+n);if(a.pushed)return null;if(!(a.epochMs<r)&&(d!==void 0&&a.epochMs>d||(e.push(this.zdtFromEpochMs(a.epochMs)),this.shouldBreakForCountLimit(e.length))))return e}}p+=f}}_allTzMonthlyByDayOrMonthDay(){let e=[];if(!this.addDtstartIfNeeded(e))return e;let t=this.getZoneResolver(),n=this.originalDtstart.epochMilliseconds,r=this.opts.until?.epochMilliseconds,i=this.opts.bySetPos?this.timeSlotOffsetsMs[0]:void 0,a=this.opts.until?.withTimeZone(this.tzid).withCalendar(`iso8601`),o=a?a.year*12+a.month-1:void 0,s=this.originalDtstart.year*12+(this.originalDtstart.month-1),c=0;for(;;){if(o!==void 0&&s>o)return e;if(++c>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let{year:a,month:l}=this.monthIndexToYearMonth(s);if(i!==void 0){let e=Zy(a,l,1)*Q,n=e+this.daysInGregorianMonth(a,l)*Q;if(t.timeOfDayMayHitGap(i,e-Q,n+Q))return null}for(let i of this.generateMonthlyOccurrenceEpochsUtc(a,l)){let a=t.epochMsForWall(i);if(a.pushed)return null;if(!(a.epochMs<n)&&(r!==void 0&&a.epochMs>r||(e.push(this.zdtFromEpochMs(a.epochMs)),this.shouldBreakForCountLimit(e.length))))return e}s+=this.opts.interval}}processOccurrences(e,t,n,r,i){for(let a of e)if(!this.processOccurrence(a,t,n,r,i))return{shouldBreak:!0};return{shouldBreak:!1}}processOccurrence(e,t,n,r,i,a){if(a){if(a.seenOccurrences.size===0&&t.length>0)for(let e of t)a.seenOccurrences.add(e.epochNanoseconds);if(a.seenOccurrences.has(e.epochNanoseconds))return!0;a.seenOccurrences.add(e.epochNanoseconds)}return Z.ZonedDateTime.compare(e,n)<0?!0:this.opts.until&&Z.ZonedDateTime.compare(e,this.opts.until)>0?!1:i&&!i(e)||r&&this.isExcluded(e)?!0:r&&!r(e,t.length)?!1:(t.push(e),!this.shouldBreakForCountLimit(t.length))}_allMonthlyByDayOrMonthDay(e,t){let n=[],r=this.createCandidateWorkBudget(),i=0,a=this.originalDtstart;if(!this.addDtstartIfNeeded(n,e))return this.applyCountLimitAndMergeRDates(n,e);let o=a.toPlainDate().with({day:1});for(;;){if(++i>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let s=t=>this.processOccurrence(t,n,a,e,void 0,r);if(!(this.visitUtcPeriodCandidates(o,s,t??a,this.opts.until,r)??this.visitPeriodCandidates(this.generateMonthlyDateCandidates(o),s,t??a,this.opts.until,r)))break;try{o=o.add({months:this.opts.interval})}catch{break}if(this.opts.until){let e=this.opts.until.withTimeZone(a.timeZoneId).withCalendar(a.calendarId);if(o.year*12+o.month>e.year*12+e.month)break}}return this.applyCountLimitAndMergeRDates(n,e)}_allWeekly(e,t){let n=[],r=this.createCandidateWorkBudget(),i=0,a=this.originalDtstart;if(!this.addDtstartIfNeeded(n,e))return this.applyCountLimitAndMergeRDates(n,e);let o=Ey,s=this.opts.byDay?[...this.allByDayIsoDays??[]]:this.opts.byMonthDay&&this.opts.byMonthDay.length>0?[...Object.values(o)]:[a.dayOfWeek],c=o[tb(this.opts.wkst||`MO`)??`MO`]??1,l=(a.dayOfWeek-c+7)%7,u=a.toPlainDate().subtract({days:l});for(;;){if(++i>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let o=s.map(e=>{let t=(e-c+7)%7;return u.add({days:t})}).filter(e=>this.matchesByMonth(e)&&this.matchesByMonthDay(e));if(!this.visitPeriodCandidates(o,t=>this.processOccurrence(t,n,a,e,void 0,r),t??a,this.opts.until,r))break;try{u=u.add({weeks:this.opts.interval})}catch{break}if(this.opts.until){let e=this.opts.until.withTimeZone(a.timeZoneId).withCalendar(a.calendarId);if(Z.PlainDate.compare(u,e.toPlainDate())>0)break}}return this.applyCountLimitAndMergeRDates(n,e)}_allYearlyComplex(e,t){let n=[],r=this.createCandidateWorkBudget(),i=0,a=this.originalDtstart;if(!this.addDtstartIfNeeded(n,e)||this.opts.until&&Z.ZonedDateTime.compare(this.opts.until,a)<0)return this.applyCountLimitAndMergeRDates(n,e);let o=a.toPlainDate().with({month:1,day:1}),s=this.opts.until?this.opts.until.withTimeZone(a.timeZoneId).withCalendar(a.calendarId).year+ +!!this.opts.byWeekNo:void 0;for(;;){if(++i>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let c=t=>this.processOccurrence(t,n,a,e,void 0,r);if(!(this.visitUtcPeriodCandidates(o,c,t??a,this.opts.until,r)??this.visitPeriodCandidates(this.generateYearlyDateCandidates(o),c,t??a,this.opts.until,r)))break;let l=this.opts.freq===`WEEKLY`?1:this.opts.interval;try{o=o.add({years:l})}catch{break}if(s!==void 0&&o.year>s)break}return this.applyCountLimitAndMergeRDates(n,e)}_allMinutelySecondlyComplex(e){let t=[],n=0;if(!this.addDtstartIfNeeded(t,e))return this.applyCountLimitAndMergeRDates(t,e);let r=this.computeFirst();for(;;){if(++n>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(this.opts.until&&Z.ZonedDateTime.compare(r,this.opts.until)>0)break;if(this.matchesAll(r)){if(e&&this.isExcluded(r)){r=this.nextCandidateSameDate(r);continue}if(e&&!e(r,t.length)||(t.push(r),this.shouldBreakForCountLimit(t.length)))break;r=this.nextCandidateSameDate(r)}else r=this.findNextValidDate(r)}return this.applyCountLimitAndMergeRDates(t,e)}_allMonthlyByWeekNo(e,t){let n=[],r=this.createCandidateWorkBudget(),i=0,a=this.originalDtstart;if(!this.addDtstartIfNeeded(n,e))return this.applyCountLimitAndMergeRDates(n,e);let o=a,s=[...this.opts.byWeekNo].sort((e,t)=>e-t),c=this.opts.interval,l=this.opts.until?this.opts.until.withTimeZone(a.timeZoneId).withCalendar(a.calendarId).year+1:void 0,u=0,d=-1;outer_loop:for(;!this.shouldBreakForCountLimit(n.length);){if(++i>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let f=o.year;if(f!==d&&o.month>=a.month){d=f;let i=s.flatMap(e=>this.generateDateCandidatesForWeekInYear(f,e));if(!this.visitDateTimeCandidates(i,1,t=>this.processOccurrence(t,n,a,e,void 0,r),t??a,this.opts.until,r))break outer_loop}if(u+=c,o=a.add({months:u}),l!==void 0&&o.year>l)break}return this.applyCountLimitAndMergeRDates(n,e)}_allMonthlyByYearDay(e,t){let n=[],r=this.createCandidateWorkBudget(),i=0,a=this.originalDtstart;if(!this.addDtstartIfNeeded(n,e))return this.applyCountLimitAndMergeRDates(n,e);let o=a.year,s=[...this.opts.byYearDay].sort((e,t)=>e-t),c=this.opts.interval,l=a.year*12+a.month;outer_loop:for(;!this.shouldBreakForCountLimit(n.length);){if(++i>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let u=a.toPlainDate().with({year:o,month:1,day:1}),d=u.with({month:12,day:31}).dayOfYear,f=[];for(let e of s){let t=e>0?e:d+e+1;t<=0||t>d||f.push(u.add({days:t-1}))}if(!this.visitDateTimeCandidates(f,1,t=>(t.year*12+t.month-l)%c!==0||!this.matchesByMonth(t)||this.processOccurrence(t,n,a,e,void 0,r),t??a,this.opts.until,r))break outer_loop;if(o++,this.opts.until&&o>this.opts.until.year+2)break;if(!this.opts.until&&this.opts.count){let e=Math.ceil(this.opts.count/(this.opts.byYearDay.length||1))*c+5;if(o>a.year+e)break}}return this.applyCountLimitAndMergeRDates(n,e)}_allDailyMinutelyHourlyWithBySetPos(e){let t=[],n=0,r=this.originalDtstart;if(!this.addDtstartIfNeeded(t,e))return this.applyCountLimitAndMergeRDates(t,e);let i,a;switch(this.opts.freq){case`MINUTELY`:i=r.with({second:0,microsecond:0,nanosecond:0}),a={minutes:this.opts.interval};break;case`HOURLY`:i=r.with({minute:0,second:0,microsecond:0,nanosecond:0}),a={hours:this.opts.interval};break;case`DAILY`:i=r.with({hour:0,minute:0,second:0,microsecond:0,nanosecond:0}),a={days:this.opts.interval};break;default:return this.applyCountLimitAndMergeRDates(t,e)}for(;;){if(++n>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let o=this.expandByTime(i);o=o.filter(e=>this.matchesAll(e)),o=this.applyBySetPos(o);let{shouldBreak:s}=this.processOccurrences(o,t,r,e);if(s||(i=i.add(a),this.opts.until&&Z.ZonedDateTime.compare(i,this.opts.until)>0))break}return this.applyCountLimitAndMergeRDates(t,e)}_allFallback(e){let t=[],n=0,r=this.computeFirst();if(this.includeDtstart&&Z.ZonedDateTime.compare(r,this.originalDtstart)>0&&!(e&&this.isExcluded(this.originalDtstart))&&(e&&!e(this.originalDtstart,t.length)||(t.push(this.originalDtstart),this.shouldBreakForCountLimit(t.length))))return this.applyCountLimitAndMergeRDates(t,e);for(;;){if(++n>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(this.opts.until&&Z.ZonedDateTime.compare(r,this.opts.until)>0||this.matchesAll(r)&&!(e&&this.isExcluded(r))&&(e&&!e(r,t.length)||(t.push(r),this.shouldBreakForCountLimit(t.length))))break;r=this.nextCandidateSameDate(r)}return this.applyCountLimitAndMergeRDates(t,e)}_allSubDailyPeriods(e){let t=[],n=this.createCandidateWorkBudget(),r=this.originalDtstart;if(!this.addDtstartIfNeeded(t,e))return this.applyCountLimitAndMergeRDates(t,e);let{freq:i,byHour:a,byMinute:o,bySecond:s,bySetPos:c}=this.opts,l=r.timeZoneId,u=r.calendarId,d=Cy(l),f=i===`HOURLY`?zy:i===`MINUTELY`?Ry:Ly,p=f*BigInt(this.opts.interval),m=r.epochNanoseconds,h=this.opts.until?.epochNanoseconds,g=i===`HOURLY`&&this.opts.interval===1,_=i===`HOURLY`?void 0:o,v=i===`SECONDLY`?s:void 0,y=i===`HOURLY`?o:void 0,b=i===`SECONDLY`?void 0:s,x=BigInt(r.millisecond*1e6+r.microsecond*1e3+r.nanosecond),S=e=>Number(Ky(e,$)),C=(e,t)=>{let n=d.nextTransitionAfter(S(e),Number(qy(t,$)));if(n===void 0)return;let r=BigInt(n)*$;return r>e&&r<=t?r:void 0},w,ee=e=>{if(my||l===`UTC`)return new Z.ZonedDateTime(e,l,u);w??=new Z.ZonedDateTime(e,l,u);let t=e-w.epochNanoseconds,n=Ky(t,$);return w.add({milliseconds:Number(n),nanoseconds:Number(t-n*$)})},te=e=>e.toZonedDateTime(l).epochNanoseconds,ne=(e,t)=>C(e,e+t-1n)??e+t,re,ie,ae=!1,oe=0n,se=0;for(;;){if(++se>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let i=m+oe*p;if(h!==void 0&&i-2n*f>h)break;let o=S(i),s=o+d.offsetMsAt(o),l=Math.floor(s/Q),w=s-l*Q,ce=Math.floor(w/Ny),le=Math.floor(w/My)%60,ue=Math.floor(w/jy)%60;if(g&&oe>0n){let e=i-zy;if(C(e,i)!==void 0){let t=S(e),n=t+d.offsetMsAt(t);if(Math.floor(n/Ny)===Math.floor(s/Ny)){oe+=1n;continue}}}if(l!==re){let{year:e,month:t}=Qy(l);re=l,ie=new Z.PlainDate(e,t,l-Zy(e,t,1)+1,u),ae=this.matchesSubDailyDate(ie)}let de;if(!ae)de=te(this.nextSubDailyDateCandidate(ie));else if(a&&!a.includes(ce)){let e=a.find(e=>e>ce)??24,t=BigInt((le*60+ue)*1e3)*$+x;de=ne(i,BigInt(e-ce)*zy-t)}else if(_&&!_.includes(le)){let e=_.find(e=>e>le)??60,t=BigInt(ue*1e3)*$+x;de=ne(i,BigInt(e-le)*Ry-t)}else if(v&&!v.includes(ue)){let e=v.find(e=>e>ue)??60;de=ne(i,BigInt(e-ue)*Ly-x)}if(de!==void 0){if(h!==void 0&&de>h)break;let e=de-m,t=e<=0n?0n:qy(e,p);oe=t>oe?t:oe+1n;continue}let fe=[],pe;for(let e of y??[le])for(let t of b??[ue]){this.recordCandidateEvaluation(n);let r=BigInt((e-le)*60+(t-ue))*Ly,a=i+r;if(r===0n||C(r<0n?a:i,r<0n?i:a)===void 0){fe.push(a);continue}pe??=ee(i);let o=pe.with({minute:e,second:t});o.hour===ce&&o.minute===e&&o.second===t&&fe.push(o.epochNanoseconds)}fe.sort((e,t)=>e<t?-1:+(e>t));let me=c?.length?this.applyBySetPosToSortedList(fe).sort((e,t)=>e<t?-1:+(e>t)):fe;for(let i=0;i<me.length;i++){let a=me[i];if(!(a<m||i>0&&a===me[i-1])&&!this.processOccurrence(ee(a),t,r,e,void 0,n))return this.applyCountLimitAndMergeRDates(t,e)}oe+=1n}return this.applyCountLimitAndMergeRDates(t,e)}matchesSubDailyDate(e){return this.matchesByMonth(e)&&this.matchesByWeekNo(e)&&this.matchesByYearDay(e)&&this.matchesByMonthDay(e)&&this.matchesByDay(e)}nextSubDailyDateCandidate(e){let t=this.numericByMonths;if(t?.length&&!t.includes(e.month)){let n=[...t].sort((e,t)=>e-t),r=n.find(t=>t>e.month);return r===void 0?e.with({month:1,day:1}).add({years:1}).with({month:n[0]}):e.with({month:r,day:1})}if(!this.matchesByWeekNo(e))return e.add({days:8-e.dayOfWeek});if(!this.matchesByYearDay(e)){let t=e.daysInYear,n=this.lastByYearDay(e),r=this.opts.byYearDay.map(e=>e>0?e:n+e+1).filter(n=>n>e.dayOfYear&&n<=t);return r.length?e.add({days:Math.min(...r)-e.dayOfYear}):e.with({month:1,day:1}).add({years:1})}if(!this.matchesByMonthDay(e)){let t=e.daysInMonth,n=this.opts.byMonthDay.map(e=>e>0?e:t+e+1).filter(n=>n>e.day&&n<=t);return n.length?e.with({day:Math.min(...n)}):e.with({day:1}).add({months:1})}if(!this.hasOrdinalByDay&&this.simpleByDayIsoDays?.length){let t=this.simpleByDayIsoDays.map(t=>(t-e.dayOfWeek+6)%7+1);return e.add({days:Math.min(...t)})}return e.add({days:1})}_allCalendarPeriods(e,t){let n=[],r=this.createCandidateWorkBudget(),i=this.originalDtstart,{freq:a,interval:o=1}=this.opts,s=i.toPlainDate(),c=this.opts.until?.withTimeZone(i.timeZoneId).withCalendar(i.calendarId).toPlainDate(),l=a===`DAILY`?s:s.with({day:1});a===`YEARLY`&&(l=l.with({month:1}));let u=a===`YEARLY`?{years:o}:a===`MONTHLY`?{months:o}:{days:o};if(!this.addDtstartIfNeeded(n,e))return this.applyCountLimitAndMergeRDates(n,e);if(a===`DAILY`&&this.simpleByDayIsoDays?.length){let t=this.findFirstMatchingDailyStep(l.dayOfWeek,o,this.simpleByDayIsoDays);if(t===null)return this.applyCountLimitAndMergeRDates(n,e);l=l.add({days:t*o})}for(let o=0;!(c&&Z.PlainDate.compare(l,c)>0);o++){if(o>=this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let s=[];if(a===`DAILY`)this.matchesByMonth(l)&&this.matchesByMonthDay(l)&&this.matchesByDay(l)&&this.matchesByYearDay(l)&&this.matchesByWeekNo(l)&&s.push(l);else{let e=a===`YEARLY`?this.opts.byMonth??[i.monthCode]:[l.month];for(let t of e){if(a===`MONTHLY`&&!this.matchesByMonth(l))continue;let e;try{e=l.with(typeof t==`number`?{month:t}:{monthCode:t},{overflow:`reject`})}catch{continue}let n=this.applySkipForDay(i.calendarId,l.year,e,i.day);n&&s.push(n)}}if(!this.visitPeriodCandidates(s,t=>this.processOccurrence(t,n,i,e,void 0,r),t??i,this.opts.until,r))break;l=l.add(u)}return this.applyCountLimitAndMergeRDates(n,e)}all(e){if(e){let t=[];return this.allInternal((n,r)=>{let i=this.toPublicDate(n);return e(i,r)?(t.push(i),!0):!1}),t}return!e&&this.opts.cache!==!1?(this.allResultCache||=this.allInternal(),this.publicAllResultCache||=this.toPublicDates(this.allResultCache),this.publicAllResultCache.slice()):this.toPublicDates(this.allInternal())}allInternal(e,t){if(this.opts.count===void 0&&!this.opts.until&&!e)throw Error(`all() requires iterator when no COUNT/UNTIL`);if(e&&(this.opts.rDate||this.opts.exDate))return this.iterateRecurrenceSet(e);if(this.opts.count===0)return this.applyCountLimitAndMergeRDates([],e);if(this.opts.until&&Z.ZonedDateTime.compare(this.opts.until,this.originalDtstart)<0){let t=[];return this.addDtstartIfNeeded(t,e),this.applyCountLimitAndMergeRDates(t,e)}if(this.opts.rscale&&[`CHINESE`,`HEBREW`,`INDIAN`].includes(this.opts.rscale)&&([`YEARLY`,`MONTHLY`,`WEEKLY`].includes(this.opts.freq)||this.opts.byYearDay||this.opts.byWeekNo||this.opts.byMonthDay&&this.opts.byMonthDay.length>0))return this._allRscaleNonGregorian(e,t);if(this.opts.byWeekNo&&this.opts.byYearDay&&!this.hasPossibleYearDayWeekNoCombination()){let t=[];return this.addDtstartIfNeeded(t,e),this.applyCountLimitAndMergeRDates(t,e)}let n=this.allUtcFastPath(e);if(n)return this.opts.rDate||this.opts.exDate?this.applyCountLimitAndMergeRDates(n):n;let r=this.allTzEpochFastPath(e);return r?this.opts.rDate||this.opts.exDate?this.applyCountLimitAndMergeRDates(r):r:this.opts.freq===`DAILY`||[`MONTHLY`,`YEARLY`].includes(this.opts.freq)&&!this.opts.byDay&&!this.opts.byMonthDay&&!this.opts.byYearDay&&!this.opts.byWeekNo?this._allCalendarPeriods(e,t):this.opts.freq===`MONTHLY`&&(this.opts.byDay||this.opts.byMonthDay)&&!this.opts.byWeekNo?this._allMonthlyByDayOrMonthDay(e,t):this.opts.freq===`WEEKLY`&&!(this.opts.byYearDay&&this.opts.byYearDay.length>0)&&!(this.opts.byWeekNo&&this.opts.byWeekNo.length>0)?this._allWeekly(e,t):this.opts.freq===`YEARLY`&&(this.opts.byDay||this.opts.byMonthDay||this.opts.byYearDay||this.opts.byWeekNo)||this.opts.freq===`WEEKLY`&&this.opts.byYearDay&&this.opts.byYearDay.length>0||this.opts.freq===`WEEKLY`&&this.opts.byWeekNo&&this.opts.byWeekNo.length>0?this._allYearlyComplex(e,t):[`HOURLY`,`MINUTELY`,`SECONDLY`].includes(this.opts.freq)&&!this.opts.rscale&&(this.opts.byMonth||this.opts.byWeekNo||this.opts.byYearDay||this.opts.byMonthDay||this.opts.byDay||this.opts.byHour||this.opts.byMinute||this.opts.bySecond||this.opts.bySetPos)?this._allSubDailyPeriods(e):(this.opts.freq===`MINUTELY`||this.opts.freq===`SECONDLY`)&&(this.opts.byMonth||this.opts.byWeekNo||this.opts.byYearDay||this.opts.byMonthDay||this.opts.byDay)?this._allMinutelySecondlyComplex(e):this.opts.freq===`MONTHLY`&&this.opts.byWeekNo&&this.opts.byWeekNo.length>0?this._allMonthlyByWeekNo(e,t):this.opts.freq===`MONTHLY`&&this.opts.byYearDay&&this.opts.byYearDay.length>0&&!this.opts.byDay&&!this.opts.byMonthDay?this._allMonthlyByYearDay(e,t):(this.opts.freq===`MINUTELY`||this.opts.freq===`HOURLY`)&&this.opts.bySetPos?this._allDailyMinutelyHourlyWithBySetPos(e):this._allFallback(e)}mergeAndDeduplicateRDates(e){this.opts.rDate&&e.push(...this.opts.rDate);let t=e.map(e=>e.epochNanoseconds),n=!0;for(let e=1;e<t.length;e++)if(t[e-1]>t[e]){n=!1;break}n||(e=e.map((e,t)=>t).sort((e,n)=>t[e]<t[n]?-1:+(t[e]>t[n])).map(t=>e[t]),t.sort((e,t)=>e<t?-1:+(e>t)));let r=[];for(let n=0;n<e.length;n++)(n===0||t[n]!==t[n-1])&&r.push(e[n]);return r}isExcluded(e){return this.isExcludedEpoch(e.epochNanoseconds)}isExcludedEpoch(e){return!this.opts.exDate||this.opts.exDate.length===0?!1:(this.exDateEpochNs===void 0&&(this.exDateEpochNs=new Set(this.opts.exDate.map(e=>e.epochNanoseconds))),this.exDateEpochNs.has(e))}getNumericRDates(){if(this.numericRDatesCache)return this.numericRDatesCache;let e=[...this.opts.rDate??[]].sort((e,t)=>e.epochNanoseconds<t.epochNanoseconds?-1:+(e.epochNanoseconds>t.epochNanoseconds)),t=[],n;for(let r of e)r.epochNanoseconds!==n&&(n=r.epochNanoseconds,this.isExcludedEpoch(n)||t.push(r));return this.numericRDatesCache=t}numericRDateLowerBound(e,t){let n=this.getNumericRDates(),r=0,i=n.length;for(;r<i;){let a=r+Math.floor((i-r)/2),o=n[a].epochNanoseconds;(t?o>e:o>=e)?i=a:r=a+1}return r}excludeExDates(e){return!this.opts.exDate||this.opts.exDate.length===0?e:e.filter(e=>!this.isExcluded(e))}applyCountLimitAndMergeRDates(e,t){let n=this.opts.count===void 0?e:e.slice(0,Math.max(this.opts.count,0)),r=this.mergeAndDeduplicateRDates(n),i=this.excludeExDates(r);return!t||!this.opts.rDate&&!this.opts.exDate?i:this.applyIterator(i,t)}iterateRecurrenceSet(t){let n=[],r=[...this.opts.rDate??[]].sort((e,t)=>Z.ZonedDateTime.compare(e,t)),i=0,a,o=!1,s=e=>{let r=e.epochNanoseconds;return a===r||(a=r,this.isExcluded(e))?!0:t(e,n.length)?(n.push(e),!0):(o=!0,!1)},c=e=>{for(;i<r.length&&r[i].epochNanoseconds<e;)if(!s(r[i++]))return!1;return!0},l=e=>{if(!c(e.epochNanoseconds)||!s(e))return!1;for(;i<r.length&&r[i].epochNanoseconds===e.epochNanoseconds;)i++;return!0};for((this.opts.count===void 0||this.opts.count>0)&&new e({...this.cloneOptions(),rDate:void 0,exDate:void 0,cache:!1}).allInternal(l);!o&&i<r.length&&s(r[i++]););return n}applyIterator(e,t){let n=[];for(let r of e){if(!t(r,n.length))break;n.push(r)}return n}shouldBreakForCountLimit(e){return this.opts.count!==void 0&&e>=this.opts.count}hasTimeOfDayBetween(e,t){if(Z.PlainTime.compare(e,t)>=0)return!1;let n=this.originalDtstart,r=this.opts.byHour??[n.hour],i=this.opts.byMinute??[n.minute],a=this.opts.bySecond??[n.second];for(let o of r)for(let r of i)for(let i of a){let a=Z.PlainTime.from({hour:o,minute:r,second:i,millisecond:n.millisecond,microsecond:n.microsecond,nanosecond:n.nanosecond});if(Z.PlainTime.compare(a,e)>=0&&Z.PlainTime.compare(a,t)<0)return!0}return!1}assertNumericCandidateReachable(e){if(e&&e.periodIndex>=this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`)}numericExhaustionCandidate(e){return e.count<e.maximumCount?e.select(e.count):e.count>0?e.select(e.count-1):null}tryNumericNext(e,t){let n=this.getNumericQueryPlan();if(!n)return{handled:!1};let r=n.lowerBound(e,!t);if(!this.opts.rDate&&!this.opts.exDate){if(r>=n.count)return this.assertNumericCandidateReachable(this.numericExhaustionCandidate(n)),{handled:!0,value:null};let e=n.select(r);return e?(this.assertNumericCandidateReachable(e),{handled:!0,value:this.zdtFromEpochMs(e.epochMilliseconds)}):{handled:!1}}let i=this.getNumericRDates()[this.numericRDateLowerBound(e,!t)];for(;r<n.count;){let e=n.select(r);if(!e)return{handled:!1};let t=BigInt(e.epochMilliseconds)*$;if(this.assertNumericCandidateReachable(e),i&&i.epochNanoseconds<t)return{handled:!0,value:i};if(!this.isExcludedEpoch(t))return{handled:!0,value:this.zdtFromEpochMs(e.epochMilliseconds)};r+=1}let a=this.numericExhaustionCandidate(n);return this.assertNumericCandidateReachable(a),{handled:!0,value:i??null}}tryNumericPrevious(e,t){let n=this.getNumericQueryPlan();if(!n)return{handled:!1};let r=n.lowerBound(e,t),i=r<n.count?n.select(r):this.numericExhaustionCandidate(n);this.assertNumericCandidateReachable(i);let a=r-1;if(!this.opts.rDate&&!this.opts.exDate){if(a<0)return{handled:!0,value:null};let e=n.select(a);return e?{handled:!0,value:this.zdtFromEpochMs(e.epochMilliseconds)}:{handled:!1}}let o=null;for(;a>=0;){let e=n.select(a);if(!e)return{handled:!1};if(!this.isExcludedEpoch(BigInt(e.epochMilliseconds)*$)){o=e;break}--a}let s=this.getNumericRDates(),c=this.numericRDateLowerBound(e,t)-1,l=c>=0?s[c]:null;return!o||l&&l.epochNanoseconds>BigInt(o.epochMilliseconds)*$?{handled:!0,value:l}:{handled:!0,value:this.zdtFromEpochMs(o.epochMilliseconds)}}tryNumericBetween(e,t,n){if(e>t)return{handled:!1};let r=this.getNumericQueryPlan();if(!r)return{handled:!1};let i=r.lowerBound(e,!n),a=r.lowerBound(t,n),o=r.lowerBound(t,!0),s=o<r.count?r.select(o):this.numericExhaustionCandidate(r);if(this.assertNumericCandidateReachable(s),i>=a&&!this.opts.rDate)return{handled:!0,value:[]};if(!this.opts.rDate&&!this.opts.exDate){let e=Array(a-i);for(let t=i;t<a;t++){let n=r.select(t);if(!n)return{handled:!1};e[t-i]=this.zdtFromEpochMs(n.epochMilliseconds)}return{handled:!0,value:e}}let c=[];for(let e=i;e<a;e++){let t=r.select(e);if(!t)return{handled:!1};let n=BigInt(t.epochMilliseconds)*$;this.isExcludedEpoch(n)||c.push(this.zdtFromEpochMs(t.epochMilliseconds))}let l=this.getNumericRDates(),u=this.numericRDateLowerBound(e,!n),d=this.numericRDateLowerBound(t,n),f=[],p=0,m=u;for(;p<c.length||m<d;){let e=c[p],t=l[m];!t||e&&e.epochNanoseconds<=t.epochNanoseconds?(f.push(e),p+=1,t&&t.epochNanoseconds===e.epochNanoseconds&&(m+=1)):(f.push(t),m+=1)}return{handled:!0,value:f}}periodScanBudget(e,t,n){let r=Math.floor((this.maxIterations-16)/t),i=Math.floor(this.maxCandidateEvaluations/(e.candidatesPerPeriod*t))-16;return Math.min(n,r,i)}resolvePeriodEpochs(e,t){if(e.rankedPeriodWallSpan&&this.tzid!==`UTC`){let n=e.rankedPeriodWallSpan(t);if(!n)return null;let r=this.getZoneResolver();if(this.timeSlotOffsetsMs.some(e=>r.timeOfDayMayHitGap(e,n[0]-Q,n[1]+Q)))return null}let n=e.wallsForPeriod(t);if(!n)return null;let r=Array(n.length);for(let e=0;e<n.length;e++){let t=this.resolveNumericWallMilliseconds(n[e]);if(t===null)return null;r[e]=t}return r}isExcludedEpochMilliseconds(e){return!!this.opts.exDate?.length&&this.isExcludedEpoch(BigInt(e)*$)}periodScanForward(e,t,n,r=1){let i=this.originalDtstart.epochMilliseconds,a=this.opts.until?.epochMilliseconds,o=Math.max(t,i);if(a!==void 0&&o>a)return null;let s=this.periodScanBudget(e,r,Hy),c=e=>a!==void 0&&e>a?null:n!==void 0&&e>n?e:this.isExcludedEpochMilliseconds(e)?void 0:e,l=e.stepMilliseconds;if(l!==void 0){let e=i+Math.ceil((o-i)/l)*l;e<o?e+=l:e-l>=o&&(e-=l);for(let t=0;t<s;t++,e+=l){if(!Xy(e))return;let t=c(e);if(t!==void 0)return t}return}let u=Math.max(0,e.periodOfWall(this.tzid===`UTC`?o:o-Q));for(let t=0;t<s;t++,u++){let t=this.resolvePeriodEpochs(e,u);if(!t)return;for(let e of t){if(e<o)continue;let t=c(e);if(t!==void 0)return t}}}periodScanBackward(e,t,n){let r=this.originalDtstart.epochMilliseconds,i=this.opts.until?.epochMilliseconds,a=i===void 0?t:Math.min(t,i);if(a<r)return null;let o=this.periodScanBudget(e,8,Hy),s=e=>e<r?null:n!==void 0&&e<n?e:this.isExcludedEpochMilliseconds(e)?void 0:e,c=e.stepMilliseconds;if(c!==void 0){let e=r+Math.floor((a-r)/c)*c;e>a?e-=c:e+c<=a&&(e+=c);for(let t=0;t<o;t++,e-=c){let t=s(e);if(t!==void 0)return t}return}let l=e.periodOfWall(this.tzid===`UTC`?a:a+Q);for(let t=0;t<o;t++,l--){if(l<0)return null;let t=this.resolvePeriodEpochs(e,l);if(!t)return;for(let e=t.length-1;e>=0;e--){let n=t[e];if(n>a)continue;let r=s(n);if(r!==void 0)return r}}}periodEpochsBetween(e,t,n){let r=this.originalDtstart.epochMilliseconds,i=this.opts.until?.epochMilliseconds,a=Math.max(t,r),o=i===void 0?n:Math.min(n,i),s=[];if(a>o)return s;let c=this.periodScanBudget(e,1,1/0),l=e.stepMilliseconds;if(l!==void 0){let e=r+Math.ceil((a-r)/l)*l;if(e<a?e+=l:e-l>=a&&(e-=l),(o-e)/l>=c)return null;for(let t=e;t<=o;t+=l){if(!Xy(t))return null;this.isExcludedEpochMilliseconds(t)||s.push(t)}return s}let u=this.tzid===`UTC`,d=Math.max(0,e.periodOfWall(u?a:a-Q)),f=e.periodOfWall(u?o:o+Q);if(f-d>=c)return null;for(let t=d;t<=f;t++){let n=this.resolvePeriodEpochs(e,t);if(!n)return null;for(let e of n)e<a||e>o||this.isExcludedEpochMilliseconds(e)||s.push(e)}return s}tryPeriodNext(e,t){let n=this.getPeriodQueryPlan();if(!n)return{handled:!1};let r=this.opts.rDate?this.getNumericRDates()[this.numericRDateLowerBound(e,!t)]:void 0,i=this.periodScanForward(n,Jy(e,!t),r?Yy(r.epochNanoseconds,!1):void 0);return i===void 0?{handled:!1}:r&&(i===null||BigInt(i)*$>r.epochNanoseconds)?{handled:!0,value:r}:{handled:!0,value:i===null?null:this.zdtFromEpochMs(i)}}tryPeriodPrevious(e,t){let n=this.getPeriodQueryPlan();if(!n)return{handled:!1};let r=this.opts.rDate?this.numericRDateLowerBound(e,t)-1:-1,i=r>=0?this.getNumericRDates()[r]:null,a=this.periodScanBackward(n,Yy(e,!t),i?Jy(i.epochNanoseconds,!1):void 0);return a===void 0||this.periodScanForward(n,Jy(e,t),void 0,2)===void 0?{handled:!1}:i&&(a===null||BigInt(a)*$<i.epochNanoseconds)?{handled:!0,value:i}:{handled:!0,value:a===null?null:this.zdtFromEpochMs(a)}}tryPeriodBetween(e,t,n){if(e>t)return{handled:!1};let r=this.getPeriodQueryPlan();if(!r)return{handled:!1};let i=this.periodEpochsBetween(r,Jy(e,!n),Yy(t,!n));if(!i)return{handled:!1};let a=i.map(e=>this.zdtFromEpochMs(e));if(!this.opts.rDate)return{handled:!0,value:a};let o=this.getNumericRDates(),s=this.numericRDateLowerBound(t,n),c=[],l=0,u=this.numericRDateLowerBound(e,!n);for(;l<a.length||u<s;){let e=a[l],t=u<s?o[u]:void 0;!t||e&&e.epochNanoseconds<=t.epochNanoseconds?(c.push(e),l+=1,t&&t.epochNanoseconds===e.epochNanoseconds&&(u+=1)):(c.push(t),u+=1)}return{handled:!0,value:c}}between(t,n,r=!1){let i=ob(t,`after`),a=ob(n,`before`),o=this.tryNumericBetween(i,a,r);if(o.handled)return this.toPublicDates(o.value);let s=this.tryPeriodBetween(i,a,r);if(s.handled)return this.toPublicDates(s.value);let c=new Z.ZonedDateTime(i,this.tzid,this.originalDtstart.calendarId),l=new Z.ZonedDateTime(a,this.tzid,this.originalDtstart.calendarId),u={...this.opts};(!u.until||Z.ZonedDateTime.compare(l,u.until)<0)&&(u.until=l),u.count===void 0&&Object.assign(u,this.alignedQueryStart(c));let d=new e({...u,strict:u.count===void 0&&u.strict,temporal:this.outputTemporal}).allInternal(void 0,u.count===void 0?c:void 0);return this.toPublicDates(d.filter(e=>{let t=r?e.epochNanoseconds>=i:e.epochNanoseconds>i,n=r?e.epochNanoseconds<=a:e.epochNanoseconds<a;return t&&n}))}jumpAlignedDtstart(t){if(t=t.withTimeZone(this.originalDtstart.timeZoneId).withCalendar(this.originalDtstart.calendarId),t.epochNanoseconds<=this.originalDtstart.epochNanoseconds||this.opts.rscale||this.originalDtstart.timeZoneId!==this.tzid||this.opts.freq===`MONTHLY`&&this.opts.byWeekNo||[`MONTHLY`,`YEARLY`].includes(this.opts.freq)&&![`iso8601`,`gregory`].includes(this.originalDtstart.calendarId))return this.originalDtstart;let n=this.opts.interval??1,r=t.withPlainTime(this.originalDtstart.toPlainTime()),i;switch(this.opts.freq){case`YEARLY`:i=`years`;break;case`MONTHLY`:i=`months`;break;case`WEEKLY`:i=`weeks`;break;case`DAILY`:i=`days`;break;case`HOURLY`:i=`hours`;break;case`MINUTELY`:i=`minutes`;break;default:i=`seconds`}let a=e.normalizeToPolyfill(this.opts.dtstart),o=e.normalizeToPolyfill(t).withTimeZone(a.timeZoneId),s=e.normalizeToPolyfill(r.withPlainTime(this.originalDtstart.toPlainTime())).withTimeZone(a.timeZoneId),c=[`hours`,`minutes`,`seconds`].includes(i)?o:s,l=a.until(c,{largestUnit:i})[i],u=Math.floor(l/n),d=e=>{switch(i){case`years`:return{years:e};case`months`:return{months:e};case`weeks`:return{weeks:e};case`days`:return{days:e};case`hours`:return{hours:e};case`minutes`:return{minutes:e};default:return{seconds:e}}},f=[`years`,`months`,`weeks`,`days`].includes(i),p=()=>{for(;u>0;){if(!f)return a.add(d(u*n));try{let e=this.originalDtstart.toPlainDateTime().add(d(u*n),{overflow:`reject`}),t=this.resolveGeneratedTime(e);if(t)return t}catch{}--u}return this.originalDtstart},m=p();this.opts.freq===`HOURLY`&&n===1&&u>0&&m.subtract({hours:1}).hour===m.hour&&(--u,m=p()),u>0&&[`years`,`months`,`weeks`,`days`].includes(i)&&m.toPlainDate().equals(o.toPlainDate())&&Z.ZonedDateTime.compare(m,o)>0&&this.hasTimeOfDayBetween(o.toPlainTime(),m.toPlainTime())&&(--u,m=p());let h=e.normalizeToPolyfill(this.opts.dtstart);return Z.ZonedDateTime.compare(m,h)<0&&(m=h),m}matches(e){let t=ob(e,`date`);return this.nextInternal(t,!0)?.epochNanoseconds===t}occursOn(e){let t=Z.PlainDate.from(e.toString()),n=t.toZonedDateTime({timeZone:this.tzid,plainTime:Z.PlainTime.from(`00:00`)});if(!n.toPlainDate().equals(t))return!1;let r=t.add({days:1}).toZonedDateTime({timeZone:this.tzid,plainTime:Z.PlainTime.from(`00:00`)}),i=this.nextInternal(n.epochNanoseconds,!0);return i!==null&&i.epochNanoseconds<r.epochNanoseconds}nextInternal(e,t){let n=this.tryNumericNext(e,t);if(n.handled)return n.value;let r=this.tryPeriodNext(e,t);if(r.handled)return r.value;let i=null,a=n=>{n.allInternal(n=>!(t?n.epochNanoseconds>=e:n.epochNanoseconds>e)||((!i||n.epochNanoseconds<i.epochNanoseconds)&&(i=n),!1))};return this.opts.count===void 0?a(this.ruleFromAlignedDtstart(new Z.ZonedDateTime(e,this.tzid))):a(this),i}next(e=/* @__PURE__ */ new Date,t=!1){return this.toPublicDate(this.nextInternal(ob(e,`after`),t))}alignedQueryStart(e){let t=this.jumpAlignedDtstart(e);return{dtstart:t,includeDtstart:this.includeDtstart&&t.epochNanoseconds===this.originalDtstart.epochNanoseconds}}ruleFromAlignedDtstart(t){let n=this.alignedQueryStart(t);return n.dtstart.epochNanoseconds===this.originalDtstart.epochNanoseconds?this:new e({...this.opts,temporal:this.outputTemporal,...n})}previous(e=/* @__PURE__ */ new Date,t=!1){let n=ob(e,`before`),r=this.tryNumericPrevious(n,t);if(r.handled)return this.toPublicDate(r.value);let i=this.tryPeriodPrevious(n,t);if(i.handled)return this.toPublicDate(i.value);let a=null;if(this.opts.rDate?.length){let e=this.numericRDateLowerBound(n,t)-1;a=e>=0?this.getNumericRDates()[e]:null}let o=this.previousFromRule(n,t,a?.epochNanoseconds);return!o||a&&a.epochNanoseconds>o.epochNanoseconds?this.toPublicDate(a):this.toPublicDate(o)}previousFromRule(t,n,r){let i=this.opts.rDate&&this.opts.rDate.length>0?new e({...this.opts,temporal:this.outputTemporal,rDate:void 0}):this,a=e=>{let r=null;return e.allInternal(e=>!(n?e.epochNanoseconds>t:e.epochNanoseconds>=t)&&(r=e,!0)),r};if(i.opts.count!==void 0)return a(i);let o=i.opts.until?.epochNanoseconds,s=new Z.ZonedDateTime(o!==void 0&&o<t?o:t,i.tzid,i.originalDtstart.calendarId),c=i.opts.interval??1;for(let e=0;e<16;e++){let t=e===0?s:s.subtract(i.freqDuration(c*4**e)),n=r!==void 0&&t.epochNanoseconds<=r;n&&(t=new Z.ZonedDateTime(r,i.tzid,i.originalDtstart.calendarId));let o=i.ruleFromAlignedDtstart(t),l=a(o);if(l||o===i||n)return l}return a(i)}freqDuration(e){switch(this.opts.freq){case`YEARLY`:return{years:e};case`MONTHLY`:return{months:e};case`WEEKLY`:return{weeks:e};case`DAILY`:return{days:e};case`HOURLY`:return{hours:e};case`MINUTELY`:return{minutes:e};default:return{seconds:e}}}toString(){let e=this.originalDtstart.toString({smallestUnit:`second`}).replace(/[-:]/g,``),t=`DTSTART;TZID=${this.tzid}:${e.slice(0,15)}`,n=[],{freq:r,interval:i,count:a,until:o,byHour:s,byMinute:c,bySecond:l,byDay:u,byMonth:d,byMonthDay:f,bySetPos:p,byWeekNo:m,byYearDay:h,wkst:g,rDate:_,exDate:v}=this.opts;this.opts.rscale&&n.push(`RSCALE=${this.opts.rscale}`),this.opts.rscale&&this.opts.skip&&n.push(`SKIP=${this.opts.skip}`),n.push(`FREQ=${r}`),i!==1&&n.push(`INTERVAL=${i}`),a!==void 0&&n.push(`COUNT=${a}`),o&&n.push(`UNTIL=${this.formatIcsDateTime(o)}`),s&&n.push(`BYHOUR=${s.join(`,`)}`),c&&n.push(`BYMINUTE=${c.join(`,`)}`),l&&n.push(`BYSECOND=${l.join(`,`)}`),u&&n.push(`BYDAY=${u.join(`,`)}`),d&&n.push(`BYMONTH=${d.join(`,`)}`),f&&n.push(`BYMONTHDAY=${f.join(`,`)}`),p&&n.push(`BYSETPOS=${p.join(`,`)}`),m&&n.push(`BYWEEKNO=${m.join(`,`)}`),h&&n.push(`BYYEARDAY=${h.join(`,`)}`),g&&n.push(`WKST=${g}`);let y=[t,`RRULE:${n.join(`;`)}`];return _&&y.push(`RDATE:${this.joinDates(_)}`),v&&y.push(`EXDATE:${this.joinDates(v)}`),y.join(`
`)}formatIcsDateTime(e){return e.toInstant().toString().replace(/[-:]/g,``).slice(0,15)+`Z`}joinDates(e){return e.map(e=>this.formatIcsDateTime(e))}generateMonthlyDateCandidates(e){let t=e.day===1?e:e.with({day:1});if(!this.opts.byDay&&!this.opts.byMonthDay)return[e];let n=this.generateMonthlyOccurrenceDays(t);return n.length===0?[]:n.map(e=>t.with({day:e}))}generateMonthlyOccurrences(e){let t=[];return this.visitDateTimeCandidates(this.generateMonthlyDateCandidates(e.toPlainDate()),1,e=>(t.push(e),!0)),t}generateYearlyDateCandidates(e){let t=this.opts.byMonth?this.opts.byMonth.filter(e=>typeof e==`number`).sort((e,t)=>e-t):this.opts.byMonthDay||this.opts.byDay?[1,2,3,4,5,6,7,8,9,10,11,12]:[this.originalDtstart.month],n=[];if(this.opts.byDay&&this.opts.byDay.some(e=>/^[+-]?\d/.test(e))&&!this.opts.byMonth){let t=Ey;for(let r of this.opts.byDay){let i=nb(r);if(!i||i.ord===0)continue;let a=i.ord,o=t[i.weekday],s;if(a>0){let t=e.with({month:1,day:1}),n=(o-t.dayOfWeek+7)%7;s=t.add({days:n+7*(a-1)})}else{let t=e.with({month:12,day:31}),n=(t.dayOfWeek-o+7)%7;s=t.subtract({days:n+7*(-a-1)})}n.push(s)}}else if(!this.opts.byYearDay&&!this.opts.byWeekNo){n=[];for(let r of t){let t=e.with({month:r,day:1}),i=this.generateMonthlyDateCandidates(t);if(i.length===0&&this.opts.rscale&&this.opts.byMonthDay&&this.opts.byMonthDay.length>0){let e=t.add({months:1}).subtract({days:1}).day,r=this.opts.byMonthDay[0],i=r>0?r:e+r+1;if(i>e||i<=0){let r=this.opts.skip||`OMIT`;if(r===`BACKWARD`)n.push(t.with({day:e}));else if(r===`FORWARD`){let e=t.add({months:1}).with({day:1});n.push(e)}}}else n.push(...i)}}if(this.opts.byYearDay){let t=e.with({month:12,day:31}).dayOfYear;for(let r of this.opts.byYearDay){let i=r>0?r:t+r+1;if(i<=0||i>t)continue;let a=(this.opts.freq,e.with({month:1,day:1}).add({days:i-1}));(!this.opts.byMonth||this.opts.byMonth.includes(a.month))&&n.push(a)}}if(this.opts.byWeekNo){let{lastWeek:t,firstWeekStart:r,tokens:i}=this.isoWeekByDay(e);for(let e of this.opts.byWeekNo){if(e>0&&e>t||e<0&&-e>t)continue;let a=e>0?e-1:t+e,o=r.add({weeks:a});n.push(...this.addByDayDates(i,o))}}return this.sortedUniqueDateCandidates(n)}addByDayDates(e,t){let n=Ey,r=n[this.opts.wkst||`MO`],i=[];for(let a of e){if(!a)continue;let e=n[a],o=t.add({days:(e-r+7)%7});(!this.opts.byMonth||this.opts.byMonth.includes(o.month))&&i.push(o)}return this.sortedUniqueDateCandidates(i)}findNextValidValue(e,t,n){return t.find(t=>n(t,e)>0)||null}findNextValidDate(e){if(this.opts.byWeekNo&&this.opts.byYearDay){let t=e.with({month:1,day:1,hour:0,minute:0,second:0,millisecond:0}),n=this.opts.byYearDay.map(e=>{let n=t.with({month:12,day:31}).dayOfYear;return e>0?e:n+e+1});for(let e of n){let n=t.add({days:e-1});if(this.matchesByWeekNo(n))break}}if(this.opts.byMonth){let t=this.opts.byMonth.filter(e=>typeof e==`number`);if(t.length&&!t.includes(e.month)){let n=[...t].sort((e,t)=>e-t),r=this.findNextValidValue(e.month,n,(e,t)=>e-t);return e=r?e.with({month:r,day:1,hour:0,minute:0,second:0}):e.add({years:1}).with({month:n[0],day:1,hour:0,minute:0,second:0}),e=this.applyTimeOverride(e),e}}if(this.opts.byWeekNo&&!this.matchesByWeekNo(e))return e=e.add({weeks:1}).with({hour:0,minute:0,second:0}),e=this.applyTimeOverride(e),e;if(this.opts.byYearDay&&!this.matchesByYearDay(e)){let t=[...this.opts.byYearDay].sort((e,t)=>e-t),n=e.dayOfYear,r=e.with({month:12,day:31}).dayOfYear,i=t.find(e=>(e>0?e:r+e+1)>n);if(i){let t=i>0?i:r+i+1;e=this.opts.freq===`MINUTELY`||this.opts.freq===`SECONDLY`?e.with({month:1,day:1,hour:0,minute:0,second:0,millisecond:0}).add({days:t-1}):e.with({month:1,day:1}).add({days:t-1})}else{let n=e.add({years:1}),r=n.with({month:12,day:31}).dayOfYear,i=t[0];if(i!==void 0){let t=i>0?i:r+i+1;e=this.opts.freq===`MINUTELY`||this.opts.freq===`SECONDLY`?n.with({month:1,day:1,hour:0,minute:0,second:0,millisecond:0}).add({days:t-1}):n.with({month:1,day:1}).add({days:t-1})}}return e=this.applyTimeOverride(e),e}if(this.opts.byMonthDay&&!this.matchesByMonthDay(e)){let t=[...this.opts.byMonthDay].sort((e,t)=>e-t),n=e.with({day:1}).add({months:1}).subtract({days:1}).day,r=e.day,i=t.map(e=>e>0?e:n+e+1).filter(e=>e>0&&e<=n).sort((e,t)=>e-t),a=this.findNextValidValue(r,i,(e,t)=>e-t);if(a)e=e.with({day:a,hour:0,minute:0,second:0});else{let n=e.add({months:1}).with({day:1}),r=n.add({months:1}).subtract({days:1}).day,i=t[0];if(i!==void 0){let t=i>0?i:r+i+1;e=n.with({day:Math.max(1,Math.min(t,r)),hour:0,minute:0,second:0})}else e=e.add({months:1}).with({day:1,hour:0,minute:0,second:0})}return e=this.applyTimeOverride(e),e}if(this.opts.byDay&&!this.matchesByDay(e)){let t=this.allByDayIsoDays;if(!t?.length)return this.applyTimeOverride(e.add({days:1}).with({hour:0,minute:0,second:0}));let n=this.findNextValidValue(e.dayOfWeek,t,(e,t)=>e-t);if(n){let t=(n-e.dayOfWeek+7)%7;e=e.add({days:t}).with({hour:0,minute:0,second:0})}else{let n=(t[0]-e.dayOfWeek+7)%7;e=e.add({days:n+7}).with({hour:0,minute:0,second:0})}return e=this.applyTimeOverride(e),e}switch(this.opts.freq){case`SECONDLY`:case`MINUTELY`:e=e.add({days:1}).with({hour:0,minute:0,second:0});break;case`HOURLY`:e=e.add({days:1}).with({hour:0,minute:0,second:0});break;case`DAILY`:case`WEEKLY`:e=e.add({months:1}).with({day:1,hour:0,minute:0,second:0});break;case`MONTHLY`:case`YEARLY`:e=e.add({years:1}).with({month:1,day:1,hour:0,minute:0,second:0})}return this.applyTimeOverride(e)}applyBySetPos(e){let{bySetPos:t}=this.opts;if(!t||!t.length)return e;let n=[...e].sort((e,t)=>Z.ZonedDateTime.compare(e,t));return this.applyBySetPosToSortedList(n).sort((e,t)=>Z.ZonedDateTime.compare(e,t))}isoWeekByDay(e){let t=Ey,n=t[this.opts.wkst||`MO`],r=e.with({month:1,day:4}),i=(r.dayOfWeek-n+7)%7,a=r.subtract({days:i}),o=r.add({years:1}).with({month:1,day:4}),s=o.subtract({days:(o.dayOfWeek-n+7)%7});return{lastWeek:a.until(s,{largestUnit:`days`}).days/7,firstWeekStart:a,tokens:this.opts.byDay?.length?this.opts.byDay.map(e=>tb(e)).filter(e=>e!==null):[Object.entries(t).find(([,e])=>e===this.originalDtstart.dayOfWeek)[0]]}}generateDateCandidatesForWeekInYear(e,t){let n=[],r=this.originalDtstart.toPlainDate().with({year:e,month:1,day:1}),{lastWeek:i,firstWeekStart:a,tokens:o}=this.isoWeekByDay(r);if(t>0&&t>i||t<0&&-t>i)return n;let s=t>0?t-1:i+t,c=a.add({weeks:s});return n.push(...this.addByDayDates(o,c)),this.sortedUniqueDateCandidates(n)}getRscaleCalendarId(){return{GREGORIAN:`gregory`,CHINESE:`chinese`,HEBREW:`hebrew`,INDIAN:`indian`}[this.opts.rscale?.toUpperCase()||``]||null}assertRscaleCalendarSupported(t){if(t===`gregory`||t===`iso8601`)return;let n=e.rscaleCalendarSupport[t];if(n===!0)return;if(n===!1)throw Error(`RSCALE=${this.opts.rscale} is not supported by the current Temporal/Intl implementation`);let r=!0;try{let e=py.ZonedDateTime.from(`2000-01-01T00:00:00+00:00[UTC]`).withCalendar(t);e.year,e.monthCode,e.day}catch{r=!1}if(e.rscaleCalendarSupport[t]=r,!r)throw Error(`RSCALE=${this.opts.rscale} is not supported by the current Temporal/Intl implementation`)}pad2(e){return String(e).padStart(2,`0`)}monthMatchesToken(e,t){if(typeof t==`number`)return e===`M${this.pad2(t)}`;if(/^\d+L$/i.test(t)){let n=parseInt(t,10);return e===`M${this.pad2(n)}L`}return!1}monthsOfYear(e,t){let n=[];for(let r=1;r<=20;r++)try{let i=py.PlainDate.from({calendar:e,year:t,month:r,day:1},{overflow:`reject`});n.push(i)}catch{break}return n}rscaleMonth(e,t,n,r){return r.find(e=>e.monthCode===n)||(this.opts.skip===`BACKWARD`?r.slice().reverse().find(e=>e.monthCode<n)??this.startOfYear(e,t).subtract({months:1}):this.opts.skip===`FORWARD`?r.find(e=>e.monthCode>n)??this.startOfYear(e,t+1):null)}startOfYear(e,t){return py.PlainDate.from({calendar:e,year:t,month:1,day:1})}endOfYear(e,t){return this.startOfYear(e,t+1).subtract({days:1})}rscaleFirstWeekStart(e,t,n){let r=py.PlainDate.from({calendar:e,year:t,month:1,day:4}),i=(r.dayOfWeek-n+7)%7;return r.subtract({days:i})}rscaleLastWeekCount(e,t,n){let r=this.rscaleFirstWeekStart(e,t,n),i=this.endOfYear(e,t).since(r).days;return Math.floor(i/7)+1}lastDayOfMonth(e){return e.with({day:1}).add({months:1}).subtract({days:1}).day}toRscaleZdt(e){return py.ZonedDateTime.from(e.toString())}rscaleDate(e){return Z.PlainDate.from(e.withCalendar(`iso8601`).toString())}rscaleDateAfterUntil(e){if(!this.opts.until)return!1;let t=this.opts.until.withTimeZone(this.generationTimeZone).toPlainDate().withCalendar(`iso8601`);return Z.PlainDate.compare(this.rscaleDate(e),t)>0}rscaleMatchesByYearDay(e,t){let n=this.opts.byYearDay;if(!n||n.length===0)return!0;let r=this.endOfYear(e,t.year).dayOfYear;return n.some(e=>e>0?t.dayOfYear===e:t.dayOfYear===r+e+1)}rscaleMatchesByWeekNo(e,t){let n=this.opts.byWeekNo;if(!n||n.length===0)return!0;let r=Ey[this.opts.wkst||`MO`],i=t.subtract({days:(t.dayOfWeek-r+7)%7}).add({days:(4-r+7)%7}).year,a=this.rscaleFirstWeekStart(e,i,r),o=this.rscaleLastWeekCount(e,i,r),s=Math.floor(t.since(a).days/7)+1;return n.some(e=>e>0?s===e:s===o+e+1)}rscaleMatchesByMonth(e,t){let n=this.opts.byMonth;return!n||n.length===0||n.some(e=>this.monthMatchesToken(t.monthCode,e))}rscaleMatchesByMonthDay(e){let t=this.opts.byMonthDay;if(!t||t.length===0)return!0;let n=e.with({day:1}).add({months:1}).subtract({days:1}).day,r=e.day;return t.some(e=>e>0?r===e:r===n+e+1)}rscaleMatchesByDayBasic(e){let t=this.opts.byDay;if(!t||t.length===0)return!0;let n=Ey,r=t.map(e=>tb(e)).filter(e=>e!==null);return r.length===0||r.some(t=>n[t]===e.dayOfWeek)}rscaleDateMatches(e,t){return this.rscaleMatchesByMonth(e,t)&&this.rscaleMatchesByYearDay(e,t)&&this.rscaleMatchesByWeekNo(e,t)&&this.rscaleMatchesByMonthDay(t)&&this.rscaleMatchesByDayBasic(t)}applySkipForDay(e,t,n,r){let i=this.lastDayOfMonth(n),a=this.opts.skip||`OMIT`;return r>=1&&r<=i?n.with({day:r}):a===`BACKWARD`?n.with({day:i}):a===`FORWARD`?n.add({months:1}).with({day:1}):null}generateMonthlyOccurrencesRscale(e,t,n){let r=[],i=this.opts.byMonthDay,a=this.opts.byDay;if(!a&&!i){let i=this.toRscaleZdt(this.originalDtstart).withCalendar(e).day,a=this.applySkipForDay(e,t,n,i);return a&&r.push(this.rscaleDate(a)),r}let o=e=>{r.push(this.rscaleDate(e))},s=this.lastDayOfMonth(n),c=e=>e>0?e:s+e+1;if(i&&i.length>0)for(let r of i){let i=c(r),a=this.applySkipForDay(e,t,n,i);a&&o(a)}if(a&&a.length>0){let e=Ey,t={},r=n;for(;r.month===n.month&&r.year===n.year;){let e=r.dayOfWeek;(t[e]||=[]).push(r),r=r.add({days:1})}for(let n of a){let r=nb(n);if(!r)continue;let i=r.ord,a=t[e[r.weekday]]||[];if(a.length!==0){if(i===0)for(let e of a)o(e);else{let e=a[i>0?i-1:a.length+i];e&&o(e)}}}}return this.sortedUniqueDateCandidates(r)}_allRscaleNonGregorian(e,t){let n=this.getRscaleCalendarId();if(!n)return this._allFallback(e);this.assertRscaleCalendarSupported(n);let r=[],i=this.createCandidateWorkBudget(),a=0,o=this.originalDtstart,s=this.toRscaleZdt(o).withCalendar(n),c=this.opts.interval??1;if(!this.addDtstartIfNeeded(r,e))return this.applyCountLimitAndMergeRDates(r,e);if(this.opts.freq===`YEARLY`){let l=0;for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let u=s.year+l*c,d=[],f=this.opts.byMonth,p=this.monthsOfYear(n,u),m=Ey,h=m[this.opts.wkst||`MO`];if(this.opts.byWeekNo&&this.opts.byWeekNo.length>0){let e=this.rscaleFirstWeekStart(n,u,h),t=this.rscaleLastWeekCount(n,u,h),r=this.opts.byDay?.length?this.opts.byDay.map(e=>tb(e)).filter(e=>e!==null):[Object.entries(m).find(([,e])=>e===this.originalDtstart.dayOfWeek)[0]];for(let i of this.opts.byWeekNo){let a=i>0?i-1:t+i;if(a<0||a>=t)continue;let o=e.add({weeks:a});for(let e of r){let t=m[e],r=o.add({days:(t-h+7)%7});if(!(f&&f.length>0&&!f.some(e=>this.monthMatchesToken(r.monthCode,e)))){if(this.opts.byYearDay&&this.opts.byYearDay.length>0){let e=this.endOfYear(n,u).dayOfYear;if(!this.opts.byYearDay.some(t=>{let n=t>0?t:e+t+1;return r.dayOfYear===n}))continue}d.push(this.rscaleDate(r))}}}}else if(this.opts.byYearDay&&this.opts.byYearDay.length>0){let e=this.startOfYear(n,u),t=this.endOfYear(n,u).dayOfYear;for(let n of this.opts.byYearDay){let r=n>0?n:t+n+1;if(r<1||r>t)continue;let i=e.add({days:r-1});f&&f.length>0&&!f.some(e=>this.monthMatchesToken(i.monthCode,e))||d.push(this.rscaleDate(i))}}else if(!f||f.length===0){let e=this.rscaleMonth(n,u,s.monthCode,p),t=e?this.applySkipForDay(n,u,e,s.day):null;t&&d.push(this.rscaleDate(t))}else for(let e of f){let t=typeof e==`number`?`M${this.pad2(e)}`:`M${this.pad2(parseInt(e,10))}L`,r=this.rscaleMonth(n,u,t,p);r&&d.push(...this.generateMonthlyOccurrencesRscale(n,u,r))}if(d.length>0&&!this.visitPeriodCandidates(d,t=>this.processOccurrence(t,r,o,e,void 0,i),t??o,this.opts.until,i)||(l++,this.opts.until&&u>this.toRscaleZdt(this.opts.until).withCalendar(n).year))break}return this.applyCountLimitAndMergeRDates(r,e)}if(this.opts.freq===`WEEKLY`){let c=Ey,l=c[this.opts.wkst||`MO`],u=this.opts.byDay?.length?this.opts.byDay.map(e=>tb(e)).filter(e=>e!==null):[Object.entries(c).find(([,e])=>e===this.originalDtstart.dayOfWeek)[0]],d=s.toPlainDate().subtract({days:(s.dayOfWeek-l+7)%7});for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let s=[];for(let e of u){let t=c[e],r=d.add({days:(t-l+7)%7});if(this.opts.byWeekNo&&this.opts.byWeekNo.length>0){let e=d.add({days:(4-l+7)%7}).year,t=this.rscaleFirstWeekStart(n,e,l),i=this.rscaleLastWeekCount(n,e,l),a=Math.floor(r.since(t).days/7)+1;if(!this.opts.byWeekNo.some(e=>e>0?a===e:a===i+e+1))continue}if(this.opts.byYearDay&&this.opts.byYearDay.length>0){let e=this.endOfYear(n,r.year).dayOfYear;if(!this.opts.byYearDay.some(t=>t>0?r.dayOfYear===t:r.dayOfYear===e+t+1))continue}let i=this.opts.byMonth;i&&i.length>0&&!i.some(e=>this.monthMatchesToken(r.monthCode,e))||s.push(this.rscaleDate(r))}if(s.length&&!this.visitPeriodCandidates(s,t=>this.processOccurrence(t,r,o,e,void 0,i),t??o,this.opts.until,i))return this.applyCountLimitAndMergeRDates(r,e);if(d=d.add({weeks:this.opts.interval??1}),this.rscaleDateAfterUntil(d))break}return this.applyCountLimitAndMergeRDates(r,e)}if(this.opts.freq===`MONTHLY`){let c=s.toPlainDate().with({day:1});for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);let s=c.year,l=c,u=!0,d=this.opts.byMonth;if(d&&d.length>0&&(u=d.some(e=>this.monthMatchesToken(l.monthCode,e))),u){let a=this.generateMonthlyOccurrencesRscale(n,s,l);if(!this.visitPeriodCandidates(a,t=>this.processOccurrence(t,r,o,e,void 0,i),t??o,this.opts.until,i))break}if(c=c.add({months:this.opts.interval??1}),this.rscaleDateAfterUntil(c))break}return this.applyCountLimitAndMergeRDates(r,e)}if(this.opts.freq===`DAILY`){let c=s.toPlainDate();for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(this.rscaleDateMatches(n,c)){let n=this.rscaleDate(c);if(!this.visitPeriodCandidates([n],t=>this.processOccurrence(t,r,o,e,void 0,i),t??o,this.opts.until,i))break}if(c=c.add({days:this.opts.interval??1}),this.rscaleDateAfterUntil(c))break}return this.applyCountLimitAndMergeRDates(r,e)}if(this.opts.freq===`HOURLY`||this.opts.freq===`MINUTELY`){this.opts.freq;let c=this.opts.freq===`HOURLY`?36e5:6e4,l=this.opts.interval??1,u=s.toPlainDate(),d=this.originalDtstart.toInstant().epochMilliseconds;for(;;){if(++a>this.maxIterations)throw Error(`Maximum iterations (${this.maxIterations}) exceeded in all()`);if(this.rscaleDateMatches(n,u)){let n=this.rscaleDate(u);if(!this.visitPeriodCandidates([n],t=>{let n=t.toInstant().epochMilliseconds-d;return Math.floor(n/c)%l!==0||this.processOccurrence(t,r,o,e,void 0,i)},t??o,this.opts.until,i))break}if(u=u.add({days:1}),this.rscaleDateAfterUntil(u))break}return this.applyCountLimitAndMergeRDates(r,e)}return this._allFallback(e)}};function yb(e){let t=`Unknown or unsupported time zone: ${typeof e==`string`?`"${e}"`:String(e)}`;if(typeof e!=`string`)throw Error(t);try{Os.CronExpressionParser.parse(`* * * * *`,{tz:e,strict:!1,currentDate:/* @__PURE__ */ new Date})}catch{throw Error(t)}}const bb=`19700101T000000`,xb=/* @__PURE__ */ new Set([`DTSTART`,`RRULE`,`RDATE`,`EXDATE`]),Sb={FREQ:`freq`,UNTIL:`until`,COUNT:`count`,INTERVAL:`interval`,BYSECOND:`bySecond`,BYMINUTE:`byMinute`,BYHOUR:`byHour`,BYDAY:`byDay`,BYMONTHDAY:`byMonthDay`,BYYEARDAY:`byYearDay`,BYWEEKNO:`byWeekNo`,BYMONTH:`byMonth`,BYSETPOS:`bySetPos`,WKST:`wkst`,RSCALE:`rscale`,SKIP:`skip`},Cb=/^([a-z][a-z0-9-]*)[;:]/i,wb=/^[ \t]*[a-z][a-z0-9-]*[;:]|(?:^|[\s;])FREQ=/im;function Tb(e){return wb.test(e)}function Eb(e){let t=[],n=[],r=null,i=null;for(let a of e.replace(/\r?\n[ \t]/g,``).split(/\r?\n/)){let e=a.trim();if(e.length===0)continue;let o=Cb.exec(e)?.[1].toUpperCase(),c=o||`RRULE`,l=o?e.slice(e.indexOf(`:`)+1):e;s(c!==`BEGIN`&&c!==`END`,`rrule expression should be the DTSTART, RRULE, RDATE and EXDATE lines of a calendar entry, without the BEGIN and END lines around them`),s(xb.has(c),`Unsupported property "${c}" in rrule expression. Supported properties: ${[...xb].join(`, `)}`),c===`DTSTART`&&(s(r===null,`rrule expression has more than one DTSTART`),r=l),c===`RRULE`&&(s(i===null,`rrule expression has more than one RRULE`),i=l,Db(l)),(c===`RDATE`||c===`EXDATE`)&&n.push([c,l]),t.push(o?e:`RRULE:${e}`)}return s(i!==null,`rrule expression has no RRULE to recur on`),r===null&&(s(!/(^|;)COUNT=/i.test(i),`rrule expression uses COUNT, which counts occurrences from DTSTART, so it needs a DTSTART of its own`),t.unshift(`DTSTART:${bb}`)),Ob(n,r??bb),{ics:t.join(`
`),rule:i}}function Db(e){let t=/* @__PURE__ */ new Set;for(let n of e.split(`;`)){if(n.length===0)continue;let[e,r=``]=n.toUpperCase().split(`=`);s(r.length>0,`rrule part "${n}" has no value`),s(e in Sb||e.startsWith(`X-`),`Unsupported part "${n}" in rrule expression`),s(!t.has(e),`rrule expression has more than one ${e} part`),t.add(e)}}function Ob(e,t){let n=!t.includes(`T`);for(let[t,r]of e)for(let e of r.split(`,`)){let r=n?`a date such as ${e.slice(0,8)}`:`a date time such as ${e}T090000`;s(e.includes(`T`)!==n,`rrule ${t} "${e}" must have the same value type as DTSTART: ${r}`)}}function kb(e,t){let n={...t.options()};for(let t of e.split(`;`)){let[e,r=``]=t.split(`=`),i=Sb[e.toUpperCase()];if(i===void 0)continue;let a=n[i],o=`Unsupported value in rrule part "${t}"`;s(a!==void 0,o),Array.isArray(a)&&s(a.length===new Set(r.toUpperCase().split(`,`)).size,o)}}function Ab(e,t){return new vb({rruleString:e,tzid:t,strict:!0})}function jb(e,t){return Ab(Eb(e).ics,t)}function Mb(e,t,n){let r=jb(e,n).next(t);return r===null?null:Fb(r)}function Nb(e,t,n){let r=jb(e,t),i=n;return()=>{let e=r.next(i);return e===null?null:(i=Fb(e),i)}}function Pb(e,t,n,r){return jb(e,r).between(t,new Date(n.getTime()+1)).map(Fb)}function Fb(e){return new Date(e.epochMilliseconds)}function Ib(e,t,n,r){let i=jb(e,r),a=36e5,o=t.getTime(),s=n.getTime(),c=a,l=1/0;for(;s>o;){let e=Math.max(o,s-c),t;try{t=i.between(new Date(e),new Date(s+1))}catch(t){if(s-e<=a)throw t;l=Math.max(a,Math.floor((s-e)/2)),c=l;continue}if(t.length>0)return Fb(t[t.length-1]);s=e,c=Math.min(c*4,l)}return null}function Lb(e,t){let{ics:n,rule:r}=Eb(e);kb(r,Ab(n,`UTC`)),yb(t)}function Rb(e,t,n){s(Mb(e,n,t)!==null,`rrule expression has no occurrence left, so the schedule would never send a job`)}async function zb(e,t,n,r){if(e.emitter.emit(e.warningEvent,{message:n,data:r}),e.persistWarnings)try{let i=en(e.schema);await e.db.executeSql(i,[t,n,JSON.stringify(r)])}catch(t){e.emitter.emit(e.errorEvent,t)}}const Bb={SEND_IT:`__pgboss__send-it`},Vb={error:`error`,schedule:`schedule`,warning:`warning`},Hb={CLOCK_SKEW:{message:`Warning: Clock skew between this instance and the database server. This will not break scheduling, but is emitted any time the skew exceeds 60 seconds.`}},Ub={CLOCK_SKEW:`clock_skew`,INVALID_SCHEDULE:`invalid_schedule`},Wb=1e3,Gb=Object.values(Ae);function Kb(e,t){return`${e.replaceAll(`_`,`\\_`)}__${t}`}function qb(e){let t=6e4;return(/* @__PURE__ */ new Date(Math.floor(e.getTime()/t)*t)).toISOString().replace(`T`,` `).slice(0,19)}function Jb(e){return typeof e==`string`?[`true`,`t`,`1`].includes(e.toLowerCase()):e===!0||e===1}function Yb(e){if(e instanceof Date)return Number.isNaN(e.getTime())?null:e.getTime();if(typeof e==`string`||typeof e==`number`){let t=new Date(e).getTime();return Number.isNaN(t)?null:t}if(typeof e==`object`&&e)try{let t=e.epochMilliseconds;if(typeof t==`number`&&Number.isFinite(t))return t;let n=e.valueOf();if(typeof n==`number`&&Number.isFinite(n))return n}catch{}return null}function Xb(e){let t=e?.missed;return t!==void 0&&Gb.includes(t)?t:Ae.skip}function Zb(e){s(e==null||Gb.includes(e),`missed must be one of: ${Gb.join(`, `)}`)}function Qb(e,t,n){return Os.CronExpressionParser.parse(e,{tz:`UTC`,strict:!1}),yb(t),Os.CronExpressionParser.parse(e,{tz:t,strict:!1,currentDate:n})}function $b(e,t,n){Tb(e)?Lb(e,t):Qb(e,t,n)}var ex=class extends l{db;config;manager;stopped=!0;cronMonitorTimer;skewMonitorTimer;_timekeeping;_checkingSkew=!1;warnedSchedules=/* @__PURE__ */ new Set;clockSkew=0;events=Vb;constructor(e,t,n){super(),this.db=e,this.config=n,this.manager=t}get checkingSkew(){return this._checkingSkew}get timekeeping(){return!!this._timekeeping}get databaseTime(){return this.config.clock.now()+this.clockSkew}get warningContext(){return{emitter:this,db:this.db,schema:this.config.schema,persistWarnings:this.config.persistWarnings,warningEvent:this.events.warning,errorEvent:this.events.error}}async start(){if(!this.stopped)return;this.stopped=!1,this.warnedSchedules.clear(),await this.cacheClockSkew(),await this.manager.createQueue(Bb.SEND_IT);let e={pollingIntervalSeconds:this.config.cronWorkerIntervalSeconds,batchSize:50};await this.manager.work(Bb.SEND_IT,e,e=>this.onSendIt(e)),setImmediate(()=>this.onCron()),this.cronMonitorTimer=new ks(this.config.clock,this.config.cronMonitorIntervalSeconds,()=>this.onCron()),this.cronMonitorTimer.start(),this.scheduleSkewMonitor()}async stop(){if(!this.stopped)for(this.stopped=!0,await this.manager.offWork(Bb.SEND_IT,{wait:!0}),this.skewMonitorTimer&&=(this.config.clock.clearTimeout(this.skewMonitorTimer),null),this.cronMonitorTimer&&=(this.cronMonitorTimer.stop(),null);this._timekeeping||this._checkingSkew;)await d(10)}scheduleSkewMonitor(){this.skewMonitorTimer=this.config.clock.setTimeout(async()=>{try{await this.cacheClockSkew()}finally{this.stopped||this.scheduleSkewMonitor()}},this.config.clockMonitorIntervalSeconds*1e3)}async cacheClockSkew(){if(this._checkingSkew)return;let e=0;this._checkingSkew=!0;try{if(this.config.__test__force_clock_monitoring_error)throw Error(this.config.__test__force_clock_monitoring_error);this.config.__test__delay_clock_skew_ms&&await d(this.config.__test__delay_clock_skew_ms);let{rows:t}=await this.db.executeSql($t(this.config.schema)),n=this.config.clock.now();e=parseFloat(t[0].time)-n;let r=Math.abs(e)/1e3;(r>=60||this.config.__test__force_clock_skew_warning)&&await zb(this.warningContext,Ub.CLOCK_SKEW,Hb.CLOCK_SKEW.message,{seconds:r,direction:e>0?`slower`:`faster`}),this.clockSkew=e}catch(e){this.emit(this.events.error,e)}finally{this._checkingSkew=!1}}async onCron(){if(!(this.stopped||this._timekeeping)){this._timekeeping=!0;try{if(this.config.__test__force_cron_monitoring_error)throw Error(this.config.__test__force_cron_monitoring_error);this.config.__test__delay_cron_ms&&await d(this.config.__test__delay_cron_ms);let e=Ot(this.config.schema,this.config.cronMonitorIntervalSeconds);if(!this.stopped){let{rows:t}=await this.db.executeSql(e),n=Jb(t[0]?.claimed);n?this.cronMonitorTimer?.anchor():this.cronMonitorTimer?.anchor(this.claimRetryDelay(t[0]?.elapsed)),!this.stopped&&n&&await this.cron(t[0].priorCronOn)}}catch(e){this.emit(this.events.error,e)}finally{this._timekeeping=!1}}}claimRetryDelay(e){let t=this.config.cronMonitorIntervalSeconds*1e3,n=Number(e);return(Number.isFinite(n)&&n>0?Math.max(0,t-n*1e3):t)+Math.min(1e3,t/4)}async cron(e=null){let t=await this.getSchedules(),n=[],r=/* @__PURE__ */ new Set,i=[],a=this.databaseTime,o=a-6e4,s=Yb(e);for(let e of t){let{name:t,key:c,data:l,options:u,kind:d,cron:f,timezone:p}=e,m=JSON.stringify([t,c,f,p]),h=async e=>{r.add(m),this.warnedSchedules.has(m)||await zb(this.warningContext,Ub.INVALID_SCHEDULE,e,{queue:t,key:c,cron:f,timezone:p})},g;try{g=this.dueOccurrences(f,d,p,a)}catch(e){await h(`Warning: schedule for queue "${t}" (key "${c}") could not be evaluated and was skipped: ${e.message}`);continue}let _=null;try{_=this.missedOccurrence(e,g.kind,s,o)}catch(e){await h(`Warning: schedule for queue "${t}" (key "${c}") could not be caught up on the gap since the last cron pass: ${e.message}`)}g.kind!==d&&i.push({name:t,key:c,kind:g.kind,cron:f});let v={data:{name:t,key:c,data:l,options:u},singletonKey:Kb(t,c)},y=/* @__PURE__ */ new Set;_!==null&&y.add(qb(_));for(let e of g.occurrences)y.add(qb(e));for(let e of y)n.push({...v,data:{...v.data,slot:e},__singletonSlot:e})}this.warnedSchedules=r,n.length>0&&!this.stopped&&await this.manager.insert(Bb.SEND_IT,n,{__singletonSlots:!0}),i.length>0&&!this.stopped&&await this.db.executeSql(qt(this.config.schema),[JSON.stringify(i)])}shouldSendIt(e,t,n=ke.cron){return this.dueOccurrences(e,n,t).occurrences.length>0}dueOccurrences(e,t,n,r=this.databaseTime){try{return{kind:t,occurrences:this.readOccurrences(e,t,n,r)}}catch(i){let a=Tb(e)?ke.rrule:ke.cron;if(a===t)throw i;return{kind:a,occurrences:this.readOccurrences(e,a,n,r)}}}missedOccurrence(e,t,n,r){let{cron:i,timezone:a,options:o,createdOn:s}=e;if(Xb(o)===Ae.skip||n===null)return null;let c=Math.max(n,Yb(s)??n);return c>=r?null:this.latestOccurrenceBefore(i,t,a,new Date(c),new Date(r))}latestOccurrenceBefore(e,t,n,r,i){if(t===ke.rrule)return Ib(e,r,i,n);let a=Os.CronExpressionParser.parse(e,{tz:n,strict:!1,currentDate:new Date(i.getTime()+1)}).prev().toDate();return a.getTime()>r.getTime()?a:null}readOccurrences(e,t,n,r){let i=/* @__PURE__ */ new Date(r-6e4);if(t===ke.rrule)return Pb(e,i,new Date(r),n);let a=Os.CronExpressionParser.parse(e,{tz:n,strict:!1,currentDate:new Date(r+1)}).prev().toDate();return a.getTime()>i.getTime()?[a]:[]}reportSendItError(e){try{this.emit(this.events.error,e)}catch{}}async onSendIt(e){let t=await Promise.allSettled(e.map(async({data:e})=>{let{key:t,slot:n,...r}=e;return await this.manager.send(r)})),n=/* @__PURE__ */ new Map;for(let[r,i]of t.entries()){if(i.status===`rejected`){this.reportSendItError(i.reason);continue}let{name:t,key:a,slot:o}=e[r].data;if(i.value===null||a===void 0)continue;let s=JSON.stringify([t,a]),c=o??qb(new Date(this.databaseTime)),l=n.get(s);(l===void 0||l.slot<=c)&&n.set(s,{record:{name:t,key:a,jobId:i.value},slot:c})}n.size>0&&await this.setLastJobIds([...n.values()].map(({record:e})=>e))}async setLastJobIds(e){try{let t=Kt(this.config.schema);await this.db.executeSql(t,[JSON.stringify(e)])}catch(t){let n=`Warning: schedules fired but their last job id could not be recorded for ${e.map(({name:e,key:t})=>`"${e}" (key "${t}")`).join(`, `)}: ${t.message}`;this.reportSendItError(Error(n,{cause:t}))}}async getSchedules(e,t){let n=Ut(this.config.schema),r=[];e&&t!==void 0?(n=Gt(this.config.schema),r=[e,t]):e&&(n=Wt(this.config.schema),r=[e]);let{rows:i}=await this.db.executeSql(n,r);return i}async getSchedule(e,t=``){s(e,`Name is required`),s(typeof e==`string`,`Name must be a string`);let[n]=await this.getSchedules(e,t);return n??null}occurrenceWalker(e,t,n){if(Tb(e))return Lb(e,t),Nb(e,t,n);let r=Qb(e,t,n);return()=>r.next().toDate()}previewSchedule(e,t={}){let{count:n=5}=t,r=t.tz||`UTC`,i=t.from??new Date(this.databaseTime);s(i instanceof Date&&!Number.isNaN(i.getTime()),`from must be a valid Date`);let a=this.occurrenceWalker(e,r,i);s(Number.isInteger(n)&&n>=1&&n<=1e3,`count must be an integer between 1 and 1000`);let o=Date.now()+Wb,c=[];for(;c.length<n;){let t=a();if(t===null)break;if(c.push(t),c.length<n&&Date.now()>o)throw Error(`Gave up after ${Wb}ms with ${c.length} of ${n} occurrences of "${e}". Ask for fewer and page with \`from\`.`)}return c}async schedule(e,t,n,r={}){let{tz:i,key:a=``,missed:o,...s}=r,c=i||`UTC`,l=Tb(t)?ke.rrule:ke.cron;$b(t,c,new Date(this.config.clock.now())),l===ke.rrule&&Rb(t,c,new Date(this.databaseTime)),Ui([e,n,{...s}]),ua(a),Zb(o);try{let i=Jt(this.config.schema);await this.db.executeSql(i,[e,a,l,t,c,n,r])}catch(t){throw t.message.includes(`foreign key`)&&(t.message=`Queue ${e} not found`),t}}async unschedule(e,t=``){let n=Yt(this.config.schema);await this.db.executeSql(n,[e,t])}};const tx={created:`created`,active:`active`,stopping:`stopping`,stopped:`stopped`};var nx=class{id;workId;name;options;fetch;onFetch;onError;resolveInterval;clock;jobs=[];createdOn;state=tx.created;lastFetchedOn=null;lastJobStartedOn=null;lastJobEndedOn=null;lastJobDuration=null;lastError=null;lastErrorOn=null;stopping=!1;stopped=!1;abortController=null;aborted=!1;loopDelayPromise=null;beenNotified=!1;runPromise=null;constructor({id:e,workId:t,name:n,options:r,resolveInterval:i,fetch:a,onFetch:o,onError:s,clock:c}){this.clock=c,this.createdOn=c.now(),this.id=e,this.workId=t,this.name=n,this.options=r,this.fetch=a,this.onFetch=o,this.onError=s,this.resolveInterval=i}start(){this.runPromise=this.run()}async run(){for(this.state=tx.active;!this.stopping;){let e=this.clock.now(),t=0;try{this.beenNotified=!1;let e=await this.fetch();this.lastFetchedOn=this.clock.now(),e&&(t=e.length,this.jobs=e,this.lastJobStartedOn=this.lastFetchedOn,await this.onFetch(e),this.lastJobEndedOn=this.clock.now(),this.jobs=[])}catch(e){this.lastErrorOn=this.clock.now(),this.lastError=e,e.message=`${e.message} (Queue: ${this.name}, Worker: ${this.id})`,this.onError(e)}let n=this.clock.now()-e;this.lastJobDuration=n;let r=this.resolveInterval(t);!this.stopping&&!this.beenNotified&&r-n>100&&(this.loopDelayPromise=f(this.clock,r-n),await this.loopDelayPromise,this.loopDelayPromise=null)}this.stopping=!1,this.stopped=!0,this.state=tx.stopped}notify(){this.beenNotified=!0,this.loopDelayPromise&&this.loopDelayPromise.abort()}async stop(){this.stopped||(this.stopping=!0,this.state=tx.stopping,this.loopDelayPromise&&this.loopDelayPromise.abort(),await this.runPromise)}abort(){this.abortController&&(this.aborted=!0,this.abortController.signal.aborted||this.abortController.abort())}toWipData(){return{id:this.id,workId:this.workId,name:this.name,options:this.options,state:this.state,count:this.jobs.length,createdOn:this.createdOn,lastFetchedOn:this.lastFetchedOn,lastJobStartedOn:this.lastJobStartedOn,lastJobEndedOn:this.lastJobEndedOn,lastError:this.lastError,lastErrorOn:this.lastErrorOn,lastJobDuration:this.lastJobDuration}}},rx=class{#e=/* @__PURE__ */ new Map;#t=[];clear(){this.#e.clear(),this.#t=[]}waitForJobWithId(e,t){return this.waitForJob(()=>!0,t,e)}waitForJob(e,t,n){let r=t=>n&&t.id!==n?!1:e(t.data);for(let e of this.#e.values())if(e.state===t&&r(e))return Promise.resolve(this.#i(e));return this.#n(r,t)}#n(e,t){let n,r=new Promise(e=>{n=e});return this.#t.push({selector:e,awaitedState:t,resolve:n}),r}#r(e,t){return`${e}:${t}`}#i(e){return{id:e.id,name:e.name,data:structuredClone(e.data),state:e.state,output:e.output?structuredClone(e.output):void 0}}addJob(e,t,n,r,i){let a={id:e,name:t,data:structuredClone(n),state:r,output:i?structuredClone(i):void 0},o=this.#r(e,r);this.#e.set(o,a);let s=[],c=[];for(let e of this.#t)e.awaitedState===r&&e.selector(a)?s.push(e):c.push(e);this.#t=c;for(let e of s)e.resolve(this.#i(a))}};const ix=Object.values(Bb).reduce((e,t)=>({...e,[t]:t}),{}),ax={TRANSACTIONAL_POOL_HEADROOM:`transactional_pool_headroom`,TRANSACTION_TIMEOUT_PROBE:`transaction_timeout_probe`},ox=[`transaction_timeout`,`idle_in_transaction_session_timeout`],sx=`SELECT ${ox.map(e=>`current_setting('${e}', true) AS ${e}`).join(`, `)}`,cx=`LEAST($2::bigint, NULLIF((SELECT s.setting::bigint FROM pg_settings s WHERE s.name = $1), 0))`,lx=`SELECT set_config($1, ${cx}::text, true)`,ux=`SELECT ${cx}`,dx=[`priority`,`retryLimit`,`retryCount`,`retryDelay`,`retryDelayMax`,`expireInSeconds`,`heartbeatSeconds`,`deleteAfterSeconds`,`pendingDependencies`,`sourceRetryCount`],fx=[`retryLimit`,`retryDelay`,`retryDelayMax`,`expireInSeconds`,`retentionSeconds`,`deleteAfterSeconds`,`heartbeatSeconds`,`deferredCount`,`warningQueueSize`,`queuedCount`,`readyCount`,`activeCount`,`failedCount`,`totalCount`,`createdDelta`,`completedDelta`,`failedDelta`,`deltaSeconds`],px=[`deferredCount`,`queuedCount`,`readyCount`,`activeCount`,`failedCount`,`totalCount`],mx=[`completedDelta`,`failedDelta`,`createdDelta`,`deltaSeconds`],hx={error:`error`,warning:`warning`,wip:`wip`},gx=[`priority`,`orderByCreatedOn`];function _x(e){throw e?.code===Te.divisionByZero?Error(`one or more jobs could not be created. This usually means a job id was duplicated, collided with an existing job, or was rejected by a queue policy (short, singleton, stately, or exclusive).`,{cause:e}):e}var vx=class extends l{events=hx;#e=/* @__PURE__ */ new Set;db;config;wipTs;workers;stopped;queueCacheInterval;wipInterval;timekeeper;notifier;queues;pendingOffWorkCleanups;#t;#n;#r;#i;#a;#o;#s;#c;#l;#u;constructor(e,t){super(),this.config=t,this.db=e,this.wipTs=t.clock.now(),this.workers=/* @__PURE__ */ new Map,this.queues={},this.pendingOffWorkCleanups=/* @__PURE__ */ new Set,this.#t=/* @__PURE__ */ new Map,this.#n=/* @__PURE__ */ new WeakMap,this.#r=/* @__PURE__ */ new WeakMap,this.#i=null,this.#a=0,this.#o=t.__test__transactionTimeoutProbeCooldownMs??6e4,this.#s=!1,this.#c=/* @__PURE__ */ new Map,this.#l=/* @__PURE__ */ new Map,this.#u=/* @__PURE__ */ new Map}getSpy(e){if(!this.config.__test__enableSpies)throw Error(`Spy is not enabled. Set __test__enableSpies: true in constructor options to use spies.`);let t=this.#t.get(e);return t||(t=new rx,this.#t.set(e,t)),t}clearSpies(){for(let e of this.#t.values())e.clear();this.#t.clear()}#d(e,t){let n=this.#l.get(e);return n?t&&n.tiers&&t in n.tiers?n.tiers[t]:n.default:1/0}#f(e){let t=this.#l.get(e);if(!t)return[];let n=this.#c.get(e);if(!n)return[];let r=this.#u.get(e)??t.default,i=[];for(let[e,t]of n.entries())t>=r&&i.push(e);return i}#p(e,t){let n=this.#c.get(e);n||(n=/* @__PURE__ */ new Map,this.#c.set(e,n));let r=n.get(t)||0;n.set(t,r+1)}#m(e,t){let n=this.#c.get(e);if(!n)return;let r=n.get(t)||0;r<=1?n.delete(t):n.set(t,r-1)}#h(e,t){let n=this.config.__test__enableSpies?this.#t.get(e):void 0;if(n)for(let r of t)n.addJob(r.id,e,r.data,`active`)}async#g(e,t,n,r){let i=this.config.__test__enableSpies?this.#t.get(e):void 0;if(i){if(r===t.length){let r=t.length===1?n:void 0;for(let n of t)i.addJob(n.id,e,n.data,`completed`,r)}else for(let n of t){let t=await this.getJobById(e,n.id),r=t?.state;r===`completed`||r===`failed`||r===`active`||r===`created`?i.addJob(n.id,e,n.data,r,t?.output):t||i.addJob(n.id,e,n.data,`completed`,void 0)}}}async#_(e,t,n){let r=this.config.__test__enableSpies?this.#t.get(e):void 0;if(r)for(let i of t){let t=await this.getJobById(e,i.id);t?.state===`failed`&&r.addJob(i.id,e,i.data,`failed`,t.output??{message:n?.message,stack:n?.stack})}}#v(e,t,n){let r=this.config.__test__enableSpies?this.#t.get(e):void 0;if(r){for(let{job:n,output:i}of t)r.addJob(n.id,e,n.data,`completed`,i);for(let{job:t,output:i}of n)r.addJob(t.id,e,t.data,`failed`,ho(i))}}async#y(e,t,n){if(!Array.isArray(n)){let n=/* @__PURE__ */ Error(`perJobResults handler must resolve with an array of job results`);await this.fail(e,t,n),await this.#_(e,t,n);return}let r=new Map(t.map(e=>[e.id,e])),i=/* @__PURE__ */ new Map;for(let e of n)e&&r.has(e.id)&&(e.status===`completed`||e.status===`failed`||e.status===`deadletter`)&&i.set(e.id,e);let a=[],o=[],s=[];for(let e of t){let t=i.get(e.id);t?.status===`completed`?a.push({job:e,output:t.output}):t?.status===`failed`?o.push({job:e,output:t.output}):t?.status===`deadletter`?s.push({job:e,output:t.output}):o.push({job:e,output:/* @__PURE__ */ Error(`no disposition returned by handler`)})}let c=e=>e.map(({job:e,output:t})=>({id:e.id,retryCount:e.retryCount,output:t})),l=a.length>0?await this.#b(e,c(a)):null,u=o.length>0?await this.#x(e,c(o)):null,d=s.length>0?await this.#x(e,c(s),!0):null,f=(e,t)=>{let n=new Set(t?.settled??[]);return e.filter(e=>n.has(e.job.id))};this.#v(e,f(a,l),[...f(o,u),...f(s,d)])}async#b(e,t){let{table:n}=await this.getQueueCache(e),r=t.map(e=>({id:e.id,retry_count:e.retryCount,output:this.mapCompletionDataArg(e.output)})),i=t.map(e=>e.id);if(this.config.noMultiMutationCte){let t=An(this.config.schema,n),{rows:a}=await this.db.executeSql(t,[e,JSON.stringify(r)]);return{jobs:i,requested:i.length,affected:a.length,settled:a.map(e=>e.id)}}let a=kn(this.config.schema,n),o=await this.db.executeSql(a,[e,JSON.stringify(r)]);return this.mapCommandResponse(i,o)}async#x(e,t,n=!1){let{table:r}=await this.getQueueCache(e),i=t.map(e=>e.id);if(this.config.noMultiMutationCte){let a=new Map(t.map(e=>[e.id,this.mapCompletionDataArg(e.output)]));return this.ensureTransaction(this.db,async o=>{let s=qn(this.config.schema,r,!0),{rows:c}=await o.executeSql(s.text,[e,i,xn(i,t.map(e=>e.retryCount))]);if(c.length===0)return{jobs:i,requested:i.length,affected:0,settled:[]};let l=Jn(this.config.schema,r);await o.executeSql(l.text,[e,c.map(e=>e.id)]);let u=await this.reinsertFailedJobs(o,r,c,null,a,n);return{jobs:i,requested:i.length,affected:u,settled:c.map(e=>e.id)}})}let a=t.map(e=>({id:e.id,retry_count:e.retryCount,output:this.mapCompletionDataArg(e.output)})),o=n?Gn(this.config.schema,r):Wn(this.config.schema,r),s=await this.db.executeSql(o,[e,JSON.stringify(a)]);return this.mapCommandResponse(i,s)}#S(e,t){let n=typeof t==`number`?{default:t}:t;this.#l.set(e,n),this.#u.set(e,n.tiers?Math.max(n.default,...Object.values(n.tiers)):n.default)}#C(e){this.getWorkers().some(t=>t.name===e&&!t.stopping&&!t.stopped)||(this.#l.delete(e),this.#c.delete(e),this.#u.delete(e))}#w(e,t){let n=[],r=[],i=[];for(let a of t)a.groupId?(this.#c.get(e)?.get(a.groupId)||0)<this.#d(e,a.groupTier)?(this.#p(e,a.groupId),n.push(a),i.push(a)):r.push(a):n.push(a);return{allowed:n,excess:r,groupedJobs:i}}#T(e,t){for(let n of t)n.groupId&&this.#m(e,n.groupId)}async#E(e,t,n,r,i,a=!1,o=!1,c){let l=t.map(e=>e.id),u=t.reduce((e,t)=>Math.max(e,t.expireInSeconds),0),d=t.map(e=>e.heartbeatSeconds||0).filter(e=>e>0),f=d.length?Math.min(...d):0,m=new AbortController,h=new Map(t.map(e=>[e.id,new AbortController]));t.forEach(e=>{e.signal=AbortSignal.any([m.signal,h.get(e.id).signal])}),r&&(r.abortController=m,r.aborted=!1);let g=null;if(f>0){let n=(i??f/2)*1e3;g=this.config.clock.setInterval(async()=>{let n=t.filter(e=>!h.get(e.id).signal.aborted);if(n.length===0)return;let r;try{r=await this.touch(e,n)}catch(e){this.emit(hx.error,e);return}if(!r.settled)return;let i=new Set(r.settled);for(let e of n)i.has(e.id)||h.get(e.id).abort(/* @__PURE__ */ Error(`job ${e.id} is no longer active under this worker's claim`))},n)}let _,v=0,y,b=!1,x=null;try{if(s(!(o&&f>0&&this.config.noTransactionalHeartbeat),`this backend cannot run a transactional handler over a job with heartbeatSeconds: the heartbeat refreshes the claimed row from a pooled connection, which the handler transaction is then refused a write to. The queue carried no heartbeat when this worker registered, so it came from the job (heartbeatSeconds on send()) or from the queue after registration. Drop it there and let expireInSeconds bound the job, or drop transactional and settle it with complete({ db })`),o){let e=c===void 0?u*1e3+us:c*1e3,n=e>0?await this.#O():null;x=await this.db.beginTransaction();let r=/* @__PURE__ */ new Set,i=new Map(t.map(e=>[e.id,e.retryCount]));for(let e of[x.db,vo(x.db)])this.#n.set(e,r),this.#r.set(e,i);n&&await this.#D(x,n,e)}let i=x?n(t,vo(x.db)):n(t),d=await p(this.config.clock,i,u,`handler execution exceeded ${u}s`,m);if(x&&r?.aborted)throw Error(`pg-boss shut down while the handler was still running`);if(a)await this.#y(e,t,d);else{let n=x?this.#A(x):null,r=await this.complete(e,t,l.length===1?d:void 0,x?{db:x.db}:void 0);_=d,v=r.affected,n&&this.#k(l,r.affected,n)}x&&await x.commit()}catch(n){x&&(await x.rollback(),n?.code===`25P02`&&(n.message=`${n.message} (the handler left its transaction aborted: let a SQL error raised through tx propagate out of the handler, or isolate the statement with a SAVEPOINT)`)),await this.fail(e,t,n),y=n,b=!0}finally{g&&this.config.clock.clearInterval(g),r&&(r.abortController=null)}this.config.__test__enableSpies&&this.#t.has(e)&&(b?await this.#_(e,t,y):a||await this.#g(e,t,_,v))}async#D(e,t,n){await e.db.executeSql(lx,[t,`${Math.round(n)}`])}#O(){return!this.#i&&Date.now()<this.#a?Promise.resolve(null):(this.#i??=this.db.executeSql(sx).then(({rows:e})=>ox.find(t=>e[0][t]!==null)??null).then(async e=>(e&&await this.db.executeSql(ux,[e,`0`]),e)).catch(e=>(this.#i=null,this.#a=Date.now()+this.#o,this.#s||(this.#s=!0,this.emit(hx.warning,{message:`could not ask this server which transaction timeout it supports, or read the bound it already carries, so transactional handlers run with no database-side bound until the next probe: ${e.message}`,data:{type:ax.TRANSACTION_TIMEOUT_PROBE}})),null)),this.#i)}#k(e,t,n){let r=t+e.filter(e=>n.has(e)).length;if(r<e.length)throw Error(`${e.length-r} of ${e.length} job(s) were no longer claimed by this worker when the handler returned, so the transaction was rolled back. Either something took the claim away (expireInSeconds, a heartbeat the database stopped seeing, an operator's cancel() or fail(), another instance's supervisor), or the handler settled the job with SQL of its own instead of complete(), fail(), cancel() or deleteJob() on { db: tx }`)}#A(e){let t=this.#n.get(e.db)??/* @__PURE__ */ new Set;return this.#n.delete(e.db),this.#n.delete(vo(e.db)),t}#j(e,t){let n=e.db&&this.#n.get(e.db);if(!n)return;let r=t.settled??(t.affected<t.requested?[]:t.jobs);for(let e of r)n.add(e)}#M(e,t){let n=e.db&&this.#r.get(e.db);if(n&&t.every(e=>n.has(e)))return t.map(e=>n.get(e))}async start(){this.stopped=!1,this.queueCacheInterval=this.config.clock.setInterval(()=>this.onCacheQueues({emit:!0}),this.config.queueCacheIntervalSeconds*1e3),this.wipInterval=this.config.clock.setInterval(()=>{let e=this.config.clock.now();if(e-this.wipTs<2e3)return;let t=this.getWipData();t.some(e=>e.count>0)&&(this.emit(hx.wip,t),this.wipTs=e)},2e3),await this.onCacheQueues()}async onCacheQueues({emit:e=!1}={}){try{s(!this.config.__test__throw_queueCache,`test error`);let e=await this.getQueues();this.queues=e.reduce((e,t)=>(e[t.name]=t,e),{})}catch(t){e&&this.emit(hx.error,{...t,message:t.message,stack:t.stack})}}async getQueueCache(e){s(this.queues,`Queue cache is not initialized`);let t=this.queues[e];if(t)return t;if(t=await this.getQueue(e),!t)throw Error(`Queue ${e} does not exist`);return this.queues[e]=t,t}#N(e){this.queues&&delete this.queues[e]}async stop(){this.stopped=!0,this.config.clock.clearInterval(this.queueCacheInterval),this.config.clock.clearInterval(this.wipInterval);let e=new Set([...this.workers.values()].filter(e=>!ix[e.name]).map(e=>e.name));await Promise.allSettled([...e].map(e=>this.offWork(e,{wait:!1}))),this.#l.clear(),this.#c.clear(),this.#u.clear()}async failWip(){for(let e of this.workers.values()){if(e.jobs.map(e=>e.id).length)try{await this.fail(e.name,e.jobs,`pg-boss shut down while active`)}catch(t){try{this.emit(hx.error,{...t,message:t.message,stack:t.stack,queue:e.name,worker:e.id})}catch{}}e.abort()}}async work(e,...t){let{options:n,callback:r}=$i(e,t);if(this.stopped)throw Error(`Workers are disabled. pg-boss is stopped`);let{pollingInterval:i,notifyPollingInterval:a,burstWhenReadyExceeds:o,burstWhenBatchFull:c=!1,batchSize:l=1,includeMetadata:u=!1,priority:d=!0,localConcurrency:f=1,localGroupConcurrency:p,groupConcurrency:m,orderByCreatedOn:h=!0,heartbeatRefreshSeconds:g,minPriority:_,maxPriority:v,perJobResults:y=!1,transactional:b=!1,transactionTimeoutSeconds:x}=n;b&&(s(typeof this.db.beginTransaction==`function`,`transactional workers require a database connection pg-boss can open a transaction on: the built-in pool, or a db adapter implementing beginTransaction`),await this.#P(e),this.#F(f)),p!=null&&this.#S(e,p);let S=(0,Ga.randomUUID)({disableEntropyCache:!0}),C=()=>!!(this.notifier?.available&&this.queues?.[e]?.notify),w=()=>this.queues?.[e]?.readyCount??0,ee=e=>e>=l&&(o!==void 0&&w()>o||c&&l>1)?0:C()?a:i,te=(t,i)=>new nx({id:t,workId:i,name:e,options:n,resolveInterval:ee,fetch:()=>{let t=p==null?void 0:this.#f(e);return this.fetch(e,{batchSize:l,includeMetadata:u,priority:d,orderByCreatedOn:h,groupConcurrency:m,ignoreGroups:t,minPriority:_,maxPriority:v})},onFetch:async n=>{if(!n.length)return;if(this.config.__test__throw_worker)throw Error(`__test__throw_worker`);this.emitWip(e),this.#h(e,n);let i=this.workers.get(t);if(p==null)await this.#E(e,n,r,i,g,y,b,x);else{let{allowed:t,excess:a,groupedJobs:o}=this.#w(e,n);try{if(a.length>0){let n=a.map(e=>e.id);await this.restore(e,n),i&&(i.jobs=t)}t.length>0&&await this.#E(e,t,r,i,g,y,b,x)}finally{this.#T(e,o)}}this.emitWip(e)},onError:n=>{this.emit(hx.error,{...n,message:n.message,stack:n.stack,queue:e,worker:t})},clock:this.config.clock});for(let e=0;e<f;e++){let t=te(e===0?S:(0,Ga.randomUUID)({disableEntropyCache:!0}),S);this.addWorker(t),t.start()}return S}async#P(e){if(!this.config.noTransactionalHeartbeat)return;let t=await this.getQueue(e).catch(()=>null);s(!t?.heartbeatSeconds,`this backend cannot run a transactional worker on a queue with heartbeatSeconds: the heartbeat refreshes the claimed row from a pooled connection, which the handler transaction is then refused a write to. Drop heartbeatSeconds and let expireInSeconds bound the job, or drop transactional and settle it with complete({ db })`)}#F(e){if(!this.db._pgbdb)return;let t=this.config.max??10,n=[...this.workers.values()].filter(e=>e.options.transactional).length+e;n<t||this.emit(hx.warning,{message:`transactional workers can hold ${n} of this pool's ${t} connections while their handlers run, leaving nothing for fetches, failures, or maintenance. Raise max above ${n}, or lower localConcurrency.`,data:{type:ax.TRANSACTIONAL_POOL_HEADROOM,max:t,transactionalWorkers:n}})}addWorker(e){this.workers.set(e.id,e)}removeWorker(e){this.workers.delete(e.id)}getWorkers(){return Array.from(this.workers.values())}emitWip(e){if(!ix[e]){let e=this.config.clock.now();e-this.wipTs>2e3&&(this.emit(hx.wip,this.getWipData()),this.wipTs=e)}}getWipData(e={}){let{includeInternal:t=!1}=e;return this.getWorkers().map(e=>e.toWipData()).filter(e=>e.state!==`stopped`&&(!ix[e.name]||t))}hasPendingCleanups(){return this.pendingOffWorkCleanups.size>0}async offWork(e,t={wait:!0}){s(e,`queue name is required`),s(typeof e==`string`,`queue name must be a string`);let n=this.getWorkers().filter(n=>n.name===e&&(!t?.id||n.id===t.id||n.workId===t.id));if(n.length===0)return;let r=Promise.allSettled(n.map(async e=>{await e.stop(),this.removeWorker(e)}));t.wait?(await r,this.#C(e)):(this.pendingOffWorkCleanups.add(r),r.finally(()=>{this.pendingOffWorkCleanups.delete(r),this.#C(e)}))}notifyWorker(e){this.workers.get(e)?.notify()}#I(e){return!!e&&!this.config.noListenNotify}notifyQueue(e){for(let t of this.workers.values())t.name===e&&t.notify()}forceFetchLnWorkers(){for(let e of this.workers.values())this.queues?.[e.name]?.notify&&e.notify()}async subscribe(e,t){s(e,`Missing required argument`),s(t,`Missing required argument`);let n=Xt(this.config.schema);await this.db.executeSql(n,[e,t])}async unsubscribe(e,t){s(e,`Missing required argument`),s(t,`Missing required argument`);let n=Zt(this.config.schema);await this.db.executeSql(n,[e,t])}async publish(e,t,n){s(e,`Missing required argument`);let r=Qt(this.config.schema),{rows:i}=await this.db.executeSql(r,[e]),a=await Promise.allSettled(i.map(({name:e})=>this.send(e,t,n))),o=a.map((e,t)=>({result:e,name:i[t].name})).filter(e=>e.result.status===`rejected`);if(o.length>0)throw AggregateError(o.map(({name:e,result:t})=>`${e}: ${t.reason?.message??t.reason}`),`publish('${e}') failed for ${o.length} of ${a.length} subscribed queue(s)`)}async send(...e){let t=Ui(e);return await this.createJob(t)}async sendAfter(e,t,n,r){n=n?{...n}:{},n.startAfter=r;let i=Ui([e,t,n]);return await this.createJob(i)}async sendThrottled(e,t,n,r,i){n=n?{...n}:{},n.singletonSeconds=r,n.singletonNextSlot=!1,n.singletonKey=i;let a=Ui([e,t,n]);return await this.createJob(a)}async sendDebounced(e,t,n,r,i){n=n?{...n}:{},n.singletonSeconds=r,n.singletonNextSlot=!0,n.singletonKey=i;let a=Ui([e,t,n]);return await this.createJob(a)}#L(e,t,n){let{id:r=null,priority:i,startAfter:a,singletonKey:o=null,singletonSeconds:s,expireInSeconds:c,deleteAfterSeconds:l,retentionSeconds:u,retryLimit:d,retryDelay:f,retryBackoff:p,retryDelayMax:m,heartbeatSeconds:h,group:g,deadLetter:_=null}=n;return{id:r,name:e,data:t,priority:i,startAfter:a,singletonKey:o,singletonSeconds:s,singletonOffset:0,groupId:g?.id??null,groupTier:g?.tier??null,expireInSeconds:c,deleteAfterSeconds:l,retentionSeconds:u,retryLimit:d,retryDelay:f,retryBackoff:p,retryDelayMax:m,heartbeatSeconds:h,deadLetter:_}}async createJob(e){let{name:t,data:n=null,options:r={}}=e,{db:i,singletonSeconds:a,singletonNextSlot:o}=r,s=this.#L(t,n,r),c=i||this.db,{table:l,policy:u,notify:d}=await this.getQueueCache(t);if(u===E.key_strict_fifo&&!s.singletonKey)throw Error(`${E.key_strict_fifo} queues require a singletonKey`);let f=Fn(this.config.schema,{table:l,name:t,returnId:!0,notify:this.#I(d)}),{rows:p}=await c.executeSql(f,[JSON.stringify([s])]);if(p.length===1){let e=p[0].id;if(this.config.__test__enableSpies){let r=this.#t.get(t);r&&r.addJob(e,t,n||{},`created`)}return e}if(o){s.startAfter=this.getDebounceStartAfter(a,this.timekeeper.clockSkew),s.singletonOffset=a;let{rows:e}=await c.executeSql(f,[JSON.stringify([s])]);if(e.length===1){let r=e[0].id;if(this.config.__test__enableSpies){let e=this.#t.get(t);e&&e.addJob(r,t,n||{},`created`)}return r}}return null}#R(e,t){return{data:e,priority:t.priority,startAfter:t.startAfter,retentionSeconds:t.retentionSeconds,expireInSeconds:t.expireInSeconds,deleteAfterSeconds:t.deleteAfterSeconds,retryLimit:t.retryLimit,retryDelay:t.retryDelay,retryBackoff:t.retryBackoff,retryDelayMax:t.retryDelayMax,deadLetter:t.deadLetter,heartbeatSeconds:t.heartbeatSeconds,groupId:t.group?.id,groupTier:t.group?.tier,id:t.id,singletonKey:t.singletonKey}}async update(...e){let t=Gi(e),{name:n,data:r}=t,i=t.options??{};I(n);let a=this.assertDb(i),{table:o,notify:s}=await this.getQueueCache(n),c=i.id?`id`:`singletonKey`,l=i.match??`newest`,u=JSON.stringify(this.#R(r,i)),d=vr(this.config.schema,o,n,c,l,this.#I(s)),{rows:f}=await a.executeSql(d,[u]),p=f.map(e=>e.id);return{jobs:p,updated:p.length}}async upsert(...e){let t=Gi(e,{upsert:!0}),{name:n,data:r}=t,i=t.options??{};I(n);let a=this.assertDb(i),{table:o,policy:s,notify:c}=await this.getQueueCache(n),l=i.id?`id`:`singletonKey`,u=i.match??`newest`;if(s===E.key_strict_fifo&&!i.singletonKey)throw Error(`${E.key_strict_fifo} queues require a singletonKey`);let d=this.#I(c),f=vr(this.config.schema,o,n,l,u,d),p=Fn(this.config.schema,{table:o,name:n,returnId:!0,notify:d}),m=this.#R(r,i),h=JSON.stringify(m),g=JSON.stringify([m]),_=await this.ensureTransaction(a,async e=>{let{rows:t}=await e.executeSql(f,[h]);if(t.length){let e=t.map(e=>e.id);return{jobs:e,updated:e.length,inserted:0}}let{rows:n}=await e.executeSql(p,[g]);if(n.length){let e=n.map(e=>e.id);return{jobs:e,updated:0,inserted:e.length}}let{rows:r}=await e.executeSql(f,[h]),i=r.map(e=>e.id);return{jobs:i,updated:i.length,inserted:0}});if(_.inserted&&this.config.__test__enableSpies){let e=this.#t.get(n);if(e)for(let t of _.jobs)e.addJob(t,n,r||{},`created`)}return _}async insert(e,t,n={}){s(Array.isArray(t),`jobs argument should be an array`);let r=n.__singletonSlots===!0,i=/* @__PURE__ */ new Set;for(let e of t){if(e.id!=null){if(i.has(e.id))throw Error(`duplicate job id in insert batch: ${e.id}`);i.add(e.id)}Ki(e)}let{table:a,policy:o,notify:c}=await this.getQueueCache(e);if(o===E.key_strict_fifo){for(let e of t)if(!e.singletonKey)throw Error(`${E.key_strict_fifo} queues require a singletonKey`)}let l=this.config.__test__enableSpies?this.#t.get(e):void 0,u=l?/* @__PURE__ */ new Map:void 0,d=t.map(e=>{let{blocked:t,blocking:n,pendingDependencies:i,group:a,__singletonSlot:o,...s}=e;return r&&o!==void 0&&Object.assign(s,{__singletonSlot:o}),a&&Object.assign(s,{groupId:a.id,groupTier:a.tier}),typeof s.startAfter==`string`&&(s.startAfter=Hi(s.startAfter)),u&&(s.id??=(0,Ga.randomUUID)(),u.set(s.id,e.data??{})),s}),f=this.assertDb(n),p=!!l||!!n.returnId,m=Fn(this.config.schema,{table:a,name:e,returnId:p,notify:this.#I(c),slots:r}),{rows:h}=await f.executeSql(m,[JSON.stringify(d)]);if(h.length){if(l)for(let t of h)l.addJob(t.id,e,u.get(t.id),`created`);return h.map(e=>e.id)}return null}async flow(e,t={}){qi(e);let n=e.map(e=>({...e,options:Ui([{name:e.name,data:e.data,options:e.options}]).options})),r={};for(let e of n)r[e.ref]=e.options?.id??(0,Ga.randomUUID)();let i=new Map(n.map(e=>[e.ref,e])),a=/* @__PURE__ */ new Map,o=/* @__PURE__ */ new Set,s=[];for(let e of n){let t=[...new Set(e.dependsOn??[])];a.set(e.ref,t.length);for(let n of t){let t=i.get(n);o.add(n),s.push({child_name:e.name,child_id:r[e.ref],parent_name:t.name,parent_id:r[n]})}}let c=/* @__PURE__ */ new Map;for(let e of n){let t=c.get(e.name)||[];t.push(e),c.set(e.name,t)}let l=[];for(let[e,t]of c){let{table:n,notify:i}=await this.getQueueCache(e),s=t.map(t=>{let n=a.get(t.ref)??0;return{id:r[t.ref],name:e,data:t.data??null,priority:t.options?.priority,startAfter:t.options?.startAfter,singletonKey:t.options?.singletonKey??void 0,singletonSeconds:t.options?.singletonSeconds,groupId:t.options?.group?.id??void 0,groupTier:t.options?.group?.tier??void 0,expireInSeconds:t.options?.expireInSeconds,deleteAfterSeconds:t.options?.deleteAfterSeconds,retentionSeconds:t.options?.retentionSeconds,retryLimit:t.options?.retryLimit,retryDelay:t.options?.retryDelay,retryBackoff:t.options?.retryBackoff,retryDelayMax:t.options?.retryDelayMax,heartbeatSeconds:t.options?.heartbeatSeconds,deadLetter:t.options?.deadLetter??void 0,blocked:n>0||void 0,blocking:o.has(t.ref)||void 0,pendingDependencies:n||void 0}});l.push(In(this.config.schema,{table:n,name:e},s)),this.#I(i)&&l.push(lt(this.config.schema,e))}s.length>0&&l.push(Kr(this.config.schema,s));let u=t.db??this.db,d=t.db?l.join(`;
`):N(l);try{await u.executeSql(d)}catch(e){_x(e)}return r}getDebounceStartAfter(e,t){let n=e*1e3,r=this.config.clock.now()+t,i=Math.floor(r/n)*n,a=e-Math.floor((r-i)/1e3)||1;return e>1&&a++,a}#z(e){for(let t of gx)e[t]===!1&&!this.#e.has(t)&&(this.#e.add(t),process.emitWarning(`${t}: false is deprecated and now ignored. Jobs are always fetched in priority and creation order. Remove it; it will be rejected in the next major.`,`DeprecationWarning`,`PGBOSS_DEP_FETCH_SORT`))}async fetch(e,t={}){ta(e,t),this.#z(t);let n=this.assertDb(t),{table:r,policy:i,singletonsActive:a}=await this.getQueueCache(e),o=yn({...t,schema:this.config.schema,table:r,name:e,policy:i,limit:t.batchSize||1,ignoreSingletons:a},this.config.noSkipLocked),s;try{s=await n.executeSql(o.text,o.values)}catch(e){if(e?.code!==`23505`)throw e}let c=s?.rows||[];return this.#V(c)}mapAttemptArg(e,t){s(e,`${t}() requires an id`);let n=Array.isArray(e)?e:[e];if(s(n.length,`${t}() requires an id`),n.every(e=>typeof e==`string`))return{ids:n};let r=n;return s(r.every(e=>e&&typeof e==`object`&&typeof e.id==`string`&&Number.isInteger(e.retryCount)&&e.retryCount>=0),`${t}() requires either ids or jobs with an id and an integer retryCount, not a mix`),{ids:r.map(e=>e.id),attempts:r.map(e=>e.retryCount)}}mapCompletionIdArg(e,t){let n=`${t}() requires an id`;s(e,n);let r=Array.isArray(e)?e:[e];return s(r.length,n),r}mapCompletionDataArg(e){return e==null||typeof e==`function`?null:ho(typeof e==`object`&&!Array.isArray(e)?e:{value:e})}mapCommandResponse(e,t){return{jobs:e,requested:e.length,affected:t&&t.rows?parseInt(t.rows[0].count):0,settled:t?.rows?.[0]?.ids}}async complete(e,t,n,r={}){I(e);let i=this.assertDb(r),{ids:a,attempts:o}=this.mapAttemptArg(t,`complete`),s=o??this.#M(r,a),{table:c}=await this.getQueueCache(e),l=this.mapCompletionDataArg(n),u;if(this.config.noMultiMutationCte)u=await this.completeDistributed(e,a,l,c,i,r.includeQueued,s);else{let t=On(this.config.schema,c,r.includeQueued,!!s),n=await i.executeSql(t,s?[e,a,l,xn(a,s)]:[e,a,l]);u=this.mapCommandResponse(a,n)}return this.#j(r,u),u}async ensureTransaction(e,t){return e===this.db&&this.db._pgbdb?this.db.withTransaction(t):t(e)}async completeDistributed(e,t,n,r,i,a,o){let s=Qn(this.config.schema,r,a,!!o),{rows:c}=await i.executeSql(s,o?[e,t,n,xn(t,o)]:[e,t,n]);return{jobs:t,requested:t.length,affected:c.length,settled:c.map(e=>e.id)}}async fail(e,t,n,r={}){I(e);let i=this.assertDb(r),{ids:a,attempts:o}=this.mapAttemptArg(t,`fail`),s=o??this.#M(r,a),{table:c}=await this.getQueueCache(e),l=this.mapCompletionDataArg(n),u;if(this.config.noMultiMutationCte)u=await this.failDistributed(e,a,l,c,i,s);else{let t=Ln(this.config.schema,c,!!s),n=await i.executeSql(t,s?[e,a,l,xn(a,s)]:[e,a,l]);u=this.mapCommandResponse(a,n)}return this.#j(r,u),u}async failDistributed(e,t,n,r,i,a){return this.ensureTransaction(i,async i=>{let o=qn(this.config.schema,r,!!a),{rows:s}=await i.executeSql(o.text,a?[e,t,xn(t,a)]:[e,t]);if(s.length===0)return{jobs:t,requested:t.length,affected:0,settled:[]};let c=Jn(this.config.schema,r);await i.executeSql(c.text,[e,s.map(e=>e.id)]);let l=await this.reinsertFailedJobs(i,r,s,n);return{jobs:t,requested:t.length,affected:l,settled:s.map(e=>e.id)}})}async failJobsByTimeoutDistributed(e,t){let n=Yn(this.config.schema,e,t);return this.expireJobsDistributed(e,n,{value:{message:`job timed out`}})}async failJobsByHeartbeatDistributed(e,t){let n=Xn(this.config.schema,e,t);return this.expireJobsDistributed(e,n,{value:{message:`job heartbeat timeout`}})}async resolveFlowJobsDistributed(e,t){let n=nr(this.config.schema,e,t,this.config.noSkipLocked);return this.ensureTransaction(this.db,async e=>{let{rows:t}=await e.executeSql(n.text,n.values);if(t.length===0)return 0;let r=/* @__PURE__ */ new Map;for(let e of t){let t=r.get(e.name)||[];t.push(e.id),r.set(e.name,t)}let i=$n(this.config.schema),a=rr(this.config.schema);for(let[t,n]of r)await e.executeSql(i,[t,n]),await e.executeSql(a,[t,n]);return t.length})}async expireJobsDistributed(e,t,n){return this.ensureTransaction(this.db,async r=>{let{rows:i}=await r.executeSql(t.text,[]);if(i.length===0)return 0;let a=i.map(e=>e.id),o=Zn(this.config.schema,e);return await r.executeSql(o.text,[a]),this.reinsertFailedJobs(r,e,i,n)})}async reinsertFailedJobs(e,t,n,r,i,a=!1){let o=ir(this.config.schema,t),s=ar(this.config.schema),c=0;for(let t of n){let n=i?i.get(t.id)??null:r,l=Number(t.retry_count),u=Number(t.retry_limit),d=Number(t.retry_delay),f=t.retry_delay_max==null?null:Number(t.retry_delay_max),p=t.started_on_text??t.started_on,m=t.singleton_on_text??t.singleton_on,h=t.created_on_text??t.created_on,g=t.keep_until_text??t.keep_until,_=t.start_after_text??t.start_after,v=t.source_created_on_text??t.source_created_on,y=!a&&l<u,b=!1;if(y){let r=_;if(!t.retry_backoff)r=new Date(this.config.clock.now()+d*1e3);else{let e=Math.min(16,l+1),t=Math.max(d,1)*(2**e/2+2**e/2*Math.random()),n=f==null?t:Math.min(f,t);r=new Date(this.config.clock.now()+n*1e3)}let{rows:i}=await e.executeSql(o,[t.id,t.name,t.priority,t.data,`retry`,t.retry_limit,t.retry_count,t.retry_delay,t.retry_backoff,t.retry_delay_max,r,p,t.singleton_key,m,t.group_id,t.group_tier,t.expire_seconds,t.deletion_seconds,h,null,g,t.policy,n,t.dead_letter,null,t.heartbeat_seconds,t.blocked,t.blocking,t.pending_dependencies,t.source_name,t.source_id,v,t.source_retry_count,t.source_output,t.source_root_id]);b=i.length>0}b||(await e.executeSql(o,[t.id,t.name,t.priority,t.data,`failed`,t.retry_limit,t.retry_count,t.retry_delay,t.retry_backoff,t.retry_delay_max,_,p,t.singleton_key,m,t.group_id,t.group_tier,t.expire_seconds,t.deletion_seconds,h,new Date(this.config.clock.now()),g,t.policy,n,t.dead_letter,null,t.heartbeat_seconds,t.blocked,t.blocking,t.pending_dependencies,t.source_name,t.source_id,v,t.source_retry_count,t.source_output,t.source_root_id]),t.dead_letter&&await e.executeSql(s,[t.dead_letter,t.data,n,t.name,t.id,h,t.retry_count,t.singleton_key,t.priority,t.group_id,t.group_tier,t.source_root_id])),c++}return c}async deleteJob(e,t,n={}){I(e);let r=this.assertDb(n),{ids:i,attempts:a}=this.mapAttemptArg(t,`deleteJob`),o=a??this.#M(n,i),{table:s}=await this.getQueueCache(e),c=Lt(this.config.schema,s,!!o),l=await r.executeSql(c,o?[e,i,xn(i,o)]:[e,i]),u=this.mapCommandResponse(i,l);return this.#j(n,u),u}#B(e){let{destination:t,sourceName:n,data:r,createdBefore:i,ids:a}=e;return t!==void 0&&I(t),n!==void 0&&I(n),r!==void 0&&s(typeof r==`object`&&!!r&&!Array.isArray(r),`data must be an object`),i!==void 0&&s(i instanceof Date&&!Number.isNaN(i.getTime()),`createdBefore must be a valid Date`),a!==void 0&&s(Array.isArray(a)&&a.length>0&&a.every(e=>typeof e==`string`),`ids must be a non-empty array of strings`),[t??null,n??null,r===void 0?null:JSON.stringify(r),i??null,a??null]}async redrive(e,t={}){I(e);let{limit:n=1e3}=t,r=this.#B(t);s(Number.isInteger(n)&&n>=1,`limit must be an integer >= 1`);let i=this.assertDb(t),{table:a}=await this.getQueueCache(e);if(this.config.noMultiMutationCte)return this.ensureTransaction(i,async t=>{let{rows:i}=await t.executeSql(fr(this.config.schema,a),[e,...r,n]);if(i.length===0)return 0;let o=i.map(e=>e.id),s=i.map(e=>e.new_id),{rows:c}=await t.executeSql(pr(this.config.schema,a),[o,r[0],s]),l=new Set(c.map(e=>e.id)),u=o.filter((e,t)=>l.has(s[t])),d=o.filter((e,t)=>!l.has(s[t]));return u.length&&await t.executeSql(Zn(this.config.schema,a).text,[u]),d.length&&await t.executeSql(mr(this.config.schema,a),[d,r[0]]),u.length});let o=dr(this.config.schema,a),c=await i.executeSql(o,[e,...r,n]);return Number(c.rows[0].moved)}async previewRedrive(e,t={}){I(e);let n=this.#B(t),r=this.assertDb(t),{table:i}=await this.getQueueCache(e),a=hr(this.config.schema,i),{rows:o}=await r.executeSql(a,[e,...n]),s=[],c=0;for(let e of o){let t=Number(e.count);e.routable?s.push({name:e.destination,count:t}):c+=t}return s.sort((e,t)=>t.count-e.count||e.name.localeCompare(t.name)),{total:s.reduce((e,t)=>e+t.count,c),destinations:s,unroutable:c}}async cancel(e,t,n={}){I(e);let r=this.assertDb(n),{ids:i,attempts:a}=this.mapAttemptArg(t,`cancel`),o=a??this.#M(n,i),{table:s}=await this.getQueueCache(e),c=jn(this.config.schema,s,!!o),l=await r.executeSql(c,o?[e,i,xn(i,o)]:[e,i]),u=this.mapCommandResponse(i,l);return this.#j(n,u),u}async resume(e,t,n={}){I(e);let r=this.assertDb(n),i=this.mapCompletionIdArg(t,`resume`),{table:a}=await this.getQueueCache(e),o=Mn(this.config.schema,a),s=await r.executeSql(o,[e,i]);return this.mapCommandResponse(i,s)}async restore(e,t,n={}){I(e);let r=this.assertDb(n),i=this.mapCompletionIdArg(t,`restore`),{table:a}=await this.getQueueCache(e),o=Nn(this.config.schema,a);await r.executeSql(o,[e,i])}async retry(e,t,n={}){I(e);let r=n.db||this.db,i=this.mapCompletionIdArg(t,`retry`),{table:a}=await this.getQueueCache(e),o=_r(this.config.schema,a),s=await r.executeSql(o,[e,i]);return this.mapCommandResponse(i,s)}async touch(e,t,n={}){I(e);let r=this.assertDb(n),{ids:i,attempts:a}=this.mapAttemptArg(t,`touch`),{table:o}=await this.getQueueCache(e),s=Bn(this.config.schema,o,!!a),c=await r.executeSql(s,a?[e,i,xn(i,a)]:[e,i]);return this.mapCommandResponse(i,c)}async createQueue(e,t={}){e||=t.name,I(e);let n=t.policy||E.standard;s(n in E,`${n} is not a valid queue policy`),zi(t),t.deadLetter&&(I(t.deadLetter),c(e,t.deadLetter,`deadLetter cannot be itself`),await this.getQueueCache(t.deadLetter));let r=st(this.config.schema,e,{...t,policy:n},this.config.noAdvisoryLocks);await this.db.executeSql(r),this.#N(e)}async getBlockedKeys(e){I(e);let{table:t,policy:n}=await this.getQueueCache(e);if(n!==E.key_strict_fifo)throw Error(`getBlockedKeys is only available for ${E.key_strict_fifo} queues`);let r=Xr(this.config.schema,t),{rows:i}=await this.db.executeSql(r,[e]);return i.map(e=>e.singletonKey)}async getQueues(e){if(e=Array.isArray(e)?e:typeof e==`string`?[e]:void 0,e)for(let t of e)I(t);let t=It(this.config.schema,e),{rows:n}=await this.db.executeSql(t.text,t.values);if(this.config.backend===`cockroachdb`)for(let e of n)for(let t of fx)e[t]!==void 0&&e[t]!==null&&(e[t]=Number(e[t]));return n}async updateQueue(e,t={}){if(I(e),s(Object.keys(t).length>0,`no properties found to update`),`policy`in t)throw Error(`queue policy cannot be changed after creation`);if(`partition`in t)throw Error(`queue partitioning cannot be changed after creation`);zi(t);let{deadLetter:n}=t;n!=null&&(I(n),c(e,n,`deadLetter cannot be itself`));let r=Ft(this.config.schema);await this.db.executeSql(r,[e,t]),this.#N(e)}async getQueue(e){return(await this.getQueues([e]))[0]||null}async deleteQueue(e){I(e);try{await this.getQueueCache(e)}catch{return}let t=ut(this.config.schema,e,this.config.noAdvisoryLocks);await this.db.executeSql(t),this.#N(e)}async deleteQueuedJobs(e){I(e);let{table:t}=await this.getQueueCache(e),n=Rt(this.config.schema,t);await this.db.executeSql(n,[e])}async deleteStoredJobs(e){I(e);let{table:t}=await this.getQueueCache(e),n=zt(this.config.schema,t);await this.db.executeSql(n,[e])}async deleteAllJobs(e){if(!e){let e=Bt(this.config.schema,`job`);await this.db.executeSql(e);return}I(e);let{table:t,partition:n}=await this.getQueueCache(e);if(n){let e=Bt(this.config.schema,t);await this.db.executeSql(e)}else{let n=Vt(this.config.schema,t);await this.db.executeSql(n,[e])}}async getQueueStats(e,t={}){I(e);let n=this.config.backend===`cockroachdb`,r=(t,r=!1)=>{let i={name:e,deferredCount:0,queuedCount:0,readyCount:0,activeCount:0,failedCount:0,totalCount:0,completedDelta:null,failedDelta:null,createdDelta:null,deltaSeconds:null,deltaOn:null,capturedOn:t?.capturedOn??new Date(this.config.clock.now())};for(let e of r?[...px,...mx]:px){let r=t?.[e];r!=null&&(i[e]=n?Number(r):r)}return r&&t?.deltaOn!=null&&(i.deltaOn=t.deltaOn),i};if(this.config.persistQueueStats){await this.getQueueCache(e);let{from:n=null,to:i=null,limit:a=1e3,bucketSeconds:o,maxDataPoints:c,aggregate:l=`max`}=t;if(s(Number.isInteger(a)&&a>=1&&a<=1e5,`getQueueStats: limit must be an integer between 1 and 100000`),o!==void 0||c!==void 0){s(l===`max`||l===`min`||l===`avg`,`getQueueStats: aggregate must be 'max', 'min', or 'avg'`);let t=o===void 0?`auto`:`bucket`,u=o??c;s(Number.isInteger(u)&&u>=1,`getQueueStats: ${t===`bucket`?`bucketSeconds`:`maxDataPoints`} must be a positive integer`);let d=fn(this.config.schema,l,t),{rows:f}=await this.db.executeSql(d,[e,n,i,a,u]);return f.map(e=>r(e,!0))}let u=un(this.config.schema),{rows:d}=await this.db.executeSql(u,[e,n,i,a]);return d.map(e=>r(e,!0))}let i=ln(this.config.schema),{rows:a}=await this.db.executeSql(i,[e]),o=a.at(0);if(!o)throw Error(`Queue ${e} does not exist`);let c=(t.force?60:Math.max(3600,this.config.monitorIntervalSeconds??0,this.config.superviseIntervalSeconds??0))*1e3,l=o.cacheAgeMs==null?1/0:Number(o.cacheAgeMs);if(o.monitorBackoff===!0&&o.capturedOn!=null||l<=c)return[r(o)];let u=Ir(this.config.schema,o.table,e,{noAdvisoryLocks:this.config.noAdvisoryLocks,firstCapture:o.capturedOn==null}),{rows:d}=await this.db.executeSql(u);return[r(d.at(0)??o)]}async getJobById(e,t,n={}){I(e);let r=this.assertDb(n),{table:i}=await this.getQueueCache(e),a=Gr(this.config.schema,i),o=await r.executeSql(a,[e,t]);return o?.rows?.length===1?this.#V(o.rows)[0]:null}async findJobs(e,t={}){I(e);let n=this.assertDb(t),{table:r}=await this.getQueueCache(e),{id:i,key:a,data:o,queued:s=!1}=t,c=Wr(this.config.schema,r,{byId:i!==void 0,byKey:a!==void 0,byData:o!==void 0,queued:s}),l=[e];i!==void 0&&l.push(i),a!==void 0&&l.push(a),o!==void 0&&l.push(JSON.stringify(o));let u=await n.executeSql(c,l);return this.#V(u?.rows||[])}#V(e){if(this.config.backend!==`cockroachdb`)return e;for(let t of e)for(let e of dx)t[e]!==void 0&&t[e]!==null&&(t[e]=Number(t[e]));return e}async getDependencies(e,t,n={}){I(e);let r=this.assertDb(n),i=qr(this.config.schema),{rows:a}=await r.executeSql(i,[e,t]);return a.map(e=>({name:e.parentName,id:e.parentId}))}async getDependents(e,t,n={}){I(e);let r=this.assertDb(n),i=Jr(this.config.schema),{rows:a}=await r.executeSql(i,[e,t]);return a.map(e=>({name:e.childName,id:e.childId}))}assertDb(e){return e.db?e.db:(this.db._pgbdb&&s(this.db.opened,`Database connection is not opened`),this.db)}};const yx={error:`error`,warning:`warning`},bx={SLOW_QUERY:{seconds:30,message:`Warning: slow query. Your queues and/or database server should be reviewed`},LARGE_QUEUE:{size:1e4,message:`Warning: large queue backlog`},XMIN_HORIZON:{message:`Warning: the database transaction horizon is pinned, so completed jobs cannot be cleaned up`},AUTOVACUUM_DISABLED:{message:`Warning: autovacuum is disabled, so nothing is reclaiming completed jobs`},MONITOR_BACKOFF:{message:`Warning: queue monitoring spent long enough scanning the job table to risk holding back autovacuum, so the next stats refresh is deferred`}},xx={SLOW_QUERY:`slow_query`,QUEUE_BACKLOG:`queue_backlog`,INDEX_BLOAT:`index_bloat`,XMIN_HORIZON:`xmin_horizon`,AUTOVACUUM_DISABLED:`autovacuum_disabled`,MONITOR_BACKOFF:`monitor_backoff`},Sx={backends:`a backend holding an open transaction`,slots:`a replication slot`,slotsCatalog:`a replication slot (catalog xmin)`,standbys:`a standby with hot_standby_feedback enabled`,prepared:`a prepared transaction`};function Cx(e,t){let n=e===`backends`?t.backendHolder:null;if(!n)return Sx[e];let r=n.applicationName||null,i=[r&&`application_name '${r}'`,n.userName&&`role ${n.userName}`,`pid ${n.pid}`].filter(Boolean).join(`, `),a=n.xactSeconds===null||n.xactSeconds===void 0?`for an unreadable length of time`:`for ${n.xactSeconds}s`;return`${r?r===t.selfApplicationName?`this application's own connection`:`another application`:`a backend with no application_name`} (${i}) has held a transaction open ${a}`}var wx=class extends l{#e;#t;#n;#r;#i;#a;#o;#s;#c;#l=null;#u=/* @__PURE__ */ new Set;#d=0;#f=!1;#p=!1;#m=/* @__PURE__ */ new Map;#h=null;#g=0;events=yx;constructor(e,t,n){super(),this.#i=e,this.#a=n,this.#o=t,this.#e=!0,this.#t=!1,this.#s=n.warningSlowQuerySeconds||bx.SLOW_QUERY.seconds,this.#c=n.warningQueueSize||bx.LARGE_QUEUE.size}get maintaining(){return!!this.#n}async start(){this.#e&&=(this.#t=!1,this.#a.supervise&&(this.#r=new ks(this.#a.clock,this.#a.superviseIntervalSeconds,()=>this.#y()),this.#r.start()),!1)}async stop(){if(!this.#e)for(this.#t=!0,this.#r&&this.#r.stop(),this.#e=!0;this.#n;)await d(10)}get#_(){return{emitter:this,db:this.#i,schema:this.#a.schema,persistWarnings:this.#a.persistWarnings,warningEvent:yx.warning,errorEvent:yx.error}}async#v(e){typeof e==`string`&&(e={text:e,values:[]});let t=Date.now(),n=u(await this.#i.executeSql(e.text,e.values)),r=(Date.now()-t)/1e3;return(r>this.#s||this.#a.__test__warn_slow_query)&&await zb(this.#_,xx.SLOW_QUERY,bx.SLOW_QUERY.message,{elapsed:r,sql:e.text,values:e.values}),n}async#y(){if(!(this.#e||this.#n)){this.#n=!0;try{if(this.#a.__test__throw_maint)throw Error(this.#a.__test__throw_maint);this.#a.__test__delay_maint_ms&&await d(this.#a.__test__delay_maint_ms);let e=await this.#o.getQueues();!this.#e&&await this.#C(e,void 0,()=>this.#r?.anchor())}catch(e){this.emit(yx.error,e)}finally{this.#n=!1}}}async#b(){if(!this.#a.persistWarnings||!this.#a.warningRetentionDays)return;let e=tn(this.#a.schema,this.#a.warningRetentionDays);await this.#v(e)}async#x(){let e=an(this.#a.schema);await this.#v(e)}async#S(){if(!this.#a.persistQueueStats||!this.#a.queueStatRetentionDays)return;let e=this.#a.noTablePartitioning?sn(this.#a.schema,this.#a.queueStatRetentionDays):on(this.#a.schema,this.#a.queueStatRetentionDays);await this.#v(e)}async supervise(e,t){for(;this.#n;)await d(10);if(!this.#t){this.#n=!0;try{await this.#C(e,t)}finally{this.#n=!1}}}async#C(e,t,n){let r;r=Array.isArray(e)?e:await this.#o.getQueues(e),this.#a.persistQueueStats&&!this.#a.noTablePartitioning&&!this.#t&&await this.#x();let i=r.reduce((e,t)=>{let{table:n}=t;return e[n]=e[n]||{table:n,queues:[]},e[n].queues.push(t),e},{});for(let e of Object.values(i)){if(this.#t)return;let{table:t,queues:n}=e,r=n.map(e=>e.name);for(;r.length;){if(this.#t)return;let e=r.splice(0,100);await this.#w(t,e),await this.#T(t,e)}}n?.(),this.#t||(await this.#E(),await this.#D(),await this.#b(),await this.#S(),await this.#F(Object.keys(i),t))}async#w(e,t){if(this.#t)return;let n=Tt(this.#a.schema,t,this.#a.monitorIntervalSeconds,Pt(this.#a.backend,this.#a.noSkipLocked)),{rows:r}=await this.#v(n);if(!this.#t&&r.length){let t=r.map(e=>e.name);if(r[0].refreshStats!==!1){let n=Math.max(this.#a.monitorIntervalSeconds,this.#a.superviseIntervalSeconds),r=Fr(this.#a.schema,e,t,this.#a.noAdvisoryLocks,this.#a.persistQueueStats,{resetMax:Sr(n)}),i=Date.now(),{rows:a}=await this.#v(r),o=a.reduce((e,t)=>Math.max(e,Number(t.pinSeconds)||0),0);if(a.length&&(this.#g+=o||(Date.now()-i)/1e3),this.#a.persistQueueStats&&a.length){let t=a.map(e=>e.name),n=cn(this.#a.schema,t,this.#a.noAdvisoryLocks);await this.#v(n);let r=a.filter(e=>e.trueUp).map(e=>e.name);if(r.length&&!this.#t){let t=Date.now(),n=Mr(this.#a.schema,e,r,this.#a.noAdvisoryLocks),{rows:[i]}=await this.#v(n);i&&(this.#g+=Number(i.pinSeconds)||(Date.now()-t)/1e3)}}if(this.#t)return;let s=a.map(e=>({row:e,threshold:Number(e.warningQueueSize)||this.#c})).filter(({row:e,threshold:t})=>Number(e.queuedCount)>t);for(let{row:e,threshold:t}of s)await zb(this.#_,xx.QUEUE_BACKLOG,`${bx.LARGE_QUEUE.message}: queue "${e.name}" has ${Number(e.queuedCount)} jobs in the created or retry state, over its warning threshold of ${t}. Your queue should be reviewed`,e)}if(this.#t)return;if(this.#a.noMultiMutationCte)await this.#o.failJobsByTimeoutDistributed(e,t);else{let n=Rn(this.#a.schema,e,t,this.#a.noAdvisoryLocks);await this.#v(n)}if(this.#t)return;if(this.#a.noMultiMutationCte)await this.#o.failJobsByHeartbeatDistributed(e,t);else{let n=zn(this.#a.schema,e,t,this.#a.noAdvisoryLocks);await this.#v(n)}}}async#T(e,t){if(this.#t)return;let n=Dt(this.#a.schema,t,this.#a.maintenanceIntervalSeconds,Pt(this.#a.backend,this.#a.noSkipLocked)),{rows:r}=await this.#v(n);if(!this.#t&&r.length){let t=r.map(e=>e.name),n=gr(this.#a.schema,e,t,this.#a.noAdvisoryLocks);await this.#v(n);let i=Yr(this.#a.schema,e,t,this.#a.noAdvisoryLocks);await this.#v(i)}}async#E(){let e=this.#a.__test__monitor_stats_seconds??this.#g;if(this.#g=0,!e||this.#a.monitorVacuum===!1||this.#a.noMonitorVacuum)return;let{rows:t}=await this.#v(Et(this.#a.schema,e)),n=t.at(0);n&&await zb(this.#_,xx.MONITOR_BACKOFF,`${bx.MONITOR_BACKOFF.message}: ${e.toFixed(1)}s of aggregate against an autovacuum_naptime of ${Number(n.naptimeSeconds)}s. Shrink the job table (retention, deleteAfterSeconds) or partition its busiest queues.`,{elapsedSeconds:e,naptimeSeconds:Number(n.naptimeSeconds),backoffSeconds:Number(n.backoffSeconds),backoffUntil:n.backoffUntil})}async#D(){if(this.#t||this.#a.monitorVacuum===!1||this.#a.noMonitorVacuum)return;let{rows:e}=await this.#v(ji(this.#a.schema));if(this.#t)return;let t=[],n=[],r=!1,i=!1,a=new Set(e.map(e=>e.name));for(let e of this.#m.keys())a.has(e)||this.#m.delete(e);for(let a of e){let e=a.name,o=Number(a.liveTuples),s=Number(a.deadTuples),c=Number(a.threshold)+Number(a.scaleFactor)*o,l=a.autovacuumEnabled===!1,u=a.lastVacuum==null?0:Number(a.lastVacuum);if(s<=c){this.#m.delete(e);continue}l?i=!0:r=!0;let d=this.#m.get(e);if(this.#m.set(e,{deadTuples:s,lastVacuum:u}),!d)continue;let f={name:e,liveTuples:o,deadTuples:s,budget:c,vacuumAgeSeconds:a.vacuumAgeSeconds===null?null:Number(a.vacuumAgeSeconds),lastVacuum:u};l?u===d.lastVacuum&&s>d.deadTuples&&n.push(f):u>d.lastVacuum&&s>=d.deadTuples&&t.push(f)}r||(this.#f=!1),i||(this.#p=!1),await this.#O(n),await this.#k(t)}async#O(e){if(!e.length||this.#p||this.#t)return;this.#p=!0;let t=e.reduce((e,t)=>t.deadTuples>e.deadTuples?t:e),n=t.vacuumAgeSeconds===null?`has never been vacuumed`:`was last vacuumed ${t.vacuumAgeSeconds}s ago`;await zb(this.#_,xx.AUTOVACUUM_DISABLED,`${bx.AUTOVACUUM_DISABLED.message}: ${t.name} has autovacuum_enabled = false, holds ${t.deadTuples} dead rows and is still growing, and ${n} (Postgres would vacuum this table at ${Math.round(t.budget)})`,{table:t.name,tables:e.map(e=>e.name),liveTuples:t.liveTuples,deadTuples:t.deadTuples,budget:Math.round(t.budget),vacuumAgeSeconds:t.vacuumAgeSeconds})}async#k(e){if(!e.length||this.#f||this.#t)return;let t=new Date(Math.max(...e.map(e=>e.lastVacuum))),n=await this.#j(t);if(!n||this.#t)return;let r=this.#A(n.row);if(!r)return;this.#f=!0;let i=e.reduce((e,t)=>t.deadTuples>e.deadTuples?t:e),a=Number(n.row.oldestTransactionSeconds),o=r.source===`backends`?n.row.backendHolder??null:null,s=Number(n.row.opaqueBackends)||0,c=s&&!o?` ${s} backend(s) could not be inspected by this role; GRANT pg_read_all_stats to name them.`:``;await zb(this.#_,xx.XMIN_HORIZON,`${bx.XMIN_HORIZON.message}: ${Cx(r.source,n.row)}, holding it ${r.age} transactions back. ${i.name} has ${i.deadTuples} dead rows that a vacuum ${i.vacuumAgeSeconds}s ago could not reclaim (Postgres vacuums this table at ${Math.round(i.budget)}).${c}`,{source:r.source,holder:Cx(r.source,n.row),holderClass:Sx[r.source],holderPid:o?.pid??null,holderApplicationName:o?.applicationName??null,holderUserName:o?.userName??null,holderState:o?.state??null,holderTransactionSeconds:o?.xactSeconds??null,self:o?o.applicationName===n.row.selfApplicationName:null,opaqueBackends:s,transactions:r.age,table:i.name,liveTuples:i.liveTuples,deadTuples:i.deadTuples,budget:Math.round(i.budget),vacuumAgeSeconds:i.vacuumAgeSeconds,tables:e.map(e=>e.name),oldestTransactionSeconds:Number.isFinite(a)?a:null,unreadableSources:n.unreadable})}#A(e){let t=null;for(let n of Object.keys(Sx)){let r=e[n],i=r==null?NaN:Number(r);Number.isFinite(i)&&(!t||i>t.age)&&(t={source:n,age:i})}return t}async#j(e){let t=this.#h??ki;if(!t.length)return null;try{let{rows:n}=await this.#v(Ai(e,t)),r=ki.filter(e=>!t.includes(e));return{row:n[0]??{},unreadable:r}}catch(n){let r=await this.#M(t,e);return this.#h=r,r.length||this.emit(yx.warning,{message:`Unable to read the transaction horizon; the xmin_horizon check is disabled for this instance.`,data:{type:xx.XMIN_HORIZON,error:n?.message}}),null}}async#M(e,t){let n=[];for(let r of e)try{await this.#v(Ai(t,[r])),n.push(r)}catch{}return n}async#N(e){return u(await this.#i.executeSql(e))}#P(e){let t=e&&`reindex`in e?e.reindex:this.#a.reindex;return t===!1?null:t===!0||t===void 0?{}:t}async#F(e,t){if(this.#t||this.#a.noReindex)return;let n=this.#P(t),r=!!n?.force,i=n!==null&&!this.#l;if(!r){if(i){let e=jt(this.#a.schema,this.#a.reindexIntervalSeconds),{rows:t}=await this.#v(e);if(!t.length)return}else{if(this.#a.clock.now()<this.#d)return;this.#d=this.#a.clock.now()+this.#a.reindexIntervalSeconds*1e3}}if(this.#t)return;let a=e.length?e:void 0,o=wi(this.#a.schema,a,n??void 0),{rows:s}=await this.#v(o),c=[];if(i){let e=n.maxIndexBytes??bi.maxIndexBytes;c=(r?(await this.#v(Ti(this.#a.schema,a))).rows:s).filter(t=>t.owned&&Number(t.bytes)<=e),c.length&&await this.#I(a)}let l=/* @__PURE__ */ new Set,u=/* @__PURE__ */ new Map;for(let e of c){if(this.#t)return;try{await this.#N(Mi(this.#a.schema,e.name)),l.add(e.name)}catch(t){if(t?.code===`25001`){this.#l=t.message,u.set(e.name,this.#l);break}u.set(e.name,t.message)}}await this.#L(s,l,u,i)}async#I(e){try{let{rows:t}=await this.#v(Ei(this.#a.schema,e,this.#a.noIndexProgressView));for(let e of t){if(this.#t)return;await this.#N(Ni(this.#a.schema,e.name))}}catch(e){this.emit(yx.error,e)}}async#L(e,t,n,r){let i=/* @__PURE__ */ new Set;for(let a of e){if(t.has(a.name)||(i.add(a.name),this.#u.has(a.name)))continue;let e=n.get(a.name)??(a.owned?this.#l??(r?`the index is larger than maxIndexBytes`:`automatic reindexing is disabled`):`the connected role does not own the index`);await zb(this.#_,xx.INDEX_BLOAT,`Warning: index "${a.name}" is bloated (${Math.round(Number(a.bytes)/1024/1024)} MB across ${a.pages} pages for ~${a.entries} live entries) and was not rebuilt: ${e}. See getReindexCommands()`,a)}this.#u=i}async getReindexCommands(e){if(this.#a.noReindex)return[];let t=this.#a.schema,n=e?.force?Ti(t):wi(t,void 0,e),{rows:r}=await this.#v(n),i=e?.maxIndexBytes===void 0?r:r.filter(t=>Number(t.bytes)<=e.maxIndexBytes);if(!i.length)return[];let{rows:a}=await this.#v(Ei(t,void 0,this.#a.noIndexProgressView,!0));return P(t,i,a)}};const Tx={error:`error`,bam:`bam`};var Ex=class extends l{#e;#t;#n;#r;#i;events=Tx;constructor(e,t){super(),this.#r=e,this.#i=t,this.#e=!0,this.#t=!1}get working(){return this.#t}async start(){this.#e&&(this.#e=!1,this.#n=new ks(this.#i.clock,this.#i.bamIntervalSeconds,()=>this.#a()),setImmediate(()=>this.#a()),this.#n.start())}async stop(){if(!this.#e)for(this.#e=!0,this.#n.stop(),this.#n=void 0;this.#t;)await d(10)}async#a(){if(!(this.#e||this.#t||!this.#i.migrate)){this.#t=!0;try{if(this.#i.__test__throw_bam)throw Error(this.#i.__test__throw_bam);this.#i.__test__delay_bam_ms&&await d(this.#i.__test__delay_bam_ms);let e=kt(this.#i.schema,this.#i.bamIntervalSeconds),{rows:t}=await this.#r.executeSql(e);this.#n?.anchor(),t.length===1&&await this.#o()}catch(e){this.emit(Tx.error,e)}finally{this.#t=!1}}}async#o(){if(this.#e)return;let e=await this.#s();if(e){if(this.#i.__test__delay_bam_claim_ms&&await d(this.#i.__test__delay_bam_claim_ms),this.#e)try{await this.#c(e)}catch(e){this.emit(Tx.error,e)}else{this.emit(Tx.bam,{id:e.id,name:e.name,status:`in_progress`,queue:e.queue,table:e.table});try{let t=!1;if(e.reattempt){let n=$r(this.#i.schema,e.command);if(n){let{rows:r}=await this.#r.executeSql(n);r[0]?.invalid?this.#i.noIndexProgressView||await this.#r.executeSql(Qr(this.#i.schema,e.command)):r[0]&&(t=!0)}}t||await this.#r.executeSql(e.command),await this.#l(e.id),this.emit(Tx.bam,{id:e.id,name:e.name,status:`completed`,queue:e.queue,table:e.table})}catch(t){try{await this.#u(e.id,t)}catch(e){this.emit(Tx.error,e)}this.emit(Tx.error,t),this.emit(Tx.bam,{id:e.id,name:e.name,status:`failed`,queue:e.queue,table:e.table,error:String(t)})}}}}async#s(){let e=Zr(this.#i.schema,{useLiveness:!this.#i.noIndexProgressView}),{rows:t}=await this.#r.executeSql(e);return t[0]||null}async#c(e){let t=ei(this.#i.schema,e.id,e.priorStatus,e.priorStartedOn??null,e.claimedStartedOn);await this.#r.executeSql(t)}async#l(e){let t=ti(this.#i.schema,e);await this.#r.executeSql(t)}async#u(e,t){let n=ni(this.#i.schema,e,String(t));await this.#r.executeSql(n)}};const Dx={error:`error`,flow:`flow`};var Ox=class extends l{#e;#t;#n;#r;#i;#a;#o;events=Dx;constructor(e,t,n){super(),this.#i=e,this.#a=t,this.#o=n,this.#e=!0,this.#t=!1,this.#n=!1}get working(){return this.#n}async start(){this.#e&&(this.#e=!1,this.#t=!1,this.#o.supervise&&(this.#r=new ks(this.#o.clock,this.#o.flowIntervalSeconds,()=>this.#s()),setImmediate(()=>this.#s()),this.#r.start()))}async stop(){if(!this.#e)for(this.#t=!0,this.#e=!0,this.#r&&=(this.#r.stop(),void 0);this.#n;)await d(10)}async#s(){if(!(this.#e||this.#n)){this.#n=!0;try{if(this.#o.__test__throw_flow)throw Error(this.#o.__test__throw_flow);this.#o.__test__delay_flow_ms&&await d(this.#o.__test__delay_flow_ms);let e=At(this.#o.schema,this.#o.flowIntervalSeconds),{rows:t}=await this.#i.executeSql(e);this.#r?.anchor(),t.length===1&&await this.#c()}catch(e){this.emit(Dx.error,e)}finally{this.#n=!1}}}async resolveNow(){for(;this.#n;)await d(10);if(!this.#t){this.#n=!0;try{await this.#c()}finally{this.#n=!1}}}async#c(){let e=(await this.#a.getQueues()).reduce((e,t)=>(e[t.table]=e[t.table]||{table:t.table,names:[]},e[t.table].names.push(t.name),e),{});for(let t of Object.values(e)){if(this.#t)return;let{table:e}=t,n=[...t.names];for(;n.length;){if(this.#t)return;let t=n.splice(0,100),r=0,i=0;do{if(this.#t)return;i=this.#o.noMultiMutationCte?await this.#a.resolveFlowJobsDistributed(e,t):await this.#l(e,t),i>0&&this.emit(Dx.flow,{table:e,resolved:i})}while(i>=1e3&&++r<100&&!this.#t)}}}async#l(e,t){let n=tr(this.#o.schema,e,t),{rows:r}=await this.#i.executeSql(n.text,n.values);return Number(r[0]?.resolved??0)}};const kx={error:`error`,warning:`warning`},Ax=`listen_notify_unavailable`;var jx=class extends l{events=kx;#e;#t;#n;#r=null;#i=!0;constructor(e,t,n){super(),this.#e=e,this.#t=t,this.#n=n}get available(){return this.#r!==null}async start(){if(this.#i){if(this.#i=!1,this.#n.noListenNotify)this.emit(kx.warning,{message:`useListenNotify is not supported on the ${this.#n.backend} backend. Continuing with polling only.`,data:{type:Ax,backend:this.#n.backend}});else if(typeof this.#e.listen!=`function`)this.emit(kx.warning,{message:`useListenNotify is enabled but the database connection does not support LISTEN/NOTIFY. Continuing with polling only.`,data:{type:Ax}});else try{let{rows:e}=await this.#e.executeSql(`SELECT ${ct(this.#n.schema)} AS channel`),t=e[0].channel;this.#r=await this.#e.listen(t,e=>this.#t.notifyQueue(e),()=>this.#t.forceFetchLnWorkers())}catch(e){this.emit(kx.warning,{message:`Failed to start LISTEN/NOTIFY listener. Continuing with polling only.`,data:{type:Ax,error:e?.message}})}}}async stop(){if(!this.#i&&(this.#i=!0,this.#r)){try{await this.#r.close()}catch(e){this.emit(kx.error,e)}this.#r=null}}};const Mx=Object.freeze({error:`error`,warning:`warning`,wip:`wip`,stopped:`stopped`,bam:`bam`,flow:`flow`});var Nx=class extends l{#e;#t;#n=null;#r=null;#i=null;#a;#o;#s;#c;#l;#u;#d;#f;#p;#m;constructor(e){super(),this.#e=!0;let t=na(e);this.#o=t;let n=this.getDb();if(Fi(t.clock)){let e=yo(n);n=e.db,this.#a=e.idle}this.#s=n,`_pgbdb`in this.#s&&this.#s._pgbdb&&this.#h(this.#s);let r=new Wa(n,t),i=new vx(n,t),a=new wx(n,i,t),o=new ex(n,i,t);i.timekeeper=o;let s=new Ex(n,t),c=new Ox(n,i,t),l=new jx(n,i,t);i.notifier=l,this.#h(i),this.#h(a),this.#h(o),this.#h(s),this.#h(c),this.#h(l),this.#c=a,this.#l=r,this.#u=i,this.#d=o,this.#f=s,this.#p=c,this.#m=l}#h(e){for(let t of Object.values(e?.events))e.on(t,e=>this.emit(t,e))}async start(){if(this.#r&&await this.#r.catch(()=>{}),this.#n)return this.#n;if(this.#t)return this;this.#e=!1,this.#n=this.#g();try{return await this.#n}finally{this.#n=null}}async#g(){return Fi(this.#o.clock)&&(s(typeof this.#s.setSessionStatements==`function`,`configuration assert: this db adapter does not implement setSessionStatements(), so a TestClock cannot reach every session it opens. Implement it to run the given statements on each new connection (or once, if the adapter has a single session).`),await this.#s.setSessionStatements([k()])),this.#s._pgbdb&&!this.#s.opened&&await this.#s.open(),await this.#_(),this.#o.migrate?await this.#l.start():await this.#l.check(),Fi(this.#o.clock)&&(this.#i=await this.#o.clock.attach({db:this.#s,schema:this.#o.schema,idle:this.#a})),await this.#u.start(),this.#o.useListenNotify&&await this.#m.start(),await this.#c.start(),await this.#p.start(),this.#o.schedule&&await this.#d.start(),this.#o.migrate&&await this.#f.start(),this.#t=!0,this}async#_(){try{let{rows:e}=await this.#s.executeSql(`SELECT version()`),t=e?.[0]?.version||``;/yugabyte|-yb-/i.test(t)&&(this.#o.noTablePartitioning&&this.#o.noAdvisoryLocks||this.emit(Mx.warning,{message:`YugabyteDB detected: set backend: 'yugabytedb' for compatibility. Partitioned queues (partition: true) are not supported on YugabyteDB.`,data:{backend:`yugabytedb`}}))}catch{}}async stop(e={}){if(this.#n&&await this.#n.catch(()=>{}),this.#r)return this.#r;let{close:t=!0,graceful:n=!0,timeout:r=3e4}=e;if(this.#e&&t&&this.#s._pgbdb&&this.#s.opened){this.#r=this.#y();try{return await this.#r}finally{this.#r=null}}if(!this.#e){r=Math.max(r,1e3),this.#r=this.#v(t,n,r);try{return await this.#r}finally{this.#r=null}}}async#v(e,t,n){await this.#m.stop(),await this.#u.stop(),await this.#d.stop(),await this.#c.stop(),await this.#p.stop(),await this.#f.stop();let r=async()=>{await this.#u.failWip();let t=this.#i;this.#i=null;try{t&&await t[Symbol.asyncDispose]()}finally{Fi(this.#o.clock)&&await this.#s.setSessionStatements?.([])}e&&await this.#y(),this.#e=!0,this.#t=!1,this.emit(Mx.stopped)};if(!t){await r();return}let i={reached:!1},a=setTimeout(()=>{i.reached=!0},n);try{for(;!i.reached&&this.#u.hasPendingCleanups();)await d(500)}finally{clearTimeout(a)}await r()}async#y(){this.#s._pgbdb&&this.#s.opened&&(await this.#s.close(),await d(10))}async send(...e){return await this.#u.send(...e)}async sendAfter(e,t,n,r){return this.#u.sendAfter(e,t,n,r)}sendThrottled(e,t,n,r,i){return this.#u.sendThrottled(e,t,n,r,i)}update(...e){return this.#u.update(...e)}upsert(...e){return this.#u.upsert(...e)}sendDebounced(e,t,n,r,i){return this.#u.sendDebounced(e,t,n,r,i)}insert(e,t,n){return this.#u.insert(e,t,n)}flow(e,t){return this.#u.flow(e,t)}fetch(e,t={}){return this.#u.fetch(e,t)}work(...e){return this.#u.work(...e)}offWork(e,t){return this.#u.offWork(e,t)}notifyWorker(e){return this.#u.notifyWorker(e)}subscribe(e,t){return this.#u.subscribe(e,t)}unsubscribe(e,t){return this.#u.unsubscribe(e,t)}publish(e,t,n){return this.#u.publish(e,t,n)}cancel(e,t,n){return this.#u.cancel(e,t,n)}resume(e,t,n){return this.#u.resume(e,t,n)}retry(e,t,n){return this.#u.retry(e,t,n)}deleteJob(e,t,n){return this.#u.deleteJob(e,t,n)}redrive(e,t){return this.#u.redrive(e,t)}previewRedrive(e,t){return this.#u.previewRedrive(e,t)}deleteQueuedJobs(e){return this.#u.deleteQueuedJobs(e)}deleteStoredJobs(e){return this.#u.deleteStoredJobs(e)}deleteAllJobs(e){return this.#u.deleteAllJobs(e)}complete(e,t,n,r){return this.#u.complete(e,t,n,r)}fail(e,t,n,r){return this.#u.fail(e,t,n,r)}touch(e,t,n){return this.#u.touch(e,t,n)}getJobById(e,t,n){return this.#u.getJobById(e,t,n)}findJobs(e,t){return this.#u.findJobs(e,t)}createQueue(e,t){return this.#u.createQueue(e,t)}getBlockedKeys(e){return this.#u.getBlockedKeys(e)}getDependencies(e,t,n){return this.#u.getDependencies(e,t,n)}getDependents(e,t,n){return this.#u.getDependents(e,t,n)}updateQueue(e,t){return this.#u.updateQueue(e,t)}deleteQueue(e){return this.#u.deleteQueue(e)}getQueues(e){return this.#u.getQueues(e)}getQueue(e){return this.#u.getQueue(e)}getQueueStats(e,t){return this.#u.getQueueStats(e,t)}isMaintaining(){return this.#c.maintaining}isBamWorking(){return this.#f.working}isResolvingFlow(){return this.#p.working}isCheckingSkew(){return this.#d.checkingSkew}isTimekeeping(){return this.#d.timekeeping}supervise(e,t){return this.#c.supervise(e,t)}getReindexCommands(e){return this.#c.getReindexCommands(e)}resolveFlow(){return this.#p.resolveNow()}getWipData(e){return this.#u.getWipData(e)}getSpy(e){return this.#u.getSpy(e)}clearSpies(){this.#u.clearSpies()}isInstalled(){return this.#l.isInstalled()}schemaVersion(){return this.#l.schemaVersion()}detectSchemaDrift(){return this.#l.detectDrift({clockOverride:this.#i!==null})}schedule(e,t,n,r){return this.#d.schedule(e,t,n,r)}unschedule(e,t){return this.#d.unschedule(e,t)}getSchedules(e,t){return this.#d.getSchedules(e,t)}getSchedule(e,t){return this.#d.getSchedule(e,t)}previewSchedule(e,t){return this.#d.previewSchedule(e,t)}async getBamStatus(){let e=ri(this.#o.schema),{rows:t}=await this.#s.executeSql(e);return t}async getBamEntries(){let e=ii(this.#o.schema),{rows:t}=await this.#s.executeSql(e);return t}getDb(){return this.#s?this.#s:this.#o.db?this.#o.db:new ds(this.#o)}};const Px=`deliveries`,Fx=`dead-deliveries`,Ix=31536e4,Lx={policy:`key_strict_fifo`,deadLetter:Fx,retentionSeconds:Ix,retryLimit:14,retryDelay:1,retryBackoff:!0,retryDelayMax:60,heartbeatSeconds:10,expireInSeconds:86400,deleteAfterSeconds:1};async function Rx(e){let t=await zx(e,{supervise:!1},()=>void 0);await t.createQueue(Fx,{retentionSeconds:Ix}),await t.createQueue(Px,Lx),await t.stop({graceful:!1})}async function zx(e,{supervise:t},n){let r=new Nx({db:Bx(e),backend:e.engine,schedule:!1,supervise:t,superviseIntervalSeconds:2,monitorIntervalSeconds:2,maintenanceIntervalSeconds:2});return r.on(`error`,n),r.on(`warning`,n),await r.start(),r}function Bx(e){return{executeSql:async(t,n=[])=>({rows:[...n.length>0?await e.query(t,n):await e.script(t)]})}}function Vx(e){return e.map(e=>typeof e==`string`?Hx(e):e)}function Hx(e){return e.replaceAll(/\0|\p{Surrogate}/gu,`�`)}export{Px as a,os as c,Xo as d,Rx as i,ss as l,Hx as n,zx as o,Fx as r,Bx as s,Vx as t,cs as u};