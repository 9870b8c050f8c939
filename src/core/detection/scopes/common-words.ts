const list =
  'attribute over per as to at sufficient insufficient enough proper valid invalid incorrect wrong for with in on by from please see check you it ' +
  'does do did been http unauthorized forbidden error request such given which granted provided authorization authentication auth ' +
  'out its their our my no other another different limited wider broader full certain relevant special elevated higher unknown ' +
  'undefined null none empty got but if then than client key tester same content custom calling caller merchant resource ' +
  'under outside beyond within not security global extra own single multiple two only first second last whole entire minimum mandatory suitable adequate above ' +
  'o e y de du lo via when while who what contact contain contains match matches matching applicable cover endpoint operation method header body field parameter ' +
  'authorized authorised true false yes ok read_more here more information details documentation docs visit update your grant allow access accounts ' +
  'credentials credential password secret api oauth oauth2 bearer current actual existing server service page role user users member ' +
  'members owner administrator system team company undefined unavailable unsupported data value values name names id ids type string';
const common: ReadonlySet<string> = new Set(list.split(' '));

const alsoScopes: ReadonlySet<string> = new Set(
  'global api user users request team members accounts service data security system global'.split(' '),
);

/** Common words that some providers do name scopes by; only the grammar can tell. */
export function isScopeWord(lower: string): boolean {
  return alsoScopes.has(lower);
}

/** Words of the language that are never the name of a scope, however they are placed. */
export function isCommonWord(lower: string): boolean {
  return common.has(lower);
}
