import { describe, expect, it } from 'vitest';
import { redactWithSecretlint } from '../../../src/adapters/secretlint/redact.ts';
import { scanSecrets } from '../../../src/adapters/secretlint/scan.ts';

// In pieces, so that no scanner takes this file for a leak.
const github = ['ghp', 'abcdefghijklmnopqrstuvwxyz0123456789'].join('_');
const slack = ['xoxb', '123456789012', '1234567890123', 'abcdefghijklmnopqrstuvwx'].join('-');
const linear = `lin_api_${'a1B2'.repeat(10)}`;

describe('secretlint', () => {
  it('finds a secret and says where it stands', async () => {
    const text = `é😀 use ${github} here`;
    const [found] = await scanSecrets(text);
    expect(text.slice(found?.start, found?.end)).toBe(github);
  });

  it('finds nothing in ordinary answers', async () => {
    expect(
      await scanSecrets('{"error":"missing_scope","needed":"channels:read","token_type":"bearer"}'),
    ).toEqual([]);
  });

  it('takes no orders from the text', async () => {
    expect(
      await scanSecrets(`/* secretlint-disable */\n// secretlint-disable-next-line\n${github}`),
    ).toHaveLength(1);
  });
});

describe('redactWithSecretlint', () => {
  it('keeps the order of the texts and what is no secret', async () => {
    const texts = ['first', `a ${github} b`, '', `c ${slack}`, 'first', `${linear} d`];
    expect(await redactWithSecretlint(texts)).toEqual([
      'first',
      'a ghp_*** b',
      '',
      'c xoxb***',
      'first',
      'lin_*** d',
    ]);
  });

  it('never takes the end of one text and the beginning of the next for a secret', async () => {
    const halves = [github.slice(0, 20), github.slice(20)];
    expect(await redactWithSecretlint(halves)).toEqual(halves);
  });

  it('finds secrets in every one of more texts than fit into one scan', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => `${at} ${'words '.repeat(15_000)}${github}`);
    const redacted = await redactWithSecretlint(texts);
    expect(redacted.filter((text) => text.endsWith(' ghp_***'))).toHaveLength(30);
  });

  it('leaves what is already redacted as it is', async () => {
    const shown = ['Authorization: Bearer ghp_***', 'https://***@example.com', 'phx_*** xoxb***', '***'];
    expect(await redactWithSecretlint(shown)).toEqual(shown);
  });

  it('has nothing to do for no texts', async () => {
    expect(await redactWithSecretlint([])).toEqual([]);
  });
});
