import { type Node, parseTree } from 'jsonc-parser';
import { expectedInstead, firstJsonError } from '../../artifacts/json/first-error.ts';
import { type Position, positionAt } from '../../artifacts/json/position.ts';
import { type Override, overrideOf } from './override.ts';
import type { SettingsPlace } from './paths.ts';

/** An override and where in its file it stands, 1-based. */
interface PlacedOverride extends Override, Position {}

/** What is wrong with a file of settings. The place is unknown where the file could not even be opened. */
export interface SettingsProblem {
  readonly position: Position | undefined;
  readonly message: string;
}

/** What a file of settings came to. One that is not there has none. */
export interface SettingsReading {
  readonly place: SettingsPlace;
  readonly overrides: readonly PlacedOverride[];
  readonly problems: readonly SettingsProblem[];
}

/** Reads one file of Claude Code's settings for what decides about its credential; values are not kept. */
export function readClaudeSettings(place: SettingsPlace, text: string): SettingsReading {
  const error = firstJsonError(text);
  const tree = error === undefined ? parseTree(text) : undefined;
  if (error !== undefined || tree === undefined) {
    const message = `this is not JSON: expected ${expectedInstead(error?.name ?? 'ValueExpected')}`;
    return unreadable(place, { position: positionAt(text, error?.offset ?? 0), message });
  }
  const at = ({ offset }: Node): Position => positionAt(text, offset);
  if (tree.type !== 'object')
    return unreadable(place, {
      position: at(tree),
      message: `this is ${article(tree.type)}; expected an object`,
    });
  const env = memberOf(tree, 'env');
  const isWrong = env !== undefined && env.type !== 'object';
  return {
    place,
    overrides: [...helperIn(tree, at), ...variablesIn(env, at)],
    problems: isWrong
      ? [{ position: at(env), message: `\`env\` is ${article(env.type)}; expected an object of variables` }]
      : [],
  };
}

function article(type: string): string {
  return type === 'null' ? type : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** A file that is there and cannot be used. */
export function unreadable(place: SettingsPlace, problem: SettingsProblem): SettingsReading {
  return { place, overrides: [], problems: [problem] };
}

/** The value of a member; of several of one name the last, as JSON.parse has it. */
function memberOf({ children = [] }: Node, name: string): Node | undefined {
  return children.filter((member) => member.children?.[0]?.value === name).at(-1)?.children?.[1];
}

function helperIn(tree: Node, at: (node: Node) => Position): readonly PlacedOverride[] {
  const helper = memberOf(tree, 'apiKeyHelper');
  if (helper === undefined || helper.value === null || helper.value === '') return [];
  const effect = "runs a command whose output is sent in place of the tool's own credential";
  return [{ name: 'apiKeyHelper', effect, holds: undefined, ...at(helper.parent ?? helper) }];
}

function variablesIn(env: Node | undefined, at: (node: Node) => Position): readonly PlacedOverride[] {
  if (env?.type !== 'object') return [];
  return (env.children ?? []).flatMap((member) => {
    const [key, value] = member.children ?? [];
    const override = overrideOf(String(key?.value), textOf(value));
    return override === undefined ? [] : [{ ...override, name: `env.${override.name}`, ...at(member) }];
  });
}

/** Claude Code's schema has texts only; a number or a flag works all the same. */
function textOf(node: Node | undefined): string {
  return node?.value === undefined || node.value === null ? '' : String(node.value);
}
