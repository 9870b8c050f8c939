import { expect, test } from 'vitest';

import type { Annotation } from '../../src/core/report/check.ts';
import { workflowAnnotations } from '../../src/flows/workflow-annotations.ts';

function annotations(count: number, level: Annotation['level']): Annotation[] {
  return Array.from({ length: count }, (_, index) => ({
    path: 'apps/a.py',
    line: 1,
    level,
    title: `${level} ${index + 1}`,
    message: 'dropped',
  }));
}

test('ten of a level are all shown', () => {
  expect(workflowAnnotations(annotations(10, 'warning'))).toEqual(annotations(10, 'warning'));
});

test('of more, nine are shown and the last says how many there are', () => {
  const shown = workflowAnnotations([...annotations(12, 'notice'), ...annotations(11, 'failure')]);
  expect(shown.map(({ title }) => title)).toEqual([
    ...annotations(9, 'failure').map(({ title }) => title),
    '2 more',
    ...annotations(9, 'notice').map(({ title }) => title),
    '3 more',
  ]);
  expect(shown[9]).toEqual({
    path: '.github',
    line: 1,
    level: 'failure',
    title: '2 more',
    message: '2 more are listed in the job summary.',
  });
});

function cut(message: string): string {
  const [shown] = workflowAnnotations(annotations(1, 'warning').map((one) => ({ ...one, message })));
  return shown?.message ?? '';
}

test('a message ends where the runner would cut it, and never inside a character', () => {
  expect(cut('x'.repeat(4096))).toBe('x'.repeat(4096));
  expect(cut('x'.repeat(4097))).toBe(`${'x'.repeat(4095)}…`);
  expect(cut(`${'x'.repeat(4094)}😀😀`)).toBe(`${'x'.repeat(4094)}…`);
});
