import { copied } from '../copied.ts';
import { jsonPath } from '../../artifacts/transcript/json.ts';
import type { Evidence } from '../verdict.ts';
import type { Statement } from '../reading/statement.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';

const longestEvidence = 300;

/** Quotes a statement, or the part of it around the words that count. */
export function evidenceOf(statement: Statement, at: Span, rule: string): Evidence {
  const { text } = statement;
  const from =
    text.length <= longestEvidence ? 0 : Math.max(0, Math.min(at.start - 80, text.length - longestEvidence));
  const quoted = text.slice(from, from + longestEvidence).trim();
  const span = spanOf(statement, at);
  return {
    where: whereOf(statement, at),
    text: copied(quoted),
    rule,
    ...(span === undefined ? {} : { span }),
  };
}

function spanOf(statement: Statement, at: Span): Span | undefined {
  const { span, literal } = statement;
  if (span === undefined || !literal) return span;
  return { start: span.start + at.start, end: Math.min(span.start + at.end, span.end) };
}

function whereOf(statement: Statement, at: Span): string {
  if (statement.source === 'status-line') return 'status';
  if (statement.source === 'header') return `header:${statement.key}`;
  if (statement.source === 'summary') return 'summary';
  if (statement.node !== undefined) return `body:${jsonPath(statement.node)}`;
  if (statement.source === 'xml') return `body:<${statement.key}>`;
  if (statement.source === 'page') return `body:<${statement.key}>`;
  return `body:line ${statement.text.slice(0, at.start).split('\n').length}`;
}
