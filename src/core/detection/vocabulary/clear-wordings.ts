import type { Wordings } from './meaning.ts';

/** Limits, robots, money, conflicts: other reasons, some of which borrow the words of access. */
const overrulingWordings: readonly Wordings[] = [
  {
    means: 'rate-limit',
    weight: 4,
    say: [
      'rate limit|limited|limiting',
      'ratelimit|ratelimited|ratelimiting|ratelimitexceeded',
      'exceeded * rate|limit|request|calls|messages|bandwidth|frequency',
      'limit * exceeded',
      'out of * limit',
      'over rate|limit',
      'limit * replenished',
      'rate * exceeded|high|fast',
      'too many request|calls|attempts|api|messages|concurrent|connections|queries|times',
      'throttled',
      'slow down',
      'reduce * request|rate|calls',
      'request limit|frequency|trigger',
      'request * per second|minute|hour|day|month',
      'frequency limit',
      'daily|monthly|hourly|call limit',
      'usage exceeded',
      'resource exhausted',
      'api limit',
      'too fast|frequent|frequently',
      'too much * request|traffic|load|calls|weight',
      'banned until',
    ],
  },
  {
    means: 'bot-challenge',
    weight: 4,
    say: [
      'attention require cloudflare',
      'verify|verified|confirm|prove you * human|robot',
      'robot or human',
      'just moment',
      'checking browser',
      'enable javascript|cookies',
      'blocked by network security|firewall|waf',
      'automation tools',
      'automated access|request|queries|traffic|bot',
      'unusual traffic',
      'suspicious activity|traffic|request|behavior',
      'you robot',
      'you not * robot',
      'security service to protect',
      'you have? blocked',
      'captcha|recaptcha|hcaptcha|turnstile|perimeterx|datadome|incapsula|imperva|sucuri|ddos',
      'bot detection|protection|detected|challenge|manager',
      'web application firewall',
      'request blocked',
      'pardon interruption',
      'access to page have? denied',
      'security check|challenge',
      'error code? 1020|1010|1015|1006|1007|1008|1012',
      'challenge platform|page',
    ],
  },
  { means: 'bot-challenge', weight: 3, say: ['request unable not? * satisfied'] },
  {
    means: 'payment',
    weight: 4,
    say: [
      'insufficient|no|low|out * fund|credit|balance',
      'insufficient limit',
      'not have * fund|credit|balance',
      'credit|balance|fund * insufficient|exhausted|exceeded|depleted|low|negative|zero|empty',
      'cardholder|payer|card|payment|3ds authentication|authenticated|authorization * failed|declined|error',
      'payment require|failed|declined|overdue',
      'card|transaction|payment declined|denied|blocked|authentication|requires|require|expired',
      'declined',
      'decline',
      'payment method|instrument|intent * failed|error|authentication',
      'card error',
      'card not supported|support',
      'transaction not allowed',
      '3d secure',
      'unpaid|overdue|outstanding invoice|bill|balance|payment',
      'spend|spending limit',
      'authorization|authorisation captured|voided',
      'captured as authorization',
      'not captured',
      'authorization in captured',
    ],
  },
  {
    means: 'conflict',
    weight: 4,
    say: [
      'already * exist|used|taken|use|registered|member|assigned|published|captured|running|subscribed|has|have|posted|liked|voted|followed|requested|added|connected|invited|sent|processed|completed|cancelled|closed|archived|reviewed|submitted|fulfilled|refunded|paid|shipped|approved|rejected|started|finished|merged',
      'name|user|page|title|email exist',
      'previously published',
      'duplicate',
      'must unique',
      'in use $',
      'in use by',
      'name|user|email|address|id|slug|domain|resource|object|role|number|port|volume|title in use',
      'version mismatch|conflict',
      'changed|modified by',
      'in captured state',
      'state lock',
      'acquire|acquiring|holds|hold|held * lock',
      'another operation|process|transaction|deployment|job|run * progress|running|holds',
      'not overwrite|redeploy|republish',
      '^ version|tag|release|package|revision exist',
    ],
  },
];

const things = 'parameter|field|property|argument|attribute|column|variable|dimension|element|option|value';
const formats = 'json|xml|yaml|utf|html|csv|sql|graphql|syntax';

