import { readCommand, type WorkflowCommand } from './workflow-command.ts';

/** A mark that a step asked for by command. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** `title`, `file`, `line`, `endLine`, `col`, `endColumn`. */
  readonly properties: Readonly<Record<string, string>>;
}

const levels = ['error', 'warning', 'notice'] as const;
const maxPerLevel = 10;
const maxMessageCharacters = 4096;
const commands =
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning';

/**
 * What the runner makes of the lines a composite action prints. Annotations are counted for the whole action: its steps
 * are embedded, and the runner adds what they said to the one step that uses the action, ten of each level.
 */
export class ActionLog {
  readonly lines: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly masks = new Set<string>();

  /** Hides a value in all that follows, and each line of it. */
  mask(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) if (part.trim() !== '') this.masks.add(part);
  }

  /** The text as it may be shown. */
  masked(text: string): string {
    const longestFirst = [...this.masks].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  }

  /** Prints a line without looking for commands in it. */
  print(line: string): void {
    this.lines.push(this.masked(line));
  }

  /** Marks and prints; marks over the limit are printed only. */
  annotate(level: Annotation['level'], message: string, properties: Annotation['properties'] = {}): void {
    const shown = this.masked(message).slice(0, maxMessageCharacters);
    const count = this.annotations.filter((one) => one.level === level).length;
    if (count < maxPerLevel) this.annotations.push({ level, message: shown, properties });
    this.print(`##[${level}]${shown}`);
  }
}

/** One step's way to the log: it carries out the commands in its lines. */
export class StepLog {
  readonly outputs = new Map<string, string>();
  /** Whether a command of the step was refused, which fails the step. */
  failed = false;
  readonly #log: ActionLog;
  readonly #registered = new Set(commands.split(' '));
  #resumeToken: string | undefined;

  constructor(log: ActionLog) {
    this.#log = log;
  }

  /** Takes one line of standard output or error. */
  line(text: string): void {
    const command = readCommand(text, this.#registered);
    if (command === undefined) return this.#log.print(text);
    if (this.#resumeToken !== undefined) return this.#paused(command, text);
    this.#obey(command, text);
  }

  #paused(command: WorkflowCommand, text: string): void {
    this.#log.print(text);
    if (command.name !== this.#resumeToken) return;
    this.#registered.delete(command.name);
    this.#resumeToken = undefined;
  }

  #obey(command: WorkflowCommand, text: string): void {
    const { name, properties, data } = command;
    const level = levels.find((one) => one === name);
    if (level !== undefined) return this.#log.annotate(level, data, properties);
    if (name === 'add-mask') return data.trim() === '' ? this.#emptyMask() : this.#log.mask(data);
    if (name === 'stop-commands') {
      this.#resumeToken = data.toLowerCase();
      this.#registered.add(this.#resumeToken);
      this.#log.print(text);
    } else if (name === 'set-output') {
      this.outputs.set(properties['name'] ?? '', data);
    } else if (name === 'set-env' || name === 'add-path') {
      this.#log.annotate('error', `Unable to process command '${text}' successfully.`);
      this.failed = true;
    } else if (name === 'group' || name === 'endgroup') {
      this.#log.print(`##[${name}]${data}`);
    }
  }

  #emptyMask(): void {
    this.#log.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
  }
}
