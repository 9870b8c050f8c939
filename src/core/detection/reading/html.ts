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
  const start = lead.toLowerCase();
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

/** Reads the beginning of a page. */
export function readPage(body: string): Page {
  const html = body.slice(0, longestPage);
  const lower = lowerInPlace(html);
  const title = between(html, lower, '<title', '</title');
  const text = visibleText(html, lower);
  const asksPassword = lower.includes('password') && /type=["']?password/.test(lower);
  return { title, text, isLogin: asksPassword || isLoginTitle(title) };
}

/** Lower case, each character where it stood: `İ` becomes two. */
function lowerInPlace(html: string): string {
  const lower = html.toLowerCase();
  return lower.length === html.length
    ? lower
    : html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
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

/** Stands between blocks of text, so that no sentence reaches from one into the next. */
const blockMark = '·';
const inlineTags = new Set(
  'a abbr b br code em font i kbd pre small span strong sub sup tt u wbr'.split(' '),
);

const longestName = 12;
const slash = 47;
const greater = 62;

function tagName(lower: string, tag: number): string {
  const start = lower.charCodeAt(tag + 1) === slash ? tag + 2 : tag + 1;
  let end = start;
  while (end < start + longestName && !endsName(lower.charCodeAt(end))) end += 1;
  return lower.slice(start, end);
}

function endsName(code: number): boolean {
  return code <= 32 || code === slash || code === greater;
}

function visibleText(html: string, lower: string): string {
  const parts: string[] = [];
  let size = 0;
  let at = 0;
  let isBroken = false;
  while (at < html.length && size < longestVisible) {
    const tag = html.indexOf('<', at);
    const end = tag === -1 ? html.length : tag;
    const start = firstInk(html, at, end);
    if (start < end) {
      if (isBroken && parts.length > 0) parts.push(blockMark);
      isBroken = false;
      parts.push(html.slice(start, Math.min(end, start + longestVisible)).trim());
      size += end - start;
    }
    if (tag === -1) break;
    isBroken ||= !inlineTags.has(tagName(lower, tag));
    at = endOfTag(html, lower, tag);
  }
  return decodeEntities(parts.join(' '));
}

/** Where the first character stands that is no white space; `end` if there is none. */
function firstInk(html: string, from: number, end: number): number {
  let at = from;
  while (at < end && html.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** What is passed over with all it holds. */
const unseen = [
  ['<script', '</script'],
  ['<style', '</style'],
  ['<!--', '-->'],
] as const;

/** Offset behind a tag; scripts, styles and comments are passed over with what they hold. */
function endOfTag(html: string, lower: string, tag: number): number {
  const first = lower.charAt(tag + 1);
  let from = tag;
  for (const [open, close] of first === 's' || first === '!' ? unseen : [])
    if (lower.startsWith(open, tag)) from = lower.indexOf(close, tag + open.length);
  const end = from === -1 ? -1 : html.indexOf('>', from);
  return end === -1 ? html.length : end + 1;
}
