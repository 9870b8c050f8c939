import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../src/core/commands/refusal.ts';
import { type Note, noteText, refusalText } from '../../../src/core/commands/replies.ts';

const nasty = '`</code>` @octocat <!-- x --> |\nnext';

const refusals: { readonly [K in Refusal['kind']]: Extract<Refusal, { kind: K }> } = {
  'unknown-word': { kind: 'unknown-word', word: nasty, nearest: ['basic/django', 'basic/flask'] },
  'unknown-flag': { kind: 'unknown-flag', word: nasty },
  'needless-word': { kind: 'needless-word', verb: 'status', word: nasty },
  'no-app': { kind: 'no-app' },
  'not-a-commit': { kind: 'not-a-commit', word: nasty },
  'several-commits': { kind: 'several-commits' },
  'too-many-commands': { kind: 'too-many-commands', most: 10 },
  'comment-too-long': { kind: 'comment-too-long', mostCharacters: 20_000 },
  'comment-edited': { kind: 'comment-edited' },
  'role-too-small': { kind: 'role-too-small', needed: 'write' },
  'not-in-team': { kind: 'not-in-team', team: 'acme/ci' },
  'team-unreadable': { kind: 'team-unreadable', team: 'acme/ci', reason: nasty },
  closed: { kind: 'closed' },
  'fork-needs-commit': { kind: 'fork-needs-commit' },
  'not-the-head': { kind: 'not-the-head', sha: 'a'.repeat(40), headSha: 'b'.repeat(40) },
  'head-moved': { kind: 'head-moved', headSha: 'b'.repeat(40) },
  'over-budget': { kind: 'over-budget', whose: 'person', asked: 9, left: 2, most: 10, windowHours: 24 },
  'needs-confirmation': { kind: 'needs-confirmation', apps: 40 },
  'no-apps-known': { kind: 'no-apps-known', problem: nasty },
  'unsafe-value': { kind: 'unsafe-value', placeholder: 'head_ref', value: nasty },
  'payload-too-large': { kind: 'payload-too-large', mostCharacters: 65_535 },
  'nothing-to-retry': { kind: 'nothing-to-retry', dropped: true },
  'not-installed': { kind: 'not-installed', workbench: 'acme/bench' },
  configuration: {
    kind: 'configuration',
    file: '.github/scopekeeper.yml',
    line: 3,
    column: 5,
    message: nasty,
  },
  'not-configured': { kind: 'not-configured', file: '.github/scopekeeper.yml' },
  host: { kind: 'host', reason: nasty },
};

const notes: { readonly [K in Note['kind']]: Extract<Note, { kind: K }> } = {
  superseded: { kind: 'superseded', by: nasty },
  canceled: { kind: 'canceled', by: nasty },
  canceling: { kind: 'canceling', commands: 2 },
  'nothing-to-cancel': { kind: 'nothing-to-cancel' },
  'nothing-to-show': { kind: 'nothing-to-show' },
  lost: { kind: 'lost', minutes: 180 },
  'not-dispatched': { kind: 'not-dispatched', reason: nasty },
};

const everything = [
  ...Object.values(refusals).map((refusal) => refusalText(refusal, 'wizard-ci')),
  ...Object.values(notes).map((note) => noteText(note, 'wizard-ci')),
];

describe('what the bot says', () => {
  test('is this', () => {
    expect(`\n${everything.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      I know no app, directory or command \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`; did you mean \`/wizard-ci basic/django\` or \`/wizard-ci basic/flask\`?
      I know no option \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`; \`/wizard-ci help\` shows what there is.
      \`/wizard-ci status\` takes nothing after it, so I did not act on \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`.
      Name what to test, such as \`/wizard-ci all\`; \`/wizard-ci help\` lists it.
      \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\` names no commit; a commit is \`@\` and at least 7 hexadecimal digits.
      Name one commit only.
      I read the first 10 commands of a comment; post the others in another one.
      I read no commands in a comment of more than 20000 characters, of very many lines, or with very deep lists and quotes; post the command by itself.
      I act on no comment that was edited; post the command as a new comment.
      \`/wizard-ci\` needs the role \`write\` on this repository.
      \`/wizard-ci\` is for members of \`acme/ci\`.
      \`/wizard-ci\` is for members of \`acme/ci\`, and I cannot tell who is one: \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`.
      This pull request is closed, so I test nothing for it.
      This pull request comes from a fork: name the commit that you have reviewed, all of it, as in \`/wizard-ci APP @SHA\`.
      \`aaaaaaaaaaaa\` is not the head of this pull request, which is \`bbbbbbbbbbbb\`.
      This pull request was pushed to since the command was written, and its head is now \`bbbbbbbbbbbb\`; look at it and post the command again.
      That is 9 apps, which is too many: you have 2 left of 10 within 24 hours.
      That would test 40 apps; post it again with \`--yes\` if you mean it.
      I cannot tell which apps the workbench has: \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`.
      I do not send \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\` to the workbench as \`{head_ref}\`, because it holds characters that a shell could misread.
      The dispatch would be larger than the 65535 characters that GitHub takes; name fewer apps.
      Nothing was dropped for auth or scope reasons on this pull request.
      The app is not installed on \`acme/bench\`.
      \`.github/scopekeeper.yml:3:5\` is wrong, so I do not know what to run: \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`.
      \`.github/scopekeeper.yml\` has no command \`/wizard-ci\` any more.
      GitHub did not let me: \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`.
      A newer command for the same apps, by \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`, replaces this one.
      Canceled by \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`.
      Stopping 2 commands.
      Nothing runs for this pull request.
      Nothing was asked for on this pull request yet; \`/wizard-ci help\` shows what can be.
      No end of the run was seen within 180 minutes; \`/wizard-ci retry\` runs it again.
      The run could not be started: \`\` \`</code>\` @octocat <!‐‐ x ‐‐> | next \`\`; \`/wizard-ci retry\` tries again.
      "
    `);
  });

  test.each(everything)('%s', (text) => {
    expect(text).toMatch(/^[A-Z`][^\n]*[.?]$/);
    // Outside of code nothing is left that GitHub would act on.
    const prose = text.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '');
    expect(prose).not.toMatch(/[@<>|]/);
  });
});
