import { json, type Answer } from '../server.ts';

const documentation = 'https://docs.github.com/rest';

/** A request that GitHub refuses; caught once, where requests are answered. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(
    status: number,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    const body = { message, ...more, documentation_url: documentation, status: String(status) };
    this.answer = json(status, body, headers);
  }
}

/** 404, which also stands for "you may not know". */
export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

/** 422 for a value that is well-formed and still impossible. */
export function impossible(
  resource: string,
  field: string,
  code: string,
  more: Readonly<Record<string, unknown>> = {},
): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: [{ resource, field, code, ...more }] });
}

/** 422 for a request that GitHub's description does not allow. */
export function malformed(mistakes: readonly string[]): Refusal {
  return new Refusal(422, `Invalid request.\n\n${mistakes.join('\n')}`);
}
