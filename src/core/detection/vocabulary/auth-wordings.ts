import { credentialWordings } from './credential-wordings.ts';
import { hintWordings } from './hint-wordings.ts';
import { kindWordings } from './kind-wordings.ts';
import { planWordings } from './plan-wordings.ts';
import { policyWordings } from './policy-wordings.ts';
import { bareWordings, roleWordings } from './role-wordings.ts';
import { scopeWordings } from './scope-wordings.ts';
import type { Wordings } from './meaning.ts';

/** How APIs word refusals of access, in English. Gathered from public error references and issue threads. */
export const authWordings: readonly Wordings[] = [
  ...scopeWordings,
  ...kindWordings,
  ...credentialWordings,
  ...planWordings,
  ...policyWordings,
  ...roleWordings,
  ...bareWordings,
  ...hintWordings,
];
