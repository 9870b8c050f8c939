/** What a member name says about the names that it holds; `plain` says only that they are scopes. */
export type KeyRole = 'required' | 'granted' | 'plain' | undefined;

const words = (list: string): readonly string[] => list.split(' ');

const asking = words(
  'missing requir need necessary expected accepted lacking insufficient denied absent violation anyof oneof allof ' +
    'ungranted notgranted unauthori unapproved',
);
const holding = words(
  'granted provided actual current allowed existing your token present available has have supported user valid assigned given received own',
);
const nouns = words('scope permission privilege entitlement capabilit abilit authorit role grant');
/** Names that ask without saying for what. */
export const bareAsking: ReadonlySet<string> = new Set(
  words(
    'needed need needs required missing requires expected want wants wanted lacking ungranted notgranted anyof oneof allof ' +
      'requiredany requiredall requiredanyof requiresanyof requiredoneof requiresoneof requiredaccess accessrequired',
  ),
);
const bareHolding: ReadonlySet<string> = new Set(words('granted provided actual got have has present held'));
const plainNames: ReadonlySet<string> = new Set(
  words(
    'scope scopes permission permissions permissionname scopename oauthscope oauthscopes privilege privileges',
  ),
);

/** Whether a member names what was not allowed: `"AuthAction": "ecs:RunInstances"`, `"unauthorizedActionsByIAM"`. */
export function namesDeniedAction(plain: string): boolean {
  return (
    plain === 'authaction' ||
    /^(?:denied|missing|unauthori[sz]ed|forbidden)actions?(?:by[a-z]*)?$/.test(plain)
  );
}

/** Reads the role of a member by its name; `plain` is the name in lower-case letters. */
export function roleOfName(plain: string): KeyRole {
  if (plainNames.has(plain)) return 'plain';
  if (namesDeniedAction(plain)) return 'required';
  const hasNoun = nouns.some((noun) => plain.includes(noun));
  if (!hasNoun && !bareAsking.has(plain) && !bareHolding.has(plain)) return undefined;
  if (bareAsking.has(plain) || asking.some((word) => plain.includes(word))) return 'required';
  return holding.some((word) => plain.includes(word)) ? 'granted' : undefined;
}