const ofAccess = [
  'invalid-credential',
  'expired-credential',
  'catch-all',
  'missing-credential',
  'wrong-credential-kind',
] as const;

/** Tokens and keys that prove nothing about who asks. */
const otherTokens: Wordings = {
  means: 'validation',
  weight: 4,
  vetoes: ofAccess,
  say: [
    'continuation|paging|page|pagination|sync|cursor|device|registration|push|csrf|xsrf|card|upload|idempotency|response|captcha|delta|resume|invite|invitation|reset|reply|trigger|payment|nft|erc20|stripe|confirmation|fcm|unsubscribe|share|download|promo|coupon|gift|setup token|key|code',
    'checkout|payment|upload|cart|shopping|editing|chat|call session|token',
    'payment method|source token|nonce',
    'public|ssh|gpg|pgp|deploy|host|encryption|license|product key',
    'key * body|payload|json|object|dict|dictionary|map|config|yaml',
    'authorization|authentication|login|auth code|date|amount|number|status|image|url|type|method require',
    'password confirmation|strength|history|length',
    'token|key actions|indexes|indices|description|label|quota|lifetime|ttl',
    'verify|invitation|invite|reset|activated|magic|confirmation|share|download|unsubscribe link',
    'promotion|coupon|voucher|gift|promo|discount|offer code|card|expired',
  ],
};

/** What may not be said, whoever says it. */
const otherPolicies: Wordings = {
  means: 'other',
  weight: 4,
  vetoes: ['ip-or-policy-block', 'refused'],
  say: [
    'content|moderation|safety|spam|profanity policy|filter|system|guidelines|violation|management',
    'community guidelines|standards',
    'usage policy violation',
    'content|message|post|prompt|image|text|comment * flagged|moderated|filtered',
    'contain * prohibited|offensive|inappropriate|objectionable * content|word|language|link|material',
  ],
};

/** Papers and plates, not what an account may use. */
const otherLicenses: Wordings = {
  means: 'validation',
  weight: 4,
  vetoes: ['plan-or-feature-gate'],
  say: ['driver|driving license', 'license plate|number'],
};

/** A form that was filled in wrongly, whatever its members are called. */
const failedForms: Wordings = {
  means: 'validation',
  weight: 4,
  vetoes: ofAccess,
  say: [
    'body|request|input|payload|schema|field|parameter * failed validation',
    'body|request|input|payload|schema|field|parameter validation failed|error',
    'require not? longer|shorter|match|start|begin|consist',
    'field|argument|variable * require? on|of * type',
  ],
};

/** A choice of values; where scopes are offered, it is no value of a form. */
const choices: Wordings = {
  means: 'validation',
  weight: 4,
  vetoes: [...ofAccess, 'plan-or-feature-gate', 'ip-or-policy-block'],
  say: ['must|require|expected one of'],
};

/** Members of a form that are not there; a scope among them is a value. */
const missingArguments: Wordings = {
  means: 'validation',
  weight: 4,
  vetoes: ['missing-scope', 'insufficient-role'],
  say: [
    '^ scope|role|permission|type|name require $',
    'missing|require * parameter|field|property|argument|column|attribute|body',
    'parameter|field|property|argument|attribute|column|variable|element|option * require|missing',
  ],
};

