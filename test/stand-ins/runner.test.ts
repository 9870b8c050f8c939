import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runAction, type ActionOutcome, type ActionRun } from './runner/runner.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs an action made of these parts; `steps` and the rest are YAML. */
function run(
  parts: { steps: string; inputs?: string; outputs?: string },
  around: Partial<ActionRun> = {},
): Promise<ActionOutcome> {
  const yaml = [
    'name: Example\ndescription: An action',
    parts.inputs === undefined ? '' : `inputs:\n${indent(parts.inputs)}`,
    parts.outputs === undefined ? '' : `outputs:\n${indent(parts.outputs)}`,
    `runs:\n  using: composite\n  steps:\n${indent(indent(parts.steps))}`,
  ];
  writeFileSync(join(folder, 'action.yml'), yaml.join('\n'));
  return runAction({ actionPath: folder, ...around });
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
const script = (lines: string): string => `- shell: bash\n  run: |\n${indent(indent(lines))}`;

describe('steps', () => {
  test('inputs, their defaults and outputs pass through expressions', async () => {
    const { outputs, exitCode } = await run(
      {
        inputs:
          'who: { description: d, default: world }\ntoken: { description: d, default: "${{ github.token }}" }',
        outputs: 'said: { description: d, value: "${{ steps.say.outputs.said }}" }',
        steps: `- id: say
  shell: bash
  env:
    WHO: \${{ inputs.who }}
    HAS_TOKEN: \${{ inputs.token != '' }}
    ON: \${{ github.event.pull_request.number }}
  run: |
    printf 'said<<END\\nhello %s\\n%s %s\\nEND\\n' "$WHO" "$HAS_TOKEN" "$ON" >> "$GITHUB_OUTPUT"`,
      },
      { token: 'ghs_secret', event: { pull_request: { number: 7 } } },
    );
    expect({ outputs, exitCode }).toEqual({ exitCode: 0, outputs: { said: 'hello world\ntrue 7' } });
  });

  test('nothing but the declared environment is there', async () => {
    process.env['LEAKED_FROM_TEST'] = 'yes';
    const { log } = await run({
      inputs: 'a: { description: d, default: x }',
      steps: script('env | cut -d= -f1 | sort'),
    });
    const names = log.split('\n');
    expect(names).toContain('GITHUB_EVENT_PATH');
    expect(names.filter((name) => /^INPUT_|TOKEN|LEAKED|RUNTIME/.test(name))).toEqual([]);
  });

  test('a failing step skips the next ones, but not those that want to know', async () => {
    const { exitCode, log, annotations } = await run({
      steps: [
        script('echo first | false | cat; echo never'),
        script('echo skipped'),
        `${script('echo asked')}\n  if: failure()`,
        `${script('echo anyway')}\n  if: \${{ always() && github.repository == 'acme/tools' }}`,
      ].join('\n'),
    });
    expect(exitCode).toBe(1);
    expect(log.split('\n')).toEqual(['##[error]Process completed with exit code 1.', 'asked', 'anyway']);
    expect(annotations).toHaveLength(1);
  });

  test('continue-on-error keeps the outcome and goes on', async () => {
    const { exitCode, log } = await run({
      steps: `${script('exit 3')}\n  id: try\n  continue-on-error: true\n${script('echo "${{ steps.try.outcome }} ${{ steps.try.conclusion }}"')}`,
    });
    expect({ exitCode, last: log.split('\n').at(-1) }).toEqual({ exitCode: 0, last: 'failure success' });
  });

  test('GITHUB_ENV and GITHUB_PATH reach the steps after it', async () => {
    const { log } = await run({
      steps: [
        script(
          'echo "COLOUR=blue" >> "$GITHUB_ENV"\nmkdir "$HOME/tools" && echo "$HOME/tools" >> "$GITHUB_PATH"\necho "now ${COLOUR:-none}"',
        ),
        script('echo "then $COLOUR ${{ env.COLOUR }}"; case "$PATH" in "$HOME/tools":*) echo found;; esac'),
      ].join('\n'),
    });
    expect(log.split('\n')).toEqual(['now none', 'then blue blue', 'found']);
  });

  test('the node on PATH is the one asked for, or none', async () => {
    const steps = script('node --version 2> /dev/null || echo none');
    expect((await run({ steps })).log).toBe(process.version);
    expect((await run({ steps }, { nodePath: null })).log).toBe('none');
  });

  test('an action inside needs somebody to stand in for it', async () => {
    const parts = {
      outputs: 'path: { description: d, value: "${{ steps.get.outputs.path }}" }',
      steps: '- id: get\n  uses: actions/download-artifact@v4\n  with: { name: "${{ github.sha }}" }',
    };
    await expect(run(parts)).rejects.toThrow('uses actions/download-artifact@v4');
    const { outputs } = await run(parts, {
      uses: (uses, inputs) => ({ outputs: { path: `${uses} ${inputs['name']}` } }),
      github: { sha: 'abc' },
    });
    expect(outputs).toEqual({ path: 'actions/download-artifact@v4 abc' });
  });

  test('a script that hangs is ended', async () => {
    const { exitCode } = await run({ steps: script('sleep 60') }, { timeoutMillis: 200 });
    expect(exitCode).toBe(137);
  });
});

describe('what is refused', () => {
  test.each([
    [
      'a context that is not there',
      { steps: script('echo ${{ secrets.KEY }}') },
      /Unrecognized named-value: 'secrets'/,
    ],
    ['a step without a shell', { steps: '- run: echo' }, /Required property is missing: shell/],
    [
      'an unknown key',
      { steps: `${script('echo')}\n  timeout-minutes: 3` },
      /Unexpected value 'timeout-minutes'/,
    ],
  ])('%s', async (_what, parts, complaint) => {
    await expect(run(parts)).rejects.toThrow(complaint);
  });

  test('an input that the action does not have', async () => {
    await expect(run({ steps: script('echo') }, { inputs: { colour: 'blue' } })).rejects.toThrow(
      "Unexpected input(s) 'colour'",
    );
  });

  test.each(['no separator', 'open<<END\nnever closed', '=nameless'])(
    'GITHUB_OUTPUT holding %j fails the step',
    async (text) => {
      const { exitCode, annotations } = await run({
        steps: script(`cat > "$GITHUB_OUTPUT" <<'X'\n${text}\nX`),
      });
      expect(exitCode).toBe(1);
      expect(annotations[0]?.message).toContain('Unable to process file command');
    },
  );
});

describe('the log', () => {
  test('commands become annotations, ten of each level for the whole action', async () => {
    const errors = script(
      'for i in 1 2 3 4 5 6; do echo "::error file=a.py,line=$i,title=T%2C1::one%0Atwo $i"; done',
    );
    const { annotations, log } = await run({
      steps: `${errors}\n${errors}\n${script('echo "  ::notice::n"')}`,
    });
    expect(annotations.filter((one) => one.level === 'error')).toHaveLength(10);
    expect(annotations[0]).toEqual({
      level: 'error',
      message: 'one\ntwo 1',
      properties: { file: 'a.py', line: '1', title: 'T,1' },
    });
    expect(annotations.at(-1)).toMatchObject({ level: 'notice', message: 'n' });
    expect(log.match(/##\[error\]/g)).toHaveLength(12);
  });

  test.each([
    ['at the start of a line', '::warning::gotcha', 1],
    ['in the older form, anywhere', 'HTTP/2 403 ##[warning]gotcha', 1],
    ['on standard error', '::warning::gotcha" >&2; echo "', 1],
    ['in the middle of a line', 'x ::warning::gotcha', 0],
    ['under another name', '::danger::gotcha', 0],
  ])('untrusted text is a command %s: %s', async (_where, text, count) => {
    const { annotations } = await run({ steps: script(`echo "${text}"`) });
    expect(annotations).toHaveLength(count);
  });

  test('stopped commands are text until the token comes', async () => {
    const { annotations, masked } = await run({
      steps: script(
        'echo "::stop-commands::T0ken"\necho "::error::no"\necho "##[add-mask]no"\necho "::T0ken::"\necho "::error::yes"',
      ),
    });
    expect(annotations.map((one) => one.message)).toEqual(['yes']);
    expect(masked).toEqual([]);
  });

  test('masked values are shown nowhere: log, annotations, summary', async () => {
    const outcome = await run(
      {
        steps: script(
          'echo "::add-mask::hunter2"\necho "a hunter2"\necho "::error::ghs_x hunter2"\necho "hunter2" >> "$GITHUB_STEP_SUMMARY"',
        ),
      },
      { token: 'ghs_x' },
    );
    expect(outcome.masked).toEqual(['ghs_x', 'hunter2']);
    expect(outcome.log).toBe('a ***\n##[error]*** ***');
    expect(outcome.annotations[0]?.message).toBe('*** ***');
    expect(outcome.summary).toBe('***\n');
  });

  test('a summary over 1 MiB is dropped with an error, and the step still succeeds', async () => {
    const { summary, exitCode, annotations } = await run({
      steps: `${script('echo kept >> "$GITHUB_STEP_SUMMARY"')}\n${script('head -c 1048577 /dev/zero | tr "\\0" x > "$GITHUB_STEP_SUMMARY"')}`,
    });
    expect({ summary, exitCode }).toEqual({ summary: 'kept\n', exitCode: 0 });
    expect(annotations[0]?.message).toContain('$GITHUB_STEP_SUMMARY upload aborted');
  });
});
