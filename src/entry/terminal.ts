import { styleText } from 'node:util';
import { redact } from '../core/credentials/redaction/redact.ts';
import type { ExplanationStyle } from '../core/report/explanation-page.ts';
import type { Paint } from '../core/report/terminal.ts';
import type { Progress } from '../flows/read-run.ts';
import { inert } from './workflow-commands.ts';

/** Prints an error on one line of standard error; what it quotes may come from a file that others wrote. */
export function printError(message: string): void {
  printLine('error', message);
}

/** Prints a warning likewise. */
export function printWarning(message: string): void {
  printLine('warning', message);
}

function printLine(level: 'error' | 'warning', message: string): void {
  const line = redact(message).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  console.error(inert(`${level}: ${line}`, process.env));
}

/** Paints for a stream: colour only on a terminal, and never with NO_COLOR (https://no-color.org). */
export function painter(stream: NodeJS.WriteStream): Paint {
  const inColour = stream.isTTY && !process.env['NO_COLOR'];
  return (style, text) => (inColour ? styleText(style, text, { validateStream: false }) : text);
}

/** How explanations look on a stream: the words marked by colour on a terminal, else by brackets. */
export function explanationStyle(stream: NodeJS.WriteStream): ExplanationStyle {
  const paint = painter(stream);
  const isPainted = paint('bold', 'x') !== 'x';
  return { paint, mark: (words) => (isPainted ? paint('yellow', words) : `«${words}»`) };
}

/** One line that tells how far reading has come, on a terminal only; it leaves nothing behind. */
export function progressLine(stream: NodeJS.WriteStream): {
  readonly show: Progress;
  readonly clear: () => void;
} {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: ({ files, observations }) => {
      stream.write(`\r\u001B[K${observations} actions read from ${files} files …`);
    },
    clear: () => stream.write('\r\u001B[K'),
  };
}
