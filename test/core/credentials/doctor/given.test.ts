import { describe, expect, it } from 'vitest';
import { isAbout, regionsGiven, verboseLogOf } from '../../../../src/core/credentials/diagnosis/given.ts';
import { posthogWizard } from '../../../../src/core/credentials/profiles/posthog-wizard.ts';

describe('the verbose log is named as the platform has it', () => {
  it.each<[string, Record<string, string>, string]>([
    ['linux', {}, '/tmp/posthog-wizard.log'],
    ['darwin', { TEMP: 'x' }, '/tmp/posthog-wizard.log'],
    ['linux', { POSTHOG_WIZARD_LOG_DIR: '/logs' }, '/logs/posthog-wizard.log'],
    ['win32', {}, String.raw`%TEMP%\posthog-wizard.log`],
    ['win32', { TEMP: String.raw`C:\Temp$&` }, String.raw`C:\Temp$&\posthog-wizard.log`],
    ['win32', { POSTHOG_WIZARD_LOG_DIR: String.raw`D:\logs` }, String.raw`D:\logs\posthog-wizard.log`],
  ])('%s %j', (platform, environment, path) => {
    expect(verboseLogOf(posthogWizard, platform, environment)).toBe(path);
  });
});

describe('a region that is set', () => {
  it.each([
    ['eu', ['eu']],
    [' EU ', ['eu']],
    ['mars', []],
    ['', []],
  ])('%j', (value, names) => {
    const given = regionsGiven(posthogWizard, { POSTHOG_WIZARD_REGION: value });
    expect(given.map(({ name }) => name)).toEqual(names);
  });
});

describe('a profile is that of', () => {
  it.each<[string, Record<string, string>, string, boolean]>([
    ['an environment with its key, though it is empty', { POSTHOG_WIZARD_API_KEY: '' }, '', true],
    ['a log with an address of its service', {}, 'GET https://gateway.eu.posthog.com/wizard', true],
    ['a log of curl, which names the host', {}, '> Host: us.posthog.com', true],
    ['a log that says its name', {}, 'POSTHOG WIZARD run', true],
    ['no other', { POSTHOG_KEY: 'x' }, 'GET https://posthog.com/docs', false],
  ])('%s', (_what, environment, log, about) => {
    expect(isAbout(posthogWizard, environment, log)).toBe(about);
  });
});
