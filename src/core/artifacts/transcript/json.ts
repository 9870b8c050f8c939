import { endOfContainer } from './json-skip.ts';

/**
 * A JSON reader for text that may be cut off, glued to other text, or huge. `JSON.parse` gives all or
 * nothing; a transcript that ends in the middle of a list still names the scope before it. Every node
 * knows where it stands, so that a verdict can mark the words it rests on.
 */
export interface JsonNode<Name> {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'literal';
  /** The member name within an object, decoded; empty for array elements and the root. */
  readonly key: string;
  /** What the reader's `Naming` made of the key. */
  readonly name: Name;
  readonly parent: JsonNode<Name> | undefined;
  /** Members or elements that were read; containers beyond the limits below are skipped, not refused. */
  readonly children: readonly JsonNode<Name>[];
  /** Strings are decoded and cut at `longestString`; `true`, `false` and `null` are themselves. */
  readonly value: string | number | boolean | null;
  /** Offsets of the raw text, end exclusive; a string's include its quotes. */
  readonly start: number;
  readonly end: number;
}

/** Characters of a string that are decoded; a refusal is a sentence, a log or a picture is not read. */
const longestString = 4_000;
const shortString = 24;
const longestBareKey = 60;
const deepest = 24;
const widestArray = 64;
/** So many elements at most tell what a list of data is. */
const sample = 3;
const widestObject = 1_000;
const nodesPerRootMember = 1_500;

const quote = 34;
const backslash = 92;
const comma = 44;
const colon = 58;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;

interface Mutable<Name> {
  kind: JsonNode<Name>['kind'];
  key: string;
  name: Name;
  parent: Mutable<Name> | undefined;
  children: Mutable<Name>[];
  value: string | number | boolean | null;
  start: number;
  end: number;
}

const none: never[] = [];

/** What whoever asks for a document makes of it while it is read. */
export interface Naming<Name> {
  /** Reads a key once, so that whoever walks the nodes need not look it up again. */
  readonly nameOf: (key: string) => Name;
  /** Whether a list, of which one to three elements were read, has no more to tell; default: it always has. */
  readonly isData?: (list: JsonNode<Name>) => boolean;
}

/**
 * Reads one JSON value that starts at or after `at` (white space is passed over). Undefined when there
 * is none. A text that ends early gives what was read of it. Linear in the length of the text.
 */
export function readJson<Name>(text: string, at: number, naming: Naming<Name>): JsonNode<Name> | undefined {
  const reader = new Reader(text, at, naming);
  return reader.value('', undefined, 0);
}

class Reader<Name> {
  private readonly text: string;
  private readonly naming: Naming<Name>;
  private readonly nameless: Name;
  private at: number;
  private budget = nodesPerRootMember;
  /** Whether names have no quotes. */
  private isBare: boolean | undefined;

  constructor(text: string, at: number, naming: Naming<Name>) {
    this.text = text;
    this.at = at;
    this.naming = naming;
    this.nameless = naming.nameOf('');
  }

  value(key: string, parent: Mutable<Name> | undefined, depth: number): Mutable<Name> | undefined {
    const code = this.skipSpace();
    if (code === openBrace || code === openBracket) return this.container(key, parent, depth, code);
    if (code !== quote) return this.bare(key, parent);
    const start = this.at;
    const value = this.string();
    return this.leaf('string', key, parent, value, start);
  }

  /** A value that ends here. */
  private leaf(
    kind: JsonNode<Name>['kind'],
    key: string,
    parent: Mutable<Name> | undefined,
    value: JsonNode<Name>['value'],
    start: number,
  ): Mutable<Name> {
    return { kind, key, name: this.named(key), parent, children: none, value, start, end: this.at };
  }

  private named(key: string): Name {
    return key === '' ? this.nameless : this.naming.nameOf(key);
  }

  private container(
    key: string,
    parent: Mutable<Name> | undefined,
    depth: number,
    open: number,
  ): Mutable<Name> {
    const isObject = open === openBrace;
    const node: Mutable<Name> = {
      kind: isObject ? 'object' : 'array',
      key,
      name: this.named(key),
      parent,
      children: [],
      value: null,
      start: this.at,
      end: this.at,
    };
    this.at += 1;
    if (depth >= deepest) this.at = endOfContainer(this.text, this.at);
    else this.members(node, depth, isObject);
    node.end = this.at;
    return node;
  }

  private members(node: Mutable<Name>, depth: number, isObject: boolean): void {
    const length = this.text.length;
    while (this.at < length) {
      const code = this.skipSpace();
      if (code === closeBrace || code === closeBracket) {
        this.at += 1;
        return;
      }
      if (code === comma) {
        this.at += 1;
        continue;
      }
      if (Number.isNaN(code)) return;
      if (depth === 0 && node.children.length < widestArray) this.budget = nodesPerRootMember;
      const before = this.at;
      if (isObject) this.member(node, depth);
      else this.element(node, depth);
      if (this.at === before) this.at += 1;
    }
  }

  private member(node: Mutable<Name>, depth: number): void {
    const isQuoted = this.text.charCodeAt(this.at) === quote;
    const key = isQuoted ? this.string() : this.bareKey();
    // The first name tells how names are written; further on a bare word is a comment's, or stands behind a broken string.
    this.isBare ??= !isQuoted && key !== undefined;
    if (!isQuoted && !this.isBare) return;
    if (key === undefined || this.skipSpace() !== colon) return;
    this.at += 1;
    if ((this.budget <= 0 && depth > 0) || node.children.length >= widestObject) {
      this.skipValue();
      return;
    }
    this.keep(node, this.value(key, node, depth + 1));
  }

