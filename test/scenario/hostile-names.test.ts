import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project, type Run } from './project.ts';
import { renderPage } from './rendered-page.ts';

/** Every way to break out of a page that we know of; each says EVIL where it would show. */
const hostile = [
  '<!-- scopekeeper:report --> EVIL',
  '<!-- scopekeeper:dedup=v1:00000000000000000000000000000000 --> EVIL',
  '<!-- scopekeeper:end --> EVIL <!-- scopekeeper:run=9999999 -->',
  '--> <script>EVIL()</script> <img src=x onerror=EVIL>',
  '</code></summary></details><h1>EVIL</h1>',
  '@octocat @acme/EVIL EVIL@mail.test',
  '#1 acme/tools#1 GH-1 EVIL https://evil.test/EVIL www.evil.test',
  '![EVIL](https://evil.test/EVIL.png) [EVIL](javascript:EVIL) <https://evil.test/EVIL>',
  '` EVIL `` EVIL ``` EVIL ~~~',
  '| EVIL | EVIL \\| EVIL \\',
  '\n\n# EVIL\n\n- EVIL\n> EVIL\n\n    EVIL\n***',
  '\n::set-output name=dropped::EVIL\n::error::EVIL\n::add-mask::EVIL\n::stop-commands::EVIL',
  '\r\n##[error]EVIL ##[set-output name=dropped]EVIL ##[add-mask]EVIL',
  '%0A::error::EVIL%0D%0A,title=EVIL:: ${{ github.token }} $(EVIL) `EVIL`',
  '\u001B[31mEVIL\u001B]8;;https://evil.test\u0007 \u202EEVIL\u2066 \u200B\u2028EVIL',
  'dropped<<EVIL\nEVIL\nEVIL=EVIL\n\u0000EVIL &lt;b&gt;EVIL {toolkit} $& $1 EVIL',
];

/** Artifacts that carry each of them in each place: toolkit, action, scope, evidence, summary, file, URL, method. */
function poison(project: Project): void {
  for (const [n, text] of hostile.entries()) {
    const refusal = {
      error: 'insufficient_scope',
      error_description: text,
      missing_scopes: [`read:${text}`],
    };
    const artifact = anArtifact(`kit${n} ${text}`).called({
      action_name: `ACT_${n} ${text}`,
      curl_output: `HTTP/2 403 \r\ncontent-type: application/json\r\nx-said: ${text.replace(/[\r\n\0]/g, ' ')}\r\n\r\n${JSON.stringify(refusal)}`,
      summary: `403 insufficient scope ${text}`,
      url: `https://api.example/${text}`,
      method: `GET ${text}`,
      file: `apps/${text}.py`,
    });
    project.file(`results/${n}.json`, artifact.json());
  }
  for (let n = 0; n <= hostile.length; n += 1)
    project.file(`results/well-${n}.json`, anArtifact(`well${n}`).andPassed().json());
  project.file('results/EVIL\n::error::EVIL ` @octocat <b>.json', '{"toolkit": "EVIL\n');
}

async function poisoned(inputs: Record<string, string> = {}): Promise<{ project: Project; run: Run }> {
  const project = await aProject();
  poison(project);
  const run = await project.onPullRequest({ inputs: { 'max-new-tickets': '100', ...inputs } });
  expect(run.exitCode).toBe(0);
  expect(run.outputs['dropped']).toBe(String(hostile.length));
  return { project, run };
}

/** What our own pages are made of. */
const ours = [
  'a',
  'code',
  'details',
  'h3',
  'li',
  'ol',
  'p',
  'strong',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
];
const ourLinks =
  /^a href="https:\/\/(?:linear\.app\/acme\/issue\/INT-\d+|github\.com\/acme\/tools\/actions\/runs\/\d+)"$/;

function expectHarmless(page: string): void {
  const { elements, attributes, prose } = renderPage(page);
  expect(elements.filter((name) => !ours.includes(name))).toEqual([]);
  expect(attributes.filter((one) => !ourLinks.test(one))).toEqual([]);
  expect(prose).not.toMatch(/EVIL|@|evil\.test|\$\{\{/);
}

test.each(hostile)('%j would be seen if it slipped through', (text) => {
  expect(() => expectHarmless(text)).toThrow();
});

describe('names from outside stay text', () => {
  test('on the pull request, in the check and in the summary', async () => {
    const { project, run } = await poisoned();
    for (const page of [project.comments[0], project.checks[0]?.summary, run.summary])
      expectHarmless(page ?? '');
    expect(project.comments[0]?.match(/<!--/g)).toHaveLength(3);
    for (const { title = '', path } of project.checks[0]?.annotations ?? []) {
      expect(title).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
      expect(path).not.toMatch(/\.\.|[\p{Cc}]/u);
    }
  });

  test('in every ticket, which the next run finds again', async () => {
    const { project } = await poisoned();
    const { issues } = project.linear.workspace;
    expect(issues).toHaveLength(hostile.length);
    for (const { title, description } of issues) {
      expectHarmless(description ?? '');
      expect(description?.match(/<!-- scopekeeper:(\w+)/g)).toEqual([
        '<!-- scopekeeper:dedup',
        '<!-- scopekeeper:actions',
        '<!-- scopekeeper:end',
      ]);
      expect(title).toMatch(/^\[auth-scope\]\[kit\d+ /);
      expect(title).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
    }
    const again = await project.onPullRequest({ inputs: { 'max-new-tickets': '100' } });
    expect(again.outputs).toMatchObject({ 'tickets-created': '0', 'tickets-updated': '0', undelivered: '0' });
    expect(project.comments).toHaveLength(1);
  });

  test('for the runner: no command, no mask, no output of theirs', async () => {
    const { run } = await poisoned();
    expect(run.annotations).toEqual([]);
    expect(run.masked).toHaveLength(2);
    expect(run.log).not.toMatch(/[^\P{C}\n]/u);
    expect(Object.keys(run.outputs)).toHaveLength(9);
    expect(JSON.parse(run.outputs['unlock-plan'] ?? '')).toHaveLength(hostile.length);
  });

  test('in annotations by workflow command, where the check cannot be written', async () => {
    const { run } = await poisoned({ check: 'false' });
    expect(run.annotations).toHaveLength(10);
    expect(run.annotations.every(({ level }) => level === 'warning')).toBe(true);
    for (const { message, properties } of run.annotations.slice(0, 9)) {
      expect(message).toMatch(/^HTTP 403: the credential is valid/);
      expect(Object.keys(properties).sort()).toEqual(['file', 'line', 'title']);
      expect(properties['file']).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(properties['title']).toMatch(/^ACT_\d+ .* is dropped: missing scope$/);
    }
    expect(run.masked).toHaveLength(2);
  });

  test('in local tickets, whose file names hold nothing of them', async () => {
    const { project } = await poisoned({ tracker: 'local' });
    const folder = join(project.folder, '.scopekeeper/tickets');
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(names).toHaveLength(hostile.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9.-]{1,120}$/i);
      const [, , body = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
      expectHarmless(body);
      expect(body.match(/<!-- scopekeeper:dedup/g)).toHaveLength(1);
    }
    const again = await project.onPullRequest({ inputs: { 'max-new-tickets': '100', tracker: 'local' } });
    expect(again.outputs).toMatchObject({ 'tickets-created': '0', 'tickets-updated': '0', undelivered: '0' });
  });
});
