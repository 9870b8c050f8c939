import { credentialWordings } from './credential-wordings.ts';
import { hintWordings } from './hint-wordings.ts';
import { policyWordings } from './policy-wordings.ts';
import { bareWordings, roleWordings } from './role-wordings.ts';
import { scopeWordings } from './scope-wordings.ts';
import type { Wordings } from './meaning.ts';

/** How APIs word refusals of access, in English. Gathered from public error references and issue threads. */
export const authWordings: readonly Wordings[] = [
  ...scopeWordings,
  ...credentialWordings,
  ...policyWordings,
  ...roleWordings,
  ...bareWordings,
  ...hintWordings,
];
