import { things } from './validation-wordings.ts';
import type { Wordings } from './meaning.ts';

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
    'continuation|next|lock|paging|page|pagination|sync|cursor|device|registration|push|csrf|xsrf|card|upload|idempotency|response|captcha|delta|resume|invite|invitation|reset|reply|trigger|payment|nft|erc20|stripe|confirmation|fcm|unsubscribe|share|download|promo|coupon|gift|setup|purchase token|key|code',
    'max|maximum|prompt|completion|input|output|total|context token',
    'signature algorithm|version|date|image|page|field|block',
    'checkout|payment|cvc|cvv|upload|cart|shopping|editing|chat|call session|token',
    'payment method|source token|nonce',
    'public|ssh|gpg|pgp|deploy|host|encryption|product key',
    'key * body|payload|json|object|dict|dictionary|map|config|yaml',
    'authorization|auth code flow|grant|exchange',
    'authorization|authentication|login|auth code|date|amount|number|status|image|url|type|method require',
    'password confirmation|strength|history|length',
    'token|key actions|indexes|indices|description|label|quota',
    'token|key lifetime|ttl require|invalid|not|value|between|less|greater|out',
    'field|argument|attribute|column|parameter|property token|secret|session id|ids|name|type|limit|count',
    'field|member|property name access? token|secret|session|key',
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

/** What the server itself may not read or write on its disk. */
const ofServer: Wordings = {
  means: 'other',
  weight: 4,
  vetoes: ['refused', 'insufficient-role'],
  say: ['nio file access? denied', 'errno 13|eacces', 'eacces|eperm permission|operation', 'shard failure'],
};

/** Papers and plates, not what an account may use. */
const otherLicenses: Wordings = {
  means: 'validation',
  weight: 4,
  vetoes: ['plan-or-feature-gate'],
  say: ['driver|driving license', 'license plate|number'],
};

/** What is to be renewed is a program, not what an account pays for. */
const otherUpgrades: Wordings = {
  means: 'other',
  weight: 4,
  vetoes: ['plan-or-feature-gate'],
  say: ['upgrade * version|client|library|browser|sdk|tls|driver'],
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
    `not accepted|permitted|known|recognized ${things}`,
    'field|argument|variable * require? on|of * type',
    'field|argument|variable ** of require type',
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
    'unknown|undefined|nonexistent permission|scope|role|privilege',
    'permission|scope|role array|list|object',
    'missing|require * parameter|field|property|argument|column|attribute|body',
    'parameter|field|property|argument|attribute|column|variable|element|option * require|missing',
  ],
};

/** Other reasons in words of access, each with the meanings that the same statement cannot have beside it. */
export const borrowedWordings: readonly Wordings[] = [
  otherTokens,
  otherPolicies,
  ofServer,
  otherLicenses,
  otherUpgrades,
  failedForms,
  choices,
  missingArguments,
];
