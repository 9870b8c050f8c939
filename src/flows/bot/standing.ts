import { authorize } from '../../core/commands/authorize.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { pullRequestName } from './names.ts';
import type { CommandComment, CommentNow } from './ports/source-host.ts';
import { isRefusal, TryLater } from './refusal.ts';

/** Whether somebody is answered: `silent` to strangers, and for a comment that is gone. */
export type Standing =
  | { readonly kind: 'allowed' | 'silent' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Looks up, now, whether the author of a comment may command, and whether the comment still is what he wrote.
 * @throws {TryLater} when GitHub did not tell: what is not known is not allowed
 */
export async function standingOf(
  bot: Bot,
  comment: CommandComment,
  settings: Pick<CommandSettings, 'access' | 'bots'>,
): Promise<Standing> {
  const [live, authorization] = await Promise.all([
    commentNow(bot, comment),
    authorizationOf(bot, comment, settings),
  ]);
  if (live === undefined || authorization.kind === 'stranger') return { kind: 'silent' };
  if (authorization.kind === 'undecided')
    throw new TryLater(`GitHub did not tell whether ${comment.author} may command`);
  if (authorization.kind === 'refused') return authorization;
  if (live.isEdited || live.body !== comment.body)
    return { kind: 'refused', refusal: { kind: 'comment-edited' } };
  return { kind: 'allowed' };
}

async function commentNow(
  bot: Bot,
  comment: CommandComment,
): Promise<Pick<CommentNow, 'body' | 'isEdited'> | undefined> {
  // A button is no comment, and cannot be edited.
  if (comment.commentId < 0) return { body: comment.body, isEdited: false };
  const live = await bot.source.comment(comment, comment.commentId);
  if (isRefusal(live)) throw new TryLater(live.reason);
  return live;
}

async function authorizationOf(
  bot: Bot,
  comment: CommandComment,
  settings: Pick<CommandSettings, 'access' | 'bots'>,
): Promise<ReturnType<typeof authorize>> {
  const { access } = settings;
  const [permission, isTeamMember] = await Promise.all([
    bot.source.permission(comment, comment.author),
    access.kind === 'team' ? membershipOf(bot, comment, access.team) : undefined,
  ]);
  return authorize(
    {
      authorId: comment.authorId,
      authorIsBot: comment.authorIsBot,
      role: isRefusal(permission) ? 'unknown' : permission.role,
      isTeamMember,
    },
    settings,
  );
}

async function membershipOf(
  { source, log }: Bot,
  comment: CommandComment,
  team: string,
): Promise<boolean | 'unknown' | { readonly unreadable: string }> {
  const answer = await source.isTeamMember(comment, team, comment.author);
  if (!isRefusal(answer)) return answer;
  if (answer.isTemporary) return 'unknown';
  log(`nobody of a team may command: ${answer.reason}`, { pullRequest: pullRequestName(comment), team });
  return { unreadable: answer.reason };
}
