import { VisibleText } from './visible-text.ts';

/** The readable parts of an HTML page. */
export interface Page {
  readonly title: string;
  /** Visible text, headings first come as they stand; scripts, styles and tags left out. */
  readonly text: string;
  /** Whether it asks for a password or is titled as a login. */
  readonly isLogin: boolean;
}

const longestPage = 60_000;
/** Made for the first page: most runs see none. */
let visible: VisibleText | undefined;

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
  visible ??= new VisibleText(longestPage);
  const html = body.slice(0, longestPage);
  const { title, text } = visible.read(html);
  return { title, text, isLogin: asksPassword(html) || isLoginTitle(title) };
}

function asksPassword(html: string): boolean {
  return /type=["']?password/i.test(html);
}

function isLoginTitle(title: string): boolean {
  return loginWords.test(title.toLowerCase());
}

const loginWords =
  /log in|login|sign in|signin|log on|anmelden|iniciar sesión|connexion|登录|ログイン|로그인|вход/;
