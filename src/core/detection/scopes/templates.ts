import { sentenceBefore } from './beside.ts';
import { isNegating, isNoun } from './cues.ts';
import { inCapitals, isGrantShaped, isIdentifier } from './names.ts';
import type { Lexeme } from './lexemes.ts';

/** A sentence of a fixed form that names what is missing without a noun such as "scope". */
interface Template {
  /**
   * What stands directly before the names and behind them: words and marks, `a|b` either of them, NOT a negation, NOUN a
   * noun such as "permission"; what stands before `...` may stand anywhere before.
   */
  readonly before?: string;
  readonly after?: string;
  /** Which names it has; default: any. */
  readonly names?: (list: readonly Lexeme[]) => boolean;
  /** Words of which the sentence has one. */
  readonly beside?: string;
  readonly isScope: boolean;
  /** A word in capitals is a name here, whatever follows it. */
  readonly isCapitals?: true;
}

const areIdentifiers = all(({ text }) => isIdentifier(text));
const areGrants = all(({ text }) => isGrantShaped(text));
const arePartedBySigns = all(({ text }) => /^\w+[.:][\w.:]+$/.test(text));
const areSqlGrants = all(({ text }) => /^[A-Z][A-Z ]+$/.test(text));
const areTitles = all(({ kind, text }) => kind === 'quoted' && text.includes(' '));
/** `write_posts`, `posts.read` */
const areOfAccess = all(({ text }) =>
  /^(?:read|write|manage)[_.:]\w|\w[_.:](?:read|write|manage)$/.test(text),
);
/** `write:orgs/1/buckets`, `sts:AssumeRole` */
const haveGrant = (list: readonly Lexeme[]): boolean =>
  list.some(({ text }) => isGrantShaped(text) || /^\w+:\w+$/.test(text));

function all(is: (lexeme: Lexeme) => boolean): (list: readonly Lexeme[]) => boolean {
  return (list) => list.every(is);
}

const written: readonly Template[] = [
  // "Permission denied: user=demo, access=WRITE" (Apache Hadoop)
  { before: 'denied ... access =', isScope: false, isCapitals: true },
  // "Unauthorized for operation [READ] on topic [x]"
  { before: 'unauthorized ... operation|operations [', after: ']', isScope: false, isCapitals: true },
  // "operations [ViewAll] not allowed"
  {
    before: 'operation|operations [',
    after: '] NOT allowed|permitted|authorized',
    isScope: false,
    isCapitals: true,
  },
  // 'Not authorized for action "read" for Execution 32' (Rundeck)
  { before: 'NOT authorized for action', isScope: false },
  // "not authorized to do CampaignFullControl on resource 17" (Microsoft Advertising)
  { before: 'NOT authorized to do', names: areIdentifiers, isScope: false },
  // "does not have USE CATALOG on Catalog 'main'" (SQL)
  { before: 'NOT have', after: 'on', names: areSqlGrants, isScope: false },
  { before: 'lacks', after: 'on', names: areSqlGrants, isScope: false },
  // "The token was made without it: deposit:actions was left out", "account.admin is not in it"
  { after: 'is|was left out', names: arePartedBySigns, beside: 'token|key', isScope: true },
  { after: 'is|was NOT in it|its|token', names: arePartedBySigns, beside: 'token|key', isScope: true },
  // "tips:write was not part of the consent"
  {
    after: 'is|was NOT part',
    names: arePartedBySigns,
    beside: 'token|key|consent|grant|login|connection',
    isScope: true,
  },
  // "We did not request mail:send", "The app never asked for invoices:read"
  { before: 'NOT request|requested', names: areGrants, isScope: true },
  { before: 'NOT ask|asked for', names: areGrants, isScope: true },
  // "Admin consent for Mail.Send is pending"
  { before: 'consent for', after: 'is pending|missing', names: arePartedBySigns, isScope: true },
  // "Docs want tickets:read or tickets:write", "the reference lists contacts:write"
  {
    before: 'docs|documentation|reference want|wants|list|lists|name|names|say|says',
    names: areGrants,
    isScope: true,
  },
  // "Der Token hat logs:read nicht", "Le jeton n'a pas logs:read", "В токене нет logs:read", "トークンは ... write_x がない"
  { before: 'hat', after: 'nicht', names: arePartedBySigns, beside: 'token|schlüssel|key', isScope: true },
  { before: "n'a pas", names: arePartedBySigns, beside: 'jeton|clé', isScope: true },
  { before: 'нет', names: areGrants, beside: 'токене|токена|ключе|ключа', isScope: true },
  { after: 'がない|がない。', names: areOfAccess, isScope: true },
  // "logs:read is unchecked in the portal"
  { after: 'is|was unchecked|unticked', names: arePartedBySigns, isScope: true },
  // "write:libraries is what the docs list for this call"
  {
    after: 'is|was what the|its|their docs|documentation|reference',
    names: areGrants,
    isScope: true,
  },
  // "You don't have permission to use 'api:calls:read'"
  { before: 'NOT ... NOUN to use|access|call|invoke', names: areGrants, isScope: true },
  // "'Email Routing Rules Read' was not ticked"
  { after: 'NOT', names: areTitles, isScope: true },
  { after: 'is|was|are NOT', names: areTitles, isScope: true },
  // "write:orgs/1/buckets is unauthorized", "read:logs is not allowed"
  { after: 'is NOT authorized|allowed|permitted', names: haveGrant, isScope: true },
  { after: 'is unauthorized|forbidden', names: haveGrant, isScope: true },
];