  private element(node: Mutable<Name>, depth: number): void {
    const { length } = node.children;
    if (length > 0 && length <= sample && this.naming.isData?.(node) === true) this.skipElements();
    else if (this.budget <= 0 || length >= widestArray) this.skipValue();
    else this.keep(node, this.value('', node, depth + 1));
  }

  private keep(node: Mutable<Name>, child: Mutable<Name> | undefined): void {
    if (child === undefined) return;
    this.budget -= 1;
    node.children.push(child);
  }

  /** `{ Errors: [...] }`: JavaScript writes names without quotes. Anything else up to the next delimiter is passed over. */
  private bareKey(): string | undefined {
    const start = this.at;
    this.skipBare();
    const key = this.text.slice(start, Math.min(this.at, start + longestBareKey));
    return /^[a-z_$][\w$]*$/i.test(key) ? key : undefined;
  }

  private skipBare(): void {
    const { text } = this;
    while (this.at < text.length && !isDelimiter(text.charCodeAt(this.at))) this.at += 1;
  }

  /** Numbers, `true`, `false`, `null`; anything else up to the next delimiter is passed over. */
  private bare(key: string, parent: Mutable<Name> | undefined): Mutable<Name> | undefined {
    const start = this.at;
    this.skipBare();
    if (this.at === start) return undefined;
    const raw = this.text.slice(start, Math.min(this.at, start + 40));
    if (raw === 'true' || raw === 'false') return this.leaf('literal', key, parent, raw === 'true', start);
    if (raw === 'null') return this.leaf('literal', key, parent, null, start);
    const value = Number(raw);
    return Number.isNaN(value) ? undefined : this.leaf('number', key, parent, value, start);
  }

  /** Reads the string whose opening quote is at `at`; leaves `at` behind its closing quote. */
  private string(): string {
    const start = this.at + 1;
    const near = this.nearQuote(start);
    if (near !== undefined) {
      this.at = near + 1;
      return this.text.slice(start, near);
    }
    const end = endOfString(this.text, start);
    this.at = Math.min(end + 1, this.text.length);
    const cut = Math.min(end, start + longestString);
    return unescapeJson(this.text.slice(start, cut));
  }

  /** Where a short string without escapes ends; names and codes are such, and a search is long for them. */
  private nearQuote(start: number): number | undefined {
    const { text } = this;
    for (let at = start; at < start + shortString; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) return at;
      if (code === backslash) return undefined;
    }
    return undefined;
  }

  private skipSpace(): number {
    let code = this.text.charCodeAt(this.at);
    while (code <= 32 || code === 0xfeff) {
      this.at += 1;
      code = this.text.charCodeAt(this.at);
    }
    return code;
  }

  /** Passes over the elements that are left of a list; its closing bracket is left. */
  private skipElements(): void {
    this.at = endOfContainer(this.text, this.at);
    if (this.text.charCodeAt(this.at - 1) === closeBracket) this.at -= 1;
  }

  private skipValue(): void {
    const code = this.skipSpace();
    if (code === quote) {
      this.at = Math.min(endOfString(this.text, this.at + 1) + 1, this.text.length);
    } else if (code === openBrace || code === openBracket) {
      this.at = endOfContainer(this.text, this.at + 1);
    } else this.skipBare();
  }
}

function isDelimiter(code: number): boolean {
  return (
    code <= 32 ||
    code === comma ||
    code === colon ||
    code === closeBrace ||
    code === closeBracket ||
    code === openBrace ||
    code === openBracket ||
    code === quote
  );
}

/** Offset of the quote that ends the string whose first character is at `from`, or the text's length. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1) {
    let slashes = 0;
    while (at - 1 - slashes >= from && text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

const simpleEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Undoes JSON's escapes (RFC 8259 section 7); an escape that was cut off or is unknown stays as it is. */
export function unescapeJson(raw: string): string {
  let slash = raw.indexOf('\\');
  if (slash === -1) return raw;
  const parts: string[] = [];
  let from = 0;
  while (slash !== -1) {
    parts.push(raw.slice(from, slash));
    const letter = raw.charAt(slash + 1);
    if (letter === 'u') {
      const code = Number.parseInt(raw.slice(slash + 2, slash + 6), 16);
      parts.push(Number.isNaN(code) ? '' : String.fromCharCode(code));
      from = slash + 6;
    } else {
      parts.push(simpleEscapes[letter] ?? letter);
      from = slash + 2;
    }
    slash = raw.indexOf('\\', from);
  }
  parts.push(raw.slice(from));
  return parts.join('');
}

/** The member of an object by its name; undefined for other nodes. */
export function member<Name>(node: JsonNode<Name> | undefined, name: string): JsonNode<Name> | undefined {
  return node?.kind === 'object' ? node.children.find((child) => child.key === name) : undefined;
}

/** Where a node stands, in JSONPath's dotted form: `$.errors[0].message`. */
export function jsonPath(node: JsonNode<unknown>): string {
  let path = '';
  let at = node;
  while (at.parent !== undefined) {
    const { parent } = at;
    if (parent.kind === 'array') path = `[${parent.children.indexOf(at)}]${path}`;
    else path = (/^\w+$/.test(at.key) ? `.${at.key}` : `["${at.key.slice(0, 60)}"]`) + path;
    at = parent;
  }
  return `$${path}`;
}
