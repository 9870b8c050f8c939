/** A command that a step printed. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The command in a line, if the runner would see one there: `::name key=value::data` after any white space, or the
 * older `##[name key=value]data` anywhere in the line. Names nobody registered are no commands.
 */
export function readCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  const modern = /^\s*::([^\s:]+)(?: ((?:(?!::).)*))?::(.*)$/.exec(line);
  if (modern !== null && registered.has((modern[1] ?? '').toLowerCase())) {
    return command(modern, ',', { '%3A': ':', '%2C': ',' }, {});
  }
  const older = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
  if (older === null || !registered.has((older[1] ?? '').toLowerCase())) return undefined;
  return command(older, ';', { '%3B': ';', '%5D': ']' }, { '%3B': ';', '%5D': ']' });
}

type Escapes = Readonly<Record<string, string>>;

function command(
  match: RegExpExecArray,
  separator: string,
  inProperties: Escapes,
  inData: Escapes,
): WorkflowCommand {
  const [, name = '', properties = '', text = ''] = match;
  const pairs = properties
    .split(separator)
    .map((pair) => /^\s*([^=]+)=(.+)$/.exec(pair))
    .flatMap((pair) =>
      pair === null ? [] : [[pair[1] ?? '', unescape(pair[2] ?? '', inProperties)] as const],
    );
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescape(text, inData) };
}

function unescape(text: string, more: Escapes): string {
  const escapes = { '%0D': '\r', '%0A': '\n', ...more, '%25': '%' };
  return Object.entries(escapes).reduce((whole, [escaped, plain]) => whole.replaceAll(escaped, plain), text);
}
