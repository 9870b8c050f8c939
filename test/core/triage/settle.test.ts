import { describe, expect, test } from 'vitest';
import { Settlement } from '../../../src/core/triage/settle.ts';
import { aRun, type RunBuilder } from './run-builder.ts';

function settled(...runs: readonly RunBuilder[]): readonly string[] {
  const settlement = new Settlement();
  for (const run of runs) for (const outcome of run.outcomes()) settlement.add(outcome);
  return settlement.outcomes().map(({ action, result }) => `${action} ${result.kind}`);
}

describe('one outcome per action', () => {
  test('a later stage of the same workflow decides, whichever file is read first', () => {
    const tester = aRun().action('LIST', {});
    const fixed = aRun().inStage('test-and-fix').action('LIST', 'passed');
    expect(settled(tester, fixed)).toEqual(['LIST passed']);
    expect(settled(fixed, tester)).toEqual(['LIST passed']);
  });

  test('in one stage a refusal outweighs a pass and another failure', () => {
    expect(settled(aRun().action('LIST', {}), aRun().action('LIST', 'passed'))).toEqual(['LIST blocked']);
    expect(settled(aRun().action('LIST', 'passed'), aRun().action('LIST', 'failed'))).toEqual([
      'LIST failed',
    ]);
    expect(settled(aRun().action('LIST', 'failed'), aRun().action('list', {}))).toEqual(['list blocked']);
  });

  test('another workflow does not replace what this one saw', () => {
    const other = aRun().inStage('test-and-fix').action('LIST', 'passed').outcomes();
    const settlement = new Settlement();
    for (const outcome of aRun().action('LIST', {}).outcomes()) settlement.add(outcome);
    for (const outcome of other) settlement.add({ ...outcome, workflowId: 'another' });
    expect(settlement.outcomes().map(({ result }) => result.kind)).toEqual(['blocked']);
  });

  test('the same name in two toolkits is two actions', () => {
    expect(settled(aRun().on('a').action('LIST', {}), aRun().on('b').action('LIST', 'passed'))).toHaveLength(
      2,
    );
  });
});
