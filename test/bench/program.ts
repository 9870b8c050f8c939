import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Node process to measure. */
export interface Program {
  /** The script and its arguments. */
  readonly args: readonly string[];
  /** The whole environment but PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What it should end with; default 0. */
  readonly exitCode?: number;
}

/** What one process used beside time. */
export interface Observed {
  readonly peakMegabytes: number;
  /** All threads, user and system: what a busy machine disturbs least. */
  readonly cpuMillis: number;
  /** URLs of the files that it loaded. */
  readonly loaded: readonly string[];
}

/**
 * Runs a program and gives the milliseconds from its start to its end.
 * @throws {Error} with what it printed, when it fails
 */
export async function wallMillis({ args, env = {}, cwd, exitCode = 0 }: Program): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => printed.push(piece));
  let ended = 0;
  child.on('exit', () => (ended = performance.now()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== exitCode)
    throw new Error(`${args.join(' ')} ended with ${code}:\n${Buffer.concat(printed).toString()}`);
  return ended - started;
}

/** Runs a program once more to see what else it uses; apart, because looking takes time. */
export async function observe(program: Program): Promise<Observed> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-observed-'));
  const file = join(folder, 'observed.json');
  const hook = new URL('observe.cjs', import.meta.url).pathname;
  try {
    const args = ['--require', hook, ...program.args];
    await wallMillis({ ...program, args, env: { ...program.env, BENCH_OBSERVED: file } });
    const observed = JSON.parse(readFileSync(file, 'utf8')) as Observed & { peakKilobytes: number };
    return { ...observed, peakMegabytes: observed.peakKilobytes / 1_000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
