import { expectedInstead, firstJsonError, type JsonError } from './first-error.ts';
import { outlineResponses } from './outline.ts';
import { type Position, positionAt } from './position.ts';

/** Why a text is not JSON, as far as it can be told. */
export interface JsonFault {
  /** Where the text stops being JSON; where it ends, when it is cut off. Undefined where no place is known. */
  readonly position: Position | undefined;
  /** True when the text is JSON as far as it goes, but ends too early. */
  readonly cutOff: boolean;
  /** The character that does not fit; empty at the end of the text. */
  readonly found: string;
  readonly expected: string;
}

/** The value of a text, or of the part before the fault that ends with a complete response. */
export interface ParsedJson {
  /** Undefined where nothing before the fault is complete. */
  readonly value: unknown;
  /** UTF-16 offset up to which the text is JSON. */
  readonly end: number;
  readonly fault: JsonFault | undefined;
}

/** Errors that the missing rest of a cut text causes, when their token reaches the end of it. */
const CAUSED_BY_CUT: ReadonlySet<string> = new Set([
  'UnexpectedEndOfString',
  'InvalidSymbol',
  'UnexpectedEndOfNumber',
  'InvalidNumberFormat',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
]);

/**
 * Parses JSON. The way of a valid text is JSON.parse alone; a text with a fault is salvaged: everything
 * before the fault up to the last complete response, and nothing that would have to be guessed.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text), end: text.length, fault: undefined };
  } catch {
    return salvage(text);
  }
}

function salvage(text: string): ParsedJson {
  const error = firstJsonError(text);
  if (error === undefined) return { value: undefined, end: 0, fault: UNPLACED };
  const outline = outlineResponses(text, error.offset);
  const end = outline.open ? outline.lastEnd : error.offset;
  const value =
    end === undefined ? undefined : parsed(text.slice(0, end) + (outline.open ? outline.closing : ''));
  return { value, end: error.offset, fault: faultAt(text, error, outline.open) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultAt(text: string, error: JsonError, open: boolean): JsonFault {
  const length = text.trimEnd().length;
  const reachesEnd = error.offset + error.length >= length;
  const cutOff = open && reachesEnd && (error.length === 0 || CAUSED_BY_CUT.has(error.name));
  const found = String.fromCodePoint(text.codePointAt(error.offset) ?? 0x20).trim();
  return {
    position: positionAt(text, cutOff ? length : error.offset),
    cutOff,
    found,
    expected: expectedAt(text, error, found),
  };
}

function expectedAt(text: string, error: JsonError, found: string): string {
  if (found === "'") return 'double quotes';
  const isName = error.name === 'InvalidSymbol' && text.slice(0, error.offset).trimEnd().endsWith('{');
  return expectedInstead(isName ? 'PropertyNameExpected' : error.name);
}

/** No grammar fault was found although JSON.parse refused the text: it is nested too deep for a stack. */
const UNPLACED: JsonFault = {
  position: undefined,
  cutOff: false,
  found: '',
  expected: 'less than some thousand nested levels',
};
