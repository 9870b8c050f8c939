/** What CurlTester writes about one call. */
export interface Call {
  readonly action_name: string;
  readonly success: boolean;
  readonly summary: string;
  readonly curl_output: string;
  readonly curl_command: string;
  readonly http_status?: number;
  readonly method: string;
  readonly url: string;
  readonly file?: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: readonly string[];
  readonly body: object;
}

/** Tells what a tester saw: `anArtifact('freshdesk').blockedOn('tickets:read', 2).andPassed(3)`. */
export class ArtifactBuilder {
  readonly toolkit: string;
  readonly #calls: Call[] = [];

  constructor(toolkit: string) {
    this.toolkit = toolkit;
  }

  /** Refused with 403 and the challenge of RFC 6750; several scopes are separated by spaces. */
  blockedOn(scopes: string, actions = 1): this {
    return this.#refused(403, `error="insufficient_scope", scope="${scopes}"`, actions);
  }

  /** Refused with 401: the key is not accepted. */
  rejected(actions = 1): this {
    return this.#refused(401, 'error="invalid_token"', actions);
  }

  andPassed(actions = 1): this {
    return this.#times(actions, true, { status: 200, body: { data: [] } });
  }

  /** Failed for a reason that is not access, with numbers that look like one. */
  andFailed(actions = 1): this {
    return this.#times(actions, false, { status: 404, body: { message: 'Contact 403 not found' } });
  }

  /** One more call with a scope missing, of which the test says what matters to it. */
  called(call: Partial<Call>): this {
    this.blockedOn('tickets:read');
    const last = this.#calls.pop();
    if (last !== undefined) this.#calls.push({ ...last, ...call });
    return this;
  }

  /** The document as the tester writes it. */
  json(): string {
    const document = { toolkit: this.toolkit, workflow_id: 'w9xoyoio', stage: 'curl-tester' };
    return JSON.stringify({ ...document, responses: this.#calls }, undefined, 1);
  }

  /** By the standard's own words only, so that these tests do not depend on how others are read. */
  #refused(status: number, challenge: string, actions: number): this {
    const headers = [`www-authenticate: Bearer realm="${this.toolkit}", ${challenge}`];
    return this.#times(actions, false, { status, headers, body: { request_id: '5f1c' } });
  }

  #times(actions: number, success: boolean, answer: Answer): this {
    for (let n = 0; n < actions; n += 1) this.#calls.push(this.#call(success, answer));
    return this;
  }

  #call(success: boolean, answer: Answer): Call {
    const number = this.#calls.length + 1;
    const url = `https://api.${this.toolkit}.example/v2/things/${number}`;
    return {
      action_name: `${this.toolkit.toUpperCase()}_ACTION_${number}`,
      success,
      summary: success ? 'GET answered with the expected fields.' : `Request failed with ${answer.status}.`,
      curl_output: transcript(answer),
      curl_command: `curl -sS -i -H 'Authorization: Bearer fd_live_0123456789abcdef' ${url}`,
      method: 'GET',
      url,
      file: `apps/${this.toolkit}/actions/action_${number}.py`,
    };
  }
}

/** What `curl -i` prints. */
function transcript({ status, headers = [], body }: Answer): string {
  const head = [`HTTP/2 ${status} `, 'content-type: application/json', ...headers];
  return `${head.join('\r\n')}\r\n\r\n${JSON.stringify(body)}`;
}

/** Begins the artifact of one toolkit. */
export function anArtifact(toolkit = 'freshdesk'): ArtifactBuilder {
  return new ArtifactBuilder(toolkit);
}
