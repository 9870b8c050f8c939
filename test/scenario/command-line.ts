import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject, onTestFinished } from 'vitest';

/** What a command came to. */
interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is started, beside its arguments. */
interface Start {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Somebody's folder with a shell in it. */
export interface Desk {
  readonly folder: string;
  file(path: string, content: string | Uint8Array): void;
  /** Runs `scopekeeper` with these arguments. */
  scopekeeper(args: readonly string[], start?: Start): Promise<Ended>;
  /** Runs a line of bash in which `scopekeeper` is a command. */
  bash(line: string, start?: Start): Promise<Ended>;
}

/** An empty folder, taken away when the test ends; the command line runs on the Node of the tests or another. */
export function aDesk(node: string = process.execPath): Desk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(inject('programFolder'), 'dist/cli.js');
  const wrapper = `scopekeeper() { '${node}' '${program}' "$@"; }; export -f scopekeeper;`;
  return {
    folder,
    file: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    scopekeeper: (args, start) => run(node, [program, ...args], folder, start),
    bash: (line, start) => run('bash', ['-c', `${wrapper}\n${line}`], folder, start),
  };
}

async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  { stdin = '', env = {} }: Start = {},
): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: { PATH: process.env['PATH'], HOME: cwd, ...env } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // A command that does not read its input closes it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, stdout, stderr };
}
