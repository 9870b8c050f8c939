import * as v from 'valibot';
import type { Cause } from '../detection/verdict.ts';

const causes = [
  'missing-scope',
  'invalid-credential',
  'expired-credential',
  'wrong-credential-kind',
  'missing-credential',
  'insufficient-role',
  'plan-or-feature-gate',
  'ip-or-policy-block',
] as const satisfies readonly Cause[];

/** Whether a text is one of the causes that the detection core tells apart. */
export function isCause(text: string): text is Cause {
  return causes.some((cause) => cause === text);
}

const shortText = (most: number) => v.pipe(v.string(), v.maxLength(most));

const refusal = v.pipe(
  v.object({
    cause: v.pipe(v.picklist(causes), v.description('Why access was refused.')),
    scopes: v.pipe(
      v.optional(v.pipe(v.array(shortText(200)), v.maxLength(50)), []),
      v.description('The scopes that are missing, as the provider spells them.'),
    ),
  }),
  v.description('Set it where a 401 or 403 made the app fail.'),
);

/** What a workbench uploads for each app: one JSON file in an artifact of the run. */
export const workbenchResultSchema = v.object({
  schemaVersion: v.literal(1),
  triggerId: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{32}$/, 'expected the 32 hexadecimal digits that were sent'),
    v.description('The `trigger_id` that the run was dispatched with.'),
  ),
  sha: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'expected a whole commit id'),
    v.description('The commit that was tested, as checked out.'),
  ),
  app: v.pipe(shortText(200), v.description('The app as it was sent.')),
  state: v.pipe(
    v.picklist(['passed', 'failed', 'dropped']),
    v.description(
      '`dropped`: left out for auth or scope reasons. A run without a file for an app has no result for it.',
    ),
  ),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(5), v.description('0 to 5.'))),
  durationMillis: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(604_800_000))),
  detail: v.optional(
    v.pipe(shortText(1_000), v.description('One sentence for people; shown as code, without links.')),
  ),
  refusal: v.optional(refusal),
});

/** A result that was read, but not yet compared with its run. */
export type WorkbenchResult = v.InferOutput<typeof workbenchResultSchema>;
