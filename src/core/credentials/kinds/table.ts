import { ANALYTICS_KINDS } from './analytics.ts';
import { CLOUD_KINDS } from './clouds.ts';
import { CODE_HOST_KINDS } from './code-hosts.ts';
import { COMMERCE_KINDS } from './commerce.ts';
import type { TokenKind } from './kind.ts';
import { MODEL_KINDS } from './models.ts';
import { WORKSPACE_KINDS } from './workspaces.ts';

/**
 * Every kind of credential with a prefix of its own. What is hidden and what is explained come from this one table;
 * a new kind is one more line in the file of its trade.
 */
export const TOKEN_KINDS: readonly TokenKind[] = [
  ...ANALYTICS_KINDS,
  ...CODE_HOST_KINDS,
  ...MODEL_KINDS,
  ...CLOUD_KINDS,
  ...WORKSPACE_KINDS,
  ...COMMERCE_KINDS,
];
