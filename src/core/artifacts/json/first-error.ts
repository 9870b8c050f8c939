import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

/** Where a text stops being JSON. */
export interface JsonError {
  /** UTF-16 offset and length of the token that does not fit; length 0 at the end of the text. */
  readonly offset: number;
  readonly length: number;
  /** jsonc-parser's name of the error, e.g. `CommaExpected`. */
  readonly name: string;
}

/**
 * The first place where `text` breaks the JSON grammar (RFC 8259), which V8's own message often does not
 * tell. Undefined where none is found: the text is valid, or nested deeper than the stack.
 */
export function firstJsonError(text: string): JsonError | undefined {
  let first: JsonError | undefined;
  const onError = (code: ParseErrorCode, offset: number, length: number) => {
    first = { offset, length, name: printParseErrorCode(code) };
    // One is enough: every token after it may be another.
    throw FOUND;
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    if (error !== FOUND && !(error instanceof RangeError)) throw error;
  }
  return first;
}

const FOUND = new Error('found');

/** What would have been right at a {@link JsonError}, by its name. */
export function expectedInstead(name: string): string {
  return EXPECTED[name] ?? 'JSON';
}

const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value (object, array, string, number, true, false or null)',
  InvalidNumberFormat: 'a number like 403',
  UnexpectedEndOfNumber: 'a number like 403',
  PropertyNameExpected: 'a member name in double quotes',
  ValueExpected: 'a value (object, array, string, number, true, false or null)',
  ColonExpected: '`:` after the member name',
  CommaExpected: '`,` between two values',
  CloseBraceExpected: '`}`',
  CloseBracketExpected: '`]`',
  EndOfFileExpected: 'nothing after the end of the document',
  InvalidCommentToken: 'no comment: JSON has none',
  UnexpectedEndOfComment: 'no comment: JSON has none',
  UnexpectedEndOfString: 'a closing `"` on the same line',
  InvalidUnicode: 'four hexadecimal digits after `\\u`',
  InvalidEscapeCharacter: 'one of `" \\ / b f n r t u` after the backslash',
  InvalidCharacter: 'control characters inside a string to be escaped, e.g. a tab as `\\t`',
};
