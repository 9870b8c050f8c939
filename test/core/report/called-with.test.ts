import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/core/credentials/kinds/kind-of.ts';
import { calledWithText, passedText, shortCalledWith } from '../../../src/core/report/called-with.ts';
import { type UsedCredential, usedCredentials } from '../../../src/core/triage/used-credentials.ts';

const slack = kindOf('xoxb-123456789012');
const use = slack.kind === 'token' ? slack.use : undefined;
const bot: UsedCredential = { name: 'Slack bot token', masked: 'xoxb***', use, actions: 3 };
const bearer: UsedCredential = { name: 'bearer token', masked: '***', use: undefined, actions: 2 };
const login: UsedCredential = { name: 'user name and password', masked: '***', use: undefined, actions: 1 };

describe('what actions were called with', () => {
  test.each<readonly [string, readonly UsedCredential[], number, string, string]>([
    ['nothing that is known', [], 3, '', '-'],
    ['one kind', [bot], 3, 'Called with a Slack bot token (`xoxb***`).', 'Slack bot token'],
    ['a kind without a form', [bearer], 2, 'Called with a bearer token.', 'bearer token'],
    [
      'one kind in some',
      [bot],
      5,
      'Called with a Slack bot token (`xoxb***`) in 3 actions.',
      'Slack bot token',
    ],
    [
      'several kinds',
      [bot, bearer, login],
      6,
      'Called with several kinds of credential: a Slack bot token (`xoxb***`) in 3 actions, a bearer token in 2 actions, a user name and password in 1 action.',
      'Slack bot token +2 more kinds',
    ],
  ])('%s', (_, used, actions, text, short) => {
    expect(calledWithText(used, actions)).toBe(text);
    expect(shortCalledWith(used)).toBe(short);
  });

  test('where another kind is wanted, what was passed and what it is for', () => {
    expect(passedText([bot, bearer])).toBe(
      'What was passed is a Slack bot token (`xoxb***`), which is for the Web API as the bot of an app, within its bot scopes, not for methods that need the scopes of a person, or channels the bot is not in. What was passed is a bearer token.',
    );
    expect(passedText([])).toBe('');
  });

  test('is counted, the most frequent first, and by name where there are as many', () => {
    const { actions: _, ...known } = bot;
    const { actions: __, ...other } = bearer;
    const calls = [other, known, undefined, known, other].map((credential) => ({ credential }));
    expect(usedCredentials(calls)).toEqual([
      { ...known, actions: 2 },
      { ...other, actions: 2 },
    ]);
  });
});
