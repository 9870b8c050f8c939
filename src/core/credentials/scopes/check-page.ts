import { aligned } from '../../report/columns.ts';
import { count, oneLine } from '../../report/markdown.ts';
import type { Paint } from '../../report/terminal.ts';
import { type CheckedScope, type Finding, type ScopeCheck, toRequest } from './check.ts';
import type { Answer, Grantable } from './grantable.ts';

/** A check for a terminal: the headline, every scope in a table, what is wrong, what to do next. */
export function renderScopeCheck(check: ScopeCheck, paint: Paint): string {
  const findings = Object.keys(findingTexts) as Finding[];
  return [
    `${headline(check, paint)}\n${paint('dim', basis(check))}`,
    scopeTable(check.scopes, paint),
    ...findings.map((finding) => findingList(check, finding, paint)),
    next(check, paint),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headline({ tool, needed, scopes, grantable }: ScopeCheck, paint: Paint): string {
  const wrong = scopes.filter(({ findings }) => findings.length > 0);
  const boot = wrong.filter(({ need }) => need?.level === 'boot');
  if (boot.length > 0)
    return paint('red', `${name(tool)} lacks ${count(boot.length, 'scope')} without which it does not start`);
  if (grantable.kind === 'unanswered')
    return paint('yellow', `Whether ${name(tool)} can be granted what it needs is unknown`);
  if (wrong.length > 0)
    return paint('yellow', `${name(tool)} can start; ${count(wrong.length, 'scope')} to look at`);
  if (needed.scopes.length === 0)
    return paint(
      'yellow',
      `${name(tool)}: no scope is declared as needed, so that there is nothing to check`,
    );
  if (scopes.some(({ grantable }) => grantable !== 'yes'))
    return paint('yellow', `${name(tool)}: nothing is wrong, as far as it could be checked`);
  return paint('green', `${name(tool)}: everything it needs can be granted`);
}

/** What the check rests on. */
function basis({ needed, grantable, scopes }: ScopeCheck): string {
  const { calls, toolsCalled, toolsNotCalled } = needed;
  const defined = toolsCalled.length + toolsNotCalled.length;
  const tools =
    defined === 0 ? '' : ` and ${toolsCalled.length} of the ${count(defined, 'MCP tool')} that are defined`;
  const requested = scopes.filter((one) => one.requested === true).length;
  return [
    `${count(needed.scopes.length, 'scope')} needed by ${count(calls, 'call')}${tools}`,
    ...(scopes.some((one) => one.requested !== undefined) ? [`${requested} requested`] : []),
    serverText(grantable),
  ].join('; ');
}

function serverText(grantable: Grantable): string {
  switch (grantable.kind) {
    case 'listed':
      return `${name(grantable.issuer)} lists ${grantable.scopes.length} that it grants`;
    case 'unlisted':
      return `${name(grantable.issuer)} does not list what it grants`;
    case 'unanswered':
      return 'the authorization server could not be asked what it grants';
    case 'not-asked':
      return 'no authorization server was named';
  }
}

function scopeTable(scopes: readonly CheckedScope[], paint: Paint): string {
  if (scopes.length === 0) return '';
  const rows = scopes.map(({ scope, need, grantable, requested }) => [
    name(scope),
    need?.level ?? '-',
    answerWords[grantable],
    requested === undefined ? '-' : requestedWord(requested),
    neededBy(need?.by ?? []),
  ]);
  const [head = '', ...lines] = aligned([['SCOPE', 'LEVEL', 'GRANTABLE', 'REQUESTED', 'NEEDED BY'], ...rows]);
  return [paint('dim', head), ...lines].join('\n');
}

const answerWords: Record<Answer, string> = { yes: 'yes', no: 'NO', unknown: 'unknown' };

function requestedWord(requested: boolean): string {
  return requested ? 'yes' : 'NO';
}

function neededBy(by: readonly string[]): string {
  const [first] = by;
  if (first === undefined) return '(nothing)';
  return by.length === 1 ? oneLine(first, 60) : `${oneLine(first, 60)} and ${by.length - 1} more`;
}

const findingTexts: Record<Finding, string> = {
  'needed-not-grantable': 'Needed, but not grantable',
  'needed-not-requested': 'Needed, but not requested',
  'requested-not-needed': 'Requested, but not needed',
};

function findingList({ scopes, grantable }: ScopeCheck, finding: Finding, paint: Paint): string {
  const found = scopes.filter(({ findings }) => findings.includes(finding));
  if (found.length === 0) return '';
  const title = `${findingTexts[finding]} (${found.length})`;
  return [paint('bold', title), ...found.map((one) => `  - ${findingText(one, finding, grantable)}`)].join(
    '\n',
  );
}

function findingText(one: CheckedScope, finding: Finding, grantable: Grantable): string {
  const scope = name(one.scope);
  if (finding === 'needed-not-requested') return `${scope} (${one.need?.level ?? ''}): add it to the login`;
  const wrong = one.grantable === 'no' ? notListed(one, grantable) : '';
  if (finding === 'needed-not-grantable') return `${scope} (${one.need?.level ?? ''}): ${wrong}`;
  return `${scope}: take it out of the login, or declare what needs it${wrong === '' ? '' : `; ${wrong}`}`;
}

/** Why a scope cannot be granted, and what was meant. */
function notListed({ nearest, isEndpoint }: CheckedScope, grantable: Grantable): string {
  const server = grantable.kind === 'listed' ? name(grantable.issuer) : 'the server';
  const parts = [`${server} does not list it`];
  if (isEndpoint) parts.push('it is the name of an endpoint, not of a scope');
  if (nearest.length > 0) parts.push(`near it: ${nearest.map(name).join(', ')}`);
  return parts.join('; ');
}

function next(check: ScopeCheck, paint: Paint): string {
  const { grantable } = check;
  const { minimum, all } = toRequest(check);
  const steps = [
    ...(grantable.kind === 'unanswered'
      ? [oneLine(`The authorization server: ${grantable.problem}.`, 600), oneLine(grantable.remedy, 600)]
      : []),
    ...(grantable.kind === 'not-asked'
      ? ['Name the authorization server to learn what it grants: --issuer, --resource or --metadata.']
      : []),
    ...(minimum.length > 0 ? [`Ask for at least: ${minimum.map(name).join(' ')}`] : []),
    ...(all.length > minimum.length ? [`For everything:   ${all.map(name).join(' ')}`] : []),
  ];
  if (steps.length === 0) return '';
  return [paint('bold', 'Next'), ...steps.map((step) => `  ${step}`)].join('\n');
}

/** Text of a file or of a server, on one line. */
function name(text: string): string {
  return oneLine(text, 120);
}
