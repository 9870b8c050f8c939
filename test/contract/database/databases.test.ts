import { afterAll, beforeAll, beforeEach, describe } from 'vitest';

import type { Database } from '../../../src/adapters/database/database.ts';
import type { Given } from './contract.ts';
import { databasePromises } from './database-promises.ts';
import { engines } from './engines.ts';
import type { RunningEngine } from './engines.ts';
import { leasePromises } from './lease-promises.ts';
import { queuePromises } from './queue-promises.ts';
import { storePromises } from './store-promises.ts';
import { workerPromises } from './worker-promises.ts';

describe.each(Object.entries(engines))('%s', (_name, start) => {
  let engine: RunningEngine;
  let here: Database;
  let there: Database;

  beforeAll(async () => {
    engine = await start();
    here = await engine.replica();
    there = await engine.replica();
  }, 60_000);
  beforeEach(() => engine.empty());
  afterAll(() => engine.stop());

  const given = (): Given => ({ here, there });
  describe('database', () => databasePromises(given));
  describe('queue', () => queuePromises(given));
  describe('worker', () => workerPromises(given));
  describe('leases and timers', () => leasePromises(given));
  describe('store', () => storePromises(given));
});
