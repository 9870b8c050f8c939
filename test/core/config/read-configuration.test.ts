import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';

function errorsOf(yaml: string): readonly string[] {
  const reading = readConfiguration(yaml);
  return reading.ok ? [] : reading.errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a configuration', () => {
  test('may be empty or only comments', () => {
    expect(readConfiguration('')).toEqual({ ok: true, configuration: {} });
    expect(readConfiguration('# nothing yet\n')).toEqual({ ok: true, configuration: {} });
  });

  test('of the documented form is read whole', () => {
    const yaml = [
      'tickets:',
      '  team: INT',
      '  labels: [auth-failure, support-triage]',
      '  recurrence: { completed: new, canceled: mute }',
      '  routing: { freshdesk: { team: SUP } }',
      'annotations: { file: "apps/{toolkit}/{action}.py" }',
      'commands:',
      '  wizard-ci:',
      '    workbench: PostHog/wizard-workbench',
      '    dispatch: { event: wizard-ci-trigger }',
    ].join('\n');
    expect(readConfiguration(yaml)).toMatchObject({ ok: true, configuration: { tickets: { team: 'INT' } } });
  });
});

describe('what is wrong is named with its place', () => {
  test.each([
    [
      'tickets:\n  teem: INT\n',
      [
        '2:3 `tickets.teem` is not a member; expected one of: team, assignee, labels, project, recurrence, comment, routing, retest',
      ],
    ],
    ['tickets:\n  team: 7\n', ['2:3 `tickets.team` is 7; expected text']],
    ['tickets:\n  labels: urgent\n', ['2:3 `tickets.labels` is "urgent"; expected a list']],
    [
      'tickets:\n  recurrence: { completed: ignore }\n',
      ['2:17 `tickets.recurrence.completed` is "ignore"; expected one of new, reopen, mute'],
    ],
    [
      'commands:\n  x:\n    workbench: nowhere\n    dispatch: { event: e }\n',
      ['3:5 `commands.x.workbench`: expected owner/name'],
    ],
    [
      'tickets: [\n',
      ['2:1 Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    ['just text\n', ['1:1 `the file` is "just text"; expected members (name: value)']],
  ])('%j', (yaml, errors) => {
    expect(errorsOf(yaml)).toEqual(errors);
  });

  test('all of it at once', () => {
    expect(errorsOf('tickets:\n  team: 7\n  comment: loud\n')).toHaveLength(2);
  });

  test('an alias bomb is refused, not expanded', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
    ].join('\n');
    expect(errorsOf(bomb)).toEqual(['1:1 more than 20 aliases; write the values out']);
  });
});