/** Arguments that are wrong. These also part words of access from tokens, keys and scopes of other kinds. */
const validationWordings: readonly Wordings[] = [
  {
    means: 'validation',
    weight: 4,
    say: [
      'unexpected|unescaped|illegal|reserved token|character|identifier|end|field|property|key|value|type|argument|column',
      'unknown character|identifier|end|field|property|value|type|argument|column',
      'invalid login name',
      'invalid user|login|client names|emails|name',
      'invalid token at|in|near|on|position|character|line',
      'token * at|near|on position|line|column|character|offset',
      `invalid|malformed|bad|parse|parsing|valid ${formats}`,
      `${formats} parse|parsing|error|invalid`,
      'parse error',
      'one of values',
      'require|expected integer|string|number|boolean|array|uuid|date|int|positive|between|greater|less',
      'require|expected object $|or|but|got|at|for|with|not|in|instead|containing',
      'require|unsupported|duplicate|forbidden value',
      'constraint * parameter|field|property|value|argument',
      'not have * valid value',
      'not valid value|scope|enum|option|email|url|uuid|date|type|choice|role|number|state|permission|integer|registration|phone|fcm',
      `invalid ${things}|param|format|input|payload|query|data|date|body|type|name|path|url|number|range|filter|column|field`,
      'value * parameter',
      `unknown|undefined|unsupported|undeclared ${things}|name|function|role|scope|permission`,
      'not query field',
      'not found in type',
      `${things} * not found|exist|defined`,
      'not defined|declared',
      'not valid property|field|parameter|attribute|argument',
      'scope not defined',
      'invalid client metadata',
      'character * forbidden|allowed',
      'forbidden|illegal|disallowed character|word|value|name|header|field|extension',
      'next|invalid page token',
      'no such token|object|bucket|customer|charge|card',
      'token not defined',
      'token more than once',
      'token already',
      'primary|foreign|unique|object|partition|sort|cache|routing|idempotent|composite|idempotency key',
      'key element|schema|already|path|value',
      'duplicate key',
      'payload * not allowed|invalid',
      'invalid payload|body',
      'not allowed to? empty|null|blank|include|exceed',
      '^ method * not allowed $',
      'media|content type',
      'not blank|empty|null|legal',
      'validation failed|error',
      'failed validation',
      'api validation',
      'unprocessable',
      'role|permission|scope set|assignment|binding|group|template|policy|scheme? not exist|supported|found|unknown',
      'scope|role|permission|type|value|status require|expected one of',
      'require valid role|permission|scope|enum|option|value|type',
      'role * not supported for',
      'not included in list',
      '^ permission|role|policy|scope|entitlement * not found|exist $',
      'locator|regex',
      'not legal value',
      'unexpected name',
      'non nullable',
      'scope match|matches configured',
      'password must|require',
      'password not conform|meet|satisfy|long|strong',
      'find member',
    ],
  },
];

/** Things that are locked; an account that is says so in the same words. */
const lockedThings: Wordings = { means: 'other', weight: 4, vetoes: [], say: ['locked|frozen'] };

/** Reasons of the thing itself, and the words of plain errors. */
const remainingWordings: readonly Wordings[] = [
  {
    means: 'other',
    weight: 4,
    say: [
      'comments|issue|discussion|messaging|downloads disabled|closed|off',
      'disabled comments',
      'archived',
      'user agent',
      'blocked by user',
      'yourself|himself',
      'legal reasons',
      'dmca|takedown|copyright',
      'maintenance',
      'immutable',
      'no longer supported|available',
      'deprecated|retired|sunset',
      'ssl|https|tls require|only',
      'require https|ssl|tls',
      'disk|storage full|space|limit|quota',
      'out of disk',
      'insufficient storage|space|memory',
      'message|post|window * too older|old',
      'csrf|xsrf',
      'clock|time|timestamp * skew|skewed|difference',
      'time too skewed',
      'directory listing',
      'command failed',
      'restriction violated',
      'maximum|max number|count',
      'exceeded * number|maximum',
      'last owner|admin|member|administrator',
      'not modify|edit|update|delete|change|cancel|void|refund|remove * closed|completed|finalized|paid|sent|submitted|published|default|builtin|processed|settled|shipped',
      'cluster block',
      'index|indices|database|table|disk|filesystem|volume|replica|cluster|instance|server|storage|repository read only',
      'namespace|resource|object|instance|cluster * terminated|terminating',
    ],
  },
  {
    means: 'not-found',
    weight: 3,
    say: [
      'not found',
      'not exist',
      'no such',
      'no result|results|match|matches|route|record|data',
      'unknown channel|message|user|guild|resource',
      'notfound',
      'no longer exist',
    ],
  },
  {
    means: 'server-error',
    weight: 3,
    say: [
      'internal server? error',
      'upstream',
      'temporarily|service unavailable',
      'unexpected error',
      'bad gateway',
      'gateway timeout',
      'timed out',
    ],
  },
];

/** Failures for other reasons than access, in English. */
export const clearWordings: readonly Wordings[] = [
  ...overrulingWordings,
  ...validationWordings,
  otherTokens,
  otherPolicies,
  otherLicenses,
  failedForms,
  choices,
  missingArguments,
  lockedThings,
  ...remainingWordings,
];
