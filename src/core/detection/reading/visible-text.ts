import { decodeReference, longestReference } from './entities.ts';

/** What a page shows. */
export interface Seen {
  /** The text of its `title`, at most 200 characters. */
  readonly title: string;
  /** All text; blocks are parted by `. `, so that no sentence reaches from one into the next. */
  readonly text: string;
}

const longestText = 2_500;
const longestTitle = 200;
/** Of a UTF-16 unit in UTF-8. */
const mostBytes = 3;

const space = 32;
const exclamation = 33;
const ampersand = 38;
const comma = 44;
const hyphen = 45;
const stop = 46;
const slash = 47;
const colon = 58;
const semicolon = 59;
const less = 60;
const greater = 62;
const question = 63;
const lowerA = 97;
const lowerM = 109;
const lowerP = 112;
const lowerZ = 122;
const caseBit = 0x20;

const mostLetters = 6;
const letterBits = 5;

/** The number of a tag that is named by at most six letters. */
function codeOf(name: string): number {
  return Array.from(name).reduce((code, letter) => longerCode(code, letter.charCodeAt(0)), 0);
}

function longerCode(code: number, letter: number): number {
  return (code << letterBits) | (letter - lowerA + 1);
}

const inlineTags: ReadonlySet<number> = new Set(
  'a abbr b bdi br cite code em font i kbd mark pre q samp small span strong sub sup tt u var wbr'
    .split(' ')
    .map(codeOf),
);
const itemTag = codeOf('li');
const titleTag = codeOf('title');
const scriptTag = codeOf('script');
const styleTag = codeOf('style');

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Reads what a page shows, byte by byte (UTF-8, RFC 3629): its pieces are so many and so short that cutting out
 * and joining each takes half as long again. Two lists are filled again for every page.
 */
export class VisibleText {
  private readonly page: Uint8Array<ArrayBuffer>;
  private length = 0;
  private readonly seen: Uint8Array<ArrayBuffer>;
  /** How much of `seen` is filled, and where in it the last piece starts. */
  private filled = 0;
  private piece = 0;
  /** What the tags behind the last piece tell of the next. */
  private isBroken = false;
  private isItem = false;
  private isTitle = false;

  /** Reads pages of at most `longest` characters. */
  constructor(longest: number) {
    this.page = new Uint8Array(mostBytes * longest + 1);
    this.seen = new Uint8Array(mostBytes * longestText + longestReference);
  }

  read(html: string): Seen {
    this.length = encoder.encodeInto(html, this.page).written;
    // Ends the last piece.
    this.page[this.length] = less;
    this.filled = 0;
    this.isBroken = false;
    this.isItem = false;
    this.isTitle = false;
    const most = this.length === html.length ? longestText : mostBytes * longestText;
    let title = '';
    let at = 0;
    while (at < this.length && this.filled < most) {
      const before = this.filled;
      at = this.readPiece(at, most);
      if (this.filled > before) {
        if (this.isTitle && title === '') title = this.shown(this.piece).slice(0, longestTitle);
        this.isBroken = false;
      }
      if (at < this.length) at = this.readTag(at);
    }
    return { title, text: this.shown(0).slice(0, longestText) };
  }

  private shown(from: number): string {
    return decoder.decode(this.seen.subarray(from, this.filled));
  }

  /** Reads text up to a tag, or until there is enough; returns where it ends. */
  private readPiece(from: number, most: number): number {
    const { page, seen, filled } = this;
    let at = this.skipSpace(from);
    if (page[at] === less) return at;
    const start = filled === 0 ? 0 : this.join();
    let to = start;
    while (to < most) {
      const byte = page[at] ?? 0;
      if (byte === less) break;
      if (byte !== ampersand) at += 1;
      else if (this.isAmp(at)) at += 5;
      else {
        this.filled = to;
        at = this.readReference(at);
        to = this.filled;
        if (to === start + 1 && seen[start] === space) {
          to = start;
          at = this.skipSpace(at);
        }
        continue;
      }
      seen[to] = byte;
      to += 1;
    }
    if (to >= most) at = this.length;
    while (to > start && (seen[to - 1] ?? 0) <= space) to -= 1;
    if (to === start) this.filled = filled;
    else {
      this.filled = to;
      this.piece = start;
    }
    return at;
  }

