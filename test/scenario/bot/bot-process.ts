import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitFor } from '../../stand-ins/github/story/wait.ts';

/** What the process is started with. */
export interface BotEnvironment {
  readonly [name: string]: string;
}

/** One line of the bot's log. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

/** A running bot. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;
  #output = '';
  #errors = '';

  constructor(script: string, env: BotEnvironment) {
    this.#child = spawn(process.execPath, [script], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    this.#exit = new Promise((resolve) => this.#child.on('exit', (code) => resolve(code)));
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Of the process. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What it printed on standard error: nothing, unless it refused to start or broke. */
  get errors(): string {
    return this.#errors;
  }

  /** Its log so far. */
  get log(): readonly LogLine[] {
    const lines = this.#output.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as LogLine);
  }

  /** Waits until it listens; gives the port. */
  async listening(): Promise<number> {
    const line = await waitFor('line that says the bot listens', () => this.#listeningOrDead(), {
      withinMillis: 90_000,
      instead: () => this.#output + this.#errors,
    });
    if (typeof line.port !== 'number') throw new Error(`the bot ended: ${this.#output}${this.#errors}`);
    return line.port;
  }

  #listeningOrDead(): { readonly port: unknown } | undefined {
    const line = this.log.find(({ msg }) => msg === 'listening');
    if (line !== undefined) return { port: line['port'] };
    return this.isRunning ? undefined : { port: undefined };
  }

  /** Asks it to end and waits until it has; gives its exit code. */
  async end(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.#exit;
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  async exited(): Promise<number | null> {
    return this.#exit;
  }
}

/**
 * The built bot. Beside it stands the one package that the bundle does not hold, as after `npm install
 * @electric-sql/pglite`.
 */
export function builtBot(programFolder: string): string {
  const script = join(programFolder, 'dist/bot.js');
  const link = join(programFolder, 'node_modules/@electric-sql/pglite');
  if (existsSync(link)) return script;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(new URL('../../../node_modules/@electric-sql/pglite', import.meta.url), link);
  return script;
}
