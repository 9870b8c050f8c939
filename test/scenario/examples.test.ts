import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../src/core/config/read-configuration.ts';
import { holds } from '../stand-ins/runner/expressions.ts';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly name?: string;
  readonly on: { readonly workflow_run?: { readonly workflows: readonly string[] } };
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly steps: readonly Step[] }>>;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const inReadme = Array.from(read('README.md').matchAll(/```yaml\n([^]*?)```/g), ([, yaml = '']) => yaml);

const pairs: readonly (readonly [string, string, string])[] = [
  ['README', inReadme[0] ?? '', inReadme[1] ?? ''],
  [
    'examples/workflows',
    read('examples/workflows/pull-request.yml'),
    read('examples/workflows/report-forks.yml'),
  ],
];

function stepsOf(workflow: Workflow, uses: string): readonly Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.filter((step) => step.uses?.startsWith(uses)),
  );
}

describe.each(pairs)('the two workflows of %s', (_where, testing, reporting) => {
  const first = parse(testing) as Workflow;
  const second = parse(reporting) as Workflow;

  test('fit together: the second waits for the first, and reads what it uploads', () => {
    expect(second.on.workflow_run?.workflows).toEqual([first.name]);
    const uploaded = stepsOf(first, 'actions/upload-artifact@').map((step) => step.with?.['name']);
    const [report] = stepsOf(second, 'scopekeeper/scopekeeper@');
    expect(uploaded).toContain(report?.with?.['artifact-name']);
  });

  test.each([
    ['a fork', 'pull_request', 'stranger/tools', 'stranger', true],
    ['Dependabot', 'pull_request', 'acme/tools', 'dependabot[bot]', true],
    ['the repository itself', 'pull_request', 'acme/tools', 'dev', false],
    ['a push', 'push', 'acme/tools', 'dev', false],
  ])('%s is reported by one of them: by the second is %s', (_from, event, full_name, login, reports) => {
    const workflow_run = { event, head_repository: { full_name }, actor: { login } };
    const github = { repository: 'acme/tools', event: { workflow_run } };
    const [job] = Object.values(second.jobs);
    expect(holds(job?.if ?? 'true', { github }, { failed: false })).toBe(reports);
  });
});

test.each(pairs[1]?.slice(1) ?? [])('each example keeps the report that pages refer to', (yaml) => {
  const uploads = stepsOf(parse(yaml) as Workflow, 'actions/upload-artifact@').map(
    (step) => step.with?.['path'],
  );
  expect(uploads).toContain('${{ steps.scopekeeper.outputs.report }}');
});

const configurations = inReadme.filter((yaml) => /^(?:tickets|commands):/.test(yaml));
test('the README shows configurations', () => expect(configurations).toHaveLength(2));
test.each(configurations)('each of which is one', (yaml) => {
  expect(readConfiguration(yaml)).toMatchObject({ ok: true });
});
