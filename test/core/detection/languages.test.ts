import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/core/detection/detect.ts';
import { observationOf } from './observation-of.ts';
import type { Cause, Verdict } from '../../../src/core/detection/verdict.ts';

/** What is said of an error with such a message, under a status that says nothing of access unless it is given. */
function verdictOn(message: string, status = 400): Verdict {
  const output = `HTTP/1.1 ${status} \r\ncontent-type: application/json\r\n\r\n${JSON.stringify({ message })}`;
  return detect(observationOf({ output }));
}

function causeOf(verdict: Verdict): Cause | undefined {
  return verdict.kind === 'auth' ? verdict.cause : undefined;
}

/** As services print them in the language of the caller; without a cause where a limit was met. */
const sentences: readonly [message: string, cause: Cause | undefined][] = [
  // German
  ['Sie haben keine Berechtigung, auf diese Ressource zuzugreifen.', 'insufficient-role'],
  ['Zugriff verweigert', 'insufficient-role'],
  ['Der Zugriff auf dieses Objekt wurde verweigert.', 'insufficient-role'],
  ['Sie sind nicht berechtigt, diese Aktion auszuführen.', 'insufficient-role'],
  ['Dem Benutzer fehlen die erforderlichen Rechte.', 'insufficient-role'],
  ['Keine ausreichenden Rechte für diese Aktion', 'insufficient-role'],
  ['Anmeldung erforderlich', 'missing-credential'],
  ['Bitte melden Sie sich an.', 'missing-credential'],
  ['Sie sind nicht angemeldet.', 'missing-credential'],
  ['Es wurde kein Token übergeben.', 'missing-credential'],
  ['Authentifizierung fehlgeschlagen', 'invalid-credential'],
  ['Ungültiger API-Schlüssel', 'invalid-credential'],
  ['Benutzername oder Passwort ist falsch.', 'invalid-credential'],
  ['Das Token ist ungültig.', 'invalid-credential'],
  ['Ihre Sitzung ist abgelaufen.', 'expired-credential'],
  ['Das Zugriffstoken ist abgelaufen.', 'expired-credential'],
  ['Dem Token fehlt die Berechtigung "kontakte:lesen".', 'missing-scope'],
  ['Diese Funktion ist in Ihrem Tarif nicht enthalten.', 'plan-or-feature-gate'],
  ['Für diese Funktion ist ein Enterprise-Abonnement erforderlich.', 'plan-or-feature-gate'],
  ['Ihre IP-Adresse ist nicht freigegeben.', 'ip-or-policy-block'],
  ['Zu viele Anfragen. Bitte versuchen Sie es später erneut.', undefined],
  // Spanish
  ['No tiene permisos para realizar esta acción.', 'insufficient-role'],
  ['Acceso denegado', 'insufficient-role'],
  ['Permisos insuficientes', 'insufficient-role'],
  ['Usted no está autorizado para acceder a este recurso.', 'insufficient-role'],
  ['Las credenciales de autenticación no se proveyeron.', 'missing-credential'],
  ['Debe iniciar sesión para continuar.', 'missing-credential'],
  ['Falta el token de autenticación', 'missing-credential'],
  ['Autenticación requerida', 'missing-credential'],
  ['Token inválido', 'invalid-credential'],
  ['La clave de API no es válida.', 'invalid-credential'],
  ['Usuario o contraseña incorrectos', 'invalid-credential'],
  ['La autenticación ha fallado', 'invalid-credential'],
  ['El token ha expirado', 'expired-credential'],
  ['Su sesión ha caducado.', 'expired-credential'],
  ['Su plan no incluye esta función.', 'plan-or-feature-gate'],
  ['Su dirección IP no está autorizada.', 'ip-or-policy-block'],
  ['Demasiadas solicitudes', undefined],
  ['Ha superado el límite de solicitudes', undefined],
  // Portuguese
  ['Você não tem permissão para executar essa ação.', 'insufficient-role'],
  ['Acesso negado', 'insufficient-role'],
  ['Permissão insuficiente', 'insufficient-role'],
  ['Usuário sem permissão de acesso', 'insufficient-role'],
  ['As credenciais de autenticação não foram fornecidas.', 'missing-credential'],
  ['Token não informado', 'missing-credential'],
  ['É necessário fazer login', 'missing-credential'],
  ['Token inválido ou expirado', 'invalid-credential'],
  ['Token inválido', 'invalid-credential'],
  ['Chave de API inválida', 'invalid-credential'],
  ['Usuário ou senha inválidos', 'invalid-credential'],
  ['Token expirado', 'expired-credential'],
  ['Sua sessão expirou.', 'expired-credential'],
  ['O seu plano não permite esta funcionalidade.', 'plan-or-feature-gate'],
  ['IP não autorizado', 'ip-or-policy-block'],
  ['Limite de requisições excedido', undefined],
  // French
  ["Vous n'avez pas les droits nécessaires pour effectuer cette action.", 'insufficient-role'],
  ['Accès refusé', 'insufficient-role'],
  ['Accès interdit', 'insufficient-role'],
  ['Droits insuffisants', 'insufficient-role'],
  ["Vous n'êtes pas autorisé à accéder à cette ressource.", 'insufficient-role'],
  ["Informations d'authentification non fournies.", 'missing-credential'],
  ['Authentification requise', 'missing-credential'],
  ['Vous devez être connecté pour accéder à cette page.', 'missing-credential'],
  ["Jeton d'accès manquant", 'missing-credential'],
  ['Jeton invalide', 'invalid-credential'],
  ["Clé d'API invalide", 'invalid-credential'],
  ['Identifiants incorrects', 'invalid-credential'],
  ["Échec de l'authentification", 'invalid-credential'],
  ['Votre session a expiré.', 'expired-credential'],
  ['Le jeton a expiré', 'expired-credential'],
  ['Votre abonnement ne permet pas cette fonctionnalité.', 'plan-or-feature-gate'],
  ["Votre adresse IP n'est pas autorisée.", 'ip-or-policy-block'],
  ['Trop de requêtes', undefined],
  // Italian
  ['Non sei autorizzato a eseguire questa operazione.', 'insufficient-role'],
  ['Accesso negato', 'insufficient-role'],
  ['Permessi insufficienti', 'insufficient-role'],
  ['Non hai i permessi necessari', 'insufficient-role'],
  ['Credenziali di autenticazione non immesse.', 'missing-credential'],
  ['Autenticazione richiesta', 'missing-credential'],
  ['Token mancante', 'missing-credential'],
  ['Token non valido', 'invalid-credential'],
  ['Autenticazione fallita', 'invalid-credential'],
  ['Nome utente o password errati', 'invalid-credential'],
  ['Token scaduto', 'expired-credential'],
  ['La sessione è scaduta', 'expired-credential'],
  ['Indirizzo IP non autorizzato', 'ip-or-policy-block'],
  ['Troppe richieste', undefined],
  // Dutch
  ['U hebt geen toestemming om deze actie uit te voeren.', 'insufficient-role'],
  ['Toegang geweigerd', 'insufficient-role'],
  ['Onvoldoende rechten', 'insufficient-role'],
  ['U bent niet ingelogd', 'missing-credential'],
  ['Authenticatie vereist', 'missing-credential'],
  ['Ongeldige API-sleutel', 'invalid-credential'],
  ['Ongeldig token', 'invalid-credential'],
  ['Het token is verlopen', 'expired-credential'],
  ['Gebruikersnaam of wachtwoord onjuist', 'invalid-credential'],
  ['Te veel verzoeken', undefined],
  // Polish
  ['Brak uprawnień do wykonania tej operacji', 'insufficient-role'],
  ['Odmowa dostępu', 'insufficient-role'],
  ['Dostęp zabroniony', 'insufficient-role'],
  ['Nieprawidłowy token', 'invalid-credential'],
  ['Brak tokenu', 'missing-credential'],
  ['Wymagane uwierzytelnienie', 'missing-credential'],
  ['Token wygasł', 'expired-credential'],
  ['Sesja wygasła', 'expired-credential'],
  ['Nieprawidłowy login lub hasło', 'invalid-credential'],
  // Russian
  ['Доступ запрещён', 'insufficient-role'],
  ['В доступе отказано', 'insufficient-role'],
  ['Недостаточно прав', 'insufficient-role'],
  ['У вас нет прав на выполнение этого действия', 'insufficient-role'],
  ['Требуется авторизация', 'missing-credential'],
  ['Необходимо авторизоваться', 'missing-credential'],
  ['Токен не передан', 'missing-credential'],
  ['Неверный токен', 'invalid-credential'],
  ['Недействительный ключ API', 'invalid-credential'],
  ['Неверный логин или пароль', 'invalid-credential'],
  ['Срок действия токена истёк', 'expired-credential'],
  ['Сессия истекла', 'expired-credential'],
  ['Ваш IP-адрес не разрешён', 'ip-or-policy-block'],
  ['Превышен лимит запросов', undefined],
  // Ukrainian, Czech, Swedish, Danish, Norwegian, Turkish, Indonesian, Hungarian, Finnish, Romanian, Vietnamese
  ['Недостатньо прав', 'insufficient-role'],
  ['Доступ заборонено', 'insufficient-role'],
  ['Přístup odepřen', 'insufficient-role'],
  ['Neplatný token', 'invalid-credential'],
  ['Nemáte oprávnění k této akci', 'insufficient-role'],
  ['Åtkomst nekad', 'insufficient-role'],
  ['Du har inte behörighet att utföra åtgärden', 'insufficient-role'],
  ['Ogiltig token', 'invalid-credential'],
  ['Adgang nægtet', 'insufficient-role'],
  ['Du har ikke adgang til denne ressource', 'insufficient-role'],
  ['Ingen tilgang', 'insufficient-role'],
  ['Ugyldig token', 'invalid-credential'],
  ['Ugyldigt brugernavn eller adgangskode', 'invalid-credential'],
  ['Erişim engellendi', 'insufficient-role'],
  ['Bu işlem için yetkiniz yok', 'insufficient-role'],
  ['Geçersiz token', 'invalid-credential'],
  ['Oturum süresi doldu', 'expired-credential'],
  ['Kullanıcı adı veya şifre hatalı', 'invalid-credential'],
  ['Akses ditolak', 'insufficient-role'],
  ['Token tidak valid', 'invalid-credential'],
  ['Token kedaluwarsa', 'expired-credential'],
  ['Anda tidak memiliki izin', 'insufficient-role'],
  ['Hozzáférés megtagadva', 'insufficient-role'],
  ['Érvénytelen token', 'invalid-credential'],
  ['Pääsy estetty', 'insufficient-role'],
  ['Acces interzis', 'insufficient-role'],
  ['Bạn không có quyền truy cập', 'insufficient-role'],
  ['Token không hợp lệ', 'invalid-credential'],
  ['Token đã hết hạn', 'expired-credential'],
  ['Δεν έχετε δικαίωμα πρόσβασης', 'insufficient-role'],
  // Asian
  ['没有权限访问该资源', 'insufficient-role'],
  ['权限不足', 'insufficient-role'],
  ['无权限', 'insufficient-role'],
  ['拒绝访问', 'insufficient-role'],
  ['未登录', 'missing-credential'],
  ['请先登录', 'missing-credential'],
  ['登录已过期，请重新登录', 'expired-credential'],
  ['令牌无效', 'invalid-credential'],
  ['签名错误', 'invalid-credential'],
  ['用户名或密码错误', 'invalid-credential'],
  ['access_token已过期', 'expired-credential'],
  ['IP不在白名单', 'ip-or-policy-block'],
  ['应用未获得该接口的权限', 'missing-scope'],
  ['请求过于频繁', undefined],
  ['アクセスが拒否されました', 'insufficient-role'],
  ['権限がありません', 'insufficient-role'],
  ['認証に失敗しました', 'invalid-credential'],
  ['ログインしてください', 'missing-credential'],
  ['トークンの有効期限が切れています', 'expired-credential'],
  ['トークンが無効です', 'invalid-credential'],
  ['접근 권한이 없습니다', 'insufficient-role'],
  ['권한이 없습니다', 'insufficient-role'],
  ['로그인이 필요합니다', 'missing-credential'],
  ['유효하지 않은 토큰입니다', 'invalid-credential'],
  ['토큰이 만료되었습니다', 'expired-credential'],
  ['인증에 실패하였습니다', 'invalid-credential'],
  ['ليس لديك صلاحية للوصول', 'insufficient-role'],
  ['غير مصرح', 'insufficient-role'],
  ['رمز غير صالح', 'invalid-credential'],
  ['אין לך הרשאה', 'insufficient-role'],
  ['คุณไม่มีสิทธิ์เข้าถึง', 'insufficient-role'],
];

