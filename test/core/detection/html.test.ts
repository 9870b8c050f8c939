import { expect, test } from 'vitest';
import { isHtml, readPage } from '../../../src/core/detection/reading/html.ts';

test.each([
  ['<!DOCTYPE HTML><title>', true],
  ['\n<Html>', true],
  ['<!-- page --><html>', true],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', true],
  ['<a>link</a>', false],
  ['<!-- no page --><error/>', false],
  ['<?xml version="1.0"?><error/>', false],
  ['<error><html></error>', false],
  ['A <html> page', false],
])('%s is a page: %s', (body, isPage) => {
  expect(isHtml(body)).toBe(isPage);
});

test.each([
  ['a script', '<script>var e = "1 > 0, invalid token";</script>'],
  ['a style', '<STYLE media="x">.denied > p {}</STYLE >'],
  ['a script that writes tags', '<script>write("</b>denied")</script>'],
  ['a comment', '<!-- <p>denied</p> -> -->'],
])('%s is passed over whole, whatever stands before it', (_what, unseen) => {
  const shown = (before: string): string => readPage(`<html><p>${before}</p>${unseen}<p>end</p></html>`).text;
  expect(shown('Izin')).toBe('Izin. end');
  // In lower case each is two characters.
  expect(shown('İ'.repeat(30))).toBe(`${'İ'.repeat(30)}. end`);
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

test.each([
  ['<h1>Forbidden</h1><p>No access</p>', 'Forbidden. No access'],
  ['<h1>Forbidden!</h1>\n<p>No access.</p><p>Ask for it</p>', 'Forbidden! No access. Ask for it'],
  ['<dt>Reason:</dt><dd>the key is old</dd>', 'Reason:. the key is old'],
  ['<p>The key</p><p>&nbsp;</p><p>is old</p>', 'The key. is old'],
  ['<p>Required scope:&nbsp;</p><p>orders:read', 'Required scope:. orders:read'],
  [
    '<p>Scopes:</p><ul><li>orders:read</li>\n<li><code>orders:write</code></li></ul><p>are missing',
    'Scopes: orders:read, orders:write. are missing',
  ],
  ['<ul><LI>Log in here</LI><li>Sign up here</li></ul>', 'Log in here. Sign up here'],
  ['The <mark>key</mark> is <var>old</var>', 'The key is old'],
  ['The <b>key</b> is <I>old</I> <br/>now', 'The key is old now'],
  ['The key<style>p {', 'The key'],
  ['The key<!-- is old', 'The key'],
  ['Required scope: <!-- -->orders:read', 'Required scope: orders:read'],
  ['The<!-->key<p>is old', 'The key. is old'],
  ['Which key?<p>The<!->key</script>is<xscript>old', 'Which key? The. key. is. old'],
  ['<p>&nbsp; The key<p>&#32; <p>is old', 'The key. is old'],
  ['<p>The key<p>&nbsp;<li>read<p>is old', 'The key. read. is old'],
])('%s is read as "%s"', (inside, text) => {
  expect(readPage(`<html><body>${inside}`).text).toBe(text);
});

test.each([
  ['<TITLE>No access</TITLE>', 'No access'],
  ['<title lang="en">\n A &amp; B\n</title>', 'A & B'],
  [`<title>${'a'.repeat(400)}`, 'a'.repeat(200)],
  ['<title>No access</title><svg><title>Logo</title></svg>', 'No access'],
  ['<p>No title</p>', ''],
])('%s is titled "%s"', (inside, title) => {
  expect(readPage(`<html>${inside}`).title).toBe(title);
});

test.each([
  ['&lt;a&gt; &quot;b&quot; &apos;c&apos; d&nbsp;e', `<a> "b" 'c' d e`],
  ['&#39;a&#x27; &#X1F512; &#1114111;', `'a' \u{1f512} \u{10ffff}`],
  ['&LT;b&GT; &amp;lt;', '<b> &lt;'],
  ['a&<b>&lt;', 'a& <'],
  ['&amp;&bmp;&aop;&amq;', '&&bmp;&aop;&amq;'],
  [
    '&; &a &#; &#x; &#0; &#1114112; &#xfffffff; &unknown; &amp',
    '&; &a &#; &#x; &#0; &#1114112; &#xfffffff; &unknown; &amp',
  ],
])('the entities of %s are %s', (written, meant) => {
  expect(readPage(`<p>${written}</p>`).text).toBe(meant);
});

test('nothing of the page before is left', () => {
  readPage(`<p>${'a'.repeat(100)}<title>`);
  expect(readPage('The key')).toEqual({ title: '', text: 'The key', isLogin: false });
});

test('no more than the beginning of a page is read', () => {
  expect(readPage(`<p>${'a'.repeat(9_000)}</p>`).text).toBe('a'.repeat(2_500));
  expect(readPage(`<html>${'<p>a few words</p>'.repeat(1_000)}`).text.length).toBe(2_500);
  expect(readPage(`<p>${'權'.repeat(9_000)}</p>`).text).toBe('權'.repeat(2_500));
  expect(readPage(`<p>${'é'.repeat(9_000)}</p>`).text).toBe('é'.repeat(2_500));
  // White space where there is enough.
  expect(readPage(`<p>${'a'.repeat(2_499)}   b</p>`).text).toBe('a'.repeat(2_499));
});
