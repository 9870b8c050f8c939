import type { Lexeme } from './lexemes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a name is the name of. */
const nouns = words(
  'scope scopes scope(s) permission permissions permission(s) privilege privileges privilege(s) role roles role(s) rôle rôles ' +
    'consent recht rechte entitlement entitlements allowance allowances capability capabilities ability abilities right rights authority authorities grant grants ' +
    'privilegename permissionname scopename missing_scope missing_scopes insufficient_scope required_scope required_scopes required_permissions berechtigung berechtigungen permiso permisos permissão permissões permesso permessi autorisation autorisations разрешение разрешения право права uprawnienie uprawnienia uprawnień zakres zakresu zakresy toestemming machtiging rechten yetki yetkisi izin izni escopo escopos ámbito ambito portée ' +
    'alcance alcances acls behörighet behörigheter rettighed rettigheder oprávnění',
);
const scopeNouns = words(
  'scope scopes scope(s) zakres zakresu zakresy escopo escopos ámbito ambito portée alcance alcances',
);
/** Nouns only directly behind a name: `storage.objects.list access`. */
const weakNouns = words('access');

const asking = words(
  'requires required require requiring ask asks without missing misses lacks lacking lack needs need needed must without expected expects insufficient ' +
    'authorize reauthorize re-authorize reconnect absent denied deny approval necessary ungranted unauthorized perform approve missing_scope missing_scopes insufficient_scope ' +
    'required_scope required_scopes required_permissions want wants wanted should add adding enable enabling granting failed off unapproved request: ' +
    // The same in other languages.
    'mist erforderlich erforderliche erforderlicher benötigt benötigte fehlt fehlen fehlende fehlender requis requise demande manquant manquante necesario requerido ' +
    'requiere requieren nécessite exige falta faltan faltante necessário necessária necesaria requerida obrigatório mancante richiesto vereist vereiste ontbreekt ontbrekende brak brakuje wymagany wymagane wymagana wymaganego wymaga saknar saknas mangler требуется требуются требует нужно отсутствует хватает gerekli gerekiyor',
);
const negating = words(
  "not doesn't don't hasn't haven't isn't wasn't cannot can't no never didn't aren't weren't nor doesnt isnt hasnt",
);
/** Words between a noun or cue and its list that change nothing. */
const fillers = words(
  'the a an following oauth oauth2 oauth2.0 api access user token one of any all these this that those extended is are was were ' +
    'required needed missing named called least at additional app application bot to include includes be some more or either both set list ' +
    'perform action actions operation operations granular delegated project organization appropriate correct expected necessary and has have ' +
    'google slack microsoft graph restricted fine-grained specific your listed below index cluster requested new workspace tokens (s) iam rbac acl check requirement requirements el la le les los las il der die das den dem des ein eine einen einer un una une uno het een',
);

/** In scripts without spaces noun and cue are parts of one word: 应用尚未开通所需的权限. */
const unspacedNoun = /(?:权限|權限|権限|スコープ|권한|스코프)$/;
const unspacedAsking = /(?:所需|需要|缺少|没有|未开通|未授权|未申请|必要|不足|필요|없)/;

export const isNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (nouns.has(lexeme.lower) || isUnspaced(lexeme, unspacedNoun));
export const isScopeNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (scopeNouns.has(lexeme.lower) || /(?:スコープ|스코프)$/.test(lexeme.lower));
function isUnspaced({ lower }: Lexeme, pattern: RegExp): boolean {
  return lower.charCodeAt(lower.length - 1) > 0x3000 && pattern.test(lower);
}
export const isWeakNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && weakNouns.has(lexeme.lower);
export const isAsking = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (asking.has(lexeme.lower) || isUnspaced(lexeme, unspacedAsking));
export const isNegating = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && negating.has(lexeme.lower);
export const isFiller = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (fillers.has(lexeme.lower) || lexeme.lower.startsWith('/'));
const listFillers = words('the a an either both oauth oauth2 api access one of any (s) in addition to');
/** A word that may stand between two names of one list. */
export const isListFiller = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && listFillers.has(lexeme.lower);
export const isOr = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  lexeme.kind !== 'quoted' &&
  ['or', '|', '||', 'and/or', 'oder', 'either', 'ou', 'o'].includes(lexeme.lower);
export const isAnd = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  lexeme.kind !== 'quoted' &&
  ['and', '&', '&&', '+', 'plus', 'und', 'both', 'y', 'et', 'addition'].includes(lexeme.lower);
