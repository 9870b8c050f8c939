import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { aRun } from '../../core/triage/run-builder.ts';
import { reportOf, ticketsFor } from '../../core/report/report-builder.ts';
import { publishedSchemas, schemaFile } from './published-schemas.ts';

const published = (name: string): object => JSON.parse(readFileSync(schemaFile(name), 'utf8')) as object;

test.each(Object.entries(publishedSchemas))(
  '%s is what the program uses (npm run schemas)',
  (name, schema) => {
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

describe('a report', () => {
  const run = aRun().blockedOn('a b', 2).blockedOnAnyOf('c d').andPassed(3).on('x').refused({});
  const problem = {
    file: 'a.json',
    severity: 'error',
    place: '',
    message: 'is empty',
    remedy: 'Run it again',
  } as const;
  // Closed here, so that a member that the schema forgot is found; open for readers.
  const closed = JSON.parse(
    JSON.stringify(published('report.schema.json')).replaceAll(
      '"type":"object","properties"',
      '"type":"object","additionalProperties":false,"properties"',
    ),
  ) as object;
  const validate = new Ajv2020({ strict: false }).compile(closed);

  test.each([
    ['without tickets', reportOf(run)],
    ['with tickets', reportOf(run, ticketsFor(run))],
    ['with problems', reportOf(run, {}, [problem])],
    ['of nothing', reportOf(aRun())],
  ])('%s is valid by the published schema', (_, report) => {
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
  });

  test('with a member that the schema does not know is not', () => {
    expect(validate({ ...(JSON.parse(JSON.stringify(reportOf(run))) as object), other: 1 })).toBe(false);
  });
});
