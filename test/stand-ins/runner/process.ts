import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A script to run as the runner would. */
export interface Script {
  readonly text: string;
  /** `bash`, `sh`, or a template with `{0}` for the script's file. */
  readonly shell: string;
  readonly workingDirectory: string;
  /** The whole environment: nothing else is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly temp: string;
  readonly timeoutMillis: number;
}

/** The command lines that the runner builds for the shells it knows. */
const shells: Readonly<Record<string, string>> = {
  bash: 'bash --noprofile --norc -e -o pipefail {0}',
  sh: 'sh -e {0}',
};

let scripts = 0;

/** Runs the script in a process of its own and returns its exit code; every line it prints goes to `line`. */
export async function runScript(script: Script, line: (text: string) => void): Promise<number> {
  scripts += 1;
  const file = join(script.temp, `script-${scripts}.sh`);
  writeFileSync(file, script.text);
  const template = shells[script.shell] ?? script.shell;
  if (!template.includes('{0}')) throw new Error(`the runner has no shell "${script.shell}"`);
  const [program = '', ...args] = template.split(' ').map((word) => word.replace('{0}', file));
  // Its own process group, so that whatever it started ends with it.
  const child = spawn(program, args, {
    cwd: script.workingDirectory,
    env: script.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(
    () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'),
    script.timeoutMillis,
  );
  const read = [child.stdout, child.stderr].map((stream) =>
    readLines(createInterface({ input: stream }), line),
  );
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve(exitCode ?? (signal === null ? 1 : 137)));
  });
  clearTimeout(timer);
  await Promise.all(read);
  return code;
}

async function readLines(lines: AsyncIterable<string>, line: (text: string) => void): Promise<void> {
  for await (const text of lines) line(text);
}
