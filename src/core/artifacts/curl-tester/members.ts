import type { DOCUMENT_MEMBERS, RESPONSE_MEMBERS } from './schema.ts';

/** An object as JSON.parse made it. */
export type RawObject = Readonly<Record<string, unknown>>;

/** The members of a response by their canonical names, not checked yet; absent and null are undefined. */
export type ResponseMembers = { readonly [Name in keyof typeof RESPONSE_MEMBERS]: unknown };

/** The members of a document by their canonical names, not checked yet. */
export type DocumentMembers = { readonly [Name in keyof typeof DOCUMENT_MEMBERS]: unknown };

export function isObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Picks the known members of a response; snake_case wins over camelCase, all others are left alone. */
export function responseMembers(raw: RawObject): ResponseMembers {
  return {
    toolkit: raw['toolkit'] ?? undefined,
    workflow_id: raw['workflow_id'] ?? raw['workflowId'] ?? undefined,
    stage: raw['stage'] ?? undefined,
    action_name: raw['action_name'] ?? raw['actionName'] ?? undefined,
    success: raw['success'] ?? undefined,
    summary: raw['summary'] ?? undefined,
    curl_output: raw['curl_output'] ?? raw['curlOutput'] ?? undefined,
    curl_command: raw['curl_command'] ?? raw['curlCommand'] ?? undefined,
    http_status: raw['http_status'] ?? raw['httpStatus'] ?? undefined,
    method: raw['method'] ?? undefined,
    url: raw['url'] ?? undefined,
    file: raw['file'] ?? undefined,
  };
}

/** Picks the known members of a document. */
export function documentMembers(raw: RawObject): DocumentMembers {
  return {
    toolkit: raw['toolkit'] ?? undefined,
    workflow_id: raw['workflow_id'] ?? raw['workflowId'] ?? undefined,
    stage: raw['stage'] ?? undefined,
  };
}
