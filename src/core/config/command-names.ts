import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * The names of the commands in a configuration, also of one with errors, as far as it can be made out: somebody who
 * commands has to be told of the errors. Never throws.
 */
export function commandNamesIn(yaml: string): readonly string[] {
  const { contents } = parseDocument(yaml, { prettyErrors: false });
  const commands = isMap(contents) ? contents.get('commands', true) : undefined;
  if (!isMap(commands)) return [];
  return commands.items.flatMap(({ key }) =>
    isScalar(key) && typeof key.value === 'string' && commandName.test(key.value) ? [key.value] : [],
  );
}

/** How a command may be called. */
export const commandName = /^[a-z][a-z0-9-]{0,38}$/;
