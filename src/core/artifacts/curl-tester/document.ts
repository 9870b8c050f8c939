import type { Complaint } from '../complaint.ts';
import { ComplaintList, type Wording } from '../complaint-list.ts';
import type { Observation, Stage } from '../observation.ts';
import { accepts, describe, expected } from './explain.ts';
import { documentMembers, isObject, type RawObject } from './members.ts';
import { isStage, nameOf, readResponse, type ResponseContext } from './response.ts';
import { SCHEMA_REMEDY, wrongMember } from './response-faults.ts';

/** What a value gave, and how many responses it numbered on the way. */
export interface Draft {
  readonly observations: Observation[];
  readonly complaints: ComplaintList;
  /** How many numbers were given to responses, good and bad. */
  responses: number;
  /** True when some `responses` was an object: only then may JSON.parse have dropped a repeated key. */
  keyed: boolean;
}

/** Where the numbering of a value's responses starts, and the file it is from. */
export interface Start {
  readonly file: string;
  /** The number of the first response, 1-based. */
  readonly response: number;
}

/** Reads a parsed artifact: a document, an array of documents, or one response that stands alone. */
export function readCurlTester(value: unknown, start: Start): Draft {
  const draft: Draft = { observations: [], complaints: new ComplaintList(), responses: 0, keyed: false };
  if (!Array.isArray(value)) readPart(value, { kind: 'file' }, start, draft);
  else if (value.length === 0)
    draft.complaints.add('warning', nothingIn({ kind: 'file' }, 'the array is empty'));
  else value.forEach((part, index) => readPart(part, { kind: 'document', number: index + 1 }, start, draft));
  return draft;
}

type PartPlace = Extract<Complaint['where'], { kind: 'file' | 'document' }>;

function readPart(value: unknown, where: PartPlace, start: Start, draft: Draft): void {
  if (isObject(value) && 'responses' in value) return readDocument(value, where, start, draft);
  draft.responses += 1;
  const looksLikeResponse = isObject(value) && ('action_name' in value || 'actionName' in value);
  if (!looksLikeResponse) return draft.complaints.add('error', otherJson(value, where));
  const context = {
    file: start.file,
    toolkit: undefined,
    workflowId: undefined,
    stage: 'curl-tester',
  } as const;
  const number = start.response + draft.responses - 1;
  if (addResponse(value, undefined, number, context, draft))
    draft.complaints.add('error', toolkitMissing(number, 1));
}

function readDocument(raw: RawObject, where: PartPlace, start: Start, draft: Draft): void {
  const context = contextOf(raw, where, start, draft);
  const responses = raw['responses'];
  const keys = isObject(responses) ? Object.keys(responses) : undefined;
  // Not Object.values: of millions of keys that took three times as long.
  const children: unknown = isObject(responses) ? keys?.map((key) => responses[key]) : responses;
  if (!Array.isArray(children)) return draft.complaints.add('error', wrongResponses(children, where));
  if (children.length === 0) draft.complaints.add('warning', nothingIn(where, '`responses` is empty'));
  draft.keyed ||= keys !== undefined;
  let withoutToolkit = 0;
  let firstWithout = 0;
  for (const [index, child] of children.entries()) {
    const number = start.response + draft.responses;
    draft.responses += 1;
    if (!addResponse(child, keys?.[index], number, context, draft)) continue;
    firstWithout ||= number;
    withoutToolkit += 1;
  }
  if (withoutToolkit > 0) draft.complaints.add('error', toolkitMissing(firstWithout, withoutToolkit));
}

/** Adds what one response gave; true when nothing but its toolkit is missing. */
function addResponse(
  raw: unknown,
  key: string | undefined,
  number: number,
  context: ResponseContext,
  draft: Draft,
): boolean {
  const { observation, lacksToolkit } = readResponse(raw, key, number, context, draft.complaints);
  if (observation !== undefined) draft.observations.push(observation);
  return lacksToolkit;
}

function contextOf(raw: RawObject, where: PartPlace, start: Start, draft: Draft): ResponseContext {
  const members = documentMembers(raw);
  const stage: Stage = isStage(members.stage) ? members.stage : 'curl-tester';
  for (const name of ['toolkit', 'workflow_id', 'stage'] as const) {
    if (accepts(name, members[name])) continue;
    draft.complaints.add('warning', () => {
      return { where, message: wrongMember(name, members[name], stage), remedy: SCHEMA_REMEDY };
    });
  }
  const workflowId = typeof members.workflow_id === 'string' ? members.workflow_id : undefined;
  return { file: start.file, toolkit: nameOf(members.toolkit), workflowId, stage };
}

function nothingIn(where: PartPlace, message: string): Wording {
  const remedy = 'If actions should have been called, check that the tester ran to its end.';
  return () => ({ where, message: `${message}; expected at least one response`, remedy });
}

function wrongResponses(value: unknown, where: PartPlace): Wording {
  return () => ({
    where,
    message: `\`responses\` is ${describe(value)}; expected an array, or an object keyed by action name`,
    remedy: SCHEMA_REMEDY,
  });
}

/** One complaint for all responses of a document that lack nothing else, named by the first of them. */
function toolkitMissing(number: number, count: number): Wording {
  const others = count === 1 ? '' : `, as it is at ${count} responses of this document`;
  return () => ({
    where: { kind: 'responses', numbers: [number] },
    message: `\`toolkit\` is missing here and at the document${others}; expected ${expected('toolkit')}`,
    remedy: 'Let the tester write `toolkit` once at the document, or at every response.',
  });
}

function otherJson(value: unknown, where: PartPlace): Wording {
  return () => ({
    where,
    message: `this is JSON, but not from CurlTester: found ${describe(value)}; expected \`toolkit\` and \`responses\``,
    remedy: 'If it is not an artifact, narrow the pattern; if it is, see schemas/curl-tester.schema.json.',
  });
}
