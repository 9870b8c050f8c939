import type { Provider } from './provider.ts';

/** Discord: JSON error codes, https://discord.com/developers/docs/topics/opcodes-and-status-codes */
export const discord: Provider = {
  name: 'discord',
  toolkits: ['discord'],
  hosts: ['discord.com'],
  rules: [
    {
      id: 'role',
      source: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#json',
      when: { code: [50001, 50013] },
      means: 'insufficient-role',
      example: { status: 403, body: { message: 'Missing Access', code: 50001 } },
      counterExample: { status: 404, body: { message: 'Unknown Channel', code: 10003 } },
    },
    {
      id: 'recipient',
      source: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#json',
      when: { code: [50007], says: ['cannot send messages to this user'], anywhere: true },
      means: 'other',
      example: { status: 403, body: { message: 'Cannot send messages to this user', code: 50007 } },
      counterExample: { status: 403, body: { message: 'Missing Permissions', code: 50013 } },
    },
    {
      id: 'scope',
      source: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#json',
      when: { code: [50026] },
      means: 'missing-scope',
      example: { status: 403, body: { message: 'Missing required OAuth2 scope', code: 50026 } },
      counterExample: { status: 400, body: { message: 'Invalid Form Body', code: 50035 } },
    },
    {
      id: 'kind',
      source: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#json',
      when: { code: [20001, 20002] },
      means: 'wrong-credential-kind',
      example: { status: 403, body: { message: 'Bots cannot use this endpoint', code: 20001 } },
      counterExample: { status: 403, body: { message: 'Cannot send messages to this user', code: 50007 } },
    },
    {
      id: 'dm',
      source: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#json',
      when: { code: [50007] },
      means: 'other',
      example: { status: 403, body: { message: 'Cannot send messages to this user', code: 50007 } },
      counterExample: { status: 403, body: { message: 'Missing Permissions', code: 50013 } },
    },
  ],
};
