import { authorize } from '../../core/commands/authorize.ts';
import type { ParsedCommand } from '../../core/commands/parse.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { refusalText } from '../../core/commands/replies.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { cancelCommands } from './cancel.ts';
import { dispatchCommand } from './dispatch-run.ts';
import { react } from './react.ts';
import { planRun, type RunPlan } from './plan-run.ts';
import { pullRequestName } from './names.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { CommandComment } from './ports/source-host.ts';
import { isRefusal, TryLater } from './refusal.ts';
import { showCommand } from './show-command.ts';
import { supersedeOlder } from './supersede.ts';

/** One command of a comment, or of a button that stands for one. */
export interface AskedCommand {
  readonly comment: CommandComment;
  readonly parsed: ParsedCommand;
  readonly settings: CommandSettings;
}

/**
 * Authorises a command, decides it, stores the decision, and only then shows anything of it.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function answerCommand(bot: Bot, asked: AskedCommand): Promise<void> {
  const command = (await storedBefore(bot, asked)) ?? (await decide(bot, asked));
  if (command === undefined) return;
  await carryOut(bot, command, asked.settings);
}

async function storedBefore(bot: Bot, { comment, parsed }: AskedCommand): Promise<StoredCommand | undefined> {
  const commands = await bot.store.commandsOf(comment, 100);
  return commands.find(
    ({ commentId, position }) => commentId === comment.commentId && position === parsed.position,
  );
}

/** Stores what is to become of a command; undefined where the answer is silence. */
async function decide(bot: Bot, asked: AskedCommand): Promise<StoredCommand | undefined> {
  const { comment, parsed, settings } = asked;
  const [live, authorization] = await Promise.all([
    commentNow(bot, comment),
    authorizationOf(bot, comment, settings),
  ]);
  if (live === undefined || authorization.kind === 'stranger') return undefined;
  if (authorization.kind === 'undecided')
    throw new TryLater(`GitHub did not tell whether ${comment.author} may command`);
  if (authorization.kind === 'refused') return refused(bot, asked, authorization.refusal);
  if (live.updatedAtMillis !== live.createdAtMillis || live.body !== comment.body)
    return refused(bot, asked, { kind: 'comment-edited' });
  switch (parsed.kind) {
    case 'wrong':
      return refused(bot, asked, parsed.refusal);
    case 'run':
    case 'retry':
    case 'retry-dropped': {
      const plan = await planRun(bot, { comment, parsed, settings });
      return plan.kind === 'refused' ? refused(bot, asked, plan.refusal) : accepted(bot, asked, plan);
    }
    case 'status':
    case 'cancel':
    case 'why':
    case 'help':
      return stored(bot, asked, { state: 'accepted', reason: undefined });
  }
}

async function commentNow(bot: Bot, comment: CommandComment): Promise<CommandComment | undefined> {
  // A button is no comment, and cannot be edited.
  if (comment.commentId < 0) return comment;
  const live = await bot.source.comment(comment, comment.commentId);
  if (isRefusal(live)) throw new TryLater(live.reason);
  return live;
}

async function authorizationOf(
  bot: Bot,
  comment: CommandComment,
  settings: CommandSettings,
): Promise<ReturnType<typeof authorize>> {
  const { access } = settings;
  const [permission, isMember] = await Promise.all([
    bot.source.permission(comment, comment.author),
    access.kind === 'team' ? bot.source.isTeamMember(comment, access.team, comment.author) : undefined,
  ]);
  return authorize(
    {
      authorId: comment.authorId,
      authorIsBot: comment.authorIsBot,
      role: isRefusal(permission) ? 'unknown' : permission.role,
      isTeamMember: isRefusal(isMember) ? 'unknown' : isMember,
    },
    settings,
  );
}

function refused(bot: Bot, asked: AskedCommand, refusal: Refusal): Promise<StoredCommand> {
  return stored(bot, asked, { state: 'refused', reason: refusalText(refusal, asked.settings.name) });
}

async function accepted(
  bot: Bot,
  asked: AskedCommand,
  { apps, sha, headRef }: Extract<RunPlan, { kind: 'planned' }>,
): Promise<StoredCommand> {
  return stored(bot, asked, { state: 'accepted', reason: undefined, apps, sha, headRef });
}

async function stored(
  bot: Bot,
  { comment, parsed }: AskedCommand,
  decision: Pick<StoredCommand, 'state' | 'reason'> &
    Partial<Pick<StoredCommand, 'apps' | 'sha' | 'headRef'>>,
): Promise<StoredCommand> {
  const { owner, repo, number, installationId } = comment;
  const { command } = await bot.store.addCommand({
    pullRequest: { owner, repo, number, installationId },
    commentId: comment.commentId,
    position: parsed.position,
    name: parsed.name,
    // A command that could not be understood has no verb; it is refused, so nothing acts on this one.
    verb: parsed.kind === 'wrong' ? 'run' : parsed.kind,
    requestedBy: comment.author,
    requestedAtMillis: comment.createdAtMillis,
    apps: [],
    sha: undefined,
    headRef: undefined,
    stale: false,
    ...decision,
  });
  bot.log(`command ${command.state}`, {
    command: command.id,
    pullRequest: pullRequestName(comment),
    verb: parsed.kind,
    by: comment.author,
  });
  return command;
}

/** Does what was decided; every step may be done again. */
async function carryOut(bot: Bot, command: StoredCommand, settings: CommandSettings): Promise<void> {
  if (command.state === 'refused') await react(bot, command, '-1');
  else if (command.verb === 'cancel') await cancelCommands(bot, command);
  else if (command.sha !== undefined) {
    await dispatchOrTell(bot, command, settings);
    await supersedeOlder(bot, command);
  } else await bot.store.moveCommand(command.id, ['accepted'], { state: 'finished' });
  await showCommand(bot, command.id);
  if (command.sha === undefined && command.state !== 'refused') await react(bot, command, 'rocket');
}

/** While a dispatch has to wait, the comment shows that the command was seen. */
async function dispatchOrTell(bot: Bot, command: StoredCommand, settings: CommandSettings): Promise<void> {
  try {
    await dispatchCommand(bot, command, settings);
  } catch (error) {
    await react(bot, command, 'eyes');
    await showCommand(bot, command.id);
    throw error;
  }
}
