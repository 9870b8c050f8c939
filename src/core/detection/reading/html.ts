import { decodeEntities } from './entities.ts';

/** The readable parts of an HTML page. */
export interface Page {
  readonly title: string;
  /** Visible text, headings first come as they stand; scripts, styles and tags left out. */
  readonly text: string;
  /** Whether it asks for a password or is titled as a login. */
  readonly isLogin: boolean;
}

const longestPage = 60_000;
const longestVisible = 2_500;

/** Whether a body is an HTML page, by its first characters. */
export function isHtml(body: string): boolean {
  const lead = body.slice(0, 400).trimStart();
  if (!lead.startsWith('<')) return false;
  const start = lead.slice(0, longestOpening).toLowerCase();
  return (
    openings.some((opening) => start.startsWith(opening)) ||
    ((start.startsWith('<!--') || start.startsWith('<?xml')) && lead.toLowerCase().includes('<html'))
  );
}

const openings = ['<!doctype html', '<html', '<head', '<body', '<title', '<h1', '<center', '<a ', '<p>'];
const longestOpening = '<!doctype html'.length;

/** Reads the beginning of a page. */
export function readPage(body: string): Page {
  const html = body.slice(0, longestPage);
  const title = titleOf(html);
  return { title, text: visibleText(html), isLogin: asksPassword(html) || isLoginTitle(title) };
}

function asksPassword(html: string): boolean {
  return /type=["']?password/i.test(html);
}

function isLoginTitle(title: string): boolean {
  return loginWords.test(title.toLowerCase());
}

const loginWords =
  /log in|login|sign in|signin|log on|anmelden|iniciar sesión|connexion|登录|ログイン|로그인|вход/;

function titleOf(html: string): string {
  const start = html.search(/<title/i);
  const from = start === -1 ? -1 : html.indexOf('>', start);
  if (from === -1) return '';
  const rest = html.slice(from + 1, from + 500);
  const end = rest.search(/<\/title/i);
  return decodeEntities(end === -1 ? rest.slice(0, 200) : rest.slice(0, end)).trim();
}

/** Stands between blocks of text, so that no sentence reaches from one into the next. */
const blockEnd = '. ';
/** What ends a block by itself. */
const marks = new Set(Array.from('.!?', (mark) => mark.charCodeAt(0)));
const inlineTags = new Set(
  'a abbr acronym b bdi br cite code em font i kbd mark pre q samp small span strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

const hardSpace = '&nbsp;';
const longestName = 12;
const exclamation = 33;
const slash = 47;
const colon = 58;
const semicolon = 59;
const greater = 62;
const upperL = 76;
const upperS = 83;
const lowerL = 108;
const lowerS = 115;

function tagName(html: string, tag: number): string {
  const start = html.charCodeAt(tag + 1) === slash ? tag + 2 : tag + 1;
  let end = start;
  while (end < start + longestName && !endsName(html.charCodeAt(end))) end += 1;
  return html.slice(start, end).toLowerCase();
}

function endsName(code: number): boolean {
  return code <= 32 || code === slash || code === greater;
}

function visibleText(html: string): string {
  let text = '';
  let size = 0;
  let at = 0;
  /** Where the piece before stands. */
  let from = 0;
  let to = 0;
  let isBroken = false;
  let isItem = false;
  while (at < html.length && size < longestVisible) {
    const tag = html.indexOf('<', at);
    const end = tag === -1 ? html.length : tag;
    const start = firstInk(html, at, end);
    const stop = start < end ? lastInk(html, end) : start;
    if (start < stop) {
      if (text !== '') text += isBroken ? jointBehind(html, from, to, isItem) : ' ';
      from = start;
      to = Math.min(stop, start + longestVisible);
      text += html.slice(from, to);
      size += end - start;
      isBroken = false;
      isItem = false;
    }
    if (tag === -1) break;
    if (!isBroken || isItem || opensItem(html, tag)) {
      const name = tagName(html, tag);
      isBroken ||= !inlineTags.has(name);
      isItem = name === 'li' || (isItem && inlineTags.has(name));
    }
    at = endOfTag(html, tag);
  }
  return decodeEntities(text);
}

/** What parts a block from the piece before it; the names in a list behind a label go on as a list. */
function jointBehind(html: string, from: number, to: number, isItem: boolean): string {
  const last = html.charCodeAt(to - 1);
  if (isItem && last === colon) return ' ';
  if (isItem && !html.slice(from, to).includes(' ')) return ', ';
  return marks.has(last) ? ' ' : blockEnd;
}

function opensItem(html: string, tag: number): boolean {
  const first = html.charCodeAt(tag + 1);
  return (first === lowerL || first === upperL) && tagName(html, tag) === 'li';
}

/** Where the first character stands that is no white space; `end` if there is none. */
function firstInk(html: string, from: number, end: number): number {
  let at = from;
  while (at < end && html.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Behind the last character that is no white space, of a piece that begins with one. */
function lastInk(html: string, end: number): number {
  let at = end;
  while (html.charCodeAt(at - 1) <= 32) at -= 1;
  return html.charCodeAt(at - 1) === semicolon && html.startsWith(hardSpace, at - hardSpace.length)
    ? at - hardSpace.length
    : at;
}

/** What ends that which is passed over with all it holds, by the name of its tag. */
const unseen: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script/i],
  ['style', /<\/style/i],
]);

/** Offset behind a tag; scripts, styles and comments are passed over with what they hold. */
function endOfTag(html: string, tag: number): number {
  const from = endOfUnseen(html, tag);
  const end = from === -1 ? -1 : html.indexOf('>', from);
  return end === -1 ? html.length : end + 1;
}

/** Where a tag's `>` is looked for; -1 where what it opens never ends. */
function endOfUnseen(html: string, tag: number): number {
  const first = html.charCodeAt(tag + 1);
  if (first === exclamation && html.startsWith('<!--', tag)) return html.indexOf('-->', tag + 4);
  const closing = first === lowerS || first === upperS ? unseen.get(tagName(html, tag)) : undefined;
  if (closing === undefined) return tag;
  const length = html.slice(tag).search(closing);
  return length === -1 ? -1 : tag + length;
}
