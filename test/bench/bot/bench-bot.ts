import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BotProcess } from '../../scenario/bot/bot-process.ts';
import { startPostgres } from '../../scenario/bot/postgres.ts';
import { startGitHub, type GitHub } from '../../stand-ins/github/github.ts';
import type { PullRequest } from '../../stand-ins/github/story/pull-request.ts';
import type { Workbench } from '../../stand-ins/github/story/workbench.ts';

/**
 * How fast deliveries are acknowledged and handled, how long a comment takes to become a dispatch, and how much memory
 * that takes: a plain Probot app, then the bot on PGlite and on PostgreSQL with one and two replicas, one after another
 * in one run. `SECONDS` (5) is how long each rate is kept up; an argument chooses those whose name contains it.
 */
const seconds = Number(process.env['SECONDS'] ?? 5);
const secret = 'a secret of the bench';
const script = (path: string): string => new URL(path, import.meta.url).pathname;
const bot = script('../../../src/entry/bot.ts');

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly replicas: number;
  /** Deliveries a second. */
  readonly rate: number;
  readonly database: () => Promise<Record<string, string>>;
}

const postgres = await startPostgres({ fsync: 'on' });
const folder = mkdtempSync(join(tmpdir(), 'bench-bot-'));
const onPostgres = async (): Promise<Record<string, string>> => ({ DATABASE_URL: await postgres.database() });
const all: readonly Contender[] = [
  {
    name: 'plain Probot, inline',
    script: script('plain-probot.ts'),
    replicas: 1,
    rate: 300,
    database: async () => ({}),
  },
  {
    name: 'bot, PGlite',
    script: bot,
    replicas: 1,
    rate: 60,
    database: async () => ({ SCOPEKEEPER_DATA: folder }),
  },
  { name: 'bot, PostgreSQL, 1 replica', script: bot, replicas: 1, rate: 300, database: onPostgres },
  { name: 'bot, PostgreSQL, 2 replicas', script: bot, replicas: 2, rate: 300, database: onPostgres },
];
const contenders = all.filter(({ name }) => name.includes(process.argv[2] ?? ''));

