import type { Fetch } from '../http/fetch.ts';
import { withAnswer } from '../http/with-answer.ts';
import { NoAnswer } from './failure.ts';

/** How much may be downloaded, and how long it may take. */
export interface BlobLimits {
  readonly maxBytes: number;
  readonly timeoutMillis: number;
}

/** There is more to download than we hold in memory. */
export class TooLarge extends Error {
  readonly code = 'too-large';

  constructor(bytes: number | undefined, maxBytes: number) {
    const size = bytes === undefined ? `more than ${mebibytes(maxBytes)}` : mebibytes(bytes);
    super(
      `it is ${size} large and at most ${mebibytes(maxBytes)} are read; download it in a step of its own and name its files in "artifacts"`,
    );
  }
}

/**
 * The bytes behind a link that is its own credential: storage refuses a request that also carries GitHub's token.
 * @throws {TooLarge} before more than `maxBytes` are held
 * @throws {NoAnswer} when the storage does not give them
 */
export async function fetchBlob(fetch: Fetch, url: string, limits: BlobLimits): Promise<Uint8Array> {
  const { maxBytes, timeoutMillis } = limits;
  try {
    return await withAnswer(fetch, url, { timeoutMillis }, async ({ ok, status, headers, body }) => {
      if (!ok || body === null) throw new NoAnswer(`its storage answered ${status}`);
      const announced = Number(headers.get('content-length') ?? 0);
      if (announced > maxBytes) throw new TooLarge(announced, maxBytes);
      return collect(body, maxBytes);
    });
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof TooLarge) throw error;
    const reason =
      error instanceof Error && error.name === 'TimeoutError'
        ? `it took more than ${Math.round(timeoutMillis / 1000)} s`
        : 'the connection to its storage broke';
    throw new NoAnswer(reason, { cause: error });
  }
}

async function collect(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooLarge(undefined, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}
