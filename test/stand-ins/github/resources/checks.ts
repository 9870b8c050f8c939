import { json } from '../../server.ts';
import { paged, type Call, type Resource, type View } from '../call.ts';
import type { Annotation, CheckAction, CheckRun } from '../model/checks.ts';
import type { App } from '../model/people.ts';
import type { Repository } from '../model/repository.ts';
import { malformed, notFound, Refusal } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { commitNamed } from './commits.ts';
import { showApp } from './people.ts';
import { htmlUrl } from './repositories.ts';

const maxTextBytes = 65_535;
const maxMessageBytes = 64 * 1024;
const maxTitleCharacters = 255;

interface CheckBody {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly external_id?: string;
  readonly details_url?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly actions?: readonly CheckAction[];
  readonly output?: { title?: string; summary: string; text?: string; annotations?: readonly Annotation[] };
}

const writeChecks = [{ permission: 'checks', level: 'write' }] as const;
const readChecks = [{ permission: 'checks', level: 'read' }] as const;

/** Check runs. Annotations are added to with every request, 50 at a time. */
export const checkResources: Readonly<Record<string, Resource>> = {
  'checks/create': {
    needs: writeChecks,
    run: (call, repository) => {
      const body: CheckBody = call.body;
      const app = appOf(call);
      refuseBadCheck(body);
      const run = begin(call, commitNamed(repository, body.head_sha ?? '').sha, app);
      apply(call, run, body);
      repository.checkRuns.push(run);
      tellOf(call, repository, run, 'created');
      return json(201, showCheck(call, repository, run));
    },
  },
  'checks/update': {
    needs: writeChecks,
    run: (call, repository) => {
      const body: CheckBody = call.body;
      const run = checkOf(call, repository);
      if (appOf(call).id !== run.app.id)
        throw new Refusal(
          403,
          'Invalid app_id `check_run` can only be modified by the GitHub App that created it.',
        );
      refuseBadCheck(body);
      const before = run.status;
      apply(call, run, body);
      if (run.status === 'completed' && before !== 'completed') tellOf(call, repository, run, 'completed');
      return json(200, showCheck(call, repository, run));
    },
  },
  'checks/get': {
    needs: readChecks,
    run: (call, repository) => json(200, showCheck(call, repository, checkOf(call, repository))),
  },
  'checks/list-for-ref': {
    needs: readChecks,
    run: (call, repository) => {
      const { sha } = commitNamed(repository, call.route.path['ref'] ?? '');
      const name = call.query.get('check_name');
      const app = call.query.get('app_id');
      const runs = repository.checkRuns.filter(
        (run) =>
          run.headSha === sha &&
          (name === null || run.name === name) &&
          (app === null || String(run.app.id) === app),
      );
      return paged(call, runs.reverse(), (run) => showCheck(call, repository, run), 'check_runs');
    },
  },
  'checks/list-annotations': {
    needs: readChecks,
    run: (call, repository) =>
      paged(call, checkOf(call, repository).annotations, (one) => shaped('check-annotation', { ...one })),
  },
};

function tellOf(call: Call, repository: Repository, check: CheckRun, action: 'created' | 'completed'): void {
  call.world.tell({ event: 'check_run', action, check, repository, sender: call.actor.user });
}

function appOf(call: Call): App {
  if (call.actor.app === null) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  return call.actor.app;
}

function checkOf(call: Call, repository: Repository): CheckRun {
  const run = repository.checkRuns.find((one) => String(one.id) === call.route.path['check_run_id']);
  if (run === undefined) throw notFound();
  return run;
}

function refuseBadCheck({ output, status, conclusion }: CheckBody): void {
  const mistakes: string[] = [];
  if (status === 'completed' && conclusion === undefined) mistakes.push('"conclusion" wasn\'t supplied.');
  for (const field of ['summary', 'text'] as const) {
    const bytes = Buffer.byteLength(output?.[field] ?? '');
    if (bytes > maxTextBytes)
      mistakes.push(`${field}: only ${maxTextBytes} bytes are allowed; ${bytes} were supplied.`);
  }
  for (const annotation of output?.annotations ?? []) mistakes.push(...mistakesIn(annotation));
  if (mistakes.length > 0) throw malformed(mistakes);
}

function mistakesIn(annotation: Annotation): string[] {
  const mistakes: string[] = [];
  if ((annotation.title ?? '').length > maxTitleCharacters)
    mistakes.push('annotation title is over 255 characters');
  if (Buffer.byteLength(annotation.message) > maxMessageBytes)
    mistakes.push('annotation message is over 64 KB');
  if (Buffer.byteLength(annotation.raw_details ?? '') > maxMessageBytes)
    mistakes.push('raw_details is over 64 KB');
  if (annotation.message === '') mistakes.push('annotation message is empty');
  if (annotation.end_line < annotation.start_line) mistakes.push('end_line is before start_line');
  const columns = annotation.start_column !== undefined || annotation.end_column !== undefined;
  if (columns && annotation.start_line !== annotation.end_line) mistakes.push('columns need one line');
  return mistakes;
}

function begin(call: Call, headSha: string, app: App): CheckRun {
  return {
    id: call.world.nextId(),
    headSha,
    app,
    name: '',
    status: 'queued',
    conclusion: null,
    externalId: null,
    detailsUrl: null,
    startedAt: call.world.time(),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
  };
}

function apply(call: Call, run: CheckRun, body: CheckBody): void {
  run.name = body.name ?? run.name;
  run.externalId = body.external_id ?? run.externalId;
  run.detailsUrl = body.details_url ?? run.detailsUrl;
  run.startedAt = body.started_at ?? run.startedAt;
  run.status = body.conclusion === undefined ? (body.status ?? run.status) : 'completed';
  run.conclusion = body.conclusion ?? (body.status === undefined ? run.conclusion : null);
  run.completedAt =
    run.status === 'completed' ? (body.completed_at ?? run.completedAt ?? call.world.time()) : null;
  run.actions = body.actions ?? run.actions;
  if (body.output === undefined) return;
  run.title = body.output.title ?? run.title;
  run.summary = body.output.summary;
  run.text = body.output.text ?? run.text;
  run.annotations = [...run.annotations, ...(body.output.annotations ?? [])];
}

/** A check run as REST and webhooks show it. */
export function showCheck(call: View, repository: Repository, run: CheckRun): Json {
  const url = `${call.api}/repos/${repository.fullName}/check-runs/${run.id}`;
  const output = {
    title: run.title,
    summary: run.summary,
    text: run.text,
    annotations_count: run.annotations.length,
  };
  return shaped('check-run', {
    id: run.id,
    node_id: `CR_${run.id}`,
    name: run.name,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    external_id: run.externalId,
    details_url: run.detailsUrl,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    app: showApp(run.app, repository.owner),
    url,
    html_url: `${htmlUrl(repository)}/runs/${run.id}`,
    output: { ...output, annotations_url: `${url}/annotations` },
  });
}
