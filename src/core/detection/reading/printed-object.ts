/** Whether a text holds a dictionary as Python prints it, or an object as JavaScript does. */
export function holdsPrintedObject(text: string): boolean {
  return text.includes("{'") || startOfObject(text) !== -1;
}

/** Where an object starts whose names have no quotes, behind nothing or words of a failure, as code has objects too; -1 where there is none. */
export function startOfObject(text: string): number {
  const start = text.includes('{') ? text.search(printedObject) : -1;
  return start < 1 || failure.test(text.slice(0, start)) ? start : -1;
}

const failure = /error|exception|fail|reject|status|response/i;

/** `{ error: 'Forbidden' }`, `{ code: 403, error: { ... } }`: names have no quotes; behind other words white space tells it from a note such as `{code:7}`. */
const printedObject = /(?:^(?:\[\s*)?\{\s*|\{\s+)[a-z_$][\w$]*\s?: ?(?:['"{[]|\w+,\s)/i;

/**
 * Writes what Python printed (`{'code': 403, 'message': "can't"}`) as JSON of the same length, so that
 * offsets stay true: single quotes become double ones, and double ones within them single.
 */
export function printedToJson(text: string): string {
  let written = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && quote !== '') {
      written += text.slice(at, at + 2);
      at += 1;
    } else if (character === quote) {
      quote = '';
      written += '"';
    } else if (quote === '' && (character === "'" || character === '"')) {
      quote = character;
      written += '"';
    } else written += character === '"' ? "'" : character;
  }
  return written
    .replaceAll(': None', ': null')
    .replaceAll(': True', ': true')
    .replaceAll(': False', ': false');
}
