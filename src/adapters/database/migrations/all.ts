import { deliveries } from './0001-deliveries.ts';
import { commandsAndRuns } from './0002-commands-and-runs.ts';
import { effects } from './0003-effects.ts';
import { leases } from './0004-leases.ts';
import { pgBoss } from './0005-pg-boss.ts';
import type { Migration } from './migration.ts';

/** Every step, in order: the one with number N is at N - 1. */
export const migrations: readonly Migration[] = [deliveries, commandsAndRuns, effects, leases, pgBoss];
