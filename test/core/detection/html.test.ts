import { expect, test } from 'vitest';
import { readPage } from '../../../src/core/detection/reading/html.ts';

test.each([
  ['a script', '<script>var e = "1 > 0, invalid token";</script>'],
  ['a style', '<STYLE media="x">.denied > p {}</STYLE >'],
  ['a comment', '<!-- <p>denied</p> -->'],
])('%s is passed over whole, whatever stands before it', (_what, unseen) => {
  const shown = (before: string): string => readPage(`<html><p>${before}</p>${unseen}<p>end</p></html>`).text;
  expect(shown('Izin')).toBe('Izin · end');
  // In lower case each is two characters.
  expect(shown('İ'.repeat(30))).toBe(`${'İ'.repeat(30)} · end`);
});

test.each([
  ['<input name="p" type="password">', true],
  ["<INPUT TYPE='PASSWORD'>", true],
  ['<input type=password>', true],
  ['<title>Sign in</title>', true],
  ['<p>Your password has expired.</p><input type="text">', false],
])('%s asks for a login: %j', (inside, isLogin) => {
  expect(readPage(`<html>${inside}</html>`).isLogin).toBe(isLogin);
});