const areAny = (): boolean => true;

type Test = (lexeme: Lexeme | undefined) => boolean;

/** A template ready to be compared. */
interface Compiled {
  readonly somewhere: readonly Test[];
  readonly before: readonly Test[];
  readonly after: readonly Test[];
  readonly beside: Test | undefined;
  readonly names: NonNullable<Template['names']>;
  readonly isScope: boolean;
  readonly isCapitals: boolean;
}

const templates: readonly Compiled[] = written.map(
  ({ before = '', after = '', beside, names = areAny, isScope, isCapitals = false }) => {
    const [directly = '', somewhere = ''] = before.split('...').toReversed();
    return {
      somewhere: testsOf(somewhere),
      before: testsOf(directly),
      after: testsOf(after),
      beside: beside === undefined ? undefined : testOf(beside),
      names,
      isScope,
      isCapitals,
    };
  },
);

function testsOf(words: string): Test[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map(testOf);
}

function testOf(word: string): Test {
  if (word === 'NOT') return isNegating;
  if (word === 'NOUN') return isNoun;
  const either = word.split('|');
  return (lexeme) => lexeme !== undefined && lexeme.kind !== 'quoted' && either.includes(lexeme.lower);
}

/** The template that a list of names stands in; undefined where it is none. */
export function templateOf(
  list: readonly Lexeme[],
  left: readonly Lexeme[],
  right: readonly Lexeme[],
  sentence: readonly Lexeme[],
): { readonly isScope: boolean } | undefined {
  return templates.find(
    ({ after, beside, names, ...template }) =>
      standsBefore(template, left) &&
      after.every((test, at) => test(right[at])) &&
      (beside === undefined || sentence.some(beside)) &&
      names(list),
  );
}

/** Whether a word in capitals stands behind what makes it a name. */
export function isNameOfTemplate(lexemes: readonly Lexeme[], at: number): boolean {
  if (!inCapitals.test(lexemes[at]?.text ?? '')) return false;
  const left = sentenceBefore(lexemes, at);
  return templates.some((template) => template.isCapitals && standsBefore(template, left));
}

function standsBefore(
  { before, somewhere }: Pick<Compiled, 'before' | 'somewhere'>,
  left: readonly Lexeme[],
): boolean {
  const from = left.length - before.length;
  return before.every((test, at) => test(left[from + at])) && somewhere.every((test) => left.some(test));
}
