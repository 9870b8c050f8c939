/** As much of the package as is used here: it brings no types of its own. */
declare module 'minipass-fetch' {
  import type { Agent } from 'node:http';

  interface Init {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly redirect?: 'follow' | 'manual';
    readonly signal?: AbortSignal;
    /** Undefined leaves it to Node's own agents. */
    readonly agent: (url: URL) => Agent | undefined;
  }
  interface Answer extends Pick<Response, 'status' | 'statusText' | 'ok' | 'url' | 'text' | 'arrayBuffer'> {
    readonly headers: Iterable<[string, string]> & { get(name: string): string | null };
    readonly body: AsyncIterable<Uint8Array> | null;
  }
  const fetch: (url: string | URL, init: Init) => Promise<Answer>;
  export = fetch;
}
