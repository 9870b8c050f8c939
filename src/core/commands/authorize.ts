import { type CommandSettings, type Role, roles } from '../config/command-settings.ts';
import type { Refusal } from './refusal.ts';

/** Who wrote a comment, and what GitHub says about them now. */
export interface Asker {
  readonly authorId: number;
  readonly authorIsBot: boolean;
  /** The role on the pull request's repository; `unknown` when GitHub did not answer. */
  readonly role: Role | 'unknown';
  /** Asked only where access is by team; undefined elsewhere. `unreadable`: the App may not know, and why. */
  readonly isTeamMember: boolean | 'unknown' | { readonly unreadable: string } | undefined;
}

/** `stranger`: say nothing. `undecided`: GitHub did not answer, so it is not allowed; ask again later. */
export type Authorization =
  | { readonly kind: 'allowed' | 'stranger' | 'undecided' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Whether somebody may command. Fails closed: what is not known is not allowed. Bots may only if the configuration
 * lists their id. Somebody with a role that everybody has (`read` on a public repository) is a stranger and gets
 * silence; a colleague whose role is too small is told so.
 */
export function authorize(asker: Asker, settings: Pick<CommandSettings, 'access' | 'bots'>): Authorization {
  if (asker.authorIsBot) return { kind: settings.bots.includes(asker.authorId) ? 'allowed' : 'stranger' };
  const { access } = settings;
  if (access.kind === 'team') return byTeam(asker, access.team);
  if (asker.role === 'unknown') return { kind: 'undecided' };
  if (access.role !== 'none' && atLeast(asker.role, access.role)) return { kind: 'allowed' };
  return refuse(asker.role, { kind: 'role-too-small', needed: access.role });
}

function byTeam(asker: Asker, team: string): Authorization {
  const { isTeamMember, role } = asker;
  if (isTeamMember === true) return { kind: 'allowed' };
  if (isTeamMember === undefined || isTeamMember === 'unknown' || role === 'unknown')
    return { kind: 'undecided' };
  return refuse(
    role,
    isTeamMember === false
      ? { kind: 'not-in-team', team }
      : { kind: 'team-unreadable', team, reason: isTeamMember.unreadable },
  );
}

function refuse(role: Role, refusal: Refusal): Authorization {
  return atLeast(role, 'triage') ? { kind: 'refused', refusal } : { kind: 'stranger' };
}

function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
