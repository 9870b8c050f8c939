import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../../src/core/detection/vocabulary/compile.ts';
import { PhraseTable } from '../../../src/core/detection/vocabulary/phrases.ts';
import { spaced } from '../../../src/core/detection/vocabulary/compiled.table.ts';
import { breakToken } from '../../../src/core/detection/vocabulary/tokens.ts';
import { wordingsIn } from '../../../src/core/detection/vocabulary/vocabulary.ts';

/** Whether a wording is found in a text, and which words it covers. */
function foundIn(say: string, text: string): string | undefined {
  const language = { synonyms: ['missing absent', 'not cannot isnt'], dropped: 'the a is les' };
  const table = new PhraseTable(compilePhrases(language, [{ say, means: 'x', weight: 4 }]));
  const [first] = table.find(text);
  return first && text.slice(first.start, first.end);
}

/** What a text says plainly. */
function meanings(text: string): string[] {
  return wordingsIn(text)
    .filter(({ phrase }) => phrase.weight > 2)
    .map(({ phrase }) => phrase.means);
}

describe('wordings', () => {
  it.each([
    ['missing scope', 'Missing scope: x', 'Missing scope'],
    ['missing scope', 'MISSING_SCOPE', 'MISSING_SCOPE'],
    ['missing scope', 'missingScopes', 'missingScopes'],
    ['missing scope', 'the absent-scopes', 'absent-scopes'],
    ['missing scope', 'missing the scope', 'missing the scope'],
    ['missing * scope', 'missing one or two scopes', 'missing one or two scopes'],
    ['missing * scope', 'missing one two three four scopes', undefined],
    ['missing * scope', 'missing. A scope', undefined],
    ['missing|insufficient scope', 'insufficient scope', 'insufficient scope'],
    ['access? token expired', 'tokenExpired', 'tokenExpired'],
    ['access? token expired', 'JWTTokenExpired', 'TokenExpired'],
    ['access? token expired', 'tokenEXPIRED', 'tokenEXPIRED'],
    ['^ forbidden $', 'Forbidden.', 'Forbidden'],
    ['^ forbidden $', 'Forbidden word', undefined],
    ['^ forbidden $', 'It is forbidden', undefined],
    ['not valid', "isn't valid", "isn't valid"],
    ['not valid', 'isn’t valid', 'isn’t valid'],
    ['missing scope', '🙂𝐚 – missing scope', 'missing scope'],
    ['acces refuse', 'Accès refusé', 'Accès refusé'],
    ['acces refuse', "L'accès refusé", "L'accès refusé"],
    ['acces refuse', 'd’accès refusé', 'd’accès refusé'],
    ['token wygasl', 'Token wygasł', 'Token wygasł'],
    ['strasse', 'Straße', 'Straße'],
    ['oauth scope', 'OAuth scope', 'OAuth scope'],
    ['o auto', 'oAuto', 'oAuto'],
    ['api key', 'apiKey', 'apiKey'],
    ['api key', 'APIKey', 'APIKey'],
    ['missing scope', 'MISSING_SCOPESDenied', 'MISSING_SCOPES'],
    ['less|fewer scope', 'Less scopes', 'Less scopes'],
    ['missing scope', 'missing less scopes', undefined],
  ])('%s in "%s" covers %j', (say, text, covered) => {
    expect(foundIn(say, text)).toBe(covered);
  });

  it('know several scripts', () => {
    expect(meanings('您没有权限访问该资源')).toContain('insufficient-role');
    expect(meanings('アクセストークンの有効期限が切れています')).toContain('expired-credential');
    expect(meanings('Доступ запрещён')).toContain('refused');
    expect(meanings('Keine Berechtigung für diese Aktion')).toContain('insufficient-role');
    expect(meanings('La clave de API es inválida: token inválido')).toContain('invalid-credential');
    expect(meanings('您好，世界')).toEqual([]);
  });

  it('have no word that the tokenizer passes over, which could not match', () => {
    const { steps, variants, phrases } = spaced();
    const passedOver = steps.map(({ ids }) => ids.some((id) => id <= breakToken));
    const dead = variants.filter((variant) => variant.steps.some((step) => passedOver[step]));
    expect(dead.map(({ phrase }) => phrases[phrase]?.say)).toEqual([]);
  });
});
