import { holdsSomething } from './json-payload.ts';
import { nestedJson } from './nested-json.ts';
import type { NamedNode } from './keys.ts';

/** `{"result": {"content": [...], "isError": true}}`: a tool of the Model Context Protocol (2025-06-18, tools) that failed. */
function isFailedTool(root: NamedNode): boolean {
  const result = root.children.find(({ key }) => key === 'result');
  const isFlagged = [...root.children, ...(result?.children ?? [])].some(
    ({ key, value }) => key === 'isError' && value === true,
  );
  return isFlagged || (result?.children ?? []).some(holdsErrorText);
}

const ofRecords = new Set(['id', 'name', 'title', 'time']);

/** `"content": [{"type": "text", "text": "{\"error\": \"insufficient_scope\", ...}"}]` from a tool that does not tell by the flag. */
function holdsErrorText({ key, children }: NamedNode): boolean {
  const texts = key === 'content' ? children.flatMap((item) => item.children) : [];
  return texts.some(({ key: name, value }) => {
    const held = name === 'text' && typeof value === 'string' ? nestedJson(value) : undefined;
    if (held?.kind !== 'object' || held.children.some((child) => ofRecords.has(child.key))) return false;
    return held.children.some(
      (child) => child.name.isError && child.kind !== 'array' && holdsSomething(child),
    );
  });
}

const securityIssues = new Set(['security', 'login', 'expired', 'forbidden']);
const failedSeverities = new Set(['error', 'fatal']);

/** HL7 FHIR R4, OperationOutcome: `{"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "security", ...}]}` */
function isFailedOutcome(root: NamedNode): boolean {
  const isOutcome = root.children.some(
    ({ key, value }) => key === 'resourceType' && value === 'OperationOutcome',
  );
  const issues = isOutcome ? (root.children.find(({ key }) => key === 'issue')?.children ?? []) : [];
  return issues.some(
    (issue) =>
      securityIssues.has(textOf(issue, 'code')) ||
      // Servers give this one for whatever stopped them; the other types tell of what was sent.
      (textOf(issue, 'code') === 'processing' && failedSeverities.has(textOf(issue, 'severity'))),
  );
}

function textOf({ children }: NamedNode, name: string): string {
  return String(children.find(({ key }) => key === name)?.value);
}

/** `{"name": "deploy", "status": "failed", "messages": [...]}`: a job that failed, and no sentence of its own. */
function isNamedRecord(root: NamedNode): boolean {
  const isNamed = root.children.some(({ key }) => key === 'name' || key === 'id');
  return (
    isNamed &&
    root.children.every(({ name, value }) => typeof value !== 'string' || (!name.isError && !name.isSentence))
  );
}

const failedWords = new Set(['error', 'fail', 'failed', 'failure', 'nok', 'ko', 'err', 'erro']);
/** Members whose value is a word for failure. */
const tellingNames = new Set(['status', 'result', 'stat', 'type', 'ack', 'resultcode', 'object']);
const successKeys = new Set(['ok', 'success', 'succeeded', 'successful', 'issuccess']);

/** `"ok": false`, `"success": false` */
export function isNoSuccess({ name, value }: NamedNode): boolean {
  return successKeys.has(name.plain) && (value === false || value === 'false' || value === 0);
}

/** `"ok": false`, `"success": false`, `"status": "error"`. */
export function saysFailed(root: NamedNode): boolean {
  if (isFailedTool(root) || isFailedOutcome(root)) return true;
  const isRecord = isNamedRecord(root);
  return root.children.some((child) => {
    const {
      name: { plain },
      value,
    } = child;
    if (successKeys.has(plain)) return isNoSuccess(child);
    const tells = !isRecord && tellingNames.has(plain);
    return tells && typeof value === 'string' && failedWords.has(value.toLowerCase());
  });
}

const doneWords = new Set(['success', 'succeeded', 'ok']);

const longestReport = 60;

/** "API key revoked successfully", "MFA enabled": a thing and what was done to it. */
function isReport(text: string): boolean {
  if (/\bsuccessfully\b/i.test(text)) return true;
  const isShort = text.length <= longestReport && !/\b(?:not|your|has|have|is|was|been|are|no)\b/i.test(text);
  return (
    isShort && / (?:created|added|enabled|updated|changed|removed|revoked|invited|saved|sent)\.?$/i.test(text)
  );
}

/** `{"success": true, "message": "..."}`, `{"message": "API key revoked successfully"}` */
export function saysDone(root: NamedNode): boolean {
  return root.children.some(({ name: { plain }, value }) => {
    if (successKeys.has(plain)) return value === true || value === 'true';
    if (plain === 'status' && typeof value === 'string') return doneWords.has(value.toLowerCase());
    return plain === 'message' && typeof value === 'string' && isReport(value);
  });
}