describe('a message in the language of the caller', () => {
  it.each(sentences.filter(([, cause]) => cause !== undefined))('"%s" tells %s', (message, cause) => {
    expect(causeOf(verdictOn(message))).toBe(cause);
  });

  it.each(sentences.filter(([, cause]) => cause === undefined))('"%s" tells of a limit', (message) => {
    expect(verdictOn(message, 403)).toMatchObject({ kind: 'clear', reason: 'rate-limit' });
  });

  it.each([
    ['Nicht autorisiert'],
    ['No autorizado'],
    ['Não autorizado'],
    ['Non autorisé'],
    ['Non autorizzato'],
    ['Zugriff verweigert'],
    ['Доступ запрещен'],
    ['未授权'],
  ])(
    '"%s" tells as little as its status: under 401 the credential is at fault, under 403 the role',
    (message) => {
      expect(causeOf(verdictOn(message, 401))).toBe('invalid-credential');
      expect(causeOf(verdictOn(message, 403))).toBe('insufficient-role');
    },
  );

  it.each([
    ['Ce format de fichier est non autorisé'],
    ["Ce type de fichier n'est pas autorisé"],
    ['Dieser Dateityp ist nicht erlaubt'],
    ['El valor no está permitido'],
    ['O nome de usuário já existe'],
    ['Bitte melden Sie das Problem'],
    ['Non è permesso usare questo nome'],
    ['Het bestandstype is niet toegestaan'],
    ['El campo clave es demasiado largo'],
    ['Значение не разрешено'],
  ])('"%s" tells of what was sent, and not of who sent it', (message) => {
    expect(verdictOn(message).kind).toBe('clear');
  });

  it.each([
    ['Dem Token fehlt der Scope "contacts:read".', ['contacts:read']],
    ['Fehlende Berechtigung: contacts.read', ['contacts.read']],
    ['Für diese Aktion ist die Berechtigung kontakte.lesen erforderlich.', ['kontakte.lesen']],
    ['Es fehlen die Scopes orders:read und orders:write.', ['orders:read', 'orders:write']],
    ['Falta el permiso contacts.read', ['contacts.read']],
    ['El token no tiene el alcance requerido: orders:read', ['orders:read']],
    ['Se requiere el permiso "orders.manage" para realizar esta acción.', ['orders.manage']],
    ['O token não possui o escopo necessário: read:orders', ['read:orders']],
    ['Permissão necessária: orders.read', ['orders.read']],
    ['Escopo insuficiente. Escopo requerido: pix.read', ['pix.read']],
    ['Le jeton ne possède pas la portée requise : contacts:read', ['contacts:read']],
    ["L'autorisation contacts.read est requise.", ['contacts.read']],
    ['Permission manquante : orders.write', ['orders.write']],
    ['Ambito mancante: contacts:read', ['contacts:read']],
    ['È richiesto il permesso orders.read', ['orders.read']],
    ['De scope contacts:read ontbreekt.', ['contacts:read']],
    ['Vereiste rechten: orders.read', ['orders.read']],
    ['Brak wymaganego zakresu: orders:read', ['orders:read']],
    ['Brak uprawnienia orders.read', ['orders.read']],
    ['Недостаточно прав: требуется orders.read', ['orders.read']],
    ['Отсутствует разрешение contacts:read', ['contacts:read']],
    ['Токену не хватает scope: contacts:read', ['contacts:read']],
    ['Gerekli izin: orders.read', ['orders.read']],
    ['Bu işlem için orders.read yetkisi gerekli.', ['orders.read']],
    ['缺少权限：contact:user.base:readonly', ['contact:user.base:readonly']],
    ['应用缺少权限 [im:message]', ['im:message']],
    ['需要 scope: snsapi_userinfo', ['snsapi_userinfo']],
    ['スコープ「contacts:read」が必要です。', ['contacts:read']],
    ['必要な権限がありません: orders.read', ['orders.read']],
    ['필요한 스코프: profile_read', ['profile_read']],
    ['orders.read 권한이 필요합니다.', ['orders.read']],
    ['Saknar behörighet: orders.read', ['orders.read']],
    ['Mangler scope: orders:read', ['orders:read']],
  ])('"%s" names %j', (message, names) => {
    expect(verdictOn(message, 403)).toMatchObject({ kind: 'auth', scopes: names });
  });

  it('is believed to be about access under a 403, where it cannot be told', () => {
    expect(causeOf(verdictOn('Esto no se muestra a nadie', 403))).toBe('insufficient-role');
  });
});