  private skipSpace(from: number): number {
    const { page } = this;
    let at = from;
    while ((page[at] ?? 0) <= space) at += 1;
    return at;
  }

  /** Parts the next piece from the one before; returns where it starts. The names in a list behind a label go on as a list. */
  private join(): number {
    const { seen, piece, filled } = this;
    const last = seen[filled - 1];
    const isName = this.isItem && !seen.subarray(piece, filled).includes(space);
    let at = filled;
    if (this.isBroken && !(this.isItem && last === colon)) {
      if (isName) seen[at++] = comma;
      else if (last !== stop && last !== exclamation && last !== question) seen[at++] = stop;
    }
    seen[at++] = space;
    return at;
  }

  private isAmp(at: number): boolean {
    const { page } = this;
    return (
      page[at + 1] === lowerA &&
      page[at + 2] === lowerM &&
      page[at + 3] === lowerP &&
      page[at + 4] === semicolon
    );
  }

  /** Reads a character reference (HTML 13.5), or the `&` alone; returns where the text goes on. */
  private readReference(at: number): number {
    const { page, seen, filled } = this;
    const length = page.subarray(at, at + longestReference).indexOf(semicolon) + 1;
    const meant = decodeReference(decoder.decode(page.subarray(at, at + length)));
    if (meant !== undefined) {
      this.filled += encoder.encodeInto(meant, seen.subarray(filled)).written;
      return at + length;
    }
    seen[filled] = ampersand;
    this.filled += 1;
    return at + 1;
  }

  /** Reads a tag or comment; returns where the text goes on. */
  private readTag(start: number): number {
    const { page } = this;
    const second = page[start + 1];
    if (second === exclamation && page[start + 2] === hyphen && page[start + 3] === hyphen)
      return this.endOfComment(start + 4);
    const isClosing = second === slash;
    const code = this.codeAt(isClosing ? start + 2 : start + 1);
    if (code === itemTag) {
      this.isItem = true;
      this.isBroken = true;
    } else if (!this.isBroken || this.isItem) {
      const isInline = inlineTags.has(code);
      this.isBroken ||= !isInline;
      this.isItem &&= isInline;
    }
    this.isTitle = code === titleTag;
    let at = start + 1;
    if ((code === scriptTag || code === styleTag) && !isClosing) at = this.endOfUnseen(at, code);
    const { length } = this;
    while (at < length && page[at] !== greater) at += 1;
    return at + 1;
  }

  /** The number of the name at an offset; 0 if it is longer or has more than letters, as no name has that matters here. */
  private codeAt(start: number): number {
    const { page } = this;
    let code = 0;
    for (let at = start; ; at += 1) {
      const byte = page[at] ?? 0;
      if (byte <= space || byte === slash || byte === greater) return code;
      const letter = byte | caseBit;
      if (letter < lowerA || letter > lowerZ || at === start + mostLetters) return 0;
      code = longerCode(code, letter);
    }
  }

  /** Where the closing tag of scripts and styles starts. */
  private endOfUnseen(start: number, code: number): number {
    const { page, length } = this;
    let at = start;
    while (at < length && !(page[at] === less && page[at + 1] === slash && this.codeAt(at + 2) === code))
      at += 1;
    return at;
  }

  private endOfComment(start: number): number {
    const { page, length } = this;
    let at = start;
    while (at < length && !(page[at] === greater && page[at - 1] === hyphen && page[at - 2] === hyphen))
      at += 1;
    return at + 1;
  }
}
