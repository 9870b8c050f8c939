import { fromMarkdown } from 'mdast-util-from-markdown';

/** A line of a comment that a reader sees as plain text, or the code span that is a paragraph by itself. */
export interface CommentLine {
  /** 1-based line of the source. */
  readonly line: number;
  readonly text: string;
  readonly isCodeSpan: boolean;
}

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];

/** Constructs that cannot hide a command; without them, time no longer grows with the square of a hostile comment. */
const extension = {
  disable: {
    null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd', 'definition', 'autolink'],
  },
};

/**
 * The lines of a comment in which a command may stand, by CommonMark: lines of paragraphs, in lists and folds too;
 * not those of code, quotes and HTML comments. A line counts only if it begins in the source as it does on the page,
 * so that a bullet or a backslash before a slash makes it text. A paragraph of one code span counts as one line.
 */
export function commentLines(markdown: string): readonly CommentLine[] {
  const source = markdown.split(lineEnding);
  const pieces = piecesOf(fromMarkdown(markdown, { extensions: [extension] }));
  const lines = new Map<number, CommentLine>();
  for (const { line, text, isCodeSpan } of pieces) {
    const before = lines.get(line)?.text ?? '';
    lines.set(line, { line, text: before + text, isCodeSpan });
  }
  return [...lines.values()]
    .filter(({ line, isCodeSpan }) => (source[line - 1] ?? '').trimStart().startsWith(isCodeSpan ? '`' : '/'))
    .map(({ line, text, isCodeSpan }) => ({ line, text: text.trim(), isCodeSpan }))
    .sort((a, b) => a.line - b.line);
}

const lineEnding = /\r\n|\r|\n/;

/** Text in reading order, each piece on one line. */
function piecesOf(root: Root): readonly CommentLine[] {
  const pieces: CommentLine[] = [];
  let hiddenBy = 0;
  const visit = (node: Node): void => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'html') hiddenBy = Math.max(0, hiddenBy + opened(node.value));
    else if (node.type === 'paragraph') {
      // What a tag opens within a paragraph ends with it at the latest.
      const before = hiddenBy;
      const only = node.children.length === 1 ? node.children[0] : undefined;
      if (only?.type !== 'inlineCode') node.children.forEach(visit);
      else if (hiddenBy === 0) pieces.push({ line, text: only.value, isCodeSpan: true });
      hiddenBy = before;
    } else if ('children' in node) {
      if (node.type !== 'blockquote') node.children.forEach(visit);
    } else if (hiddenBy === 0 && (node.type === 'text' || node.type === 'inlineCode')) {
      const texts = node.type === 'text' ? node.value.split(lineEnding) : [node.value];
      for (const [index, text] of texts.entries())
        pieces.push({ line: line + index, text, isCodeSpan: false });
    }
  };
  visit(root);
  return pieces;
}

/** How many more elements that show their content as a quote or as code a piece of HTML opens than it closes. */
function opened(html: string): number {
  const tags = html
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .matchAll(/<(\/?)(?:blockquote|pre|code|samp|kbd)(?![\w-])/gi);
  let depth = 0;
  for (const [, slash] of tags) depth += slash === '' ? 1 : -1;
  return depth;
}
