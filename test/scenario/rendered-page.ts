import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** A page of ours as GitHub and Linear would render it, HTML and all. */
export interface RenderedPage {
  /** Names of the HTML elements, each once, sorted. */
  readonly elements: readonly string[];
  /** What elements carry beside their names: `a href=...`. */
  readonly attributes: readonly string[];
  /** Everything a reader sees outside code, where mentions and references come alive. */
  readonly prose: string;
}

/** Renders Markdown without any sanitizing, so that whatever slips through is seen. */
export function renderPage(markdown: string): RenderedPage {
  const options = { allowDangerousHtml: true, allowDangerousProtocol: true };
  const html = micromark(markdown, {
    ...options,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const visible = html.replace(/<!--[^]*?-->/g, '');
  const tags = Array.from(visible.matchAll(/<([a-z][\w-]*)((?:\s[^>]*)?)>/gi));
  return {
    elements: [...new Set(tags.map(([, name = '']) => name.toLowerCase()))].sort(),
    attributes: tags.flatMap(([, name, attributes = '']) =>
      attributes.trim() === '' ? [] : [`${name}${attributes}`],
    ),
    prose: visible.replace(/<code>[^]*?<\/code>/g, '').replace(/<[^>]*>/g, ''),
  };
}
