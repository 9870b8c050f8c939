import type { Wording } from '../complaint-list.ts';
import type { Stage } from '../observation.ts';
import { describe, expected, type MemberName } from './explain.ts';
import { HEAD_CHARACTERS, MAX_RESPONSE_CHARACTERS, TAIL_CHARACTERS } from './size-limit.ts';

/** The complaint about one response, of at least one fault. */
export function complaintAbout(number: number, faults: () => readonly string[]): Wording {
  return () => ({
    where: { kind: 'responses', numbers: [number] },
    message: sentences(faults()),
    remedy: SCHEMA_REMEDY,
  });
}

function sentences(faults: readonly string[]): string {
  return faults
    .map((fault, index) => (index === 0 ? fault : fault.charAt(0).toUpperCase() + fault.slice(1)))
    .join('. ');
}

/** The way out of every wrong shape. */
export const SCHEMA_REMEDY =
  'Correct what the tester writes: schemas/curl-tester.schema.json says what is expected.';

export function notAnObject(raw: unknown): string {
  return `found ${describe(raw)}; expected an object with \`action_name\` and \`summary\` or \`curl_output\``;
}

/** What a response needs and does not have, in one sentence per member. */
export function missingMembers(
  action: string | undefined,
  actionName: unknown,
  raw: object,
  saysSomething: boolean,
): readonly string[] {
  const faults: string[] = [];
  // A wrong one has its own sentence already.
  if (action === undefined && actionName === undefined) {
    faults.push(`\`action_name\` is missing; expected ${expected('action_name')}`);
  }
  if (!saysSomething) {
    faults.push('neither `summary` nor `curl_output` is there as a string; expected at least one of them');
  }
  return faults.length === 0 ? faults : [...faults, `found ${describe(raw)}`];
}

/** A member with a value that it cannot have, and what is done about it; `stage` is the one that then counts. */
export function wrongMember(name: MemberName, value: unknown, stage: Stage): string {
  const fault = `\`${name}\` is ${describe(value)}; expected ${expected(name)}`;
  if (name === 'stage') return `${fault}; it is read as ${stage}`;
  if (name === 'success') return `${fault}; it is read as false`;
  return name === 'action_name' ? fault : `${fault}; it is left out`;
}

export function tooLong(characters: number): string {
  return (
    `its texts have ${inMillions(characters)} characters together; expected at most ` +
    `${inMillions(MAX_RESPONSE_CHARACTERS)}; of each, the first ${inMillions(HEAD_CHARACTERS)} and the last ` +
    `${TAIL_CHARACTERS / 1000} thousand are kept`
  );
}

function inMillions(characters: number): string {
  return `${(characters / 1_000_000).toFixed(1).replace(/\.0$/, '')} million`;
}
