import * as v from 'valibot';

/**
 * The CurlTester artifact. This is the single source of what is accepted: the published JSON Schema
 * (schemas/curl-tester.schema.json) is generated from it, and the descriptions and examples are those of
 * the messages. Names here are the canonical snake_case ones; `members.ts` maps camelCase to them and
 * takes `null` for absent, before anything is checked.
 */
const sentence = <const S extends v.GenericSchema>(
  schema: S,
  description: string,
  ...examples: readonly unknown[]
) => v.pipe(schema, v.metadata({ description, examples }));

const name = v.pipe(v.string(), v.regex(/\S/));

export const STAGES = ['curl-tester', 'test-and-fix', 'watchdog'] as const;

const toolkit = sentence(name, 'The third-party API that was tested.', 'freshdesk');
const workflowId = sentence(v.string(), 'The run of the pipeline, shared by all its stages.', 'w9xoyoio');
const stage = sentence(
  v.picklist(STAGES),
  'The stage of the pipeline that made the calls; a later stage replaces an earlier one. Default: curl-tester.',
  'curl-tester',
);
const actionName = sentence(name, 'The action that was called.', 'FRESHDESK_LIST_TICKETS');
const summary = sentence(
  v.string(),
  "The tester's own sentence about the outcome.",
  'Request failed with 403: the token lacks tickets:read',
);
const curlOutput = sentence(
  v.string(),
  'What curl printed: with -i, with -v, or the body only.',
  'HTTP/2 403 \r\ncontent-type: application/json\r\n\r\n{"error":"missing scope: tickets:read"}',
);
const httpStatus = v.union([
  v.literal(0),
  v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  v.pipe(v.string(), v.regex(/^\s*(?:0+|[1-5]\d\d)\s*$/)),
]);

/** The members of one response, each with what it means and how it looks. None is required by itself. */
export const RESPONSE_MEMBERS = {
  toolkit: v.optional(toolkit),
  workflow_id: v.optional(workflowId),
  stage: v.optional(stage),
  action_name: v.optional(actionName),
  success: v.optional(
    sentence(v.boolean(), 'Whether the call did what it should; anything but true counts as failed.', false),
  ),
  summary: v.optional(summary),
  curl_output: v.optional(curlOutput),
  curl_command: v.optional(
    sentence(v.string(), 'The command line that was run.', 'curl -sS -i https://api.example.com/v2/tickets'),
  ),
  http_status: v.optional(
    sentence(httpStatus, 'The HTTP status of the answer, 100 to 599; 0 where no answer came.', 403),
  ),
  method: v.optional(sentence(v.string(), 'The HTTP method of the call.', 'GET')),
  url: v.optional(sentence(v.string(), 'The URL that was called.', 'https://api.example.com/v2/tickets')),
  file: v.optional(
    sentence(
      v.string(),
      'The file that defines the action, as a path in the repository under test.',
      'apps/freshdesk/actions/list_tickets.py',
    ),
  ),
} as const;

/** The members of a document beside its responses. */
export const DOCUMENT_MEMBERS = {
  toolkit: RESPONSE_MEMBERS.toolkit,
  workflow_id: RESPONSE_MEMBERS.workflow_id,
  stage: RESPONSE_MEMBERS.stage,
} as const;

const saysSomething = v.union([
  v.looseObject({ summary: RESPONSE_MEMBERS.summary.wrapped }),
  v.looseObject({ curl_output: RESPONSE_MEMBERS.curl_output.wrapped }),
]);
const namesAction = v.looseObject({ action_name: actionName });
const namesToolkit = v.looseObject({ toolkit });

/** One call in a keyed `responses`, where the key may give the name. */
const KeyedResponse = v.intersect([v.looseObject(RESPONSE_MEMBERS), saysSomething]);
/** One call in an array of responses of a document that names the toolkit. */
const Response = v.intersect([KeyedResponse, namesAction]);
/** One call that stands alone, as a line of NDJSON. */
const LoneResponse = v.intersect([Response, namesToolkit]);

const documentOf = <const R extends v.GenericSchema, const K extends v.GenericSchema>(
  response: R,
  keyed: K,
) =>
  v.looseObject({
    ...DOCUMENT_MEMBERS,
    responses: v.pipe(
      v.union([v.array(response), v.record(v.string(), keyed)]),
      v.description('The calls: an array, or an object keyed by action name.'),
    ),
  });

/** All calls of one toolkit in one stage. */
const Document = v.union([
  v.intersect([documentOf(Response, KeyedResponse), namesToolkit]),
  documentOf(LoneResponse, v.intersect([KeyedResponse, namesToolkit])),
]);

/** A whole artifact, or one line of an NDJSON artifact. */
export const Artifact = v.union([Document, LoneResponse, v.array(v.union([Document, LoneResponse]))]);

/** The definitions of the published JSON Schema, by the names they have there. */
export const DEFINITIONS = { KeyedResponse, Response, LoneResponse, Document } as const;
