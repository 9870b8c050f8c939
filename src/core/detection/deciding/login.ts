import { headerStatement } from './standards.ts';
import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Signal } from './signals.ts';

/** The rule of a signal that stands for a login page. */
export const loginRule = 'login page';

const loginWords = ['login', 'log-in', 'log_in', 'signin', 'sign-in', 'sign_in', 'logon', 'saml'];
/** Parts of an address that mean it only as a whole: `/oauth-apps` is a resource. */
const loginParts: ReadonlySet<string> = new Set(['sso', 'authorize', 'oauth', 'oauth2', 'auth']);

/** Pages that say so, by the last part of their address without its ending. */
const refusalPages: ReadonlySet<string> = new Set([
  'unauthorized',
  'unauthenticated',
  'missing_key',
  'missing-key',
]);

function leadsToLogin(target: string): boolean {
  const [path = ''] = target.split(/[?#]/, 1);
  const [page = ''] = (path.split('/').at(-1) ?? '').split('.', 1);
  return (
    refusalPages.has(page) ||
    loginWords.some((word) => target.includes(word)) ||
    target.split(/[/.?#&=]/).some((part) => loginParts.has(part))
  );
}

/** A redirect to a login page, or a login page where data was asked for: nobody was recognised. */
export function signalOfLogin(answer: Answer): Signal | undefined {
  const statement = isRedirect(answer.status) ? loginLocation(answer) : loginPage(answer);
  if (statement === undefined) return undefined;
  const at = { start: 0, end: statement.text.length };
  return { means: 'missing-credential', weight: 5, statement, at, rule: loginRule };
}

function isRedirect(status: number | undefined): boolean {
  return status !== undefined && status >= 300 && status < 400;
}

function loginLocation(answer: Answer): Statement | undefined {
  const header = answer.headers.find(({ name }) => name === 'location');
  const target = header?.value.toLowerCase() ?? '';
  return header !== undefined && leadsToLogin(target) ? headerStatement(header) : undefined;
}

function loginPage(answer: Answer): Statement | undefined {
  const { status } = answer;
  const isInPlace = status === undefined || status < 300 || status === 401;
  return answer.isLoginPage && isInPlace
    ? answer.statements.find(({ source }) => source === 'page')
    : undefined;
}
