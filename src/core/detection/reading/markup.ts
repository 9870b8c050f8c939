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
  const start = body.slice(0, 400).trimStart().toLowerCase();
  return (
    start.startsWith('<!doctype html') ||
    start.startsWith('<html') ||
    start.startsWith('<head') ||
    start.startsWith('<body') ||
    start.startsWith('<title') ||
    start.startsWith('<h1') ||
    start.startsWith('<center') ||
    start.startsWith('<a ') ||
    start.startsWith('<p>') ||
    (start.startsWith('<!--') && start.includes('<html')) ||
    (start.startsWith('<?xml') && start.includes('<html'))
  );
}

/** Whether a body is XML that is no HTML page. */
export function isXml(body: string): boolean {
  const start = body.slice(0, 40).trimStart().replace('\ufeff', '');
  return start.startsWith('<') && /^<[?!A-Za-z]/.test(start);
}

/** Reads the beginning of a page. */
export function readPage(body: string): Page {
  const html = body.slice(0, longestPage);
  const lower = html.toLowerCase();
  const title = between(html, lower, '<title', '</title');
  const text = visibleText(html, lower);
  const isLogin =
    lower.includes('type="password"') ||
    lower.includes("type='password'") ||
    lower.includes('type=password') ||
    isLoginTitle(title);
  return { title, text, isLogin };
}

function isLoginTitle(title: string): boolean {
  const words = title.toLowerCase();
  return [
    'log in',
    'login',
    'sign in',
    'signin',
    'log on',
    'anmelden',
    'iniciar sesión',
    'connexion',
    '登录',
    'ログイン',
    '로그인',
    'вход',
  ].some((word) => words.includes(word));
}

function between(html: string, lower: string, open: string, close: string): string {
  const start = lower.indexOf(open);
  const from = start === -1 ? -1 : html.indexOf('>', start);
  if (from === -1) return '';
  const end = lower.indexOf(close, from);
  return decodeEntities(html.slice(from + 1, end === -1 ? from + 200 : Math.min(end, from + 500))).trim();
}

function visibleText(html: string, lower: string): string {
  const parts: string[] = [];
  let size = 0;
  let at = 0;
  while (at < html.length && size < longestVisible) {
    const tag = html.indexOf('<', at);
    const text = html.slice(at, tag === -1 ? html.length : tag).trim();
    if (text !== '') {
      parts.push(decodeEntities(text.slice(0, longestVisible)));
      size += text.length;
    }
    if (tag === -1) break;
    at = endOfTag(html, lower, tag);
  }
  return parts.join(' ');
}

/** Offset behind a tag; scripts, styles and comments are passed over with what they hold. */
function endOfTag(html: string, lower: string, tag: number): number {
  for (const [open, close] of [
    ['<script', '</script'],
    ['<style', '</style'],
    ['<!--', '-->'],
  ] as const)
    if (lower.startsWith(open, tag)) {
      const end = lower.indexOf(close, tag + open.length);
      return end === -1 ? html.length : end + close.length;
    }
  const end = html.indexOf('>', tag);
  return end === -1 ? html.length : end + 1;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Replaces the entities that error pages use. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#?\w{1,8});/g, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = name.charAt(1) === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return Number.isInteger(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    }
    return entities[name] ?? whole;
  });
}

const errorElements = ['error', 'fault', 'exception'];
const longestProlog = 4_000;

/** Whether an element near the beginning of an XML document is named after an error, or marked as one. */
export function isErrorDocument(body: string): boolean {
  const lower = body.slice(0, longestProlog).toLowerCase();
  if (lower.includes('responseclass="error"')) return true;
  for (let open = lower.indexOf('<'); open !== -1; open = lower.indexOf('<', open + 1)) {
    const name = lower.slice(open + 1, open + 80).split(/[\s/>]/, 1)[0] ?? '';
    if (errorElements.some((word) => name.includes(word))) return true;
  }
  return false;
}

/** One element that holds text only, or one attribute that tells a code. */
export interface Element {
  /** Local name, without prefix. */
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The leaves of an XML document, at most 60, in order. Attributes named code, type or status count. */
export function readXml(body: string): Element[] {
  const found: Element[] = [];
  let at = 0;
  let name = '';
  while (at < body.length && found.length < 60) {
    const open = body.indexOf('<', at);
    if (open === -1) break;
    const close = body.indexOf('>', open);
    if (name !== '' && open > at) leaf(body, name, at, open, found);
    if (close === -1) break;
    const tag = body.slice(open + 1, Math.min(close, open + 500));
    name =
      tag.startsWith('/') || tag.startsWith('?') || tag.startsWith('!') || tag.endsWith('/')
        ? ''
        : localName(tag);
    if (name !== '') attributes(tag, open + 1, found);
    at = close + 1;
  }
  if (name !== '' && at < body.length) leaf(body, name, at, body.length, found);
  return found;
}

function leaf(body: string, name: string, start: number, end: number, found: Element[]): void {
  const text = body.slice(start, Math.min(end, start + 4_000));
  if (text.trim() !== '') found.push({ name, text: decodeEntities(text.trim()), start, end });
}

function localName(tag: string): string {
  const word = tag.split(/[\s/>]/, 1)[0] ?? '';
  return word.slice(word.indexOf(':') + 1);
}

function attributes(tag: string, offset: number, found: Element[]): void {
  for (const name of ['code', 'type', 'status', 'ResponseClass', 'message', 'msg', 'errorCode']) {
    for (const mark of [` ${name}="`, ` ${name}='`]) {
      const at = tag.indexOf(mark);
      if (at === -1) continue;
      const start = at + mark.length;
      const end = tag.indexOf(mark.slice(-1), start);
      if (end > start)
        found.push({ name, text: tag.slice(start, end), start: offset + start, end: offset + end });
    }
  }
}
