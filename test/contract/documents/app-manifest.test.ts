import { readFileSync } from 'node:fs';
import type { Probot } from 'probot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { botApp } from '../../../src/entry/bot-app.ts';
import type { Bot } from '../../../src/flows/bot/bot.ts';
import { lookReach, workbenchReach, writeReach } from '../../../src/adapters/github/app/reach.ts';

interface Manifest {
  readonly public: boolean;
  readonly hook_attributes: { readonly url: string };
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly default_events: readonly string[];
}

const manifest = parse(readFileSync(new URL('../../../app.yml', import.meta.url), 'utf8')) as Manifest;

test('the App is private, and is told of events where the bot listens', () => {
  expect(manifest.public).toBe(false);
  expect(manifest.hook_attributes.url).toMatch(/^https:.*\/api\/github\/webhooks$/);
});

test('it asks for exactly what the bot asks its tokens for', () => {
  const reaches = [lookReach(''), writeReach('', 'answer'), writeReach('', 'edit'), workbenchReach('')];
  const needed = new Map<string, 'read' | 'write'>([['metadata', 'read']]);
  for (const [permission, level] of reaches.flatMap(({ permissions }) => Object.entries(permissions)))
    if (needed.get(permission) !== 'write') needed.set(permission, level);
  expect(manifest.default_permissions).toEqual(Object.fromEntries(needed));
});

test('it is told of every event that the bot handles, and of no other', () => {
  const handled = new Set<string>();
  const on = (names: string | readonly string[]): void => {
    for (const name of [names].flat()) handled.add(name.split('.')[0] ?? name);
  };
  // Handlers are put in place and none is called, so neither needs more than this.
  botApp({} as Bot)({ on } as unknown as Probot);
  expect([...manifest.default_events].sort()).toEqual([...handled].sort());
});
