import { expect, test } from 'vitest';
import { ComplaintList, MAX_PROBLEMS_PER_FILE } from '../../../src/core/artifacts/complaint-list.ts';
import { readCurlTester } from '../../../src/core/artifacts/curl-tester/document.ts';

test('a complaint that is not shown is neither worded nor kept, only counted', () => {
  const list = new ComplaintList();
  let worded = 0;
  for (let count = 0; count < 1_000; count += 1) {
    list.add('error', () => ({ where: { kind: 'file' }, message: `${(worded += 1)}`, remedy: '' }));
  }
  expect([worded, list.listed.length]).toEqual([MAX_PROBLEMS_PER_FILE, MAX_PROBLEMS_PER_FILE]);
  expect(list.rest('f')).toMatchObject([{ severity: 'error', message: '950 more problems are not listed' }]);
});

test('of a document with a thousand bad responses, no more complaints are held than are shown', () => {
  const { complaints } = readCurlTester(
    { toolkit: 'acme', responses: Array<number>(1_000).fill(7) },
    { file: 'f', response: 1 },
  );
  expect(complaints.listed).toHaveLength(MAX_PROBLEMS_PER_FILE);
});
