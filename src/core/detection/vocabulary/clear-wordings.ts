import { borrowedWordings } from './borrowed-wordings.ts';
import { overrulingWordings } from './overruling-wordings.ts';
import { validationWordings } from './validation-wordings.ts';
import type { Wordings } from './meaning.ts';

/** Things that are locked; an account that is says so in the same words. */
const lockedThings: Wordings = { means: 'other', weight: 4, vetoes: [], say: ['locked|frozen'] };

/** Reasons of the thing itself, and the words of plain errors. */
const remainingWordings: readonly Wordings[] = [
  {
    means: 'other',
    weight: 4,
    say: [
      // RFC 8555 section 6.5: to be sent again with a fresh one.
      'anti replay nonce',
      'acme error bad nonce',
      'comments|issue|discussion|messaging|downloads disabled|closed|off',
      'disabled comments',
      'archived',
      'user agent',
      // What it can be asked at all, by anybody.
      'allowed|supported|permitted operation|verb',
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
      // The state of the thing, or what it holds: no grant changes it.
      'group|chat|channel|post|tweet|comment|conversation|thread|event|video|room|topic|meeting|order|ticket|poll|stream|broadcast * deleted|removed|closed|ended|cancelled|gone|completed|finished',
      'own post|comment|content|review|message|item|tweet|answer|question|submission|product|listing|profile|photo|video',
      'user|recipient|member|author|owner|they have? blocked you',
      'infected|virus|malware',
      'spam|phishing detected',
      'link|survey|poll|form|offer|quote|quiz|booking|reservation|listing * expired|ended',
      'within * minutes|hours|days|seconds',
      'not available for sale|purchase|booking|download|pickup|delivery',
      'bot kicked|removed from',
      'window|period|deadline|grace ** closed|expired|passed|ended|over',
      'message|post|tweet|comment|item|order|event|record|invoice|file|photo|document older than',
      'have * blocked|banned|blacklisted domain|word|url|link|email|phrase|term|host',
      'not modify|edit|update|delete|change|disable|remove * enabled|active|primary|system|root|running|live|signed|referenced|linked plugin|item|object|record|resource|version|account|user|order|entry|document|key|domain|address|flow|rule',
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
      'backend|webhook|callback|destination|target|remote server|service|api|url? returned|responded|answered|replied|gave',
      'unable not? loaded|load|reach|reached|contact|contacted',
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
  ...borrowedWordings,
  lockedThings,
  ...remainingWordings,
];