const headings = [
  '',
  'asked/s',
  'acknowledged/s',
  'p50 ms',
  'p99 ms',
  'most/s',
  'handled/s',
  'CPU ms each',
  'comment to dispatch ms',
  '÷ first',
  'memory MB',
  '÷ first',
];
console.log(`| ${headings.join(' | ')} |`);
console.log(`|${'---|'.repeat(headings.length)}`);
try {
  let first: Measured | undefined;
  for (const contender of contenders) {
    const measured = await measure(contender);
    first ??= measured;
    console.log(row(contender, measured, first));
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Measured {
  readonly answeredPerSecond: number;
  readonly p50Millis: number;
  readonly p99Millis: number;
  readonly mostPerSecond: number;
  /** From the first delivery of the greatest rate until the last one was handled. */
  readonly handledPerSecond: number;
  /** Of the bot's processes, per delivery at the greatest rate, acknowledged and handled. */
  readonly cpuMillis: number;
  readonly dispatchMillis: number;
  readonly memoryBytes: number;
}

function row({ name, rate }: Contender, measured: Measured, first: Measured): string {
  const cells = [
    name,
    rate,
    measured.answeredPerSecond.toFixed(0),
    measured.p50Millis.toFixed(1),
    measured.p99Millis.toFixed(1),
    measured.mostPerSecond.toFixed(0),
    measured.handledPerSecond.toFixed(0),
    measured.cpuMillis.toFixed(2),
    measured.dispatchMillis.toFixed(0),
    (measured.dispatchMillis / first.dispatchMillis).toFixed(2),
    (measured.memoryBytes / 1024 / 1024).toFixed(0),
    (measured.memoryBytes / first.memoryBytes).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function measure({ script: path, replicas, rate, database }: Contender): Promise<Measured> {
  const github = await startGitHub({ requestsPerHour: 1_000_000 });
  const { environment, pull, workbench } = place(github, await database());
  const bots: BotProcess[] = [];
  try {
    for (let n = 0; n < replicas; n += 1) {
      bots.push(new BotProcess(path, environment));
      await bots[n]?.listening();
    }
    const urls = await Promise.all(
      bots.map(async (one) => `http://127.0.0.1:${await one.listening()}/api/github/webhooks`),
    );
    const post = sender(github, pull, urls);
    await warmUp(post);
    const steady = await atRate(post, rate);
    await idle(urls);
    const startedAt = performance.now();
    const usedBefore = cpuMillisOf(bots);
    const count = await asFastAsPossible(post);
    const mostPerSecond = count / seconds;
    await idle(urls);
    const handledPerSecond = (count * 1000) / (performance.now() - startedAt);
    const cpuMillis = (cpuMillisOf(bots) - usedBefore) / count;
    const dispatchMillis = await commentToDispatch(github, pull, workbench, urls[0] ?? '');
    const memoryBytes = Math.max(...bots.map(({ pid }) => residentBytes(pid)));
    return { ...steady, mostPerSecond, handledPerSecond, cpuMillis, dispatchMillis, memoryBytes };
  } finally {
    for (const one of bots) await one.end();
    await github.close();
  }
}

/** A repository with the command, its workbench, and a pull request. */
function place(
  github: GitHub,
  database: Record<string, string>,
): { environment: Record<string, string>; pull: PullRequest; workbench: Workbench } {
  const app = github.app({ slug: 'scopekeeper' });
  const inputs =
    'app: {}, source_repo: {}, source_pr_number: {}, head_sha: {}, trigger_id: {}, requested_by: {}';
  const workbench = github.workbench('acme/workbench', {
    files: {
      '.github/workflows/wizard-ci.yml': `name: CI\nrun-name: "[\${{ inputs.trigger_id }}]"\non:\n  workflow_dispatch:\n    inputs: { ${inputs} }\njobs: {}\n`,
      'apps/basic/django/manage.py': '',
    },
  });
  const configuration =
    'commands:\n  wizard-ci:\n    workbench: acme/workbench\n    dispatch: { workflow: wizard-ci.yml }\n    show: { menu: false }\n';
  const wizard = github.repository('acme/wizard', { files: { '.github/scopekeeper.yml': configuration } });
  wizard.collaborator('dev', 'write');
  app.install(wizard, workbench.repository);
  return {
    environment: {
      PATH: process.env['PATH'] ?? '',
      APP_ID: String(app.id),
      PRIVATE_KEY: app.privateKey,
      WEBHOOK_SECRET: secret,
      GITHUB_API_URL: github.url,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'info',
      ...database,
    },
    pull: github.pullRequest(wizard, { by: 'dev', files: { 'wizard.ts': 'ok' } }),
    workbench,
  };
}

type Post = () => Promise<void>;

/** Posts signed comments that are no commands, on two hundred pull requests in turn. */
function sender(github: GitHub, pull: PullRequest, urls: readonly string[]): Post {
  const installation = { id: github.world.app?.installationFor(pull.repository)?.id };
  const repository = { name: 'wizard', full_name: 'acme/wizard', owner: { login: 'acme' } };
  let count = 0;
  return async () => {
    count += 1;
    const user = { login: 'dev', id: 1, type: 'User' };
    const times = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };
    const body = JSON.stringify({
      action: 'created',
      issue: { number: 1000 + (count % 200), pull_request: {} },
      comment: { id: count, user, body: 'Looks good to me. '.repeat(20), ...times },
      repository,
      installation,
      sender: user,
    });
    const response = await fetch(urls[count % urls.length] ?? '', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'issue_comment',
        'x-github-delivery': randomUUID(),
        'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      },
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the delivery was answered ${response.status}`);
  };
}

async function warmUp(post: Post): Promise<void> {
  for (let n = 0; n < 50; n += 1) await post();
}

/** Sends at a steady rate, whether or not answers come: late answers do not slow it down. */
async function atRate(
  post: Post,
  rate: number,
): Promise<Pick<Measured, 'answeredPerSecond' | 'p50Millis' | 'p99Millis'>> {
  const latencies: number[] = [];
  const underWay: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const dueAt = startedAt + (n * 1000) / rate;
    const waitMillis = dueAt - performance.now();
    if (waitMillis > 1) await delay(waitMillis);
    underWay.push(post().then(() => void latencies.push(performance.now() - dueAt)));
  }
  await Promise.all(underWay);
  const took = performance.now() - startedAt;
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { answeredPerSecond: (latencies.length * 1000) / took, p50Millis: at(0.5), p99Millis: at(0.99) };
}

async function asFastAsPossible(post: Post): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      await post();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 32 }, one));
  return count;
}

/** Waits until everything that was stored is handled. */
async function idle(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const metrics = new URL('/metrics', url);
    for (;;) {
      const response = await fetch(metrics);
      const text = await response.text();
      if (!response.ok || (/state="waiting"\} 0$/m.test(text) && /state="in-hand"\} 0$/m.test(text))) break;
      await delay(50);
    }
  }
}

/** The median time from a comment until GitHub gets the dispatch, when nothing else is going on. */
async function commentToDispatch(
  github: GitHub,
  pull: PullRequest,
  workbench: Workbench,
  url: string,
): Promise<number> {
  github.webhooks.to(url, secret);
  const times: number[] = [];
  for (let n = 1; n <= 3; n += 1) {
    const startedAt = Date.now();
    pull.comment('/wizard-ci basic/django', { by: 'dev' });
    const run = await workbench.dispatched(n, 30_000);
    const dispatch = github.requests.findLast(({ labels }) =>
      labels.includes('actions/create-workflow-dispatch'),
    );
    times.push((dispatch?.atMillis ?? 0) - startedAt);
    await github.webhooks.settled();
    run.complete();
    // So that the writes of one command are over, and paid for, when the next one comes.
    await delay(8000);
  }
  return times.toSorted((a, b) => a - b)[1] ?? 0;
}

function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/** Linux counts in hundredths of a second, in the 14th and 15th field; the name in parentheses may hold spaces. */
function cpuMillisOf(bots: readonly BotProcess[]): number {
  const ticks = bots.flatMap(({ pid }) => {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [Number(fields[11]), Number(fields[12])];
  });
  return ticks.reduce((sum, one) => sum + one, 0) * 10;
}
