import type { ComplaintList } from '../complaint-list.ts';
import type { Observation, Stage } from '../observation.ts';
import { accepts, type MemberName } from './explain.ts';
import { isObject, type ResponseMembers, responseMembers } from './members.ts';
import { complaintAbout, missingMembers, notAnObject, tooLong, wrongMember } from './response-faults.ts';
import { STAGES } from './schema.ts';
import { headAndTail, MAX_RESPONSE_CHARACTERS } from './size-limit.ts';

/** What a response inherits from where it stands. */
export interface ResponseContext {
  readonly file: string;
  readonly toolkit: string | undefined;
  readonly workflowId: string | undefined;
  readonly stage: Stage;
}

/** What one response gave. */
export interface ReadResponse {
  readonly observation: Observation | undefined;
  /** True when only the toolkit is missing: one fault of the document, not of each response. */
  readonly lacksToolkit: boolean;
}

/**
 * Reads the response with the given number. `key` is its key in a keyed `responses`, which names the action
 * unless the response does so itself. What is wrong with it joins `complaints`, but not a missing toolkit.
 */
export function readResponse(
  raw: unknown,
  key: string | undefined,
  number: number,
  context: ResponseContext,
  complaints: ComplaintList,
): ReadResponse {
  const refuse = (faults: () => readonly string[]): ReadResponse => {
    complaints.add('error', complaintAbout(number, faults));
    return REFUSED;
  };
  if (!isObject(raw)) return refuse(() => [notAnObject(raw)]);
  const found = responseMembers(raw);
  const wrong = isWellFormed(found) ? NO_MEMBERS : wrongMembers(found);
  const members = wrong.length === 0 ? found : without(found, wrong);
  const faults = () => wrong.map((name) => wrongMember(name, found[name], context.stage));
  const action = nameOf(members.action_name) ?? nameOf(key);
  const saysSomething = members.summary !== undefined || members.curl_output !== undefined;
  if (action === undefined || !saysSomething) {
    return refuse(() => [...faults(), ...missingMembers(action, found.action_name, raw, saysSomething)]);
  }
  const toolkit = nameOf(members.toolkit) ?? context.toolkit;
  if (toolkit === undefined) return LACKS_TOOLKIT;
  const observation = observe(members, toolkit, action, number, context);
  const characters = charactersOf(observation);
  const isTooLong = characters > MAX_RESPONSE_CHARACTERS;
  if (isTooLong || wrong.length > 0) {
    const all = () => (isTooLong ? [...faults(), tooLong(characters)] : faults());
    complaints.add('warning', complaintAbout(number, all));
  }
  return { observation: isTooLong ? shortened(observation) : observation, lacksToolkit: false };
}

const LACKS_TOOLKIT: ReadResponse = { observation: undefined, lacksToolkit: true };
const REFUSED: ReadResponse = { observation: undefined, lacksToolkit: false };

const NO_MEMBERS: readonly MemberName[] = [];
const NAMES = Object.keys(responseMembers({})) as MemberName[];

/** The cheap form of the schema, for the many responses that are right; what it refuses, the schema judges. */
function isWellFormed(members: ResponseMembers): boolean {
  return (
    isNameOrAbsent(members.action_name) &&
    isNameOrAbsent(members.toolkit) &&
    (members.success === undefined || typeof members.success === 'boolean') &&
    isTextOrAbsent(members.summary) &&
    isTextOrAbsent(members.curl_output) &&
    isTextOrAbsent(members.curl_command) &&
    isTextOrAbsent(members.method) &&
    isTextOrAbsent(members.url) &&
    isTextOrAbsent(members.file) &&
    isTextOrAbsent(members.workflow_id) &&
    (members.stage === undefined || isStage(members.stage)) &&
    (members.http_status === undefined || isStatus(members.http_status))
  );
}

function isTextOrAbsent(value: unknown): boolean {
  return typeof value === 'string' || value === undefined;
}

function isNameOrAbsent(value: unknown): boolean {
  return value === undefined || nameOf(value) !== undefined;
}

function isStatus(value: unknown): boolean {
  if (typeof value === 'string') return /^[1-5]\d\d$/.test(value);
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

export function isStage(value: unknown): value is Stage {
  return (STAGES as readonly unknown[]).includes(value);
}

function wrongMembers(members: ResponseMembers): readonly MemberName[] {
  return NAMES.filter((name) => !accepts(name, members[name]));
}

function without(members: ResponseMembers, names: readonly MemberName[]): ResponseMembers {
  return { ...members, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}

/** A text that is not blank, without the space around it; undefined for anything else. */
export function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function observe(
  members: ResponseMembers,
  toolkit: string,
  action: string,
  response: number,
  context: ResponseContext,
): Observation {
  return {
    toolkit,
    action,
    success: members.success === true,
    status: statusOf(members.http_status),
    summary: textOf(members.summary) ?? '',
    output: textOf(members.curl_output) ?? '',
    command: textOf(members.curl_command) ?? '',
    method: textOf(members.method),
    url: textOf(members.url),
    file: textOf(members.file),
    stage: isStage(members.stage) ? members.stage : context.stage,
    workflowId: textOf(members.workflow_id) ?? context.workflowId,
    place: { file: context.file, response },
  };
}

/** `0` and curl's `000` say that no answer came: no status. */
function statusOf(value: unknown): number | undefined {
  const status = Number(value ?? 0);
  return status >= 100 ? status : undefined;
}

function charactersOf({ output, summary, command, url }: Observation): number {
  return output.length + summary.length + command.length + (url?.length ?? 0);
}

function shortened(observation: Observation): Observation {
  const { output, summary, command, url } = observation;
  return {
    ...observation,
    output: headAndTail(output),
    summary: headAndTail(summary),
    command: headAndTail(command),
    url: url === undefined ? undefined : headAndTail(url),
  };
}
