import type { NamedNode } from './keys.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';

/** One thing that a response, or the tester, says. */
export interface Statement {
  readonly text: string;
  /** Lower-case name of what holds it: JSON member, XML element, header; empty where there is none. */
  readonly key: string;
  readonly source: 'status-line' | 'header' | 'json' | 'xml' | 'page' | 'text' | 'summary';
  /** The node of a JSON statement, for its path. */
  readonly node: NamedNode | undefined;
  /** Where the text stands in what the tester recorded; undefined where it was decoded or put together. */
  readonly span: Span | undefined;
  /** Whether `span` covers the text letter by letter, so that a part of it can be marked. */
  readonly literal: boolean;
}
