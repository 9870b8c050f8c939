import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { YamlReading } from '../../config/read-yaml.ts';

/** An MCP tool, as far as scopes go. */
export interface ToolDefinition {
  readonly name: string;
  /** All are needed; empty where the definition asks for none. */
  readonly scopes: readonly string[];
}

const member = 'required_scopes';
/** Deeper than any project keeps its definitions. */
const deepest = 8;

/**
 * Reads MCP tool definitions, YAML or JSON. Projects keep them in several shapes: a list of tools with a `name`, or a
 * map by name, either below other members. A list or map is one of tools when any of its items has `required_scopes`,
 * or when it stands under `tools`; the others in it then are tools that need nothing.
 */
export function readToolDefinitions(text: string): YamlReading<readonly ToolDefinition[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const failed = (offset: number, message: string): YamlReading<never> => {
    const { line, col } = lines.linePos(offset);
    return { ok: false, errors: [{ line, column: col, message }] };
  };
  const [fault] = document.errors;
  if (fault !== undefined) return failed(fault.pos[0], fault.message);
  const found: ToolDefinition[] = [];
  const wrong = collect(valueOf(document), [], false, found);
  if (wrong !== undefined) return failed(offsetOf(document, wrong.path), wrong.message);
  if (found.length > 0) return { ok: true, value: found };
  return failed(0, `there is no tool in it; expected \`${member}\` in a map by name, or beside a \`name\``);
}

/** Undefined for a file that is more aliases than text; no tool is in it then. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** What is wrong, and at which member. */
interface Wrong {
  readonly path: readonly string[];
  readonly message: string;
}

/** Adds the tools at or below a value, until something is wrong. */
function collect(
  value: unknown,
  path: readonly string[],
  isTool: boolean,
  found: ToolDefinition[],
): Wrong | undefined {
  if (!isObject(value) || path.length > deepest) return undefined;
  if (isTool || member in value) return addTool(value, path, found);
  const items = Object.entries(value);
  const areTools = path.at(-1) === 'tools' || items.some(([, item]) => isObject(item) && member in item);
  for (const [key, item] of items) {
    const wrong = collect(item, [...path, key], areTools, found);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function addTool(
  tool: Readonly<Record<string, unknown>>,
  path: readonly string[],
  found: ToolDefinition[],
): Wrong | undefined {
  const key = path.at(-1) ?? '';
  const name = typeof tool['name'] === 'string' ? tool['name'] : key;
  // The items of a list are counted, and a number is no name.
  if (name === '' || /^\d+$/.test(name))
    return { path, message: `a tool has no name; expected a \`name\`, or a map of tools by name` };
  const scopes = tool[member] ?? [];
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) {
    const message = `\`${member}\` of \`${name}\` is no list of scopes; expected one, such as [dashboard:read]`;
    return { path: [...path, member], message };
  }
  found.push({ name, scopes });
  return undefined;
}

function offsetOf(document: Document, path: readonly string[]): number {
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
