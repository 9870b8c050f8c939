/** Where a Linear key comes from; part of every message about one that does not work. */
const whereKeysAreMade = 'Make a personal API key under Settings > Security & access in Linear';

/** The value of the Authorization header: personal keys stand alone, OAuth access tokens are bearer tokens. */
export function authorization(apiKey: string): string {
  const key = apiKey.trim();
  const bare = key.replace(/^bearer\s+/i, '');
  const isToken = bare.startsWith('lin_oauth_') || (bare !== key && !bare.startsWith('lin_api_'));
  return isToken ? `Bearer ${bare}` : bare;
}

/** What is wrong with a key that cannot even be sent; undefined when it can. Never repeats the key. */
export function unusableKey(apiKey: string): string | undefined {
  const key = apiKey.trim();
  if (key === '') return `the Linear API key is empty. ${whereKeysAreMade}.`;
  if (/^\$\{\{|^\$[A-Z_{]/.test(key)) {
    return 'the Linear API key is the name of a variable that was never filled in. Check how the secret is passed.';
  }
  // Anything else than printable ASCII makes fetch throw an error that quotes the header, key and all.
  if (!/^[\x21-\x7e]+(?: [\x21-\x7e]+)?$/.test(key)) {
    return 'the Linear API key holds line breaks, spaces or other characters that no key has. Copy it again.';
  }
  return undefined;
}

/** What a person should do about a key that Linear refused, told by the shape of the key. */
export function refusedKeyAdvice(apiKey: string): string {
  const key = apiKey.trim().replace(/^bearer\s+/i, '');
  if (key.startsWith('lin_api_')) {
    return `It looks like a personal API key: it was revoked, or it was cut when it was copied. ${whereKeysAreMade}.`;
  }
  if (key.startsWith('lin_oauth_')) {
    return `It is an OAuth access token: it has expired or was revoked. Refresh it, or use a key that does not expire. ${whereKeysAreMade}.`;
  }
  if (key.startsWith('lin_wh_')) return `It is the secret of a webhook, not a key. ${whereKeysAreMade}.`;
  if (/^(?:gh[a-z]_|github_pat_)/.test(key)) return `It is a GitHub token. ${whereKeysAreMade}.`;
  if (/^["'].*["']$/.test(key)) return 'It is wrapped in quotation marks: store it without them.';
  return `It begins with neither lin_api_ (personal API key) nor lin_oauth_ (OAuth access token). ${whereKeysAreMade}.`;
}
