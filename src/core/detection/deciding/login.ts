import type { Answer } from '../reading/answer.ts';

const loginPaths = [
  'login',
  'log-in',
  'log_in',
  'signin',
  'sign-in',
  'sign_in',
  'logon',
  '/sso',
  'saml',
  '/authorize',
  '/oauth',
  '/auth/',
];

/** A redirect to a login page, or a login page where data was asked for. */
export function isLogin(answer: Answer): boolean {
  const { status } = answer;
  if (status === undefined || status < 300) return answer.isLoginPage;
  if (status >= 400) return answer.isLoginPage && status === 401;
  const location = answer.headers.find((header) => header.name === 'location')?.value.toLowerCase() ?? '';
  return loginPaths.some((path) => location.includes(path));
}
