import type { Wordings } from './meaning.ts';

/** The very words for roles: a key may have one of its own, and identity management grants to identities. */
const firmRoles: Wordings = {
  means: 'insufficient-role',
  weight: 4,
  firm: true,
  say: [
    'token|key|app|credential * lack|missing|insufficient ** role',
    // Whose key it is decides, not what the key was given.
    'owner|creator|user|holder|issuer|account of|behind ** token|key|credential not have|granted|allowed|permitted|authorized * permission|access|right|role|to',
    'iam|ram|cam permission|policy|role|action',
    'acl|apiacl decline',
    'row|column|field|object|record level security',
    'role lack|missing * permission|right|access',
    'user|account|principal|member|caller require one|any of * permission|privilege|role',
    'unauthorized operation',
    'forbidden by rbac',
    'rbac access? denied',
    'not granted access ** require role',
    'rbac permission|role',
    'privilege for account or credential associated',
    'you require ** permission s? on table|schema|database|catalog|view|column',
    'denied ** require authorization read|write|execute|create|delete|admin',
  ],
};

/** What also a form or the state of a thing forbids, whoever asks. */
const weakRoles: Wordings = {
  means: 'insufficient-role',
  weight: 2,
  say: [
    'not allowed|permitted to|for|by|on|here|from',
    'not permitted',
    'operation|action not permitted|allowed',
    'not view|modify|edit|delete|see|manage',
    'acl|rbac',
  ],
};

/** Roles that are too narrow. */
export const roleWordings: readonly Wordings[] = [
  firmRoles,
  weakRoles,
  {
    means: 'insufficient-role',
    weight: 4,
    say: [
      `user|account|principal|identity|member|agent|actor|profile|service|caller not have|allowed|authorized|granted|permitted * permission|access|role|to`,
      `user|account|principal|identity|member|caller|actor|profile lack|insufficient|require * permission|role|access|rights`,
      'not have authorization|authorisation to|for',
      'have no * authorization|authorisation|permission|right to|for|on',
      'user|account|principal|identity|member|caller|actor|profile missing * role',
      'grant * permission|role|right|privilege not * hold|held|have|possess',
      'not have * admin|owner|editor|manager role|rights|access|permission',
      'require * role',
      'role ** not perform|execute|access|create|delete|edit|manage|view',
      'require|only|have * admin|owner|editor|manager|superuser|root|maintainer|moderator role|rights|access|permission|user',
      'require account? admin|owner|superuser|moderator',
      'no * permission found',
      'user|member not belong',
      'user|member not in group|account|project|team',
      'role * insufficient|require|not have|authorized|allowed|permit|permitted',
      'admin|owner|admins|owners * only',
      'only creator|author|organizer|host|assignee|sender|uploader',
      '^ only * admin|owner|member',
      'only * admin|owner|member have|to',
      'permission violation',
      'policy not allowed ** performed|perform',
      'explicit deny',
      'not shared with',
      'access control error',
      'not consume service|api|resource',
      'require * admin|owner|superuser $',
      'command|statement denied to|for|on',
      'command|statement denied to|for|on',
    ],
  },
  // A code beside it may speak of "authorization" in general.
  { means: 'insufficient-role', weight: 3, firm: true, say: ['permission to|for ** denied'] },
  {
    means: 'insufficient-role',
    weight: 3,
    say: [
      'not have * permission|access|authority|clearance|authorization',
      'insufficient * permission|access|rights|authorization|authority',
      'permission * denied|insufficient|not|missing|error|lacking|require',
      'no permission|access|rights|authority',
      'missing|lack|require|additional|without ** permission',
      'missing access',
      'exist or acl blocked|denied',
      'not have right $',
      'not have right to',
      'no|missing|insufficient|lack right',
      'not authorized to|for|by|on|here|from',
      'you|user|caller|client|account not allowed|permitted to|for',
      'not authorized to perform',
      'not allowed * access|perform|view|read|write|create|update|delete|use|edit|modify|manage|list|make|call|invoke|execute|see|send|post|publish|add|remove',
      '^ you? not? allowed|permitted $',
      '^ user|account|client not allowed|permitted|authorized $',
      '^ admin|owner|superuser require $',
      'unauthorized to|for|operation|action|user|api',
      'action|operation unauthorized',
      'operation|action not authorized',
      'you|user not access|view|modify|edit|delete|see|manage',
      'not access',
      'not accessible',
      'not * member|owner|admin|collaborator|participant',
      'operation|action|resource forbidden|denied',
      'not part of',
      'you|user not on|in team|group|project|channel|room|workspace|organization',
      'hidden|redacted due|because|owing to|of permission',
      // "Authorization failed: user=...": who it is is known.
      'authorization failed user ** resource',
      'permission check|validation|verify failed',
      'permission|access exception',
      'security constraint',
    ],
  },
];

/** Refusals that name no cause. */
export const bareWordings: readonly Wordings[] = [
  {
    means: 'refused',
    weight: 4,
    say: ['you need|must|have to? authorized to * access|view|use|call|perform'],
  },
  {
    means: 'refused',
    weight: 3,
    say: [
      'access|call|login|query denied|forbidden|rejected',
      'request denied|forbidden',
      '^ request rejected',
      'denied access',
      'access to * denied|forbidden|restricted|prohibited',
      'access not allowed|permitted|granted|authorized',
      'forbidden|unauthorized access|resource|exception',
      'unauthorized exception|request|error',
      'not * authorized $',
      'not authorized',
      'authorization failed|unsuccessful|error',
    ],
  },
  {
    means: 'refused',
    weight: 2,
    say: [
      '^ error|http|code|status? 401|403? error|http? unauthorized|forbidden error|access|request|exception? 401|403? $',
      '^ authenticate $',
      '^ authentication|authorization error|exception $',
    ],
  },
  {
    means: 'refused',
    weight: 1,
    say: ['forbidden|unauthorized|permission|access|authorized|authentication|token|credential'],
  },
];
