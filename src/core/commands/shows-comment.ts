import type { CommandSettings } from '../config/command-settings.ts';
import { type Command, isOpen } from './command.ts';

/**
 * Whether a command that runs apps is shown by a comment. Where comments are switched off only what no check will
 * show is said by one: an open command that has no run yet is about to get both.
 */
export function showsComment(
  { state }: Pick<Command, 'state'>,
  runs: readonly unknown[],
  show: CommandSettings['show'] | undefined,
): boolean {
  const isShownByCheck = show?.check !== false && (runs.length > 0 || isOpen(state));
  return show?.comment !== false || !isShownByCheck;
}
