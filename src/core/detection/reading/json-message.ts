import { hasPayload } from './json-payload.ts';
import type { NamedNode } from './keys.ts';

const recordNames = new Set([
  'author',
  'assignee',
  'createdat',
  'updatedat',
  'created',
  'updated',
  'labels',
  'subject',
  'state',
]);

/** `{"number": 12, "title": "...", "state": "open", "body": "..."}`: a thing that somebody wrote has a title too. */
function isRecord(root: NamedNode): boolean {
  const isNumbered = root.children.some(({ key }) => key === 'id' || key === 'number');
  return isNumbered && (root.children.some(({ name }) => recordNames.has(name.plain)) || isTitled(root));
}

/** A title is the only sentence that tells what it is: no code, no status, no message. */
function isTitled({ children }: NamedNode): boolean {
  const sentences = children.filter(({ name }) => name.isSentence || name.isStatus);
  return sentences.length === 1 && sentences[0]?.key === 'title';
}

/** `{"allowed": false, "reason": "..."}`: whether another may was what was asked. */
function isDecision(root: NamedNode): boolean {
  return root.children.some(({ key }) => key === 'allowed' || key === 'active' || key === 'decision');
}

/** `{"code": 4711, "message": "..."}`: a few members, one of them a sentence, nothing else to give. */
export function isSmallMessage(root: NamedNode): boolean {
  if (root.children.length === 0 || root.children.length > 9 || hasPayload(root)) return false;
  if (isRecord(root) || isDecision(root)) return false;
  return root.children.some(
    (child) =>
      (child.name.isSentence || isOnlyText(root)) &&
      (child.kind === 'string' || (child.kind === 'object' && child.name.plain === 'detail')),
  );
}

/** More than the word "Error". */
export function hasSentence({ children }: NamedNode): boolean {
  return children.some(
    ({ name, value }) => name.isSentence && typeof value === 'string' && value.includes(' '),
  );
}

const textNames: ReadonlySet<string> = new Set(['text', 'explanation']);

/** `{"text": "requires scope x"}`, and nothing else. */
export function isOnlyText({ children }: NamedNode): boolean {
  const [only] = children;
  return (
    children.length === 1 &&
    textNames.has(only?.key ?? '') &&
    typeof only?.value === 'string' &&
    only.value.includes(' ')
  );
}

/** `{"status": "invalid_credentials"}`, and nothing else; one word is the state of a thing. */
export function isStatusWord({ children }: NamedNode): boolean {
  const [only] = children;
  return (
    children.length === 1 &&
    /^(?:(?:login|auth)?status|result)$/.test(only?.name.plain ?? '') &&
    typeof only?.value === 'string' &&
    /^[a-z]+(?:[ _-][a-z]+)+$/i.test(only.value)
  );
}
