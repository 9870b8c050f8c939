import { describe, expect, test } from 'vitest';
import { deliveryKey } from '../../../src/flows/bot/delivery-key.ts';

const repository = { full_name: 'acme/shop' };

describe('what a delivery is about', () => {
  test.each([
    { of: 'a comment', payload: { repository, issue: { number: 7 } }, key: 'acme/shop#7' },
    { of: 'a pull request', payload: { repository, pull_request: { number: 7 } }, key: 'acme/shop#7' },
    {
      of: 'a button',
      payload: { repository, check_run: { pull_requests: [{ number: 7 }] } },
      key: 'acme/shop#7',
    },
    {
      of: "a button on a fork's pull request",
      payload: { repository, check_run: { pull_requests: [] } },
      key: 'acme/shop',
    },
    { of: 'a run', payload: { repository, workflow_run: { id: 42 } }, key: 'acme/shop/runs/42' },
    { of: 'a job', payload: { repository, workflow_job: { run_id: 42 } }, key: 'acme/shop/runs/42' },
    { of: 'a push', payload: { repository }, key: 'acme/shop' },
    { of: 'an installation', payload: { installation: { id: 5 } }, key: 'installation:5' },
    { of: 'a ping', payload: { zen: '...' }, key: 'installation:none' },
    { of: 'what is no object', payload: 'text', key: 'installation:none' },
    { of: 'nothing', payload: null, key: 'installation:none' },
    { of: 'a name that is no text', payload: { repository: { full_name: 7 } }, key: 'installation:none' },
  ])('$of: $key', ({ payload, key }) => {
    expect(deliveryKey(payload)).toBe(key);
  });
});
