import * as v from 'valibot';

/** One field that GitHub refuses, from `errors` of its answer with status 422. */
export interface RefusedField {
  readonly field: string;
  /** GitHub's words, or the name of its complaint, e.g. `invalid`. */
  readonly complaint: string;
}

const refusalSchema = v.object({
  response: v.object({
    status: v.literal(422),
    data: v.object({
      errors: v.array(
        v.object({
          field: v.nullish(v.string(), ''),
          message: v.nullish(v.string()),
          code: v.nullish(v.string(), ''),
        }),
      ),
    }),
  }),
});

/** What GitHub refuses about a request, for octokit's errors; empty for other failures. */
export function refusedFields(error: unknown): readonly RefusedField[] {
  const parsed = v.safeParse(refusalSchema, error);
  if (!parsed.success) return [];
  return parsed.output.response.data.errors.map(({ field, message, code }) => ({
    field,
    complaint: message ?? code,
  }));
}
